//! `cargo xtask pictures`: the scenes that the journeys check, as pictures in docs/pictures.

use std::process::{Command, ExitCode};

use crate::{app, browser, failure::Outcome, npm, process, project::Project, server, tools};

pub(crate) fn run() -> Outcome<ExitCode> {
    let project = Project::open()?;
    tools::c_compiler()?;
    npm::require_node()?;
    let browser = browser::find_or_install(&project)?;
    tools::wasm_target(&project)?;
    npm::install(&project)?;
    app::build(&project)?;
    let binary = server::build(&project)?;

    let folder = project.end_to_end();
    let mut playwright = Command::new(folder.join("node_modules/.bin/playwright"));
    playwright
        .args(["test", "--config=pictures.config.ts", "--reporter=dot"])
        .env("CALLBOARD_SERVER", binary)
        .env("CALLBOARD_DIST", project.dist())
        .env("CALLBOARD_CHROMIUM", &browser.chromium)
        .current_dir(&folder);
    if !process::status(&mut playwright)?.success() {
        return Ok(ExitCode::FAILURE);
    }
    println!("The pictures are in docs/pictures");
    Ok(ExitCode::SUCCESS)
}
