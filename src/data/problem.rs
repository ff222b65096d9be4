//! The words for what went wrong (pure): what happened, what to do next, the id to quote.

use crate::{
    api::{ApiError, Cause},
    messages::problems as words,
    model::FieldProblem,
    session::Way,
};

/// What was being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Reading the list of interviews.
    InterviewList,
    /// Reading one interview.
    Interview,
    /// Trying a key.
    Key,
}

impl Subject {
    /// What the messages call it.
    fn key(self) -> &'static str {
        match self {
            Self::InterviewList => "list",
            Self::Interview => "interview",
            Self::Key => "key",
        }
    }
}

/// What a person can do about it here and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Ask again.
    Retry,
    /// Give a key.
    EnterKey,
    /// Sign in once more, then ask again.
    SignIn,
    /// Nothing on this page.
    Leave,
}

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What happened, in one short sentence.
    pub title: String,
    /// What it means and what to do next.
    pub advice: String,
    /// Of a write: what was not changed, or that nobody knows.
    pub not_changed: Option<String>,
    /// Of a write: whether it may have been carried out although it failed.
    pub is_outcome_unknown: bool,
    /// What can be done here.
    pub remedy: Remedy,
    /// When to try again, Unix milliseconds, where the API said so.
    pub retry_at: Option<i64>,
    /// The API's own words, where they add something.
    pub api_message: Option<String>,
    /// The id to quote to support.
    pub request_id: Option<String>,
    /// What the API said of single fields of the form.
    pub fields: Vec<FieldProblem>,
}

/// Turns a failed call into words.
pub fn explain(error: &ApiError, subject: Subject, way: Way) -> Problem {
    let (title, advice, remedy) = in_words(&error.cause, subject, way);
    let says_nothing_new = matches!(
        error.cause,
        Cause::Unauthorized | Cause::SessionEnded | Cause::ReadOnly | Cause::NotFound
    );
    Problem {
        title,
        advice,
        not_changed: None,
        is_outcome_unknown: false,
        remedy,
        retry_at: match error.cause {
            Cause::RateLimited { retry_at } => retry_at,
            _ => None,
        },
        api_message: error.message.clone().filter(|_| !says_nothing_new),
        request_id: error.request_id.clone(),
        fields: Vec::new(),
    }
}

fn in_words(cause: &Cause, subject: Subject, way: Way) -> (String, String, Remedy) {
    let is_own_key = way == Way::OwnKey;
    let what = subject.key();
    let (title, advice, remedy) = match cause {
        Cause::KeyMissing => (
            words::key_missing(),
            words::key_missing_advice().to_owned(),
            Remedy::EnterKey,
        ),
        Cause::Offline => (words::offline(), words::offline_advice(what), Remedy::Retry),
        Cause::Unreachable => (
            words::unreachable(),
            words::unreachable_advice(what),
            Remedy::Retry,
        ),
        Cause::Timeout => (words::timeout(), words::timeout_advice(what), Remedy::Retry),
        Cause::Unauthorized if subject == Subject::Key => (
            words::new_key_refused(),
            words::new_key_refused_advice().to_owned(),
            Remedy::EnterKey,
        ),
        Cause::Unauthorized if is_own_key => (
            words::own_key_refused(),
            words::own_key_refused_advice().to_owned(),
            Remedy::EnterKey,
        ),
        Cause::Unauthorized => (
            words::server_key_refused(),
            words::server_key_refused_advice().to_owned(),
            Remedy::Retry,
        ),
        Cause::SessionEnded => (
            words::session_ended(),
            words::session_ended_advice(what),
            Remedy::SignIn,
        ),
        Cause::ReadOnly => (
            words::read_only(),
            words::read_only_advice().to_owned(),
            Remedy::Leave,
        ),
        Cause::Forbidden => (
            words::forbidden(),
            words::forbidden_advice(what),
            Remedy::Retry,
        ),
        Cause::NotFound if subject == Subject::Interview => (
            words::no_interview(),
            words::no_interview_advice().to_owned(),
            Remedy::Leave,
        ),
        Cause::NotFound => (
            words::no_api(),
            words::no_api_advice().to_owned(),
            Remedy::Retry,
        ),
        Cause::RateLimited { .. } => (
            words::rate_limited(),
            words::rate_limited_advice().to_owned(),
            Remedy::Retry,
        ),
        Cause::UnexpectedAnswer => (
            words::unexpected(),
            words::unexpected_advice(what),
            Remedy::Retry,
        ),
        Cause::NotJson(status) => (
            words::not_json(),
            words::not_json_advice(what, &status.to_string()),
            Remedy::Retry,
        ),
        Cause::ServerFailed(status) => {
            let title = words::server_failed(&status.to_string());
            return (title, words::server_failed_advice(what), Remedy::Retry);
        }
        Cause::Rejected(status) => {
            let title = words::rejected(&status.to_string());
            return (title, words::rejected_advice(what), Remedy::Retry);
        }
    };
    (title.to_owned(), advice, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(cause: Cause, subject: Subject, way: Way) -> Problem {
        let error = ApiError {
            cause,
            message: Some("the API's words".to_owned()),
            request_id: Some("req-1".to_owned()),
            fields: Vec::new(),
            is_certainly_not_carried_out: false,
        };
        explain(&error, subject, way)
    }

    #[test]
    fn every_cause_has_words_of_its_own() {
        let causes = [
            Cause::KeyMissing,
            Cause::Offline,
            Cause::Unreachable,
            Cause::Timeout,
            Cause::Unauthorized,
            Cause::SessionEnded,
            Cause::ReadOnly,
            Cause::Forbidden,
            Cause::NotFound,
            Cause::RateLimited { retry_at: None },
            Cause::ServerFailed(500),
            Cause::Rejected(400),
            Cause::NotJson(502),
            Cause::UnexpectedAnswer,
        ];
        let count = causes.len();
        let mut titles: Vec<_> = causes
            .into_iter()
            .map(|cause| explained(cause, Subject::InterviewList, Way::OwnKey).title)
            .collect();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), count);
    }

    #[test]
    fn only_a_person_who_brought_a_key_is_asked_for_another() {
        let ask = |way| explained(Cause::Unauthorized, Subject::Interview, way).remedy;
        assert_eq!(ask(Way::OwnKey), Remedy::EnterKey);
        assert_eq!(ask(Way::ServerKey), Remedy::Retry);
    }

    #[test]
    fn the_request_id_and_the_apis_words_are_kept_where_they_help() {
        let failed = explained(Cause::ServerFailed(500), Subject::Interview, Way::Local);
        assert_eq!(failed.request_id.as_deref(), Some("req-1"));
        assert_eq!(failed.api_message.as_deref(), Some("the API's words"));
        let refused = explained(Cause::Unauthorized, Subject::Interview, Way::OwnKey);
        assert_eq!(refused.api_message, None);
    }

    #[test]
    fn a_rate_limit_says_when_it_ends() {
        let cause = Cause::RateLimited { retry_at: Some(7) };
        assert_eq!(
            explained(cause, Subject::InterviewList, Way::Local).retry_at,
            Some(7)
        );
    }

    #[test]
    fn a_missing_interview_and_a_missing_api_are_different_things() {
        let missing = |subject| explained(Cause::NotFound, subject, Way::Local);
        assert_eq!(missing(Subject::Interview).remedy, Remedy::Leave);
        assert_eq!(
            missing(Subject::InterviewList).title,
            "The API was not found"
        );
    }
}
