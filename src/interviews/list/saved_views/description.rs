//! What a view shows, in a line (pure).

use crate::{
    components::status_name,
    interviews::list::cells::column_name,
    messages::{common, list, saved_views as words},
    model::{ListColumns, PageSize, TypeFilter},
    routes::ListView,
};

/// “eng” in the title · Standard · archived too
pub(super) fn description(view: &ListView) -> String {
    let params = &view.params;
    let mut parts = Vec::new();
    if !params.search.is_empty() {
        parts.push(words::part_search(&params.search));
    }
    match params.interview_type {
        Some(TypeFilter::Standard) => parts.push(common::type_standard().to_owned()),
        Some(TypeFilter::Questionnaire) => parts.push(common::type_questionnaire().to_owned()),
        None => {}
    }
    if parts.is_empty() {
        parts.push(words::part_all().to_owned());
    }
    if params.archived {
        parts.push(words::part_archived().to_owned());
    }
    if let Some(status) = &view.status {
        parts.push(words::part_status(&status_name(status)));
    }
    if params.page_size != PageSize::default() {
        parts.push(words::part_rows(params.page_size.get() as usize));
    }
    let columns = view.columns.as_ref();
    if let Some(columns) = columns.filter(|columns| **columns != ListColumns::default()) {
        let mut names = vec![list::column_title()];
        names.extend(columns.shown().iter().copied().map(column_name));
        parts.push(words::part_columns(&names.join(", ")));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(query: &str) -> String {
        description(&ListView::from_query(query))
    }

    #[test]
    fn a_view_is_described_by_what_its_address_says() {
        assert_eq!(
            described("search=eng&interviewType=standard&archived=true&status=paused&pageSize=50"),
            "“eng” in the title · Standard · archived too · Paused on each page · 50 rows per page"
        );
        assert_eq!(
            described("columns=title,id,status"),
            "All interviews · Columns: Title, Id, Status"
        );
    }

    #[test]
    fn what_is_as_always_is_not_mentioned() {
        let usual = format!("columns={}&page=7", ListColumns::default().to_text());
        assert_eq!(described(&usual), "All interviews");
        assert_eq!(described(""), "All interviews");
    }
}
