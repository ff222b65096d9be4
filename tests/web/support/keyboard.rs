//! Hands: keys, pointers and the clipboard, as events of the browser.

use wasm_bindgen::JsCast;
use web_sys::{
    DataTransfer, Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit, PointerEvent,
    PointerEventInit,
};

/// Presses a key on an element; `true` where the app took the key for itself.
pub fn press(element: &HtmlElement, key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    !element.dispatch_event(&event).expect("dispatched")
}

/// Lets the pointer do something (`pointerdown`, `pointermove`, `pointerup`) on an element, at a height of
/// the window.
pub fn point(element: &HtmlElement, what: &str, client_y: i32) {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_pointer_id(1);
    init.set_client_y(client_y);
    let event = PointerEvent::new_with_event_init_dict(what, &init).expect("an event");
    element.dispatch_event(&event).expect("dispatched");
}

/// Pastes a text into an element; `true` where the app took it for itself.
pub fn paste(element: &HtmlElement, text: &str) -> bool {
    let data = DataTransfer::new().expect("a clipboard");
    data.set_data("text/plain", text).expect("a text");
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    // The typed initializer is not among the app's features of web-sys.
    let value: &wasm_bindgen::JsValue = init.as_ref();
    js_sys::Reflect::set(value, &"clipboardData".into(), &data).expect("an object");
    let class: js_sys::Function = js_sys::Reflect::get(&js_sys::global(), &"ClipboardEvent".into())
        .expect("a class")
        .unchecked_into();
    let arguments = js_sys::Array::of2(&"paste".into(), value);
    let event = js_sys::Reflect::construct(&class, &arguments).expect("an event");
    !element
        .dispatch_event(event.unchecked_ref::<Event>())
        .expect("dispatched")
}
