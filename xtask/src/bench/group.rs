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
    /// Where the time goes, for what is not reached; only when it is asked for
    Profile,
}

impl Group {
    /// What is measured unless somebody chooses.
    pub(super) const USUAL: [Self; 4] = [Self::Load, Self::Use, Self::Memory, Self::Server];

    const ALL: [Self; 5] = [
        Self::Load,
        Self::Use,
        Self::Memory,
        Self::Server,
        Self::Profile,
    ];

    /// The usual ones where none was chosen; else the chosen ones, each once and in their order.
    pub(super) fn chosen(only: &[Self]) -> Vec<Self> {
        let from = if only.is_empty() {
            &Self::USUAL[..]
        } else {
            only
        };
        let is_chosen = |group: &Self| from.contains(group);
        Self::ALL.into_iter().filter(is_chosen).collect()
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Use => "use",
            Self::Memory => "memory",
            Self::Server => "server",
            Self::Profile => "profile",
        }
    }

    /// What Callboard is measured beside.
    pub(super) fn beside(self) -> &'static str {
        match self {
            Self::Load | Self::Use | Self::Memory | Self::Profile => "plain page",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_the_usual_is_measured_and_a_choice_counts_once() {
        assert_eq!(Group::chosen(&[]), Group::USUAL);
        let only = [Group::Profile, Group::Load, Group::Profile];
        assert_eq!(Group::chosen(&only), [Group::Load, Group::Profile]);
    }
}
