//! The texts of the form.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{ODD, Watch, fits, list, narrow, sent};
use crate::{
    editor::{DESCRIPTION, NAME, TITLE, draft_keys, open_fresh},
    support::{Page, detail, interview, leave, open, wait_for},
};

async fn create(page: &Page) {
    page.click("Create interview").await;
    page.sees("Create this interview?").await;
}

async fn send(page: &Page) {
    page.click("Create").await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
}

#[wasm_bindgen_test]
async fn odd_texts_are_previewed_and_sent_as_they_were_typed() {
    let watch = Watch::begin();
    for text in ODD {
        let page = open_fresh("/interviews/new");
        page.sees("Create interview").await;
        page.fill(TITLE, text);
        page.fill(NAME, text);
        page.fill(DESCRIPTION, &format!(" {text}\n\n{text} "));
        create(&page).await;
        let shown = page.find(".preview").and_then(|shown| shown.text_content());
        assert!(shown.unwrap_or_default().contains(text), "{text:?}");
        watch.saw_nothing(&page);
        send(&page).await;
        let body = sent(&page);
        assert_eq!(body["title"], text);
        assert_eq!(body["displayName"], text);
        assert_eq!(body["description"], format!(" {text}\n\n{text} "));
    }
}

#[wasm_bindgen_test]
async fn the_whole_list_is_typed_kept_and_sent() {
    let watch = Watch::begin();
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    for text in list() {
        page.fill(TITLE, text);
        assert_eq!(page.value(TITLE), text);
    }
    wait_for("the last title", || {
        Some(&*page.value(NAME)) == list().last().copied()
    })
    .await;
    let all = list().join("\n");
    page.fill(DESCRIPTION, &all);
    page.sees("Kept on this device").await;
    watch.saw_nothing(&page);
    leave(page).await;
    let page = open("/interviews/new");
    page.sees("You have unsaved changes from").await;
    assert_eq!(page.value(DESCRIPTION), all);
    create(&page).await;
    watch.saw_nothing(&page);
    send(&page).await;
    assert_eq!(sent(&page)["description"], all.as_str());
}

#[wasm_bindgen_test]
async fn what_shows_nothing_is_no_title() {
    for text in ["", "  \t ", "\u{200B}\u{FEFF}\u{2060}", "\u{202E}\u{200F}"] {
        let page = open_fresh("/interviews/new");
        page.sees("Create interview").await;
        page.fill(TITLE, text);
        page.click("Create interview").await;
        page.sees("2 fields need mending").await;
        page.sees("Title: Give the interview a title.").await;
        assert!(page.script.writes().is_empty(), "{text:?}");
    }
}

#[wasm_bindgen_test]
async fn ten_thousand_characters_fit_and_are_sent() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    narrow(&page);
    let (title, description) = ("ä".repeat(10_000), "👩‍⚕️".repeat(2_500));
    page.fill(TITLE, &title);
    page.fill(DESCRIPTION, &description);
    page.sees("10,000 characters").await;
    fits(&page);
    create(&page).await;
    fits(&page);
    assert_eq!(draft_keys().len(), 1);
    send(&page).await;
    let body = sent(&page);
    assert_eq!(body["title"], title.as_str());
    assert_eq!(body["description"], description.as_str());
    let more = format!(
        r#""displayName":"{title}","language":"en","description":"{description}","questions":[]"#
    );
    page.script
        .answer(
            "/interviews",
            201,
            &detail(&interview("i-9", &title, &more)),
        )
        .await;
    page.is_at("/interviews/i-9").await;
    page.sees("Copy id").await;
    fits(&page);
}
