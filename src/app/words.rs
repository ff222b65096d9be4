//! The words of the page that the list shows, which the loader fetched beside the program.

use js_sys::{JsString, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::{
    components::fetch_part_needs,
    messages::{self, Language},
};

/// Waits for the first table of messages, which `loader.js` has asked for, and where the program is not cut into parts
/// for all that they need. A development build without a loader has the English words inside.
///
/// # Errors
/// The table did not come, or is not the one of this program: there is nothing to show then.
pub(super) async fn of_page() -> Result<(), JsValue> {
    let handed_over = Reflect::get(&window(), &JsValue::from("callboard"))?;
    let field = |name: &str| Reflect::get(&handed_over, &JsValue::from(name));
    let Ok(running) = field("messages")?.dyn_into::<Promise>() else {
        return if cfg!(debug_assertions) {
            Ok(())
        } else {
            Err("messages-missing".into())
        };
    };
    let language = field("language")?.as_string();
    let language = language.as_deref().and_then(Language::of_code);
    let table = JsFuture::from(running).await?.dyn_into::<JsString>()?;
    messages::install(language.unwrap_or(Language::English), String::from(table))
        .map_err(|_| "messages-of-another-version")?;
    if cfg!(not(feature = "split")) {
        fetch_part_needs().await?;
    }
    Ok(())
}
