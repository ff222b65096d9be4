//! Debian's packages, where they can be installed without anybody's password.

use std::{path::Path, process::Command};

use crate::{failure::Outcome, process, project::Project};

/// Is this a Debian, and are we its root?
pub(crate) fn is_ours() -> bool {
    let is_debian =
        Path::new("/etc/debian_version").exists() && process::on_path("apt-get").is_some();
    let id = process::capture(Command::new("id").arg("-u"));
    is_debian && id.is_some_and(|id| id.trim() == "0")
}

/// What a person would type.
pub(crate) fn by_hand(packages: &[&str]) -> String {
    let packages = packages.join(" ");
    format!("sudo apt-get update && sudo apt-get install -y {packages}")
}

/// Installs packages; only where [`is_ours`] says so.
pub(crate) fn install(project: &Project, packages: &[&str]) -> Outcome {
    let names = packages.join(" ");
    println!("Installing {names} by apt-get, once: about 2 minutes");
    let apt = |arguments: &[&str], log: &str, what: &str| {
        let mut command = Command::new("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::run_logged(project, &mut command, &project.log(log), what)
    };
    apt(&["update"], "apt-update", "apt-get update")?;
    let arguments = [&["install", "-y"], packages].concat();
    let what = format!("apt-get install -y {names}");
    apt(&arguments, "apt-install", &what)
}
