//! Demo data that looks real and is the same in every run.
//!
//! Organization 1, "Northwind", has the teams Berlin and Lisbon, and Porto, which is new and has no
//! questions or interviews yet; organization 2, "Contoso", has the team Madrid. Every moment lies in the year before [`NOW`].

mod candidates;
pub(crate) mod dice;
mod interviews;
mod people;
mod questions;
mod texts;
mod words;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::ApiError;
use crate::store::filling;
use crate::store::lists::QuestionKind;

/// The demo key of the whole of organization 1, "Northwind": it sees the teams Berlin, Lisbon
/// and Porto, and creates in Berlin.
pub const DEMO_KEY: &str = "qapi_demo_northwind";

/// A demo key bound to Northwind's team Lisbon: it sees and changes nothing else.
pub const DEMO_KEY_LISBON: &str = "qapi_demo_northwind_lisbon";

/// The demo key of the whole of organization 2, "Contoso", with its one team Madrid.
pub const DEMO_KEY_CONTOSO: &str = "qapi_demo_contoso";

/// 2026-11-20T16:00:00Z: when the demo data's last change was made.
const NOW: i64 = 1_795_190_400;
const DAY: i64 = 24 * 60 * 60;
const YEAR: i64 = 365 * DAY;

/// What an interview of a team is dealt from.
struct Team {
    id: String,
    organization_id: String,
    user_ids: Vec<String>,
    narrator_ids: Vec<String>,
    /// The default message group for standard interviews.
    standard_group: Option<String>,
    /// The default message group for questionnaires.
    questionnaire_group: Option<String>,
    questions: Vec<String>,
    survey_questions: Vec<String>,
    ai_text_questions: Vec<String>,
}

impl Team {
    fn questions_mut(&mut self, kind: QuestionKind) -> &mut Vec<String> {
        match kind {
            QuestionKind::Audio => &mut self.questions,
            QuestionKind::Survey => &mut self.survey_questions,
            QuestionKind::AiText => &mut self.ai_text_questions,
        }
    }
}

/// Fills a file that has no organization yet; all of it or nothing.
pub(crate) fn fill_if_empty(db: &mut Connection, interviews: u32) -> Result<(), String> {
    fill(db, interviews).map_err(|error| error.message)
}

fn fill(db: &mut Connection, interviews: u32) -> Result<(), ApiError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if !tx.prepare("SELECT 1 FROM organizations")?.exists([])? {
        let mut teams = people::insert(&tx)?;
        questions::insert(&tx, &mut teams)?;
        filling::at_once(&tx, || interviews::insert(&tx, &teams, interviews))?;
    }
    Ok(tx.commit()?)
}
