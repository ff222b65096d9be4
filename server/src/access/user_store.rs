//! The user file of a running server: read again when it has changed, so that `user add` and
//! `user remove` work at once and without a restart.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::user_file::Users;

/// The users as they are now.
pub(super) struct UserStore {
    file: PathBuf,
    read: Mutex<Read>,
}

/// The file cannot be used at the moment. Nobody is let in then: the last good list might hold a
/// user who was just removed.
#[derive(Clone, Debug)]
pub(super) struct Unusable;

struct Read {
    stamp: Option<Stamp>,
    users: Result<Arc<Users>, Unusable>,
}

/// What changes when a file is written or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    inode: u64,
}

impl UserStore {
    /// Reads the file for the first time.
    ///
    /// # Errors
    /// Why nobody could sign in with it, in one line for people.
    pub(super) fn open(file: &Path) -> Result<Self, String> {
        let stamp = stamp(file);
        let users = read(file)?;
        if users.by_name.is_empty() {
            return Err("there is no user in it".into());
        }
        Ok(Self {
            file: file.to_owned(),
            read: Mutex::new(Read {
                stamp,
                users: Ok(Arc::new(users)),
            }),
        })
    }

    /// The users as the file has them now; asking costs one look at the file's times.
    pub(super) fn users(&self) -> Result<Arc<Users>, Unusable> {
        // The stamp first: a change after it is found by the next request.
        let stamp = stamp(&self.file);
        let mut last = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if stamp.is_none() || stamp != last.stamp {
            let users = read(&self.file);
            let is_news = stamp != last.stamp || last.users.is_ok();
            if let (Err(why), true) = (&users, is_news) {
                eprintln!(
                    "callboard-server: {}: {why}; nobody can sign in until this is mended",
                    self.file.display()
                );
            }
            last.users = users.map(Arc::new).map_err(|_| Unusable);
            last.stamp = stamp;
        }
        last.users.clone()
    }
}

fn read(file: &Path) -> Result<Users, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    Users::parse(&text)
}

fn stamp(file: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(file).ok()?;
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&metadata);
    #[cfg(not(unix))]
    let inode = 0;
    Some(Stamp {
        modified: metadata.modified().ok(),
        length: metadata.len(),
        inode,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HASH: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA";

    #[test]
    fn a_change_is_seen_at_once_and_a_broken_file_lets_nobody_in() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("users");
        let text = format!("secret {}\nuser ann full {HASH}\n", "0".repeat(64));
        fs::write(&file, &text).unwrap();
        let store = UserStore::open(&file).unwrap();
        assert_eq!(store.users().unwrap().by_name.len(), 1);

        fs::write(&file, format!("{text}user bob read-only {HASH}\n")).unwrap();
        assert_eq!(store.users().unwrap().by_name.len(), 2);

        fs::write(&file, "nonsense").unwrap();
        assert!(store.users().is_err());
        fs::remove_file(&file).unwrap();
        assert!(store.users().is_err());

        fs::write(&file, &text).unwrap();
        assert_eq!(store.users().unwrap().by_name.len(), 1);
    }

    #[test]
    fn a_file_without_users_is_no_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("users");
        assert!(UserStore::open(&file).is_err());
        fs::write(&file, format!("secret {}\n", "0".repeat(64))).unwrap();
        assert!(UserStore::open(&file).err().unwrap().contains("no user"));
    }
}
