//! The way in.

use leptos::prelude::*;

use super::{BUTTON, Inspector, PANEL};
use crate::{
    messages::shell as words,
    ui::{Icon, IconName},
};

/// A quiet button for the header: most people never need it.
#[component]
pub fn InspectorButton() -> impl IntoView {
    let inspector = Inspector::expect();
    view! {
        <button
            type="button"
            id=BUTTON
            class="button button--quiet inspector-button"
            aria-label=words::api_calls()
            title=words::api_calls()
            aria-expanded=Signal::derive(move || inspector.is_open().to_string())
            aria-controls=Signal::derive(move || inspector.is_open().then_some(PANEL))
            on:click=move |_| inspector.toggle()
        >
            <Icon name=IconName::Code />
        </button>
    }
}
