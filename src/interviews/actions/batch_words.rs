//! The words for a batch (pure, but for numbers and times).

use super::touched::interviews;
use crate::{
    data::{Counts, ItemState, Job, Operation},
    ui::intl,
};

/// What the job is called while it is at work.
pub(super) fn title(operation: &Operation, total: usize) -> String {
    match operation {
        Operation::Archive { .. } => format!("Archiving {}", interviews(total)),
        Operation::Copy { team_name, .. } => {
            format!("Copying {} to {team_name}", interviews(total))
        }
    }
}

/// What became of it so far: "4 of 12 interviews archived, 1 failed, 7 not started".
pub(super) fn summary(operation: &Operation, counts: Counts) -> String {
    let done = if counts.done == counts.total {
        interviews(counts.total)
    } else {
        format!(
            "{} of {}",
            intl::count(counts.done),
            interviews(counts.total)
        )
    };
    let mut text = match operation {
        Operation::Archive { .. } => format!("{done} archived"),
        Operation::Copy { team_name, .. } => format!("{done} copied to {team_name}"),
    };
    for (count, word) in [
        (counts.failed, "failed"),
        (counts.unknown, "not known"),
        (counts.waiting, "not started"),
    ] {
        if count > 0 {
            text.push_str(&format!(", {} {word}", intl::count(count)));
        }
    }
    text
}

/// How long it takes, from milliseconds.
pub(super) fn time_left(milliseconds: i64) -> String {
    let minutes = (milliseconds + 30_000) / 60_000;
    match minutes {
        i64::MIN..=0 => "less than a minute left".to_owned(),
        1 => "about a minute left".to_owned(),
        _ => format!("about {minutes} minutes left"),
    }
}

/// Until when it waits.
pub(super) fn waiting(until: i64) -> String {
    format!(
        "The rate limit of the API is reached. Nothing is sent until {}, then it goes on by itself.",
        intl::exact_time(until)
    )
}

/// What became of one interview, in a word.
pub(super) fn outcome(operation: &Operation, item: &ItemState) -> &'static str {
    match (item, operation) {
        (ItemState::Waiting, _) => "Not started",
        (ItemState::UnderWay, _) => "Under way",
        (ItemState::Done(_), Operation::Archive { .. }) => "Archived",
        (ItemState::Done(_), Operation::Copy { .. }) => "Copied",
        (ItemState::Failed(_), _) => "Failed",
        (ItemState::Unknown(_), _) => "Not known",
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
