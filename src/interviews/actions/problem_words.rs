//! A problem in one breath, where there is no room for a notice (pure).

use crate::{
    data::Problem,
    messages::{actions as words, intl},
};

/// What happened, what was not changed, what to do, and the id to quote.
pub(super) fn in_one_breath(problem: &Problem) -> String {
    let said = problem
        .api_message
        .as_ref()
        .map(|message| words::api_says(message));
    let again = problem
        .retry_at
        .map(|unix_ms| words::try_again_at(&intl::exact_time(unix_ms)));
    let quote = problem
        .request_id
        .as_ref()
        .map(|id| words::request_id_is(id));
    let mut text = format!("{}.", problem.title);
    for part in [
        problem.not_changed.as_deref(),
        Some(problem.advice.as_str()),
        again.as_deref(),
        said.as_deref(),
        quote.as_deref(),
    ]
    .into_iter()
    .flatten()
    .filter(|part| !part.is_empty())
    {
        text.push(' ');
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Remedy;

    #[test]
    fn a_failure_says_all_there_is_to_know() {
        let problem = Problem {
            title: "The API failed (error 500)".into(),
            advice: "It may have failed after it did what was asked.".into(),
            not_changed: Some("We do not know.".into()),
            is_outcome_unknown: true,
            remedy: Remedy::Retry,
            retry_at: None,
            api_message: Some("boom".into()),
            request_id: Some("req-1".into()),
            fields: Vec::new(),
        };
        assert_eq!(
            in_one_breath(&problem),
            "The API failed (error 500). We do not know. It may have failed after it did what was asked. \
             The API says: “boom”. Request id: req-1."
        );
    }
}
