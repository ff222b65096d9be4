//! The page and the form of one interview.

use form_urlencoded::Serializer;
use leptos::prelude::*;
use leptos_router::{hooks, location::Url};

use super::{INTERVIEWS, address, with_parameter, with_query};
use crate::model::{InterviewId, TeamId};

/// The page of one interview; `team` is passed on where it lives in another team than the key's own.
pub fn interview(id: &InterviewId, team: Option<&TeamId>) -> String {
    let path = format!("{}/{}", address(INTERVIEWS), Url::escape(id.as_str()));
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
    let search = hooks::use_location().search;
    search.with_untracked(|query| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, value)| name == "draft" && !value.is_empty())
            .map(|(_, value)| value.into_owned())
    })
}

/// The interview and team that the present address names.
pub fn use_interview_address() -> Memo<(InterviewId, Option<TeamId>)> {
    let params = hooks::use_params_map();
    let search = hooks::use_location().search;
    Memo::new(move |_| {
        let id = params.with(|params| params.get("interview").unwrap_or_default());
        let team = search.with(|query| team_of(query));
        (InterviewId::from(id), team)
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
