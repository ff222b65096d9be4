//! What a change does to each interview, in words (pure).

use crate::{
    interviews::selection::Chosen,
    messages::{bulk_update as words, fields as names},
    model::{BulkMode, BulkUpdate, Interview, QuestionId},
};

/// Lines on what the change does to one interview. `details` is what a fresh read said of it, where one was
/// made: a list in a row of the list of interviews is never there.
pub(super) fn lines(
    change: &BulkUpdate,
    chosen: Option<&Chosen>,
    details: Option<&Interview>,
) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(template) = &change.template {
        lines.push(words::line_template(template.as_str()));
    }
    if let Some(title) = &change.title {
        let before = chosen.map(|one| one.name.as_str());
        lines.push(from_to(names::title(), before, title));
    }
    if let Some(name) = &change.display_name {
        let before = details
            .and_then(|details| details.display_name.as_deref())
            .or_else(|| chosen.and_then(|one| one.display_name.as_deref()));
        lines.push(from_to(names::display_name(), before, name));
    }
    let known = details.and_then(|details| details.keywords.as_deref());
    if let Some(keywords) = &change.keywords {
        lines.push(match change.mode {
            BulkMode::Merge => {
                let new = |keyword: &&String| known.is_none_or(|known| !has(known, keyword));
                let new = joined(keywords.iter().filter(new));
                new.map_or_else(
                    || words::line_keywords_added_none().to_owned(),
                    |new| words::line_keywords_added(&new),
                )
            }
            BulkMode::Overwrite => match known {
                Some(known) if !known.is_empty() => {
                    words::line_keywords_replaced(&known.join(", "), &keywords.join(", "))
                }
                _ => words::line_keywords_replacing(&keywords.join(", ")),
            },
        });
    }
    if !change.removed_keywords.is_empty() {
        let there = |keyword: &&String| known.is_none_or(|known| has(known, keyword));
        let there = joined(change.removed_keywords.iter().filter(there));
        lines.push(there.map_or_else(
            || words::line_keywords_removed_none().to_owned(),
            |there| words::line_keywords_removed(&there),
        ));
    }
    let questions = details.and_then(|details| {
        let ids = details.questions.as_ref()?.iter().map(|one| &one.id);
        Some(ids.collect::<Vec<_>>())
    });
    let survey = details.and_then(|details| {
        let ids = details.survey_questions.as_ref()?.iter().map(|one| &one.id);
        Some(ids.collect::<Vec<_>>())
    });
    lines.extend(
        removal(&change.removed_questions, questions).map(|(count, total)| match total {
            Some(total) => words::line_questions_removed_of(count, total),
            None => words::line_questions_removed(count),
        }),
    );
    lines.extend(removal(&change.removed_survey_questions, survey).map(
        |(count, total)| match total {
            Some(total) => words::line_survey_removed_of(count, total),
            None => words::line_survey_removed(count),
        },
    ));
    lines
}

fn from_to(field: &str, before: Option<&str>, after: &str) -> String {
    match before {
        Some(before) if before == after => words::line_same(field, after),
        Some(before) => words::line_from_to(field, before, after),
        None => words::line_to(field, after),
    }
}

/// The keywords in a line; `None` where there are none.
fn joined<'a>(keywords: impl Iterator<Item = &'a String>) -> Option<String> {
    let keywords: Vec<_> = keywords.map(String::as_str).collect();
    (!keywords.is_empty()).then(|| keywords.join(", "))
}

fn has(list: &[String], keyword: &str) -> bool {
    let keyword = keyword.to_lowercase();
    list.iter().any(|other| other.to_lowercase() == keyword)
}

/// How many questions are taken out, and of how many where that is known; `None` where none are.
fn removal(
    removed: &[QuestionId],
    known: Option<Vec<&QuestionId>>,
) -> Option<(usize, Option<usize>)> {
    if removed.is_empty() {
        return None;
    }
    Some(match known {
        Some(known) => {
            let count = removed.iter().filter(|id| known.contains(id)).count();
            (count, Some(known.len()))
        }
        None => (removed.len(), None),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Question;

    fn change(mode: BulkMode) -> BulkUpdate {
        BulkUpdate {
            keywords: Some(vec!["Rust".to_owned(), "php".to_owned()]),
            ..BulkUpdate::new(vec!["a".into()], mode)
        }
    }

    fn details(keywords: &[&str]) -> Interview {
        Interview {
            keywords: Some(keywords.iter().map(|text| (*text).to_owned()).collect()),
            ..Interview::bare("a".into())
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        assert_eq!(
            lines(&change(BulkMode::Merge), None, None),
            ["Keywords added to what is there: Rust, php"]
        );
        assert_eq!(
            lines(&change(BulkMode::Overwrite), None, None),
            ["Keywords that replace what is there: Rust, php"]
        );
    }

    #[test]
    fn what_is_known_narrows_the_words() {
        let known = details(&["rust", "go"]);
        assert_eq!(
            lines(&change(BulkMode::Merge), None, Some(&known)),
            ["Keywords added to what is there: php"]
        );
        assert_eq!(
            lines(&change(BulkMode::Overwrite), None, Some(&known)),
            ["Keywords: rust, go → Rust, php"]
        );
    }

    #[test]
    fn names_go_from_what_they_are_to_what_they_become() {
        let mut chosen = Chosen::of(&Interview {
            title: Some("Nurse".to_owned()),
            ..Interview::bare("a".into())
        });
        let change = BulkUpdate {
            title: Some("Nurse".to_owned()),
            display_name: Some("Join us".to_owned()),
            ..BulkUpdate::new(vec!["a".into()], BulkMode::Merge)
        };
        assert_eq!(
            lines(&change, Some(&chosen), None),
            ["Title: “Nurse” already", "Display name: “Join us”"]
        );
        chosen.display_name = Some("Care".to_owned());
        assert_eq!(
            lines(&change, Some(&chosen), None)[1],
            "Display name: “Care” → “Join us”"
        );
    }

    #[test]
    fn removed_questions_are_counted_where_they_are_known() {
        let change = BulkUpdate {
            removed_questions: vec!["q-1".into(), "q-9".into()],
            ..BulkUpdate::new(vec!["a".into()], BulkMode::Merge)
        };
        let question = |id: &str| Question {
            id: id.into(),
            title: None,
        };
        let known = Interview {
            questions: Some(vec![question("q-1"), question("q-2")]),
            ..Interview::bare("a".into())
        };
        assert_eq!(
            lines(&change, None, Some(&known)),
            ["Questions taken out: 1 of 2"]
        );
        assert_eq!(
            lines(&change, None, None),
            ["Questions taken out: 2, where they are there"]
        );
    }
}
