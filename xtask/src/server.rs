//! The server: built by cargo, then run in our place.

use std::{
    io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use crate::{
    disk,
    failure::{Failure, Outcome},
    process,
    project::Project,
    tools,
};

const MEGABYTES_TO_BUILD: u64 = 1000;

/// Builds the release binary and says where it is. Cargo itself knows what has changed.
pub(crate) fn build(project: &Project) -> Outcome<PathBuf> {
    let binary = project.server_binary();
    if !binary.is_file() {
        tools::c_compiler()?;
        disk::require(&project.root, MEGABYTES_TO_BUILD, "build the server")?;
        println!("Building the server: about 3 minutes the first time");
    }
    let mut build = process::cargo();
    build
        .args(["build", "--release", "--package", "callboard-server"])
        .current_dir(&project.root);
    process::run(project, &mut build, "building the server")?;
    if binary.is_file() {
        return Ok(binary);
    }
    Err(Failure::new(format!(
        "cargo built no {}",
        project.shown(&binary)
    )))
}

/// Becomes the server: Ctrl+C and every other signal reach it alone, and its exit code is ours.
#[cfg(unix)]
pub(crate) fn run(command: &mut Command) -> Outcome<ExitCode> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(cannot_start(command, &error))
}

#[cfg(not(unix))]
pub(crate) fn run(command: &mut Command) -> Outcome<ExitCode> {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn cannot_start(command: &Command, error: &io::Error) -> Failure {
    Failure::io("start", Path::new(command.get_program()), error)
}
