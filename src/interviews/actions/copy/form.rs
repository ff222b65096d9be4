//! What can be chosen, and what the copy will be.

use leptos::{ev, prelude::*};

use super::{
    desk::CopyDesk,
    message_groups::MessageGroupChoice,
    rules::{CopyChoice, joined, rules},
    teams::TeamChoice,
};
use crate::{
    components::RequestPreview,
    data::{Write, request_of},
    messages::{common, copy as words},
    model::{CopyKind, TeamId},
};

/// Teams, keywords, messages, and the rules in plain words.
#[component]
pub(super) fn CopyForm(desk: CopyDesk) -> impl IntoView {
    let typed_team = RwSignal::new(String::new());
    let lacks_team = RwSignal::new(false);
    let count = Memo::new(move |_| desk.teams.with(Vec::len));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        add_typed(desk, typed_team);
        let is_empty = desk.teams.with_untracked(Vec::is_empty);
        lacks_team.set(is_empty);
        if !is_empty {
            desk.start();
        }
    };
    view! {
        <form class="copy-form" on:submit=submit>
            <TeamChoice desk typed=typed_team on_add=move || add_typed(desk, typed_team) />
            <p role="alert" class="field__error">
                {move || (lacks_team.get() && count.get() == 0).then(words::teams_missing)}
            </p>
            <div>
                <label class="checkbox">
                    <input
                        type="checkbox"
                        aria-describedby="copy-keywords-hint"
                        prop:checked=desk.copies_keywords
                        on:change=move |event| desk.copies_keywords.set(event_target_checked(&event))
                    />
                    <span>{words::keywords()}</span>
                </label>
                <p id="copy-keywords-hint" class="field__hint">
                    {words::keywords_hint()}
                </p>
            </div>
            <MessageGroupChoice desk />
            <Show when=move || { count.get() > 0 }>
                <Rules desk />
                <FirstRequest desk />
            </Show>
            <p class="dialog__actions">
                <button type="button" class="button" on:click=move |_| desk.close()>{common::cancel()}</button>
                <button type="submit" class="button button--primary">
                    {move || words::submit(count.get())}
                </button>
            </p>
        </form>
    }
}

/// Takes the typed ids; several may have been pasted at once.
fn add_typed(desk: CopyDesk, typed: RwSignal<String>) {
    let text = typed.try_update(std::mem::take).unwrap_or_default();
    for id in text
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|id| !id.is_empty())
    {
        desk.choose(&TeamId::from(id), true);
    }
}

/// What is sent for the first of the teams; those for the others differ in the team alone.
#[component]
fn FirstRequest(desk: CopyDesk) -> impl IntoView {
    let request = Memo::new(move |_| {
        let requests = desk.requests();
        let first = requests.first()?;
        desk.target.with(|target| {
            let target = target.as_ref()?;
            Some(request_of(&Write::Copy(&target.id, first)))
        })
    });
    let summary = Signal::derive(move || {
        if desk.teams.with(|teams| teams.len() <= 1) {
            words::json_sent()
        } else {
            words::json_of_first()
        }
    });
    view! { <RequestPreview summary request /> }
}

/// The team that it lives in follows other rules than the others do.
#[component]
fn Rules(desk: CopyDesk) -> impl IntoView {
    let groups = move || {
        let target = desk.target.get()?;
        let group = desk.fitting_group();
        let teams = desk.teams.get();
        let lists = [CopyKind::SameTeam, CopyKind::OtherTeam, CopyKind::Unknown]
            .into_iter()
            .filter_map(|kind| {
                let names: Vec<_> = teams
                    .iter()
                    .filter(|team| CopyKind::of(target.home.as_ref(), team) == kind)
                    .map(|team| desk.team_name(team))
                    .collect();
                if names.is_empty() {
                    return None;
                }
                let team = joined(&names);
                let rules = rules(CopyChoice {
                    kind,
                    interview_type: target.interview_type.as_ref(),
                    team: &team,
                    copies_keywords: desk.copies_keywords.get(),
                    message_group: group.as_ref().map(|group| group.name.as_str()),
                });
                Some(view! {
                    <h3 class="copy-rules__title" dir="auto">{words::copy_in(&team)}</h3>
                    <ul class="copy-rules__list">
                        {rules.into_iter().map(|rule| view! { <li dir="auto">{rule}</li> }).collect_view()}
                    </ul>
                })
            })
            .collect_view();
        Some(lists)
    };
    view! { <div class="copy-rules">{groups}</div> }
}
