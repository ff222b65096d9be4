//! A line of text.

use leptos::prelude::*;

use super::{Field, field, press::after_press};

/// A text field whose value belongs to the caller.
#[component]
pub fn TextField(
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
    /// `text` unless something else is said, such as `url`.
    #[prop(default = "text")]
    input_type: &'static str,
) -> impl IntoView {
    let left = move |_| {
        if let Some(on_blur) = on_blur {
            after_press(move || on_blur.run(()));
        }
    };
    view! {
        <Field id label hint error>
            <input
                id=id
                class="input"
                type=input_type
                autocomplete="off"
                dir="auto"
                aria-invalid=field::invalid(error)
                aria-describedby=field::described_by(id, hint, error)
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
                on:blur=left
            />
        </Field>
    }
    .into_any()
}
