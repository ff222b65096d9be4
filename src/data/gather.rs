//! All interviews that match, page by page and politely: one request after the other, inside the rate limit.

use std::{collections::HashSet, time::Duration};

use super::{QueryClient, timer::sleep};
use crate::{
    api::{ApiError, Cause},
    model::{Interview, InterviewId, ListParams, ListedInterview, PageSize},
};

/// The wait after a 429 that does not say how long (contract, section 5).
pub(super) const UNSAID_WAIT: i64 = 60_000;
/// How often a wait looks whether it is still wanted.
const TICK: Duration = Duration::from_millis(250);

/// How far a gathering is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// How many are there.
    pub found: u32,
    /// How many there will be, as the API says.
    pub total: u32,
    /// Until when it waits for the rate limit, Unix milliseconds.
    pub waits_until: Option<i64>,
}

impl QueryClient {
    /// Every interview that `params` selects, without doubles; its page and page size do not matter.
    /// `on_progress` is told of every step and answers whether to go on; `None` is a gathering that was
    /// stopped. Reads do no harm, so one that met the limit is sent again when the API says.
    ///
    /// # Errors
    /// Whatever kept a page away.
    pub async fn gather_interviews(
        &self,
        params: &ListParams,
        on_progress: impl Fn(Gathered) -> bool,
    ) -> Result<Option<Vec<Interview>>, ApiError> {
        let mut params = ListParams {
            page: 1,
            page_size: PageSize::LARGEST,
            ..params.clone()
        };
        let mut all = Collected::default();
        let mut progress = Gathered::default();
        loop {
            if !self.wait_for_limit(None, progress, &on_progress).await {
                return Ok(None);
            }
            let page = match self.api()?.list_interviews(&params).await {
                Ok(page) => page,
                Err(error) => {
                    let Cause::RateLimited { retry_at } = error.cause else {
                        self.session().note(&error);
                        return Err(error);
                    };
                    let until = retry_at.unwrap_or(now() + UNSAID_WAIT);
                    if !self
                        .wait_for_limit(Some(until), progress, &on_progress)
                        .await
                    {
                        return Ok(None);
                    }
                    continue;
                }
            };
            let is_last = page.rows.is_empty() || params.page >= page.pagination.pages;
            progress.total = page.pagination.total;
            all.add(page.rows);
            progress.found = u32::try_from(all.interviews.len()).unwrap_or(u32::MAX);
            if !on_progress(progress) {
                return Ok(None);
            }
            if is_last {
                return Ok(Some(all.interviews));
            }
            params.page += 1;
        }
    }

    /// The details of these interviews, as far as they can be read; `None` when it was stopped.
    pub async fn gather_details(
        &self,
        ids: &[InterviewId],
        on_progress: impl Fn(Gathered) -> bool,
    ) -> Option<Vec<Interview>> {
        let mut details = Vec::new();
        let mut progress = Gathered {
            total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            ..Gathered::default()
        };
        for id in ids {
            let mut until = None;
            loop {
                if !self.wait_for_limit(until, progress, &on_progress).await {
                    return None;
                }
                match self.read_interview(id, None).await {
                    Ok(interview) => details.push(interview),
                    Err(error) => {
                        if let Cause::RateLimited { retry_at } = error.cause {
                            until = Some(retry_at.unwrap_or(now() + UNSAID_WAIT));
                            continue;
                        }
                    }
                }
                break;
            }
            progress.found += 1;
        }
        Some(details)
    }

    /// Waits until `until`, or until the window that the API called empty is over; `false` when it is no
    /// longer wanted.
    pub(super) async fn wait_for_limit(
        &self,
        until: Option<i64>,
        progress: Gathered,
        on_progress: &impl Fn(Gathered) -> bool,
    ) -> bool {
        let until = until.or_else(|| {
            let limit = self.rate_limit().filter(|limit| limit.remaining == 0)?;
            limit.reset_at
        });
        let waits_until = until.filter(|until| *until > now());
        let waiting = Gathered {
            waits_until,
            ..progress
        };
        while waits_until.is_some_and(|until| until > now()) {
            if !on_progress(waiting) {
                return false;
            }
            sleep(TICK).await;
        }
        on_progress(progress)
    }
}

fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Interviews in the order in which they came. Paging is by offset, so one that moved while others edit
/// comes twice (contract, section 8).
#[derive(Default)]
struct Collected {
    interviews: Vec<Interview>,
    seen: HashSet<InterviewId>,
}

impl Collected {
    fn add(&mut self, rows: Vec<ListedInterview>) {
        for row in rows {
            if let ListedInterview::Readable(interview) = row
                && self.seen.insert(interview.id.clone())
            {
                self.interviews.push(*interview);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interview_that_moved_between_pages_is_kept_once() {
        let row = |id: &str| ListedInterview::Readable(Box::new(Interview::bare(id.into())));
        let mut all = Collected::default();
        all.add(vec![row("a"), row("b")]);
        all.add(vec![
            row("b"),
            ListedInterview::Unreadable(crate::model::Unreadable::NoObject),
        ]);
        all.add(vec![row("c")]);
        let ids: Vec<_> = all.interviews.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c"]);
    }
}
