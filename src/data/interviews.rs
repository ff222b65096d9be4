//! Reads of interviews.

use leptos::prelude::*;

use super::{
    QueryClient,
    ahead::Wanted,
    query::{Query, Source, use_query},
};
use crate::model::{Interview, InterviewId, ListParams, ListedInterview, Paginated, TeamId};

/// What a read of one interview depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InterviewKey {
    /// Which one.
    pub id: InterviewId,
    /// In which team's context, where it is not the key's own (contract, section 1.2).
    pub team: Option<TeamId>,
}

/// The page of interviews that `params` asks for. Rows of another page of the same list stand in while
/// one loads; rows of another search or filter never do. Nothing is asked while `is_here` does not hold.
pub fn use_interview_list(
    params: Memo<ListParams>,
    is_here: Signal<bool>,
) -> Query<ListParams, Paginated<ListedInterview>> {
    let client = QueryClient::expect();
    let source = Source {
        ahead: Some(client.reads_ahead(move || Wanted::List(params.get()))),
        kept: client.lists.clone(),
        may_stand_in: ListParams::selects_same_as,
    };
    params.with_untracked(|params| client.take_up_last_list(params));
    use_query(
        move || is_here.get().then(|| params.get()),
        source,
        move |api, params| {
            let client = client.clone();
            async move {
                let page = api.list_interviews(&params).await;
                if page.is_ok() && api.from_device().is_none() {
                    client.keep_last_list(&params, &api);
                }
                page
            }
        },
    )
}

impl QueryClient {
    /// What the lists that were read know of an interview, until it is read itself. Its questions and keywords are
    /// never known here: a list that leaves them out is not to be told from one of an interview that has none.
    pub fn listed(&self, key: &InterviewKey) -> Option<Interview> {
        // Another team's answer may be another one.
        if key.team.is_some() {
            return None;
        }
        let generation = self.session().generation_untracked();
        let row = self.lists.find(generation, |page| {
            let mut rows = page.rows.iter().filter_map(ListedInterview::interview);
            rows.find(|row| row.id == key.id).cloned()
        })?;
        Some(Interview {
            questions: None,
            survey_questions: None,
            ai_text_questions: None,
            keywords: None,
            ..row
        })
    }
}

/// The interview that `key` names.
pub fn use_interview(key: Memo<InterviewKey>) -> Query<InterviewKey, Interview> {
    let client = QueryClient::expect();
    let source = Source {
        ahead: Some(client.reads_ahead(move || Wanted::Interview(key.get()))),
        kept: client.interviews,
        may_stand_in: |shown, wanted| shown == wanted,
    };
    use_query(
        move || Some(key.get()),
        source,
        |api, key| async move { api.get_interview(&key.id, key.team.as_ref()).await },
    )
}
