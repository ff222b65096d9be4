//! The server: built by cargo, then run in our place.

use std::{
    env, io,
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
    cargo_build(project, &[], &binary)?;
    Ok(binary)
}

/// Builds the program that the server's answers are measured beside.
pub(crate) fn build_same_bytes(project: &Project) -> Outcome<PathBuf> {
    let name = "same_bytes";
    let binary = project
        .target
        .join("release/examples")
        .join(name)
        .with_extension(env::consts::EXE_EXTENSION);
    cargo_build(project, &["--example", name], &binary)?;
    Ok(binary)
}

fn cargo_build(project: &Project, which: &[&str], binary: &Path) -> Outcome {
    let mut build = process::cargo();
    build
        .args(["build", "--release", "--package", "callboard-server"])
        .args(which)
        .current_dir(&project.root);
    process::run(project, &mut build, "building the server")?;
    if binary.is_file() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "cargo built no {}",
        project.shown(binary)
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
