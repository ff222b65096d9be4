//! Whether another page of this app still lives: each holds a Web Lock under its own name while it has
//! something that only it may deal with. The browser lets go of a lock when its page is gone, however that
//! came about.

use js_sys::{Array, Date, Function, Math, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// A name for this page that no other has; a reload makes another.
pub fn page_id() -> String {
    let random = (Math::random() * 4_294_967_296.0) as u64;
    format!("{:x}-{random:x}", Date::now() as u64)
}

/// A lock that is held until this is dropped.
pub struct LifeSign(Function);

impl LifeSign {
    /// Takes the lock; `None` where the browser has no Web Locks (pages without TLS have none).
    pub fn give(name: &str) -> Option<Self> {
        let locks = locks()?;
        let request: Function = Reflect::get(&locks, &"request".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let mut release = None;
        let until_released = Promise::new(&mut |resolve, _| release = Some(resolve));
        let granted = Closure::once_into_js(move || JsValue::from(until_released));
        request.call2(&locks, &name.into(), &granted).ok()?;
        release.map(Self)
    }
}

impl Drop for LifeSign {
    fn drop(&mut self) {
        // The resolving function of a promise does not throw.
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

/// The names of all locks that any page of this origin holds; `None` where the browser cannot tell.
pub async fn life_signs() -> Option<Vec<String>> {
    let locks = locks()?;
    let query: Function = Reflect::get(&locks, &"query".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let answer: Promise = query.call0(&locks).ok()?.dyn_into().ok()?;
    let state = JsFuture::from(answer).await.ok()?;
    let held: Array = Reflect::get(&state, &"held".into()).ok()?.dyn_into().ok()?;
    Some(
        held.iter()
            .filter_map(|lock| Reflect::get(&lock, &"name".into()).ok()?.as_string())
            .collect(),
    )
}

fn locks() -> Option<JsValue> {
    Reflect::get(&window().navigator(), &"locks".into())
        .ok()
        .filter(JsValue::is_object)
}
