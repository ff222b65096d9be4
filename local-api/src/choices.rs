//! Where the documentation is silent: every choice of this API, each with its reason.
//!
//! The rule behind most of them: of two readings take the stricter one. What works here then works
//! under either, and a mistake shows at the desk and not in production.
//!
//! Choices that are a shape and not a rule stand where the shape is: the members of the question
//! lists in `store::questions`, those of a detail in `routes::interview_view`.

use axum::http::StatusCode;

use crate::rate_limit::Window;
use crate::timestamp::Timestamp;

// Status codes

/// Create and copy answer 201: the documentation shows no status at all, and a client that takes
/// only 200 for success would break on the usual one.
pub(crate) const CREATED: StatusCode = StatusCode::CREATED;

/// A bulk update that could not change some of the interviews is still a 200: the documented
/// `data` has `success`, `updatedCount` and `errors`, which only make sense for a part that worked.
pub(crate) const BULK_WITH_ERRORS: StatusCode = StatusCode::OK;

// Lists

/// The default of the candidates list, which is written in the same style as the seed's list.
pub(crate) const DEFAULT_PAGE_SIZE: u64 = 10;

/// The limit of the candidates list. A larger `pageSize`, or page 0, is a 400 and not quietly
/// another page: rows that nobody asked for, or missing ones, are found late.
pub(crate) const MAX_PAGE_SIZE: u64 = 100;

/// The default of the older lists' `limit` (contract section 8).
pub(crate) const DEFAULT_OLDER_LIMIT: u64 = 50;

/// The name of the search parameter was lost from the page; every other list that has one is
/// written in the same style, and this is the likeliest name.
pub(crate) const SEARCH_PARAMETER: &str = "search";

/// The last change first: what somebody works on is on page 1. The id settles equal seconds, so
/// that no row stands on two pages. `archived=true` means "as well", as "include" says.
pub(crate) const LIST_ORDER: &str = "updated_at DESC, id DESC";

/// The types that the list can be filtered by are the two that the seed names.
pub(crate) const FILTERED_TYPES: [&str; 2] = ["standard", "questionnaire"];

/// Pages of an empty list: 0, by the same division as the sample's (42 rows, 10 each, 5 pages).
/// A page past the end is an empty list that echoes the page asked for.
pub(crate) fn pages(total: u64, page_size: u64) -> u64 {
    total.div_ceil(page_size)
}

/// Search finds a part of the title in any case of any script. Accents count.
pub(crate) fn folded(text: &str) -> String {
    // A final sigma is the same letter as the one within a word.
    text.to_lowercase().replace('ς', "σ")
}

// Texts of a body

/// Unknown fields of a body are refused: a misspelled optional field would otherwise be lost
/// without a word. Unknown query parameters are ignored, since proxies and tools add their own.
pub(crate) const UNKNOWN_FIELD: &str = "is not a field of this request";

/// `null` is refused, for clearing with it is documented nowhere. An empty text clears a
/// description or a link, an empty array a list.
pub(crate) const NULL_VALUE: &str = "must not be null; leave the field out to keep the value";

/// A title of 255 characters is the usual column; texts are stored as they are sent, untrimmed, but
/// one of nothing but white space counts as empty.
pub(crate) const MAX_TITLE_CHARS: usize = 255;

/// Long enough for any job description, short enough for a list row.
pub(crate) const MAX_DESCRIPTION_CHARS: usize = 20_000;

/// The length that browsers and proxies agree on.
pub(crate) const MAX_URL_CHARS: usize = 2048;

/// A keyword is a word or a few. Case counts, the same one twice is kept once.
pub(crate) const MAX_KEYWORD_CHARS: usize = 100;

/// For questions of each kind and keywords; more is a mistake of a script.
pub(crate) const MAX_LIST_ITEMS: usize = 200;

/// A bulk update of at most one page of the list.
pub(crate) const MAX_BULK_INTERVIEWS: usize = 100;

/// Bodies above 1 MiB are refused with 413, before they are read to their end.
pub(crate) const MAX_BODY_BYTES: usize = 1024 * 1024;

/// Every sample has `"en"`.
pub(crate) const DEFAULT_LANGUAGE: &str = "en";

/// The only type that can be made over the API (seed, Create Interview).
pub(crate) const CREATABLE_TYPE: &str = "standard";

/// A new interview, and a copy of one in whatever status, starts as Active: a copy of a closed
/// interview is made to be used.
pub(crate) const STATUS_OF_A_NEW_INTERVIEW: i64 = 0;

/// Archived, in the seed's numbers.
pub(crate) const STATUS_ARCHIVED: i64 = 3;

// Writes

/// `updatedAt` always moves with a change, by a second at least: the seed writes whole seconds, and
/// a client that compares them could not see a second change within one otherwise.
pub(crate) fn updated_at(previous: Timestamp, now: Timestamp) -> Timestamp {
    now.max(previous.plus_seconds(1))
}

/// Archived interviews can be read and copied, and archived again (a 200 that changes nothing, for
/// a repeated request must not fail), but not updated: nothing documented brings one back, so a
/// change to it is a mistake. It is a 409.
pub(crate) fn may_be_updated(status: i64) -> bool {
    status != STATUS_ARCHIVED
}

/// In a PATCH of one interview `keywords` is the whole list, as `questionIds` and `surveyQuestions`
/// are, and `removedKeywords` is taken out of what is then there. The sample, which sends both,
/// gives the same under either reading.
pub(crate) const UPDATE_MODE: Mode = Mode::Overwrite;

/// What a given list does to the one that is there (bulk update, `mode`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It replaces it.
    Overwrite,
    /// It is added to its end, without those already there. A text has no end: it is replaced.
    Merge,
}

/// Lists that take single items out belong to merge ("with merge: take out just these").
pub(crate) const REMOVED_NEEDS_MERGE: &str = "can only be used with mode merge";

// Titles may repeat within a team: a bulk update gives several interviews the same title by design.

/// Titles for a copy in the same team, until one is free: "(copy)" appended, again and again as the
/// seed says, and numbered after the third. The front is shortened where it would get too long.
pub(crate) fn copy_titles(title: &str) -> impl Iterator<Item = String> {
    (1_u32..).map(move |count| {
        let suffix = match count {
            1..=3 => " (copy)".repeat(count as usize),
            _ => format!(" (copy {count})"),
        };
        let room = MAX_TITLE_CHARS.saturating_sub(suffix.chars().count());
        let front: String = title.chars().take(room).collect();
        format!("{}{suffix}", front.trim_end())
    })
}

/// Message groups are standard or questionnaire; every other interview (AI ones, future ones) talks
/// to candidates as a standard one does.
pub(crate) fn message_group_type(interview_type: &str) -> &'static str {
    match interview_type {
        "questionnaire" => "questionnaire",
        _ => "standard",
    }
}

// Keys, teams, limits

/// What a key may see: an organization's key all of its teams, a team's key its own team, with or
/// without `teamId`. Whatever it may not see is a 404, as if it were not there: a 403 would tell
/// that it is. Without `teamId` an organization's key creates in its default team.
pub(crate) fn may_use_team(bound_to: Option<&str>, team_id: &str) -> bool {
    bound_to.is_none_or(|bound| bound == team_id)
}

/// The headers tell of the hour, as in the sample (1000, 995), until the minute is used up: then
/// they tell of the minute, for its reset is what to wait for. Refused requests are not counted and
/// a 401 has no such headers, for there is no key to count.
pub(crate) fn window_in_the_headers(minute: Window, hour: Window) -> Window {
    match (hour.remaining, minute.remaining) {
        (1.., 0) => minute,
        _ => hour,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_says_copy_again_and_again_and_then_counts() {
        let titles: Vec<_> = copy_titles("Cook").take(5).collect();
        assert_eq!(
            titles,
            [
                "Cook (copy)",
                "Cook (copy) (copy)",
                "Cook (copy) (copy) (copy)",
                "Cook (copy 4)",
                "Cook (copy 5)"
            ]
        );
    }

    #[test]
    fn the_title_of_a_copy_is_never_too_long() {
        let long = "é".repeat(MAX_TITLE_CHARS);
        for title in copy_titles(&long).take(12) {
            assert_eq!(title.chars().count(), MAX_TITLE_CHARS);
        }
    }

    #[test]
    fn search_folds_every_script() {
        assert_eq!(folded("ΜΗΧΑΝΙΚΌΣ"), folded("μηχανικός"));
        assert_eq!(folded("KÖCHIN"), "köchin");
    }

    #[test]
    fn updated_at_moves_within_one_second_too() {
        let now = Timestamp::from_unix(100);
        assert_eq!(updated_at(now, now), Timestamp::from_unix(101));
        assert_eq!(updated_at(Timestamp::from_unix(7), now), now);
    }
}
