//! For any loaded interview and any edited form: what is sent, applied by the contract's rules, gives the
//! form's values and touches nothing else.
#![cfg(not(target_arch = "wasm32"))]

use callboard::{
    data::{Write, request_of},
    model::{
        Conflict, Draft, Field, InterviewPatch, Question, Side, SurveyQuestion, conflicts, merged,
    },
};
use proptest::{collection::vec, option, prelude::*};
use serde_json::{Map, Value};

/// Few different ids and words, so that lists overlap.
fn question() -> impl Strategy<Value = Question> {
    "[a-f]".prop_map(|id| Question {
        title: None,
        id: id.into(),
    })
}

fn survey_question() -> impl Strategy<Value = SurveyQuestion> {
    ("[a-d]", any::<bool>()).prop_map(|(id, knockout)| SurveyQuestion {
        id: id.into(),
        title: None,
        knockout: Some(knockout),
        options: Vec::new(),
    })
}

/// Words as the form keeps them: no two that are the same but for their case.
fn keywords() -> impl Strategy<Value = Vec<String>> {
    vec("[a-cA-C]{1,2}", 0..6).prop_map(|mut words| {
        let mut seen = Vec::new();
        words.retain(|word| {
            let folded = word.to_lowercase();
            let is_new = !seen.contains(&folded);
            seen.push(folded);
            is_new
        });
        words
    })
}

fn unique<T: Clone, K: PartialEq>(list: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in list {
        if !kept.iter().any(|other| key(other) == key(&item)) {
            kept.push(item);
        }
    }
    kept
}

prop_compose! {
    fn draft()(
        title in "[^\\p{C}]{1,12}",
        display_name in "[^\\p{C}]{1,12}",
        description in any::<String>(),
        questions in option::of(vec(question(), 0..6)),
        survey_questions in option::of(vec(survey_question(), 0..5)),
        keywords in option::of(keywords()),
        group in option::of("[gh]"),
        resume in option::of(any::<bool>()),
    ) -> Draft {
        Draft {
            title,
            display_name,
            description,
            language: "en".to_owned(),
            questions: questions.map(|list| unique(list, |question| question.id.clone())),
            survey_questions: survey_questions
                .map(|list| unique(list, |question| question.id.clone())),
            keywords,
            description_url: String::new(),
            message_group: group.map(Into::into),
            narrator: None,
            resume,
            web_only: None,
        }
    }
}

/// An edit of a form: what is known stays known, and a group cannot be taken away.
fn edited(start: &Draft, wish: &Draft) -> Draft {
    let mut edited = wish.clone();
    edited.questions = edited.questions.or(start.questions.clone());
    edited.survey_questions = edited.survey_questions.or(start.survey_questions.clone());
    edited.keywords = edited.keywords.or(start.keywords.clone());
    edited.message_group = edited.message_group.or(start.message_group.clone());
    edited.resume = edited.resume.or(start.resume);
    edited
}

fn body(patch: &InterviewPatch) -> Map<String, Value> {
    serde_json::from_str(&request_of(&Write::Update(&"i".into(), patch)).body)
        .expect("a JSON object")
}

fn texts(value: &Value) -> Vec<String> {
    let list = value.as_array().expect("an array");
    list.iter()
        .map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

/// A server that reads a body by the contract and replaces lists.
fn apply(start: &Draft, body: &Map<String, Value>) -> Draft {
    let mut after = start.clone();
    for (name, value) in body {
        let text = || value.as_str().expect("a text").to_owned();
        match name.as_str() {
            "title" => after.title = text(),
            "displayName" => after.display_name = text(),
            "description" => after.description = text(),
            "language" => after.language = text(),
            "descriptionUrl" => after.description_url = text(),
            "messageGroupId" => after.message_group = Some(text().into()),
            "resume" => after.resume = value.as_bool(),
            "questionIds" => {
                let ids = texts(value).into_iter();
                after.questions = Some(
                    ids.map(|id| Question {
                        id: id.into(),
                        title: None,
                    })
                    .collect(),
                );
            }
            "surveyQuestions" => {
                let list = value.as_array().expect("an array");
                after.survey_questions = Some(
                    list.iter()
                        .map(|item| SurveyQuestion {
                            id: item["id"].as_str().expect("an id").into(),
                            title: None,
                            knockout: item["knockout"].as_bool(),
                            options: Vec::new(),
                        })
                        .collect(),
                );
            }
            "keywords" => after.keywords = Some(texts(value)),
            "removedKeywords" => {}
            other => panic!("{other} is no field of an update"),
        }
    }
    if let (Some(keywords), Some(removed)) = (&mut after.keywords, body.get("removedKeywords")) {
        let removed = texts(removed);
        keywords.retain(|keyword| !removed.contains(keyword));
    }
    after
}

proptest! {
    #[test]
    fn what_is_sent_gives_the_forms_values_and_touches_nothing_else(start in draft(), wish in draft()) {
        let edited = edited(&start, &wish);
        if let Ok(valid) = edited.validate(&start) {
            let patch = InterviewPatch::between(&start, &valid);
            let body = body(&patch);
            prop_assert_eq!(&apply(&start, &body), valid.draft());
            let changed = valid.draft().changed_fields(&start);
            prop_assert_eq!(patch.fields(), changed);
            for field in Field::ALL {
                let is_sent = body.contains_key(field.api_name());
                prop_assert_eq!(is_sent, patch.fields().contains(&field));
            }
        }
    }

    /// `removedKeywords` beside the whole list is right also for a server that adds instead of replacing,
    /// but for words that only changed their case.
    #[test]
    fn keywords_come_out_right_when_the_server_adds_too(before in keywords(), after in keywords()) {
        let start = Draft { keywords: Some(before.clone()), ..Draft::blank() };
        let edited = Draft { keywords: Some(after.clone()), ..Draft::blank() };
        let valid = edited.validate(&start).expect("keywords need no check");
        let patch = InterviewPatch::between(&start, &valid);
        let mut added: Vec<String> = before.iter().map(|word| word.to_lowercase()).collect();
        added.extend(patch.keywords.iter().flatten().map(|word| word.to_lowercase()));
        added.retain(|word| {
            !patch.removed_keywords.iter().any(|removed| removed.to_lowercase() == *word)
        });
        added.sort();
        added.dedup();
        let mut wanted: Vec<String> = after.iter().map(|word| word.to_lowercase()).collect();
        wanted.sort();
        prop_assert_eq!(added, wanted);
    }

    #[test]
    fn an_untouched_form_sends_nothing(start in draft()) {
        let valid = start.validate(&start).expect("untouched");
        prop_assert!(InterviewPatch::between(&start, &valid).is_empty());
    }

    /// Nothing that either side put in gets lost, and nothing comes back that either took out.
    #[test]
    fn a_merge_loses_nobodys_words(start in keywords(), mine in keywords(), theirs in keywords()) {
        let form = |words: &[String]| Draft { keywords: Some(words.to_vec()), ..Draft::blank() };
        let (start, mine, theirs) = (form(&start), form(&mine), form(&theirs));
        let together = merged(&start, &mine, &theirs, Conflict::proposal);
        let fold = |draft: &Draft| -> Vec<String> {
            draft.keywords.iter().flatten().map(|word| word.to_lowercase()).collect()
        };
        let (start, mine, theirs, together) = (fold(&start), fold(&mine), fold(&theirs), fold(&together));
        for word in mine.iter().chain(&theirs) {
            let is_taken_out = start.contains(word) && (!mine.contains(word) || !theirs.contains(word));
            prop_assert_eq!(together.contains(word), !is_taken_out, "{}", word);
        }
        for word in &together {
            prop_assert!(mine.contains(word) || theirs.contains(word));
        }
    }

    /// Choosing one side for everything gives that side where the two differ from the start.
    #[test]
    fn one_side_for_everything_is_that_side(start in draft(), a in draft(), b in draft()) {
        let (mine, theirs) = (edited(&start, &a), edited(&start, &b));
        let kept = merged(&start, &mine, &theirs, |_| Side::Mine);
        prop_assert_eq!(&kept, &mine);
        let taken = merged(&start, &mine, &theirs, |_| Side::Theirs);
        for conflict in conflicts(&start, &mine, &theirs) {
            prop_assert_eq!(taken.value(conflict.field), theirs.value(conflict.field));
        }
    }
}
