//! A list of the form that is known, or that the API did not send.

use leptos::prelude::*;

use super::unknown_list::UnknownList;
use crate::model::Field;

/// The list where it is known; else what says that it is not, and offers to begin with an empty one.
#[component]
pub fn KnownList(
    /// Which field of the form.
    field: Field,
    /// Whether the list is known.
    is_known: Memo<bool>,
    /// What is wrong with the list.
    error: Signal<Option<String>>,
    /// Called when it is to be replaced by an empty one.
    on_replace: Callback<()>,
    /// Draws the list that is known.
    known: Callback<(), AnyView>,
) -> impl IntoView {
    move || {
        if is_known.get() {
            known.run(())
        } else {
            view! { <UnknownList field error on_replace /> }.into_any()
        }
    }
}
