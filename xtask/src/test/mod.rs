//! `cargo xtask test`: fetches what is missing, runs every suite to its end, counts.

mod count;
mod suites;
mod table;

use std::process::ExitCode;

use crate::{browser, failure::Outcome, hosts, npm, project::Project, tools};
use suites::Fetched;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only these: native (format, clippy, dependencies and native tests), web (headless browser), e2e
    /// (journeys against the server) or hosting (the same checks against our server, nginx and Caddy)
    #[arg(long, value_name = "SUITES")]
    only: Option<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    Native,
    Web,
    E2e,
    Hosting,
}

pub(crate) fn run(options: &Options) -> Outcome<ExitCode> {
    let project = Project::open()?;
    let chosen = |part: Part| options.only.is_none_or(|only| only == part);
    let fetched = fetch(&project, chosen)?;

    let mut results = Vec::new();
    if chosen(Part::Native) {
        results.push(suites::run("format", || suites::format(&project)));
        results.push(suites::run("clippy native", || {
            suites::clippy_native(&project)
        }));
        results.push(suites::run("clippy wasm", || suites::clippy_wasm(&project)));
        results.push(suites::run("dependencies", || {
            suites::dependencies(&project, &fetched)
        }));
        results.push(suites::run("native", || suites::native(&project)));
    }
    if chosen(Part::Web) {
        results.push(suites::run("web", || suites::web(&project, &fetched)));
    }
    if chosen(Part::E2e) {
        results.push(suites::run("bytes", || suites::bytes(&project)));
        results.push(suites::run("e2e types", || suites::types(&project)));
        results.push(suites::run("e2e", || {
            suites::end_to_end(&project, &fetched)
        }));
    }
    if chosen(Part::Hosting) {
        results.push(suites::run("hosting", || suites::hosting(&project)));
    }

    println!();
    for host in &fetched.missing_hosts {
        println!("hosting: {host}; its checks were skipped");
    }
    print!("{}", table::failures(&results));
    print!("{}", table::render(&results));
    let failed = results.iter().any(|result| result.tally.failed > 0);
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// All that may be missing, before the first suite: a machine on which the last suite cannot run
/// is told at once, and what only asks comes before what downloads and compiles.
fn fetch(project: &Project, chosen: impl Fn(Part) -> bool) -> Outcome<Fetched> {
    tools::c_compiler()?;
    if chosen(Part::E2e) {
        npm::require_node()?;
    }
    let needs_browser = chosen(Part::Web) || chosen(Part::E2e);
    let browser = if needs_browser {
        Some(browser::find_or_install(project)?)
    } else {
        None
    };
    let cargo_deny = if chosen(Part::Native) {
        tools::checkers(project)?;
        Some(tools::cargo_deny(project)?)
    } else {
        None
    };
    tools::wasm_target(project)?;
    if chosen(Part::E2e) {
        npm::install(project)?;
    }
    let wasm_bindgen = if needs_browser {
        Some(tools::wasm_bindgen(project)?)
    } else {
        None
    };
    let missing_hosts = if chosen(Part::Hosting) {
        hosts::install(project)
    } else {
        Vec::new()
    };
    Ok(Fetched {
        browser,
        missing_hosts,
        wasm_bindgen,
        cargo_deny,
    })
}
