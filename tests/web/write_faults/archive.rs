//! One interview into the archive, once it can no longer be undone.

use callboard::storage::Place;

use super::{Fault, Write};
use crate::support::{Page, interview, list, wait_for};

struct Archive;

const ARCHIVED: &str = include_str!("../../fixtures/archived.json");

fn rows() -> String {
    let rows = [
        interview("i-1", "Nurse", r#""status":0"#),
        interview("i-2", "Cook", r#""status":0"#),
    ];
    list(&rows, 1, 1, 2)
}

impl Write for Archive {
    const METHOD: &'static str = "DELETE";
    const URL: &'static str = "/interviews/i-1";
    const ADDRESS: &'static str = "/interviews";
    const FIELDS: [&'static str; 2] = ["userId", "teamId"];
    const NOT_DONE: &'static str = "The interview was not archived.";
    const UNKNOWN: &'static str = "We do not know whether the interview was archived.";

    async fn open(page: &Page) {
        for key in Place::Device.keys("callboard.") {
            Place::Device.remove(&key);
        }
        page.script.answer("/interviews?", 200, &rows()).await;
        page.sees("2 interviews").await;
        page.find("button[aria-label='Actions for Nurse']")
            .expect("a menu button")
            .click();
        let item = "[role=menuitem][aria-label='Archive']";
        wait_for("the menu", || page.find(item).is_some()).await;
        page.find(item).expect("just seen").click();
        page.sees("Archived “Nurse”.").await;
    }

    async fn send(page: &Page) {
        page.click("Dismiss").await;
    }

    async fn is_kept(page: &Page, fault: Fault) {
        if fault == Fault::KeyRefused {
            page.script.answer("/interviews?", 200, &rows()).await;
        }
        page.sees("2 interviews").await;
        wait_for("the row to be back", || page.rows() == 2).await;
    }

    async fn again(page: &Page, _: Fault) {
        page.click("Try again").await;
    }

    fn ends_with(fault: Fault) -> Option<&'static str> {
        (fault == Fault::Missing).then_some("“Nurse” was gone already")
    }

    async fn succeeds(page: &Page) {
        let archived = ARCHIVED.replace("interview-uuid", "i-1");
        page.script.answer(Self::URL, 200, &archived).await;
        page.sees("Archived “Nurse”.").await;
        wait_for("nothing left to settle", || {
            Place::Device.keys("callboard.archiving.").is_empty()
        })
        .await;
    }
}

every_fault!(Archive);
