//! The words for a batch (pure, but for numbers and times).

use crate::{
    components::with_rest,
    data::{Counts, ItemState, Job, Operation},
    messages::batch as words,
};

/// What the job is called while it is at work.
pub(super) fn title(operation: &Operation, total: usize) -> String {
    match operation {
        Operation::Archive { .. } => words::archiving(total),
        Operation::Copy { team_name, .. } => words::copying(total, team_name),
    }
}

/// What became of it so far: "4 of 12 interviews archived, 1 failed, 7 not started".
pub(super) fn summary(operation: &Operation, counts: Counts) -> String {
    let Counts { done, total, .. } = counts;
    let text = match operation {
        Operation::Archive { .. } if done == total => words::archived_all(total),
        Operation::Archive { .. } => words::archived_some(done, total),
        Operation::Copy { team_name, .. } if done == total => words::copied_all(total, team_name),
        Operation::Copy { team_name, .. } => words::copied_some(done, total, team_name),
    };
    with_rest(text, counts)
}

/// How long it takes, from milliseconds.
pub(super) fn time_left(milliseconds: i64) -> String {
    let minutes = (milliseconds + 30_000) / 60_000;
    words::time_left(usize::try_from(minutes).unwrap_or_default())
}

/// What became of one interview, in a word.
pub(super) fn outcome(operation: &Operation, item: &ItemState) -> &'static str {
    match (item, operation) {
        (ItemState::Waiting, _) => words::outcome_waiting(),
        (ItemState::UnderWay, _) => words::outcome_under_way(),
        (ItemState::Done(_), Operation::Archive { .. }) => words::outcome_archived(),
        (ItemState::Done(_), Operation::Copy { .. }) => words::outcome_copied(),
        (ItemState::Failed(_), _) => words::outcome_failed(),
        (ItemState::Unknown(_), _) => words::outcome_unknown(),
    }
}

/// The result as lines of text: name, id, outcome, why, request id, separated by tabs so that a spreadsheet
/// takes them as cells.
pub(super) fn as_text(job: &Job, items: &[ItemState]) -> String {
    let mut text = String::new();
    for (target, item) in job.targets.iter().zip(items) {
        let why = item.reason();
        let cells = [
            target.name.as_str(),
            target.id.as_str(),
            outcome(&job.operation, item),
            why.map_or("", |why| &why.text),
            why.and_then(|why| why.request_id.as_deref()).unwrap_or(""),
        ];
        text.push_str(&cells.map(one_line).join("\t"));
        text.push('\n');
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Reason;
    use crate::data::Target;

    #[test]
    fn the_time_left_is_rounded() {
        assert_eq!(time_left(-5), "less than a minute left");
        assert_eq!(time_left(29_000), "less than a minute left");
        assert_eq!(time_left(60_000), "about a minute left");
        assert_eq!(time_left(150_000), "about 3 minutes left");
    }

    #[test]
    fn a_result_is_a_line_for_each_interview() {
        let target = |id: &str, name: &str| Target {
            id: id.into(),
            name: name.to_owned(),
            team: None,
        };
        let job = Job {
            operation: Operation::Archive { user: None },
            targets: vec![target("a", "Two\tlines\nand a tab"), target("b", "Nurse")],
        };
        let failed = ItemState::Failed(Reason {
            text: "Not allowed".to_owned(),
            request_id: Some("req-1".to_owned()),
        });
        assert_eq!(
            as_text(&job, &[ItemState::Done(None), failed]),
            "Two lines and a tab\ta\tArchived\t\t\nNurse\tb\tFailed\tNot allowed\treq-1\n"
        );
    }
}
