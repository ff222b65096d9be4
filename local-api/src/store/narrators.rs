//! Narrators and their voices (contract 2.6).

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;

use crate::error::ApiError;

/// A narrator with its voices (contract 2.6).
#[derive(Debug, Serialize)]
pub(crate) struct Narrator {
    id: String,
    name: String,
    language: String,
    voices: Vec<Voice>,
}

#[derive(Debug, Serialize)]
struct Voice {
    id: String,
    name: String,
    gender: String,
    description: String,
}

/// All narrators; every organization has the same ones.
pub(crate) fn list(db: &Connection) -> Result<Vec<Narrator>, ApiError> {
    let narrators = db
        .prepare_cached("SELECT id, name, language FROM narrators ORDER BY name")?
        .query_map([], |row| narrator(db, row))?
        .collect::<Result<_, _>>()?;
    Ok(narrators)
}

/// One narrator.
pub(crate) fn find(db: &Connection, id: &str) -> Result<Narrator, ApiError> {
    db.prepare_cached("SELECT id, name, language FROM narrators WHERE id = ?1")?
        .query_row([id], |row| narrator(db, row))
        .optional()?
        .ok_or_else(|| ApiError::not_found("narrator", id))
}

/// Whether there is such a narrator.
pub(crate) fn exists(db: &Connection, id: &str) -> Result<bool, ApiError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM narrators WHERE id = ?1")?
        .exists([id])?)
}

fn narrator(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Narrator> {
    let id: String = row.get(0)?;
    let voices = db
        .prepare_cached(
            "SELECT id, name, gender, description FROM voices WHERE narrator_id = ?1 ORDER BY id",
        )?
        .query_map([&id], |row| {
            Ok(Voice {
                id: row.get(0)?,
                name: row.get(1)?,
                gender: row.get(2)?,
                description: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Narrator {
        id,
        name: row.get(1)?,
        language: row.get(2)?,
        voices,
    })
}
