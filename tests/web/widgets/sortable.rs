//! The list that is put in order.

use callboard::ui::{SortableList, moved};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{announced, focused, named, texts};
use crate::support::{Page, open_view, point, press, wait_for};

struct Opened {
    page: Page,
    keys: RwSignal<Vec<String>>,
    moves: RwSignal<Vec<(usize, usize)>>,
}

fn open_with(keys: Vec<String>) -> Opened {
    let keys = RwSignal::new(keys);
    let moves = RwSignal::new(Vec::new());
    let on_move = move |(from, to)| {
        moves.update(|moves: &mut Vec<_>| moves.push((from, to)));
        keys.update(|keys| *keys = moved(keys, from, to));
    };
    let page = open_view(move || {
        view! {
            <SortableList
                id="letters"
                label="Letters"
                noun="Letter"
                keys
                name=|key: String| key.to_uppercase()
                on_move
                row=|key: String| view! { <p>{key}</p> }.into_any()
            />
        }
        .into_any()
    });
    Opened { page, keys, moves }
}

fn open() -> Opened {
    open_with(["a", "b", "c", "d"].map(str::to_owned).to_vec())
}

impl Opened {
    fn shown(&self) -> String {
        texts(&self.page, ".sortable__content").join("")
    }

    async fn is_shown(&self, order: &str) {
        wait_for(&format!("the order {order}"), || self.shown() == order).await;
    }

    /// Presses a key on the handle that has the focus, once it has it.
    async fn press(&self, name: &str, key: &str) {
        wait_for(&format!("the focus on {name}"), || focused() == name).await;
        assert!(press(&named(&self.page, name), key), "{key} is taken");
    }
}

#[wasm_bindgen_test]
async fn space_lifts_arrows_move_and_space_drops() {
    let it = open();
    named(&it.page, "Move B").focus().expect("focus");
    assert!(
        !press(&named(&it.page, "Move B"), "ArrowDown"),
        "not lifted, it scrolls"
    );
    it.press("Move B", " ").await;
    wait_for("words", || {
        announced(&it.page).contains("Lifted. Letter 2 of 4")
    })
    .await;
    assert_eq!(
        named(&it.page, "Move B")
            .get_attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    it.press("Move B", "ArrowDown").await;
    it.is_shown("acbd").await;
    assert_eq!(announced(&it.page), "Letter 3 of 4");
    it.press("Move B", "ArrowDown").await;
    it.is_shown("acdb").await;
    assert!(
        it.moves.with_untracked(Vec::is_empty),
        "nothing is changed before it is dropped"
    );
    it.press("Move B", " ").await;
    wait_for("words", || announced(&it.page) == "Dropped. Letter 4 of 4").await;
    assert_eq!(it.moves.get_untracked(), [(1, 3)]);
    assert_eq!(it.shown(), "acdb");
    wait_for("the focus", || focused() == "Move B").await;
}

#[wasm_bindgen_test]
async fn enter_lifts_and_drops_too_and_home_and_end_lead_to_the_ends() {
    let it = open();
    named(&it.page, "Move C").focus().expect("focus");
    it.press("Move C", "Enter").await;
    it.press("Move C", "Home").await;
    it.is_shown("cabd").await;
    it.press("Move C", "End").await;
    it.is_shown("abdc").await;
    it.press("Move C", "ArrowUp").await;
    it.is_shown("abcd").await;
    it.press("Move C", "End").await;
    it.press("Move C", "Enter").await;
    wait_for("the move", || it.moves.get_untracked() == [(2, 3)]).await;
}

#[wasm_bindgen_test]
async fn escape_puts_it_back() {
    let it = open();
    named(&it.page, "Move A").focus().expect("focus");
    it.press("Move A", " ").await;
    it.press("Move A", "End").await;
    it.is_shown("bcda").await;
    it.press("Move A", "Escape").await;
    it.is_shown("abcd").await;
    assert_eq!(announced(&it.page), "Not moved. Letter 1 of 4");
    assert!(it.moves.with_untracked(Vec::is_empty));
    wait_for("the focus", || focused() == "Move A").await;
    assert!(
        !press(&named(&it.page, "Move A"), "Escape"),
        "then it belongs to others"
    );
}

#[wasm_bindgen_test]
async fn leaving_the_handle_drops() {
    let it = open();
    named(&it.page, "Move A").focus().expect("focus");
    it.press("Move A", " ").await;
    it.press("Move A", "ArrowDown").await;
    it.is_shown("bacd").await;
    wait_for("the focus", || focused() == "Move A").await;
    named(&it.page, "Move D").focus().expect("focus");
    wait_for("the move", || it.moves.get_untracked() == [(0, 1)]).await;
}

#[wasm_bindgen_test]
async fn buttons_move_by_one_and_keep_the_focus() {
    let it = open();
    named(&it.page, "Move B down").focus().expect("focus");
    named(&it.page, "Move B down").click();
    it.is_shown("acbd").await;
    assert_eq!(announced(&it.page), "Letter 3 of 4");
    wait_for("the focus", || focused() == "Move B down").await;
    named(&it.page, "Move A up").click();
    assert_eq!(it.shown(), "acbd", "the first stays");
    let up = named(&it.page, "Move A up");
    assert_eq!(up.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(it.moves.get_untracked(), [(1, 2)]);
}

#[wasm_bindgen_test]
async fn a_row_is_dragged_by_its_handle() {
    let it = open();
    let middle = |name: &str| {
        let place = named(&it.page, name).get_bounding_client_rect();
        (place.top() + place.height() / 2.0) as i32
    };
    let (start, end) = (middle("Move A"), middle("Move C"));
    let handle = named(&it.page, "Move A");
    point(&handle, "pointerdown", start);
    point(&handle, "pointermove", end + 4);
    wait_for("words", || announced(&it.page) == "Letter 3 of 4").await;
    assert_eq!(it.shown(), "abcd", "rows are only drawn elsewhere");
    let row = it.page.find(".sortable__row").expect("a row");
    assert_eq!(row.get_attribute("data-state").as_deref(), Some("moving"));
    assert_eq!(focused(), "Move A");
    point(&handle, "pointerup", end + 4);
    it.is_shown("bcad").await;
    assert_eq!(it.moves.get_untracked(), [(0, 2)]);
    wait_for("the focus", || focused() == "Move A").await;
}

#[wasm_bindgen_test]
async fn escape_and_a_cancelled_pointer_end_a_drag_without_a_move() {
    let it = open();
    let handle = named(&it.page, "Move A");
    let start = handle.get_bounding_client_rect().top() as i32;
    for cancel in ["Escape", "pointercancel"] {
        point(&handle, "pointerdown", start);
        point(&handle, "pointermove", start + 500);
        wait_for("the drag", || it.page.find("[data-state=moving]").is_some()).await;
        if cancel == "Escape" {
            assert!(press(&handle, "Escape"));
        } else {
            point(&handle, cancel, start + 500);
        }
        wait_for("the end", || it.page.find("[data-state=moving]").is_none()).await;
        point(&handle, "pointerup", start + 500);
    }
    assert!(it.moves.with_untracked(Vec::is_empty));
}

#[wasm_bindgen_test]
async fn a_list_that_changes_under_a_lifted_row_is_not_spoilt() {
    let it = open();
    named(&it.page, "Move B").focus().expect("focus");
    it.press("Move B", " ").await;
    it.press("Move B", "End").await;
    it.keys.set(["x", "y"].map(str::to_owned).to_vec());
    it.is_shown("xy").await;
    named(&it.page, "Move X").focus().expect("focus");
    press(&named(&it.page, "Move X"), " ");
    assert!(it.moves.with_untracked(Vec::is_empty));
}

#[wasm_bindgen_test]
async fn three_hundred_rows_stay_usable() {
    let it = open_with((0..300).map(|n| format!("row {n} ")).collect());
    named(&it.page, "Move ROW 150 ").focus().expect("focus");
    it.press("Move ROW 150 ", " ").await;
    for key in ["ArrowDown", "ArrowDown", "Home", "End"] {
        it.press("Move ROW 150 ", key).await;
    }
    it.press("Move ROW 150 ", " ").await;
    wait_for("the move", || it.moves.get_untracked() == [(150, 299)]).await;
}
