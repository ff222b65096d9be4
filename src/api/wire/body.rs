//! The bodies that are sent: exactly the fields that the documentation names, and no field that was not
//! changed.

use serde_json::{Map, Value};

use crate::model::{
    BulkUpdate, CopyRequest, InterviewId, InterviewPatch, NewInterview, QuestionId, SurveyLink,
};

/// `POST /qsi/gather/interviews` (contract, section 1.3).
pub(in crate::api) fn create(new: &NewInterview) -> Value {
    let mut body = Body::default();
    body.text("title", Some(&new.title));
    body.text("displayName", Some(&new.display_name));
    body.put("interviewType", Value::from("standard"));
    body.text("description", new.description.as_ref());
    body.text("language", Some(&new.language));
    body.put("questionIds", ids(&new.question_ids));
    if !new.survey_questions.is_empty() {
        body.put("surveyQuestions", survey(&new.survey_questions));
    }
    body.texts("keywords", &new.keywords);
    body.0.into()
}

/// `PATCH /qsi/gather/interviews/{interviewId}` (contract, section 1.4).
pub(in crate::api) fn update(patch: &InterviewPatch) -> Value {
    let mut body = Body::default();
    body.text("title", patch.title.as_ref());
    body.text("displayName", patch.display_name.as_ref());
    body.text("description", patch.description.as_ref());
    body.text("language", patch.language.as_ref());
    if let Some(questions) = &patch.question_ids {
        body.put("questionIds", ids(questions));
    }
    if let Some(links) = &patch.survey_questions {
        body.put("surveyQuestions", survey(links));
    }
    if let Some(keywords) = &patch.keywords {
        body.put("keywords", keywords.clone().into());
    }
    body.texts("removedKeywords", &patch.removed_keywords);
    body.text("descriptionUrl", patch.description_url.as_ref());
    if let Some(group) = &patch.message_group {
        body.put("messageGroupId", group.as_str().into());
    }
    if let Some(narrator) = &patch.narrator {
        body.put("narratorId", narrator.as_str().into());
    }
    body.flag("resume", patch.resume);
    body.flag("webOnly", patch.web_only);
    body.0.into()
}

/// `POST /qsi/gather/interviews/{interviewId}/copy` (contract, section 1.6).
pub(in crate::api) fn copy(request: &CopyRequest) -> Value {
    let mut body = Body::default();
    body.put("teamId", request.team.as_str().into());
    body.flag("copyKeywords", Some(request.copy_keywords));
    if let Some(group) = &request.message_group {
        body.put("messageGroupId", group.as_str().into());
    }
    body.0.into()
}

/// `PATCH /qsi/gather/interviews/bulk-update` (contract, section 1.7).
pub(in crate::api) fn bulk_update(change: &BulkUpdate) -> Value {
    let mut body = Body::default();
    let interviews: Vec<_> = change.ids.iter().map(InterviewId::as_str).collect();
    body.put("interviewIds", interviews.into());
    body.put("mode", change.mode.as_str().into());
    body.text("title", change.title.as_ref());
    body.text("displayName", change.display_name.as_ref());
    if let Some(keywords) = &change.keywords {
        body.put("keywords", keywords.clone().into());
    }
    body.texts("removedKeywords", &change.removed_keywords);
    for (name, list) in [
        ("removedQuestionIds", &change.removed_questions),
        ("removedSurveyQuestionIds", &change.removed_survey_questions),
    ] {
        if !list.is_empty() {
            body.put(name, ids(list));
        }
    }
    if let Some(template) = &change.template {
        body.put("templateInterviewId", template.as_str().into());
    }
    body.0.into()
}

#[derive(Default)]
struct Body(Map<String, Value>);

impl Body {
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    fn text(&mut self, name: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.put(name, text.clone().into());
        }
    }

    /// A list that is left out when it is empty.
    fn texts(&mut self, name: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.put(name, texts.into());
        }
    }

    fn flag(&mut self, name: &str, flag: Option<bool>) {
        if let Some(flag) = flag {
            self.put(name, flag.into());
        }
    }
}

fn ids(list: &[QuestionId]) -> Value {
    list.iter().map(QuestionId::as_str).collect()
}

fn survey(links: &[SurveyLink]) -> Value {
    links
        .iter()
        .map(|link| {
            let mut body = Body::default();
            body.put("id", link.id.as_str().into());
            body.flag("knockout", Some(link.knockout));
            Value::from(body.0)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BulkMode;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    #[test]
    fn a_create_is_the_documented_body() {
        let new = NewInterview {
            title: "Software Engineer Interview".to_owned(),
            display_name: "Software Engineer Interview".to_owned(),
            description: Some("Technical interview for software engineering role".to_owned()),
            language: "en".to_owned(),
            question_ids: vec!["uuid1".into(), "uuid2".into()],
            survey_questions: vec![SurveyLink {
                id: "survey-q-uuid".into(),
                knockout: false,
            }],
            keywords: vec!["javascript".to_owned(), "react".to_owned()],
        };
        let documented = include_str!("../../../tests/fixtures/create.json");
        assert_eq!(create(&new), json(documented));
    }

    #[test]
    fn a_create_without_lists_has_the_four_fields_of_every_sample_and_a_language() {
        let new = NewInterview {
            title: "T".to_owned(),
            display_name: "D".to_owned(),
            description: None,
            language: "de".to_owned(),
            question_ids: Vec::new(),
            survey_questions: Vec::new(),
            keywords: Vec::new(),
        };
        assert_eq!(
            create(&new),
            json(
                r#"{"title":"T","displayName":"D","interviewType":"standard","language":"de","questionIds":[]}"#
            )
        );
    }

    #[test]
    fn an_update_is_the_documented_body() {
        let patch = InterviewPatch {
            title: Some("Updated Interview Title".to_owned()),
            question_ids: Some(vec!["uuid1".into(), "uuid2".into(), "uuid3".into()]),
            survey_questions: Some(vec![SurveyLink {
                id: "survey-q-uuid".into(),
                knockout: true,
            }]),
            keywords: Some(vec!["python".to_owned(), "django".to_owned()]),
            removed_keywords: vec!["php".to_owned()],
            ..InterviewPatch::default()
        };
        let documented = include_str!("../../../tests/fixtures/update.json");
        assert_eq!(update(&patch), json(documented));
    }

    #[test]
    fn an_emptied_list_is_sent_as_an_empty_list() {
        let patch = InterviewPatch {
            keywords: Some(Vec::new()),
            removed_keywords: vec!["php".to_owned()],
            description: Some(String::new()),
            ..InterviewPatch::default()
        };
        assert_eq!(
            update(&patch),
            json(r#"{"description":"","keywords":[],"removedKeywords":["php"]}"#)
        );
    }

    #[test]
    fn a_copy_is_the_documented_body() {
        let request = CopyRequest {
            team: "target-team-uuid".into(),
            copy_keywords: false,
            message_group: Some("message-group-uuid".into()),
        };
        let documented = include_str!("../../../tests/fixtures/copy.json");
        assert_eq!(copy(&request), json(documented));
        let plain = CopyRequest {
            message_group: None,
            ..request
        };
        assert_eq!(
            copy(&plain),
            json(r#"{"teamId":"target-team-uuid","copyKeywords":false}"#)
        );
    }

    #[test]
    fn a_bulk_update_names_only_what_it_changes() {
        let mut change = BulkUpdate::new(vec!["a".into(), "b".into()], BulkMode::Merge);
        change.keywords = Some(vec!["rust".to_owned()]);
        change.removed_questions = vec!["q".into()];
        assert_eq!(
            bulk_update(&change),
            json(
                r#"{"interviewIds":["a","b"],"mode":"merge","keywords":["rust"],"removedQuestionIds":["q"]}"#
            )
        );
    }
}
