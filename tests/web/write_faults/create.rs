//! A new interview, from its form.

use super::{Fault, Write};
use crate::{
    editor::{DESCRIPTION, TITLE, draft_keys},
    support::{Page, detail, interview},
};

struct Create;

impl Write for Create {
    const METHOD: &'static str = "POST";
    const URL: &'static str = "/qsi/gather/interviews";
    const ADDRESS: &'static str = "/interviews/new";
    const FIELDS: [&'static str; 2] = ["title", "description"];
    const NOT_DONE: &'static str = "No interview was created.";
    const UNKNOWN: &'static str = "We do not know whether the interview was created.";
    const MISSING: &'static str = "The API was not found";

    async fn open(page: &Page) {
        page.sees("Create interview").await;
        page.fill(TITLE, " Nurse ");
        page.fill(DESCRIPTION, "Nights");
    }

    async fn send(page: &Page) {
        page.click("Create interview").await;
        page.sees("Create this interview?").await;
        page.click("Create").await;
    }

    async fn is_kept(page: &Page, fault: Fault) {
        page.sees("Create interview").await;
        assert_eq!(page.value(TITLE), " Nurse ");
        assert_eq!(page.value(DESCRIPTION), "Nights");
        assert_eq!(draft_keys().len(), 1);
        if fault.is_unknown() {
            assert!(page.control("Try again").is_none(), "looked for first");
            assert!(page.control("Look for it").is_some());
        }
    }

    async fn again(page: &Page, fault: Fault) {
        page.click("Create interview").await;
        page.sees("Create this interview?").await;
        assert_eq!(
            page.text().contains("This was sent before"),
            fault.is_unknown(),
            "a warning where there may be two"
        );
        page.click("Create").await;
    }

    async fn succeeds(page: &Page) {
        let made = interview(
            "i-9",
            "Nurse",
            r#""displayName":"Nurse","language":"en","description":"Nights","questions":[]"#,
        );
        page.script.answer(Self::URL, 201, &detail(&made)).await;
        page.is_at("/interviews/i-9").await;
        page.sees("Created “Nurse”").await;
        assert!(draft_keys().is_empty());
    }
}

every_fault!(Create);
