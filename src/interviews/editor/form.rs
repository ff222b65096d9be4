//! The form, with everything around it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    coming_back::ComingBackNotice,
    conflict_dialog::ConflictDialog,
    fields::{AllQuestions, Basics, Keywords},
    form_state::FormState,
    opening::ComingBack,
    plan,
    preview_dialog::PreviewDialog,
    reports::Reports,
    save_bar::SaveBar,
    save_flow::SaveFlow,
    settings::Settings,
    shortcuts,
    stage::Report,
    summary::Summary,
    view_model::limits,
};
use crate::{
    messages::editor as words,
    model::Interview,
    ui::{Notice, NoticeKind},
};

/// A form for a new or a present interview.
#[component]
pub(super) fn EditorForm(
    /// Its state.
    form: FormState,
    /// The interview, unless it is a new one.
    interview: Option<Arc<Interview>>,
    /// What was kept of an earlier visit.
    coming_back: Option<ComingBack>,
    /// How many other tabs have unsaved work for the same.
    open_elsewhere: usize,
) -> impl IntoView {
    let flow = SaveFlow::new(form);
    shortcuts::listen(flow);
    plan::publish(form);
    // Once it is created, the same form could only create a second one.
    let is_done = Memo::new(move |_| matches!(flow.report.get(), Some(Report::Created { .. })));
    let body = StoredValue::new(interview);
    view! {
        <Show when=move || !is_done.get()>
            <ComingBackNotice form coming_back=coming_back.clone() open_elsewhere />
        </Show>
        <Reports flow />
        <Summary flow />
        <Show when=move || !is_done.get()>
            {body.with_value(|interview| sections(form, interview.clone()))}
            <SaveBar flow />
        </Show>
        <PreviewDialog flow />
        <ConflictDialog flow />
    }
}

fn sections(form: FormState, interview: Option<Arc<Interview>>) -> AnyView {
    let side = match &interview {
        Some(interview) => view! { <Settings form interview=interview.clone() /> }.into_any(),
        None => new_note(),
    };
    let limits = interview
        .as_ref()
        .and_then(|interview| limits(interview.interview_type.as_ref()))
        .map(|why| {
            view! { <Notice kind=NoticeKind::Info><p>{why}</p></Notice> }
        });
    view! {
        {limits}
        <div class="editor">
            <div class="editor__main">
                <Basics form />
                <AllQuestions form interview />
                <Keywords form />
            </div>
            <div class="editor__side">{side}</div>
        </div>
    }
    .into_any()
}

fn new_note() -> AnyView {
    view! {
        <section class="card card--note" aria-labelledby="editor-note">
            <h2 id="editor-note" class="section-heading">{words::new_note()}</h2>
            <p>{words::new_note_about()}</p>
            <p class="quiet">
                {words::new_note_settings()}
            </p>
        </section>
    }
    .into_any()
}
