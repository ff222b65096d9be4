//! The browser app: compiled, cut into parts, its files named by content, compressed, and put into `dist`
//! only when all of it is done.
//!
//! | step | what it does |
//! | --- | --- |
//! | `program` | cargo, the cut into parts, wasm-bindgen |
//! | `exports`, `names`, `glue`, `order`, `sections` | what those tools leave over: unused exports, long names, two scripts with comments, functions in any order |
//! | `small_std` | the standard library, made for size |
//! | `flags`, `weight` | names that say what code is for, and the table of what the program is made of |
//! | `messages` | the words, one table a language |
//! | `page`, `styles` | `index.html` with the files that it names, the style sheets as one |
//! | `files` | the folder, in which names change with content |
//!
//! Why not Trunk: it calls wasm-bindgen itself, at once after cargo, and the cut (`wasm_split_cli_support`,
//! the one that leptos is made for) must come between the two. cargo-leptos has it, but builds apps with a
//! server of its own. What either does besides is the little that stands here, and installing one of them
//! takes a fresh machine ten minutes.

mod exports;
mod files;
mod flags;
mod glue;
mod messages;
mod names;
mod order;
mod page;
mod program;
mod script;
mod sections;
mod small_std;
mod styles;
mod weight;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use self::files::{Dist, remove};
pub(crate) use self::{
    files::hashed, small_std::missing as small_std_missing, weight::of_shipped as rooms,
};
use crate::{
    compress, disk,
    failure::{Failure, Outcome},
    process,
    project::Project,
    service_worker,
    stamp::{self, Stamp},
    tools,
};

/// What the app is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// To be looked at: compiled quickly, in one module, not compressed.
    Quick,
    /// To be used: small, in parts, compressed.
    Shipped,
}

/// Folders and root files that the app is made of. The other members of the workspace are not:
/// a change in the server builds no app. What builds the app is part of it.
const SOURCE_FOLDERS: [&str; 5] = ["src", "messages", "style", "assets", "xtask/src/app"];
const SOURCE_EXTENSIONS: [&str; 10] = [
    "css",
    "html",
    "ico",
    "js",
    "lock",
    "png",
    "svg",
    "toml",
    "txt",
    "webmanifest",
];

const MEGABYTES_TO_BUILD: u64 = 1000;

/// Builds what has changed; an unchanged app costs the reading of its sources.
pub(crate) fn build(project: &Project) -> Outcome {
    let stamp = project.kept().join("dist.stamp");
    let made = fs::read_to_string(&stamp).unwrap_or_default();
    if made == both_stamps(project, &source_stamp(project)?)? {
        return Ok(());
    }

    let wasm_bindgen = fetch(project)?;
    // After fetching, which may have completed Cargo.lock; before building, so that what changes
    // meanwhile is built next time.
    let made_of = source_stamp(project)?;
    remove(&stamp)?;
    println!("Building the app: about 4 minutes the first time");
    make(project, &wasm_bindgen, Kind::Shipped, &project.dist())?;
    let made = both_stamps(project, &made_of)?;
    fs::write(&stamp, made).map_err(|error| Failure::io("write", &stamp, &error))
}

/// Builds into any folder, whatever lies there.
pub(crate) fn build_into(project: &Project, kind: Kind, dist: &Path) -> Outcome {
    let wasm_bindgen = fetch(project)?;
    make(project, &wasm_bindgen, kind, dist)
}

/// What building needs; the result is wasm-bindgen.
fn fetch(project: &Project) -> Outcome<PathBuf> {
    disk::require(&project.root, MEGABYTES_TO_BUILD, "build the app")?;
    tools::wasm_target(project)?;
    // A lock file that is not complete yet names no version of wasm-bindgen.
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--quiet"]).current_dir(&project.root);
    process::run(project, &mut fetch, "fetching the app's crates")?;
    tools::wasm_bindgen(project)
}

/// The steps.
fn make(project: &Project, wasm_bindgen: &Path, kind: Kind, to: &Path) -> Outcome {
    let fresh = project.kept().join("dist-fresh");
    remove(&fresh)?;
    let mut dist = Dist::new(&fresh)?;
    program::make(project, wasm_bindgen, kind, &mut dist)?;
    messages::add(&project.root, &mut dist)?;
    page::make(&project.root, &mut dist)?;
    service_worker::put(&project.root, &fresh)?;
    if kind == Kind::Shipped {
        compress::folder(&fresh)?;
    }
    swap(project, &fresh, to)
}

/// Everything that decides what the built app is. wasm-bindgen's version is in Cargo.lock.
fn source_stamp(project: &Project) -> Outcome<String> {
    let root = &project.root;
    let mut stamp = Stamp::new();
    stamp.add("compiler", tools::compiler_version().as_bytes());
    stamp.add("standard library", &[u8::from(tools::has_std_source())]);
    stamp.add_files(root, &root_sources(root)?)?;
    stamp.add_files(root, &[root.join(".cargo/config.toml")])?;
    for folder in SOURCE_FOLDERS {
        stamp.add_files(root, &stamp::files_below(&root.join(folder))?)?;
    }
    Ok(stamp.finish())
}

fn root_sources(root: &Path) -> Outcome<Vec<PathBuf>> {
    let cannot_read = |error: io::Error| Failure::io("read the folder", root, &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(root).map_err(cannot_read)? {
        let path = entry.map_err(cannot_read)?.path();
        if path.is_file() && is_source(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn is_source(file: &Path) -> bool {
    file.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| SOURCE_EXTENSIONS.contains(&extension))
}

/// What went in and what lies in `dist`: a build of another kind, or a lost file, is noticed.
fn both_stamps(project: &Project, source: &str) -> Outcome<String> {
    let dist = project.dist();
    let mut made = Stamp::new();
    made.add_files(&dist, &stamp::files_below(&dist)?)?;
    Ok(format!("{source}\n{}\n", made.finish()))
}

/// `to` is the old app or the new one, never a half of each.
fn swap(project: &Project, fresh: &Path, to: &Path) -> Outcome {
    let old = project.kept().join("dist-old");
    remove(&old)?;
    if to.exists() {
        fs::rename(to, &old).map_err(|error| Failure::io("move away", to, &error))?;
    }
    fs::rename(fresh, to).map_err(|error| Failure::io("move the app to", to, &error))?;
    remove(&old)
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    /// A project of its own for one test, gone when it ends.
    struct Scratch(Project);

    impl Scratch {
        fn new(name: &str) -> Self {
            let root = env::temp_dir().join(format!("xtask-app-{name}-{}", std::process::id()));
            for folder in ["src/rooms", "server/src", "xtask/src/app", "dist", "target"] {
                fs::create_dir_all(root.join(folder)).expect("a temporary folder can be made");
            }
            let target = root.join("target");
            Self(Project { root, target })
        }

        fn write(&self, file: &str, content: &str) {
            fs::write(self.0.root.join(file), content).expect("a temporary file can be written");
        }

        fn source(&self) -> String {
            source_stamp(&self.0).expect("the sources can be read")
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0.root);
        }
    }

    #[test]
    fn every_source_of_the_app_counts() {
        let scratch = Scratch::new("sources");
        let mut seen = vec![scratch.source()];
        for file in [
            "src/rooms/list.rs",
            "index.html",
            "xtask/src/app/page.rs",
            "Cargo.lock",
            "loader.js",
        ] {
            scratch.write(file, "new");
            let now = scratch.source();
            assert!(!seen.contains(&now), "{file}");
            seen.push(now);
        }
    }

    #[test]
    fn the_server_the_readme_and_a_data_file_are_not_the_app() {
        let scratch = Scratch::new("others");
        let before = scratch.source();
        for file in [
            "server/src/main.rs",
            "README.md",
            "try.sqlite3",
            "webdriver.json",
        ] {
            scratch.write(file, "new");
            assert_eq!(before, scratch.source(), "{file}");
        }
    }

    #[test]
    fn a_changed_or_lost_file_in_dist_is_noticed() {
        let scratch = Scratch::new("dist");
        let made = || both_stamps(&scratch.0, "source").expect("dist can be read");
        let before = made();
        scratch.write("dist/index.html", "page");
        let with_page = made();
        assert_ne!(before, with_page);
        scratch.write("dist/index.html", "other");
        assert_ne!(with_page, made());
    }

    #[test]
    fn the_fresh_app_takes_the_place_of_the_old_one() {
        let scratch = Scratch::new("swap");
        scratch.write("dist/old.js", "old");
        let fresh = scratch.0.kept().join("dist-fresh");
        fs::create_dir_all(&fresh).expect("a temporary folder can be made");
        scratch.write("target/dist-fresh/new.js", "new");
        swap(&scratch.0, &fresh, &scratch.0.dist()).expect("both are on one file system");
        let names = stamp::files_below(&scratch.0.dist()).expect("dist can be read");
        assert_eq!(names, [scratch.0.dist().join("new.js")]);
        assert!(!fresh.exists());
    }
}
