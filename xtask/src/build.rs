//! `cargo xtask build`: the app alone.

use std::{env, path::PathBuf, process::ExitCode};

use crate::{
    app::{self, Kind},
    failure::{Failure, Outcome},
    project::Project,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Quickly and in one large module, to look at it while you work on it
    #[arg(long)]
    dev: bool,

    /// Folder that becomes the app [default: dist in the project, or target/dist-dev with --dev]
    #[arg(long, value_name = "FOLDER")]
    dist: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Outcome<ExitCode> {
    let project = Project::open()?;
    let dist = match (&options.dist, options.dev) {
        (Some(folder), _) => {
            let here = env::current_dir()
                .map_err(|error| Failure::new(format!("where is this? {error}")))?;
            here.join(folder)
        }
        (None, true) => project.development_dist(),
        (None, false) => project.dist(),
    };
    match (options.dev, &options.dist) {
        (true, _) => app::build_into(&project, Kind::Quick, &dist)?,
        (false, Some(_)) => app::build_into(&project, Kind::Shipped, &dist)?,
        (false, None) => app::build(&project)?,
    }
    println!("The app is in {}", project.shown(&dist));
    Ok(ExitCode::SUCCESS)
}
