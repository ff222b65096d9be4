//! Node and the packages of the journeys.

use std::{fs, path::Path, process::Command};

use crate::{
    failure::{Failure, Outcome},
    process,
    project::Project,
    stamp::Stamp,
    version::Version,
};

const NODE: u32 = 20;

/// Node cannot be installed here in a way that suits every machine: it is only asked for.
pub(crate) fn require_node() -> Outcome {
    let printed = process::capture(Command::new("node").arg("--version"));
    is_new_enough(printed.as_deref())?;
    if process::on_path("npm").is_none() {
        return Err(Failure::new(
            "the tests need npm, which comes with Node from nodejs.org",
        ));
    }
    Ok(())
}

fn is_new_enough(printed: Option<&str>) -> Outcome {
    match printed.and_then(Version::find) {
        Some(found) if found.major >= NODE => Ok(()),
        Some(found) => Err(Failure::new(format!(
            "the tests need Node {NODE} or newer, this is Node {found}"
        ))),
        None => Err(Failure::new(format!(
            "the tests need Node {NODE} or newer, and there is none on PATH"
        ))),
    }
}

/// Exactly the packages of the lock file, fetched again only when it has changed.
pub(crate) fn install(project: &Project) -> Outcome {
    let folder = project.end_to_end();
    let wanted = lock_stamp(&folder)?;
    // Inside `node_modules`, which `npm ci` empties first: an interrupted run leaves no stamp.
    let stamp = folder.join("node_modules/.lock-stamp");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    println!(
        "Fetching the npm packages of {}: about 1 minute",
        project.shown(&folder)
    );
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        // The machine's own Chromium is used.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(&folder);
    process::run_logged(project, &mut npm, &project.log("npm"), "npm ci")?;
    fs::write(&stamp, wanted).map_err(|error| Failure::io("write", &stamp, &error))
}

fn lock_stamp(folder: &Path) -> Outcome<String> {
    let lock = folder.join("package-lock.json");
    let content = fs::read(&lock).map_err(|error| Failure::io("read", &lock, &error))?;
    let mut stamp = Stamp::new();
    stamp.add("package-lock.json", &content);
    Ok(stamp.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_must_be_there_and_new_enough() {
        is_new_enough(Some("v20.0.0\n")).expect("20 is enough");
        is_new_enough(Some("v24.1.0\n")).expect("newer is fine");
        let old = is_new_enough(Some("v18.19.0\n")).expect_err("18 is too old");
        assert_eq!(
            old.to_string(),
            "the tests need Node 20 or newer, this is Node 18.19.0"
        );
        is_new_enough(None).expect_err("there is none");
    }
}
