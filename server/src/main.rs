//! The process: arguments in, one ready line out, signals. What it serves is in the library.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use callboard_server::arguments::{Arguments, Command, one_line};
use callboard_server::config::{Config, ConfigError};
use callboard_server::observe::logging;
use callboard_server::{app, probe, serve, tls};
use clap::Parser;
use clap::error::ErrorKind;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long running requests may go on after the signal to stop; container runtimes kill after ten
/// seconds, so the orderly end comes before.
const GRACE: Duration = Duration::from_secs(9);

/// Each connection is an open file.
const MAX_FILES: u64 = 65_536;

const CANNOT_START: u8 = 1;
const WRONG_FLAGS: u8 = 2;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if is_asked_for(&error) => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            return fail(WRONG_FLAGS, &format!("{} (see --help)", one_line(&error)));
        }
    };
    if let Some(Command::User(command)) = &arguments.command {
        return match command.run() {
            Ok(said) => {
                print!("{said}");
                ExitCode::SUCCESS
            }
            Err(line) => fail(CANNOT_START, &line),
        };
    }
    if arguments.check_health {
        return match probe::ask(arguments.listen, arguments.tls_cert.is_some()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(line) => fail(CANNOT_START, &line),
        };
    }
    logging::start(arguments.log_level, arguments.log_format);
    let config = match Config::new(arguments, |name| std::env::var_os(name)) {
        Ok(config) => config,
        Err(error @ ConfigError::Usage(_)) => return fail(WRONG_FLAGS, &error.to_string()),
        Err(error @ ConfigError::Unreadable(_)) => return fail(CANNOT_START, &error.to_string()),
    };
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(CANNOT_START, &format!("cannot start threads: {error}")),
    };
    let result = runtime.block_on(run(&config));
    // A request that outlived the grace must not hold the process.
    runtime.shutdown_background();
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => fail(CANNOT_START, &line),
    }
}

async fn run(config: &Config) -> Result<(), String> {
    let mut signals = Signals::listen().map_err(|error| format!("cannot take signals: {error}"))?;
    // The port first: a second server must not touch the data file of the first.
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}", config.listen))?;
    let address = listener
        .local_addr()
        .map_err(|error| format!("cannot listen on {}: {error}", config.listen))?;
    let tls = config.tls.as_ref().map(tls::acceptor).transpose();
    let tls = tls.map_err(|error| error.to_string())?;
    let app = app(config).map_err(|error| error.to_string())?;
    // Browsers open many connections, and slow clients hold theirs: the usual soft limit of 1024 is
    // for programs that do not expect it. Where it cannot be raised, it stays.
    if let Err(error) = rlimit::increase_nofile_limit(MAX_FILES) {
        tracing::warn!(%error, "the limit of open connections stays low");
    }
    say_ready(address, config);

    let (stop, stopped) = oneshot::channel::<()>();
    let mut server = tokio::spawn(serve::serve(listener, app, tls, async {
        let _ = stopped.await;
    }));
    signals.next().await;
    let _ = stop.send(());
    tokio::select! {
        _ = &mut server => {}
        () = tokio::time::sleep(GRACE) => {
            tracing::warn!("stopped although a request was still running");
        }
        // Asked twice: somebody is waiting at the terminal.
        () = signals.next() => {}
    }
    Ok(())
}

/// The one line on stdout; who started this process waits for it. Nobody reading it is no reason to
/// stop.
fn say_ready(address: SocketAddr, config: &Config) {
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let base = config.base.as_str();
    let mut stdout = io::stdout().lock();
    let _ = writeln!(stdout, "Callboard is at {scheme}://{address}{base}/");
    let _ = stdout.flush();
}

fn is_asked_for(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    )
}

fn fail(code: u8, line: &str) -> ExitCode {
    eprintln!("callboard-server: {line}");
    ExitCode::from(code)
}

/// SIGTERM and Ctrl+C.
#[cfg(unix)]
struct Signals {
    terminate: tokio::signal::unix::Signal,
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// Ctrl+C, where there is no SIGTERM.
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
