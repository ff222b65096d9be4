//! The quiet line over what is older than it could be, as no server is there.

use leptos::prelude::*;

use crate::{
    data::Cause,
    messages::{intl, offline as words},
};

/// Why nothing newer is shown, and when what is shown was read.
#[derive(Clone, PartialEq)]
pub(super) struct OldNews {
    pub(super) cause: Cause,
    pub(super) received_at: i64,
}

impl OldNews {
    fn words(&self) -> String {
        let time = intl::exact_time(self.received_at);
        if self.cause == Cause::Offline {
            words::offline(&time)
        } else {
            words::unreachable(&time)
        }
    }
}

/// The line, while there is a reason for it. Its place is always there: a reader announces what comes into it,
/// and once.
#[component]
pub(super) fn OfflineLine(
    /// The reason.
    news: Memo<Option<OldNews>>,
    /// Asks again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = Memo::new(move |_| news.with(|news| news.as_ref().map(OldNews::words)));
    view! {
        <div class="offline-line" class:visually-hidden=move || text.with(Option::is_none)>
            <p class="offline-line__text" role="status">{move || text.get()}</p>
            {move || text.with(Option::is_some).then(|| view! {
                <button type="button" class="button button--quiet" on:click=move |_| on_retry.run(())>
                    {words::try_again()}
                </button>
            })}
        </div>
    }
}
