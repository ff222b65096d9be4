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
    let words = fetch().await?;
    // Several parts wait at once, and the first that goes on has put them to use for all.
    if !ARE_THERE.get() {
        install(words)?;
        ARE_THERE.set(true);
    }
    Ok(())
}

/// Fetches them and puts them to use.
///
/// # Errors
/// They did not come, or are not those of this program.
pub async fn fetch_part_needs() -> Result<(), JsValue> {
    install(fetch().await?)
}

/// The words; by then the styles apply.
async fn fetch() -> Result<JsString, JsValue> {
    let handed_over = Reflect::get(&window(), &JsValue::from("callboard"))?;
    let later = Reflect::get(&handed_over, &JsValue::from("later"))?.dyn_into::<Function>()?;
    let coming = later.call0(&JsValue::NULL)?.dyn_into::<Promise>()?;
    JsFuture::from(coming).await?.dyn_into()
}

fn install(words: JsString) -> Result<(), JsValue> {
    messages::install_later(String::from(words)).map_err(|_| "messages-of-another-version".into())
}
