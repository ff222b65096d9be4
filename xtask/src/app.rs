//! The browser app: built by Trunk, compressed, and put into `dist` only when all of it is done.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    compress, disk,
    failure::{Failure, Outcome},
    messages, process,
    project::Project,
    service_worker,
    stamp::{self, Stamp},
    tools,
};

/// Folders and root files that the app is made of. The other members of the workspace are not:
/// a change in the server builds no app.
const SOURCE_FOLDERS: [&str; 5] = ["src", "messages", "style", "assets", "public"];
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

    disk::require(&project.root, MEGABYTES_TO_BUILD, "build the app")?;
    tools::wasm_target(project)?;
    let trunk = tools::trunk(project)?;
    let wasm_bindgen = tools::wasm_bindgen(project)?;
    fetch_crates(project)?;

    // After fetching, which may have completed Cargo.lock; before building, so that what changes
    // meanwhile is built next time.
    let made_of = source_stamp(project)?;
    remove(&stamp)?;
    let fresh = project.kept().join("dist-fresh");
    remove(&fresh)?;
    println!("Building the app: about 3 minutes the first time");
    run_trunk(project, &trunk, &wasm_bindgen, &fresh)?;
    messages::put(&project.root, &fresh)?;
    service_worker::put(&project.root, &fresh)?;
    compress::folder(&fresh)?;
    swap(project, &fresh)?;
    let made = both_stamps(project, &made_of)?;
    fs::write(&stamp, made).map_err(|error| Failure::io("write", &stamp, &error))
}

/// Everything that decides what the built app is. wasm-bindgen's version is in Cargo.lock.
fn source_stamp(project: &Project) -> Outcome<String> {
    let root = &project.root;
    let mut stamp = Stamp::new();
    stamp.add("compiler", tools::compiler_version().as_bytes());
    stamp.add("trunk", tools::TRUNK.to_string().as_bytes());
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

/// What went in and what lies in `dist`: a `trunk build` by hand, or a lost file, is noticed.
fn both_stamps(project: &Project, source: &str) -> Outcome<String> {
    let dist = project.dist();
    let mut made = Stamp::new();
    made.add_files(&dist, &stamp::files_below(&dist)?)?;
    Ok(format!("{source}\n{}\n", made.finish()))
}

/// Trunk runs offline, so that it takes the tools that we give it; so its crates must be here.
fn fetch_crates(project: &Project) -> Outcome {
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--quiet"]).current_dir(&project.root);
    process::run(project, &mut fetch, "fetching the app's crates")
}

fn run_trunk(project: &Project, trunk: &Path, wasm_bindgen: &Path, dist: &Path) -> Outcome {
    let mut command = Command::new(trunk);
    process::forget_own_package(&mut command);
    // wasm-bindgen's folder first: the one of Trunk may hold another version.
    let folders = [wasm_bindgen, trunk].into_iter().filter_map(Path::parent);
    command
        .args(["build", "--offline", "--release", "--dist"])
        .arg(dist)
        .env("PATH", process::path_with(folders))
        // Trunk's own call stack says nothing about the app.
        .env_remove("RUST_BACKTRACE")
        .current_dir(&project.root);
    // Trunk takes NO_COLOR for a flag of its own and stumbles over its usual value, 1.
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").arg("--color=never");
    }
    process::run(project, &mut command, "building the app")?;
    if dist.join("index.html").is_file() {
        return Ok(());
    }
    Err(Failure::new("Trunk made no index.html"))
}

/// `dist` is the old app or the new one, never a half of each.
fn swap(project: &Project, fresh: &Path) -> Outcome {
    let dist = project.dist();
    let old = project.kept().join("dist-old");
    remove(&old)?;
    if dist.exists() {
        fs::rename(&dist, &old).map_err(|error| Failure::io("move away", &dist, &error))?;
    }
    fs::rename(fresh, &dist).map_err(|error| Failure::io("move the app to", &dist, &error))?;
    remove(&old)
}

/// Removes a file or a folder that may not be there.
fn remove(path: &Path) -> Outcome {
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

    /// A project of its own for one test, gone when it ends.
    struct Scratch(Project);

    impl Scratch {
        fn new(name: &str) -> Self {
            let root = env::temp_dir().join(format!("xtask-app-{name}-{}", std::process::id()));
            for folder in ["src/rooms", "server/src", "dist", "target"] {
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
            "Trunk.toml",
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
        swap(&scratch.0, &fresh).expect("both are on one file system");
        let names = stamp::files_below(&scratch.0.dist()).expect("dist can be read");
        assert_eq!(names, [scratch.0.dist().join("new.js")]);
        assert!(!fresh.exists());
    }
}
