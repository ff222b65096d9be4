//! `cargo xtask bench`: what Callboard costs, beside a page of the same list without a framework.
//!
//! | part | what it does |
//! | --- | --- |
//! | `plain` | builds that page as Callboard is built: names by content, compressed |
//! | `group` | what can be measured, each in a file of `e2e/bench` |
//! | `measures` | reads what was measured: medians, spreads, ratios |
//! | `tables`, `json` | shows it to a person, and keeps it for a program |
//!
//! A time alone says little, as machines differ and are shared; a ratio to something that was measured in the
//! same minutes says more. So no time makes the command fail, only what cannot be measured does.

mod group;
mod json;
mod measures;
mod plain;
mod tables;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use self::{group::Group, measures::Measured};
use crate::{
    app, browser, bytes,
    failure::{Failure, Outcome},
    npm, process,
    project::Project,
    server,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many times each thing is measured; what takes minutes, a quarter as often
    #[arg(long, value_name = "NUMBER", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=1000))]
    runs: u32,

    /// Measure one part alone (repeatable)
    #[arg(long, value_name = "PART")]
    only: Vec<Group>,

    /// Folder with an app that is built already, to be measured instead of this one
    #[arg(long, value_name = "FOLDER")]
    dist: Option<PathBuf>,

    /// File for all that was measured [default: target/bench.json in the project]
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Outcome<ExitCode> {
    let project = Project::open()?;
    npm::require_node()?;
    let browser = browser::find_or_install(&project)?;
    npm::install(&project)?;
    let dist = match &options.dist {
        Some(folder) => absolute(folder)?,
        None => {
            app::build(&project)?;
            project.dist()
        }
    };
    let binary = server::build(&project)?;
    let same_bytes = server::build_same_bytes(&project)?;
    let plain = project.kept().join("bench/plain");
    plain::build(&project.root.join("bench/plain"), &plain)?;

    let out = project.kept().join("bench/measured");
    // What an earlier run measured must never be taken for this one's.
    let _ = fs::remove_dir_all(&out);
    let groups = Group::chosen(&options.only);
    let folder = project.end_to_end();
    let mut playwright = Command::new(folder.join("node_modules/.bin/playwright"));
    playwright
        .args(["test", "--config=bench.config.ts", "--forbid-only"])
        .args(groups.iter().map(|group| group.file()))
        .env("CALLBOARD_SERVER", binary)
        .env("CALLBOARD_DIST", &dist)
        .env("CALLBOARD_CHROMIUM", &browser.chromium)
        .env("CALLBOARD_BENCH_OUT", &out)
        .env("CALLBOARD_BENCH_PLAIN", &plain)
        .env("CALLBOARD_BENCH_SAME_BYTES", same_bytes)
        .env("CALLBOARD_BENCH_RUNS", options.runs.to_string())
        .current_dir(&folder);
    let status = process::status(&mut playwright)?;
    // What was measured is worth having, whatever could not be.
    let measured = groups
        .iter()
        .filter(|group| group.measured_in(&out).is_file())
        .map(|group| Ok((*group, Measured::read(&group.measured_in(&out))?)))
        .collect::<Outcome<Vec<_>>>()?;
    for (group, measured) in &measured {
        print!("\n{}", tables::render(*group, measured));
    }
    if groups.contains(&Group::Load) {
        print!("\nbytes\n{}", bytes::report(&project, &dist)?);
    }
    let kept = project.kept().join("bench.json");
    let file = options.json.as_ref().unwrap_or(&kept);
    fs::write(file, json::text(options.runs, &measured))
        .map_err(|error| Failure::io("write", file, &error))?;
    println!("\nAll that was measured is in {}", project.shown(file));
    if !status.success() || measured.len() < groups.len() {
        return Err(Failure::new("something could not be measured, see above"));
    }
    Ok(ExitCode::SUCCESS)
}

fn absolute(folder: &Path) -> Outcome<PathBuf> {
    let here =
        env::current_dir().map_err(|error| Failure::new(format!("where is this? {error}")))?;
    Ok(here.join(folder))
}
