//! Copying many into one team: one request for each.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    bulk::{BulkActions, BulkDialog},
    bulk_archive::{OtherJob, target},
    touched::{Touched, TouchedNames, interviews},
};
use crate::{
    data::{Batch, Job, LookupState, Lookups, Operation},
    interviews::selection::Chosen,
    model::{CopyKind, CopyRequest, InterviewType, Team, TeamId},
    ui::intl,
};

/// The content of the dialog.
#[component]
pub(super) fn BulkCopy() -> impl IntoView {
    let actions = BulkActions::expect();
    let batch = Batch::expect();
    let teams = Lookups::expect().teams;
    teams.want();
    let Touched {
        interviews: touched,
        archived,
    } = Touched::now();
    let count = touched.len();
    let title = format!("Copy {}", interviews(count));
    let team = RwSignal::new(String::new());
    let copies_keywords = RwSignal::new(false);
    let is_missing = RwSignal::new(false);
    let form = NodeRef::<html::Form>::new();
    let chosen = StoredValue::new(touched.clone());

    let rules = move || {
        let team = team.with(|id| id.trim().to_owned());
        (!team.is_empty()).then(|| chosen.with_value(|chosen| rules(chosen, &team.into())))
    };
    let copy = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = team.with_untracked(|id| id.trim().to_owned());
        if id.is_empty() {
            is_missing.set(true);
            focus_team(form);
            return;
        }
        let id = TeamId::from(id);
        let team_name = teams.name(&id).unwrap_or_else(|| id.as_str().to_owned());
        let job = Job {
            operation: Operation::Copy {
                request: CopyRequest {
                    team: id,
                    copy_keywords: copies_keywords.get_untracked(),
                    message_group: None,
                },
                team_name,
            },
            targets: chosen.with_value(|chosen| chosen.iter().map(target).collect()),
        };
        if batch.start(job) {
            actions.open(BulkDialog::Progress);
        }
    };
    let is_busy = move || batch.job().is_some() && batch.runner().is_at_work();
    view! {
        <h2 id="bulk-copy-title" class="dialog__title" tabindex="-1">{title.clone()}</h2>
        <TouchedNames interviews=touched archived />
        <form class="bulk-form" novalidate node_ref=form on:submit=copy>
            <TeamField team is_missing state=Signal::derive(move || teams.state()) />
            <label class="checkbox">
                <input
                    type="checkbox"
                    prop:checked=copies_keywords
                    aria-describedby="bulk-copy-keywords-hint"
                    on:change=move |event| copies_keywords.set(event_target_checked(&event))
                />
                "Copy keywords too"
            </label>
            <p id="bulk-copy-keywords-hint" class="field__hint">
                "Without this the copies have no keywords. The API leaves them out by default."
            </p>
            {move || rules().map(|lines| view! {
                <ul class="bulk-rules">
                    {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                </ul>
            })}
            <OtherJob is_busy=Signal::derive(is_busy) />
            <div class="dialog__actions">
                <button type="button" class="button" on:click=move |_| actions.close(BulkDialog::Copy)>
                    "Cancel"
                </button>
                {(count > 0).then(|| view! {
                    <Show when=move || !is_busy()>
                        <button type="submit" class="button button--primary">{title.clone()}</button>
                    </Show>
                })}
            </div>
        </form>
    }
}

/// The target team: chosen where the list of teams can be had, else its id.
#[component]
fn TeamField(
    /// Its id.
    team: RwSignal<String>,
    /// Whether it was left out.
    is_missing: RwSignal<bool>,
    /// The teams.
    state: Signal<LookupState<Team>>,
) -> impl IntoView {
    let invalid = move || is_missing.get().then_some("true");
    let described_by = move || is_missing.get().then_some("bulk-copy-team-error");
    let picked = move |id: String| {
        team.set(id);
        is_missing.set(false);
    };
    view! {
        <div class="field">
            <label class="field__label" for="bulk-copy-team">"Target team"</label>
            {move || match state.get() {
                LookupState::Known(teams) => view! {
                    <select
                        id="bulk-copy-team"
                        class="input"
                        aria-invalid=invalid
                        aria-describedby=described_by
                        on:change=move |event| picked(event_target_value(&event))
                    >
                        <option value="">"Choose a team"</option>
                        {teams
                            .into_iter()
                            .map(|team| view! {
                                <option value=team.id.as_str().to_owned()>{team.name}</option>
                            })
                            .collect_view()}
                    </select>
                }
                .into_any(),
                LookupState::Waiting => view! { <p class="quiet">"Loading teams…"</p> }.into_any(),
                LookupState::Unavailable => view! {
                    <input
                        id="bulk-copy-team"
                        class="input"
                        aria-invalid=invalid
                        aria-describedby=described_by
                        prop:value=team
                        on:input=move |event| picked(event_target_value(&event))
                    />
                    <p class="field__hint">"The list of teams cannot be had. Enter the id of the team."</p>
                }
                .into_any(),
            }}
            <Show when=move || is_missing.get()>
                <p id="bulk-copy-team-error" class="field__error">"Choose the team that gets the copies."</p>
            </Show>
        </div>
    }
}

fn focus_team(form: NodeRef<html::Form>) {
    let field = form
        .get_untracked()
        .and_then(|form| form.query_selector("#bulk-copy-team").ok().flatten())
        .and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(field) = field {
        let _ = field.focus();
    }
}

/// What the API does for this choice (seed, Copy Behavior), in short.
fn rules(chosen: &[Chosen], team: &TeamId) -> Vec<String> {
    let of = |kind: CopyKind| {
        chosen
            .iter()
            .filter(|one| CopyKind::of(one.team.as_ref(), team) == kind)
            .count()
    };
    let mut lines = Vec::new();
    for (count, rule) in [
        (
            of(CopyKind::SameTeam),
            "in this team already: “(copy)” is added to the title, and the questions are reused",
        ),
        (
            of(CopyKind::OtherTeam),
            "in another team: questions of all kinds are made anew in the target team",
        ),
        (
            of(CopyKind::Unknown),
            "in a team that is not known: if it is the target, the questions are reused, else made anew",
        ),
    ] {
        if count > 0 {
            lines.push(format!("{} {rule}.", intl::count(count)));
        }
    }
    let is_ai = |one: &Chosen| matches!(one.interview_type, Some(InterviewType::Other(_)));
    if chosen.iter().any(is_ai) {
        lines.push("A copy of an AI interview gets a persona of its own.".to_owned());
    }
    lines.push(
        "Score cards and AI settings are copied. The messages are the default ones of each type."
            .to_owned(),
    );
    lines
}
