//! The form for a key.

use leptos::{ev::SubmitEvent, html, prelude::*, task::spawn_local};

use crate::{
    data::{Problem, QueryClient, check_key},
    messages::{common, connect as words},
};

/// Takes a key, proves it by the cheapest request, and connects this tab with it. What was typed stays
/// until it worked, and is nowhere but in this field.
#[component]
pub(super) fn KeyForm(
    /// Keeps ids apart where two forms are on a page.
    id: &'static str,
    /// Called after the key was taken.
    on_connected: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let client = QueryClient::expect();
    let typed = RwSignal::new(String::new());
    let is_shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<Problem>);
    let field = NodeRef::<html::Input>::new();

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let client = client.clone();
        spawn_local(async move {
            let result = check_key(&client, &typed.get_untracked()).await;
            is_busy.try_set(false);
            match result {
                Ok(()) => {
                    typed.try_set(String::new());
                    on_connected();
                }
                Err(why) => {
                    problem.try_set(Some(why));
                    if let Some(field) = field.try_get_untracked().flatten() {
                        // A field that is gone needs no focus.
                        let _ = field.focus();
                    }
                }
            }
        });
    };
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            if problem.with(Option::is_some) {
                format!("{error_id} {hint_id}")
            } else {
                hint_id.clone()
            }
        }
    };

    view! {
        <form class="key-form" on:submit=submit autocomplete="off" novalidate=true>
            <label class="field__label" for=id>{words::api_key()}</label>
            <input
                id=id
                class="input"
                node_ref=field
                type=move || if is_shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <label class="checkbox">
                <input
                    type="checkbox"
                    prop:checked=is_shown
                    on:change=move |event| is_shown.set(event_target_checked(&event))
                />
                {words::show_key()}
            </label>
            <p id=hint_id class="field__hint">
                {words::key_hint()}
            </p>
            <div id=error_id class="field__error" role="alert">
                {move || problem.get().map(|problem| view! {
                    <p><strong>{problem.title}</strong>". "{problem.advice}</p>
                    {problem.request_id.map(|id| view! {
                        <p>{common::request_id()} <code class="opaque-id">{id}</code></p>
                    })}
                })}
            </div>
            <button
                type="submit"
                class="button button--primary"
                aria-disabled=move || is_busy.get().then_some("true")
            >
                {move || if is_busy.get() { words::checking() } else { words::connect() }}
            </button>
        </form>
    }
}
