//! Buttons and icons.

use leptos::prelude::*;

use super::{
    HEBREW, LONG,
    specimen::{Exhibit, Specimen},
};
use crate::ui::{CopyButton, Icon, IconName};

/// The four weights of a button, each in its states.
#[component]
pub(super) fn Buttons() -> impl IntoView {
    view! {
        <Exhibit id="buttons" title="Buttons">
            <Specimen state="Default">{weights("Save", false)}</Specimen>
            <Specimen state="Hover">{weights("Save", false)}</Specimen>
            <Specimen state="Focus">{weights("Save", false)}</Specimen>
            <Specimen state="Disabled">{weights("Save", true)}</Specimen>
            <Specimen state="Busy">
                <button type="button" class="button button--primary" aria-disabled="true" aria-busy="true">
                    "Saving…"
                </button>
            </Specimen>
            <Specimen state="Long text">{weights(LONG, false)}</Specimen>
            <Specimen state="Right to left" dir="rtl">{weights(HEBREW, false)}</Specimen>
            <Specimen state="A link"><a class="button" href="#buttons">"Open"</a></Specimen>
            <Specimen state="Copies a text"><CopyButton text="int_01" label="Copy id" /></Specimen>
        </Exhibit>
    }
}

fn weights(text: &'static str, is_disabled: bool) -> AnyView {
    let one = |class: &'static str| {
        view! {
            <button type="button" class=class aria-disabled=is_disabled.then_some("true")>{text}</button>
        }
    };
    view! {
        <div class="notice__actions">
            {one("button button--primary")}
            {one("button")}
            {one("button button--quiet")}
            {one("button button--danger")}
        </div>
    }
    .into_any()
}

/// Buttons that show an icon alone; their names are there to be heard.
#[component]
pub(super) fn IconButtons() -> impl IntoView {
    let one = |is_disabled: bool| {
        view! {
            <button type="button" class="icon-button" aria-disabled=is_disabled.then_some("true")>
                <Icon name=IconName::Close />
                <span class="visually-hidden">"Remove"</span>
            </button>
        }
        .into_any()
    };
    view! {
        <Exhibit id="icon-buttons" title="Icon buttons">
            <Specimen state="Default">{one(false)}</Specimen>
            <Specimen state="Hover">{one(false)}</Specimen>
            <Specimen state="Focus">{one(false)}</Specimen>
            <Specimen state="Disabled">{one(true)}</Specimen>
        </Exhibit>
    }
}

/// Every icon beside its name.
#[component]
pub(super) fn Icons() -> impl IntoView {
    view! {
        <Exhibit id="icons" title="Icons">
            <Specimen state="All of them">
                <ul class="tags">
                    {IconName::ALL.into_iter().map(|name| view! {
                        <li class="tag"><Icon name /> " " {format!("{name:?}")}</li>
                    }).collect_view()}
                </ul>
            </Specimen>
        </Exhibit>
    }
}
