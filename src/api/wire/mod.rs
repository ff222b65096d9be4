//! The API's JSON, read with tolerance (contract, section 9): unknown fields are passed over, a field of
//! another type counts as absent, a row that cannot be read never hides the others.
//!
//! Read from `serde_json::Value` by name rather than by derived types: each field's rule stands in one
//! line, no wrong type can fail its neighbours, and one decoder is compiled instead of one a type.

mod account;
mod body;
mod bulk_update;
mod envelope;
mod fields;
mod interview;
mod interview_page;
mod lookup;
mod pagination;
mod question;

pub(super) use account::account_name;
pub(super) use body::{bulk_update, copy, create, update};
pub(super) use bulk_update::bulk_outcome;
pub(super) use envelope::{Answer, read};
pub(super) use interview::{interview, written_interview};
pub(super) use interview_page::interview_page;
pub(super) use lookup::{candidate_count, message_groups, narrators, teams, users};
pub(super) use question::{QUESTIONS_A_PAGE, question, question_page, survey_question_page};

/// A successful answer with this body, for tests of decoders.
#[cfg(test)]
fn answer(body: &str) -> Answer {
    let response = super::HttpResponse {
        status: 200,
        body: body.to_owned(),
        ..super::HttpResponse::default()
    };
    match read(&response) {
        Ok(answer) => answer,
        Err(error) => panic!("{error:?}"),
    }
}
