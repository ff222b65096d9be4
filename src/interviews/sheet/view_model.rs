//! An interview as labelled facts (pure).

use crate::{
    components::type_name,
    messages::{detail as words, fields},
    model::{Interview, MessageGroupId, NarratorId, TeamId, Timestamp, UserId},
};

/// A labelled value. A field that did not come makes no fact: absent is not "no".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) label: &'static str,
    pub(super) value: FactValue,
}

/// What kind of value it is, which decides how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::interviews) enum FactValue {
    Text(String),
    Id(String),
    Language(String),
    Link(String),
    Flag(bool),
    Time(Timestamp),
    Team(TeamId),
    User(UserId),
    MessageGroup(MessageGroupId),
    Narrator(NarratorId),
}

/// Everything the API said besides title, status, description and the lists.
pub(super) fn facts(interview: &Interview) -> Vec<Fact> {
    all_facts(interview)
        .into_iter()
        .filter_map(|(label, value)| {
            Some(Fact {
                label,
                value: value?,
            })
        })
        .collect()
}

/// The same for every interview and in the same order, also where there is no value.
pub(in crate::interviews) fn all_facts(
    interview: &Interview,
) -> Vec<(&'static str, Option<FactValue>)> {
    use FactValue::{Flag, Id, Language, Link, MessageGroup, Narrator, Team, Text, Time, User};
    let text = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    [
        (
            fields::display_name(),
            text(&interview.display_name).map(Text),
        ),
        (
            words::interview_type(),
            interview
                .interview_type
                .as_ref()
                .map(|kind| Text(type_name(kind))),
        ),
        (fields::language(), text(&interview.language).map(Language)),
        (words::team(), interview.team_id.clone().map(Team)),
        (words::updated(), interview.updated_at.clone().map(Time)),
        (words::created(), interview.created_at.clone().map(Time)),
        (
            words::created_by(),
            interview.created_by_id.clone().map(User),
        ),
        (words::archived(), interview.archived_at.clone().map(Time)),
        (
            fields::message_group(),
            interview.message_group_id.clone().map(MessageGroup),
        ),
        (
            fields::narrator(),
            interview.narrator_id.clone().map(Narrator),
        ),
        (
            fields::description_url(),
            text(&interview.description_url).map(Link),
        ),
        (fields::resume(), interview.resume.map(Flag)),
        (fields::web_only(), interview.web_only.map(Flag)),
        (
            words::organization(),
            interview
                .organization_id
                .as_ref()
                .map(|id| Id(id.as_str().to_owned())),
        ),
    ]
    .into()
}

/// The lists that the API left out, in words: they are not known, which is not the same as empty.
pub(in crate::interviews) fn lists_not_sent(interview: &Interview) -> Vec<&'static str> {
    [
        (words::list_questions(), interview.questions.is_none()),
        (
            words::list_survey_questions(),
            interview.survey_questions.is_none(),
        ),
        (
            words::list_ai_text_questions(),
            interview.ai_text_questions.is_none(),
        ),
        (words::list_keywords(), interview.keywords.is_none()),
    ]
    .into_iter()
    .filter_map(|(name, is_missing)| is_missing.then_some(name))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api;

    /// The documentation's own sample, read by the real decoder.
    fn sample() -> Interview {
        api::read_interview(include_str!("../../../tests/fixtures/interview.json"))
    }

    fn labels(interview: &Interview) -> Vec<&'static str> {
        facts(interview)
            .into_iter()
            .map(|fact| fact.label)
            .collect()
    }

    #[test]
    fn every_field_that_came_is_a_fact() {
        assert_eq!(
            labels(&sample()),
            [
                "Display name",
                "Type",
                "Language",
                "Team",
                "Updated",
                "Created",
                "Created by",
                "Message group",
                "Narrator",
                "Description link",
                "Resume",
                "Web only",
                "Organization"
            ]
        );
    }

    #[test]
    fn a_flag_that_did_not_come_is_no_fact_at_all() {
        let mut interview = sample();
        interview.resume = None;
        interview.web_only = Some(false);
        let labels = labels(&interview);
        assert!(!labels.contains(&"Resume"));
        assert!(labels.contains(&"Web only"));
    }

    #[test]
    fn lists_that_did_not_come_are_named_and_empty_ones_are_not() {
        let mut interview = sample();
        interview.keywords = Some(Vec::new());
        assert_eq!(
            lists_not_sent(&interview),
            ["questions", "survey questions", "AI text questions"]
        );
    }
}
