//! A change of one interview, from its form.

use callboard::api::TransportError;

use super::{Fault, Write};
use crate::{
    editor::{DESCRIPTION, TITLE, draft_keys, nurse},
    support::{Page, wait_for},
};

struct Update;

fn now() -> String {
    nurse(r#""keywords":["care"]"#)
}

impl Write for Update {
    const METHOD: &'static str = "PATCH";
    const URL: &'static str = "/interviews/i-1";
    const ADDRESS: &'static str = "/interviews/i-1/edit";
    const FIELDS: [&'static str; 2] = ["title", "description"];
    const NOT_DONE: &'static str = "The interview was not changed.";
    const UNKNOWN: &'static str = "We do not know whether the changes were saved.";

    async fn open(page: &Page) {
        page.script.answer(Self::URL, 200, &now()).await;
        page.sees("Nothing to save").await;
        page.fill(TITLE, "Doctor");
        page.fill(DESCRIPTION, "Days");
    }

    async fn send(page: &Page) {
        page.click("Save 2 changes").await;
        page.click("Send").await;
        page.script.answer(Self::URL, 200, &now()).await;
    }

    /// Where the answer was lost, one look at the interview follows; here it fails as well.
    async fn settle(page: &Page, fault: Fault) {
        if fault.is_unknown() {
            page.script.fail(Self::URL, TransportError::Timeout).await;
        }
    }

    async fn is_kept(page: &Page, _: Fault) {
        page.sees("Save 2 changes").await;
        assert_eq!(page.value(TITLE), "Doctor");
        assert_eq!(page.value(DESCRIPTION), "Days");
        assert_eq!(draft_keys().len(), 1);
    }

    async fn again(page: &Page, _: Fault) {
        Self::send(page).await;
    }

    async fn succeeds(page: &Page) {
        let saved = now()
            .replace(r#""title":"Nurse""#, r#""title":"Doctor""#)
            .replace("Nights", "Days");
        page.script.answer(Self::URL, 200, &saved).await;
        page.is_at("/interviews/i-1").await;
        page.sees("Saved 2 changes").await;
        wait_for("no draft", || draft_keys().is_empty()).await;
    }
}

every_fault!(Update);
