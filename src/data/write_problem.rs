//! The words for a write that failed (pure): what happened, what was not changed, what to do next.

use super::{
    field_problems::{field_problems, said},
    problem::{Problem, Remedy},
};
use crate::{
    api::{ApiError, Cause, WriteEffect},
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

    /// "... this": what was to be done.
    fn to_do(self) -> &'static str {
        match self {
            Self::Create => "create the interview",
            Self::Update => "save the changes",
            Self::Archive => "archive the interview",
            Self::Copy => "copy the interview",
            Self::BulkUpdate => "change the interviews",
        }
    }

    /// What an error without any effect leaves as it was.
    fn nothing_happened(self) -> &'static str {
        match self {
            Self::Create => "No interview was created.",
            Self::Update => "The interview was not changed.",
            Self::Archive => "The interview was not archived.",
            Self::Copy => "No copy was made.",
            Self::BulkUpdate => "No interview was changed.",
        }
    }

    /// What nobody knows after a lost answer, and how to find out; a second try could do it twice.
    fn nobody_knows(self) -> &'static str {
        match self {
            Self::Create => {
                "We do not know whether the interview was created. Look for its title in the list before \
                 you try again, or there may be two."
            }
            Self::Update => {
                "We do not know whether the changes were saved. Load the interview again to see; saving \
                 the same changes twice does no harm."
            }
            Self::Archive => {
                "We do not know whether the interview was archived. Load it again to see; archiving it \
                 twice does no harm."
            }
            Self::Copy => {
                "We do not know whether the copy was made. Look for it in the target team's list before \
                 you try again, or there may be two."
            }
            Self::BulkUpdate => {
                "We do not know which interviews were changed. Load the list again to see before you try \
                 again."
            }
        }
    }
}

/// Turns a failed write into words; what the API said of single fields is for the form, if there is one.
pub fn explain_write(error: &ApiError, kind: WriteKind, way: Way) -> Problem {
    let (title, advice, remedy) = words(error, kind, way);
    let effect = error.write_effect();
    Problem {
        title,
        advice,
        remedy,
        not_changed: Some(
            match effect {
                WriteEffect::None => kind.nothing_happened(),
                WriteEffect::Unknown => kind.nobody_knows(),
            }
            .to_owned(),
        ),
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

fn words(error: &ApiError, kind: WriteKind, way: Way) -> (String, String, Remedy) {
    let to_do = kind.to_do();
    let is_own_key = way == Way::OwnKey;
    match error.cause {
        Cause::KeyMissing => (
            "A key is needed".into(),
            format!("Enter your key of the Gather API, then {to_do} again."),
            Remedy::EnterKey,
        ),
        Cause::Unauthorized if is_own_key => (
            "Your key was refused".into(),
            format!("Enter a key that works, then {to_do} again."),
            Remedy::EnterKey,
        ),
        Cause::Unauthorized => (
            "The server's key was refused".into(),
            "You cannot mend this here. Tell whoever hosts Callboard that the API does not accept the key \
             which the server holds."
                .into(),
            Remedy::Retry,
        ),
        Cause::SessionEnded => (
            "Your session has ended".into(),
            format!("What you typed is still here. Sign in again, then {to_do} again."),
            Remedy::SignIn,
        ),
        Cause::ReadOnly => (
            "You can look but not change".into(),
            "Whoever hosts Callboard lets you read only. Ask them if you should change interviews.".into(),
            Remedy::Leave,
        ),
        Cause::Offline => (
            "You are offline".into(),
            "Nothing was sent. Try again when the connection is back.".into(),
            Remedy::Retry,
        ),
        Cause::Unreachable => (
            "The connection was lost".into(),
            "The server did not answer, or the answer did not arrive.".into(),
            Remedy::Retry,
        ),
        Cause::Timeout => (
            "The server took too long".into(),
            "Callboard waited 30 seconds for an answer and then gave up.".into(),
            Remedy::Retry,
        ),
        Cause::Forbidden => (
            "This is not allowed".into(),
            format!(
                "The API does not let this key {to_do}. Ask the administrator of your organization for the \
                 permission."
            ),
            Remedy::Retry,
        ),
        Cause::NotFound if kind == WriteKind::Create => (
            "The API was not found".into(),
            "The server answers, but takes no interviews. Tell whoever hosts Callboard that /qsi/gather/ \
             does not lead to the Gather API."
                .into(),
            Remedy::Retry,
        ),
        Cause::NotFound => (
            "The interview is not there any more".into(),
            "Somebody may have archived or moved it, or it belongs to a team that this key cannot change."
                .into(),
            Remedy::Leave,
        ),
        Cause::RateLimited { .. } => (
            "Too many requests".into(),
            "The API counts the requests of everyone who shares this key, and the limit is reached. It is \
             safe to try again later."
                .into(),
            Remedy::Retry,
        ),
        Cause::Rejected(409 | 412) => (
            "The API says that this conflicts with what is there".into(),
            "Somebody may have changed or archived the interview meanwhile. Load it again to see.".into(),
            Remedy::Retry,
        ),
        Cause::Rejected(413) | Cause::NotJson(413) => (
            "This is too large".into(),
            "The API takes no request of this size. Shorten the texts or lists, then try again.".into(),
            Remedy::Retry,
        ),
        Cause::Rejected(400 | 422) => (
            "The API did not accept this".into(),
            if error.fields.is_empty() {
                "Mend what it says below, then try again.".into()
            } else {
                "Mend the fields that are named, then try again.".into()
            },
            Remedy::Retry,
        ),
        Cause::Rejected(status) => (
            format!("The API refused the request (error {status})"),
            "If trying again does not help, tell support.".into(),
            Remedy::Retry,
        ),
        Cause::ServerFailed(status) => (
            format!("The API failed (error {status})"),
            "It may have failed before or after it did what was asked.".into(),
            Remedy::Retry,
        ),
        Cause::NotJson(status) => (
            "The answer was not from the API".into(),
            format!(
                "Something unreadable came (status {status}), perhaps the page of a gateway in between."
            ),
            Remedy::Retry,
        ),
        Cause::UnexpectedAnswer => (
            "The answer was not understood".into(),
            "The API answered, but not as documented.".into(),
            Remedy::Retry,
        ),
    }
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
