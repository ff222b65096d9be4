//! Puts a text into the clipboard.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::{Icon, IconName, write_to_clipboard};
use crate::messages::ui as words;

/// How long "Copied" stands.
const CONFIRMED_FOR: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Untried,
    Copied,
    Refused,
}

/// A button that copies `text` and says whether that worked.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: String,
    /// What the button is called, such as "Copy id".
    label: &'static str,
) -> impl IntoView {
    let outcome = RwSignal::new(Outcome::Untried);
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let result = if write_to_clipboard(&text).await {
                Outcome::Copied
            } else {
                Outcome::Refused
            };
            outcome.try_set(result);
            set_timeout(
                move || {
                    outcome.try_set(Outcome::Untried);
                },
                CONFIRMED_FOR,
            );
        });
    };
    view! {
        <button type="button" class="button button--quiet" on:click=copy>
            {move || {
                let name = if outcome.get() == Outcome::Copied { IconName::Check } else { IconName::Copy };
                view! { <Icon name /> }
            }}
            {label}
        </button>
        <span role="status" class="copy-outcome">
            {move || match outcome.get() {
                Outcome::Untried => "",
                Outcome::Copied => words::copied(),
                Outcome::Refused => words::copy_refused(),
            }}
        </span>
    }
}
