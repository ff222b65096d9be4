//! Where a page of any list stands.

use super::fields::Fields;
use crate::model::Pagination;

/// Where a page stands, from whatever the API echoed of what was asked for.
pub(super) fn pagination(
    echoed: Option<Fields<'_>>,
    asked_page: u32,
    asked_size: u32,
    rows: usize,
) -> Pagination {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    let Some(echoed) = echoed else {
        return Pagination {
            page: 1,
            page_size: rows.max(asked_size),
            pages: 1,
            total: rows,
        };
    };
    let page = echoed.count("page").unwrap_or(asked_page).max(1);
    let page_size = echoed
        .count("pageSize")
        .or_else(|| echoed.count("limit"))
        .unwrap_or(asked_size)
        .max(1);
    let total = echoed.count("total");
    let pages = echoed
        .count("pages")
        .or_else(|| echoed.count("totalPages"))
        .or_else(|| total.map(|total| total.div_ceil(page_size)))
        .unwrap_or(page)
        .max(1);
    Pagination {
        page,
        page_size,
        pages,
        total: total.unwrap_or_else(|| (page - 1).saturating_mul(page_size).saturating_add(rows)),
    }
}
