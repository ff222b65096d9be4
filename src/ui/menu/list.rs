//! The menu that is open.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::{
    Menus, OpenMenu, Side,
    keys::{self, TypeAhead},
};
use crate::ui::{focus::focus, live};

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

/// The list of the menu that is open; nothing of it is in the page until then.
#[component]
pub fn MenuList(
    /// Which.
    menus: Menus,
    /// What is offered for what the button is of; asked each time a menu opens.
    items: Callback<String, Vec<MenuItem>>,
) -> impl IntoView {
    live(move || menus.0.get().map(|open| list(menus, &open, items)))
}

fn list(menus: Menus, open: &OpenMenu, items: Callback<String, Vec<MenuItem>>) -> AnyView {
    let list = NodeRef::<html::Div>::new();
    let type_ahead = StoredValue::new(TypeAhead::default());
    let OpenMenu {
        button,
        of,
        side,
        first,
    } = open.clone();
    let label = button.get_attribute("aria-label");
    let place = button.parent_element();
    Effect::new(move |_| {
        let (Some(list), Some(place)) = (list.get(), &place) else {
            return;
        };
        // Beside its button: it moves with it, and what looks for the menu of a row finds it there.
        let _ = place.append_child(&list);
        let all = item_elements(&list);
        if let Some(index) = keys::step(first, 0, all.len()) {
            focus(&all[index]);
        }
    });
    let pressed = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(list) = list.get_untracked() else {
            return;
        };
        let key = event.key();
        let all = item_elements(&list);
        let focused = document().active_element();
        let current = all
            .iter()
            .position(|item| focused.as_ref() == Some(item))
            .unwrap_or_default();
        match key.as_str() {
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                menus.close();
                return;
            }
            // The browser's own Tab then goes on from the button.
            "Tab" => {
                menus.close();
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
        let place = list
            .try_get_untracked()
            .flatten()
            .and_then(|list| list.parent_element());
        // A browser may say so while the row is being taken away.
        if place.is_none_or(|place| !place.contains(to)) {
            menus.forget();
        }
    };
    view! {
        <div
            class="menu__list"
            role="menu"
            node_ref=list
            aria-label=label
            data-side=if side == Side::Above { "above" } else { "below" }
            on:keydown=pressed
            on:focusout=focus_left
        >
            {items.run(of).into_iter().map(|item| entry(item, menus)).collect_view()}
        </div>
    }
    .into_any()
}

fn entry(item: MenuItem, menus: Menus) -> AnyView {
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
                on:click=move |_| menus.close()
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
                    menus.close();
                    run.run(());
                }
            >
                {words}
            </button>
        }
        .into_any(),
    }
}

fn item_elements(list: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = list.query_selector_all("[role=menuitem]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}
