//! The script of an audio question, and its sound to play.

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{list::Row, seen::Seen};
use crate::{
    components::external_link::is_web_address,
    data::QueryClient,
    messages::{common, questions as words},
    model::AudioQuestion,
};

/// How far the reading of a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Unasked,
    UnderWay,
    Failed,
    Done,
}

/// A disclosure. What it shows is what a search has shown already; where none has, the question is read
/// once, when it is opened.
#[component]
pub(super) fn QuestionDetails(
    /// The row that it is in.
    row: Row,
    /// What was seen while searching.
    seen: Seen,
) -> impl IntoView {
    let client = QueryClient::expect();
    let reading = RwSignal::new(Reading::Unasked);
    let is_open = RwSignal::new(false);
    let id = StoredValue::new(row.id);
    let question = Memo::new(move |_| id.with_value(|id| seen.question(id)).filter(says_something));
    let read = Callback::new(move |()| {
        reading.set(Reading::UnderWay);
        let client = client.clone();
        let id = id.get_value();
        spawn_local(async move {
            let result = client.read_question(&id).await;
            let outcome = match &result {
                Ok(_) => Reading::Done,
                Err(_) => Reading::Failed,
            };
            if let Ok(question) = result {
                // The answer is to this question, whatever id it gives itself.
                seen.note(&[AudioQuestion { id, ..question }]);
            }
            // The row may be gone by now.
            reading.try_set(outcome);
        });
    });
    let toggled = move |event: ev::Event| {
        let element = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let opens = element.is_some_and(|element| element.has_attribute("open"));
        is_open.set(opens);
        let is_asked = !matches!(reading.get_untracked(), Reading::Unasked | Reading::Failed);
        if opens && !is_asked && question.with_untracked(Option::is_none) {
            read.run(());
        }
    };
    let content = move || match (question.get(), reading.get()) {
        (Some(question), _) => view! { <ScriptAndSound question name=row.name /> }.into_any(),
        (None, Reading::Failed) => view! {
            <p>
                {words::details_failed()}
                <button type="button" class="button button--quiet" on:click=move |_| read.run(())>
                    {common::try_again()}
                </button>
            </p>
        }
        .into_any(),
        (None, Reading::Done) => view! { <p>{words::details_none()}</p> }.into_any(),
        (None, Reading::Unasked | Reading::UnderWay) => {
            view! { <p>{common::loading()}</p> }.into_any()
        }
    };
    view! {
        <details class="disclosure" on:toggle=toggled>
            <summary>
                {words::details()}
                <span class="visually-hidden">{move || words::details_of(&row.name.get())}</span>
            </summary>
            <div class="question-details" role="status">
                {move || is_open.get().then_some(content)}
            </div>
        </details>
    }
    .into_any()
}

fn says_something(question: &AudioQuestion) -> bool {
    question.script.is_some() || question.audio_url.is_some()
}

#[component]
fn ScriptAndSound(question: AudioQuestion, name: Memo<String>) -> impl IntoView {
    let AudioQuestion {
        script, audio_url, ..
    } = question;
    let sound = audio_url.map(|url| {
        if is_web_address(&url) {
            view! {
                <audio
                    class="question-details__sound"
                    controls
                    preload="none"
                    src=url
                    aria-label=move || words::sound_of(&name.get())
                ></audio>
            }
            .into_any()
        } else {
            view! { <p>{words::sound_not_playable()}<bdi>{url}</bdi></p> }.into_any()
        }
    });
    view! {
        {match script {
            Some(script) => view! { <p class="question-details__script" dir="auto">{script}</p> }.into_any(),
            None => view! { <p>{words::no_script()}</p> }.into_any(),
        }}
        {sound}
    }
    .into_any()
}
