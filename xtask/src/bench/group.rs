//! The parts that can be measured alone.

use std::path::{Path, PathBuf};

/// A part, with a file of its own in `e2e/bench`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Group {
    /// From an address to rows
    Load,
    /// Search, pages, interviews, typing, exports
    Use,
    /// What stays in memory after many visits
    Memory,
    /// The server under load
    Server,
}

impl Group {
    pub(super) const ALL: [Self; 4] = [Self::Load, Self::Use, Self::Memory, Self::Server];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Use => "use",
            Self::Memory => "memory",
            Self::Server => "server",
        }
    }

    /// What Callboard is measured beside.
    pub(super) fn beside(self) -> &'static str {
        match self {
            Self::Load | Self::Use | Self::Memory => "plain page",
            Self::Server => "beside",
        }
    }

    /// The file that measures it.
    pub(super) fn file(self) -> String {
        format!("{}.bench.ts", self.name())
    }

    /// The file that it writes.
    pub(super) fn measured_in(self, folder: &Path) -> PathBuf {
        folder.join(self.name()).with_extension("json")
    }
}
