//! What the list shows before it is read, as old as it is, while it is read behind it: the last page of the list that
//! this tab has read, or the answer to what the loader has asked. The first goes with the tab, and with the key that it
//! was read with.
//!
//! Where people sign in none is kept: whose page it is then would have to be asked first.

use std::{sync::Arc, time::Duration};

use futures_util::future::{Either, select};

use super::{QueryClient, offline::reader_without_asking, query_state::Snapshot, timer::sleep};
use crate::{
    api::{ApiClient, listed_interviews},
    model::{ListParams, ListedInterview, Paginated},
    session::LAST_LIST,
    storage::Place,
};

/// How long the app takes to be made on a usual machine: what comes within it is worth waiting for.
const MOMENT: Duration = Duration::from_millis(100);
/// More is not kept; a page of 100 rows has some 100 KB.
const MOST_BYTES: usize = 300 * 1024;

impl QueryClient {
    /// Keeps an answer as it came.
    pub(super) fn keep_last_list(&self, params: &ListParams, api: &ApiClient) {
        let text = api.answered_text();
        let Some(owner) = self.owner().filter(|_| text.len() <= MOST_BYTES) else {
            Place::Tab.remove(LAST_LIST);
            return;
        };
        let received_at = js_sys::Date::now() as i64;
        let address = ApiClient::address_of_list(params);
        let mut kept = [
            received_at.to_string(),
            owner.to_string(),
            address.to_string(),
        ]
        .join(" ");
        kept.push('\n');
        kept.push_str(text.as_ref());
        if !Place::Tab.write(LAST_LIST, &kept) {
            // An older one must not stay where there is no room for this one.
            Place::Tab.remove(LAST_LIST);
        }
    }

    /// Puts what an earlier page of this tab has read among the answers, if it is the answer to this.
    pub(super) fn take_up_last_list(&self, params: &ListParams) {
        if self.kept_list(params).is_some() {
            return;
        }
        if let Some((received_at, page)) = self.last_list(params) {
            self.take_up(params, Arc::new(page), received_at);
        }
    }

    /// The page of interviews that `params` asks for, if it is here before the app is or comes in a moment: what an
    /// earlier page of this tab has read, or the answer to what the loader has asked. The list shows it at once, and
    /// reads it in its own way behind it.
    pub async fn first_list(&self, params: &ListParams) -> Option<Arc<Paginated<ListedInterview>>> {
        self.take_up_last_list(params);
        if let Some(kept) = self.kept_list(params) {
            return Some(kept);
        }
        let coming = self.api().ok()?.begun_list(params)?;
        let Either::Left((text, _)) = select(coming, Box::pin(sleep(MOMENT))).await else {
            return None;
        };
        let page = Arc::new(listed_interviews(&text?, params)?);
        self.take_up(params, page.clone(), js_sys::Date::now() as i64);
        Some(page)
    }

    fn kept_list(&self, params: &ListParams) -> Option<Arc<Paginated<ListedInterview>>> {
        let generation = self.session().generation_untracked();
        Some(self.lists.get(generation, params)?.value)
    }

    fn take_up(
        &self,
        params: &ListParams,
        page: Arc<Paginated<ListedInterview>>,
        received_at: i64,
    ) {
        self.lists.put(
            self.session().generation_untracked(),
            Snapshot {
                key: params.clone(),
                value: page,
                received_at,
                is_expired: true,
            },
        );
    }

    fn last_list(&self, params: &ListParams) -> Option<(i64, Paginated<ListedInterview>)> {
        let kept = Place::Tab.read(LAST_LIST)?;
        let (head, text) = kept.split_once('\n')?;
        let mut head = head.splitn(3, ' ');
        let received_at = head.next()?.parse().ok()?;
        let is_same = head.next() == self.owner().as_deref()
            && head.next() == Some(ApiClient::address_of_list(params).as_str());
        let page = is_same.then(|| listed_interviews(text, params))?;
        Some((received_at, page?))
    }

    /// Whose answers this tab reads: a mark of the key, or of the way that needs none.
    fn owner(&self) -> Option<String> {
        let session = self.session();
        session
            .account()
            .is_none()
            .then(|| reader_without_asking(session))?
    }
}
