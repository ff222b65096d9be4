//! What surrounds a control of a form: its label above, a hint below that, and below the control what is
//! wrong with it, in words.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A labelled control. The control itself has the id `id` and is described by [`described_by`].
#[component]
pub fn Field(
    /// Id of the control.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What to know before typing; empty where there is nothing to say.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" id=format!("{id}-label") for=id>{label}</label>
            {move || (!hint.with(String::is_empty)).then(|| view! {
                <p class="field__hint" id=format!("{id}-hint")>{hint}</p>
            })}
            {children()}
            {move || error.get().map(|error| view! {
                <p class="field__error" id=format!("{id}-error")>
                    <Icon name=IconName::Alert />
                    <span>{error}</span>
                </p>
            })}
        </div>
    }
    .into_any()
}

/// The `aria-describedby` of a control in a [`Field`]: the hint and the error, as far as there are any.
pub fn described_by(
    id: &'static str,
    hint: Signal<String>,
    error: Signal<Option<String>>,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        let mut ids = String::new();
        if !hint.with(String::is_empty) {
            ids = format!("{id}-hint");
        }
        if error.with(Option::is_some) {
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(id);
            ids.push_str("-error");
        }
        (!ids.is_empty()).then_some(ids)
    })
}

/// The `aria-invalid` of a control: said only when something is wrong.
pub fn invalid(error: Signal<Option<String>>) -> Signal<Option<&'static str>> {
    Signal::derive(move || error.with(Option::is_some).then_some("true"))
}
