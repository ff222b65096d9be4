//! What this tab has read, above the routes: answers are kept by key, so that going back is instant.

use std::{
    any::Any,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::prelude::*;

use super::{query_state::Snapshot, reach::Reach};
use crate::{
    api::{ApiClient, ApiError, RateLimit},
    model::{
        AudioQuestion, Interview, InterviewId, ListParams, ListedInterview, Paginated,
        QuestionParams, SurveyQuestion,
    },
    session::Session,
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
        self.revision.get()
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

/// Answers by key, the newest first; each belongs to the key generation of the session it was read in.
pub(super) struct Kept<K, T>(Arc<Mutex<Vec<Entry<K, T>>>>);

/// The generation of the session, and the answer.
type Entry<K, T> = (u32, Snapshot<K, T>);

/// Enough to page and search to and fro; a page of 100 rows is some 100 KB.
const CAPACITY: usize = 30;

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Vec::new())))
    }
}

impl<K, T> Clone for Kept<K, T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<K: Clone + PartialEq, T: Any> Kept<K, T> {
    /// The kept answer to `key`, if it was read in this generation of the session.
    pub(super) fn get(&self, generation: u32, key: &K) -> Option<Snapshot<K, T>> {
        self.locked(|entries| {
            entries
                .iter()
                .find(|(of, snapshot)| *of == generation && snapshot.key == *key)
                .map(|(_, snapshot)| snapshot.clone())
        })
    }

    /// Keeps an answer; the oldest goes when there are too many, and all of another generation.
    pub(super) fn put(&self, generation: u32, snapshot: Snapshot<K, T>) {
        self.locked(|entries| {
            entries.retain(|(of, kept)| *of == generation && kept.key != snapshot.key);
            entries.insert(0, (generation, snapshot));
            entries.truncate(CAPACITY);
        });
    }

    /// Lets answers count as old: they are shown, and read again behind it.
    pub(super) fn expire(&self, is_touched: impl Fn(&K) -> bool) {
        self.locked(|entries| {
            for (_, snapshot) in entries {
                if is_touched(&snapshot.key) {
                    snapshot.is_expired = true;
                }
            }
        });
    }

    /// Changes kept answers of this generation; `None` leaves one as it is.
    pub(super) fn update(&self, generation: u32, change: impl Fn(&T) -> Option<T>) {
        self.locked(|entries| {
            for (of, snapshot) in entries {
                if *of == generation
                    && let Some(changed) = change(&snapshot.value)
                {
                    snapshot.value = Arc::new(changed);
                }
            }
        });
    }

    /// A poisoned lock cannot be met: a panic ends the app, and nothing here panics.
    fn locked<R>(&self, f: impl FnOnce(&mut Vec<Entry<K, T>>) -> R) -> R {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(key: u32) -> Snapshot<u32, u32> {
        Snapshot {
            key,
            value: Arc::new(key),
            received_at: 0,
            is_expired: false,
        }
    }

    #[test]
    fn what_a_write_touched_is_kept_but_old() {
        let kept = Kept::default();
        kept.put(0, snapshot(7));
        kept.put(0, snapshot(8));
        kept.expire(|key| *key == 7);
        let is_expired = |key| kept.get(0, &key).map(|snapshot| snapshot.is_expired);
        assert_eq!((is_expired(7), is_expired(8)), (Some(true), Some(false)));
        kept.update(0, |value| (*value == 8).then_some(9));
        assert_eq!(kept.get(0, &8).map(|snapshot| *snapshot.value), Some(9));
    }

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

    #[test]
    fn an_answer_read_with_another_key_is_never_shown() {
        let kept = Kept::default();
        kept.put(0, snapshot(7));
        assert!(kept.get(0, &7).is_some());
        assert!(kept.get(1, &7).is_none());
        kept.put(1, snapshot(8));
        assert!(kept.get(0, &7).is_none(), "it is not even kept");
    }

    #[test]
    fn the_oldest_answers_go_first() {
        let kept = Kept::default();
        for key in 0..=CAPACITY as u32 {
            kept.put(0, snapshot(key));
        }
        assert!(kept.get(0, &0).is_none());
        assert!(kept.get(0, &1).is_some());
    }
}
