//! `cargo xtask start`: from nothing, or from the last time, to a running dashboard.

use std::{
    ffi::OsString,
    fs, io,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use crate::{
    app,
    failure::{Failure, Outcome},
    project::Project,
    server,
};

/// Interviews in a new data file.
const DEMO: u32 = 240;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,

    /// Data file of the local API, `:memory:` for none; made when missing
    /// [default: data/callboard.sqlite3 in the project]
    #[arg(long, value_name = "FILE", conflicts_with = "upstream")]
    data: Option<PathBuf>,

    /// Demo interviews that a new data file starts with, 0 for an empty one [default: 240]
    #[arg(long, value_name = "N", conflicts_with = "upstream")]
    demo: Option<u32>,

    /// People connect with an API key of their own, instead of the server adding the demo key
    #[arg(long, conflicts_with = "upstream")]
    own_key: bool,

    /// Pass calls on to the API at this URL instead of the local one; the server adds the key in
    /// QUALIFI_API_KEY, and without that people connect with their own
    #[arg(long, value_name = "URL")]
    upstream: Option<String>,

    /// More arguments for the server: see `callboard-server --help`
    #[arg(last = true, value_name = "SERVER ARGUMENTS")]
    server_arguments: Vec<OsString>,
}

pub(crate) fn run(options: &Options) -> Outcome<ExitCode> {
    let project = Project::open()?;
    // What would end it at once comes before what takes minutes.
    require_free_port(options.port)?;
    if options.upstream.is_none() {
        make_data_folder(&data_file(&project, options))?;
    }
    app::build(&project)?;
    let binary = server::build(&project)?;
    let mut server = Command::new(binary);
    server.args(server_arguments(&project, options));
    server::run(&mut server)
}

fn server_arguments(project: &Project, options: &Options) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = vec![
        "--listen".into(),
        format!("{}:{}", Ipv4Addr::LOCALHOST, options.port).into(),
        "--dist".into(),
        project.dist().into(),
    ];
    match &options.upstream {
        Some(url) => arguments.extend(["--upstream".into(), url.into()]),
        None => arguments.extend([
            "--data".into(),
            data_file(project, options).into(),
            "--demo".into(),
            options.demo.unwrap_or(DEMO).to_string().into(),
        ]),
    }
    if options.own_key {
        arguments.push("--own-key".into());
    }
    arguments.extend(options.server_arguments.iter().cloned());
    arguments
}

fn data_file(project: &Project, options: &Options) -> PathBuf {
    let default = || project.root.join("data/callboard.sqlite3");
    options.data.clone().unwrap_or_else(default)
}

fn make_data_folder(file: &Path) -> Outcome {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => fs::create_dir_all(folder)
            .map_err(|error| Failure::io("make the folder", folder, &error)),
        _ => Ok(()),
    }
}

fn require_free_port(port: u16) -> Outcome {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(Failure::new(format!(
            "port {port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port"
        ))),
        Err(error) => Err(Failure::new(format!(
            "cannot listen on 127.0.0.1:{port}: {error}"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        options: Options,
    }

    fn arguments(line: &[&str]) -> Vec<String> {
        let line = Line::try_parse_from([&["start"], line].concat()).expect("right arguments");
        let project = Project {
            root: "/callboard".into(),
            target: "/elsewhere".into(),
        };
        server_arguments(&project, &line.options)
            .into_iter()
            .map(|argument| argument.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn by_default_the_server_gets_the_local_api_with_a_kept_file_and_demo_data() {
        assert_eq!(
            arguments(&[]).join(" "),
            "--listen 127.0.0.1:8080 --dist /callboard/dist \
             --data /callboard/data/callboard.sqlite3 --demo 240"
        );
    }

    #[test]
    fn options_and_what_follows_two_dashes_reach_the_server() {
        let line = [
            "--port",
            "9",
            "--data",
            ":memory:",
            "--demo",
            "0",
            "--own-key",
            "--",
            "--latency",
            "5",
        ];
        assert_eq!(
            arguments(&line).join(" "),
            "--listen 127.0.0.1:9 --dist /callboard/dist --data :memory: --demo 0 --own-key --latency 5"
        );
    }

    #[test]
    fn with_an_upstream_there_is_no_local_api() {
        assert_eq!(
            arguments(&["--upstream", "https://example.org"]).join(" "),
            "--listen 127.0.0.1:8080 --dist /callboard/dist --upstream https://example.org"
        );
    }

    #[test]
    fn a_taken_port_is_said_in_one_line_and_a_free_one_is_not() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let failure = require_free_port(port).expect_err("we hold it");
        assert_eq!(
            failure.to_string(),
            format!(
                "port {port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port"
            )
        );
        require_free_port(0).expect("the system chooses a free one");
    }
}
