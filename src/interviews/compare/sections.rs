//! What stands beside what (pure).

use crate::{
    interviews::sheet::{self, FactValue},
    messages::compare as words,
    model::{Interview, QuestionId},
};

/// Rows about one thing, such as the keywords.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) rows: Vec<Row>,
}

/// A line through all interviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) label: String,
    /// One for each interview, in their order.
    pub(super) cells: Vec<Cell>,
    /// Whether what is known is not the same everywhere.
    pub(super) differs: bool,
}

/// What one interview has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// A value.
    Fact(FactValue),
    /// It is in the list, at this place from 1.
    Place(usize),
    /// It is in a list without an order.
    Present,
    /// The API says nothing of it, or it is not in the list.
    Absent,
    /// The API did not send the list: it is not known.
    NotSent,
}

impl Row {
    fn new(label: String, cells: Vec<Cell>) -> Self {
        let mut known = cells.iter().filter(|cell| **cell != Cell::NotSent);
        let first = known.next();
        // When something was made or changed is never the same, and says nothing about what it is.
        let is_time = matches!(first, Some(Cell::Fact(FactValue::Time(_))));
        let differs = !is_time && known.any(|cell| Some(cell) != first);
        Self {
            label,
            cells,
            differs,
        }
    }
}

/// Everything that can be compared, without the sections that no interview has anything for.
pub(super) fn sections(interviews: &[Interview]) -> Vec<Section> {
    let questions = |interview: &Interview| {
        let questions = interview.questions.as_ref()?;
        Some(ids(questions
            .iter()
            .map(|question| (&question.id, &question.title))))
    };
    let survey = |interview: &Interview| {
        let questions = interview.survey_questions.as_ref()?;
        Some(ids(questions
            .iter()
            .map(|question| (&question.id, &question.title))))
    };
    let ai = |interview: &Interview| {
        let questions = interview.ai_text_questions.as_ref()?;
        Some(ids(questions
            .iter()
            .map(|question| (&question.id, &question.title))))
    };
    [
        (words::settings(), facts(interviews)),
        (words::questions(), lists(interviews, questions)),
        (words::survey_questions(), lists(interviews, survey)),
        (words::ai_text_questions(), lists(interviews, ai)),
        (words::keywords(), keywords(interviews)),
    ]
    .into_iter()
    .filter(|(_, rows)| !rows.is_empty())
    .map(|(title, rows)| Section { title, rows })
    .collect()
}

/// How many rows differ.
pub(super) fn differences(sections: &[Section]) -> usize {
    let rows = sections.iter().flat_map(|section| &section.rows);
    rows.filter(|row| row.differs).count()
}

fn facts(interviews: &[Interview]) -> Vec<Row> {
    let sheets: Vec<_> = interviews.iter().map(sheet::all_facts).collect();
    let Some(first) = sheets.first() else {
        return Vec::new();
    };
    let description = |interview: &Interview| {
        let text = interview.description.clone()?;
        (!text.trim().is_empty()).then_some(FactValue::Text(text))
    };
    let descriptions = interviews
        .iter()
        .map(|interview| description(interview).map_or(Cell::Absent, Cell::Fact));
    let description = Row::new(words::description().to_owned(), descriptions.collect());
    let has_description = description.cells.iter().any(|cell| *cell != Cell::Absent);
    // Every sheet has the same facts in the same order, whether or not there is a value.
    let facts = (0..first.len())
        .filter(|line| sheets.iter().any(|sheet| sheet[*line].1.is_some()))
        .map(|line| {
            let cells = sheets
                .iter()
                .map(|sheet| sheet[line].1.clone().map_or(Cell::Absent, Cell::Fact));
            Row::new(first[line].0.to_owned(), cells.collect())
        });
    has_description
        .then_some(description)
        .into_iter()
        .chain(facts)
        .collect()
}

/// A question's id, and what to call it.
type Listed = Vec<(QuestionId, String)>;

fn ids<'a>(questions: impl Iterator<Item = (&'a QuestionId, &'a Option<String>)>) -> Listed {
    questions
        .map(|(id, title)| {
            let title = title.clone().unwrap_or_else(|| id.as_str().to_owned());
            (id.clone(), title)
        })
        .collect()
}

/// A row for each question that any of them has; where it stands in each.
fn lists(interviews: &[Interview], list: impl Fn(&Interview) -> Option<Listed>) -> Vec<Row> {
    let lists: Vec<_> = interviews.iter().map(list).collect();
    let mut all: Listed = Vec::new();
    for (id, title) in lists.iter().flatten().flatten() {
        if all.iter().all(|(known, _)| known != id) {
            all.push((id.clone(), title.clone()));
        }
    }
    all.into_iter()
        .map(|(id, title)| {
            let cells = lists.iter().map(|list| match list {
                None => Cell::NotSent,
                Some(list) => list
                    .iter()
                    .position(|(listed, _)| *listed == id)
                    .map_or(Cell::Absent, |position| Cell::Place(position + 1)),
            });
            Row::new(title, cells.collect())
        })
        .collect()
}

/// A row for each word that any of them has.
fn keywords(interviews: &[Interview]) -> Vec<Row> {
    let mut all: Vec<&String> = Vec::new();
    for word in interviews
        .iter()
        .filter_map(|one| one.keywords.as_ref())
        .flatten()
    {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all.into_iter()
        .map(|word| {
            let cells = interviews
                .iter()
                .map(|interview| match &interview.keywords {
                    None => Cell::NotSent,
                    Some(words) if words.contains(word) => Cell::Present,
                    Some(_) => Cell::Absent,
                });
            Row::new(word.clone(), cells.collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Question;

    fn interview(id: &str, questions: Option<&[&str]>, keywords: Option<&[&str]>) -> Interview {
        let question = |id: &&str| Question {
            id: QuestionId::from(*id),
            title: Some(format!("Question {id}")),
        };
        Interview {
            title: Some(format!("Title {id}")),
            language: Some("en".to_owned()),
            questions: questions.map(|ids| ids.iter().map(question).collect()),
            keywords: keywords.map(|words| words.iter().map(|&word| word.to_owned()).collect()),
            ..Interview::bare(id.into())
        }
    }

    fn section<'a>(sections: &'a [Section], title: &str) -> &'a [Row] {
        let found = sections.iter().find(|section| section.title == title);
        found.map_or(&[], |section| &section.rows)
    }

    #[test]
    fn a_question_stands_once_with_its_place_in_each() {
        let both = [
            interview("a", Some(&["1", "2"]), None),
            interview("b", Some(&["2", "3"]), None),
        ];
        let sections = sections(&both);
        let rows: Vec<_> = section(&sections, "Questions")
            .iter()
            .map(|row| (row.label.as_str(), row.cells.as_slice(), row.differs))
            .collect();
        assert_eq!(
            rows,
            [
                ("Question 1", &[Cell::Place(1), Cell::Absent][..], true),
                ("Question 2", &[Cell::Place(2), Cell::Place(1)], true),
                ("Question 3", &[Cell::Absent, Cell::Place(2)], true),
            ]
        );
    }

    #[test]
    fn a_list_that_did_not_come_differs_from_nothing() {
        let both = [
            interview("a", None, Some(&["care"])),
            interview("b", Some(&["1"]), None),
        ];
        let sections = sections(&both);
        assert_eq!(
            section(&sections, "Questions")[0].cells,
            [Cell::NotSent, Cell::Place(1)]
        );
        assert!(!section(&sections, "Questions")[0].differs);
        assert!(!section(&sections, "Keywords")[0].differs);
    }

    #[test]
    fn only_what_is_not_the_same_differs() {
        let both = [
            interview("a", None, Some(&["care", "night"])),
            interview("b", None, Some(&["care"])),
        ];
        let sections = sections(&both);
        let differing: Vec<_> = sections
            .iter()
            .flat_map(|section| &section.rows)
            .filter(|row| row.differs)
            .map(|row| row.label.as_str())
            .collect();
        assert_eq!(differing, ["night"]);
        assert_eq!(differences(&sections), 1);
        // What nobody has a value for is no row.
        let settings = section(&sections, "Settings");
        assert!(settings.iter().all(|row| row.label != "Narrator"));
    }
}
