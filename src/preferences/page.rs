//! The page of preferences.

use leptos::prelude::*;

use super::{
    acting_user::ActingUserChoice, appearance::AppearanceChoice, language::LanguageChoice,
    offline::OfflineChoice,
};
use crate::{
    components::PageHeading,
    data::{Favourites, Preferences, Recents},
    messages::preferences as words,
    ui::{Notice, NoticeKind, Switch},
};

/// Everything that can be preferred; each choice takes effect at once.
#[component]
pub fn PreferencesPage() -> impl IntoView {
    let is_refused = RwSignal::new(false);
    let on_kept = Callback::new(move |is_kept: bool| is_refused.set(!is_kept));
    view! {
        <div class="page page--narrow">
            <PageHeading title=words::title().to_owned() />
            <p class="quiet">{words::kept_here()}</p>
            <AppearanceChoice on_kept />
            <LanguageChoice on_kept />
            <ActingUserChoice on_kept />
            <OfflineChoice />
            <ShortcutChoice on_kept />
            <RememberedPreference />
            {move || is_refused.get().then(|| view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words::not_kept()}</p>
                </Notice>
            })}
        </div>
    }
}

/// Whether single letters do something.
#[component]
fn ShortcutChoice(
    /// Told whether the browser kept the choice.
    on_kept: Callback<bool>,
) -> impl IntoView {
    let preferences = Preferences::expect();
    view! {
        <div class="preference">
            <Switch
                label=words::shortcuts()
                is_on=Signal::derive(move || preferences.has_shortcuts())
                on_change=move |is_on| on_kept.run(preferences.set_shortcuts(is_on))
            />
            <p class="field__hint">{words::shortcuts_hint()}</p>
        </div>
    }
}

/// The interviews that this device remembers, and the way to forget them.
#[component]
fn RememberedPreference() -> impl IntoView {
    let (recents, favourites) = (Recents::expect(), Favourites::expect());
    let opened = Memo::new(move |_| recents.all().len());
    let marked = Memo::new(move |_| favourites.all().len());
    let forget = move |_| {
        recents.clear();
        favourites.clear();
    };
    view! {
        <div class="preference" role="group" aria-labelledby="recents-label">
            <p id="recents-label" class="field__label">{words::recents()}</p>
            <p class="field__hint" role="status">
                {move || words::recents_kept(opened.get())} " " {move || words::favourites_kept(marked.get())}
            </p>
            <button
                type="button"
                class="button"
                aria-disabled=move || (opened.get() + marked.get() == 0).then_some("true")
                on:click=forget
            >
                {words::recents_forget()}
            </button>
        </div>
    }
}
