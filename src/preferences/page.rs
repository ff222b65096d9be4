//! The page of preferences.

use leptos::prelude::*;

use super::{
    acting_user::ActingUserChoice, appearance::AppearanceChoice, language::LanguageChoice,
};
use crate::{
    components::PageHeading,
    messages::preferences as words,
    ui::{Notice, NoticeKind},
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
            {move || is_refused.get().then(|| view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words::not_kept()}</p>
                </Notice>
            })}
        </div>
    }
}
