//! Markup that is drawn once and copied as often as it is needed.
//!
//! Hundreds of rows that differ in a few words: drawn as views, each element and each attribute of each of them is a
//! call out of the program, and most of a page change was those calls. A browser copies a whole row in one.

use leptos::{prelude::*, tachys::view::Mountable};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A piece of markup with one element around it, which follows no signal.
pub struct Pattern(Element);

impl Pattern {
    /// Draws it; `None` for a view without an element.
    pub fn draw(view: AnyView) -> Option<Self> {
        let around = document().create_element("div").ok()?;
        view.build().mount(&around, None);
        Some(Self(around.first_element_child()?))
    }

    /// A copy, which is nowhere on the page yet.
    pub fn copy(&self) -> Option<Element> {
        self.0.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }
}
