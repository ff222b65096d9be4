//! What a copy of an interview takes along (seed, Copy Behavior).

use rusqlite::{Connection, params};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::error::ApiError;
use crate::store::interviews::Interview;
use crate::store::lists::{Lists, QuestionKind};
use crate::timestamp::Timestamp;

/// Makes new questions of all three kinds in `team_id`, survey questions with all options and
/// preferred options, and returns the lists with their ids. Keywords stay as they are.
pub(crate) fn questions_into_team(
    db: &Connection,
    lists: &Lists,
    team_id: &str,
    author: &str,
    now: Timestamp,
) -> Result<Lists, ApiError> {
    let mut copied = lists.clone();
    for kind in QuestionKind::ALL {
        for link in copied.of_kind_mut(kind) {
            let id = Interview::new_id();
            copy_question(db, kind, &link.question_id, &id, team_id, author, now)?;
            link.question_id = id;
        }
    }
    Ok(copied)
}

fn copy_question(
    db: &Connection,
    kind: QuestionKind,
    from: &str,
    to: &str,
    team_id: &str,
    author: &str,
    now: Timestamp,
) -> Result<(), ApiError> {
    let table = kind.table();
    let own = match kind {
        QuestionKind::Audio => "description, audio_url, narrator_id, question_script",
        QuestionKind::Survey => "type",
        QuestionKind::AiText => "description",
    };
    db.prepare_cached(&format!(
        "INSERT INTO {table} (id, team_id, created_by_id, created_at, updated_at,
            organization_id, title, title_folded, {own})
         SELECT ?2, ?3, ?4, ?5, ?5, organization_id, title, title_folded, {own}
         FROM {table} WHERE id = ?1"
    ))?
    .execute(params![from, to, team_id, author, now])?;
    if kind == QuestionKind::Survey {
        let ordinals = db
            .prepare_cached("SELECT ordinal FROM survey_options WHERE survey_question_id = ?1")?
            .query_map([from], |row| row.get::<_, i64>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        for ordinal in ordinals {
            db.prepare_cached(
                "INSERT INTO survey_options (survey_question_id, ordinal, id, label, preferred)
                 SELECT ?2, ordinal, ?3, label, preferred
                 FROM survey_options WHERE survey_question_id = ?1 AND ordinal = ?4",
            )?
            .execute(params![from, to, Interview::new_id(), ordinal])?;
        }
    }
    Ok(())
}

/// Copies all score card templates to another interview, as new ones.
pub(crate) fn score_cards(db: &Connection, from: &str, to: &str) -> Result<(), ApiError> {
    for card in score_card_titles(db, from)? {
        db.prepare_cached("INSERT INTO score_card_templates VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![to, card.0, Interview::new_id(), card.2])?;
    }
    Ok(())
}

/// Ordinal, id and title of an interview's score card templates.
pub(crate) fn score_card_titles(
    db: &Connection,
    interview_id: &str,
) -> Result<Vec<(i64, String, String)>, ApiError> {
    let cards = db
        .prepare_cached(
            "SELECT ordinal, id, title FROM score_card_templates
             WHERE interview_id = ?1 ORDER BY ordinal",
        )?
        .query_map([interview_id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(cards)
}

/// An AI interview's configuration with a persona of its own.
pub(crate) fn with_new_persona(configuration: &str) -> Result<String, ApiError> {
    let mut members: Map<String, Value> =
        serde_json::from_str(configuration).map_err(ApiError::internal)?;
    members.insert("personaId".to_owned(), Value::String(new_persona_id()));
    Ok(Value::Object(members).to_string())
}

/// No Tavus is asked: here a persona is nothing but its id.
fn new_persona_id() -> String {
    format!("p{}", Uuid::now_v7().simple())
}

/// Whether an interview of this team already has the title.
pub(crate) fn title_is_taken(
    db: &Connection,
    team_id: &str,
    title: &str,
) -> Result<bool, ApiError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM interviews WHERE team_id = ?1 AND title = ?2")?
        .exists([team_id, title])?)
}
