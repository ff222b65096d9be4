//! Finding questions to add: by a search while typing, or by ids.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    ids_field::IdsField,
    search::{Choice, Search},
    words::{Kind, Progress},
};
use crate::{
    messages::{common, questions as words},
    model::QuestionId,
    ui::{ComboOption, Combobox, Debounce},
};

/// How long typing must pause before the API is asked: no request per keystroke.
const PAUSE: Duration = Duration::from_millis(250);

#[component]
pub(super) fn QuestionPicker(
    /// What is picked.
    kind: Kind,
    /// The search.
    search: Search,
    /// What is in the list already.
    picked: Signal<Vec<QuestionId>>,
    /// What is wrong with the list.
    error: Signal<Option<String>>,
    /// Called with the question that was picked.
    on_pick: Callback<Choice>,
    /// Called with ids that are not in the list yet.
    on_ids: Callback<Vec<QuestionId>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let wanted = move || text.with(|text| text.trim().to_owned());
    let ask = Debounce::new(
        PAUSE,
        Callback::new(move |()| search.asked.set(untrack(wanted))),
    );
    let is_ahead = Memo::new(move |_| search.asked.with(|asked| *asked != wanted()));
    Effect::new(move |_| {
        text.track();
        if is_ahead.get_untracked() {
            ask.restart();
        } else {
            ask.stop();
        }
    });

    let options = Memo::new(move |_| {
        picked.with(|picked| {
            search.choices.with(|choices| {
                choices
                    .iter()
                    .map(|choice| option(choice, picked))
                    .collect::<Vec<_>>()
            })
        })
    });
    let progress = Memo::new(move |_| match search.progress.get() {
        Progress::Found { .. } if is_ahead.get() => Progress::Searching,
        progress => progress,
    });
    let status = Signal::derive(move || {
        search
            .asked
            .with(|asked| progress.get().in_words(kind, asked))
    });
    let is_unavailable = Memo::new(move |_| progress.get() == Progress::Unavailable);
    let pick = Callback::new(move |id: String| {
        let choice = search.choices.with_untracked(|choices| {
            choices
                .iter()
                .find(|choice| choice.id.as_str() == id)
                .cloned()
        });
        if let Some(choice) = choice {
            on_pick.run(choice);
        }
    });
    view! {
        <Combobox
            id=kind.field().api_name()
            label=kind.label()
            text
            options
            on_pick=pick
            status
            hint=kind.hint()
            error
            on_open=Callback::new(move |()| search.is_wanted.set(true))
        />
        {move || is_unavailable.get().then(|| view! {
            <p class="question-picker__unavailable">
                <span>{kind.add_by_ids_instead()}</span>
                <button
                    type="button"
                    class="button button--quiet"
                    on:click=move |_| search.attempt.update(|attempt| *attempt += 1)
                >
                    {common::try_again()}
                </button>
            </p>
        })}
        <IdsField kind picked on_ids is_needed=is_unavailable />
    }
    .into_any()
}

fn option(choice: &Choice, picked: &[QuestionId]) -> ComboOption {
    let id = choice.id.as_str().to_owned();
    let is_disabled = picked.contains(&choice.id);
    ComboOption {
        label: choice.title.clone().unwrap_or_else(|| id.clone()),
        id,
        detail: if is_disabled {
            Some(words::already_in_list().to_owned())
        } else {
            choice.detail.clone()
        },
        is_disabled,
    }
}
