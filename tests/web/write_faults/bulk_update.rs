//! A change of many by one request.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Fault, Write};
use crate::support::{Page, interview, list};

struct BulkUpdate;

fn rows() -> String {
    let rows = [
        interview("i-1", "Nurse", r#""status":0"#),
        interview("i-2", "Cook", r#""status":0"#),
    ];
    list(&rows, 1, 1, 2)
}

async fn look_and_send(page: &Page) {
    page.click("Look at the changes").await;
    page.sees("Display name: “Join us”").await;
    page.click("Change 2 interviews").await;
}

impl Write for BulkUpdate {
    const METHOD: &'static str = "PATCH";
    const URL: &'static str = "/bulk-update";
    const ADDRESS: &'static str = "/interviews";
    const FIELDS: [&'static str; 2] = ["mode", "keywords"];
    const NOT_DONE: &'static str = "nothing of them was changed: 2 interviews.";
    const UNKNOWN: &'static str = "We do not know whether 2 interviews were changed.";
    const WAITS: bool = true;

    async fn open(page: &Page) {
        page.script.answer("/interviews?", 200, &rows()).await;
        page.sees("Cook").await;
        let all: HtmlInputElement = page
            .find("thead .select-box input")
            .expect("a checkbox")
            .unchecked_into();
        all.click();
        page.sees("2 selected").await;
        page.click("Change…").await;
        page.sees("Change 2 interviews").await;
        page.fill("#bulk-display-name", "Join us");
    }

    async fn send(page: &Page) {
        look_and_send(page).await;
    }

    async fn is_kept(page: &Page, fault: Fault) {
        if fault == Fault::KeyRefused {
            page.script.answer("/interviews?", 200, &rows()).await;
        }
        page.sees("2 selected").await;
        if fault.is_limit() {
            return;
        }
        page.click("Back to the form").await;
        page.sees("Look at the changes").await;
        assert_eq!(page.value("#bulk-display-name"), "Join us");
    }

    async fn again(page: &Page, fault: Fault) {
        match fault {
            // It goes on by itself, because a 429 is proof that nothing was done.
            Fault::LimitUntil => {}
            Fault::Limit => {
                page.click("Stop").await;
                page.sees("2 interviews not sent.").await;
                page.click("Retry the failed 2").await;
            }
            _ => look_and_send(page).await,
        }
    }

    async fn succeeds(page: &Page) {
        let done = r#"{"data":{"success":true,"updatedCount":2,"errors":[]}}"#;
        page.script.answer(Self::URL, 200, done).await;
        page.sees("2 interviews were changed.").await;
        let bodies = page.script.sent_bodies(Self::METHOD, Self::URL);
        assert_eq!(bodies[0], bodies[1]);
    }
}

every_fault!(BulkUpdate);
