//! What becomes of a row of an imported file (pure): the dry run.

use super::{
    column::{self, Column},
    import_row::{CellError, ImportRow},
};
use crate::{
    components::reason_in_words,
    messages::import as words,
    model::{
        Draft, Field, FieldProblem, FieldValue, Interview, InterviewPatch, InterviewStatus,
        NewInterview,
    },
};

/// What a row would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Make a new interview.
    Create(NewInterview),
    /// Change one; the fields that change are [`InterviewPatch::fields`].
    Change(InterviewPatch),
    /// Nothing: it says what is there already.
    Nothing,
    /// It cannot be carried out.
    Error(Vec<CellError>),
}

/// The fate of a row that makes a new interview.
pub(super) fn of_new(row: &ImportRow) -> Fate {
    let mut errors = row.errors.clone();
    if let Some(word) = &row.interview_type
        && word != "standard"
    {
        errors.push(error(Column::Type, words::cell_only_standard()));
    }
    let mut draft = Draft::blank();
    for (field, value) in &row.values {
        if is_settable_on_create(*field) {
            draft.set(*field, value.clone());
        } else {
            errors.push(error(Column::Field(*field), words::cell_not_for_new()));
        }
    }
    if draft.display_name.trim().is_empty() {
        draft.display_name.clone_from(&draft.title);
    }
    match draft.validate_new() {
        Ok(valid) if errors.is_empty() => Fate::Create(NewInterview::of(&valid)),
        Ok(_) => Fate::Error(errors),
        Err(problems) => Fate::Error(with_problems(errors, problems)),
    }
}

/// The fate of a row that names an interview, which is `current` by now.
pub(super) fn of_change(row: &ImportRow, current: &Interview) -> Fate {
    let mut errors = row.errors.clone();
    let word = column::type_word(current.interview_type.as_ref());
    if row
        .interview_type
        .as_ref()
        .is_some_and(|wanted| *wanted != word && !word.is_empty())
    {
        errors.push(error(Column::Type, words::cell_fixed()));
    }
    for (name, wanted) in &row.fixed {
        // Times and ids of who made it are only shown; a status or team is likely to be meant.
        let present = Column::Fixed(name).cell(current);
        let is_meant = ["status", "teamId"].contains(name);
        let is_same = *wanted == present
            || current.status.as_ref() == Some(&InterviewStatus::from_text(wanted));
        if is_meant && !is_same && !present.is_empty() {
            errors.push(error(Column::Fixed(name), words::cell_fixed_by_import()));
        }
    }
    let start = Draft::of(current);
    let mut draft = start.clone();
    for (field, value) in &row.values {
        if !says_same_but_for_spaces(value, &start.value(*field)) {
            draft.set(*field, value.clone());
        }
    }
    match draft.validate(&start) {
        Ok(valid) if errors.is_empty() => {
            let patch = InterviewPatch::between(&start, &valid);
            if patch.is_empty() {
                Fate::Nothing
            } else if current.status == Some(InterviewStatus::Archived) {
                Fate::Error(vec![error(Column::Fixed("status"), words::cell_archived())])
            } else {
                Fate::Change(patch)
            }
        }
        Ok(_) => Fate::Error(errors),
        Err(problems) => Fate::Error(with_problems(errors, problems)),
    }
}

/// What is wrong with the cells, and with what they make together.
fn with_problems(mut errors: Vec<CellError>, problems: Vec<FieldProblem>) -> Vec<CellError> {
    errors.extend(problems.into_iter().map(|problem| {
        error(
            Column::Field(problem.field),
            &reason_in_words(&problem.reason),
        )
    }));
    errors
}

/// The API's create samples have these (contract, section 1.3).
fn is_settable_on_create(field: Field) -> bool {
    !matches!(
        field,
        Field::DescriptionUrl
            | Field::MessageGroup
            | Field::Narrator
            | Field::Resume
            | Field::WebOnly
    )
}

/// Cells of lists lose the spaces around their lines on the way through a spreadsheet.
fn says_same_but_for_spaces(wanted: &FieldValue, present: &FieldValue) -> bool {
    match (wanted, present) {
        (FieldValue::Keywords(Some(wanted)), FieldValue::Keywords(Some(present))) => wanted
            .iter()
            .map(|word| word.trim())
            .eq(present.iter().map(|word| word.trim())),
        (FieldValue::Text(wanted), FieldValue::Text(present)) => {
            wanted.trim().replace("\r\n", "\n") == present.trim().replace("\r\n", "\n")
        }
        _ => wanted.says_same_as(present),
    }
}

fn error(column: Column, reason: &str) -> CellError {
    CellError {
        column: column.name().to_owned(),
        reason: reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        interviews::transfer::{csv, import_row},
        model::{InterviewType, Question, SurveyQuestion},
    };

    fn row(text: &str) -> ImportRow {
        import_row::read(text).expect("a file").rows.remove(0)
    }

    fn interview() -> Interview {
        Interview {
            title: Some("=Nurse, “night”".to_owned()),
            display_name: Some("Nurse".to_owned()),
            interview_type: Some(InterviewType::Standard),
            status: Some(InterviewStatus::Paused),
            description: Some("Line one\nLine two\n".to_owned()),
            language: Some("de".to_owned()),
            resume: Some(false),
            message_group_id: Some("g".into()),
            team_id: Some("t".into()),
            questions: Some(vec![Question {
                id: "q".into(),
                title: Some("Why?".to_owned()),
            }]),
            survey_questions: Some(vec![SurveyQuestion {
                id: "s".into(),
                title: None,
                knockout: Some(true),
                options: Vec::new(),
            }]),
            keywords: Some(vec![" care ".to_owned(), "-night".to_owned()]),
            ..Interview::bare("i-1".into())
        }
    }

    fn exported(interview: &Interview) -> String {
        let names: Vec<_> = Column::ALL.iter().map(|column| column.name()).collect();
        let cells: Vec<_> = Column::ALL
            .iter()
            .map(|column| column.cell(interview))
            .collect();
        csv::write([names, cells.iter().map(String::as_str).collect()])
    }

    #[test]
    fn a_file_that_was_exported_comes_back_as_nothing_to_change() {
        let interview = interview();
        assert_eq!(
            of_change(&row(&exported(&interview)), &interview),
            Fate::Nothing
        );
        let unknown = Interview {
            questions: None,
            survey_questions: None,
            keywords: None,
            description: None,
            ..interview
        };
        assert_eq!(
            of_change(&row(&exported(&unknown)), &unknown),
            Fate::Nothing
        );
    }

    #[test]
    fn a_changed_cell_is_a_change_of_that_field_alone() {
        let fate = of_change(&row("id,title,keywords\ni-1,Doctor,\n"), &interview());
        let Fate::Change(patch) = fate else {
            panic!("{fate:?}");
        };
        assert_eq!(patch.fields(), [Field::Title]);
    }

    #[test]
    fn what_an_import_cannot_change_is_an_error_with_its_column() {
        for (text, column) in [
            ("id,status\ni-1,Active\n", "status"),
            ("id,interviewType\ni-1,questionnaire\n", "interviewType"),
            ("id,title\ni-1,[empty]\n", "title"),
            ("id,descriptionUrl\ni-1,javascript:x\n", "descriptionUrl"),
        ] {
            let fate = of_change(&row(text), &interview());
            let Fate::Error(errors) = fate else {
                panic!("{text} {fate:?}");
            };
            assert_eq!(errors[0].column, column, "{text}");
        }
        assert_eq!(
            of_change(&row("id,status\ni-1,1\n"), &interview()),
            Fate::Nothing
        );
    }

    #[test]
    fn an_archived_interview_is_not_changed() {
        let archived = Interview {
            status: Some(InterviewStatus::Archived),
            ..interview()
        };
        assert!(matches!(
            of_change(&row("id,title\ni-1,Doctor\n"), &archived),
            Fate::Error(_)
        ));
    }

    #[test]
    fn a_new_row_needs_a_title_and_takes_it_for_the_display_name() {
        let Fate::Create(new) = of_new(&row("title,keywords\nNurse,care\n")) else {
            panic!("a new one");
        };
        assert_eq!(
            (new.title.as_str(), new.display_name.as_str()),
            ("Nurse", "Nurse")
        );
        for text in [
            "title,keywords\n,care\n",
            "title,interviewType\nNurse,questionnaire\n",
            "title,resume\nNurse,true\n",
        ] {
            assert!(matches!(of_new(&row(text)), Fate::Error(_)), "{text}");
        }
    }
}
