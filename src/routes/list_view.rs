//! The state of the list as a query string.

use form_urlencoded::Serializer;
use leptos::prelude::*;

use super::{INTERVIEWS, address, use_query, with_query};
use crate::model::{InterviewStatus, ListColumns, ListParams, PageSize, TypeFilter};

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

/// What the present address says about the list.
pub fn use_list_view() -> Memo<ListView> {
    let query = use_query();
    Memo::new(move |_| query.with(|query| ListView::from_query(query)))
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
    fn clearing_keeps_the_page_size() {
        let view = ListView::from_query("page=4&pageSize=10&search=eng&status=closed");
        assert_eq!(view.cleared().href(), "/interviews?pageSize=10");
    }
}
