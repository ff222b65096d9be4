//! The survey questions of an interview.

use leptos::prelude::*;

use super::{
    knockout::Knockout,
    list::{PickedQuestions, Row, in_order},
    search::{Choice, Search},
    words::Kind,
};
use crate::{
    components::KnownList,
    data::use_survey_question_search,
    messages::questions as words,
    model::{QuestionId, SurveyQuestion, TeamId},
};

/// The survey questions of the form, each with its options and whether it is a knockout. The control has
/// the id `surveyQuestions`, as the field has in the API.
#[component]
pub fn SurveyQuestionList(
    /// The questions; `None` where the API did not send them.
    #[prop(into)]
    questions: Signal<Option<Vec<SurveyQuestion>>>,
    /// Called with the whole list when it changes.
    #[prop(into)]
    on_change: Callback<Vec<SurveyQuestion>>,
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
    view! { <KnownList field=Kind::Survey.field() is_known error on_replace=replace known /> }
}

#[component]
fn KnownQuestions(
    questions: Signal<Option<Vec<SurveyQuestion>>>,
    on_change: Callback<Vec<SurveyQuestion>>,
    team: Signal<Option<TeamId>>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let search = Search::new();
    let params = search.params(team);
    // What searches have shown, for questions of which the form has the id alone.
    let seen = RwSignal::new(Vec::<SurveyQuestion>::new());
    let note = move |found: &[SurveyQuestion]| {
        seen.update(|seen| {
            for question in found {
                if !seen.iter().any(|other| other.id == question.id) {
                    seen.push(question.clone());
                }
            }
        });
    };
    let list = move || questions.get_untracked().unwrap_or_default();
    let at = move |index: usize| {
        questions.with(|list| {
            let question = list.as_ref()?.get(index)?.clone();
            Some(seen.with(|seen| completed(question, seen)))
        })
    };
    let picked = Memo::new(move |_| {
        questions.with(|list| {
            list.iter()
                .flatten()
                .map(|question| question.id.clone())
                .collect::<Vec<_>>()
        })
    });
    let title = Callback::new(move |index: usize| at(index)?.title);
    let order = Callback::new(move |places: Vec<usize>| on_change.run(in_order(&list(), &places)));
    let add = move |new: Vec<SurveyQuestion>| {
        let mut list = list();
        list.extend(new);
        on_change.run(list);
    };
    let pick = Callback::new(move |choice: Choice| {
        let bare = linked(choice.id, choice.title);
        add(vec![seen.with_untracked(|seen| completed(bare, seen))]);
    });
    let by_ids = Callback::new(move |ids: Vec<QuestionId>| {
        add(ids.into_iter().map(|id| linked(id, None)).collect());
    });
    let set_knockout = move |index: usize, knockout: bool| {
        let mut list = list();
        if let Some(question) = list.get_mut(index) {
            question.knockout = Some(knockout);
            on_change.run(list);
        }
    };
    let row = Callback::new(move |row: Row| {
        let Row { id, index, name } = row;
        let knockout = Memo::new(move |_| at(index.get()).and_then(|question| question.knockout));
        let options = Memo::new(move |_| {
            at(index.get())
                .map(|question| question.options)
                .unwrap_or_default()
        });
        let on_knockout = Callback::new(move |is_on| set_knockout(index.get_untracked(), is_on));
        view! {
            {move || (!options.with(Vec::is_empty)).then(|| view! {
                <ul class="options" role="list" aria-label=words::options()>
                    {options.get().into_iter()
                        .map(|option| view! { <li dir="auto">{option}</li> })
                        .collect_view()}
                </ul>
            })}
            <Knockout id=format!("knockout-{}", id.as_str()) name knockout on_change=on_knockout />
        }
        .into_any()
    });
    view! {
        {move || search.is_wanted.get().then(|| {
            search.follow(use_survey_question_search(params), note);
        })}
        <PickedQuestions
            kind=Kind::Survey
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

/// A question that is new in the list: no knockout, until a person says so.
fn linked(id: QuestionId, title: Option<String>) -> SurveyQuestion {
    SurveyQuestion {
        id,
        title,
        knockout: Some(false),
        options: Vec::new(),
    }
}

/// The question with title and options as searches have shown them, where it has none of its own. Its
/// knockout belongs to this interview and is never taken from elsewhere.
fn completed(mut question: SurveyQuestion, seen: &[SurveyQuestion]) -> SurveyQuestion {
    if let Some(known) = seen.iter().find(|known| known.id == question.id) {
        question.title = question.title.filter(|title| !title.trim().is_empty());
        question.title = question.title.or_else(|| known.title.clone());
        if question.options.is_empty() {
            question.options.clone_from(&known.options);
        }
    }
    question
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_search_knows_completes_a_bare_question_but_its_knockout() {
        let known = SurveyQuestion {
            id: "s".into(),
            title: Some("May we call?".to_owned()),
            knockout: Some(true),
            options: vec!["Yes".to_owned()],
        };
        let bare = linked("s".into(), None);
        let whole = completed(bare, std::slice::from_ref(&known));
        assert_eq!(whole.title, known.title);
        assert_eq!(whole.options, known.options);
        assert_eq!(whole.knockout, Some(false));
        let own = SurveyQuestion {
            title: Some("Mine".to_owned()),
            knockout: None,
            ..known.clone()
        };
        assert_eq!(completed(own.clone(), &[known]), own);
    }
}
