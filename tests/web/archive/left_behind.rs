//! What was to be archived when the page was left.

use callboard::{api::TransportError, storage::Place};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{ARCHIVED, KEPT, deletes, forget_everything};
use crate::support::{detail, error, interview, open, wait_for};

fn left(items: &str) {
    forget_everything();
    let record = format!(r#"{{"at":1,"items":[{items}]}}"#);
    assert!(Place::Device.write("callboard.archiving.other", &record));
}

#[wasm_bindgen_test]
async fn what_was_archived_after_all_needs_no_word() {
    left(r#"{"id":"i-8","name":"Nurse","teamId":"team-2"},{"id":"i-9","name":"Gone"}"#);
    let page = open("/preferences");
    page.script
        .answer(
            "/interviews/i-8?teamId=team-2",
            200,
            &ARCHIVED.replace("interview-uuid", "i-8"),
        )
        .await;
    page.script
        .answer("/interviews/i-9", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    wait_for("the record to go", || Place::Device.keys(KEPT).is_empty()).await;
    assert!(!page.text().contains("were not archived"));
}

#[wasm_bindgen_test]
async fn what_was_not_archived_is_asked_about() {
    left(r#"{"id":"i-8","name":"Nurse"}"#);
    let page = open("/preferences");
    page.script
        .answer(
            "/interviews/i-8",
            200,
            &detail(&interview("i-8", "Nurse", r#""status":0"#)),
        )
        .await;
    page.sees("These were not archived when you left: Nurse")
        .await;
    assert_eq!(
        Place::Device.keys(KEPT).len(),
        1,
        "kept until it is decided"
    );
    page.click("Archive now").await;
    page.no_longer_sees("were not archived").await;
    page.script
        .answer(
            "/interviews/i-8",
            200,
            &ARCHIVED.replace("interview-uuid", "i-8"),
        )
        .await;
    page.sees("Archived “Nurse”.").await;
    assert!(Place::Device.keys(KEPT).is_empty());
}

#[wasm_bindgen_test]
async fn what_is_left_is_forgotten_and_what_could_not_be_read_is_kept() {
    left(r#"{"id":"i-8","name":"Nurse"},{"id":"i-9","name":"Cook"}"#);
    let page = open("/preferences");
    page.script
        .answer(
            "/interviews/i-8",
            200,
            &detail(&interview("i-8", "Nurse", r#""status":0"#)),
        )
        .await;
    page.script
        .fail("/interviews/i-9", TransportError::Offline)
        .await;
    page.sees("These were not archived when you left: Nurse")
        .await;
    page.click("Leave them").await;
    page.no_longer_sees("were not archived").await;
    let kept = Place::Device
        .read("callboard.archiving.other")
        .unwrap_or_default();
    assert!(kept.contains("i-9") && !kept.contains("i-8"), "{kept}");
    assert_eq!(deletes(&page), 0);
    forget_everything();
}

#[wasm_bindgen_test]
async fn what_another_living_tab_has_pending_is_left_alone() {
    left(r#"{"id":"i-8","name":"Nurse"}"#);
    let sign = callboard::storage::LifeSign::give("callboard.archiving.other");
    if sign.is_none() {
        return;
    }
    let page = open("/preferences");
    page.sees("Acting user").await;
    page.sees("Ana Sousa").await;
    assert!(page.script.sent("/interviews/").is_empty());
    assert_eq!(Place::Device.keys(KEPT).len(), 1);
    drop(sign);
    forget_everything();
}
