//! Reading and writing elements that are there already.

use web_sys::Element;

/// The elements right inside of another.
pub fn children(of: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(of.first_element_child(), Element::next_element_sibling)
}

/// Writes a text anew where it is another one: what somebody has marked in it stays marked.
pub fn write_again(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Gives an element an attribute that says all by being there, or takes it away.
pub fn say_whether(element: &Element, attribute: &str, holds: bool) {
    // Fails for no name of an attribute that there is.
    let _ = element.toggle_attribute_with_force(attribute, holds);
}

/// Gives an element an attribute that it may well have.
pub fn say(element: &Element, attribute: &str, value: &str) {
    // Fails for no name of an attribute that there is.
    let _ = element.set_attribute(attribute, value);
}
