//! Words for times, numbers and languages, by the browser's own `Intl`: no byte of ours is spent on them.
//!
//! A locale of the browser in the language of the page (such as `en-GB`) decides how dates look; any other would mix two
//! languages in one sentence.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Language;

thread_local! {
    static FORMATS: RefCell<Option<Formats>> = const { RefCell::new(None) };
}

/// Making an `Intl` object costs as much as a hundred uses of it, so each is made once.
struct Formats {
    exact: Function,
    clock: Function,
    relative: Intl::RelativeTimeFormat,
    number: Function,
    languages: Intl::DisplayNames,
    /// The names of languages that were asked for: a few, and each of them in hundreds of rows.
    names: Vec<(String, String)>,
}

/// How many names of languages are kept: whatever the API sends, there is an end to it.
const MOST_NAMES: usize = 64;

impl Formats {
    fn new() -> Self {
        let language = Language::current().code();
        let preferred = web_sys::window().map(|window| window.navigator().languages());
        let locale = preferred
            .iter()
            .flat_map(Array::iter)
            .filter_map(|tag| tag.as_string())
            .find(|tag| tag.split('-').next() == Some(language))
            .unwrap_or_else(|| language.to_owned());
        let locales = Array::of1(&JsValue::from(locale));
        let exact = Intl::DateTimeFormat::new(
            &locales,
            &options(&[("dateStyle", "medium"), ("timeStyle", "short")]),
        );
        let clock = Intl::DateTimeFormat::new(&locales, &options(&[("timeStyle", "medium")]));
        let number = Intl::NumberFormat::new(&locales, &Object::new());
        Self {
            exact: exact.format(),
            clock: clock.format(),
            relative: Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")])),
            number: number.format(),
            languages: Intl::DisplayNames::new(&locales, &options(&[("type", "language")])),
            names: Vec::new(),
        }
    }

    fn language_name(&self, code: &str) -> String {
        // `of` throws on what is no language tag at all.
        Reflect::get(&self.languages, &JsValue::from("of"))
            .ok()
            .map(Function::from)
            .and_then(|of| of.call1(&self.languages, &JsValue::from(code)).ok())
            .and_then(|name| name.as_string())
            .unwrap_or_else(|| code.to_owned())
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from(*name), &JsValue::from(*value));
    }
    object
}

fn with<R>(f: impl FnOnce(&mut Formats) -> R) -> R {
    FORMATS.with_borrow_mut(|formats| f(formats.get_or_insert_with(Formats::new)))
}

/// Date and time in the person's time zone, such as "15 Jan 2026, 14:05". Unix milliseconds.
pub fn exact_time(unix_ms: i64) -> String {
    with(|formats| formatted(&formats.exact, unix_ms))
}

/// The time of day to the second, such as "14:05:09". Unix milliseconds.
pub fn clock_time(unix_ms: i64) -> String {
    with(|formats| formatted(&formats.clock, unix_ms))
}

fn formatted(format: &Function, unix_ms: i64) -> String {
    let date = Date::new(&JsValue::from(unix_ms as f64));
    let text = format.call1(&JsValue::UNDEFINED, &date).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// How long ago (or ahead) a time is, such as "3 hours ago". Both in Unix milliseconds.
pub fn relative_time(unix_ms: i64, now: i64) -> String {
    let (count, unit) = relative_step(unix_ms.saturating_sub(now));
    with(|formats| String::from(formats.relative.format(count as f64, unit)))
}

/// How many there are of something, with the locale's separators.
pub fn count(count: usize) -> String {
    number(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A number with the locale's separators; its digits alone where there is no browser to ask.
pub fn number(value: u32) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return value.to_string();
    }
    with(|formats| {
        formats
            .number
            .call1(&JsValue::UNDEFINED, &JsValue::from(value))
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_else(|| value.to_string())
    })
}

/// The name of a language code, in the language of the page, such as `pt-BR`; the code itself where there is none.
pub fn language_name(code: &str) -> String {
    with(|formats| {
        if let Some((_, name)) = formats.names.iter().find(|(known, _)| known == code) {
            return name.clone();
        }
        let name = formats.language_name(code);
        if formats.names.len() < MOST_NAMES {
            formats.names.push((code.to_owned(), name.clone()));
        }
        name
    })
}

/// The largest unit of which there is at least one.
fn relative_step(delta_ms: i64) -> (i64, &'static str) {
    const UNITS: [(i64, &str); 6] = [
        (365 * 24 * 3600, "year"),
        (30 * 24 * 3600, "month"),
        (7 * 24 * 3600, "week"),
        (24 * 3600, "day"),
        (3600, "hour"),
        (60, "minute"),
    ];
    let seconds = delta_ms / 1000;
    UNITS
        .into_iter()
        .find(|(length, _)| seconds.abs() >= *length)
        .map_or((0, "minute"), |(length, unit)| (seconds / length, unit))
}

#[cfg(test)]
mod tests {
    use super::relative_step;

    #[test]
    fn the_largest_whole_unit_is_taken() {
        const HOUR: i64 = 3_600_000;
        assert_eq!(relative_step(-20_000), (0, "minute"));
        assert_eq!(relative_step(-61_000), (-1, "minute"));
        assert_eq!(relative_step(-3 * HOUR), (-3, "hour"));
        assert_eq!(relative_step(-24 * HOUR), (-1, "day"));
        assert_eq!(relative_step(-8 * 24 * HOUR), (-1, "week"));
        assert_eq!(relative_step(-400 * 24 * HOUR), (-1, "year"));
        assert_eq!(relative_step(2 * HOUR), (2, "hour"));
    }
}
