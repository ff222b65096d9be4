//! A button that opens a menu: arrows, Home, End, letters, Escape; Tab leaves.

mod keys;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use self::keys::TypeAhead;
use super::{Icon, IconName};

/// Something that a menu offers.
#[derive(Clone)]
pub struct MenuItem {
    /// What it is called.
    pub label: &'static str,
    /// What to know before taking it.
    pub hint: Option<&'static str>,
    /// What it does.
    pub choice: MenuChoice,
}

/// What an item of a menu does.
#[derive(Clone)]
pub enum MenuChoice {
    /// Leads to an address; may be opened in a new tab as any link.
    Go(String),
    /// Does something here. The focus is back on the button by then.
    Do(Callback<()>),
}

/// Where the menu opens to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Above,
}

/// A small menu button. Nothing of the menu is in the page until it opens.
#[component]
pub fn Menu(
    /// What the button is called, such as "Actions for Nurse".
    #[prop(into)]
    label: Signal<String>,
    /// What is offered; asked each time it opens.
    items: Callback<(), Vec<MenuItem>>,
) -> impl IntoView {
    let open = RwSignal::new(None::<Side>);
    let root = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let type_ahead = StoredValue::new(TypeAhead::default());
    let first_focus = StoredValue::new("Home");

    Effect::new(move |_| {
        if open.get().is_some() {
            // The items are drawn by then: this effect runs after the view's.
            request_animation_frame(move || {
                let all = item_elements(root);
                // The row may be gone by this frame.
                let first = first_focus.try_get_value().unwrap_or_default();
                if let Some(index) = keys::step(first, 0, all.len()) {
                    focus(&all[index]);
                }
            });
        }
    });
    let show = move |first: &'static str| {
        first_focus.set_value(first);
        open.set(Some(side_with_room(button)));
    };
    let close = move || {
        open.set(None);
        if let Some(button) = button.get_untracked() {
            focus(&button);
        }
    };
    let toggle = move |_| {
        if open.get_untracked().is_some() {
            close();
        } else {
            show("Home");
        }
    };
    let button_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            show("Home");
        }
        "ArrowUp" => {
            event.prevent_default();
            show("End");
        }
        _ => {}
    };
    let menu_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = event.key();
        let all = item_elements(root);
        let focused = document().active_element();
        let current = all
            .iter()
            .position(|item| focused.as_ref() == Some(item))
            .unwrap_or_default();
        match key.as_str() {
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                close();
                return;
            }
            // The browser's own Tab then goes on from the button.
            "Tab" => {
                close();
                return;
            }
            // A link knows Enter only.
            " " => {
                event.prevent_default();
                if let Some(item) = all.get(current) {
                    item.click();
                }
                return;
            }
            _ => {}
        }
        let found = keys::step(&key, current, all.len()).or_else(|| {
            let names: Vec<_> = all
                .iter()
                .map(|item| item.get_attribute("aria-label").unwrap_or_default())
                .collect();
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            let now = js_sys::Date::now() as i64;
            type_ahead
                .try_update_value(|typed| typed.find(&key, now, current, &names))
                .flatten()
        });
        if let Some(index) = found {
            event.prevent_default();
            focus(&all[index]);
        }
    };
    let focus_left = move |event: ev::FocusEvent| {
        let to = event.related_target();
        let to = to.as_ref().and_then(|to| to.dyn_ref::<Node>());
        let root = root.try_get_untracked().flatten();
        if root.is_none_or(|root| !root.contains(to)) {
            // A browser may say so while the row is being taken away.
            open.try_set(None);
        }
    };
    view! {
        <div class="menu" node_ref=root on:focusout=focus_left>
            <button
                type="button"
                class="icon-button"
                node_ref=button
                aria-haspopup="menu"
                aria-expanded=move || open.get().is_some().to_string()
                aria-label=move || label.get()
                on:click=toggle
                on:keydown=button_key
            >
                <Icon name=IconName::More />
            </button>
            {move || open.get().map(|side| view! {
                <div
                    class="menu__list"
                    role="menu"
                    aria-label=move || label.get()
                    data-side=if side == Side::Above { "above" } else { "below" }
                    on:keydown=menu_key
                >
                    {items.run(()).into_iter().map(|item| entry(item, close)).collect_view()}
                </div>
            })}
        </div>
    }
}

fn entry(item: MenuItem, close: impl Fn() + Copy + 'static) -> AnyView {
    let MenuItem {
        label,
        hint,
        choice,
    } = item;
    // The hint is the item's description, which the style shows: as a text of its own it would have to be
    // part of the name, for those who call things by what they see.
    let words = view! { <span>{label}</span> };
    match choice {
        MenuChoice::Go(href) => view! {
            <a
                class="menu__item" role="menuitem" tabindex="-1"
                href=href aria-label=label aria-description=hint
                on:click=move |_| close()
            >
                {words}
            </a>
        }
        .into_any(),
        MenuChoice::Do(run) => view! {
            <button
                type="button" class="menu__item" role="menuitem" tabindex="-1"
                aria-label=label aria-description=hint
                on:click=move |_| {
                    close();
                    run.run(());
                }
            >
                {words}
            </button>
        }
        .into_any(),
    }
}

fn item_elements(root: NodeRef<html::Div>) -> Vec<HtmlElement> {
    let Some(found) = root
        .try_get_untracked()
        .flatten()
        .and_then(|root| root.query_selector_all("[role=menuitem]").ok())
    else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// Near the bottom of the window there is more room above.
fn side_with_room(button: NodeRef<html::Button>) -> Side {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    match button.get_untracked() {
        Some(button) if button.get_bounding_client_rect().bottom() > height * 0.66 => Side::Above,
        _ => Side::Below,
    }
}

fn focus(element: &HtmlElement) {
    // An element that does not take the focus is no reason to fail.
    let _ = element.focus();
}
