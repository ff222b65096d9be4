//! Pattern and address of every page, and the list's state as a query string. No URL of the app is
//! spelled anywhere else.
//!
//! The app may be hosted below a path (`/callboard/`): constants are paths inside the app, and
//! [`address`] makes of them what a browser needs.

use std::sync::OnceLock;

use form_urlencoded::Serializer;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks, location::Url};

use crate::model::{
    InterviewId, InterviewStatus, ListColumns, ListParams, PageSize, TeamId, TypeFilter,
};

/// Where the app is hosted: empty at the root of a host, else a path such as `/callboard`.
static ROOT: OnceLock<String> = OnceLock::new();

/// Says where the app is hosted, without a slash at the end; once, before anything is shown.
pub fn host_at(root: String) {
    // A second call would be of a second app in the same page, which is hosted at the same place.
    let _ = ROOT.set(root);
}

/// Where the app is hosted, without a slash at the end.
pub fn root() -> &'static str {
    ROOT.get().map_or("", String::as_str)
}

/// The address of a path inside the app.
pub fn address(path: &str) -> String {
    format!("{}{path}", root())
}

/// The way in, which leads on to the list.
pub const HOME: &str = "/";
/// The list of interviews.
pub const INTERVIEWS: &str = "/interviews";
/// A form for a new interview.
pub const NEW_INTERVIEW: &str = "/interviews/new";
/// Unsaved work on this device.
pub const DRAFTS: &str = "/drafts";
/// Many new interviews and changes from a file.
pub const IMPORT: &str = "/import";
/// Interviews side by side.
pub const COMPARE: &str = "/compare";
/// What a person prefers on this device.
pub const PREFERENCES: &str = "/preferences";
/// The key of this tab.
pub const CONNECT: &str = "/connect";

/// Ends the session, by a form; a page of the server and not of the app.
pub const SIGN_OUT: &str = "/logout";
/// The server's page for signing in.
const SIGN_IN: &str = "/login";

/// Everything that decides what the list shows: what the API is asked for, the status that the rows of this
/// page are narrowed to, which the API cannot be asked for (contract, section 1.1), and the columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListView {
    /// What the API is asked for.
    pub params: ListParams,
    /// Of the rows of this page, only those of this (documented) status.
    pub status: Option<InterviewStatus>,
    /// The columns, where the address says which; else those of this device.
    pub columns: Option<ListColumns>,
}

impl ListView {
    /// Reads a query string, in the API's own words. Nonsense becomes the default, never an error.
    pub fn from_query(query: &str) -> Self {
        let mut view = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "search" => view.params.search = value.trim().to_owned(),
                "archived" => view.params.archived = value == "true",
                "interviewType" => view.params.interview_type = TypeFilter::from_text(&value),
                "page" => view.params.page = value.parse().unwrap_or(1).max(1),
                "pageSize" => {
                    view.params.page_size = PageSize::from_text(&value).unwrap_or_default();
                }
                "status" => {
                    view.status = InterviewStatus::KNOWN
                        .into_iter()
                        .find(|status| status.slug() == value);
                }
                "columns" => view.columns = ListColumns::from_text(&value),
                _ => {}
            }
        }
        view
    }

    /// The address that shows this; defaults are left out.
    pub fn href(&self) -> String {
        with_query(address(INTERVIEWS), &self.query())
    }

    /// The query string of that address: the same wherever the app is hosted.
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        let ListParams {
            search,
            archived,
            interview_type,
            page,
            page_size,
        } = &self.params;
        if !search.is_empty() {
            query.append_pair("search", search);
        }
        if *archived {
            query.append_pair("archived", "true");
        }
        if let Some(filter) = interview_type {
            query.append_pair("interviewType", filter.as_str());
        }
        if let Some(status) = &self.status {
            query.append_pair("status", status.slug());
        }
        if *page > 1 {
            query.append_pair("page", &page.to_string());
        }
        if *page_size != PageSize::default() {
            query.append_pair("pageSize", &page_size.get().to_string());
        }
        if let Some(columns) = &self.columns {
            query.append_pair("columns", &columns.to_text());
        }
        // A comma may stand in a query as it is, and people read these addresses.
        query.finish().replace("%2C", ",")
    }

    /// The same list from its first page, narrowed otherwise: a changed filter never leaves a person on
    /// a page that no longer exists.
    pub fn narrowed(&self, change: impl FnOnce(&mut ListParams)) -> Self {
        let mut params = self.params.clone();
        change(&mut params);
        params.page = 1;
        Self {
            params,
            ..self.clone()
        }
    }

    /// Another page of the same list.
    pub fn at_page(&self, page: u32) -> Self {
        let mut view = self.clone();
        view.params.page = page;
        view
    }

    /// The same page with another status shown.
    pub fn with_status(&self, status: Option<InterviewStatus>) -> Self {
        Self {
            status,
            ..self.clone()
        }
    }

    /// The same page with other columns, or with those of this device.
    pub fn with_columns(&self, columns: Option<ListColumns>) -> Self {
        Self {
            columns,
            ..self.clone()
        }
    }

    /// The whole list, in pages of the same size and with the same columns.
    pub fn cleared(&self) -> Self {
        Self {
            params: ListParams {
                page_size: self.params.page_size,
                ..ListParams::default()
            },
            status: None,
            columns: self.columns.clone(),
        }
    }
}

/// The server's page for signing in, which leads back to the present address.
pub fn use_sign_in() -> Signal<String> {
    let location = hooks::use_location();
    Signal::derive(move || {
        let (path, query) = (location.pathname.get(), location.search.get());
        sign_in(&with_query(inside(path), query.trim_start_matches('?')))
    })
}

/// A path of the browser as a path inside the app.
fn inside(path: String) -> String {
    path.strip_prefix(root()).map(str::to_owned).unwrap_or(path)
}

fn sign_in(next: &str) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("next", next);
    with_query(address(SIGN_IN), &query.finish())
}

/// The path of the present address, as links spell it.
pub fn use_path() -> Memo<String> {
    hooks::use_location().pathname
}

/// What the present address says about the list.
pub fn use_list_view() -> Memo<ListView> {
    let search = hooks::use_location().search;
    Memo::new(move |_| search.with(|query| ListView::from_query(query)))
}

/// Goes to another page of the app without a click on a link.
#[derive(Clone, Copy)]
pub struct Go(StoredValue<Navigate>);

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

impl Go {
    /// Goes there as a link would: a new entry of the history, scrolled to the top.
    pub fn push(self, href: &str) {
        let options = NavigateOptions {
            resolve: false,
            ..NavigateOptions::default()
        };
        self.0.with_value(|navigate| navigate(href, options));
    }

    /// Changes the present entry of the history, and leaves the page where it is scrolled to.
    pub fn replace(self, href: &str) {
        let options = NavigateOptions {
            resolve: false,
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.0.with_value(|navigate| navigate(href, options));
    }
}

/// What goes to other pages; needs the router around it.
pub fn use_go() -> Go {
    Go(StoredValue::new(Box::new(hooks::use_navigate())))
}

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
    let mut query = Serializer::new(String::new());
    query.append_pair("draft", draft);
    let query = query.finish();
    let joint = if form.contains('?') { '&' } else { '?' };
    format!("{form}{joint}{query}")
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
    let search = hooks::use_location().search;
    Memo::new(move |_| search.with(|query| compared(query)))
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

fn team_of(query: &str) -> Option<TeamId> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, value)| name == "teamId" && !value.is_empty())
        .map(|(_, value)| TeamId::from(value.into_owned()))
}

fn with_query(path: String, query: &str) -> String {
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query_of(view: &ListView) -> String {
        let href = view.href();
        href.split_once('?')
            .map_or(String::new(), |(_, query)| query.to_owned())
    }

    #[test]
    fn defaults_are_left_out_of_the_address() {
        assert_eq!(ListView::default().href(), "/interviews");
    }

    #[test]
    fn every_view_is_read_back_from_its_own_address() {
        for search in [
            "",
            "eng",
            "50% & more",
            "%41",
            "a+b c",
            "日本語 مقابلة",
            "#?/=&",
        ] {
            for archived in [false, true] {
                for interview_type in [None, Some(TypeFilter::Standard)] {
                    for (page, size) in [(1, "25"), (7, "100")] {
                        let view = ListView {
                            params: ListParams {
                                search: search.to_owned(),
                                archived,
                                interview_type,
                                page,
                                page_size: PageSize::from_text(size).expect("offered"),
                            },
                            status: archived.then_some(InterviewStatus::Paused),
                            columns: archived.then(ListColumns::default),
                        };
                        assert_eq!(ListView::from_query(&query_of(&view)), view);
                    }
                }
            }
        }
    }

    #[test]
    fn nonsense_in_an_address_becomes_the_default() {
        let view = ListView::from_query(
            "page=-3&pageSize=33&archived=perhaps&interviewType=hologram&status=9&x=y",
        );
        assert_eq!(view, ListView::default());
    }

    #[test]
    fn a_changed_filter_starts_at_the_first_page() {
        let view = ListView::from_query("page=4&pageSize=10&search=eng");
        let narrowed = view.narrowed(|params| params.archived = true);
        assert_eq!(
            narrowed.href(),
            "/interviews?search=eng&archived=true&pageSize=10"
        );
    }

    #[test]
    fn clearing_keeps_the_page_size() {
        let view = ListView::from_query("page=4&pageSize=10&search=eng&status=closed");
        assert_eq!(view.cleared().href(), "/interviews?pageSize=10");
    }

    #[test]
    fn columns_are_read_as_people_write_them_and_stay_on_every_page() {
        let view = ListView::from_query("columns=title,updated,hologram,status&page=2");
        assert_eq!(
            view.href(),
            "/interviews?page=2&columns=title,updated,status"
        );
        let next = view.at_page(3).with_status(Some(InterviewStatus::Closed));
        assert_eq!(
            next.narrowed(|params| params.archived = true)
                .cleared()
                .href(),
            "/interviews?columns=title,updated,status"
        );
        assert_eq!(view.with_columns(None).href(), "/interviews?page=2");
        assert_eq!(ListView::from_query("columns=hologram").columns, None);
        let comma = ListView::from_query("search=a%2Cb");
        assert_eq!(ListView::from_query(&comma.query()), comma);
    }

    #[test]
    fn the_form_of_an_interview_is_below_its_page() {
        assert_eq!(edit_page("/interviews/i"), "/interviews/i/edit");
        assert_eq!(
            edit_page("/interviews/i?teamId=t+2"),
            "/interviews/i/edit?teamId=t+2"
        );
    }

    #[test]
    fn signing_in_leads_back_to_the_whole_address() {
        assert_eq!(
            sign_in("/interviews?search=a+b&page=2"),
            "/login?next=%2Finterviews%3Fsearch%3Da%2Bb%26page%3D2"
        );
    }

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

    #[test]
    fn the_team_of_an_address_is_read() {
        assert_eq!(team_of("a=b&teamId=t%202"), Some(TeamId::from("t 2")));
        assert_eq!(team_of("teamId="), None);
    }
}
