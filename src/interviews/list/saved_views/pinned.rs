//! The views above the list.

use leptos::{ev, prelude::*};

use crate::{
    data::SavedViews, interviews::list::desk::ListDesk, messages::list as words, routes::ListView,
    ui::live,
};

/// Links to the pinned views, where there are any.
#[component]
pub(in crate::interviews::list) fn PinnedViews() -> impl IntoView {
    let desk = ListDesk::expect();
    let views = SavedViews::expect();
    let elsewhere = window_event_listener(ev::storage, move |_| views.refresh());
    on_cleanup(move || elsewhere.remove());
    let pinned = Memo::new(move |_| {
        let all = views.all().into_iter().filter(|view| view.is_pinned);
        all.map(|view| (view.name, view.query)).collect::<Vec<_>>()
    });
    live(move || {
        let pinned = pinned.get();
        (!pinned.is_empty()).then(|| {
            let links: Vec<_> = pinned
                .into_iter()
                .map(|(name, query)| link_to(desk, name, &query))
                .collect();
            view! { <nav class="pinned-views" aria-label=words::pinned_views()>{links}</nav> }
                .into_any()
        })
    })
}

fn link_to(desk: ListDesk, name: String, query: &str) -> AnyView {
    let view = ListView::from_query(query);
    let href = view.href();
    let current = Signal::derive(move || desk.shows(&view).then_some("true"));
    view! {
        <a class="segment pinned-view" href=href aria-current=current dir="auto">{name}</a>
    }
    .into_any()
}
