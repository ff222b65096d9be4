//! The page that edits one interview.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    kept_text::KeptText,
    opening::OpenForm,
    reading::{Reading, use_fresh_interview},
    save::is_archived,
    stored_draft::{Start, Target},
};
use crate::{
    components::{Commands, PageHeading, ProblemNotice, ReadOnlyNotice},
    data::InterviewKey,
    interviews::actions::{ActionTarget, InterviewCommands, Standing},
    messages::{common, editor as words},
    model::{Draft, Interview},
    routes::{self, ListView},
    session::Session,
    ui::{Icon, IconName, Notice, NoticeKind, SkeletonRows},
};

/// A form for a present interview, for those who may change it.
#[component]
pub fn EditInterviewPage() -> impl IntoView {
    if Session::expect().may_change() {
        return view! { <Editing /> }.into_any();
    }
    let address = routes::use_interview_address();
    let page = move || address.with(|(id, team)| routes::interview(id, team.as_ref()));
    view! {
        <div class="page page--editor">
            <PageHeading title=words::edit_interview().to_owned() />
            {move || view! { <ReadOnlyNotice instead=Some((page(), words::open_interview())) /> }}
        </div>
    }
    .into_any()
}

/// The form, begun with a fresh reading of the interview.
#[component]
fn Editing() -> impl IntoView {
    let address = routes::use_interview_address();
    let key = Memo::new(move |_| {
        let (id, team) = address.get();
        InterviewKey { id, team }
    });
    let fresh = use_fresh_interview(key);
    let title = Signal::derive(move || match fresh.state() {
        Reading::Ready(interview) => words::edit_one(interview.name()),
        _ => words::edit_interview().to_owned(),
    });
    let page = move || key.with(|key| routes::interview(&key.id, key.team.as_ref()));
    let commands = InterviewCommands::expect();
    let go = routes::use_go();
    Commands::expect().register(move || {
        let Reading::Ready(interview) = fresh.state() else {
            return Vec::new();
        };
        let target = ActionTarget::of(&interview, key.with(|key| key.team.clone()));
        commands.of(target, Standing::Form, move || {
            go.push(&ListView::default().href());
        })
    });
    let target = move || {
        let InterviewKey { id, team } = key.get_untracked();
        Target::Edit { id, team }
    };
    view! {
        <div class="page page--editor">
            <nav class="way-back" aria-label=common::way_back()>
                <a href=page><Icon name=IconName::Back />{words::to_interview()}</a>
            </nav>
            <PageHeading title />
            {move || match fresh.state() {
                Reading::Waiting => {
                    view! { <SkeletonRows rows=6 label=common::loading_interview() /> }.into_any()
                }
                Reading::Failed(problem) => view! {
                    <ProblemNotice problem kind=NoticeKind::Error on_retry=move || fresh.retry() />
                    <KeptText target=target() fresh=None />
                    <p>
                        <a class="button" href=ListView::default().href()>
                            {common::back_to_list()}
                        </a>
                    </p>
                }
                .into_any(),
                Reading::Ready(interview) if is_archived(&interview) => view! {
                    <Archived href=page() />
                    <KeptText target=target() fresh=Some(Draft::of(&interview)) />
                }
                .into_any(),
                Reading::Ready(interview) => {
                    let fresh = start(&interview);
                    view! { <OpenForm target=target() fresh interview=Some(interview) /> }.into_any()
                }
            }}
        </div>
    }
}

/// Says why there is no form.
#[component]
fn Archived(
    /// The page of the interview.
    href: String,
) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Info>
            <p class="notice__title">{words::archived()}</p>
            <p>{words::archived_advice()}</p>
            <p class="notice__actions"><a class="button" href=href>{words::open_interview()}</a></p>
        </Notice>
    }
}

fn start(interview: &Arc<Interview>) -> Start {
    Start {
        draft: Draft::of(interview),
        updated_at: interview.updated_at.clone(),
    }
}
