//! The present details of many interviews: a few reads at a time, inside the rate limit.

use std::cell::{Cell, RefCell};

use futures_util::future::join_all;

use super::{Gathered, QueryClient, gather::UNSAID_WAIT};
use crate::{
    api::{ApiError, Cause},
    model::{Interview, InterviewId},
};

/// Reads under way at once.
const AT_ONCE: usize = 3;

/// What came of one read.
pub type ReadResult = Result<Interview, ApiError>;

/// What the lanes of one reading share.
struct Shared<'a> {
    ids: &'a [InterviewId],
    next: Cell<usize>,
    results: RefCell<Vec<Option<ReadResult>>>,
    found: Cell<u32>,
    waits_until: Cell<Option<i64>>,
    is_stopped: Cell<bool>,
    /// A failure that every other read would meet as well.
    failure: RefCell<Option<ApiError>>,
}

impl QueryClient {
    /// Reads each of these interviews, in their order; one that cannot be read has its error in its place.
    /// `on_progress` is told of every step and answers whether to go on; `None` is a reading that was
    /// stopped. A read that met the limit is sent again when the API says.
    ///
    /// # Errors
    /// What keeps every answer away: no key, a refused one, no connection.
    pub async fn read_each_interview(
        &self,
        ids: &[InterviewId],
        on_progress: impl Fn(Gathered) -> bool,
    ) -> Result<Option<Vec<ReadResult>>, ApiError> {
        let shared = Shared {
            ids,
            next: Cell::new(0),
            results: RefCell::new(vec![None; ids.len()]),
            found: Cell::new(0),
            waits_until: Cell::new(None),
            is_stopped: Cell::new(false),
            failure: RefCell::new(None),
        };
        join_all((0..AT_ONCE).map(|_| self.read_lane(&shared, &on_progress))).await;
        if let Some(failure) = shared.failure.take() {
            return Err(failure);
        }
        let results = shared.results.into_inner();
        // Of a reading that was stopped, some are missing.
        Ok(results.into_iter().collect())
    }

    /// One read after the other, until nothing is left.
    async fn read_lane(&self, shared: &Shared<'_>, on_progress: &impl Fn(Gathered) -> bool) {
        while let Some((index, id)) = shared.take() {
            loop {
                let until = shared.waits_until.get();
                if !self
                    .wait_for_limit(until, shared.progress(), on_progress)
                    .await
                {
                    shared.is_stopped.set(true);
                }
                if shared.is_over() {
                    return;
                }
                match self.read_interview(id, None).await {
                    Err(error) if matches!(error.cause, Cause::RateLimited { .. }) => {
                        let Cause::RateLimited { retry_at } = error.cause else {
                            continue;
                        };
                        let now = js_sys::Date::now() as i64;
                        shared
                            .waits_until
                            .set(Some(retry_at.unwrap_or(now + UNSAID_WAIT)));
                    }
                    Err(error) if concerns_all(&error.cause) => {
                        shared.failure.replace(Some(error));
                        return;
                    }
                    result => {
                        shared.put(index, result);
                        break;
                    }
                }
            }
        }
        on_progress(shared.progress());
    }
}

impl<'a> Shared<'a> {
    fn take(&self) -> Option<(usize, &'a InterviewId)> {
        let index = self.next.get();
        let id = self.ids.get(index)?;
        self.next.set(index + 1);
        Some((index, id))
    }

    fn put(&self, index: usize, result: ReadResult) {
        if let Some(place) = self.results.borrow_mut().get_mut(index) {
            *place = Some(result);
        }
        self.found.set(self.found.get() + 1);
    }

    fn is_over(&self) -> bool {
        self.is_stopped.get() || self.failure.borrow().is_some()
    }

    fn progress(&self) -> Gathered {
        Gathered {
            found: self.found.get(),
            total: u32::try_from(self.ids.len()).unwrap_or(u32::MAX),
            waits_until: None,
        }
    }
}

fn concerns_all(cause: &Cause) -> bool {
    matches!(
        cause,
        Cause::KeyMissing | Cause::Unauthorized | Cause::SessionEnded | Cause::Offline
    )
}
