//! What is selected and what can be done with it, at the lower edge for as long as something is.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{present_list::PresentList, select_matching::SelectMatching};
use crate::{
    following::until_gone,
    interviews::{
        actions::{BulkActions, BulkDialog},
        selection::{Chosen, SelectedSet, Selection, Tick},
        transfer::Source,
    },
    messages::{compare, list as words},
    routes,
    session::Session,
    ui::mark_page_meanwhile,
};

/// How many of the selected ones are named; the rest is a number.
const NAMED: usize = 200;

/// Count, actions, names and a way to clear; Escape clears as well. The count is announced.
#[component]
pub(super) fn SelectionBar() -> impl IntoView {
    let list = PresentList::expect();
    let PresentList {
        selectable: rows,
        view,
        export,
        ..
    } = list;
    let total = Memo::new(move |_| list.total());
    let may_change = Session::expect().may_change();
    let selection = Selection::expect();
    let actions = BulkActions::expect();
    let count = Memo::new(move |_| selection.with(SelectedSet::len));
    let selected = move || words::selected(count.get());
    let announcement = Memo::new(move |before: Option<&String>| match (count.get(), before) {
        // Nothing is said as the page comes up.
        (0, None) => String::new(),
        (0, Some(before)) if before.is_empty() => String::new(),
        (0, Some(_)) => words::nothing_selected().to_owned(),
        _ => selected(),
    });
    let is_open = RwSignal::new(false);
    let clear = move || {
        selection.update(SelectedSet::clear);
        focus_table();
    };
    let is_page_selected = Memo::new(move |_| {
        until_gone();
        rows.with(|rows| selection.with(|set| set.tick(rows))) == Tick::All
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape"
            && !event.default_prevented()
            && count.get_untracked() > 0
            && !is_something_open()
        {
            clear();
        }
    });
    on_cleanup(move || escape.remove());
    let export_selected = move |_| {
        export.open(Source::Selected(
            selection.with_untracked(|set| set.chosen().to_vec()),
        ));
    };
    let compare_href = Memo::new(move |_| {
        selection.with(|set| {
            let ids = set.chosen().iter().map(|one| &one.id);
            (2..=routes::MOST_COMPARED)
                .contains(&set.len())
                .then(|| routes::compare(ids))
        })
    });
    let action = move |dialog: BulkDialog, label: &'static str| {
        view! {
            <button
                type="button"
                class="button"
                aria-haspopup="dialog"
                on:click=move |_| actions.open(dialog)
            >
                {label}
            </button>
        }
    };

    view! {
        <p role="status" class="visually-hidden">{announcement}</p>
        <Show when=move || { count.get() > 0 }>
            {mark_page_meanwhile("data-selection-bar")}
            <section class="selection-bar" aria-label=words::selection()>
                <p class="selection-bar__count">{selected}</p>
                <Show when=move || is_page_selected.get()>
                    <SelectMatching view total=total.into() />
                </Show>
                <SelectedToggle is_open />
                <button type="button" class="button button--quiet" on:click=move |_| clear()>
                    {words::clear_selection()}
                </button>
                <div class="selection-bar__actions">
                    {may_change.then(|| view! {
                        {action(BulkDialog::Update, words::change_selected())}
                        {action(BulkDialog::Copy, words::copy_selected())}
                        {action(BulkDialog::Archive, words::archive_selected())}
                    })}
                    {move || compare_href.get().map(|href| view! {
                        <a class="button" href=href>{compare::compare()}</a>
                    })}
                    <button type="button" class="button" aria-haspopup="dialog" on:click=export_selected>
                        {words::export()}
                    </button>
                </div>
                <SelectedNames is_open />
            </section>
        </Show>
    }
}

/// Shows and hides the names of what is selected.
#[component]
fn SelectedToggle(
    /// Whether they are shown.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button--quiet"
            aria-expanded=move || is_open.get().to_string()
            aria-controls="selected-names"
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            {move || if is_open.get() { words::hide_selected() } else { words::show_selected() }}
        </button>
    }
}

/// The names of what is selected, each with a way to take it out.
#[component]
fn SelectedNames(
    /// Whether they are shown.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let selection = Selection::expect();
    let named =
        move || selection.with(|set| set.chosen().iter().take(NAMED).cloned().collect::<Vec<_>>());
    let more = move || {
        let more = selection.with(SelectedSet::len).saturating_sub(NAMED);
        (more > 0).then(|| words::selected_more(more))
    };
    let take_out = move |one: Chosen| {
        selection.update(|set| set.set(&one, false));
        if selection.with_untracked(SelectedSet::is_empty) {
            focus_table();
        }
    };
    view! {
            <div id="selected-names" class="selection-bar__names" tabindex="-1" hidden=move || !is_open.get()>
                <Show when=move || is_open.get()>
                    <ul class="name-list" tabindex="0" aria-label=words::selected_interviews()>
                        <For each=named key=|one| one.id.clone() let(one)>
                            {
                                let label = words::take_out_one(&one.name);
                                let name = one.name.clone();
                                view! {
                                    <li>
                                        <bdi>{name}</bdi>
                                        <button
                                            type="button"
                                            class="button button--quiet"
                                            aria-label=label
                                            on:click=move |_| take_out(one.clone())
                                        >
                                            {words::take_out()}
                                        </button>
                                    </li>
                                }
                            }
                        </For>
                    </ul>
                    <p class="quiet">{more}</p>
                </Show>
            </div>
    }
}

/// A dialog or a menu, or a text field that has an Escape of its own.
fn is_something_open() -> bool {
    let document = document();
    let is_open = document
        .query_selector("dialog[open], [aria-haspopup][aria-expanded=true]")
        .is_ok_and(|found| found.is_some());
    is_open
        || document.active_element().is_some_and(|element| {
            element
                .matches("textarea, select, input:not([type=checkbox])")
                .unwrap_or_default()
        })
}

/// The bar and its buttons go with the selection, so the focus goes to where a selection begins.
fn focus_table() {
    let first = document()
        .query_selector("main .select-box input")
        .ok()
        .flatten()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(first) = first {
        let _ = first.focus();
    }
}
