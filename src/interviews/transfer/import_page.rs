//! The page of an import.

use leptos::prelude::*;

use super::{
    import_desk::{ImportDesk, Stage},
    import_preview::ImportPreview,
    import_results::ImportResults,
    import_source::ImportSource,
    progress::ReadingProgress,
};
use crate::{
    components::{PageHeading, ProblemNotice, ReadOnlyNotice},
    messages::{common, import as words, transfer},
    session::Session,
    ui::NoticeKind,
};

/// From a file over its dry run to the results; nothing is written before the dry run was seen.
#[component]
pub fn ImportPage() -> impl IntoView {
    let desk = ImportDesk::expect();
    let content = move || {
        match desk.stage() {
        Stage::Choosing(problem) => view! { <ImportSource problem /> }.into_any(),
        Stage::Reading => view! {
            <ReadingProgress
                label=transfer::reading_interviews()
                progress=Signal::derive(move || desk.progress())
            />
            <p class="import-actions">
                <button type="button" class="button button--primary" on:click=move |_| desk.stop_reading()>
                    {common::stop()}
                </button>
            </p>
        }
        .into_any(),
        Stage::Failed(problem) => view! {
            <ProblemNotice problem kind=NoticeKind::Error on_retry=move || desk.read() />
            <p class="import-actions">
                <button type="button" class="button" on:click=move |_| desk.leave()>{words::choose_another()}</button>
            </p>
        }
        .into_any(),
        Stage::Planned(plan) => view! { <ImportPreview plan /> }.into_any(),
        Stage::Running(plan) => view! { <ImportResults plan /> }.into_any(),
    }
    };
    view! {
        <div class="page">
            <PageHeading title=words::title().to_owned() />
            {if Session::expect().may_change() {
                content.into_any()
            } else {
                view! { <ReadOnlyNotice /> }.into_any()
            }}
        </div>
    }
}
