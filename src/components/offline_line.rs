//! The quiet line over what is older than it could be, as no server is there.

use leptos::prelude::*;

use crate::{
    data::Cause,
    messages::{intl, offline as words},
    ui::live_if,
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
    let class = Signal::derive(move || match text.with(Option::is_some) {
        true => "offline-line",
        false => "offline-line visually-hidden",
    });
    view! {
        <div class=class>
            <p class="offline-line__text" role="status">{Signal::derive(move || text.get())}</p>
            {live_if(move || text.with(Option::is_some), move || view! {
                <button type="button" class="button button--quiet" on:click=move |_| on_retry.run(())>
                    {words::try_again()}
                </button>
            })}
        </div>
    }
}
