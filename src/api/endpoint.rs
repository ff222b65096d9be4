//! Every path and query of the API, percent-encoded; no other file spells one.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::model::{InterviewId, ListParams, TeamId};

/// All but RFC 3986's unreserved characters.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Path and query of one API call, below the page's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Endpoint(String);

impl Endpoint {
    /// `GET /qsi/gather/interviews` (contract, section 1.1). `page` and `pageSize` are always sent, since
    /// the API's default size is not documented; the rest only when it says something. The search
    /// parameter's name is lost in the documentation and almost surely `search`.
    pub(super) fn interviews(params: &ListParams) -> Self {
        let mut url = format!(
            "/qsi/gather/interviews?page={}&pageSize={}",
            params.page,
            params.page_size.get()
        );
        if !params.search.is_empty() {
            push_query(&mut url, "search", &params.search);
        }
        if params.archived {
            push_query(&mut url, "archived", "true");
        }
        if let Some(filter) = params.interview_type {
            push_query(&mut url, "interviewType", filter.as_str());
        }
        Self(url)
    }

    /// The cheapest request that proves a key: one row of the list (contract, section 10, item 16).
    pub(super) fn one_interview() -> Self {
        Self("/qsi/gather/interviews?page=1&pageSize=1".to_owned())
    }

    /// `GET /qsi/gather/interviews/{interviewId}` (contract, section 1.2); `teamId` overrides the team
    /// of this request.
    pub(super) fn interview(id: &InterviewId, team: Option<&TeamId>) -> Self {
        let mut url = format!("/qsi/gather/interviews/{}", path_segment(id.as_str()));
        if let Some(team) = team {
            push_query(&mut url, "teamId", team.as_str());
        }
        Self(url)
    }

    /// `GET /qsi/gather/teams` (contract, section 2.3).
    pub(super) fn teams() -> Self {
        Self("/qsi/gather/teams".to_owned())
    }

    /// `GET /qsi/gather/users` (contract, section 2.4), without their teams, which nothing here shows.
    pub(super) fn users() -> Self {
        Self("/qsi/gather/users?includeTeams=false".to_owned())
    }

    /// `GET /qsi/gather/message-groups` (contract, section 2.5).
    pub(super) fn message_groups() -> Self {
        Self("/qsi/gather/message-groups".to_owned())
    }

    /// `GET /qsi/gather/narrators` (contract, section 2.6).
    pub(super) fn narrators() -> Self {
        Self("/qsi/gather/narrators".to_owned())
    }

    /// Path and query.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// One segment of a path. Dots are encoded where they are all there is: a browser would resolve `..`.
fn path_segment(text: &str) -> String {
    if text.bytes().all(|byte| byte == b'.') {
        "%2E".repeat(text.len())
    } else {
        utf8_percent_encode(text, ENCODED).to_string()
    }
}

fn push_query(url: &mut String, name: &str, value: &str) {
    let joint = if url.contains('?') { '&' } else { '?' };
    // Writing to a `String` cannot fail.
    let _ = write!(url, "{joint}{name}={}", utf8_percent_encode(value, ENCODED));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TypeFilter;

    #[test]
    fn only_what_narrows_the_list_is_sent() {
        assert_eq!(
            Endpoint::interviews(&ListParams::default()).as_str(),
            "/qsi/gather/interviews?page=1&pageSize=25"
        );
    }

    #[test]
    fn every_filter_is_spelled_as_the_documentation_does() {
        let params = ListParams {
            search: "R&D / 50% ü".to_owned(),
            archived: true,
            interview_type: Some(TypeFilter::Questionnaire),
            page: 3,
            ..ListParams::default()
        };
        assert_eq!(
            Endpoint::interviews(&params).as_str(),
            "/qsi/gather/interviews?page=3&pageSize=25&search=R%26D%20%2F%2050%25%20%C3%BC&archived=true&interviewType=questionnaire"
        );
    }

    #[test]
    fn an_id_cannot_leave_its_segment() {
        let url = |id: &str| Endpoint::interview(&id.into(), None).as_str().to_owned();
        assert_eq!(
            url("a/../b?c#d"),
            "/qsi/gather/interviews/a%2F..%2Fb%3Fc%23d"
        );
        assert_eq!(url(".."), "/qsi/gather/interviews/%2E%2E");
    }

    #[test]
    fn the_team_is_passed_on_with_the_interview() {
        let team = TeamId::from("team 2");
        assert_eq!(
            Endpoint::interview(&"interview-uuid".into(), Some(&team)).as_str(),
            "/qsi/gather/interviews/interview-uuid?teamId=team%202"
        );
    }
}
