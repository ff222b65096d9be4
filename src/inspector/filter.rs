//! Which calls are listed (pure).

use crate::data::{Call, CallEnd};

/// The methods that the API knows.
pub(super) const METHODS: [&str; 4] = ["GET", "POST", "PATCH", "DELETE"];

/// What a call must have to be listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Part of its path, status or request id; empty lets all through.
    pub(super) text: String,
    /// Its method; empty lets all through.
    pub(super) method: String,
    /// Only what failed.
    pub(super) is_failed_only: bool,
}

impl Filter {
    pub(super) fn lets_through(&self, call: &Call) -> bool {
        (self.method.is_empty() || self.method == call.sent.method)
            && (!self.is_failed_only || call.end().is_some_and(CallEnd::is_failure))
            && self.has_text(call)
    }

    fn has_text(&self, call: &Call) -> bool {
        let text = self.text.trim().to_lowercase();
        if text.is_empty() || call.sent.path.to_lowercase().contains(&text) {
            return true;
        }
        call.end().and_then(CallEnd::answer).is_some_and(|answer| {
            let id = answer.request_id.as_ref();
            answer.status.to_string() == text
                || id.is_some_and(|id| id.to_lowercase().contains(&text))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{CallAnswer, SentCall};

    fn call(method: &'static str, end: Option<CallEnd>) -> Call {
        Call {
            number: 1,
            started_at: 0,
            sent: SentCall {
                method,
                path: "/qsi/gather/interviews?search=Nurse".to_owned(),
                has_key: false,
                body: None,
            },
            ended: end.map(|end| (end, 5)),
        }
    }

    fn answered(status: u16, is_readable: bool) -> Option<CallEnd> {
        Some(CallEnd::Answered(CallAnswer {
            status,
            request_id: Some("req-Abc".to_owned()),
            is_readable,
            ..CallAnswer::default()
        }))
    }

    #[test]
    fn a_text_is_looked_for_in_path_status_and_request_id() {
        let call = call("GET", answered(404, true));
        for (text, is_found) in [
            ("", true),
            (" nurse ", true),
            ("404", true),
            ("40", false),
            ("req-abc", true),
            ("teams", false),
        ] {
            let filter = Filter {
                text: text.to_owned(),
                ..Filter::default()
            };
            assert_eq!(filter.lets_through(&call), is_found, "{text}");
        }
    }

    #[test]
    fn failed_are_refusals_lost_answers_and_pages_of_gateways_but_not_what_was_given_up() {
        use crate::data::TransportError;
        let filter = Filter {
            is_failed_only: true,
            ..Filter::default()
        };
        let is_listed = |end| filter.lets_through(&call("GET", end));
        assert!(is_listed(answered(429, true)));
        assert!(is_listed(answered(200, false)));
        assert!(is_listed(Some(CallEnd::Failed(TransportError::Timeout))));
        assert!(!is_listed(answered(204, true)));
        assert!(!is_listed(Some(CallEnd::Aborted)));
        assert!(!is_listed(None));
    }

    #[test]
    fn one_method_alone() {
        let filter = Filter {
            method: "PATCH".to_owned(),
            ..Filter::default()
        };
        assert!(filter.lets_through(&call("PATCH", None)));
        assert!(!filter.lets_through(&call("GET", None)));
    }
}
