//! The read that `loader.js` has begun while the program was still on its way: whoever asks for exactly the same
//! first gets its answer.

use js_sys::{Date, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Window};

use super::{Credential, HttpRequest, TextFuture};

/// Where the loader puts it, beside what else it hands over.
const PLACE: [&str; 2] = ["callboard", "firstRead"];

/// A request that is under way.
pub(super) struct FirstRead {
    /// Cuts it off.
    pub(super) controller: AbortController,
    /// Brings its response.
    pub(super) answer: Promise,
    /// Milliseconds until it counts as failed: its time began when it was sent.
    pub(super) left: i32,
}

/// What the loader has begun, if it is this request: the same address, key and reader. One of the same path
/// that is otherwise another, or too old, is cut off, as nobody will want its answer.
pub(super) fn take_over(
    window: &Window,
    request: &HttpRequest,
    time_limit: i32,
) -> Option<FirstRead> {
    if request.method != "GET" {
        return None;
    }
    let (handed_over, begun) = begun(window)?;
    let text = |name| get(&begun, name)?.as_string();
    let url = text("url")?;
    if path_of(&url) != path_of(&request.url) {
        return None;
    }
    // Nobody is to take it a second time.
    Reflect::set(&handed_over, &JsValue::from(PLACE[1]), &JsValue::UNDEFINED).ok()?;
    let controller: AbortController = get(&begun, "controller")?.dyn_into().ok()?;
    let is_same =
        is_read_of(&begun, &request.url, request.credential.as_ref()) && request.reader.is_none();
    let left = time_limit.saturating_sub((Date::now() - get(&begun, "sentAt")?.as_f64()?) as i32);
    if !is_same || left <= 0 {
        controller.abort();
        return None;
    }
    Some(FirstRead {
        controller,
        answer: get(&begun, "answer")?.dyn_into().ok()?,
        left,
    })
}

/// Brings the text of its answer if it is this request; `None` of the future is no good answer.
pub(super) fn text_of(
    window: &Window,
    url: &str,
    credential: Option<&Credential>,
) -> Option<TextFuture> {
    let (_, begun) = begun(window)?;
    if !is_read_of(&begun, url, credential) {
        return None;
    }
    let text: Promise = get(&begun, "text")?.dyn_into().ok()?;
    Some(Box::pin(async {
        JsFuture::from(text).await.ok()?.as_string()
    }))
}

/// What the loader has handed over, and in it the read that nobody has taken over yet.
fn begun(window: &Window) -> Option<(JsValue, JsValue)> {
    let handed_over = get(window, PLACE[0])?;
    let begun = get(&handed_over, PLACE[1]).filter(JsValue::is_object)?;
    Some((handed_over, begun))
}

fn is_read_of(begun: &JsValue, url: &str, credential: Option<&Credential>) -> bool {
    let says = |name, wanted: &str| {
        let said = get(begun, name).and_then(|said| said.as_string());
        said.as_deref().unwrap_or_default() == wanted
    };
    says("url", url) && says("key", credential.map_or("", Credential::reveal))
}

fn get(from: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(from, &JsValue::from(name)).ok()
}

fn path_of(url: &str) -> &str {
    url.split('?').next().unwrap_or_default()
}
