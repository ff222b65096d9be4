//! Bodies in the shapes of the documentation.

/// One row or detail; `fields` is added to id and title.
pub fn interview(id: &str, title: &str, fields: &str) -> String {
    let more = if fields.is_empty() { "" } else { "," };
    format!(r#"{{"id":"{id}","title":"{title}"{more}{fields}}}"#)
}

/// A page of rows.
pub fn list(rows: &[String], page: u32, pages: u32, total: u32) -> String {
    format!(
        r#"{{"data":{{"interviews":[{}],"pagination":{{"total":{total},"page":{page},"pages":{pages},"pageSize":25}}}},"meta":{{"requestId":"req-list"}}}}"#,
        rows.join(",")
    )
}

/// One interview.
pub fn detail(interview: &str) -> String {
    format!(r#"{{"data":{{"interview":{interview}}},"meta":{{"requestId":"req-detail"}}}}"#)
}

/// An error.
pub fn error(code: &str, message: &str, details: &str) -> String {
    format!(
        r#"{{"error":{{"code":"{code}","message":"{message}","details":{details}}},"meta":{{"requestId":"req-error","timestamp":"2026-01-15T00:00:00Z"}}}}"#
    )
}
