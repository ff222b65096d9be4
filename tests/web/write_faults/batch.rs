//! One of many that are archived by one request each.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Fault, Write};
use crate::support::{Page, detail, interview, list};

struct BatchItem;

fn rows() -> String {
    let rows = [
        interview("i-1", "Nurse", r#""status":0"#),
        interview("i-2", "Cook", r#""status":0"#),
    ];
    list(&rows, 1, 1, 2)
}

fn shown(id: &str, status: u8) -> String {
    detail(&interview(id, "x", &format!(r#""status":{status}"#)))
}

impl Write for BatchItem {
    const METHOD: &'static str = "DELETE";
    const URL: &'static str = "/interviews/i-1";
    const ADDRESS: &'static str = "/interviews";
    const FIELDS: [&'static str; 2] = ["userId", "teamId"];
    const NOT_DONE: &'static str = "1 of 2 interviews archived, 1 failed";
    const UNKNOWN: &'static str = "1 of 2 interviews archived, 1 not known";
    const WAITS: bool = true;

    async fn open(page: &Page) {
        let storage = leptos::prelude::window().session_storage();
        let storage = storage.ok().flatten().expect("storage");
        storage.remove_item("callboard.batch").expect("removed");
        page.script.answer("/interviews?", 200, &rows()).await;
        page.sees("Cook").await;
        let all: HtmlInputElement = page
            .find("thead .select-box input")
            .expect("a checkbox")
            .unchecked_into();
        all.click();
        page.sees("2 selected").await;
        page.click("Archive…").await;
    }

    async fn send(page: &Page) {
        page.click("Archive 2 interviews").await;
    }

    /// The other one succeeds.
    async fn settle(page: &Page, _: Fault) {
        page.script
            .answer("/interviews/i-2", 200, &shown("i-2", 3))
            .await;
    }

    async fn is_kept(page: &Page, fault: Fault) {
        if !fault.is_limit() {
            page.sees("1 of 2 interviews archived").await;
            page.sees("Nurse").await;
        }
    }

    async fn again(page: &Page, fault: Fault) {
        if fault.is_limit() {
            // It goes on by itself, because a 429 is proof that nothing was done.
            return;
        }
        if fault.is_unknown() {
            // A fresh read tells that it was not done.
            page.click("Look whether they are archived").await;
            page.script.answer(Self::URL, 200, &shown("i-1", 0)).await;
            page.sees("It was not archived").await;
        }
        page.click("Retry this one").await;
    }

    /// It waits for a minute, which is longer than a test may.
    fn ends_with(fault: Fault) -> Option<&'static str> {
        (fault == Fault::Limit).then_some("The rate limit of the API is reached")
    }

    async fn succeeds(page: &Page) {
        page.script.answer(Self::URL, 200, &shown("i-1", 3)).await;
        page.sees("2 interviews archived").await;
        page.click("Close").await;
    }
}

every_fault!(BatchItem);
