//! What is said of a read that failed: a line where only the connection is gone and older data stands there, else a
//! notice.

use leptos::prelude::*;

use super::{
    ProblemNotice,
    offline_line::{OfflineLine, OldNews},
    query_failure::QueryFailure,
};
use crate::{
    data::{QueryClient, explain},
    messages::{components as words, intl},
    ui::{NoticeKind, live},
};

/// Tells the [`QueryFailure`] around.
#[component]
pub(super) fn QueryProblem() -> impl IntoView {
    let QueryFailure {
        error,
        shown_since,
        subject,
        on_retry,
    } = QueryFailure::expect();
    let way = QueryClient::expect().session().way();
    let old_news = Memo::new(move |_| {
        let received_at = shown_since.get()?;
        let cause = error.with(|error| {
            let lost = error.as_ref().filter(|error| error.is_lost_connection());
            lost.map(|error| error.cause.clone())
        })?;
        Some(OldNews { cause, received_at })
    });
    let problem = Memo::new(move |_| {
        error.with(|error| error.as_ref().map(|error| explain(error, subject, way)))
    });
    view! {
        <OfflineLine news=old_news on_retry />
        {live(move || {
            let problem = problem.get().filter(|_| old_news.with(Option::is_none))?;
            let (kind, note) = match shown_since.get() {
                Some(time) => (NoticeKind::Warning, words::data_is_from(&intl::exact_time(time))),
                None => (NoticeKind::Error, String::new()),
            };
            Some(view! { <ProblemNotice problem kind note on_retry /> }.into_any())
        })}
    }
}
