//! Messages: their clocks, their offers, and the way to them by keyboard.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use callboard::ui::{RecentNotices, RecentNoticesButton, ToastKind, ToastTimes, Toaster, Toasts};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit, PointerEvent, PointerEventInit};

use crate::support::wait_for;

const SHORT: ToastTimes = ToastTimes {
    plain: 80,
    with_action: 160,
    failed: 200,
};

/// Messages and a button outside of them, taken out of the page at the end.
struct Stage {
    toaster: Toaster,
    place: HtmlElement,
    owner: Owner,
}

impl Stage {
    fn open() -> Self {
        let place: HtmlElement = document()
            .create_element("div")
            .expect("an element")
            .unchecked_into();
        document()
            .body()
            .expect("a body")
            .append_child(&place)
            .expect("a place");
        let owner = Owner::new();
        let toaster = owner.with(|| Toaster::new(SHORT));
        owner.with(|| {
            mount_to(place.clone(), move || {
                provide_context(toaster);
                view! { <button type="button" id="outside">"Outside"</button> <RecentNoticesButton /> <RecentNotices /> <Toasts /> }
            })
            .forget();
        });
        Self {
            toaster,
            place,
            owner,
        }
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.place
            .query_selector(selector)
            .expect("a selector")
            .map(JsCast::unchecked_into)
    }

    fn toasts(&self) -> u32 {
        self.place
            .query_selector_all(".toast")
            .expect("a selector")
            .length()
    }

    async fn shows(&self, count: u32) {
        wait_for(&format!("{count} messages"), || self.toasts() == count).await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.place.remove();
    }
}

fn counter() -> (Arc<AtomicU32>, impl Fn() + Send + Sync + 'static) {
    let count = Arc::new(AtomicU32::new(0));
    let counted = count.clone();
    (count, move || {
        counted.fetch_add(1, Ordering::Relaxed);
    })
}

fn pointer(target: &HtmlElement, kind: &str) {
    let init = PointerEventInit::new();
    init.set_bubbles(kind == "pointerover");
    let event = PointerEvent::new_with_event_init_dict(kind, &init).expect("an event");
    target.dispatch_event(&event).expect("dispatched");
}

fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    let target = document().active_element().expect("a focus or the body");
    target.dispatch_event(&event).expect("dispatched");
}

fn focused_text() -> String {
    document()
        .active_element()
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_word_goes_by_itself_and_is_kept_among_the_recent_ones() {
    let stage = Stage::open();
    stage.toaster.say(ToastKind::Done, "Saved");
    stage.shows(1).await;
    let toast = stage.find("[role=status] .toast").expect("a status");
    assert!(toast.text_content().unwrap_or_default().contains("Saved"));
    stage.shows(0).await;
    let recent = stage.find("#recent-notices").expect("the list");
    assert!(recent.text_content().unwrap_or_default().contains("Saved"));
}

#[wasm_bindgen_test]
async fn a_failure_is_an_alert_and_with_an_offer_it_stays() {
    let stage = Stage::open();
    let (acted, act) = counter();
    let (ended, end) = counter();
    stage
        .toaster
        .say_with(ToastKind::Failed, "Not archived", "Try again", act, end);
    stage.toaster.say(ToastKind::Done, "Saved");
    stage.shows(2).await;
    stage.shows(1).await;
    let again = stage
        .find("[role=alert] .toast__action")
        .expect("the failure stays");
    again.click();
    stage.shows(0).await;
    assert_eq!(acted.load(Ordering::Relaxed), 1);
    assert_eq!(ended.load(Ordering::Relaxed), 0);
}

#[wasm_bindgen_test]
async fn an_offer_that_is_not_taken_ends_once() {
    let stage = Stage::open();
    let (acted, act) = counter();
    let (ended, end) = counter();
    stage
        .toaster
        .say_with(ToastKind::Done, "Archived", "Undo", act, end);
    stage.shows(1).await;
    stage.shows(0).await;
    assert_eq!(ended.load(Ordering::Relaxed), 1);
    assert_eq!(acted.load(Ordering::Relaxed), 0);
}

#[wasm_bindgen_test]
async fn the_pointer_and_the_focus_stop_the_clock() {
    let stage = Stage::open();
    stage.toaster.say(ToastKind::Done, "Held");
    stage.shows(1).await;
    let toast = stage.find(".toast").expect("a message");
    pointer(&toast, "pointerover");
    // A second message of the same time shows when the first would have gone.
    let other = Stage::open();
    other.toaster.say(ToastKind::Done, "Free");
    other.shows(1).await;
    other.shows(0).await;
    assert_eq!(stage.toasts(), 1, "the pointer holds it");
    toast.focus().expect("focused");
    pointer(&stage.find(".toasts").expect("a place"), "pointerleave");
    other.toaster.say(ToastKind::Done, "Free again");
    other.shows(1).await;
    other.shows(0).await;
    assert_eq!(stage.toasts(), 1, "the focus holds it");
    stage
        .find("#outside")
        .expect("a button")
        .focus()
        .expect("focused");
    stage.shows(0).await;
}

#[wasm_bindgen_test]
async fn f8_leads_to_the_newest_and_back_and_nothing_takes_the_focus_by_itself() {
    let stage = Stage::open();
    let outside = stage.find("#outside").expect("a button");
    outside.focus().expect("focused");
    let (_, act) = counter();
    let (_, end) = counter();
    stage
        .toaster
        .say_with(ToastKind::Failed, "Older", "Try again", act, end);
    let (acted, act) = counter();
    let (_, end) = counter();
    stage
        .toaster
        .say_with(ToastKind::Done, "Newest", "Undo", act, end);
    stage.shows(2).await;
    assert_eq!(focused_text(), "Outside");
    press("F8");
    assert!(focused_text().contains("Newest"), "{}", focused_text());
    press("F8");
    assert_eq!(focused_text(), "Outside");
    press("F8");
    stage
        .find("[role=status] .toast__action")
        .expect("undo")
        .click();
    stage.shows(1).await;
    assert_eq!(acted.load(Ordering::Relaxed), 1);
    assert_eq!(focused_text(), "Outside", "the focus goes back");
}

#[wasm_bindgen_test]
async fn escape_dismisses_the_message_that_has_the_focus() {
    let stage = Stage::open();
    let (ended, end) = counter();
    stage
        .toaster
        .say_with(ToastKind::Failed, "Stays", "Try again", || {}, end);
    stage.shows(1).await;
    press("F8");
    press("Escape");
    stage.shows(0).await;
    assert_eq!(ended.load(Ordering::Relaxed), 1);
}
