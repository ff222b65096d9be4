//! What our own server says of who is signed in.

use super::{Answer, fields::Fields};

/// The name, unless there is none.
pub(in crate::api) fn account_name(answer: &Answer) -> Option<String> {
    let name = Fields::of(answer.data())?.text("name")?;
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire::answer;

    #[test]
    fn a_name_is_read_and_nothing_is_no_name() {
        let name = |body| account_name(&answer(body));
        assert_eq!(
            name(r#"{"name":"ann","readOnly":true}"#).as_deref(),
            Some("ann")
        );
        for nothing in ["{}", r#"{"name":""}"#, "[]"] {
            assert_eq!(name(nothing), None, "{nothing}");
        }
    }
}
