//! The views above the list.

use leptos::{ev, prelude::*};

use crate::{
    data::SavedViews, interviews::list::desk::ListDesk, messages::saved_views as words,
    routes::ListView,
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
    view! {
        <Show when=move || pinned.with(|pinned| !pinned.is_empty())>
            <nav class="pinned-views" aria-label=words::pinned()>
                <For each=move || pinned.get() key=Clone::clone let((name, query))>
                    {link_to(desk, name, &query)}
                </For>
            </nav>
        </Show>
    }
}

fn link_to(desk: ListDesk, name: String, query: &str) -> AnyView {
    let view = ListView::from_query(query);
    let href = view.href();
    let current = move || desk.shows(&view).then_some("true");
    view! {
        <a class="segment pinned-view" href=href aria-current=current dir="auto">{name}</a>
    }
    .into_any()
}
