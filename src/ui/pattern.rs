//! Markup that is drawn once and copied as often as it is needed.
//!
//! Hundreds of rows that differ in a few words: drawn as views, each element and each attribute of each of them is a
//! call out of the program, and most of a page change was those calls. A browser copies a whole row in one.

use leptos::{prelude::*, tachys::view::Mountable};
use web_sys::{Element, Node};

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
        let copy: Node = self.0.clone_node_with_deep(true).ok()?;
        wasm_bindgen::JsCast::dyn_into(copy).ok()
    }
}

/// The elements right inside of another.
pub fn children(of: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(of.first_element_child(), Element::next_element_sibling)
}

/// Gives an element an attribute that it may well have.
pub fn say(element: &Element, attribute: &str, value: &str) {
    // Fails for no name of an attribute that there is.
    let _ = element.set_attribute(attribute, value);
}
