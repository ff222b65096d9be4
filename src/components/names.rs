//! What values of the API are called (pure).

use crate::{
    messages::{common, components as words, fields},
    model::{Field, FieldReason, InterviewStatus, InterviewType, Unreadable},
};

/// What the form calls a field.
pub fn field_name(field: Field) -> &'static str {
    match field {
        Field::Title => fields::title(),
        Field::DisplayName => fields::display_name(),
        Field::Description => fields::description(),
        Field::Language => fields::language(),
        Field::Questions => fields::questions(),
        Field::SurveyQuestions => fields::survey_questions(),
        Field::Keywords => fields::keywords(),
        Field::DescriptionUrl => fields::description_url(),
        Field::MessageGroup => fields::message_group(),
        Field::Narrator => fields::narrator(),
        Field::Resume => fields::resume(),
        Field::WebOnly => fields::web_only(),
    }
}

/// A status; one that is not documented as the API called it.
pub fn status_name(status: &InterviewStatus) -> String {
    match status {
        InterviewStatus::Active => common::status_active().to_owned(),
        InterviewStatus::Paused => common::status_paused().to_owned(),
        InterviewStatus::Closed => common::status_closed().to_owned(),
        InterviewStatus::Archived => common::status_archived().to_owned(),
        InterviewStatus::Unknown(text) => common::status_unknown(text),
    }
}

/// A type; one that is not documented as the API called it.
pub fn type_name(interview_type: &InterviewType) -> String {
    match interview_type {
        InterviewType::Standard => common::type_standard().to_owned(),
        InterviewType::Questionnaire => common::type_questionnaire().to_owned(),
        InterviewType::Other(text) => text.clone(),
    }
}

/// What is wrong with a field and how to mend it.
pub fn reason_in_words(reason: &FieldReason) -> String {
    match reason {
        FieldReason::NoTitle => words::field_no_title().to_owned(),
        FieldReason::NoDisplayName => words::field_no_display_name().to_owned(),
        FieldReason::NoLanguage => words::field_no_language().to_owned(),
        FieldReason::NoWebAddress => words::field_no_web_address().to_owned(),
        FieldReason::UnknownKnockout => words::field_unknown_knockout().to_owned(),
        FieldReason::Said(text) => text.clone(),
    }
}

/// Why a row of the list cannot be shown.
pub fn unreadable_in_words(row: &Unreadable) -> String {
    match row {
        Unreadable::NoObject => words::row_not_an_object().to_owned(),
        Unreadable::NoId(Some(title)) => words::row_titled_without_id(title),
        Unreadable::NoId(None) => words::row_without_id().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_status_is_shown_as_it_came() {
        let status = InterviewStatus::from_text("7");
        assert_eq!(status_name(&status), "Unknown (7)");
    }

    #[test]
    fn a_row_without_an_id_is_named_by_its_title() {
        let row = Unreadable::NoId(Some("No id".to_owned()));
        assert_eq!(unreadable_in_words(&row), "“No id” came without an id");
    }
}
