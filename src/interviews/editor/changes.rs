//! What a save changes, field by field, old and new (pure).

use super::view_model::{Item, Names, Words, in_words, items};
use crate::model::{Draft, Field};

/// The change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) field: Field,
    pub(super) detail: Detail,
}

/// How it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// One value takes the place of another.
    Value { old: Words, new: Words },
    /// Some elements of a list change.
    List {
        added: Vec<String>,
        removed: Vec<String>,
        moved: Vec<Move>,
        /// Elements that stay but say something else, such as a knockout: before and after.
        altered: Vec<(String, String)>,
    },
    /// A whole list takes the place of one that is not known.
    Replacement(Vec<String>),
}

/// An element that goes to another place; places from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) name: String,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The changes of these fields, in their order.
pub(super) fn changes(
    start: &Draft,
    draft: &Draft,
    fields: &[Field],
    names: &Names<'_>,
) -> Vec<Change> {
    fields
        .iter()
        .map(|field| {
            let (old, new) = (start.value(*field), draft.value(*field));
            let detail = match (items(&old), items(&new)) {
                (Some(old), Some(new)) => list_change(&old, &new),
                (None, Some(new)) => {
                    Detail::Replacement(new.into_iter().map(|item| item.words).collect())
                }
                _ => Detail::Value {
                    old: in_words(*field, &old, names),
                    new: in_words(*field, &new, names),
                },
            };
            Change {
                field: *field,
                detail,
            }
        })
        .collect()
}

fn list_change(old: &[Item], new: &[Item]) -> Detail {
    let place = |list: &[Item], key: &str| list.iter().position(|item| item.key == key);
    let missing_in = |list: &[Item], of: &[Item]| -> Vec<String> {
        of.iter()
            .filter(|item| place(list, &item.key).is_none())
            .map(|item| item.words.clone())
            .collect()
    };
    // Those that stay, in their new order, with their old and new places.
    let staying: Vec<(usize, usize)> = new
        .iter()
        .enumerate()
        .filter_map(|(to, item)| Some((place(old, &item.key)?, to)))
        .collect();
    let unmoved = longest_rising(&staying);
    let moved = staying
        .iter()
        .filter(|(from, _)| !unmoved.contains(from))
        .filter_map(|(from, to)| {
            Some(Move {
                name: new.get(*to)?.name.clone(),
                from: from + 1,
                to: to + 1,
            })
        })
        .collect();
    let altered = staying
        .iter()
        .filter_map(|(from, to)| {
            let (old, new) = (old.get(*from)?, new.get(*to)?);
            (old.words != new.words && old.name == new.name)
                .then(|| (old.words.clone(), new.words.clone()))
        })
        .collect();
    Detail::List {
        added: missing_in(old, new),
        removed: missing_in(new, old),
        moved,
        altered,
    }
}

/// The old places of the largest set of elements that keep their order among each other: all others are
/// those that were moved, so that one element taken to the front is one move and not many.
fn longest_rising(staying: &[(usize, usize)]) -> Vec<usize> {
    // For each element the length of the longest run that ends with it, and the element before.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(staying.len());
    for (index, (from, _)) in staying.iter().enumerate() {
        let before = staying
            .iter()
            .zip(&best)
            .take(index)
            .enumerate()
            .filter(|(_, ((other, _), _))| other < from)
            .max_by_key(|(_, (_, (length, _)))| *length)
            .map(|(place, (_, (length, _)))| (place, *length));
        best.push(before.map_or((1, None), |(place, length)| (length + 1, Some(place))));
    }
    let longest = best
        .iter()
        .enumerate()
        .max_by_key(|(_, (length, _))| *length);
    let mut at = longest.map(|(place, _)| place);
    let mut run = Vec::new();
    while let Some((place, (from, _))) = at.and_then(|at| Some((at, staying.get(at)?))) {
        run.push(*from);
        at = best.get(place).and_then(|(_, before)| *before);
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SurveyQuestion;

    const NAMES: Names<'_> = Names {
        message_group: &|_| None,
        narrator: &|_| None,
        language: &str::to_owned,
    };

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|word| (*word).to_owned()).collect()
    }

    fn with_keywords(list: &[&str]) -> Draft {
        Draft {
            keywords: Some(words(list)),
            ..Draft::blank()
        }
    }

    fn keyword_change(old: &[&str], new: &[&str]) -> Detail {
        let (old, new) = (with_keywords(old), with_keywords(new));
        changes(&old, &new, &[Field::Keywords], &NAMES)
            .remove(0)
            .detail
    }

    #[test]
    fn a_text_shows_both_sides() {
        let draft = Draft {
            title: "Nurse".to_owned(),
            ..Draft::blank()
        };
        let change = changes(&Draft::blank(), &draft, &[Field::Title], &NAMES).remove(0);
        assert_eq!(
            change.detail,
            Detail::Value {
                old: Words::Nothing("Empty"),
                new: Words::Given("Nurse".to_owned())
            }
        );
    }

    #[test]
    fn a_list_shows_what_came_went_and_moved() {
        let Detail::List {
            added,
            removed,
            moved,
            altered,
        } = keyword_change(&["a", "b", "c", "d"], &["d", "a", "c", "e"])
        else {
            panic!("a list");
        };
        assert_eq!((added, removed), (words(&["e"]), words(&["b"])));
        let expected = Move {
            name: "d".to_owned(),
            from: 4,
            to: 1,
        };
        assert_eq!(
            moved,
            [expected],
            "only the one that was taken to the front"
        );
        assert!(altered.is_empty());
    }

    #[test]
    fn a_reversed_list_keeps_one_in_its_place() {
        let Detail::List { moved, .. } = keyword_change(&["a", "b", "c"], &["c", "b", "a"]) else {
            panic!("a list");
        };
        assert_eq!(moved.len(), 2);
    }

    #[test]
    fn a_knockout_that_changes_is_named() {
        let survey = |knockout| Draft {
            survey_questions: Some(vec![SurveyQuestion {
                id: "s".into(),
                title: Some("May we call?".to_owned()),
                knockout: Some(knockout),
                options: Vec::new(),
            }]),
            ..Draft::blank()
        };
        let change = changes(
            &survey(false),
            &survey(true),
            &[Field::SurveyQuestions],
            &NAMES,
        )
        .remove(0);
        let Detail::List { altered, added, .. } = change.detail else {
            panic!("a list");
        };
        assert!(added.is_empty());
        let pair = (
            "May we call?".to_owned(),
            "May we call? (knockout)".to_owned(),
        );
        assert_eq!(altered, [pair]);
    }

    #[test]
    fn a_list_that_was_not_known_is_replaced_as_a_whole() {
        let unknown = Draft {
            keywords: None,
            ..Draft::blank()
        };
        let change = changes(&unknown, &with_keywords(&["a"]), &[Field::Keywords], &NAMES);
        assert_eq!(change[0].detail, Detail::Replacement(words(&["a"])));
    }
}
