//! A copy to another team, from the dialog.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Fault, Write};
use crate::support::{Page, detail, interview};

struct Copy;

const TEAMS: &str =
    r#"{"data":{"teams":[{"id":"team-1","name":"Berlin"},{"id":"team-2","name":"Lisbon"}]}}"#;

/// The checkbox whose label begins with this.
fn checkbox(page: &Page, label: &str) -> HtmlInputElement {
    page.find_all("dialog label.checkbox")
        .into_iter()
        .find(|found| found.text_content().unwrap_or_default().starts_with(label))
        .and_then(|found| found.query_selector("input").ok().flatten())
        .unwrap_or_else(|| panic!("there is no checkbox “{label}”"))
        .unchecked_into()
}

impl Write for Copy {
    const METHOD: &'static str = "POST";
    const URL: &'static str = "/interviews/i-1/copy";
    const ADDRESS: &'static str = "/interviews/i-1";
    const FIELDS: [&'static str; 2] = ["teamId", "messageGroupId"];
    const NOT_DONE: &'static str = "No copy was made.";
    const UNKNOWN: &'static str = "We do not know whether the copy was made.";

    async fn open(page: &Page) {
        page.script.hold_lookups();
        let nurse = interview("i-1", "Nurse", r#""status":0,"teamId":"team-1""#);
        page.script
            .answer("/interviews/i-1", 200, &detail(&nurse))
            .await;
        page.script.answer("/teams", 200, TEAMS).await;
        page.click("Copy").await;
        page.sees("Lisbon").await;
        checkbox(page, "Lisbon").click();
        checkbox(page, "Copy the keywords too").click();
    }

    async fn send(page: &Page) {
        page.find("dialog button[type=submit]")
            .expect("a button")
            .click();
    }

    async fn is_kept(page: &Page, fault: Fault) {
        if fault.is_unknown() {
            page.sees("Look for it").await;
            assert!(page.control("Retry the failed ones").is_none());
        }
        if fault == Fault::KeyRefused {
            page.script.answer("/teams", 200, TEAMS).await;
        }
        page.click("Change the choice").await;
        page.sees("Lisbon").await;
        page.sees("Copy the keywords too").await;
        assert!(checkbox(page, "Copy the keywords too").checked());
        // What may have been made is chosen again only on purpose.
        assert_eq!(checkbox(page, "Lisbon").checked(), !fault.is_unknown());
    }

    async fn again(page: &Page, fault: Fault) {
        if fault.is_unknown() {
            checkbox(page, "Lisbon").click();
        }
        Self::send(page).await;
    }

    async fn succeeds(page: &Page) {
        let copy = detail(&interview("i-2", "Nurse", r#""teamId":"team-2""#));
        page.script.answer(Self::URL, 201, &copy).await;
        page.sees("“Nurse” was copied to Lisbon.").await;
        let bodies = page.script.sent_bodies(Self::METHOD, Self::URL);
        assert_eq!(bodies[0], r#"{"copyKeywords":true,"teamId":"team-2"}"#);
        assert_eq!(bodies[0], bodies[1]);
    }
}

every_fault!(Copy);
