//! A saved view in the list of all.

use leptos::{ev, prelude::*};

use super::{
    description::description,
    dialog::{Panel, view_id},
    link,
    view_name::problem_in_words,
};
use crate::{
    data::NameProblem,
    messages::{common, saved_views as words},
    routes::ListView,
    ui::{CopyButton, TextField, focus_id_soon},
};

/// Its link, what it shows, and what can be done with it; or a field for another name.
#[component]
pub(super) fn ViewRow(
    /// The dialog.
    panel: Panel,
    /// Which one.
    name: String,
) -> impl IntoView {
    let own_name = name.clone();
    let is_renamed =
        Memo::new(move |_| panel.renaming.with(|name| name.as_ref() == Some(&own_name)));
    let label = name.clone();
    view! {
        <li>
            <div class="saved-view" role="group" aria-label=label>
                {move || if is_renamed.get() {
                    view! { <RenameForm panel name=name.clone() /> }.into_any()
                } else {
                    shown(panel, name.clone())
                }}
            </div>
        </li>
    }
    .into_any()
}

fn shown(panel: Panel, name: String) -> AnyView {
    let id = view_id(&name);
    let name = StoredValue::new(name);
    // What a name stands for may change while it stands here.
    let saved = Memo::new(move |_| {
        let mut all = panel.views.all().into_iter();
        all.find(|view| name.with_value(|name| view.name == *name))
    });
    let view = Memo::new(move |_| {
        saved
            .with(|saved| {
                saved
                    .as_ref()
                    .map(|saved| ListView::from_query(&saved.query))
            })
            .unwrap_or_default()
    });
    let is_pinned =
        Memo::new(move |_| saved.with(|saved| saved.as_ref().is_some_and(|saved| saved.is_pinned)));
    let is_shown = Memo::new(move |_| view.with(|view| panel.desk.shows(view)));
    let pin = move |_| {
        let is_pinned = !is_pinned.get_untracked();
        name.with_value(|name| panel.views.pin(name, is_pinned));
    };
    let rename = move |_| {
        panel.renaming.set(Some(name.get_value()));
        focus_id_soon(NAME_FIELD);
    };
    let take_present = move |_| {
        if !is_shown.get_untracked() {
            let name = name.get_value();
            panel.said.set(words::taken(&name));
            panel
                .views
                .save(name, untrack(|| panel.desk.present().query()));
        }
    };
    let delete = move |_| panel.delete(&name.get_value());
    view! {
        <a
            id=id
            class="saved-view__name"
            href=move || view.with(ListView::href)
            aria-current=move || is_shown.get().then_some("true")
            dir="auto"
            on:click=move |_| panel.desk.close()
        >
            {name.get_value()}
        </a>
        <p class="quiet">{move || view.with(description)}</p>
        <p class="saved-view__actions">
            <button type="button" class="button button--quiet" on:click=pin>
                {move || if is_pinned.get() { words::unpin() } else { words::pin() }}
            </button>
            <button type="button" class="button button--quiet" on:click=rename>{words::rename()}</button>
            <button
                type="button"
                class="button button--quiet"
                title=words::take_present_hint()
                aria-disabled=move || is_shown.get().then_some("true")
                on:click=take_present
            >
                {words::take_present()}
            </button>
            {move || view! { <CopyButton text=link(&view.with(ListView::href)) label=words::copy_link() /> }}
            <button type="button" class="button button--quiet" on:click=delete>{words::delete()}</button>
        </p>
    }
    .into_any()
}

/// The field for another name; there is one at a time.
const NAME_FIELD: &str = "rename-view";

#[component]
fn RenameForm(
    /// The dialog.
    panel: Panel,
    /// What it is called so far.
    name: String,
) -> impl IntoView {
    let typed = RwSignal::new(name.clone());
    let problem = RwSignal::new(None::<NameProblem>);
    let name = StoredValue::new(name);
    let end = move |name: &str| {
        panel.renaming.set(None);
        focus_id_soon(view_id(name));
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let own = name.get_value();
        match typed.with_untracked(|typed| panel.views.checked_name(typed, Some(&own))) {
            Ok(new) => {
                panel.said.set(words::renamed(&new));
                end(&new);
                panel.views.rename(&own, new);
            }
            Err(found) => problem.set(Some(found)),
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            // The dialog stays.
            event.prevent_default();
            event.stop_propagation();
            name.with_value(|name| end(name));
        }
    };
    view! {
        <form class="save-view" on:submit=submit on:keydown=key>
            <TextField
                id=NAME_FIELD
                label=words::name()
                value=typed
                error=Signal::derive(move || problem.get().map(problem_in_words))
                on_input=move |text| {
                    typed.set(text);
                    problem.set(None);
                }
            />
            <p class="save-view__actions">
                <button type="submit" class="button button--primary">{common::save()}</button>
                <button type="button" class="button" on:click=move |_| name.with_value(|name| end(name))>
                    {common::cancel()}
                </button>
            </p>
        </form>
    }
    .into_any()
}
