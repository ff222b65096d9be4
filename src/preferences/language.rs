//! The language of the interface.

use leptos::prelude::*;

use crate::{
    data::Preferences,
    messages::{Language, preferences as words},
};

/// Chooses a language for this device, and loads the page again in it.
#[component]
pub(super) fn LanguageChoice(
    /// Told when the browser did not keep the choice.
    is_refused: RwSignal<bool>,
) -> impl IntoView {
    let preferences = Preferences::expect();
    let chosen = preferences.language();
    let choose = move |event| {
        let language = Language::of_code(&event_target_value(&event));
        let is_kept = preferences.set_language(language);
        is_refused.set(!is_kept);
        if is_kept {
            // Where a browser refuses to load again, the choice holds from the next load on.
            let _ = window().location().reload();
        }
    };
    let options = Language::ALL
        .map(|language| {
            view! {
                <option value=language.code() lang=language.code() selected=chosen == Some(language)>
                    {language.own_name()}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="preference">
            <label class="field__label" for="language">{words::language()}</label>
            <p id="language-hint" class="field__hint">{words::language_hint()}</p>
            <select id="language" class="input" aria-describedby="language-hint" on:change=choose>
                <option value="" selected=chosen.is_none()>{words::language_of_browser()}</option>
                {options}
            </select>
        </div>
    }
}
