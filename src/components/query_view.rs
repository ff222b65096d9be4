//! The one place that chooses what stands for a read: skeleton, problem, nothing, or the data.

use leptos::prelude::*;

use super::query_failure::{QueryFailure, QueryFailurePlace};
use crate::{
    data::{Query, Subject},
    ui::live,
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
    let on_retry = Callback::new(move |()| query.refetch());
    let phase = Memo::new(move |_| {
        query.with(|state| match (state.snapshot(), state.error()) {
            (Some(snapshot), _) if is_empty(&snapshot.value) => Phase::Empty,
            (Some(_), _) => Phase::Ready,
            (None, Some(_)) => Phase::Failed,
            (None, None) => Phase::Waiting,
        })
    });
    let failure = QueryFailure {
        error: Memo::new(move |_| query.with(|state| state.error().cloned())),
        shown_since: Memo::new(move |_| query.snapshot().map(|shown| shown.received_at)),
        subject,
        on_retry,
    };
    let children = children.into_inner();

    view! {
        <QueryFailurePlace failure />
        <div class="query-view" aria-busy=Signal::derive(move || query.is_fetching().to_string())>
            {live(move || match phase.get() {
                Phase::Waiting => skeleton.run(),
                Phase::Failed => way_out.run(),
                Phase::Empty => empty.run(),
                Phase::Ready => children().into_any(),
            })}
        </div>
    }
}
