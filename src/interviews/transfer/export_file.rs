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

    /// The file of these interviews in pieces, each made when it is asked for: thousands at once would hold the
    /// browser up. What is written is forgotten at once, as forgetting thousands takes its time, too.
    pub(super) fn pieces_of(self, interviews: Vec<Interview>) -> impl Iterator<Item = String> {
        let begin = std::iter::once(match self {
            Self::Csv => csv::write([Column::ALL.map(Column::name).to_vec()]),
            Self::Json => json::BEGIN.to_owned(),
        });
        let mut rest = interviews.into_iter();
        let pieces = std::iter::from_fn(move || {
            let piece: Vec<_> = rest.by_ref().take(PIECE).collect();
            (!piece.is_empty()).then_some(piece)
        });
        let pieces = pieces.enumerate().map(move |(index, piece)| match self {
            Self::Csv => csv_of(&piece),
            Self::Json => json::elements(&piece, index == 0),
        });
        let end = (self == Self::Json).then(|| json::END.to_owned());
        begin.chain(pieces).chain(end)
    }
}

/// Interviews that are written without a pause.
const PIECE: usize = 100;

/// Records without a first line.
fn csv_of(interviews: &[Interview]) -> String {
    let rows = interviews
        .iter()
        .map(|interview| Column::ALL.map(|column| column.cell(interview)));
    let rows: Vec<_> = rows.collect();
    csv::records(
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

    #[test]
    fn pieces_make_one_file() {
        for count in [0, 1, PIECE, PIECE + 1, 2 * PIECE + 1] {
            let interviews: Vec<_> = (0..count)
                .map(|number| Interview::bare(number.to_string().into()))
                .collect();
            for format in [Format::Csv, Format::Json] {
                let file: String = format.pieces_of(interviews.clone()).collect();
                let read = import_row::read(&file).map(|file| file.rows.len());
                assert_eq!(read.unwrap_or_default(), count, "{file}");
            }
            let file: String = Format::Json.pieces_of(interviews).collect();
            let ids: Vec<serde_json::Value> = serde_json::from_str(&file).expect("JSON");
            assert_eq!(ids.len(), count);
        }
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
                let text: String = format.pieces_of(vec![interview.clone()]).collect();
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
