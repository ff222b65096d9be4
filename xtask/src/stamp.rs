//! What something was made of, as one short text: equal stamps mean that nothing changed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome};

/// A sum over named pieces, in the order in which they are given.
pub(crate) struct Stamp(Sha256);

impl Stamp {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    /// The lengths keep "ab" + "c" and "a" + "bc" apart.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) {
        for piece in [name.as_bytes(), content] {
            self.0.update((piece.len() as u64).to_le_bytes());
            self.0.update(piece);
        }
    }

    /// Adds files by their names from `root`, which need not all exist.
    pub(crate) fn add_files(&mut self, root: &Path, files: &[PathBuf]) -> Outcome {
        for file in files {
            let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy();
            match fs::read(file) {
                Ok(content) => self.add(&name, &content),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(Failure::io("read", file, &error)),
            }
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> String {
        self.0
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// All files below a folder in an order that is the same on every machine; none if there is no
/// such folder.
pub(crate) fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::io("read the folder", folder, &error)),
    };
    for entry in entries {
        let path = entry
            .map_err(|error| Failure::io("read the folder", folder, &error))?
            .path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(pieces: &[(&str, &str)]) -> String {
        let mut stamp = Stamp::new();
        for (name, content) in pieces {
            stamp.add(name, content.as_bytes());
        }
        stamp.finish()
    }

    #[test]
    fn the_same_pieces_give_the_same_stamp() {
        assert_eq!(
            stamp(&[("a", "1"), ("b", "2")]),
            stamp(&[("a", "1"), ("b", "2")])
        );
        assert_eq!(stamp(&[]).len(), 64);
    }

    #[test]
    fn a_changed_content_a_changed_name_and_a_moved_border_change_the_stamp() {
        let before = stamp(&[("ab", "cd")]);
        assert_ne!(before, stamp(&[("ab", "ce")]));
        assert_ne!(before, stamp(&[("ac", "cd")]));
        assert_ne!(before, stamp(&[("abc", "d")]));
        assert_ne!(before, stamp(&[("ab", "cd"), ("", "")]));
    }

    #[test]
    fn files_are_found_in_subfolders_and_in_order() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let files = files_below(&here).expect("our own source can be read");
        assert!(files.contains(&here.join("test/mod.rs")));
        assert!(files.is_sorted());
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_files() {
        let files = files_below(Path::new("no/such/folder")).expect("absence is no failure");
        assert!(files.is_empty());
    }
}
