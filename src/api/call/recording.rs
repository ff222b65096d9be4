//! Tells an observer of one call. Dropped before the end, it tells that the call was aborted.

use std::sync::Arc;

use super::{
    CallAnswer, CallEnd, CallObserver, Excerpt, LimitHeaders, SentCall, redaction::without_key,
};
use crate::api::{Credential, HttpRequest, HttpResponse, RateLimit, TransportError};

/// A call that is under way.
pub(in crate::api) struct Recording {
    observer: Arc<dyn CallObserver>,
    key: Option<Credential>,
    number: u64,
    is_over: bool,
}

impl Recording {
    /// Tells that a call is sent.
    pub(in crate::api) fn start(observer: Arc<dyn CallObserver>, request: &HttpRequest) -> Self {
        let key = request.credential.clone();
        let body = request.body.as_deref();
        let number = observer.started(SentCall {
            method: request.method,
            path: without_key(&request.url, key.as_ref()).into_owned(),
            has_key: key.is_some(),
            body: body.map(|body| Excerpt::of(&without_key(body, key.as_ref()))),
        });
        Self {
            observer,
            key,
            number,
            is_over: false,
        }
    }

    /// Tells that an answer came.
    pub(in crate::api) fn answered(
        mut self,
        response: &HttpResponse,
        request_id: Option<String>,
        is_readable: bool,
    ) {
        let key = self.key.as_ref();
        // Before it is cut, so that no half of a key is left at the end.
        let body = Excerpt::of(&without_key(&response.body, key));
        let end = CallEnd::Answered(CallAnswer {
            status: response.status,
            request_id: request_id.map(|id| without_key(&id, key).into_owned()),
            is_readable,
            headers: LimitHeaders {
                limit: response.rate_limit_limit.clone(),
                remaining: response.rate_limit_remaining.clone(),
                reset: response.rate_limit_reset.clone(),
                retry_after: response.retry_after.clone(),
            },
            rate_limit: RateLimit::of(response),
            body,
        });
        self.end(end);
    }

    /// Tells that no answer came.
    pub(in crate::api) fn failed(mut self, error: TransportError) {
        self.end(CallEnd::Failed(error));
    }

    fn end(&mut self, end: CallEnd) {
        self.is_over = true;
        self.observer.ended(self.number, end);
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        if !self.is_over {
            self.end(CallEnd::Aborted);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        future::Future,
        pin::pin,
        sync::Mutex,
        task::{Context, Poll, Waker},
    };

    use super::*;
    use crate::api::{ApiClient, Transport, TransportFuture};

    type Outcome = Result<HttpResponse, TransportError>;

    /// Answers at once, or never.
    struct Script(Option<Outcome>);

    impl Transport for Script {
        fn send(&self, _: HttpRequest) -> TransportFuture {
            match self.0.clone() {
                Some(outcome) => Box::pin(std::future::ready(outcome)),
                None => Box::pin(std::future::pending()),
            }
        }
    }

    /// What was started, and what ended by its number.
    type Told = (Vec<SentCall>, Vec<(u64, CallEnd)>);

    #[derive(Default)]
    struct Seen(Mutex<Told>);

    impl CallObserver for Seen {
        fn started(&self, call: SentCall) -> u64 {
            self.0.lock().expect("one thread").0.push(call);
            7
        }

        fn ended(&self, number: u64, end: CallEnd) {
            self.0.lock().expect("one thread").1.push((number, end));
        }
    }

    /// Asks for an interview, looks once for the answer and goes.
    fn seen_of(outcome: Option<Outcome>) -> (SentCall, CallEnd) {
        let seen = Arc::new(Seen::default());
        let client = ApiClient::new(Arc::new(Script(outcome)))
            .observed_by(seen.clone())
            .with_credential(Credential::from_typed("qapi_secret"));
        {
            let id = "qapi_secret".into();
            let mut asked = pin!(client.get_interview(&id, None));
            let mut context = Context::from_waker(Waker::noop());
            let is_answered = asked.as_mut().poll(&mut context) != Poll::Pending;
            assert_eq!(
                is_answered,
                !seen.0.lock().expect("one thread").1.is_empty()
            );
        }
        let (sent, mut ended) = std::mem::take(&mut *seen.0.lock().expect("one thread"));
        assert_eq!((sent.len(), ended.len()), (1, 1), "told once of each");
        let (number, end) = ended.remove(0);
        assert_eq!(number, 7);
        (sent.into_iter().next().expect("one"), end)
    }

    fn answered(status: u16, body: &str) -> CallAnswer {
        let response = HttpResponse {
            status,
            body: body.to_owned(),
            rate_limit_limit: Some("100".to_owned()),
            rate_limit_remaining: Some("99".to_owned()),
            ..HttpResponse::default()
        };
        match seen_of(Some(Ok(response))).1 {
            CallEnd::Answered(answer) => answer,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_answer_is_told_with_its_id_its_limit_and_without_the_key() {
        let answer = answered(
            401,
            r#"{"error":{"code":"UNAUTHORIZED","message":"Not qapi_secret"},"meta":{"requestId":"req-qapi_secret"}}"#,
        );
        assert_eq!(answer.status, 401);
        assert_eq!(answer.request_id.as_deref(), Some("req-qapi_…"));
        assert!(answer.body.text().contains("Not qapi_…"));
        assert!(!answer.body.text().contains("secret"));
        assert_eq!(answer.rate_limit.map(|limit| limit.remaining), Some(99));
        assert!(answer.is_readable);
    }

    #[test]
    fn what_was_sent_says_that_there_was_a_key_and_not_which() {
        let (sent, _) = seen_of(None);
        assert!(sent.has_key);
        assert_eq!(sent.path, "/qsi/gather/interviews/qapi_…");
        assert_eq!(sent.short_path(), "/interviews/qapi_…");
    }

    #[test]
    fn a_page_of_a_gateway_is_told_as_unreadable() {
        assert!(!answered(502, "<html>").is_readable);
        assert!(!answered(200, "").is_readable, "a read must say something");
        assert!(answered(500, "{}").is_readable);
    }

    #[test]
    fn a_key_is_not_cut_in_two_at_the_end_of_what_is_kept() {
        let body = "a".repeat(64 * 1024 - 6) + "qapi_secret";
        let answer = answered(200, &body);
        assert!(!answer.body.text().contains("qapi_s"));
    }

    #[test]
    fn a_lost_answer_and_one_that_nobody_waits_for_are_told_too() {
        let failed = seen_of(Some(Err(TransportError::Timeout))).1;
        assert_eq!(failed, CallEnd::Failed(TransportError::Timeout));
        assert_eq!(seen_of(None).1, CallEnd::Aborted);
    }
}
