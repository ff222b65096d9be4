//! The words for what went wrong (pure): what happened, what to do next, the id to quote.

use crate::{
    api::{ApiError, Cause},
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
    let what = match subject {
        Subject::InterviewList => "the interviews",
        Subject::Interview => "this interview",
        Subject::Key => "interviews with this key",
    };
    let (title, advice, remedy) = words(&error.cause, subject, way, what);
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

fn words(cause: &Cause, subject: Subject, way: Way, what: &str) -> (String, String, Remedy) {
    let is_own_key = way == Way::OwnKey;
    match cause {
        Cause::KeyMissing => (
            "A key is needed".into(),
            "Callboard reads interviews with your key of the Gather API, and there is none yet. \
             Enter it, and this page goes on."
                .into(),
            Remedy::EnterKey,
        ),
        Cause::Offline => (
            "You are offline".into(),
            format!("Callboard could not read {what}. Try again when the connection is back."),
            Remedy::Retry,
        ),
        Cause::Unreachable => (
            "No connection to the server".into(),
            format!(
                "Callboard could not read {what}: the server did not answer at all. Check the \
                 network; if other pages work, tell whoever hosts Callboard."
            ),
            Remedy::Retry,
        ),
        Cause::Timeout => (
            "The server took too long".into(),
            format!(
                "Callboard waited 30 seconds for {what} and then gave up. The API may be busy: \
                 try again in a moment."
            ),
            Remedy::Retry,
        ),
        Cause::Unauthorized if subject == Subject::Key => (
            "This key was refused".into(),
            "The API does not accept it. Check that it was copied whole and is still valid; keys \
             usually begin with qapi_."
                .into(),
            Remedy::EnterKey,
        ),
        Cause::Unauthorized if is_own_key => (
            "Your key was refused".into(),
            "It may have been revoked or replaced. Enter a key that works, and this page goes on \
             where it was."
                .into(),
            Remedy::EnterKey,
        ),
        Cause::Unauthorized => (
            "The server's key was refused".into(),
            "You cannot mend this here. Tell whoever hosts Callboard that the API does not accept \
             the key which the server holds."
                .into(),
            Remedy::Retry,
        ),
        Cause::SessionEnded => (
            "Your session has ended".into(),
            format!(
                "Callboard could not read {what}. Sign in again, then try again: this page goes on \
                 where it was."
            ),
            Remedy::SignIn,
        ),
        Cause::ReadOnly => (
            "You can look but not change".into(),
            "Whoever hosts Callboard lets you read only.".into(),
            Remedy::Leave,
        ),
        Cause::Forbidden => (
            "This is not allowed".into(),
            format!(
                "The API does not let this key read {what}. Ask the administrator of your \
                 organization for the permission."
            ),
            Remedy::Retry,
        ),
        Cause::NotFound if subject == Subject::Interview => (
            "There is no such interview".into(),
            "The API knows no interview of this id, at least for this key: it may belong to \
             another team, or the link may not be whole."
                .into(),
            Remedy::Leave,
        ),
        Cause::NotFound => (
            "The API was not found".into(),
            "The server answers, but knows no interviews. Tell whoever hosts Callboard that \
             /qsi/gather/ does not lead to the Gather API."
                .into(),
            Remedy::Retry,
        ),
        Cause::RateLimited { .. } => (
            "Too many requests".into(),
            "The API counts the requests of everyone who shares this key. The limit is reached, or so \
             nearly that the last requests are kept for saving."
                .into(),
            Remedy::Retry,
        ),
        Cause::ServerFailed(status) => (
            format!("The API failed (error {status})"),
            format!("It could not read {what}. Try again in a moment; if it stays, tell support."),
            Remedy::Retry,
        ),
        Cause::Rejected(status) => (
            format!("The API refused the request (error {status})"),
            format!("It did not read {what}. If trying again does not help, tell support."),
            Remedy::Retry,
        ),
        Cause::NotJson(status) => (
            "The answer was not from the API".into(),
            format!(
                "Instead of {what} came something unreadable (status {status}), perhaps the page \
                 of a gateway in between. Try again; if it stays, tell whoever hosts Callboard."
            ),
            Remedy::Retry,
        ),
        Cause::UnexpectedAnswer => (
            "The answer was not understood".into(),
            format!(
                "The API answered, but not with {what} as documented. Try again; if it stays, \
                 tell support."
            ),
            Remedy::Retry,
        ),
    }
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
