//! What comes over the page; each is opened by a button.

use leptos::prelude::*;

use super::{
    HEBREW, LONG,
    specimen::{Exhibit, Specimen},
};
use crate::ui::{Dialog, MenuChoice, MenuItem, MenuList, Menus, ToastKind, Toaster, menu_button};

fn menu(label: &'static str) -> AnyView {
    let menus = Menus::default();
    let items = Callback::new(move |_| {
        let item = |label, hint| MenuItem {
            label,
            hint,
            choice: MenuChoice::Do(Callback::new(|()| ())),
        };
        vec![
            item("Open", None),
            item("Archive", Some("It can be undone for a moment.")),
            item(HEBREW, None),
        ]
    });
    view! {
        <div
            on:click=move |event| menus.clicked(&event)
            on:keydown=move |event| menus.pressed(&event)
        >
            {menu_button(Some(label.to_owned()))}
            <MenuList menus items />
        </div>
    }
    .into_any()
}

/// A button that opens a menu.
#[component]
pub(super) fn Menus() -> impl IntoView {
    view! {
        <Exhibit id="menus" title="Menu">
            <Specimen state="Default">{menu("Actions")}</Specimen>
            <Specimen state="Hover">{menu("Actions, pointed at")}</Specimen>
            <Specimen state="Focus">{menu("Actions, focused")}</Specimen>
            <Specimen state="Right to left" dir="rtl">{menu("Actions, right to left")}</Specimen>
        </Exhibit>
    }
}

/// A modal dialog.
#[component]
pub(super) fn Dialogs() -> impl IntoView {
    let is_open = RwSignal::new(false);
    let close = move || is_open.set(false);
    view! {
        <Exhibit id="dialogs" title="Dialog">
            <Specimen state="Default">
                <button type="button" class="button" on:click=move |_| is_open.set(true)>"Open the dialog"</button>
            </Specimen>
        </Exhibit>
        <Dialog labelled_by="gallery-dialog" is_open on_close=close>
            <h2 id="gallery-dialog" class="dialog__title">"Archive “Night nurse”?"</h2>
            <p>{LONG}</p>
            <div class="dialog__actions">
                <button type="button" class="button" on:click=move |_| close()>"Cancel"</button>
                <button type="button" class="button button--danger" on:click=move |_| close()>"Archive"</button>
            </div>
        </Dialog>
    }
}

/// Messages at the edge of the screen.
#[component]
pub(super) fn Messages() -> impl IntoView {
    let toaster = Toaster::expect();
    let say = move |_| {
        toaster.say(ToastKind::Done, "Copied to Northwind Lisboa");
        toaster.say(ToastKind::Failed, LONG);
        toaster.say_with(ToastKind::Done, HEBREW, "Undo", || (), || ());
    };
    view! {
        <Exhibit id="messages" title="Messages">
            <Specimen state="Default">
                <button type="button" class="button" on:click=say>"Say three things"</button>
            </Specimen>
        </Exhibit>
    }
}
