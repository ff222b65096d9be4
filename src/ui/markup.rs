//! Reading and writing elements that are there already.

use web_sys::Element;

/// The elements right inside of another.
pub fn children(of: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(of.first_element_child(), Element::next_element_sibling)
}

/// Gives an element an attribute that it may well have.
pub fn say(element: &Element, attribute: &str, value: &str) {
    // Fails for no name of an attribute that there is.
    let _ = element.set_attribute(attribute, value);
}
