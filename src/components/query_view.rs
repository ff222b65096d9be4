//! The one place that chooses what stands for a read: skeleton, problem, nothing, or the data.

use leptos::prelude::*;

use super::{
    ProblemNotice,
    offline_line::{OfflineLine, OldNews},
};
use crate::{
    data::{Query, QueryClient, Snapshot, Subject, explain},
    messages::{components as words, intl},
    ui::{NoticeKind, live},
};

/// What stands on the page. Views are made anew only when this changes, not with each answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Waiting,
    Failed,
    Empty,
    Ready,
}

/// Shows a query. Data that came stays while it is read again, and when that fails: then a warning above
/// says so, and how old the data is; a quiet line is enough where only the connection is gone.
#[component]
pub fn QueryView<K, T>(
    /// What is read.
    query: Query<K, T>,
    /// What that is called when it fails.
    subject: Subject,
    /// Whether an answer has nothing to show.
    is_empty: fn(&T) -> bool,
    /// Stands where the data will be.
    #[prop(into)]
    skeleton: ViewFn,
    /// Stands where there is nothing to show.
    #[prop(into)]
    empty: ViewFn,
    /// What to offer where only leaving helps, such as a link to the list.
    #[prop(into, optional)]
    way_out: ViewFn,
    /// Draws the data, and follows it as it changes.
    children: TypedChildrenFn<AnyView>,
) -> impl IntoView
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let way = QueryClient::expect().session().way();
    let on_retry = Callback::new(move |()| query.refetch());
    let phase = Memo::new(move |_| {
        query.with(|state| match (state.snapshot(), state.error()) {
            (Some(snapshot), _) if is_empty(&snapshot.value) => Phase::Empty,
            (Some(_), _) => Phase::Ready,
            (None, Some(_)) => Phase::Failed,
            (None, None) => Phase::Waiting,
        })
    });
    let problem = Memo::new(move |_| {
        query.with(|state| state.error().map(|error| explain(error, subject, way)))
    });
    let is_stale = move || matches!(phase.get(), Phase::Ready | Phase::Empty);
    let old_news = Memo::new(move |_| {
        query.with(|state| {
            let error = state.error().filter(|error| error.is_lost_connection())?;
            Some(OldNews {
                cause: error.cause.clone(),
                received_at: state.snapshot()?.received_at,
            })
        })
    });
    let age = move || {
        query
            .snapshot()
            .map(|Snapshot { received_at, .. }| intl::exact_time(received_at))
    };
    let children = children.into_inner();

    view! {
        <OfflineLine news=old_news on_retry />
        {live(move || {
            let problem = problem.get().filter(|_| is_stale() && old_news.get().is_none())?;
            let note = age().map(|time| words::data_is_from(&time));
            let note = note.unwrap_or_default();
            Some(view! { <ProblemNotice problem kind=NoticeKind::Warning note on_retry /> }.into_any())
        })}
        <div class="query-view" aria-busy=Signal::derive(move || query.is_fetching().to_string())>
            {live(move || match phase.get() {
                Phase::Waiting => skeleton.run(),
                Phase::Failed => {
                    let way_out = way_out.clone();
                    view! {
                        {live(move || problem.get().map(|problem| view! {
                            <ProblemNotice problem kind=NoticeKind::Error on_retry />
                        }.into_any()))}
                        {way_out.run()}
                    }
                    .into_any()
                }
                Phase::Empty => empty.run(),
                Phase::Ready => children().into_any(),
            })}
        </div>
    }
}
