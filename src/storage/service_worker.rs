//! The service worker of this page and the caches that it fills: switched on, switched off, emptied.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this browser has both; pages without TLS have neither.
pub fn has_service_workers() -> bool {
    workers().is_some() && caches().is_some()
}

/// Has the worker at this address work for all pages beside it; `false` where the browser refused.
pub async fn register_worker(address: &str) -> bool {
    match workers() {
        Some(workers) => call(&workers, "register", &[address]).await.is_some(),
        None => false,
    }
}

/// Ends the worker of the pages below this address, if there is one.
pub async fn unregister_worker(scope: &str) {
    let Some(workers) = workers() else { return };
    if let Some(worker) = call(&workers, "getRegistration", &[scope]).await
        && worker.is_object()
    {
        call(&worker, "unregister", &[]).await;
    }
}

/// Deletes the caches whose name begins with `prefix`, all but `spared`.
pub async fn delete_caches(prefix: &str, spared: Option<&str>) {
    let Some(caches) = caches() else { return };
    let names = call(&caches, "keys", &[]).await;
    let names: Option<Array> = names.and_then(|names| names.dyn_into().ok());
    for name in names.iter().flat_map(Array::iter) {
        if let Some(name) = name.as_string()
            && name.starts_with(prefix)
            && spared != Some(name.as_str())
        {
            call(&caches, "delete", &[&name]).await;
        }
    }
}

fn workers() -> Option<JsValue> {
    Reflect::get(&window().navigator(), &"serviceWorker".into())
        .ok()
        .filter(JsValue::is_object)
}

fn caches() -> Option<JsValue> {
    // Reading it throws where the browser forbids all storage.
    Reflect::get(&window(), &"caches".into())
        .ok()
        .filter(JsValue::is_object)
}

/// What the promise of a method brings; `None` where it failed.
async fn call(target: &JsValue, method: &str, texts: &[&str]) -> Option<JsValue> {
    let function: Function = Reflect::get(target, &method.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = texts.iter().map(|text| JsValue::from(*text)).collect();
    let promise: Promise = function.apply(target, &arguments).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
