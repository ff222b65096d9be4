//! The connections that read, each used by one request at a time.

use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::be_patient_and_remember;
use crate::error::ApiError;

/// More readers than this gain nothing on the machines that this runs on.
const MOST_READERS: usize = 4;

/// The free ones, and a permit for each.
pub(super) struct Readers {
    free: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn open(path: &Path) -> rusqlite::Result<Self> {
        let count = std::thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(MOST_READERS);
        let connections = (0..count)
            .map(|_| {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let db = Connection::open_with_flags(path, flags)?;
                be_patient_and_remember(&db)?;
                Ok(db)
            })
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(Self {
            free: Arc::new(Mutex::new(connections)),
            permits: Arc::new(Semaphore::new(count)),
        })
    }

    /// Waits until one is free.
    pub(super) async fn lease(&self) -> Result<Lease, ApiError> {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(ApiError::internal)?;
        let free = Arc::clone(&self.free);
        let db = free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Ok(Lease {
            db,
            free,
            _permit: permit,
        })
    }
}

/// A reading connection, given back even when the work with it panics.
pub(super) struct Lease {
    db: Option<Connection>,
    free: Arc<Mutex<Vec<Connection>>>,
    /// Ends when the connection is back, so that the next reader finds it.
    _permit: OwnedSemaphorePermit,
}

impl Lease {
    pub(super) fn connection(&self) -> Result<&Connection, ApiError> {
        self.db
            .as_ref()
            .ok_or_else(|| ApiError::internal("no free connection"))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(db) = self.db.take() {
            self.free
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(db);
        }
    }
}
