//! Every path and query of the API, percent-encoded; no other file spells one.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::wire::QUESTIONS_A_PAGE;
use crate::model::{InterviewId, ListParams, QuestionId, QuestionParams, TeamId, UserId};

/// All but RFC 3986's unreserved characters.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What every path of the API begins with.
const API: &str = "/qsi/gather";

/// Path and query of one API call, below the page's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Endpoint(String);

impl Endpoint {
    /// Who is signed in at our own server; not a call of the API.
    pub(super) fn account() -> Self {
        Self("/session".to_owned())
    }

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

    /// `DELETE /qsi/gather/interviews/{interviewId}` (contract, section 1.5); `userId` says who archives.
    pub(super) fn archive(id: &InterviewId, team: Option<&TeamId>, user: Option<&UserId>) -> Self {
        let Self(mut url) = Self::interview(id, team);
        if let Some(user) = user {
            push_query(&mut url, "userId", user.as_str());
        }
        Self(url)
    }

    /// `POST /qsi/gather/interviews/{interviewId}/copy` (contract, section 1.6).
    pub(super) fn copy(id: &InterviewId) -> Self {
        let Self(url) = Self::interview(id, None);
        Self(url + "/copy")
    }

    /// `POST /qsi/gather/interviews` (contract, section 1.3).
    pub(super) fn new_interview() -> Self {
        Self("/qsi/gather/interviews".to_owned())
    }

    /// `PATCH /qsi/gather/interviews/bulk-update` (contract, section 1.7).
    pub(super) fn bulk_update() -> Self {
        Self("/qsi/gather/interviews/bulk-update".to_owned())
    }

    /// `GET /qsi/gather/questions` (contract, section 2.1); its parameters are a guess by analogy.
    pub(super) fn questions(params: &QuestionParams) -> Self {
        Self::question_list("/qsi/gather/questions", params)
    }

    /// `GET /qsi/gather/questions/{questionId}` (contract, section 2.1).
    pub(super) fn question(id: &QuestionId) -> Self {
        Self(format!(
            "/qsi/gather/questions/{}",
            path_segment(id.as_str())
        ))
    }

    /// `GET /qsi/gather/survey-questions`: the path itself is a guess (contract, section 2.2).
    pub(super) fn survey_questions(params: &QuestionParams) -> Self {
        Self::question_list("/qsi/gather/survey-questions", params)
    }

    fn question_list(path: &str, params: &QuestionParams) -> Self {
        let mut url = format!("{path}?page={}&pageSize={QUESTIONS_A_PAGE}", params.page);
        if !params.search.is_empty() {
            push_query(&mut url, "search", &params.search);
        }
        if let Some(team) = &params.team {
            push_query(&mut url, "teamId", team.as_str());
        }
        Self(url)
    }

    /// One row of `GET /qsi/gather/candidate-interviews`, whose total says how many candidates hang on an
    /// interview (contract, section 3).
    pub(super) fn candidates_of(id: &InterviewId) -> Self {
        let mut url = "/qsi/gather/candidate-interviews?limit=1".to_owned();
        push_query(&mut url, "interviewId", id.as_str());
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

    /// Whether it is a call of the API, and not of our own server.
    pub(super) fn is_of_api(&self) -> bool {
        self.0.starts_with(API)
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
        encoded(text)
    }
}

/// A path without what all of them begin with.
pub(super) fn shortened(path: &str) -> &str {
    path.strip_prefix(API).unwrap_or(path)
}

/// A text as a path or a query has it.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
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
    fn archiving_names_the_team_and_who_does_it() {
        let url = Endpoint::archive(
            &"i".into(),
            Some(&TeamId::from("t")),
            Some(&UserId::from("u 1")),
        );
        assert_eq!(
            url.as_str(),
            "/qsi/gather/interviews/i?teamId=t&userId=u%201"
        );
        let plain = Endpoint::archive(&"i".into(), None, None);
        assert_eq!(plain.as_str(), "/qsi/gather/interviews/i");
    }

    #[test]
    fn questions_are_asked_for_in_pages_of_a_hundred() {
        let params = QuestionParams {
            search: "why us".to_owned(),
            team: Some("t".into()),
            page: 2,
        };
        assert_eq!(
            Endpoint::questions(&params).as_str(),
            "/qsi/gather/questions?page=2&pageSize=100&search=why%20us&teamId=t"
        );
        assert_eq!(
            Endpoint::copy(&"a/b".into()).as_str(),
            "/qsi/gather/interviews/a%2Fb/copy"
        );
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
