//! The page and the form of one interview.

use form_urlencoded::Serializer;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    INTERVIEWS, address, location::inside, page::interview_of, use_path, use_query, with_parameter,
    with_query,
};
use crate::model::{InterviewId, TeamId};

/// What an id may not bring into a path as it is: all that `encodeURIComponent` escapes.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// The page of one interview; `team` is passed on where it lives in another team than the key's own.
pub fn interview(id: &InterviewId, team: Option<&TeamId>) -> String {
    let id = utf8_percent_encode(id.as_str(), ESCAPED);
    let path = format!("{}/{id}", address(INTERVIEWS));
    let mut query = Serializer::new(String::new());
    if let Some(team) = team {
        query.append_pair("teamId", team.as_str());
    }
    with_query(path, &query.finish())
}

/// The form of one interview.
pub fn edit_interview(id: &InterviewId, team: Option<&TeamId>) -> String {
    edit_page(&interview(id, team))
}

fn edit_page(page: &str) -> String {
    match page.split_once('?') {
        Some((path, query)) => format!("{path}/edit?{query}"),
        None => format!("{page}/edit"),
    }
}

/// The same form, going on with a certain draft of this device.
pub fn with_draft(form: &str, draft: &str) -> String {
    with_parameter(form, "draft", draft)
}

/// The draft that the present address names.
pub fn wanted_draft() -> Option<String> {
    use_query().with_untracked(|query| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, value)| name == "draft" && !value.is_empty())
            .map(|(_, value)| value.into_owned())
    })
}

/// The interview and team that the present address names.
pub fn use_interview_address() -> Memo<(InterviewId, Option<TeamId>)> {
    let (path, query) = (use_path(), use_query());
    Memo::new(move |_| {
        let id = path.with(|path| interview_of(inside(path)));
        (id, query.with(|query| team_of(query)))
    })
}

fn team_of(query: &str) -> Option<TeamId> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, value)| name == "teamId" && !value.is_empty())
        .map(|(_, value)| TeamId::from(value.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_an_interview_is_below_its_page() {
        assert_eq!(edit_page("/interviews/i"), "/interviews/i/edit");
        assert_eq!(
            edit_page("/interviews/i?teamId=t+2"),
            "/interviews/i/edit?teamId=t+2"
        );
    }

    #[test]
    fn the_team_of_an_address_is_read() {
        assert_eq!(team_of("a=b&teamId=t%202"), Some(TeamId::from("t 2")));
        assert_eq!(team_of("teamId="), None);
    }
}
