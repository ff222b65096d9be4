//! The read that `loader.js` has begun while the program was still on its way: whoever asks for exactly the same
//! first gets its answer.

use js_sys::{Date, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, Window};

use super::HttpRequest;

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
    let get = |from: &JsValue, name: &str| Reflect::get(from, &JsValue::from(name)).ok();
    let handed_over = get(window, PLACE[0])?;
    let begun = get(&handed_over, PLACE[1]).filter(JsValue::is_object)?;
    let text = |name| get(&begun, name)?.as_string();
    let url = text("url")?;
    if path_of(&url) != path_of(&request.url) {
        return None;
    }
    // Nobody is to take it a second time.
    Reflect::set(&handed_over, &JsValue::from(PLACE[1]), &JsValue::UNDEFINED).ok()?;
    let controller: AbortController = get(&begun, "controller")?.dyn_into().ok()?;
    let key = text("key").unwrap_or_default();
    let wanted = request.credential.as_ref().map_or("", |key| key.reveal());
    let is_same = url == request.url && key == wanted && request.reader.is_none();
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

fn path_of(url: &str) -> &str {
    url.split('?').next().unwrap_or_default()
}
