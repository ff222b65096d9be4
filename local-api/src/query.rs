//! Query parameters, read strictly: a value that cannot be meant is a 400 that names it.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;

use crate::choices;
use crate::envelope::{OlderPagination, Pagination};
use crate::error::ApiError;

/// The parameters of a request. Unknown ones are ignored.
#[derive(Debug)]
pub(crate) struct Parameters(Vec<(String, String)>);

/// Which rows of a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    page: u64,
    size: u64,
}

impl<S: Send + Sync> FromRequestParts<S> for Parameters {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(pairs) = Query::from_request_parts(parts, state)
            .await
            .map_err(|_| ApiError::field("query", "cannot be read"))?;
        Ok(Self(pairs))
    }
}

impl Parameters {
    /// A parameter's text; given twice it is a 400, for either could be meant.
    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>, ApiError> {
        let mut values = self.0.iter().filter(|(key, _)| key == name);
        match (values.next(), values.next()) {
            (_, Some(_)) => Err(ApiError::field(name, "must be given once")),
            (first, None) => Ok(first.map(|(_, value)| value.as_str())),
        }
    }

    /// An id; empty is a 400, for it is a client's missing value and not a wish.
    pub(crate) fn id(&self, name: &str) -> Result<Option<String>, ApiError> {
        match self.text(name)? {
            Some("") => Err(ApiError::field(name, "must not be empty")),
            id => Ok(id.map(ToOwned::to_owned)),
        }
    }

    pub(crate) fn flag(&self, name: &str, default: bool) -> Result<bool, ApiError> {
        match self.text(name)? {
            None => Ok(default),
            Some("true") => Ok(true),
            Some("false") => Ok(false),
            Some(_) => Err(ApiError::field(name, "must be true or false")),
        }
    }

    pub(crate) fn one_of(
        &self,
        name: &str,
        allowed: &[&'static str],
    ) -> Result<Option<&'static str>, ApiError> {
        let Some(value) = self.text(name)? else {
            return Ok(None);
        };
        let found = allowed.iter().find(|allowed| **allowed == value);
        found
            .map(|value| Some(*value))
            .ok_or_else(|| ApiError::field(name, format!("must be one of {}", allowed.join(", "))))
    }

    /// Folded for the search; an empty search is none.
    pub(crate) fn search(&self) -> Result<Option<String>, ApiError> {
        let text = self.text(choices::SEARCH_PARAMETER)?;
        Ok(text.filter(|text| !text.is_empty()).map(choices::folded))
    }

    /// `page` and `pageSize` (seed, List Interviews).
    pub(crate) fn page(&self) -> Result<Page, ApiError> {
        self.page_by("pageSize", choices::DEFAULT_PAGE_SIZE)
    }

    /// `page` and `limit` of the older lists (contract section 8).
    pub(crate) fn older_page(&self) -> Result<Page, ApiError> {
        self.page_by("limit", choices::DEFAULT_OLDER_LIMIT)
    }

    fn page_by(&self, size: &str, default_size: u64) -> Result<Page, ApiError> {
        Ok(Page {
            page: self.number("page", 1, u64::from(u32::MAX))?,
            size: self.number(size, default_size, choices::MAX_PAGE_SIZE)?,
        })
    }

    fn number(&self, name: &str, default: u64, max: u64) -> Result<u64, ApiError> {
        let Some(text) = self.text(name)? else {
            return Ok(default);
        };
        let number = text
            .parse()
            .ok()
            .filter(|number| (1..=max).contains(number));
        number
            .ok_or_else(|| ApiError::field(name, format!("must be a whole number from 1 to {max}")))
    }
}

impl Page {
    #[cfg(test)]
    pub(crate) fn new(page: u64, size: u64) -> Self {
        Self { page, size }
    }

    pub(crate) fn limit(self) -> i64 {
        i64::try_from(self.size).unwrap_or(i64::MAX)
    }

    pub(crate) fn offset(self) -> i64 {
        i64::try_from((self.page - 1).saturating_mul(self.size)).unwrap_or(i64::MAX)
    }

    /// This page of all rows of a list.
    pub(crate) fn of_all<T>(self, rows: &[T]) -> &[T] {
        let place = |rows_before: u64| usize::try_from(rows_before).unwrap_or(usize::MAX);
        let start = place((self.page - 1).saturating_mul(self.size)).min(rows.len());
        let end = start.saturating_add(place(self.size)).min(rows.len());
        &rows[start..end]
    }

    pub(crate) fn of(self, total: u64) -> Pagination {
        Pagination {
            total,
            page: self.page,
            pages: choices::pages(total, self.size),
            page_size: self.size,
        }
    }

    pub(crate) fn older_of(self, total: u64) -> OlderPagination {
        OlderPagination {
            page: self.page,
            limit: self.size,
            total,
            total_pages: choices::pages(total, self.size),
        }
    }
}
