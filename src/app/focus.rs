//! Where the focus goes by itself: to the heading after a navigation, and to a place nearby when the control
//! that has it vanishes by its own use. Left to the browser it would fall to the body: the next key would
//! begin at the top again, and a screen reader would fall silent.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::routes;

/// What had the focus last, and the places around it that can take it over, the nearest first.
struct LastFocus {
    control: Element,
    homes: Vec<HtmlElement>,
}

/// The heading of the page; that of the crash page stands elsewhere.
const PAGE_HEADING: &str = "#main h1";
/// What can take the focus over.
const HOME: &str = "[tabindex=\"-1\"]:not(main)";
/// The heading of such a place, where it has one that can take the focus.
const HEADING: &str = ":scope > h2[tabindex=\"-1\"]";

thread_local! {
    static LAST: RefCell<Option<LastFocus>> = const { RefCell::new(None) };
    /// The control that led to a page which has no heading yet: the page is still on its way.
    static AWAITED_FROM: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// The path that the visit began with.
    static BEGAN_AT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// After a navigation the focus goes to the new page's heading, which also announces it, unless the page
/// has put it somewhere better already. The first page of a visit leaves it to the browser. Whoever was quicker than
/// this part of the app is followed from the first page on.
pub(super) fn follow_navigation() {
    let path = routes::use_path();
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        let before = before.or_else(|| BEGAN_AT.take());
        if before.is_some_and(|before| before != now && before != routes::address(routes::HOME)) {
            request_animation_frame(|| {
                AWAITED_FROM.set(None);
                let active = document().active_element();
                if is_in_main(active.as_ref()) {
                    return;
                }
                if has_heading() {
                    focus(PAGE_HEADING);
                } else {
                    AWAITED_FROM.set(active);
                }
            });
        }
        now
    });
}

fn is_in_main(element: Option<&Element>) -> bool {
    element.is_some_and(|element| matches!(element.closest("main"), Ok(Some(_))))
}

fn has_heading() -> bool {
    matches!(document().query_selector(PAGE_HEADING), Ok(Some(_)))
}

/// The heading of a page that came late, unless the person has gone elsewhere meanwhile.
fn focus_awaited() {
    if AWAITED_FROM.with_borrow(Option::is_none) || !has_heading() {
        return;
    }
    let active = document().active_element();
    let has_stayed = is_nowhere() || AWAITED_FROM.take() == active;
    AWAITED_FROM.set(None);
    if has_stayed {
        focus(PAGE_HEADING);
    }
}

/// Catches the focus that a vanished control has lost, for as long as the present owner lives.
pub(super) fn catch_lost() {
    BEGAN_AT.set(Some(routes::use_path().get_untracked()));
    let noticing = window_event_listener(leptos::ev::focusin, |event| {
        if let Some(control) = event.target().and_then(|target| target.dyn_into().ok()) {
            LAST.set(Some(LastFocus {
                homes: homes_of(&control),
                control,
            }));
        }
    });
    let changes = Changes::watch(|| {
        focus_awaited();
        if is_lost() {
            // The page may be about to place the focus itself: it has a frame for that.
            request_animation_frame(|| {
                if is_lost() {
                    bring_home();
                }
            });
        }
    });
    let changes = StoredValue::new_local(changes);
    on_cleanup(move || {
        noticing.remove();
        changes.dispose();
    });
}

/// Puts the focus on the first element that `selector` finds.
pub(super) fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// The places around a control that can take the focus: the nearest may vanish with the control. `main`
/// itself says nothing to anybody.
fn homes_of(control: &Element) -> Vec<HtmlElement> {
    let mut homes = Vec::new();
    let mut at = control.parent_element();
    while let Some(home) = at.and_then(|around| around.closest(HOME).ok().flatten()) {
        at = home.parent_element();
        homes.extend(home.dyn_into::<HtmlElement>());
    }
    homes
}

fn is_nowhere() -> bool {
    let document = document();
    document
        .active_element()
        .is_none_or(|active| document.body().is_some_and(|body| *active == **body))
}

fn is_lost() -> bool {
    is_nowhere()
        && LAST.with_borrow(|last| {
            last.as_ref()
                .is_some_and(|last| !last.control.is_connected())
        })
}

fn bring_home() {
    let homes = LAST.take().map(|last| last.homes).unwrap_or_default();
    let Some(home) = homes.into_iter().find(|home| home.is_connected()) else {
        return focus(PAGE_HEADING);
    };
    // The heading of a place says what stands there now.
    let heading = home.query_selector(HEADING).ok().flatten();
    let heading = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = heading.unwrap_or(home).focus_with_options(&options);
}

/// A `MutationObserver` of the whole body, by reflection: web-sys' binding is for more than one call.
struct Changes {
    observer: Object,
    _on_change: Closure<dyn FnMut()>,
}

impl Changes {
    fn watch(on_change: impl FnMut() + 'static) -> Option<Self> {
        let on_change = Closure::<dyn FnMut()>::new(on_change);
        let class: Function = get(&window(), "MutationObserver")?;
        let observer: Object = Reflect::construct(&class, &Array::of1(on_change.as_ref()))
            .ok()?
            .unchecked_into();
        let what = Object::new();
        for name in ["childList", "subtree"] {
            Reflect::set(&what, &name.into(), &JsValue::TRUE).ok()?;
        }
        let observe: Function = get(&observer, "observe")?;
        let body = document().body()?;
        observe.call2(&observer, &body, &what).ok()?;
        Some(Self {
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        if let Some(disconnect) = get::<Function>(&self.observer, "disconnect") {
            let _ = disconnect.call0(&self.observer);
        }
    }
}

fn get<T: JsCast>(of: &JsValue, name: &str) -> Option<T> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
