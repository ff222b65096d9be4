//! The words for a write that failed (pure): what happened, what was not changed, what to do next.

use super::{
    field_problems::{field_problems, said},
    problem::{Problem, Remedy},
};
use crate::{
    api::{ApiError, Cause, WriteEffect},
    messages::{problems, write_problems as words},
    model::Field,
    session::Way,
};

/// What was to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteKind {
    /// Creating an interview.
    Create,
    /// Changing one.
    Update,
    /// Archiving one.
    Archive,
    /// Copying one.
    Copy,
    /// Changing many.
    BulkUpdate,
}

impl WriteKind {
    /// Whether there is a form of which the API's names of fields are known.
    fn has_form(self) -> bool {
        matches!(self, Self::Create | Self::Update)
    }

    /// What the messages call it.
    fn key(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Archive => "archive",
            Self::Copy => "copy",
            Self::BulkUpdate => "bulk-update",
        }
    }
}

/// Turns a failed write into words; what the API said of single fields is for the form, if there is one.
pub fn explain_write(error: &ApiError, kind: WriteKind, way: Way) -> Problem {
    let (title, advice, remedy) = in_words(error, kind, way);
    let effect = error.write_effect();
    Problem {
        title,
        advice,
        remedy,
        not_changed: Some(match effect {
            WriteEffect::None => words::nothing_happened(kind.key()),
            WriteEffect::Unknown => words::nobody_knows(kind.key()),
        }),
        is_outcome_unknown: effect == WriteEffect::Unknown,
        retry_at: match error.cause {
            Cause::RateLimited { retry_at } => retry_at,
            _ => None,
        },
        api_message: said(error, |path| {
            !kind.has_form() || Field::of_api_path(path).is_none()
        })
        .filter(|_| {
            !matches!(
                error.cause,
                Cause::Unauthorized
                    | Cause::SessionEnded
                    | Cause::ReadOnly
                    | Cause::RateLimited { .. }
            )
        }),
        request_id: error.request_id.clone(),
        fields: if kind.has_form() {
            field_problems(error)
        } else {
            Vec::new()
        },
    }
}

fn in_words(error: &ApiError, kind: WriteKind, way: Way) -> (String, String, Remedy) {
    let is_own_key = way == Way::OwnKey;
    let to_do = kind.key();
    let (title, advice, remedy) = match error.cause {
        Cause::KeyMissing => {
            let advice = words::key_missing_advice(to_do);
            return (problems::key_missing().to_owned(), advice, Remedy::EnterKey);
        }
        Cause::Unauthorized if is_own_key => {
            let advice = words::own_key_refused_advice(to_do);
            let title = problems::own_key_refused().to_owned();
            return (title, advice, Remedy::EnterKey);
        }
        Cause::SessionEnded => {
            let advice = words::session_ended_advice(to_do);
            return (problems::session_ended().to_owned(), advice, Remedy::SignIn);
        }
        Cause::Forbidden => {
            let advice = words::forbidden_advice(to_do);
            return (problems::forbidden().to_owned(), advice, Remedy::Retry);
        }
        Cause::NotJson(status) if status != 413 => {
            let advice = words::not_json_advice(&status.to_string());
            return (problems::not_json().to_owned(), advice, Remedy::Retry);
        }
        Cause::ServerFailed(status) => {
            let title = problems::server_failed(&status.to_string());
            return (
                title,
                words::server_failed_advice().to_owned(),
                Remedy::Retry,
            );
        }
        Cause::Unauthorized => (
            problems::server_key_refused(),
            problems::server_key_refused_advice(),
            Remedy::Retry,
        ),
        Cause::ReadOnly => (
            problems::read_only(),
            words::read_only_advice(),
            Remedy::Leave,
        ),
        Cause::Offline => (problems::offline(), words::offline_advice(), Remedy::Retry),
        Cause::Unreachable => (
            words::connection_lost(),
            words::connection_lost_advice(),
            Remedy::Retry,
        ),
        Cause::Timeout => (problems::timeout(), words::timeout_advice(), Remedy::Retry),
        Cause::NotFound if kind == WriteKind::Create => {
            (problems::no_api(), words::no_api_advice(), Remedy::Retry)
        }
        Cause::NotFound => (words::gone(), words::gone_advice(), Remedy::Leave),
        Cause::RateLimited { .. } => (
            problems::rate_limited(),
            words::rate_limited_advice(),
            Remedy::Retry,
        ),
        Cause::Rejected(409 | 412) => (words::conflict(), words::conflict_advice(), Remedy::Retry),
        Cause::Rejected(413) | Cause::NotJson(_) => {
            (words::too_large(), words::too_large_advice(), Remedy::Retry)
        }
        Cause::Rejected(400 | 422) if error.fields.is_empty() => (
            words::not_accepted(),
            words::not_accepted_advice(),
            Remedy::Retry,
        ),
        Cause::Rejected(400 | 422) => (
            words::not_accepted(),
            words::not_accepted_fields_advice(),
            Remedy::Retry,
        ),
        Cause::Rejected(status) => {
            let title = problems::rejected(&status.to_string());
            return (title, words::rejected_advice().to_owned(), Remedy::Retry);
        }
        Cause::UnexpectedAnswer => (
            problems::unexpected(),
            words::unexpected_advice(),
            Remedy::Retry,
        ),
    };
    (title.to_owned(), advice.to_owned(), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(cause: Cause, kind: WriteKind) -> Problem {
        explain_write(&cause.into(), kind, Way::OwnKey)
    }

    #[test]
    fn every_failed_write_says_what_was_not_changed() {
        let refused = explained(Cause::Forbidden, WriteKind::Archive);
        assert_eq!(
            refused.not_changed.as_deref(),
            Some("The interview was not archived.")
        );
        assert!(!refused.is_outcome_unknown);
    }

    #[test]
    fn a_lost_answer_says_that_nobody_knows() {
        for cause in [Cause::Timeout, Cause::Unreachable, Cause::NotJson(502)] {
            let lost = explained(cause, WriteKind::Create);
            assert!(lost.is_outcome_unknown);
            let words = lost.not_changed.expect("words");
            assert!(words.starts_with("We do not know"), "{words}");
        }
    }

    #[test]
    fn each_kind_has_words_of_its_own() {
        let kinds = [
            WriteKind::Create,
            WriteKind::Update,
            WriteKind::Archive,
            WriteKind::Copy,
            WriteKind::BulkUpdate,
        ];
        let mut words: Vec<_> = kinds
            .map(|kind| explained(Cause::Timeout, kind).not_changed)
            .to_vec();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), kinds.len());
    }
}
