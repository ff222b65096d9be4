//! The quick look beside the list: an address of its own, so that it can be linked to, and back closes it.

use leptos::prelude::*;

use super::{use_query, with_parameter};
use crate::model::InterviewId;

const LOOK: &str = "look";

/// The list at this address with a quick look at one of its interviews.
pub fn with_look(list: &str, id: &InterviewId) -> String {
    with_parameter(list, LOOK, id.as_str())
}

/// The interview that the present address looks at.
pub fn use_look() -> Memo<Option<InterviewId>> {
    let query = use_query();
    Memo::new(move |_| query.with(|query| look_of(query)))
}

fn look_of(query: &str) -> Option<InterviewId> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, value)| name == LOOK && !value.is_empty())
        .map(|(_, value)| InterviewId::from(value.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::ListView;

    #[test]
    fn what_is_looked_at_is_read_back_from_the_address_and_is_no_part_of_the_list() {
        for id in ["i-1", "ü/& x", "a?b=c"] {
            for list in ["/interviews", "/interviews?search=a+b&page=2"] {
                let id = InterviewId::from(id);
                let address = with_look(list, &id);
                let (_, query) = address.split_once('?').expect("a query");
                assert_eq!(look_of(query), Some(id));
                assert_eq!(ListView::from_query(query).href(), list);
            }
        }
        assert_eq!(look_of("look=&page=2"), None);
        assert_eq!(look_of(""), None);
    }
}
