//! Buttons that open a menu, and the one menu that they share: arrows, Home, End, letters, Escape; Tab leaves.
//!
//! A table has a button in each row, so a button is markup and no more: [`Menus`] hears the keys and presses of
//! all of them where they stand, and [`MenuList`] draws the one that is open, beside its button.

mod keys;
mod list;

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

pub use self::list::{MenuChoice, MenuItem, MenuList};
use super::{focus::focus, say};

/// The place of a button and of its menu.
const PLACE: &str = "menu";
const BUTTON: &str = ".menu > button";

/// Where the menu opens to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Above,
}

/// The menu that is open.
#[derive(Clone)]
struct OpenMenu {
    button: HtmlElement,
    /// What the button says that it is of.
    of: String,
    side: Side,
    /// The key that leads to the item which has the focus first.
    first: &'static str,
}

/// Which of the menus is open: at most one.
#[derive(Clone, Copy)]
pub struct Menus(RwSignal<Option<OpenMenu>, LocalStorage>);

impl Default for Menus {
    fn default() -> Self {
        Self(RwSignal::new_local(None))
    }
}

impl Menus {
    /// Whether one is open, or about to be (tracked).
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Opens the menu of the button that was pressed, and closes one that is open.
    pub fn clicked(self, event: &ev::MouseEvent) {
        let Some(button) = button_of(event) else {
            return;
        };
        let is_own =
            |open: &Option<OpenMenu>| open.as_ref().is_some_and(|open| open.button == button);
        if self.0.with_untracked(is_own) {
            self.close();
        } else {
            self.open(button, "Home");
        }
    }

    /// Opens the menu by an arrow on its button.
    pub fn pressed(self, event: &ev::KeyboardEvent) {
        let first = match event.key().as_str() {
            "ArrowDown" => "Home",
            "ArrowUp" => "End",
            _ => return,
        };
        if let Some(button) = button_of(event) {
            event.prevent_default();
            self.open(button, first);
        }
    }

    /// Closes it and gives the focus back to its button.
    pub fn close(self) {
        if let Some(open) = self.forget() {
            focus(&open.button);
        }
    }

    fn open(self, button: HtmlElement, first: &'static str) {
        self.forget();
        say_open(&button, true);
        self.0.set(Some(OpenMenu {
            of: button.get_attribute("data-of").unwrap_or_default(),
            side: side_with_room(&button),
            button,
            first,
        }));
    }

    /// Closes it and leaves the focus where it is. The page may be gone by then.
    fn forget(self) -> Option<OpenMenu> {
        let open = self.0.try_update(Option::take).flatten();
        if let Some(open) = &open {
            say_open(&open.button, false);
        }
        open
    }
}

/// A small button for the menu of one thing among several, called such as "Actions for Nurse"; without a name it is
/// markup alone, for [`write_menu_button`] to write in.
pub fn menu_button(label: Option<String>) -> AnyView {
    view! {
        <div class=PLACE>
            <button
                type="button"
                class="icon-button"
                aria-haspopup="menu"
                aria-expanded="false"
                aria-label=label
            ></button>
        </div>
    }
    .into_any()
}

/// Says of the [`menu_button`] in `place` what it is called, and what the menu is of:
/// the same word comes back when its items are asked for.
pub fn write_menu_button(place: &Element, label: &str, of: &str) {
    if let Some(button) = place
        .first_element_child()
        .and_then(|around| around.first_element_child())
    {
        say(&button, "data-of", of);
        say(&button, "aria-label", label);
    }
}

fn button_of(event: &web_sys::Event) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(BUTTON).ok()??.dyn_into().ok()
}

fn say_open(button: &HtmlElement, is_open: bool) {
    say(
        button,
        "aria-expanded",
        if is_open { "true" } else { "false" },
    );
}

/// Near the bottom of the window there is more room above.
fn side_with_room(button: &HtmlElement) -> Side {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    if button.get_bounding_client_rect().bottom() > height * 0.66 {
        Side::Above
    } else {
        Side::Below
    }
}
