//! Text of several lines.

use std::time::Duration;

use leptos::prelude::*;

use super::{Debounce, Field, field, press::after_press};
use crate::messages::ui as words;

/// How long typing must pause before the length is announced: no word per keystroke.
const PAUSE: Duration = Duration::from_millis(1000);

/// A text area that grows with its text (`style/ui/field.css`) and shows how long it is.
#[component]
pub fn TextArea(
    /// Id of the control.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What it says.
    #[prop(into)]
    value: Signal<String>,
    /// What to know before typing.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called with the whole text at each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the field is left.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
) -> impl IntoView {
    let length = Memo::new(move |_| words::characters(value.with(|text| text.chars().count())));
    let announced = RwSignal::new(String::new());
    let announce = Debounce::new(
        PAUSE,
        Callback::new(move |()| announced.set(length.get_untracked())),
    );
    let typed = move |event| {
        on_input.run(event_target_value(&event));
        announce.restart();
    };
    let left = move |_| {
        announce.stop();
        if let Some(on_blur) = on_blur {
            after_press(move || on_blur.run(()));
        }
    };
    view! {
        <Field id label hint error>
            <textarea
                id=id
                class="input text-area"
                rows="3"
                dir="auto"
                aria-invalid=field::invalid(error)
                aria-describedby=field::described_by(id, hint, error)
                prop:value=value
                on:input=typed
                on:blur=left
            />
            <p class="field__count" aria-hidden="true">{length}</p>
            <p class="visually-hidden" role="status">{announced}</p>
        </Field>
    }
    .into_any()
}
