//! What a person has asked their browser for.

use js_sys::{Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// Says whether the person has asked their browser for few bytes: then nothing is read ahead, and every request is
/// one that somebody waits for. It is so unless a test is about just that.
pub fn save_data(is_wished: bool) {
    let connection = Object::new();
    let set = |object: &Object, name: &str, value: &JsValue| {
        Reflect::set(object, &name.into(), value).expect("an object");
    };
    set(&connection, "saveData", &is_wished.into());
    let property = Object::new();
    set(&property, "value", &connection);
    set(&property, "configurable", &true.into());
    let navigator = window().navigator();
    let navigator: &Object = navigator.unchecked_ref();
    Object::define_property(navigator, &"connection".into(), &property);
}
