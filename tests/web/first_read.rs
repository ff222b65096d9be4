//! The read that the loader begins while the program is on its way, and who gets its answer.

use std::{
    sync::{Arc, Mutex},
    task::{Context, Waker},
};

use callboard::{
    api::{
        ApiClient, CallEnd, CallObserver, Cause, Credential, FetchTransport, HttpRequest, SentCall,
        Transport, TransportError,
    },
    model::ListParams,
};
use js_sys::{Date, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, Response};

use crate::support::list;

const LIST: &str = "/qsi/gather/interviews?page=1&pageSize=25";

/// What the loader leaves in the page, and an eye on the browser's own fetch; both are gone at its end.
struct Begun {
    controller: AbortController,
    fetched: Arc<Mutex<Vec<String>>>,
    fetch: JsValue,
    _stub: Closure<dyn FnMut(JsValue) -> Promise>,
}

impl Begun {
    fn new(url: &str, key: &str, sent_at: f64, answer: &Promise) -> Self {
        let controller = AbortController::new().expect("a controller");
        let begun = Object::new();
        for (name, value) in [
            ("url", JsValue::from(url)),
            ("key", key.into()),
            ("sentAt", sent_at.into()),
            ("controller", controller.clone().into()),
            ("answer", answer.into()),
        ] {
            set(&begun, name, &value);
        }
        let handed_over = Object::new();
        set(&handed_over, "firstRead", &begun);
        set(&window(), "callboard", &handed_over);

        let fetched = Arc::new(Mutex::new(Vec::new()));
        let stub = Closure::new({
            let fetched = fetched.clone();
            move |url: JsValue| {
                let url = url.as_string().unwrap_or_default();
                fetched.lock().expect("one thread").push(url);
                Promise::resolve(&response("fetched"))
            }
        });
        let fetch = Reflect::get(&window(), &"fetch".into()).expect("a fetch");
        set(
            &window(),
            "fetch",
            stub.as_ref().unchecked_ref::<Function>(),
        );
        Self {
            controller,
            fetched,
            fetch,
            _stub: stub,
        }
    }

    /// One that was sent just now, without a key, and is answered.
    fn answered(url: &str) -> Self {
        let answer = Promise::resolve(&response("begun"));
        Self::new(url, "", Date::now(), &answer)
    }

    fn fetched(&self) -> Vec<String> {
        self.fetched.lock().expect("one thread").clone()
    }

    fn is_cut_off(&self) -> bool {
        self.controller.signal().aborted()
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        set(&window(), "fetch", &self.fetch);
        set(&window(), "callboard", &JsValue::UNDEFINED);
    }
}

fn set(target: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(target, &name.into(), value).expect("an object");
}

fn response(body: &str) -> JsValue {
    let response = Response::new_with_opt_str(Some(body));
    response.expect("a response").into()
}

fn read(url: &str) -> HttpRequest {
    HttpRequest {
        method: "GET",
        url: url.to_owned(),
        credential: None,
        reader: None,
        body: None,
        keepalive: false,
    }
}

async fn body_of(request: HttpRequest) -> String {
    let answer = FetchTransport::hosted_at(String::new()).send(request).await;
    answer.expect("an answer").body
}

#[wasm_bindgen_test]
async fn the_first_to_ask_the_same_gets_its_answer_and_nobody_else() {
    let begun = Begun::answered(LIST);
    assert_eq!(body_of(read(LIST)).await, "begun");
    assert!(begun.fetched().is_empty());
    assert_eq!(body_of(read(LIST)).await, "fetched");
    assert_eq!(begun.fetched(), [LIST]);
}

#[wasm_bindgen_test]
async fn below_a_path_the_whole_address_is_the_same() {
    let below = format!("/callboard{LIST}");
    let begun = Begun::answered(&below);
    let transport = FetchTransport::hosted_at("/callboard".to_owned());
    let answer = transport.send(read(LIST)).await.expect("an answer");
    assert_eq!(answer.body, "begun");
    assert!(begun.fetched().is_empty());
}

#[wasm_bindgen_test]
async fn another_page_of_the_list_is_asked_for_and_the_one_begun_is_cut_off() {
    let begun = Begun::answered("/qsi/gather/interviews?page=2&pageSize=25");
    assert_eq!(body_of(read(LIST)).await, "fetched");
    assert_eq!(begun.fetched(), [LIST]);
    assert!(begun.is_cut_off());
}

#[wasm_bindgen_test]
async fn an_answer_to_another_key_or_for_a_reader_of_this_device_is_not_taken() {
    for request in [
        HttpRequest {
            credential: Credential::from_typed("qapi_other"),
            ..read(LIST)
        },
        HttpRequest {
            reader: Some("local".to_owned()),
            ..read(LIST)
        },
    ] {
        let begun = Begun::answered(LIST);
        assert_eq!(body_of(request).await, "fetched");
        assert!(begun.is_cut_off());
    }
    let begun = Begun::new(
        LIST,
        "qapi_mine",
        Date::now(),
        &Promise::resolve(&response("begun")),
    );
    let mine = HttpRequest {
        credential: Credential::from_typed("qapi_mine"),
        ..read(LIST)
    };
    assert_eq!(body_of(mine).await, "begun");
    assert!(begun.fetched().is_empty());
}

#[wasm_bindgen_test]
async fn what_asks_for_something_else_leaves_it_where_it_is() {
    let begun = Begun::answered(LIST);
    assert_eq!(body_of(read("/qsi/gather/teams")).await, "fetched");
    let write = HttpRequest {
        method: "POST",
        ..read("/qsi/gather/interviews")
    };
    assert_eq!(body_of(write).await, "fetched");
    assert!(!begun.is_cut_off());
    assert_eq!(body_of(read(LIST)).await, "begun");
}

#[wasm_bindgen_test]
async fn one_whose_time_is_over_is_asked_anew() {
    let answer = Promise::resolve(&response("begun"));
    let begun = Begun::new(LIST, "", Date::now() - 30_001.0, &answer);
    assert_eq!(body_of(read(LIST)).await, "fetched");
    assert!(begun.is_cut_off());
}

#[wasm_bindgen_test]
async fn its_time_limit_counts_from_when_it_was_sent() {
    let never = Promise::new(&mut |_, _| {});
    let begun = Begun::new(LIST, "", Date::now() - 29_990.0, &never);
    // A real fetch rejects when its signal does.
    let answer =
        Promise::new(&mut |_, reject| begun.controller.signal().set_onabort(Some(&reject)));
    let handed_over = Reflect::get(&window(), &"callboard".into()).expect("handed over");
    let first = Reflect::get(&handed_over, &"firstRead".into()).expect("begun");
    set(&first, "answer", &answer);
    let transport = FetchTransport::hosted_at(String::new());
    let outcome = transport.send(read(LIST)).await;
    assert_eq!(outcome, Err(TransportError::Timeout));
    assert!(begun.fetched().is_empty());
}

#[wasm_bindgen_test]
async fn nobody_wants_it_any_more_when_the_page_that_asked_is_gone() {
    let begun = Begun::new(LIST, "", Date::now(), &Promise::new(&mut |_, _| {}));
    let transport = FetchTransport::hosted_at(String::new());
    let mut asked = transport.send(read(LIST));
    let once = asked.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(once.is_pending() && !begun.is_cut_off());
    drop(asked);
    assert!(begun.is_cut_off());
}

#[derive(Default)]
struct Seen(Mutex<Vec<CallEnd>>);

impl CallObserver for Seen {
    fn started(&self, _: SentCall) -> u64 {
        1
    }

    fn ended(&self, _: u64, end: CallEnd) {
        self.0.lock().expect("one thread").push(end);
    }
}

#[wasm_bindgen_test]
async fn its_failure_and_its_success_are_told_like_any_other() {
    let failed = Promise::reject(&JsValue::from("no connection"));
    let begun = Begun::new(LIST, "", Date::now(), &failed);
    let seen = Arc::new(Seen::default());
    let api = ApiClient::hosted_at(String::new()).observed_by(seen.clone());
    let error = api.list_interviews(&ListParams::default()).await;
    assert_eq!(error.map_err(|error| error.cause), Err(Cause::Unreachable));
    let told = std::mem::take(&mut *seen.0.lock().expect("one thread"));
    assert_eq!(told, [CallEnd::Failed(TransportError::Unreachable)]);
    assert!(begun.fetched().is_empty());
    drop(begun);

    let answer = Promise::resolve(&response(&list(&[], 1, 1, 0)));
    let _begun = Begun::new(LIST, "", Date::now(), &answer);
    let page = api.list_interviews(&ListParams::default()).await;
    assert_eq!(page.map(|page| page.rows.len()), Ok(0));
    let told = seen.0.lock().expect("one thread");
    assert_eq!(
        told[0].answer().map(|answer| answer.status),
        Some(200),
        "{told:?}"
    );
}
