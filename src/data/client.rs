//! What this tab has read, above the routes: answers are kept by key, so that going back is instant.

use std::sync::Arc;

use leptos::prelude::*;

use super::{ahead::Wanted, kept::Kept, query_state::Snapshot, reach::Reach};
use crate::{
    api::{ApiClient, ApiError, RateLimit},
    following::until_gone,
    model::{
        AudioQuestion, Interview, InterviewId, ListParams, ListedInterview, Paginated,
        QuestionParams, SurveyQuestion,
    },
    session::{LAST_LIST, Session},
    storage::Place,
};

/// How long an answer counts as fresh, in milliseconds: going back within this time asks nothing; later
/// the kept answer is shown at once and read again behind it. The API has 1000 requests an hour for all
/// integrations on a key (contract, section 5), so nothing is polled.
pub(super) const STALE_AFTER: i64 = 30_000;

/// The API, the session and the kept answers.
#[derive(Clone)]
pub struct QueryClient {
    api: ApiClient,
    session: Session,
    /// Moves with every write that touched something kept: pages that show it read it again.
    revision: RwSignal<u32>,
    pub(super) reach: Reach,
    /// The mark of who is signed in, once it was needed.
    pub(super) account: RwSignal<Option<String>>,
    /// What is being read ahead.
    pub(super) ahead: RwSignal<Option<Wanted>>,
    pub(super) lists: Kept<ListParams, Paginated<ListedInterview>>,
    pub(super) interviews: Kept<super::InterviewKey, Interview>,
    pub(super) questions: Kept<QuestionParams, Paginated<AudioQuestion>>,
    pub(super) survey_questions: Kept<QuestionParams, Paginated<SurveyQuestion>>,
}

impl QueryClient {
    /// A client with nothing read yet.
    pub fn new(api: ApiClient, session: Session) -> Self {
        Self {
            api,
            session,
            revision: RwSignal::new(0),
            reach: Reach::new(),
            account: RwSignal::new(None),
            ahead: RwSignal::new(None),
            lists: Kept::default(),
            interviews: Kept::default(),
            questions: Kept::default(),
            survey_questions: Kept::default(),
        }
    }

    /// The client of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The API with the key of this moment.
    pub(super) fn api(&self) -> Result<ApiClient, ApiError> {
        let credential = self.session.credential()?;
        Ok(self.api.with_credential(credential))
    }

    /// The API without a key, to try one.
    pub(super) fn api_without_key(&self) -> &ApiClient {
        &self.api
    }

    /// How often something kept has been touched by a write (tracked).
    pub(super) fn revision(&self) -> u32 {
        until_gone();
        self.revision.get()
    }

    /// The same number, without following it.
    pub(super) fn revision_untracked(&self) -> u32 {
        self.revision.try_get_untracked().unwrap_or_default()
    }

    /// What a write touches, in one place. The interview that it answered with is shown at once, in lists
    /// and on its own page; then everything that may have changed is read again when it is looked at.
    pub(super) fn touched(&self, touch: Touch) {
        let generation = self.session.generation_untracked();
        match touch {
            Touch::Created(Some(interview)) => {
                let key = super::InterviewKey {
                    id: interview.id.clone(),
                    team: None,
                };
                self.interviews.put(
                    generation,
                    Snapshot {
                        key,
                        value: Arc::new(interview),
                        received_at: js_sys::Date::now() as i64,
                        is_expired: true,
                    },
                );
            }
            Touch::Created(None) => {}
            Touch::Changed(id, answer) => {
                self.interviews.expire(|key| key.id == id);
                if let Some(interview) = answer {
                    self.interviews
                        .update(generation, |kept| with_answer(kept, &interview));
                    self.lists
                        .update(generation, |page| with_row(page, &interview));
                }
            }
            Touch::Many(ids) => self.interviews.expire(|key| ids.contains(&key.id)),
        }
        self.lists.expire(|_| true);
        Place::Tab.remove(LAST_LIST);
        // A write may end after the app is gone.
        self.revision.try_update(|revision| *revision += 1);
    }

    /// What the API said last of its limit, if it said anything.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.api.rate_limit()
    }

    /// The session that requests are sent for.
    pub fn session(&self) -> Session {
        self.session
    }
}

/// What a write has touched.
pub(super) enum Touch {
    /// A new interview, by a create or a copy.
    Created(Option<Interview>),
    /// One interview, and what the API answered of it.
    Changed(InterviewId, Option<Interview>),
    /// Many at once.
    Many(Vec<InterviewId>),
}

/// The interview with what the API answered of it; `None` where it is another.
fn with_answer(kept: &Interview, answer: &Interview) -> Option<Interview> {
    (kept.id == answer.id).then(|| {
        let mut kept = kept.clone();
        kept.absorb(answer);
        kept
    })
}

/// The page with this interview in the place of its older self; `None` where it is not on it.
fn with_row(
    page: &Paginated<ListedInterview>,
    interview: &Interview,
) -> Option<Paginated<ListedInterview>> {
    let position = page
        .rows
        .iter()
        .position(|row| row.interview().is_some_and(|row| row.id == interview.id))?;
    let mut page = page.clone();
    if let Some(ListedInterview::Readable(row)) = page.rows.get_mut(position) {
        row.absorb(interview);
    }
    Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_of_a_write_is_shown_in_the_list_at_once() {
        let interview = |id: &str, title: &str| Interview {
            title: Some(title.to_owned()),
            description: Some("Nights".to_owned()),
            ..Interview::bare(id.into())
        };
        let page = Paginated {
            rows: vec![
                ListedInterview::Readable(Box::new(interview("a", "Old"))),
                ListedInterview::Unreadable(crate::model::Unreadable::NoObject),
            ],
            pagination: crate::model::Pagination {
                page: 1,
                page_size: 25,
                pages: 1,
                total: 2,
            },
        };
        let answer = Interview {
            description: None,
            ..interview("a", "New")
        };
        let changed = with_row(&page, &answer).expect("it is on the page");
        let row = changed.rows[0].interview().expect("readable");
        assert_eq!(row.title.as_deref(), Some("New"));
        assert_eq!(
            row.description.as_deref(),
            Some("Nights"),
            "it was not answered"
        );
        assert!(with_row(&page, &interview("b", "Other")).is_none());
    }
}
