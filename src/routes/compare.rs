//! Which interviews stand side by side.

use form_urlencoded::Serializer;
use leptos::prelude::*;

use super::{COMPARE, address, use_query, with_query};
use crate::model::InterviewId;

/// How many interviews stand side by side at most.
pub const MOST_COMPARED: usize = 4;

/// The comparison of these interviews.
pub fn compare<'a>(ids: impl IntoIterator<Item = &'a InterviewId>) -> String {
    let mut query = Serializer::new(String::new());
    for id in ids {
        query.append_pair("interview", id.as_str());
    }
    with_query(address(COMPARE), &query.finish())
}

/// The interviews that the present address compares: each once, and no more than fit beside each other.
pub fn use_compared() -> Memo<Vec<InterviewId>> {
    let query = use_query();
    Memo::new(move |_| query.with(|query| compared(query)))
}

fn compared(query: &str) -> Vec<InterviewId> {
    let mut ids = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let id = InterviewId::from(value.into_owned());
        if name == "interview" && !id.as_str().is_empty() && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.truncate(MOST_COMPARED);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compared_interviews_are_read_back_from_their_address() {
        let ids = ["i/1", "ü & x", "c"].map(InterviewId::from);
        let href = compare(&ids);
        let query = href.split_once('?').map_or("", |(_, query)| query);
        assert_eq!(compared(query), ids);
        assert_eq!(
            compared("interview=a&interview=a&interview=&x=b"),
            [InterviewId::from("a")]
        );
        assert_eq!(
            compared("interview=a&interview=b&interview=c&interview=d&interview=e").len(),
            MOST_COMPARED
        );
    }
}
