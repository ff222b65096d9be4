//! Child processes: found on PATH, run to their end, shown, logged or read.

use std::{
    env,
    fs::{self, File},
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use crate::{
    disk,
    failure::{Failure, Outcome},
    project::Project,
};

/// How much of a log is shown when what wrote it has failed.
const LAST_LINES: usize = 20;

/// Cargo as it was when it ran us, without what it told us about ourselves: some build scripts
/// watch those variables and would compile their crate again after every `cargo build` by hand.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    forget_own_package(&mut command);
    command
}

/// For every other program that will run cargo: see [`cargo`].
pub(crate) fn forget_own_package(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
}

/// All programs of this name on PATH, in the order of PATH.
pub(crate) fn all_on_path(name: &str) -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
        .filter(|program| is_program(program))
        .collect()
}

pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    all_on_path(name).into_iter().next()
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata()
        .is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// What a short command prints, or nothing when it fails or is not there.
pub(crate) fn capture(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end with our terminal. `what` completes "... failed".
pub(crate) fn run(project: &Project, command: &mut Command, what: &str) -> Outcome {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    Err(failed(project, what, &format!("{status}, see above")))
}

/// Runs to the end with our terminal; how it ended is the caller's to judge.
pub(crate) fn status(command: &mut Command) -> Outcome<ExitStatus> {
    command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| cannot_run(command, &error))
}

/// Runs with everything it prints in a log file; shows the log's end when it fails.
pub(crate) fn run_logged(
    project: &Project,
    command: &mut Command,
    log: &Path,
    what: &str,
) -> Outcome {
    let cannot_log = |error: io::Error| Failure::io("write the log", log, &error);
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(cannot_log)?;
    }
    let file = File::create(log).map_err(cannot_log)?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone().map_err(cannot_log)?)
        .stderr(file)
        .status()
        .map_err(|error| cannot_run(command, &error))?;
    if status.success() {
        return Ok(());
    }
    let written = fs::read(log).unwrap_or_default();
    let written = String::from_utf8_lossy(&written);
    for line in last_lines(&written, LAST_LINES) {
        eprintln!("  | {line}");
    }
    if written.contains("No space left on device") {
        return Err(disk_is_full(what));
    }
    let log = project.shown(log);
    Err(failed(
        project,
        what,
        &format!("{status}, all of it in {log}"),
    ))
}

/// Runs with its standard output both shown and handed on, line by line as it comes.
pub(crate) fn stream(
    command: &mut Command,
    mut line_read: impl FnMut(&str),
) -> Outcome<ExitStatus> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_run(command, &error))?;
    if let Some(printed) = child.stdout.take() {
        show_and_read(BufReader::new(printed), io::stdout(), &mut line_read);
    }
    child.wait().map_err(|error| cannot_run(command, &error))
}

fn show_and_read(
    mut printed: impl BufRead,
    mut shown: impl Write,
    mut line_read: impl FnMut(&str),
) {
    let mut line = Vec::new();
    // Bytes and not `lines()`: a test may print what is not UTF-8.
    while printed
        .read_until(b'\n', &mut line)
        .is_ok_and(|length| length > 0)
    {
        // A last line without an end would have our own words stick to it.
        if !line.ends_with(b"\n") {
            line.push(b'\n');
        }
        // A closed terminal is no reason to stop counting.
        let _ = shown.write_all(&line).and_then(|()| shown.flush());
        line_read(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
}

fn last_lines(text: &str, count: usize) -> impl Iterator<Item = &str> {
    let lines = text.lines().count();
    text.lines().skip(lines.saturating_sub(count))
}

fn cannot_run(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    if error.kind() == io::ErrorKind::NotFound {
        return Failure::new(format!("{program} is not on this machine"));
    }
    Failure::new(format!("cannot run {program}: {error}"))
}

fn failed(project: &Project, what: &str, how: &str) -> Failure {
    if disk::is_full(&project.root) || disk::is_full(&project.target) {
        return disk_is_full(what);
    }
    Failure::new(format!("{what} failed ({how})"))
}

fn disk_is_full(what: &str) -> Failure {
    Failure::new(format!("the disk is full: {what} failed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_of_a_long_log_is_shown() {
        let shown: Vec<_> = last_lines("one\ntwo\nthree\n", 2).collect();
        assert_eq!(shown, ["two", "three"]);
        assert_eq!(last_lines("one", 5).count(), 1);
    }

    #[test]
    fn a_program_that_is_not_there_is_said_by_name() {
        let mut command = Command::new("no-such-program-anywhere");
        let failure = status(&mut command).expect_err("there is no such program");
        assert_eq!(
            failure.to_string(),
            "no-such-program-anywhere is not on this machine"
        );
        assert_eq!(capture(&mut command), None);
    }

    #[test]
    fn every_line_is_shown_and_handed_on_also_the_one_without_an_end() {
        let (mut shown, mut lines) = (Vec::new(), Vec::new());
        show_and_read(&b"one\ntw\xff\nthree"[..], &mut shown, |line| {
            lines.push(line.to_owned())
        });
        assert_eq!(shown, b"one\ntw\xff\nthree\n");
        assert_eq!(lines, ["one", "tw\u{fffd}", "three"]);
    }
}
