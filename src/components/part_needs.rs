//! What every part of the app needs besides its own code: the later words and the later styles. The list waits for
//! neither.

use std::cell::Cell;

use js_sys::{Function, JsString, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::messages;

thread_local! {
    /// Without the cut into parts the app starts when they are there.
    static ARE_THERE: Cell<bool> = const { Cell::new(cfg!(not(feature = "split"))) };
}

/// Waits for them where they are not there yet. `loader.js` may have asked for them already, and asks again after a
/// failure.
///
/// # Errors
/// They did not come, or are not those of this program.
pub(super) async fn come() -> Result<(), JsValue> {
    if ARE_THERE.get() {
        return Ok(());
    }
    fetch_part_needs().await?;
    ARE_THERE.set(true);
    Ok(())
}

/// Fetches them and puts them to use.
///
/// # Errors
/// They did not come, or are not those of this program.
pub async fn fetch_part_needs() -> Result<(), JsValue> {
    let handed_over = Reflect::get(&window(), &JsValue::from("callboard"))?;
    let fetch = Reflect::get(&handed_over, &JsValue::from("later"))?.dyn_into::<Function>()?;
    let coming = fetch.call0(&JsValue::NULL)?.dyn_into::<Promise>()?;
    let table = JsFuture::from(coming).await?.dyn_into::<JsString>()?;
    messages::install_later(String::from(table)).map_err(|_| "messages-of-another-version".into())
}
