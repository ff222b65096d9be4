//! Notices that a newer version of the app was put on the host while this tab stayed open.
//!
//! The page names the program's file, and the file's name changes with its content: where the page that
//! the host has now names another one, there is a newer version. Whatever was typed is kept on the device,
//! so that a reload loses nothing; when it happens is up to the person.

use std::time::Duration;

use js_sys::Date;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response, VisibilityState};

use crate::{
    messages::shell as words,
    routes::{self, HOME},
    ui::{Notice, NoticeKind},
};

/// The element that names the program's file.
const PROGRAM: &str = "app-wasm";

/// Between two looks, in milliseconds; an unchanged page answers with an empty 304.
const PAUSE: f64 = 5.0 * 60.0 * 1000.0;

/// A tab that is looked at for hours, without ever being left, is asked for this often.
const ROUND: Duration = Duration::from_secs(30 * 60);

/// Says so while there is a newer version.
#[component]
pub(super) fn NewVersion() -> impl IntoView {
    let is_there = RwSignal::new(false);
    let is_put_off = RwSignal::new(false);
    let looked_at = StoredValue::new(f64::NEG_INFINITY);
    let look = move || {
        let is_soon = looked_at
            .try_get_value()
            .is_none_or(|at| Date::now() - at < PAUSE);
        if is_soon || is_there.try_get_untracked() != Some(false) {
            return;
        }
        looked_at.try_set_value(Date::now());
        spawn_local(async move {
            if is_newer().await == Some(true) {
                is_there.try_set(true);
            }
        });
    };
    let on_return = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == VisibilityState::Visible {
            look();
        }
    });
    let on_focus = window_event_listener_untyped("focus", move |_| look());
    let round = set_interval_with_handle(look, ROUND);
    on_cleanup(move || {
        on_return.remove();
        on_focus.remove();
        if let Ok(round) = round {
            round.clear();
        }
    });
    let reload = move |_| {
        // A browser that refuses leaves the page as it is.
        let _ = window().location().reload();
    };
    view! {
        <div aria-live="polite" class="new-version">
            {move || (is_there.get() && !is_put_off.get()).then(|| view! {
                <Notice kind=NoticeKind::Info>
                    <p class="notice__title">{words::new_version()}</p>
                    <p>{words::new_version_advice()}</p>
                    <p class="notice__actions">
                        <button type="button" class="button button--primary" on:click=reload>
                            {words::new_version_reload()}
                        </button>
                        " "
                        <button type="button" class="button" on:click=move |_| is_put_off.set(true)>
                            {words::new_version_later()}
                        </button>
                    </p>
                </Notice>
            })}
        </div>
    }
}

/// `None` where that cannot be said: offline, or signed out.
async fn is_newer() -> Option<bool> {
    let present = document()
        .get_element_by_id(PROGRAM)?
        .get_attribute("href")?;
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    let page = window().fetch_with_str_and_init(&routes::address(HOME), &init);
    let page: Response = JsFuture::from(page).await.ok()?.dyn_into().ok()?;
    let page = JsFuture::from(page.text().ok()?).await.ok()?.as_string()?;
    let named = program_of(&page)?;
    Some(named != present)
}

/// The file that a page names.
fn program_of(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("id=\"app-wasm\"")?;
    let (_, rest) = rest.split_once("href=\"")?;
    rest.split_once('"').map(|(file, _)| file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_program() {
        let page = r#"<link href="/a.css"><link id="app-wasm" rel="preload" href="/x-1.wasm" as="fetch"></head>"#;
        assert_eq!(program_of(page), Some("/x-1.wasm"));
        assert_eq!(program_of("<h1>Sign in</h1>"), None);
        assert_eq!(PROGRAM, "app-wasm");
    }
}
