//! What the last searches have found, so that the next page of one is not searched for again.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::store::interview_list::ListFilter;

/// A few people who each turn the pages of a search; of fifty thousand interviews one takes 400 KB.
const KEPT: usize = 16;

/// The last searches, the latest first.
#[derive(Debug, Default)]
pub(crate) struct RecentSearches(Mutex<VecDeque<Search>>);

#[derive(Debug)]
struct Search {
    scope: Scope,
    filter: ListFilter,
    /// What `interview_changes` said when it was made.
    changes: i64,
    found: Arc<[i64]>,
}

impl RecentSearches {
    /// What `search` finds, or has found since an interview was last changed. Of one transaction, so
    /// that the number of changes is that of the state which is searched.
    pub(super) fn found(
        &self,
        db: &Connection,
        scope: &Scope,
        filter: &ListFilter,
        search: impl FnOnce() -> Result<Vec<i64>, ApiError>,
    ) -> Result<Arc<[i64]>, ApiError> {
        let changes: i64 = db
            .prepare_cached("SELECT number FROM interview_changes")?
            .query_row([], |row| row.get(0))?;
        if let Some(found) = self.recall(scope, filter, changes) {
            return Ok(found);
        }
        let found: Arc<[i64]> = search()?.into();
        self.keep(Search {
            scope: scope.clone(),
            filter: filter.clone(),
            changes,
            found: Arc::clone(&found),
        });
        Ok(found)
    }

    fn recall(&self, scope: &Scope, filter: &ListFilter, changes: i64) -> Option<Arc<[i64]>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = kept.iter().position(|search| {
            search.changes == changes && search.scope == *scope && search.filter == *filter
        })?;
        let search = kept.remove(place)?;
        let found = Arc::clone(&search.found);
        kept.push_front(search);
        Some(found)
    }

    fn keep(&self, search: Search) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What was found before a change is of no use any more.
        kept.retain(|old| {
            old.changes == search.changes
                && (&old.scope, &old.filter) != (&search.scope, &search.filter)
        });
        kept.push_front(search);
        kept.truncate(KEPT);
    }
}
