//! What a change does to each interview, in words (pure).

use crate::{
    interviews::selection::Chosen,
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
        lines.push(format!("Becomes like the interview {}", template.as_str()));
    }
    if let Some(title) = &change.title {
        lines.push(from_to("Title", chosen.map(|one| one.name.as_str()), title));
    }
    if let Some(name) = &change.display_name {
        let before = details
            .and_then(|details| details.display_name.as_deref())
            .or_else(|| chosen.and_then(|one| one.display_name.as_deref()));
        lines.push(from_to("Display name", before, name));
    }
    let known = details.and_then(|details| details.keywords.as_deref());
    if let Some(keywords) = &change.keywords {
        lines.push(match change.mode {
            BulkMode::Merge => {
                let new = |keyword: &&String| known.is_none_or(|known| !has(known, keyword));
                list(
                    "Keywords added to what is there",
                    keywords.iter().filter(new),
                )
            }
            BulkMode::Overwrite => match known {
                Some(known) if !known.is_empty() => {
                    format!("Keywords: {} → {}", known.join(", "), keywords.join(", "))
                }
                _ => list("Keywords that replace what is there", keywords.iter()),
            },
        });
    }
    if !change.removed_keywords.is_empty() {
        let there = |keyword: &&String| known.is_none_or(|known| has(known, keyword));
        let label = "Keywords taken out";
        lines.push(list(label, change.removed_keywords.iter().filter(there)));
    }
    let questions = details.and_then(|details| {
        let ids = details.questions.as_ref()?.iter().map(|one| &one.id);
        Some(ids.collect::<Vec<_>>())
    });
    let survey = details.and_then(|details| {
        let ids = details.survey_questions.as_ref()?.iter().map(|one| &one.id);
        Some(ids.collect::<Vec<_>>())
    });
    lines.extend(removal("Questions", &change.removed_questions, questions));
    lines.extend(removal(
        "Survey questions",
        &change.removed_survey_questions,
        survey,
    ));
    lines
}

fn from_to(label: &str, before: Option<&str>, after: &str) -> String {
    match before {
        Some(before) if before == after => format!("{label}: “{after}” already"),
        Some(before) => format!("{label}: “{before}” → “{after}”"),
        None => format!("{label}: “{after}”"),
    }
}

fn list<'a>(label: &str, items: impl Iterator<Item = &'a String>) -> String {
    let items: Vec<_> = items.map(String::as_str).collect();
    if items.is_empty() {
        format!("{label}: none, as they are known")
    } else {
        format!("{label}: {}", items.join(", "))
    }
}

fn has(list: &[String], keyword: &str) -> bool {
    let keyword = keyword.to_lowercase();
    list.iter().any(|other| other.to_lowercase() == keyword)
}

fn removal(label: &str, removed: &[QuestionId], known: Option<Vec<&QuestionId>>) -> Option<String> {
    if removed.is_empty() {
        return None;
    }
    Some(match known {
        Some(known) => {
            let count = removed.iter().filter(|id| known.contains(id)).count();
            format!("{label} taken out: {count} of {}", known.len())
        }
        None => format!("{label} taken out: {}, where they are there", removed.len()),
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
