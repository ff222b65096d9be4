//! Where a failed read is said. Most reads do not fail, so the words for it are a part of the app.

use leptos::prelude::*;

use super::{
    lazy::{LoadState, lazy_part},
    lazy_piece::load_at_rest,
    part_missing::PartMissing,
    query_problem::QueryProblem,
};
use crate::{
    data::{ApiError, Subject},
    messages::components as words,
    ui::live,
};

lazy_part! {
    /// What went wrong, in words.
    const PROBLEM = frame::query_problem, || view! { <QueryProblem /> };
}

/// The failure of a read, for what tells it.
#[derive(Clone, Copy)]
pub(super) struct QueryFailure {
    /// What went wrong, while it is so.
    pub(super) error: Memo<Option<ApiError>>,
    /// When what stands there all the same was read, Unix milliseconds.
    pub(super) shown_since: Memo<Option<i64>>,
    /// What was read.
    pub(super) subject: Subject,
    /// Asks again.
    pub(super) on_retry: Callback<()>,
}

impl QueryFailure {
    /// The one that is to be told here.
    pub(super) fn expect() -> Self {
        expect_context()
    }
}

/// Tells it. Where even the words do not come there is less to say.
#[component]
pub(super) fn QueryFailurePlace(
    /// What is told.
    failure: QueryFailure,
) -> impl IntoView {
    let has_failed = Memo::new(move |_| failure.error.with(Option::is_some));
    let state = load_at_rest(PROBLEM, has_failed.into());
    let on_retry = Callback::new(move |()| {
        PROBLEM.load_into(state);
        failure.on_retry.run(());
    });
    live(move || match state.get() {
        LoadState::There(make) => {
            provide_context(failure);
            Some(make())
        }
        LoadState::Failed if has_failed.get() => {
            Some(view! { <PartMissing title=words::page_failed() on_retry /> }.into_any())
        }
        LoadState::Failed | LoadState::Loading => None,
    })
}
