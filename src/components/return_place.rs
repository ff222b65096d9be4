//! Where in the list a person was before opening an interview.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use crate::ui::reveal;

/// A place in a list: its address, how far it was scrolled, and the link that was opened.
#[derive(Clone)]
struct Place {
    href: String,
    scroll_y: f64,
    link: String,
    /// Whether the person comes from what they had opened there: only then the place is taken up again.
    is_left: bool,
}

/// Remembers one place above the routes, so that the way back leads exactly there.
#[derive(Clone, Copy)]
pub struct ReturnPlace(StoredValue<Option<Place>>);

impl Default for ReturnPlace {
    fn default() -> Self {
        Self(StoredValue::new(None))
    }
}

impl ReturnPlace {
    /// The place of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Remembers that `link` is being opened from the list at `href`.
    pub fn remember(self, href: String, link: String) {
        let scroll_y = window().scroll_y().unwrap_or_default();
        self.0.set_value(Some(Place {
            href,
            scroll_y,
            link,
            is_left: false,
        }));
    }

    /// Says that what was opened is being left; the next list at the remembered address takes the place up.
    pub fn leave(self) {
        self.0.try_update_value(|place| {
            if let Some(place) = place {
                place.is_left = true;
            }
        });
    }

    /// The list to go back to.
    pub fn href(self) -> Option<String> {
        self.0
            .with_value(|place| place.as_ref().map(|place| place.href.clone()))
    }

    /// Whether [`Self::restore`] would take a place up in the list at `href`.
    pub fn is_in(self, href: &str) -> bool {
        self.0.with_value(|place| {
            place
                .as_ref()
                .is_some_and(|place| place.is_left && place.href == href)
        })
    }

    /// Once the rows of the list at `href` are on the page: scrolls to where the person was and gives the
    /// focus to the link that they had opened. Does nothing for any other list, nor for one that is come
    /// to from elsewhere.
    pub fn restore(self, href: &str) {
        // Called in a frame after the rows were drawn, when the app itself may be gone.
        let place = self.0.try_update_value(|place| {
            let place = place.as_mut().filter(|place| place.href == href)?;
            std::mem::take(&mut place.is_left).then(|| place.clone())
        });
        let Some(place) = place.flatten() else { return };
        let link = link_to(&place.link);
        if let Some(link) = &link {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // An element that cannot be focused is no reason to fail.
            let _ = link.focus_with_options(&options);
        }
        window().scroll_to_with_x_and_y(0.0, place.scroll_y);
        if let Some(link) = &link {
            // How high the rows above are that were not in sight yet is only guessed.
            reveal(link);
        }
    }
}

/// The link in the table to exactly this address. Compared as text rather than by a selector, which an id
/// from outside could break.
fn link_to(href: &str) -> Option<HtmlElement> {
    let links = document().query_selector_all("main table a").ok()?;
    (0..links.length())
        .filter_map(|index| links.get(index)?.dyn_into::<HtmlElement>().ok())
        .find(|link| link.get_attribute("href").as_deref() == Some(href))
}
