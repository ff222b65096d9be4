//! The panel: what the list knows at once, and the rest as it comes.

use leptos::prelude::*;

use super::{QuickLook, present_row};
use crate::{
    components::{QueryView, ReturnPlace, StatusBadge},
    data::{InterviewKey, Remembered, Subject, use_interview},
    interviews::{
        actions::{FavouriteButton, FavouriteRemoval, PendingNotice},
        sheet::{Contents, KnownFacts},
    },
    messages::{common, detail, quick_look as words},
    model::{Interview, InterviewId},
    routes,
    ui::{Icon, IconName, SkeletonRows, focus_id_soon, mark_page_meanwhile},
};

/// The id of its heading.
pub(super) const TITLE: &str = "quick-look-title";

/// The panel while something is looked at.
#[component]
pub(super) fn QuickLookPanel() -> impl IntoView {
    let look = QuickLook::expect();
    let is_open = Memo::new(move |_| look.asked().is_some());
    move || is_open.get().then(|| view! { <Panel look /> })
}

#[component]
fn Panel(look: QuickLook) -> impl IntoView {
    // The last one stays while the panel leaves.
    let kept = |now: Option<InterviewId>, before: Option<&InterviewId>| {
        now.or_else(|| before.cloned())
            .unwrap_or_else(|| InterviewId::from(""))
    };
    let asked = Memo::new(move |before| kept(look.asked(), before));
    let shown = Memo::new(move |before| kept(look.shown(), before));
    let is_settled = Memo::new(move |_| asked.get() == shown.get());
    let key = Memo::new(move |_| InterviewKey {
        id: asked.get(),
        team: None,
    });
    let query = use_interview(key);
    let read = Memo::new(move |_| {
        let current = query.current().filter(|_| is_settled.get())?;
        Some((*current.value).clone())
    });
    let known = Memo::new(move |_| read.get().or_else(|| look.known(&shown.get())));
    let title =
        Memo::new(move |_| known.with(|known| known.as_ref().map(|one| one.name().to_owned())));
    Effect::new(move |_| {
        if let (Some(title), true) = (title.get(), is_settled.get()) {
            look.announced.set(words::shows(&title));
        }
    });
    Effect::new(move |_| {
        if look.wants_focus.get() {
            look.wants_focus.set(false);
            focus_id_soon(TITLE);
        }
    });
    mark_page_meanwhile("data-quick-look");
    let name = move || {
        title
            .get()
            .unwrap_or_else(|| detail::interview().to_owned())
    };
    let skeleton = || view! { <SkeletonRows rows=4 label=common::loading_interview() /> };
    view! {
        <aside class="quick-look" tabindex="-1" aria-label=words::title()>
            <Bar look shown title />
            <h2 id=TITLE class="quick-look__title" tabindex="-1" dir="auto">{name}</h2>
            {move || view! { <PendingNotice id=shown.get() /> }}
            <Known known />
            {move || if is_settled.get() {
                view! {
                    <QueryView
                        query
                        subject=Subject::Interview
                        is_empty=|_| false
                        skeleton=skeleton
                        empty=|| ()
                        way_out=move || view! { <FavouriteRemoval id=shown /> }
                    >
                        {(move || read.get().map(|interview| view! {
                            <div class="quick-look__contents"><Contents interview /></div>
                        })).into_any()}
                    </QueryView>
                }
                .into_any()
            } else {
                skeleton().into_any()
            }}
        </aside>
    }
    .into_any()
}

/// Status and facts: the list has most of them.
#[component]
fn Known(known: Memo<Option<Interview>>) -> impl IntoView {
    let status = Memo::new(move |_| known.with(|known| known.as_ref()?.status.clone()));
    view! {
        {move || status.get().map(|status| view! { <p><StatusBadge status /></p> })}
        <KnownFacts known />
    }
}

/// What can be done with the panel, always in sight.
#[component]
fn Bar(look: QuickLook, shown: Memo<InterviewId>, title: Memo<Option<String>>) -> impl IntoView {
    let place = ReturnPlace::expect();
    let href = Memo::new(move |_| routes::interview(&shown.get(), None));
    let one = Signal::derive(move || Remembered {
        id: shown.get(),
        name: title.get().unwrap_or_default(),
        team: None,
    });
    // What has no name yet would be kept without one.
    let has_name = Memo::new(move |_| title.with(Option::is_some));
    let step = move |by: isize, icon: IconName, label: &'static str| {
        let to = Memo::new(move |_| look.neighbour(by));
        let go = move |_| {
            if let Some(id) = to.get_untracked() {
                let at = look
                    .rows
                    .with_untracked(|rows| super::order::position(rows, &id));
                look.move_to(id);
                if let Some(at) = at {
                    present_row::reveal_at(at);
                }
            }
        };
        view! {
            <button
                type="button"
                class="icon-button"
                aria-label=label
                title=label
                aria-disabled=move || to.with(Option::is_none).then_some("true")
                on:click=go
            >
                <Icon name=icon />
            </button>
        }
    };
    let remember = move |_| place.remember(look.list_href(), href.get_untracked());
    view! {
        <div class="quick-look__bar">
            <p class="quick-look__sign">{words::title()}</p>
            {step(-1, IconName::Up, words::previous())}
            {step(1, IconName::Down, words::next())}
            {move || has_name.get().then(|| view! { <FavouriteButton one /> })}
            <a class="button" href=href on:click=remember>{words::open()}</a>
            <button
                type="button"
                class="icon-button"
                aria-label=words::close()
                title=words::close()
                on:click=move |_| look.close()
            >
                <Icon name=IconName::Close />
            </button>
        </div>
    }
    .into_any()
}
