//! What people see where others decide who may come in and who may change things.

use callboard::{
    app::App,
    session::{Account, Session, Way},
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{DESCRIPTION, TITLE, draft_keys, forget_drafts},
    support::{Page, detail, error, interview, list, mount, wait_for},
};

const LIST: &str = "/qsi/gather/interviews?";
const SESSION: &str = "/session";
const ENDED: &str = "Your session has ended. Sign in again";

/// The app as a server with users serves it.
fn open_as(address: &str, account: Account, is_read_only: bool) -> Page {
    mount(address, move |api| {
        let session = Session::new(Way::Local, None).with_account(Some(account), is_read_only);
        view! { <App api session /> }.into_any()
    })
}

fn rows() -> String {
    list(&[interview("i-1", "Night nurse", "")], 1, 1, 1)
}

fn session_ended() -> String {
    error(
        "SIGN_IN_REQUIRED",
        "Your session has ended.",
        r#"{"carriedOut":"no"}"#,
    )
}

#[wasm_bindgen_test]
async fn who_is_signed_in_is_named_and_can_sign_out_by_a_form() {
    let page = open_as("/interviews", Account::Here, false);
    page.script.answer(LIST, 200, &rows()).await;
    page.script
        .answer(SESSION, 200, r#"{"name":"ann","readOnly":false}"#)
        .await;
    page.sees("ann").await;
    let form = page.find(".account form").expect("a form");
    assert_eq!(form.get_attribute("method").as_deref(), Some("post"));
    assert_eq!(form.get_attribute("action").as_deref(), Some("/logout"));
    assert!(page.control("Sign out").is_some());
    assert!(page.control("New interview").is_some());
    assert!(!page.text().contains("Read only"));
}

#[wasm_bindgen_test]
async fn behind_a_proxy_there_is_a_name_and_no_sign_out() {
    let page = open_as("/interviews", Account::Proxy, false);
    page.script.answer(SESSION, 200, r#"{"name":"ann"}"#).await;
    page.sees("ann").await;
    assert!(page.control("Sign out").is_none());
}

#[wasm_bindgen_test]
async fn who_may_only_read_sees_no_control_that_writes() {
    let page = open_as("/interviews", Account::Here, true);
    page.script.answer(LIST, 200, &rows()).await;
    page.sees("Night nurse").await;
    page.sees("Read only").await;
    assert!(page.control("Export…").is_some());
    for gone in ["New interview", "Import"] {
        assert!(page.control(gone).is_none(), "{gone}");
    }
    let menu = page.find("[data-cell=actions] button").expect("a menu");
    menu.click();
    wait_for("the menu", || page.find("[role=menuitem]").is_some()).await;
    let items: Vec<_> = page
        .find_all("[role=menuitem]")
        .iter()
        .map(|item| item.inner_text())
        .collect();
    // What this device remembers is nobody else's.
    assert_eq!(items, ["Open", "Quick look", "Add to favourites"]);
    let box_of_row = page.find("tbody .select-box input").expect("a checkbox");
    box_of_row.click();
    page.sees("1 selected").await;
    for gone in ["Change…", "Copy…", "Archive…"] {
        assert!(page.control(gone).is_none(), "{gone}");
    }
}

#[wasm_bindgen_test]
async fn who_may_only_read_sees_an_interview_without_its_buttons() {
    let page = open_as("/interviews/i-1", Account::Here, true);
    page.script
        .answer(
            "/qsi/gather/interviews/i-1",
            200,
            r#"{"data":{"interview":{"id":"i-1","title":"Night nurse"}}}"#,
        )
        .await;
    page.sees("Night nurse").await;
    for gone in ["Edit", "Copy", "Archive"] {
        assert!(page.control(gone).is_none(), "{gone}");
    }
}

#[wasm_bindgen_test]
async fn a_form_opened_by_its_address_says_why_there_is_none() {
    for address in ["/interviews/new", "/interviews/i-1/edit", "/import"] {
        let page = open_as(address, Account::Here, true);
        page.sees("You can look but not change").await;
        assert!(
            page.find("main input, main textarea").is_none(),
            "{address}"
        );
        assert!(!page.script.is_waiting("/qsi/gather/interviews/i-1"));
    }
}

#[wasm_bindgen_test]
async fn a_session_that_has_ended_is_told_with_the_way_back_and_goes_when_calls_work() {
    let page = open_as("/interviews?search=nurse&page=2", Account::Here, false);
    page.script.answer(LIST, 401, &session_ended()).await;
    page.sees(ENDED).await;
    let link = page.control("Sign in again").expect("a link");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("/login?next=%2Finterviews%3Fsearch%3Dnurse%26page%3D2")
    );
    assert_eq!(link.get_attribute("rel").as_deref(), Some("external"));
    let other = page.control("Sign in in a new tab").expect("a link");
    assert_eq!(other.get_attribute("target").as_deref(), Some("_blank"));
    page.click("Try again").await;
    page.script
        .answer(
            LIST,
            200,
            &list(&[interview("i-1", "Night nurse", "")], 2, 2, 26),
        )
        .await;
    page.sees("Night nurse").await;
    page.no_longer_sees(ENDED).await;
}

#[wasm_bindgen_test]
async fn what_was_typed_stays_when_the_session_ends_and_is_sent_again_only_when_asked() {
    forget_drafts();
    let page = open_as("/interviews/new", Account::Here, false);
    page.sees("Create interview").await;
    page.fill(TITLE, "Nurse");
    page.fill(DESCRIPTION, "Nights");
    page.click("Create interview").await;
    page.click("Create").await;
    page.script
        .answer("/qsi/gather/interviews", 401, &session_ended())
        .await;
    page.sees(ENDED).await;
    page.sees("No interview was created.").await;
    assert_eq!(page.value(TITLE), "Nurse");
    assert_eq!(page.value(DESCRIPTION), "Nights");
    assert_eq!(draft_keys().len(), 1);
    assert_eq!(page.script.writes().len(), 1);

    // Signed in again in another tab.
    page.click("Create interview").await;
    page.click("Create").await;
    let answer = detail(&interview("i-9", "Nurse", r#""description":"Nights""#));
    page.script
        .answer("/qsi/gather/interviews", 201, &answer)
        .await;
    page.no_longer_sees(ENDED).await;
    assert_eq!(page.script.writes().len(), 2);
    forget_drafts();
}
