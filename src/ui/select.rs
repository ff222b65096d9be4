//! One of a few.

use leptos::prelude::*;

use super::{Field, field};

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What it stands for.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// The browser's own select. A value that is none of the options is shown as the text it is, and stays
/// until something else is chosen: it is never passed off as the first option.
#[component]
pub fn Select(
    /// Id of the control.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// Called with the value that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to know before choosing.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let shown = move || {
        let value = value.get();
        let mut options = options.get();
        if !options.iter().any(|option| option.value == value) {
            let label = value.clone();
            let unknown = SelectOption {
                value: value.clone(),
                label,
            };
            options.insert(0, unknown);
        }
        options
            .into_iter()
            .map(|option| {
                let is_chosen = option.value == value;
                view! { <option value=option.value prop:selected=is_chosen>{option.label}</option> }
            })
            .collect_view()
    };
    view! {
        <Field id label hint error>
            <select
                id=id
                class="input select"
                aria-invalid=field::invalid(error)
                aria-describedby=field::described_by(id, hint, error)
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {shown}
            </select>
        </Field>
    }
    .into_any()
}
