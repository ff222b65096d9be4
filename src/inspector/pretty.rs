//! JSON in lines, from the text itself: no number is rounded and no field is moved, and a body that was cut
//! off is laid out as far as it goes.

/// The JSON with a line for each element. A text that is no JSON object or array is left as it is.
pub(super) fn pretty(json: &str) -> String {
    if !json.trim_start().starts_with(['{', '[']) {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len() * 3 / 2);
    let mut depth = 0_usize;
    let mut rest = json;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => string_length(rest),
            _ => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        match c {
            '{' | '[' => {
                out.push(c);
                let inside = rest.trim_start();
                if inside.starts_with(closing(c)) {
                    out.push(closing(c));
                    rest = &inside[1..];
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            ' ' | '\n' | '\r' | '\t' => {}
            _ => out.push_str(token),
        }
    }
    out
}

/// The length of the string that `text` begins with, quotes included; all of it where it has no end.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

/// How deep lines are moved in, at the most: deeper ones say nothing more, and a hostile body of brackets
/// alone would fill the memory with spaces.
const DEEPEST: usize = 40;

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth.min(DEEPEST) {
        out.push_str("  ");
    }
}

// proptest runs natively only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[test]
    fn every_element_has_a_line_and_empty_ones_take_none() {
        let json = r#"{"b":1.10,"a":[true, null],"none":{ },"text":"{\"x\": [1,2]}\\"}"#;
        assert_eq!(
            pretty(json),
            "{\n  \"b\": 1.10,\n  \"a\": [\n    true,\n    null\n  ],\n  \"none\": {},\n  \
             \"text\": \"{\\\"x\\\": [1,2]}\\\\\"\n}"
        );
    }

    #[test]
    fn what_is_no_json_stays_as_it_is() {
        let page = "<html>\n  <b>Bad gateway</b>, {sorry}";
        assert_eq!(pretty(page), page);
        assert_eq!(pretty(""), "");
    }

    #[test]
    fn what_was_cut_off_is_laid_out_as_far_as_it_goes() {
        assert_eq!(pretty("{\"a\":[\"b\\"), "{\n  \"a\": [\n    \"b\\");
    }

    #[test]
    fn brackets_alone_do_not_grow_without_bounds() {
        let text = pretty(&"[".repeat(10_000));
        assert!(text.len() < 10_000 * (2 * DEEPEST + 3));
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                proptest::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn it_says_the_same_as_before(value in json()) {
            let text = pretty(&value.to_string());
            prop_assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), value.clone());
            // The usual way to write it in lines.
            if value.is_object() || value.is_array() {
                prop_assert_eq!(text, serde_json::to_string_pretty(&value).expect("JSON"));
            }
        }

        #[test]
        fn any_text_at_all_is_laid_out(text in any::<String>()) {
            pretty(&text);
            pretty(&format!("[{text}"));
        }
    }
}
