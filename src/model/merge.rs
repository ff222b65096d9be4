//! Two people changed the same interview: what can be put together without a question, and what cannot.

use super::{Draft, Field, FieldValue};

/// Whose value of a field is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What this form says.
    Mine,
    /// What the API has by now.
    Theirs,
    /// Both, put together element by element; lists only.
    Both,
}

/// A field that was changed elsewhere since this form was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which field.
    pub field: Field,
    /// Whether this form changed it too. If not, theirs is taken without a question.
    pub is_mine_changed: bool,
}

impl Conflict {
    /// Whether a person must choose.
    pub fn needs_choice(self) -> bool {
        self.is_mine_changed
    }

    /// What is kept unless the person chooses otherwise: lists are put together, a text stays as typed
    /// here, and what this form did not touch is theirs.
    pub fn proposal(self) -> Side {
        match self.field {
            _ if !self.is_mine_changed => Side::Theirs,
            Field::Questions | Field::SurveyQuestions | Field::Keywords => Side::Both,
            _ => Side::Mine,
        }
    }
}

/// The fields that `theirs` has changed since `start`, unless `mine` says the same by now. What the API
/// did not send in either is not known to have changed.
pub fn conflicts(start: &Draft, mine: &Draft, theirs: &Draft) -> Vec<Conflict> {
    Field::ALL
        .into_iter()
        .filter_map(|field| {
            let (start, mine, theirs) =
                (start.value(field), mine.value(field), theirs.value(field));
            let is_theirs_changed = !theirs.is_unknown() && !theirs.says_same_as(&start);
            (is_theirs_changed && !theirs.says_same_as(&mine)).then(|| Conflict {
                field,
                is_mine_changed: !mine.says_same_as(&start),
            })
        })
        .collect()
}

/// The form after the conflicts were settled; `choice` says which side each of them takes. Everything
/// else stays as it is in `mine`.
pub fn merged(
    start: &Draft,
    mine: &Draft,
    theirs: &Draft,
    choice: impl Fn(Conflict) -> Side,
) -> Draft {
    let mut merged = mine.clone();
    for conflict in conflicts(start, mine, theirs) {
        let field = conflict.field;
        let value = match choice(conflict) {
            Side::Mine => continue,
            Side::Theirs => theirs.value(field),
            Side::Both => both(start.value(field), mine.value(field), theirs.value(field)),
        };
        merged.set(field, value);
    }
    merged
}

/// Both values together; where that makes no sense (a text), mine.
pub fn both(start: FieldValue, mine: FieldValue, theirs: FieldValue) -> FieldValue {
    use FieldValue::{Keywords, Questions, SurveyQuestions};
    match (start, mine, theirs) {
        (Questions(start), Questions(Some(mine)), Questions(Some(theirs))) => {
            let start = start.unwrap_or_default();
            Questions(Some(lists(&start, &mine, &theirs, |question| {
                question.id.clone()
            })))
        }
        (SurveyQuestions(start), SurveyQuestions(Some(mine)), SurveyQuestions(Some(theirs))) => {
            let start = start.unwrap_or_default();
            let mut merged = lists(&start, &mine, &theirs, |question| question.id.clone());
            // A knockout that only they have changed is theirs.
            for question in &mut merged {
                let of = |list: &[super::SurveyQuestion]| {
                    let found = list.iter().find(|other| other.id == question.id);
                    found.map(|found| found.knockout)
                };
                if of(&start) == of(&mine)
                    && let Some(knockout) = of(&theirs)
                {
                    question.knockout = knockout;
                }
            }
            SurveyQuestions(Some(merged))
        }
        (Keywords(start), Keywords(Some(mine)), Keywords(Some(theirs))) => {
            let start = start.unwrap_or_default();
            Keywords(Some(lists(&start, &mine, &theirs, |keyword| {
                keyword.to_lowercase()
            })))
        }
        (_, mine, _) => mine,
    }
}

/// Three lists as one: what either side took out is out, what either side put in is in. The order is mine;
/// what they put in stands behind the element that it stands behind in theirs.
fn lists<T: Clone, K: PartialEq>(
    start: &[T],
    mine: &[T],
    theirs: &[T],
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let has = |list: &[T], item: &T| list.iter().any(|other| key(other) == key(item));
    let mut merged: Vec<T> = mine
        .iter()
        .filter(|item| has(theirs, item) || !has(start, item))
        .cloned()
        .collect();
    let mut before: Option<K> = None;
    for item in theirs {
        if !has(&merged, item) && !has(start, item) {
            let place = before
                .as_ref()
                .and_then(|before| merged.iter().position(|other| key(other) == *before))
                .map_or(0, |position| position + 1);
            merged.insert(place, item.clone());
        }
        if has(&merged, item) {
            before = Some(key(item));
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|word| (*word).to_owned()).collect()
    }

    fn form(title: &str, keywords: &[&str]) -> Draft {
        Draft {
            title: title.to_owned(),
            keywords: Some(words(keywords)),
            ..Draft::blank()
        }
    }

    #[test]
    fn what_only_they_changed_is_theirs_without_a_question() {
        let start = form("a", &["x"]);
        let found = conflicts(&start, &start, &form("b", &["x"]));
        assert_eq!(found.len(), 1);
        assert!(!found[0].needs_choice());
        let merged = merged(&start, &start, &form("b", &["x"]), Conflict::proposal);
        assert_eq!(merged.title, "b");
    }

    #[test]
    fn what_both_changed_alike_is_no_conflict() {
        let start = form("a", &[]);
        assert!(conflicts(&start, &form("b", &[]), &form("b", &[])).is_empty());
    }

    #[test]
    fn what_only_i_changed_is_no_conflict() {
        let start = form("a", &[]);
        assert!(conflicts(&start, &form("b", &[]), &start).is_empty());
    }

    #[test]
    fn a_text_that_both_changed_needs_a_choice() {
        let (start, mine, theirs) = (form("a", &[]), form("b", &[]), form("c", &[]));
        let found = conflicts(&start, &mine, &theirs);
        assert!(found[0].needs_choice());
        assert_eq!(found[0].proposal(), Side::Mine);
        let with = |side| merged(&start, &mine, &theirs, |_| side).title;
        assert_eq!(
            (with(Side::Mine), with(Side::Theirs)),
            ("b".into(), "c".into())
        );
    }

    #[test]
    fn lists_are_put_together_element_by_element() {
        let merge = |start: &[&str], mine: &[&str], theirs: &[&str]| {
            lists(&words(start), &words(mine), &words(theirs), String::clone)
        };
        assert_eq!(
            merge(&["a", "b"], &["a", "b", "m"], &["a", "t", "b"]),
            ["a", "t", "b", "m"]
        );
        assert_eq!(merge(&["a", "b", "c"], &["a", "c"], &["a", "b"]), ["a"]);
        assert_eq!(
            merge(&["a", "b"], &["b", "a"], &["a", "b", "t"]),
            ["b", "t", "a"]
        );
        assert_eq!(merge(&[], &["m"], &["t"]), ["t", "m"]);
    }

    #[test]
    fn a_list_that_they_did_not_send_is_not_known_to_have_changed() {
        let start = form("a", &["x"]);
        let theirs = Draft {
            keywords: None,
            ..form("a", &[])
        };
        assert!(conflicts(&start, &start, &theirs).is_empty());
    }
}
