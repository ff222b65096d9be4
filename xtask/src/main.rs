//! The commands of the project: `cargo xtask start`, `build`, `bytes`, `bench`, `test`, `pictures` and `dist`.
//!
//! # Rooms
//!
//! - `start`, `build`, `bytes`, `bench`, `test`, `pictures`, `dist`: what the commands do, step by step; `archive` is how
//!   `dist` packs
//! - `bench` builds, lets `e2e/bench` measure in a browser, and makes tables of it; what Callboard is measured beside is
//!   the page of `bench/plain`, built by `bench::plain`
//! - `app`, `server`: the two things that are built; `stamp` and `compress` belong to the app
//! - `tools`, `browser`, `hosts`, `npm`, `apt`: what must be on the machine, and how it gets there
//! - `project`, `process`, `disk`, `version`, `failure`: folders, child processes, free space,
//!   version numbers, the one line that a person reads when something fails
//!
//! Everything that a command fetches or makes is inside the project: `target/`, `dist/`, `data/`
//! and `e2e/node_modules/`. Only rustup's and apt's own parts go where rustup and apt put them.

mod app;
mod apt;
mod archive;
mod bench;
mod browser;
mod build;
mod bytes;
mod compress;
mod disk;
mod dist;
mod failure;
mod hosts;
mod npm;
mod pictures;
mod process;
mod project;
mod server;
mod service_worker;
mod stamp;
mod start;
mod test;
mod tools;
mod version;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Builds, starts, tests and packs Callboard",
    // So that `--help` of the whole says all options of all.
    flatten_help = true,
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fetch what is missing, build what has changed, and start Callboard on this machine
    ///
    /// The build tools go into target/tools of the project. Nothing changed: it is up again in
    /// seconds. Ctrl+C stops it.
    Start(start::Options),
    /// Build the app alone, for a look at it or for a host that has its own web server
    Build(build::Options),
    /// Print what the built app weighs: file by file, and what a first load fetches
    Bytes(bytes::Options),
    /// Build everything and measure it in Chromium: first rows, use, memory and the server under load
    ///
    /// Beside Callboard a page of the same list without a framework is measured (bench/plain), through the
    /// same server and in turn with it: times depend on the machine, ratios hardly. Times never fail it.
    Bench(bench::Options),
    /// Fetch what the tests need, run all of them, and print what passed and failed
    Test(test::Options),
    /// Build everything and take the pictures of docs/pictures: every screen in every state
    Pictures,
    /// Build everything and pack it into one archive for a host: app, server, deploy/, checksums
    Dist(dist::Options),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Start(options) => start::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Bytes(options) => bytes::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Pictures => pictures::run(),
        Command::Dist(options) => dist::run(&options),
    };
    result.unwrap_or_else(|failure| {
        eprintln!("error: {failure}");
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_help_of_the_whole_names_the_options_of_all_commands() {
        let help = Arguments::command().render_long_help().to_string();
        for option in [
            "--port",
            "--data",
            "--demo",
            "--upstream",
            "--own-key",
            "--dev",
            "--dist",
            "--only",
            "--runs",
            "--json",
            "--out",
        ] {
            assert!(help.contains(option), "{option} is missing in:\n{help}");
        }
    }

    #[test]
    fn what_belongs_to_the_local_api_does_not_go_with_another_one() {
        for local in ["--data=file", "--demo=5", "--own-key"] {
            let arguments = ["xtask", "start", "--upstream", "https://example.org", local];
            let parsed = Arguments::try_parse_from(arguments);
            assert!(parsed.is_err(), "{local:?}");
        }
    }
}
