//! The words of archiving (pure).

use super::problem_words::in_one_breath;
use crate::data::Problem;

/// What there is to know before: a confirmation is not asked for, because it can be undone.
pub(super) const BEFORE: &str = "You can undo it for a moment. After that the API has no way back.";

/// What the message says; the number of candidates comes later, or never.
pub(super) fn archived(name: &str, candidates: Option<u32>) -> String {
    let archived = format!("Archived “{name}”.");
    match candidates {
        None => archived,
        Some(0) => format!("{archived} No candidate hangs on it."),
        Some(1) => format!("{archived} 1 candidate hangs on it."),
        Some(count) => format!("{archived} It has {count} candidates."),
    }
}

/// Nothing is left to archive.
pub(super) fn gone(name: &str) -> String {
    format!(
        "“{name}” was gone already: somebody may have archived it, or moved it to another team."
    )
}

/// Nothing was sent.
pub(super) fn undone(name: &str) -> String {
    format!("“{name}” stays as it was. Nothing was sent.")
}

/// Why it was not archived, or that nobody knows.
pub(super) fn failed(name: &str, problem: &Problem) -> String {
    format!("“{name}”: {}", in_one_breath(problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_candidates_are_counted_where_the_number_is_known() {
        assert_eq!(archived("N", None), "Archived “N”.");
        assert_eq!(
            archived("N", Some(1)),
            "Archived “N”. 1 candidate hangs on it."
        );
        assert_eq!(
            archived("N", Some(12)),
            "Archived “N”. It has 12 candidates."
        );
    }
}
