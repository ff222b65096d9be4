//! Questions of the three kinds: sixty audio ones in all, and the same survey and AI text questions
//! in every team.

use rusqlite::{Connection, params};

use super::dice::Dice;
use super::{DAY, NOW, Team, YEAR, words};
use crate::choices::folded;
use crate::error::ApiError;
use crate::store::lists::QuestionKind;

/// Every twentieth audio question is archived, and in no interview.
const ARCHIVED_EVERY: usize = 20;

struct Made {
    id: String,
    author: String,
    at: i64,
}

fn made(kind: QuestionKind, number: usize, team: &Team) -> Made {
    let mut dice = Dice::of(kind.table(), number as u64);
    let at = NOW - YEAR - 20 * DAY + i64::try_from(number).unwrap_or_default() * 7919;
    Made {
        id: dice.id(at).to_string(),
        author: dice.pick(&team.user_ids).cloned().unwrap_or_default(),
        at,
    }
}

/// Inserts them and tells the teams which they have.
pub(super) fn insert(db: &Connection, teams: &mut [Team]) -> Result<(), ApiError> {
    let count = teams.len().max(1);
    for (number, (title, script)) in words::questions().into_iter().enumerate() {
        if let Some(team) = teams.get_mut(number % count) {
            let made = made(QuestionKind::Audio, number, team);
            let archived_at =
                (number % ARCHIVED_EVERY == ARCHIVED_EVERY - 1).then_some(made.at + 90 * DAY);
            let narrator = Dice::of("narrator of", number as u64)
                .pick(&team.narrator_ids)
                .cloned();
            let audio_url = format!("https://assets.example.com/questions/{}.mp3", made.id);
            db.execute(
                "INSERT INTO questions VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                params![
                    made.id, team.organization_id, team.id, title, folded(title), audio_url, narrator, script,
                    made.author, made.at, archived_at.unwrap_or(made.at), archived_at
                ],
            )?;
            if archived_at.is_none() {
                team.questions_mut(QuestionKind::Audio).push(made.id);
            }
        }
    }
    for (index, team) in teams.iter_mut().enumerate() {
        insert_survey_questions(db, index, team)?;
        insert_ai_text_questions(db, index, team)?;
    }
    Ok(())
}

fn insert_survey_questions(db: &Connection, index: usize, team: &mut Team) -> Result<(), ApiError> {
    let all = words::survey_questions();
    for (number, question) in all.iter().enumerate() {
        let made = made(QuestionKind::Survey, index * all.len() + number, team);
        db.execute(
            "INSERT INTO survey_questions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, NULL)",
            params![
                made.id,
                team.organization_id,
                team.id,
                question.title,
                folded(question.title),
                question.kind,
                made.author,
                made.at
            ],
        )?;
        for (ordinal, (label, preferred)) in (1_i64..).zip(&question.options) {
            let id = Dice::of(&made.id, ordinal.unsigned_abs())
                .id(made.at)
                .to_string();
            db.execute(
                "INSERT INTO survey_options VALUES (?1, ?2, ?3, ?4, ?5)",
                params![made.id, ordinal, id, label, preferred],
            )?;
        }
        team.questions_mut(QuestionKind::Survey).push(made.id);
    }
    Ok(())
}

fn insert_ai_text_questions(
    db: &Connection,
    index: usize,
    team: &mut Team,
) -> Result<(), ApiError> {
    let all = words::ai_text_questions();
    for (number, (title, description)) in all.iter().enumerate() {
        let made = made(QuestionKind::AiText, index * all.len() + number, team);
        db.execute(
            "INSERT INTO ai_text_questions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, NULL)",
            params![
                made.id,
                team.organization_id,
                team.id,
                title,
                folded(title),
                description,
                made.author,
                made.at
            ],
        )?;
        team.questions_mut(QuestionKind::AiText).push(made.id);
    }
    Ok(())
}
