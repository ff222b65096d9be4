//! A name for what the list shows at the moment.

use leptos::{ev, prelude::*};

use super::{description::description, dialog::Panel, link, view_name::problem_in_words};
use crate::{
    data::NameProblem,
    messages::saved_views as words,
    ui::{CopyButton, TextField},
};

/// Saves it, in the place of another view only when that is asked for; or copies its link.
#[component]
pub(super) fn SaveForm(
    /// The dialog.
    panel: Panel,
) -> impl IntoView {
    let present = untrack(|| panel.desk.present());
    let (about, link) = (description(&present), link(&present.href()));
    let query = StoredValue::new(present.query());
    let name = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<NameProblem>);
    let save = move |name_taken: String, is_replaced: bool| {
        panel.views.save(name_taken.clone(), query.get_value());
        panel.said.set(if is_replaced {
            words::replaced(&name_taken)
        } else {
            words::saved(&name_taken)
        });
        problem.set(None);
        name.set(String::new());
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match name.with_untracked(|name| panel.views.checked_name(name, None)) {
            Ok(checked) => save(checked, false),
            Err(found) => problem.set(Some(found)),
        }
    };
    // A name that is its own view's already is as good as any: only then there is something to replace.
    let taken = move || (problem.get() == Some(NameProblem::Taken)).then(|| name.get());
    let replace = move |_| {
        let typed = name.get_untracked();
        if let Ok(checked) = panel.views.checked_name(&typed, Some(&typed)) {
            save(checked, true);
        }
    };
    view! {
        <form class="save-view" aria-labelledby="save-view-title" on:submit=submit>
            <h3 id="save-view-title" class="save-view__title">{words::present()}</h3>
            <p class="quiet">{about}</p>
            <TextField
                id="view-name"
                label=words::name()
                value=name
                error=Signal::derive(move || problem.get().map(problem_in_words))
                on_input=move |text| {
                    name.set(text);
                    problem.set(None);
                }
            />
            <p class="save-view__actions">
                <button type="submit" class="button button--primary">{words::save()}</button>
                {move || taken().map(|name| view! {
                    <button type="button" class="button" on:click=replace>
                        {words::replace(name.trim())}
                    </button>
                })}
                <CopyButton text=link label=words::copy_link() />
            </p>
        </form>
    }
    .into_any()
}
