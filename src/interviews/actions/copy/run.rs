//! Copies to one team after the other, and what became of each (pure).

use crate::{messages::copy as words, model::CopyRequest};

/// What became of one copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CopyOutcome {
    /// Not sent yet.
    Waiting,
    /// Under way.
    Sending,
    /// Made; the address of the copy, where the answer named it.
    Copied(Option<String>),
    /// Not made, and why.
    Refused(String),
    /// Nobody knows, and why: never sent a second time by itself.
    Unknown(String),
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CopyLine {
    pub(super) request: CopyRequest,
    /// What the target team is called.
    pub(super) team: String,
    pub(super) outcome: CopyOutcome,
}

/// All copies that were asked for at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CopyRun {
    /// Tells this run from others.
    pub(super) number: u32,
    pub(super) lines: Vec<CopyLine>,
}

impl CopyRun {
    pub(super) fn new(number: u32, requests: Vec<(CopyRequest, String)>) -> Self {
        let lines = requests
            .into_iter()
            .map(|(request, team)| CopyLine {
                request,
                team,
                outcome: CopyOutcome::Waiting,
            })
            .collect();
        Self { number, lines }
    }

    /// Takes the next one that waits.
    pub(super) fn start_next(&mut self) -> Option<(usize, CopyRequest)> {
        let (index, line) = self
            .lines
            .iter_mut()
            .enumerate()
            .find(|(_, line)| line.outcome == CopyOutcome::Waiting)?;
        line.outcome = CopyOutcome::Sending;
        Some((index, line.request.clone()))
    }

    pub(super) fn settle(&mut self, index: usize, outcome: CopyOutcome) {
        if let Some(line) = self.lines.get_mut(index) {
            line.outcome = outcome;
        }
    }

    /// The refused ones wait again; what may have been made does not.
    pub(super) fn retry_refused(mut self, number: u32) -> Self {
        self.number = number;
        for line in &mut self.lines {
            if matches!(line.outcome, CopyOutcome::Refused(_)) {
                line.outcome = CopyOutcome::Waiting;
            }
        }
        self
    }

    pub(super) fn is_busy(&self) -> bool {
        self.count(|outcome| matches!(outcome, CopyOutcome::Waiting | CopyOutcome::Sending)) > 0
    }

    pub(super) fn has_refused(&self) -> bool {
        self.count(|outcome| matches!(outcome, CopyOutcome::Refused(_))) > 0
    }

    /// Whether every copy was made.
    pub(super) fn is_all_copied(&self) -> bool {
        self.count(|outcome| matches!(outcome, CopyOutcome::Copied(_))) == self.lines.len()
    }

    /// How far it is, or how it ended, in a sentence.
    pub(super) fn summary(&self, name: &str) -> String {
        let all = self.lines.len();
        let copied = self.count(|outcome| matches!(outcome, CopyOutcome::Copied(_)));
        if self.is_busy() {
            return match all {
                1 => words::copying(name),
                _ => words::copying_many(name, copied, all),
            };
        }
        if copied == all {
            return match self.lines.as_slice() {
                [one] => words::copied_to(name, &one.team),
                _ => words::copied_to_many(name, all),
            };
        }
        let unknown = self.count(|outcome| matches!(outcome, CopyOutcome::Unknown(_)));
        let refused = all - copied - unknown;
        let parts: Vec<_> = [
            (copied > 0).then(|| words::part_made(copied, all)),
            (refused > 0).then(|| words::part_refused(refused)),
            (unknown > 0).then(|| words::part_unknown(unknown)),
        ]
        .into_iter()
        .flatten()
        .collect();
        words::ended(name, &parts.join(", "))
    }

    fn count(&self, is: impl Fn(&CopyOutcome) -> bool) -> usize {
        self.lines.iter().filter(|line| is(&line.outcome)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(teams: &[&str]) -> CopyRun {
        let request = |team: &&str| {
            let request = CopyRequest {
                team: (*team).into(),
                copy_keywords: false,
                message_group: None,
            };
            (request, (*team).to_owned())
        };
        CopyRun::new(1, teams.iter().map(request).collect())
    }

    #[test]
    fn one_goes_after_the_other() {
        let mut run = run(&["A", "B"]);
        let (first, request) = run.start_next().expect("the first");
        assert_eq!((first, request.team), (0, "A".into()));
        assert_eq!(run.summary("N"), "Copying “N”: 0 of 2 done…");
        run.settle(0, CopyOutcome::Copied(None));
        assert_eq!(run.start_next().expect("the second").0, 1);
        assert!(run.start_next().is_none() && run.is_busy());
        run.settle(1, CopyOutcome::Copied(None));
        assert!(run.is_all_copied() && !run.is_busy());
        assert_eq!(run.summary("N"), "“N” was copied to 2 teams.");
    }

    #[test]
    fn only_refused_ones_are_tried_again() {
        let mut run = run(&["A", "B", "C"]);
        run.settle(0, CopyOutcome::Copied(None));
        run.settle(1, CopyOutcome::Refused("no".into()));
        run.settle(2, CopyOutcome::Unknown("lost".into()));
        assert_eq!(
            run.summary("N"),
            "“N”: 1 of 3 copies made, 1 not made, of 1 we do not know."
        );
        assert!(run.has_refused());
        let mut again = run.retry_refused(2);
        assert_eq!(again.start_next().map(|(index, _)| index), Some(1));
        assert!(again.start_next().is_none());
    }

    #[test]
    fn a_single_copy_is_named_by_its_team() {
        let mut run = run(&["Berlin"]);
        assert_eq!(run.summary("N"), "Copying “N”…");
        run.settle(0, CopyOutcome::Copied(None));
        assert_eq!(run.summary("N"), "“N” was copied to Berlin.");
    }
}
