//! The page of preferences.

use leptos::prelude::*;

use crate::{
    components::PageHeading,
    data::{LookupState, Lookups, Preferences, Recents},
    model::{User, UserId},
    ui::{Notice, NoticeKind, Switch},
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
            <PageHeading title="Preferences".to_owned() />
            <p class="quiet">"Kept on this device, for every tab."</p>
            <div class="preference">
                <label class="field__label" for="acting-user">"Acting user"</label>
                <p id="acting-user-hint" class="field__hint">
                    "Named to the API as the one who archives an interview. A key does not say who is using it."
                </p>
                {move || match state.get() {
                    LookupState::Waiting => {
                        view! { <p class="quiet">"Loading people…"</p> }.into_any()
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
                                "The list of people is not available. Paste a user’s id, or leave this empty."
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
            <div class="preference">
                <Switch
                    label="Keyboard shortcuts"
                    is_on=Signal::derive(move || preferences.has_shortcuts())
                    on_change=move |is_on| is_refused.set(!preferences.set_shortcuts(is_on))
                />
                <p class="field__hint">
                    "Single keys, such as j and k for the next and the previous row of the list. Press ? to see \
                     them all. Switch them off where speech or another program types letters by itself; keys \
                     with Ctrl or Cmd go on to work."
                </p>
            </div>
            <RecentsPreference />
            {move || is_refused.get().then(|| view! {
                <Notice kind=NoticeKind::Warning>
                    <p>"The browser did not keep this. It holds until the page is reloaded."</p>
                </Notice>
            })}
        </div>
    }
}

/// What was opened lately, and the way to forget it.
#[component]
fn RecentsPreference() -> impl IntoView {
    let recents = Recents::expect();
    let count = Memo::new(move |_| recents.all().len());
    let words = move || match count.get() {
        0 => "None is kept.".to_owned(),
        1 => "1 is kept on this device.".to_owned(),
        count => format!("{count} are kept on this device."),
    };
    view! {
        <div class="preference" role="group" aria-labelledby="recents-label">
            <p id="recents-label" class="field__label">"Recently opened interviews"</p>
            <p class="field__hint" role="status">
                "Titles and ids, for “Search and commands”. " {words}
            </p>
            <button
                type="button"
                class="button"
                aria-disabled=move || (count.get() == 0).then_some("true")
                on:click=move |_| recents.clear()
            >
                "Forget them"
            </button>
        </div>
    }
}

/// Nobody in particular, everybody known, and the one who was chosen before.
fn options(users: Vec<User>, chosen: Option<UserId>) -> impl IntoView {
    let unknown = chosen
        .as_ref()
        .filter(|id| users.iter().all(|user| user.id != **id))
        .map(|id| {
            let text = format!("{} (not in the list)", id.as_str());
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
        <option value="">"Nobody in particular"</option>
        {unknown}
        {known}
    }
}
