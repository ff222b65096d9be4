//! How the local API behaves: where its data is, and the switches of the tests.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::faults::Fault;
use crate::rate_limit::RateLimits;

/// Where the data lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataFile {
    /// Gone when the process ends.
    Memory,
    /// A SQLite file, created when missing.
    Path(PathBuf),
}

impl fmt::Display for DataFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Memory => f.write_str(":memory:"),
            Self::Path(path) => path.display().fmt(f),
        }
    }
}

/// How the local API behaves. The default is the documented behaviour with the usual demo data.
#[derive(Clone, Debug)]
pub struct Options {
    /// Demo interviews put into an empty data file. With 0 there still are organizations, teams,
    /// keys, people and questions, for without them nothing can be created.
    pub demo_interviews: u32,
    /// A detail carries exactly the members of the seed's sample: no questions of any kind and no
    /// keywords. Off by default: the seed's sentence says "including questions".
    pub seed_detail: bool,
    /// Added to every answer.
    pub latency: Duration,
    /// Requests that a key may make.
    pub limits: RateLimits,
    /// Failures at given requests.
    pub faults: Vec<Fault>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            demo_interviews: 240,
            seed_detail: false,
            latency: Duration::ZERO,
            limits: RateLimits::default(),
            faults: Vec::new(),
        }
    }
}
