//! Pages of rows.

/// Where a page of rows stands among the others (contract, section 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// This page, from 1.
    pub page: u32,
    /// Rows a page.
    pub page_size: u32,
    /// Number of pages, at least 1.
    pub pages: u32,
    /// Rows in all.
    pub total: u32,
}

/// Rows and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paginated<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// Where they stand.
    pub pagination: Pagination,
}

impl<T> Paginated<T> {
    /// Numbers of the first and last row shown, from 1; `None` without rows.
    pub fn range(&self) -> Option<(u32, u32)> {
        let count = u32::try_from(self.rows.len()).ok().filter(|n| *n > 0)?;
        let first = (self.pagination.page.saturating_sub(1))
            .saturating_mul(self.pagination.page_size)
            .saturating_add(1);
        Some((first, first.saturating_add(count - 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_counts_rows_over_all_pages() {
        let page = Paginated {
            rows: vec![(); 2],
            pagination: Pagination {
                page: 5,
                page_size: 10,
                pages: 5,
                total: 42,
            },
        };
        assert_eq!(page.range(), Some((41, 42)));
    }
}
