//! What a person sees when the app cannot go on.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Makes every panic show the crash page instead of a dead screen.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from(info.to_string()));
        show();
    }));
}

/// Shows the crash page, which waits in index.html: nothing that may have failed is needed for it.
pub(super) fn show() {
    let set_hidden = |id: &str, is_hidden: bool| {
        let element = document().get_element_by_id(id)?;
        let element = element.dyn_into::<HtmlElement>().ok()?;
        element.set_hidden(is_hidden);
        Some(element)
    };
    set_hidden("app", true);
    if let Some(page) = set_hidden("crash", false)
        && let Ok(Some(heading)) = page.query_selector("h1")
        && let Ok(heading) = heading.dyn_into::<HtmlElement>()
    {
        // A heading that cannot take the focus is still there to be read.
        let _ = heading.focus();
    }
}
