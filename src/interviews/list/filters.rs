//! What narrows the list by the API's own means.

use leptos::prelude::*;

use super::{
    desk::{ListDesk, ListDialog},
    search_field::SearchField,
};
use crate::{
    messages::{common, list as words},
    model::TypeFilter,
    routes::{self, ListView},
    ui::{Switch, live_if},
};

/// Search, type, archived, a way to clear them all, and one to keep them under a name. Types are links, since
/// each is a place.
#[component]
pub(super) fn Filters(
    /// What the address says.
    view: Memo<ListView>,
    /// Told while what is typed is not yet asked for.
    is_ahead: RwSignal<bool>,
) -> impl IntoView {
    let go = routes::use_go();
    let desk = ListDesk::expect();
    let chosen_type = Memo::new(move |_| view.with(|view| view.params.interview_type));
    let type_link = move |filter: Option<TypeFilter>, label: &'static str| {
        let href = Signal::derive(move || {
            view.with(|view| {
                view.narrowed(|params| params.interview_type = filter)
                    .href()
            })
        });
        let current = Signal::derive(move || (chosen_type.get() == filter).then_some("true"));
        view! { <a class="segment" href=href aria-current=current data-noscroll="">{label}</a> }
            .into_any()
    };
    let is_archived = Signal::derive(move || view.with(|view| view.params.archived));
    let set_archived = move |archived| {
        let wanted = view.with_untracked(|view| view.narrowed(|params| params.archived = archived));
        go.push(&wanted.href());
    };
    let is_filtered = move || {
        view.with(|view| view.params.is_narrowed() || view.params.archived || view.status.is_some())
    };
    view! {
        <search class="filters">
            <SearchField view is_ahead />
            <div class="segments" role="group" aria-label=words::interview_type()>
                {type_link(None, words::any_type())}
                {type_link(Some(TypeFilter::Standard), common::type_standard())}
                {type_link(Some(TypeFilter::Questionnaire), common::type_questionnaire())}
            </div>
            <Switch label=words::show_archived() is_on=is_archived on_change=set_archived />
            {live_if(is_filtered, move || {
                let href = Signal::derive(move || view.with(|view| view.cleared().href()));
                view! { <a class="button button--quiet" href=href>{words::clear_filters()}</a> }
            })}
            <button
                type="button"
                class="button button--quiet"
                aria-haspopup="dialog"
                on:click=move |_| desk.open(ListDialog::SavedViews)
            >
                {words::saved_views()}
            </button>
        </search>
    }
}
