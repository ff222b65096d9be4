//! Which teams get a copy.

use leptos::{ev, prelude::*};

use super::desk::CopyDesk;
use crate::{
    data::{LookupState, Lookups},
    messages::{common, copy as words},
    model::{Named, Team, TeamId},
};

/// With more teams than this a search is of help.
const SEARCH_FROM: usize = 8;

/// A checkbox for each team. Where the API gives no list of them, ids are typed or pasted.
#[component]
pub(super) fn TeamChoice(
    desk: CopyDesk,
    /// What is typed into the field for ids.
    typed: RwSignal<String>,
    /// Takes what is typed.
    on_add: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let lookup = Lookups::expect().teams;
    let search = RwSignal::new(String::new());
    let home = Memo::new(move |_| desk.target.with(|target| target.as_ref()?.home.clone()));
    let state = Memo::new(move |_| lookup.state());
    let teams = Memo::new(move |_| {
        let known = match state.get() {
            LookupState::Known(teams) => teams,
            LookupState::Waiting | LookupState::Unavailable => Vec::new(),
        };
        offered(known, home.get(), &desk.teams.get())
    });
    let has_search = Memo::new(move |_| teams.with(|teams| teams.len() > SEARCH_FROM));
    let shown = move || {
        let wanted = search.with(|search| search.trim().to_lowercase());
        let chosen = desk.teams.get();
        let mut teams = teams.get();
        teams
            .retain(|team| chosen.contains(&team.id) || team.name.to_lowercase().contains(&wanted));
        teams
    };
    view! {
        <fieldset class="copy-teams">
            <legend class="field__label">{words::teams()}</legend>
            {move || has_search.get().then(|| view! {
                <label>
                    <span class="visually-hidden">{words::teams_search()}</span>
                    <input
                        type="search"
                        class="input"
                        placeholder=words::teams_search()
                        prop:value=search
                        on:input=move |event| search.set(event_target_value(&event))
                        on:keydown=keep_enter(|| {})
                    />
                </label>
            })}
            <div class="copy-teams__list">
                <For each=shown key=|team| team.id.clone() let(team)>
                    {checkbox(desk, home, team.id)}
                </For>
            </div>
            {move || match state.get() {
                LookupState::Waiting => view! { <p class="quiet">{common::loading_teams()}</p> }.into_any(),
                LookupState::Unavailable => by_id(typed, on_add),
                LookupState::Known(_) => ().into_any(),
            }}
        </fieldset>
    }
}

/// The known teams, and those that are chosen or lived in without being known.
fn offered(mut known: Vec<Team>, home: Option<TeamId>, chosen: &[TeamId]) -> Vec<Team> {
    for id in home.iter().chain(chosen) {
        if known.iter().all(|team| team.id() != id) {
            known.push(Team {
                id: id.clone(),
                name: id.as_str().to_owned(),
            });
        }
    }
    known
}

/// Its name may come after it.
fn checkbox(desk: CopyDesk, home: Memo<Option<TeamId>>, id: TeamId) -> impl IntoView {
    let is_home = home.with_untracked(|home| home.as_ref() == Some(&id));
    let (chosen, named) = (id.clone(), id.clone());
    view! {
        <label class="checkbox">
            <input
                type="checkbox"
                prop:checked=move || desk.teams.with(|teams| teams.contains(&id))
                on:change=move |event| desk.choose(&chosen, event_target_checked(&event))
            />
            <span>
                <bdi>{move || desk.team_name(&named)}</bdi>
                {is_home.then(|| view! { <span class="quiet">" " {words::team_is_home()}</span> })}
            </span>
        </label>
    }
}

fn by_id(typed: RwSignal<String>, on_add: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    view! {
        <div class="copy-teams__by-id">
            <label class="field__label" for="copy-team-id">{words::team_id()}</label>
            <p id="copy-team-id-hint" class="field__hint">
                {words::team_id_hint()}
            </p>
            <div class="copy-teams__add">
                <input
                    id="copy-team-id"
                    class="input"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="copy-team-id-hint"
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=keep_enter(on_add)
                />
                <button type="button" class="button" on:click=move |_| on_add()>{common::add()}</button>
            </div>
        </div>
    }
    .into_any()
}

/// Enter in a field for finding teams does not send the form.
fn keep_enter(then: impl Fn() + 'static) -> impl Fn(ev::KeyboardEvent) + 'static {
    move |event| {
        if event.key() == "Enter" {
            event.prevent_default();
            then();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_team_and_the_chosen_ones_are_always_offered() {
        let berlin = Team {
            id: "t-1".into(),
            name: "Berlin".to_owned(),
        };
        let teams = offered(
            vec![berlin],
            Some("t-2".into()),
            &["t-1".into(), "t-3".into(), "t-2".into()],
        );
        let names: Vec<_> = teams.iter().map(|team| team.name.as_str()).collect();
        assert_eq!(names, ["Berlin", "t-2", "t-3"]);
    }
}
