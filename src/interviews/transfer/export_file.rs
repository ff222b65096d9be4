//! An exported file (pure): its text, its name and its kind.

use super::{column::Column, csv, json};
use crate::model::Interview;

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// How its files end.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// What the browser calls it.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// The file of these interviews.
    pub(super) fn file_of(self, interviews: &[Interview]) -> String {
        match self {
            Self::Csv => csv_of(interviews),
            Self::Json => json::write(interviews),
        }
    }
}

fn csv_of(interviews: &[Interview]) -> String {
    let names: Vec<_> = Column::ALL.map(|column| column.name().to_owned()).to_vec();
    let rows = interviews
        .iter()
        .map(|interview| Column::ALL.map(|column| column.cell(interview)).to_vec());
    let rows: Vec<_> = std::iter::once(names).chain(rows).collect();
    csv::write(
        rows.iter()
            .map(|row| row.iter().map(String::as_str).collect()),
    )
}

/// "callboard-interviews-2026-11-24.csv".
pub(super) fn name(what: &str, (year, month, day): (u32, u32, u32), format: Format) -> String {
    format!(
        "callboard-{what}-{year:04}-{month:02}-{day:02}.{}",
        format.extension()
    )
}

// proptest runs natively only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::{collection::vec, option, prelude::*};

    use super::*;
    use crate::{
        interviews::transfer::{
            fate::{self, Fate},
            import_row,
        },
        model::{InterviewStatus, InterviewType, Question, SurveyQuestion},
    };

    #[test]
    fn a_name_says_the_day() {
        assert_eq!(
            name("interviews", (2026, 3, 7), Format::Json),
            "callboard-interviews-2026-03-07.json"
        );
    }

    fn survey_question() -> impl Strategy<Value = SurveyQuestion> {
        ("[a-z0-9-]{1,6}", option::of(any::<bool>())).prop_map(|(id, knockout)| SurveyQuestion {
            id: id.as_str().into(),
            title: Some("Why?".to_owned()),
            knockout,
            options: Vec::new(),
        })
    }

    /// A word that may begin like a formula and hold whatever a cell can hold on one line.
    fn keyword() -> impl Strategy<Value = String> {
        "[=+@'-]{0,2}[^\\p{C}\\s]{1,5}[ ,;\"]{0,2}[a-z]{1,3}"
    }

    prop_compose! {
        fn interview()(
            title in option::of(any::<String>()),
            display_name in option::of("[=+@'\", ;\n-]{0,3}[^\\p{C}]{0,8}"),
            description in option::of(any::<String>()),
            description_url in option::of("https://[a-z]{1,6}\\.example/\\?a=[a-z,\"]{0,3}"),
            status in option::of(0_usize..4),
            kind in option::of(prop::sample::select(vec!["standard", "questionnaire"])),
            questions in option::of(vec("[A-Za-z0-9-]{1,8}", 0..5)),
            survey_questions in option::of(vec(survey_question(), 0..4)),
            keywords in option::of(vec(keyword(), 0..5)),
            flags in (option::of(any::<bool>()), option::of(any::<bool>())),
        ) -> Interview {
            Interview {
                title,
                display_name,
                description,
                description_url,
                status: status.map(|index| InterviewStatus::KNOWN[index].clone()),
                interview_type: kind.map(|word| match word {
                    "standard" => InterviewType::Standard,
                    _ => InterviewType::Questionnaire,
                }),
                questions: questions.map(|ids| {
                    ids.iter()
                        .map(|id| Question { id: id.as_str().into(), title: None })
                        .collect()
                }),
                survey_questions,
                keywords,
                resume: flags.0,
                web_only: flags.1,
                team_id: Some("team-1".into()),
                ..Interview::bare("i-1".into())
            }
        }
    }

    proptest! {
        #[test]
        fn a_round_trip_through_a_file_changes_nothing(interview in interview()) {
            for format in [Format::Csv, Format::Json] {
                let text = format.file_of(std::slice::from_ref(&interview));
                let file = import_row::read(&text).expect("a file");
                prop_assert!(file.unknown_columns.is_empty());
                prop_assert_eq!(file.rows.len(), 1);
                prop_assert_eq!(
                    fate::of_change(&file.rows[0], &interview),
                    Fate::Nothing,
                    "{}", text
                );
            }
        }
    }
}
