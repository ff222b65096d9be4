//! The page of preferences.

use leptos::prelude::*;

use super::language::LanguageChoice;
use crate::{
    components::PageHeading,
    data::{LookupState, Lookups, Preferences},
    messages::preferences as words,
    model::{User, UserId},
    ui::{Notice, NoticeKind},
};

/// Who acts: the API takes a user's id for what is archived, and cannot tell whose key it is.
#[component]
pub fn PreferencesPage() -> impl IntoView {
    let preferences = Preferences::expect();
    let lookup = Lookups::expect().users;
    lookup.want();
    let state = Memo::new(move |_| lookup.state());
    let is_refused = RwSignal::new(false);
    let choose = move |event| {
        let id = event_target_value(&event);
        let id = id.trim();
        let user = (!id.is_empty()).then(|| UserId::from(id));
        is_refused.set(!preferences.set_acting_user(user));
    };
    view! {
        <div class="page page--narrow">
            <PageHeading title=words::title().to_owned() />
            <p class="quiet">{words::kept_here()}</p>
            <LanguageChoice is_refused />
            <div class="preference">
                <label class="field__label" for="acting-user">{words::acting_user()}</label>
                <p id="acting-user-hint" class="field__hint">
                    {words::acting_user_hint()}
                </p>
                {move || match state.get() {
                    LookupState::Waiting => {
                        view! { <p class="quiet">{words::acting_user_loading()}</p> }.into_any()
                    }
                    LookupState::Known(users) => view! {
                        <select id="acting-user" class="input" aria-describedby="acting-user-hint" on:change=choose>
                            {options(users, preferences.acting_user())}
                        </select>
                    }
                    .into_any(),
                    LookupState::Unavailable => {
                        let id = preferences.acting_user().map(|id| id.as_str().to_owned());
                        view! {
                            <p class="field__hint">
                                {words::acting_user_unavailable()}
                            </p>
                            <input
                                id="acting-user"
                                class="input"
                                autocomplete="off"
                                spellcheck="false"
                                aria-describedby="acting-user-hint"
                                value=id.unwrap_or_default()
                                on:change=choose
                            />
                        }
                        .into_any()
                    }
                }}
            </div>
            {move || is_refused.get().then(|| view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words::not_kept()}</p>
                </Notice>
            })}
        </div>
    }
}

/// Nobody in particular, everybody known, and the one who was chosen before.
fn options(users: Vec<User>, chosen: Option<UserId>) -> impl IntoView {
    let unknown = chosen
        .as_ref()
        .filter(|id| users.iter().all(|user| user.id != **id))
        .map(|id| {
            let text = words::acting_user_not_in_list(id.as_str());
            view! { <option value=id.as_str().to_owned() selected=true>{text}</option> }
        });
    let known = users
        .into_iter()
        .map(|user| {
            let is_chosen = chosen.as_ref() == Some(&user.id);
            view! {
                <option value=user.id.as_str().to_owned() selected=is_chosen>{user.name}</option>
            }
        })
        .collect_view();
    view! {
        <option value="">{words::acting_user_nobody()}</option>
        {unknown}
        {known}
    }
}
