//! The folder that is built: files under names that change with their content, so that a browser may keep
//! them for ever.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome};

/// What is built, file by file.
pub(super) struct Dist {
    folder: PathBuf,
    /// Our name for a file, and its name in the folder.
    names: BTreeMap<String, String>,
}

impl Dist {
    /// An empty folder.
    pub(super) fn new(folder: &Path) -> Outcome<Self> {
        fs::create_dir_all(folder)
            .map_err(|error| Failure::io("make the folder", folder, &error))?;
        Ok(Self {
            folder: folder.to_owned(),
            names: BTreeMap::new(),
        })
    }

    /// Adds what the page knows as `name`.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> Outcome {
        let shipped = self.add_as(name, content)?;
        self.names.insert(name.to_owned(), shipped);
        Ok(())
    }

    /// Adds a file that the page does not name; the result is its name in the folder.
    pub(super) fn add_as(&self, name: &str, content: &[u8]) -> Outcome<String> {
        let file = name.rsplit('/').next().unwrap_or(name);
        let shipped = hashed(file, content);
        self.write(&shipped, content)?;
        Ok(shipped)
    }

    /// Adds what the page knows as `name`, under its own last part.
    pub(super) fn keep(&mut self, name: &str, content: &[u8]) -> Outcome {
        let file = name.rsplit('/').next().unwrap_or(name).to_owned();
        self.write(&file, content)?;
        self.names.insert(name.to_owned(), file);
        Ok(())
    }

    /// Adds a file whose name must stay.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Outcome {
        let path = self.folder.join(name);
        fs::write(&path, content).map_err(|error| Failure::io("write", &path, &error))
    }

    /// The name in the folder of what is called `name` in the page.
    pub(super) fn shipped(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }
}

/// `icon.svg` -> `icon-0123456789abcdef.svg`, `callboard_bg.wasm` -> `callboard-0123456789abcdef_bg.wasm`:
/// the server, nginx and Caddy know by these 16 digits what may be kept.
pub(crate) fn hashed(name: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content)[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let end = name.find(['_', '.']).unwrap_or(name.len());
    let (stem, rest) = name.split_at(end);
    format!("{stem}-{hash}{rest}")
}

/// The last part of a path.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

pub(super) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::io("read", path, &error))
}

pub(super) fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Failure::io("read", path, &error))
}

/// Removes a file or a folder that may not be there.
pub(super) fn remove(path: &Path) -> Outcome {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Failure::io("remove", path, &error))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_changes_with_the_content_and_keeps_its_ends() {
        let name = hashed("callboard_bg.wasm", b"one");
        assert_eq!(name, "callboard-7692c3ad3540bb80_bg.wasm");
        assert_ne!(name, hashed("callboard_bg.wasm", b"two"));
        assert_eq!(hashed("icon.svg", b"one"), "icon-7692c3ad3540bb80.svg");
    }
}
