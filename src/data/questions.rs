//! Searching the questions that a form can choose from.

use leptos::prelude::*;

use super::{
    QueryClient,
    query::{Query, Source, use_query},
};
use crate::{
    api::ApiError,
    model::{AudioQuestion, Paginated, QuestionId, QuestionParams, SurveyQuestion},
};

/// A search in one of the lists of questions.
pub type QuestionSearch<Q> = Query<QuestionParams, Paginated<Q>>;

/// The audio questions that `params` asks for; those of the search before stand in while one is under way,
/// so that a list under a text field does not flicker.
pub fn use_question_search(params: Memo<QuestionParams>) -> QuestionSearch<AudioQuestion> {
    let source = Source {
        kept: QueryClient::expect().questions,
        may_stand_in: |shown, wanted| shown.team == wanted.team,
        ahead: None,
    };
    use_query(
        move || Some(params.get()),
        source,
        |api, params| async move { api.list_questions(&params).await },
    )
}

/// The survey questions that `params` asks for; see [`use_question_search`].
pub fn use_survey_question_search(params: Memo<QuestionParams>) -> QuestionSearch<SurveyQuestion> {
    let source = Source {
        kept: QueryClient::expect().survey_questions,
        may_stand_in: |shown, wanted| shown.team == wanted.team,
        ahead: None,
    };
    use_query(
        move || Some(params.get()),
        source,
        |api, params| async move { api.list_survey_questions(&params).await },
    )
}

impl QueryClient {
    /// One audio question with its script and sound, for where no search has shown them.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn read_question(&self, id: &QuestionId) -> Result<AudioQuestion, ApiError> {
        let result = self.api()?.get_question(id).await;
        if let Err(error) = &result {
            self.session().note(error);
        }
        result
    }
}
