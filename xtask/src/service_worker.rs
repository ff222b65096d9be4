//! The service worker with the list of what lies beside it: see `service-worker.js`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    failure::{Failure, Outcome},
    stamp::{self, Stamp},
};

const NAME: &str = "service-worker.js";
const PAGE: &str = "index.html";

/// What the build writes anew.
const VERSION: &str = "const VERSION = \"development\";";
const FILES: &str = "const FILES = [];";

/// Writes the worker below `root` into `dist`, which holds all of the app by now, uncompressed. It is never
/// named by its content: the browser looks for a newer one at the same address.
pub(crate) fn put(root: &Path, dist: &Path) -> Outcome {
    let source = root.join(NAME);
    let text = fs::read_to_string(&source).map_err(|error| Failure::io("read", &source, &error))?;
    for place in [VERSION, FILES] {
        if !text.contains(place) {
            return Err(Failure::new(format!("{NAME} has no line {place}")));
        }
    }
    let worker = dist.join(NAME);
    let mut files = stamp::files_below(dist)?;
    files.retain(|file| *file != worker);
    let mut version = Stamp::new();
    version.add(NAME, text.as_bytes());
    version.add_files(dist, &files)?;
    let version = version.finish();
    let text = text
        .replace(VERSION, &format!("const VERSION = \"{}\";", &version[..16]))
        .replace(FILES, &format!("const FILES = [\n{}];", list(dist, &files)));
    fs::write(&worker, text).map_err(|error| Failure::io("write", &worker, &error))
}

/// The page is not among them: the worker keeps it only as one that names these files.
fn list(dist: &Path, files: &[PathBuf]) -> String {
    let below = |file: &PathBuf| {
        let file = file.strip_prefix(dist).unwrap_or(file);
        file.to_string_lossy().replace('\\', "/")
    };
    files
        .iter()
        .map(below)
        .filter(|name| name != PAGE)
        // Names of our own making: letters, digits, and what stands between them.
        .map(|name| format!("  \"{name}\",\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project of its own for one test, gone when it ends.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("xtask-sw-{name}-{}", std::process::id()));
            fs::create_dir_all(root.join("dist/style")).expect("a temporary folder can be made");
            let scratch = Self(root);
            scratch.write(NAME, &format!("\"use strict\";\n{VERSION}\n{FILES}\n"));
            for file in ["dist/index.html", "dist/b-1.wasm", "dist/style/a-2.css"] {
                scratch.write(file, file);
            }
            scratch
        }

        fn write(&self, file: &str, text: &str) {
            fs::write(self.0.join(file), text).expect("a temporary file can be written");
        }

        fn put(&self) -> String {
            let dist = self.0.join("dist");
            put(&self.0, &dist).expect("it can be written");
            fs::read_to_string(dist.join(NAME)).expect("it was written")
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn it_names_every_file_but_the_page_and_itself() {
        let scratch = Scratch::new("files");
        let worker = scratch.put();
        assert!(worker.ends_with("const FILES = [\n  \"b-1.wasm\",\n  \"style/a-2.css\",\n];\n"));
        assert!(!worker.contains("development"));
        assert_eq!(worker, scratch.put(), "itself does not count");
    }

    #[test]
    fn a_change_of_anything_is_another_version() {
        let scratch = Scratch::new("version");
        let mut seen = vec![scratch.put()];
        let source = format!("// Other.\n{VERSION}\n{FILES}\n");
        for (file, text) in [
            ("dist/index.html", "new"),
            ("dist/b-1.wasm", "new"),
            (NAME, &source),
        ] {
            scratch.write(file, text);
            let worker = scratch.put();
            assert!(!seen.contains(&worker), "{file}");
            seen.push(worker);
        }
    }

    #[test]
    fn a_worker_without_a_place_for_the_list_is_refused() {
        let scratch = Scratch::new("place");
        scratch.write(NAME, "const FILES = [];");
        assert!(put(&scratch.0, &scratch.0.join("dist")).is_err());
    }

    #[test]
    fn the_worker_of_this_project_has_both_places() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let text = fs::read_to_string(root.join(NAME)).expect("it is there");
        assert!(text.contains(VERSION) && text.contains(FILES));
    }
}
