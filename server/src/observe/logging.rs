//! The log on stderr.

use std::io::IsTerminal;
use std::str::FromStr;

use clap::ValueEnum;
use tracing::level_filters::LevelFilter;

/// How a line of the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// The least severe lines that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogLevel(LevelFilter);

impl FromStr for LogLevel {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        word.parse()
            .map(Self)
            .map_err(|_| "write off, error, warn, info, debug or trace".to_owned())
    }
}

/// Begins to write. A second call in one process changes nothing.
///
/// Nothing that is logged holds a key, a body, or a query: paths of the API hold ids and no names.
pub fn start(level: LogLevel, format: LogFormat) {
    let builder = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        .with_max_level(level.0);
    // It fails only when one is there already.
    let _ = match format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
}
