//! The audio questions of an interview.

use leptos::prelude::*;

use super::{
    details::QuestionDetails,
    list::{PickedQuestions, Row, in_order},
    search::{Choice, Search},
    seen::Seen,
    words::Kind,
};
use crate::{
    components::KnownList,
    data::use_question_search,
    model::{Question, QuestionId, TeamId},
};

/// The audio questions of the form: a search to add some, and those that are in it, in asking order. The
/// control has the id `questionIds`, as the field has in the API.
#[component]
pub fn QuestionList(
    /// The questions; `None` where the API did not send them.
    #[prop(into)]
    questions: Signal<Option<Vec<Question>>>,
    /// Called with the whole list when it changes.
    #[prop(into)]
    on_change: Callback<Vec<Question>>,
    /// The team whose questions are offered, where it is not the key's own.
    #[prop(into)]
    team: Signal<Option<TeamId>>,
    /// What is wrong with the list.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let is_known = Memo::new(move |_| questions.with(Option::is_some));
    let replace = Callback::new(move |()| on_change.run(Vec::new()));
    let known = Callback::new(move |()| {
        view! { <KnownQuestions questions on_change team error /> }.into_any()
    });
    view! { <KnownList field=Kind::Audio.field() is_known error on_replace=replace known /> }
}

#[component]
fn KnownQuestions(
    questions: Signal<Option<Vec<Question>>>,
    on_change: Callback<Vec<Question>>,
    team: Signal<Option<TeamId>>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let search = Search::new();
    let seen = Seen::new();
    let params = search.params(team);
    let list = move || questions.get_untracked().unwrap_or_default();
    let picked = Memo::new(move |_| {
        questions.with(|list| {
            list.iter()
                .flatten()
                .map(|question| question.id.clone())
                .collect::<Vec<_>>()
        })
    });
    let title = Callback::new(move |index: usize| {
        questions.with(|list| {
            let question = list.as_ref()?.get(index)?;
            let title = question
                .title
                .clone()
                .filter(|title| !title.trim().is_empty());
            title.or_else(|| seen.title(&question.id))
        })
    });
    let order = Callback::new(move |places: Vec<usize>| on_change.run(in_order(&list(), &places)));
    let add = move |new: Vec<Question>| {
        let mut list = list();
        list.extend(new);
        on_change.run(list);
    };
    let pick = Callback::new(move |choice: Choice| {
        let Choice { id, title, .. } = choice;
        add(vec![Question { id, title }]);
    });
    let by_ids = Callback::new(move |ids: Vec<QuestionId>| {
        add(ids
            .into_iter()
            .map(|id| Question { id, title: None })
            .collect());
    });
    let row = Callback::new(move |row: Row| view! { <QuestionDetails row seen /> }.into_any());
    view! {
        {move || search.is_wanted.get().then(|| {
            search.follow(use_question_search(params), move |questions| seen.note(questions));
        })}
        <PickedQuestions
            kind=Kind::Audio
            search
            error
            picked=picked.into()
            title
            row
            on_order=order
            on_pick=pick
            on_ids=by_ids
        />
    }
    .into_any()
}
