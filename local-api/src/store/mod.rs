//! The data file: one connection that writes, a few that read.
//!
//! SQLite blocks, so every use runs on the runtime's blocking threads. A write is acknowledged when
//! it is on disk: WAL, `synchronous=FULL`, one transaction a request.

pub(crate) mod candidate_interviews;
pub(crate) mod copying;
pub(crate) mod filling;
pub(crate) mod interview_list;
mod interview_search;
pub(crate) mod interviews;
pub(crate) mod lists;
pub(crate) mod message_groups;
pub(crate) mod migrations;
pub(crate) mod narrators;
pub(crate) mod questions;
mod readers;
pub(crate) mod recent_searches;
pub(crate) mod teams;
pub(crate) mod users;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use crate::error::ApiError;
use crate::options::DataFile;
use readers::Readers;

/// What a connection may keep of the file in memory, in KiB. The indexes of fifty thousand interviews
/// have room in it: less is read again and again, and written several times when a file is filled.
const CACHE_KIB: i64 = 64 * 1024;

/// How long to wait for another process that writes to the same file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Why a data file could not be opened; `Display` is one clear line for people.
#[derive(Debug)]
pub struct OpenError(String);

impl OpenError {
    pub(crate) fn new(file: &DataFile, cause: impl fmt::Display) -> Self {
        Self(format!("cannot open the data file {file}: {cause}"))
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OpenError {}

/// An open data file.
pub(crate) struct Store {
    writer: Arc<tokio::sync::Mutex<Connection>>,
    /// `None` for data in memory, which only its one connection sees.
    readers: Option<Readers>,
}

impl Store {
    /// Opens the file, creates it when missing, and brings its schema to the present version.
    pub(crate) fn open(file: &DataFile) -> Result<Self, OpenError> {
        let cannot = |cause: &dyn fmt::Display| OpenError::new(file, cause);
        let mut writer = match file {
            DataFile::Memory => Connection::open_in_memory(),
            DataFile::Path(path) => Connection::open(path),
        }
        .map_err(|error| cannot(&plain_words(&error)))?;
        prepare(&writer).map_err(|error| cannot(&plain_words(&error)))?;
        migrations::migrate(&mut writer).map_err(|error| match error {
            migrations::MigrationError::Sqlite(error) => cannot(&plain_words(&error)),
            other => cannot(&other),
        })?;
        let readers = match file {
            DataFile::Memory => None,
            DataFile::Path(path) => {
                become_durable(&writer).map_err(|cause| cannot(&cause))?;
                Some(Readers::open(path).map_err(|error| cannot(&plain_words(&error)))?)
            }
        };
        Ok(Self {
            writer: Arc::new(tokio::sync::Mutex::new(writer)),
            readers,
        })
    }

    /// Something to do before the first request, with the writing connection.
    pub(crate) fn before_serving<T>(
        &mut self,
        work: impl FnOnce(&mut Connection) -> T,
    ) -> Option<T> {
        Arc::get_mut(&mut self.writer).map(|writer| work(writer.get_mut()))
    }

    /// Reads one consistent state.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let Some(readers) = &self.readers else {
            let writer = Arc::clone(&self.writer).lock_owned().await;
            return blocking(move || work(&writer)).await;
        };
        let lease = readers.lease().await?;
        blocking(move || {
            let snapshot = lease.connection()?.unchecked_transaction()?;
            work(&snapshot)
        })
        .await
    }

    /// Writes in one transaction: everything is on disk when this returns `Ok`, nothing otherwise.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let mut writer = Arc::clone(&self.writer).lock_owned().await;
        blocking(move || {
            let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&tx)?;
            tx.commit()?;
            Ok(done)
        })
        .await
    }
}

/// A panic in `work` ends this request and not the process: it becomes a 500.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|panic| Err(ApiError::internal(panic)))
}

fn prepare(db: &Connection) -> rusqlite::Result<()> {
    be_patient_and_remember(db)?;
    db.pragma_update(None, "foreign_keys", true)
}

/// What every connection needs.
fn be_patient_and_remember(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(BUSY_TIMEOUT)?;
    db.set_prepared_statement_cache_capacity(128);
    // Negative: a size and not a number of pages.
    db.pragma_update(None, "cache_size", -CACHE_KIB)
}

fn become_durable(db: &Connection) -> Result<(), String> {
    let mode: String = db
        .pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))
        .map_err(|error| plain_words(&error))?;
    if mode != "wal" {
        return Err(format!(
            "its file system allows the journal mode {mode} only, and wal is needed"
        ));
    }
    db.pragma_update(None, "synchronous", "full")
        .map_err(|error| plain_words(&error))
}

fn plain_words(error: &rusqlite::Error) -> String {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => "it is not a SQLite file".to_owned(),
        Some(ErrorCode::CannotOpen) => {
            "it cannot be read or made there; look at its folder and permissions".to_owned()
        }
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            "it cannot be written to".to_owned()
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "another program is using it".to_owned()
        }
        _ => error.to_string(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_commit_waits_for_the_disk() {
        let folder = std::env::temp_dir().join(format!("local-api-store-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let store = Store::open(&DataFile::Path(folder.join("gather.sqlite"))).unwrap();
        let (mode, synchronous): (String, u8) = store
            .write(|db| {
                let mode = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
                let synchronous = db.pragma_query_value(None, "synchronous", |row| row.get(0))?;
                Ok((mode, synchronous))
            })
            .await
            .unwrap();
        // 2 is FULL.
        assert_eq!((mode.as_str(), synchronous), ("wal", 2));
        drop(store);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[tokio::test]
    async fn a_write_that_fails_or_panics_leaves_nothing_and_the_next_one_works() {
        let store = Store::open(&DataFile::Memory).unwrap();
        let insert = |db: &Connection, id: &str| {
            db.execute("INSERT INTO organizations VALUES (?1, 'x')", [id])
        };
        let failed = store
            .write(move |db| {
                insert(db, "failed")?;
                Err::<(), _>(ApiError::missing_key())
            })
            .await;
        assert!(failed.is_err());
        let panicked = store
            .write(move |db| -> Result<(), ApiError> {
                insert(db, "panicked")?;
                panic!("as asked");
            })
            .await;
        assert!(panicked.is_err());
        store
            .write(move |db| Ok(insert(db, "kept")?))
            .await
            .unwrap();
        let count: i64 = store
            .read(
                |db| Ok(db.query_row("SELECT count(*) FROM organizations", [], |row| row.get(0))?),
            )
            .await
            .unwrap();
        assert_eq!(count, 1);
    }
}
