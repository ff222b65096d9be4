//! Which messages candidates of the copy get.

use leptos::prelude::*;

use super::desk::CopyDesk;
use crate::{messages::copy as words, model::MessageGroupId};

/// The default of the type, or one of those that fit. A group belongs to a team, so there is nothing to
/// choose with several.
#[component]
pub(super) fn MessageGroupChoice(desk: CopyDesk) -> impl IntoView {
    let groups = Memo::new(move |_| desk.fitting_groups());
    let count = Memo::new(move |_| desk.teams.with(Vec::len));
    let choose = move |event| {
        let id = event_target_value(&event);
        desk.choose_message_group((!id.is_empty()).then(|| MessageGroupId::from(id)));
    };
    let options = move || {
        let chosen = desk.fitting_group().map(|group| group.id);
        groups
            .get()
            .unwrap_or_default()
            .into_iter()
            .map(|group| {
                let is_chosen = chosen.as_ref() == Some(&group.id);
                view! {
                    <option value=group.id.as_str().to_owned() selected=is_chosen>{group.name}</option>
                }
            })
            .collect_view()
    };
    view! {
        <div class="copy-messages">
            {move || if count.get() > 1 {
                view! {
                    <p class="field__label">{words::messages()}</p>
                    <p class="field__hint">
                        {words::messages_of_many()}
                    </p>
                }
                .into_any()
            } else {
                view! {
                    <label class="field__label" for="copy-message-group">{words::messages()}</label>
                    <select id="copy-message-group" class="input" on:change=choose>
                        <option value="">{words::messages_default()}</option>
                        {options}
                    </select>
                }
                .into_any()
            }}
        </div>
    }
}
