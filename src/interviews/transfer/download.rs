//! A file that the browser saves: made here, sent nowhere.

use std::sync::Arc;

use js_sys::Array;
use leptos::{html, prelude::*};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use crate::messages::transfer as words;

/// Saves a text as a file when it appears, and stays as a link for those whose browser asked or refused.
#[component]
pub(super) fn Download(
    /// What is in the file, in pieces.
    text: Arc<[String]>,
    /// What it is called.
    name: String,
    /// What kind of file it is.
    media_type: &'static str,
    /// Whether it is saved at once, without another click.
    is_saved_at_once: bool,
) -> impl IntoView {
    let link = NodeRef::<html::A>::new();
    let url = object_url(&text, media_type);
    let kept = url.clone();
    on_cleanup(move || {
        if let Some(url) = kept {
            let _ = Url::revoke_object_url(&url);
        }
    });
    Effect::new(move |is_saved: Option<bool>| {
        let Some(link) = link.get() else {
            return false;
        };
        if is_saved_at_once && is_saved != Some(true) {
            link.click();
        }
        true
    });
    match url {
        Some(url) => {
            let label = words::save(&name);
            view! { <a class="button" node_ref=link href=url download=name>{label}</a> }.into_any()
        }
        None => view! { <p>{words::not_made()}</p> }.into_any(),
    }
}

/// `None` where the browser refuses.
fn object_url(text: &[String], media_type: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts: Array = text.iter().map(JsValue::from).collect();
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Year, month and day where the person is.
pub(super) fn today() -> (u32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}
