//! Adding questions by their ids, which always works.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::words::{Kind, ids_in};
use crate::{
    messages::{common, questions as words},
    model::QuestionId,
};

/// A field for one or many ids behind a disclosure, which opens by itself where there is no other way.
#[component]
pub(super) fn IdsField(
    /// What is added.
    kind: Kind,
    /// What is in the list already.
    picked: Signal<Vec<QuestionId>>,
    /// Called with ids that are not in the list yet.
    on_ids: Callback<Vec<QuestionId>>,
    /// Whether there is no other way.
    is_needed: Memo<bool>,
) -> impl IntoView {
    let id = kind.ids_id();
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        if is_needed.get() {
            is_open.set(true);
        }
    });
    let add = move |_| {
        let ids = text.with_untracked(|text| ids_in(text));
        if ids.is_empty() {
            said.set(words::ids_missing().to_owned());
            return;
        }
        let (doubles, new): (Vec<_>, Vec<_>) = picked.with_untracked(|picked| {
            ids.into_iter()
                .partition(|id| picked.iter().any(|picked| picked.as_str() == id))
        });
        said.set(kind.ids_added(new.len(), &doubles));
        text.set(String::new());
        if !new.is_empty() {
            on_ids.run(new.into_iter().map(QuestionId::from).collect());
        }
    };
    // The browser opens and closes it too.
    let toggled = move |event: leptos::ev::Event| {
        let element = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        is_open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    view! {
        <details class="disclosure" prop:open=is_open on:toggle=toggled>
            <summary>{words::add_by_id()}</summary>
            <div class="ids-field">
                <label class="field__label" for=id>{kind.ids_label()}</label>
                <p class="field__hint" id=format!("{id}-hint")>
                    {words::ids_hint()}
                </p>
                <textarea
                    id=id
                    class="input text-area text-area--code"
                    rows="2"
                    autocomplete="off"
                    spellcheck="false"
                    dir="auto"
                    aria-describedby=format!("{id}-hint")
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                />
                <div class="ids-field__end">
                    <button type="button" class="button" on:click=add>{common::add()}</button>
                    <p class="field__hint" role="status">{said}</p>
                </div>
            </div>
        </details>
    }
    .into_any()
}
