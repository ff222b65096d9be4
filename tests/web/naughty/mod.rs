//! Bad input: every text goes out as it was typed, is shown as text and nothing else, stays in its box, and
//! runs nothing.

mod form;
mod import;
mod keywords;
mod scale;
mod views;

use leptos::prelude::{document, window};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::HtmlElement;

use crate::support::Page;

/// Texts of every kind that has broken a page somewhere.
pub const ODD: [&str; 14] = [
    "👩🏽‍⚕️👨‍👩‍👧‍👦🇵🇹",
    "مرحبا بالعالم, abc",
    "\u{202E}desrever\u{202C} \u{2067}abc\u{2069}",
    "a\u{200B}b\u{FEFF}c\u{200D}d",
    "<script>window.__ran = 1</script>",
    "<img src=x onerror=\"window.__ran = 1\">",
    "\"'><svg onload=window.__ran=1>",
    "</textarea></title></style><iframe srcdoc=\"<script>parent.__ran=1</script>\">",
    "javascript:window.__ran=1",
    "&lt;b&gt; &amp;amp; &#x3C;i&#x3E;",
    "Z̸̢͔a̷lgo\u{301}\u{301}\u{301}",
    "\\\" \\u0000 \u{0} \u{7f} %00 ${7*7} {{7*7}}",
    "'; DROP TABLE interviews; --",
    "../../etc/passwd?x=1&y=2#z",
];

/// The big list.
pub fn list() -> Vec<&'static str> {
    include_str!("../../fixtures/naughty-strings.txt")
        .split('\n')
        .skip_while(|line| line.starts_with('#'))
        .filter(|line| !line.is_empty())
        .collect()
}

/// Sees whether any text is carried out.
pub struct Watch;

impl Watch {
    pub fn begin() -> Self {
        let flag: &JsValue = &"__ran".into();
        js_sys::Reflect::set(&window(), flag, &JsValue::UNDEFINED).expect("a flag");
        let noticed = Closure::<dyn Fn()>::new(|| {
            js_sys::Reflect::set(&window(), &"__ran".into(), &JsValue::TRUE).expect("a flag");
        });
        for name in ["alert", "confirm", "prompt"] {
            js_sys::Reflect::set(&window(), &name.into(), noticed.as_ref()).expect("replaced");
        }
        noticed.forget();
        Self
    }

    /// Nothing was carried out, and no element was made of any text.
    pub fn saw_nothing(&self, page: &Page) {
        let ran = js_sys::Reflect::get(&window(), &"__ran".into()).expect("a flag");
        assert!(ran.is_undefined(), "a text was carried out");
        let made = page.find_all(
            "script, iframe, img, object, embed, link, meta, base, marquee, video, b, i, blink, \
             plaintext, foreignObject, [onerror], [onload], [onclick], [onmouseover], \
             [href^='javascript' i], [src^='javascript' i]",
        );
        let made: Vec<_> = made.iter().map(|element| element.outer_html()).collect();
        assert!(made.is_empty(), "elements were made of text: {made:?}");
    }
}

/// The body of the newest request that writes.
pub fn sent(page: &Page) -> Value {
    let (_, _, body) = page.script.writes().pop().expect("a request");
    serde_json::from_str(&body).expect("JSON")
}

const STYLES: [&str; 33] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/ui/motion.css"),
    include_str!("../../../style/ui/button.css"),
    include_str!("../../../style/ui/combobox.css"),
    include_str!("../../../style/ui/dialog.css"),
    include_str!("../../../style/ui/disclosure.css"),
    include_str!("../../../style/ui/empty-state.css"),
    include_str!("../../../style/ui/field.css"),
    include_str!("../../../style/ui/menu.css"),
    include_str!("../../../style/ui/notice.css"),
    include_str!("../../../style/ui/pagination.css"),
    include_str!("../../../style/ui/questions.css"),
    include_str!("../../../style/ui/segments.css"),
    include_str!("../../../style/ui/skeleton.css"),
    include_str!("../../../style/ui/sortable.css"),
    include_str!("../../../style/ui/switch.css"),
    include_str!("../../../style/ui/text.css"),
    include_str!("../../../style/ui/toast.css"),
    include_str!("../../../style/ui/token-field.css"),
    include_str!("../../../style/shell.css"),
    include_str!("../../../style/list.css"),
    include_str!("../../../style/detail.css"),
    include_str!("../../../style/editor.css"),
    include_str!("../../../style/changes.css"),
    include_str!("../../../style/drafts.css"),
    include_str!("../../../style/actions.css"),
    include_str!("../../../style/selection.css"),
    include_str!("../../../style/bulk.css"),
    include_str!("../../../style/transfer.css"),
    include_str!("../../../style/connect.css"),
    include_str!("../../../style/account.css"),
    include_str!("../../../style/forced-colors.css"),
];

/// How narrow a phone may be.
const WIDTH: i32 = 320;

/// Puts the app's look on, as on the narrowest phone. The window of the tests is a wide one, so the
/// conditions on its width are answered here.
pub fn narrow(page: &Page) {
    let css = answered(&STYLES.concat());
    let style = document().create_element("style").expect("an element");
    style.set_text_content(Some(&css));
    let place = place(page);
    place.append_child(&style).expect("a place");
    let set = |name, value: &str| place.style().set_property(name, value).expect("a style");
    set("width", &format!("{WIDTH}px"));
    set("overflow-x", "auto");
}

/// The conditions on a largest width hold, those on a smallest one do not.
fn answered(css: &str) -> String {
    let mut parts = css.split("(max-width:");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("(min-width: 0)");
        text.push_str(part.split_once(')').map_or(part, |(_, rest)| rest));
    }
    text.replace("(min-width: 7", "(min-width: 9997")
        .replace("(min-width: 6", "(min-width: 9996")
}

/// Nothing sticks out of the page.
pub fn fits(page: &Page) {
    let place = place(page);
    if place.scroll_width() <= place.client_width() {
        return;
    }
    let edge = place.get_bounding_client_rect().right();
    let widest: Vec<_> = page
        .find_all("main *, header *")
        .into_iter()
        .filter(|element| element.get_bounding_client_rect().right() > edge + 1.0)
        .map(|element| element.outer_html().chars().take(160).collect::<String>())
        .take(4)
        .collect();
    panic!(
        "{} px in a page of {}: {widest:#?}",
        place.scroll_width(),
        place.client_width()
    );
}

fn place(page: &Page) -> HtmlElement {
    page.find("*")
        .and_then(|first| first.parent_element())
        .expect("a place")
        .unchecked_into()
}
