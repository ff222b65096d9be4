//! The words of the two lists of questions, and what a search has to say (pure).

use crate::model::Field;

/// What the things of a list are called, and the ids of its parts.
pub(super) struct Words {
    /// Which field of the form: its control has the API's name as its id.
    pub(super) field: Field,
    /// Id of the list that is put in order.
    pub(super) order_id: &'static str,
    /// Id of the field for ids.
    pub(super) ids_id: &'static str,
    /// "Questions".
    pub(super) label: &'static str,
    /// "Question".
    pub(super) noun: &'static str,
    /// "questions", in the midst of a sentence.
    pub(super) many: &'static str,
    /// "question", in the midst of a sentence.
    pub(super) one: &'static str,
}

/// Audio questions.
pub(super) const QUESTIONS: Words = Words {
    field: Field::Questions,
    order_id: "questions-order",
    ids_id: "questions-ids",
    label: "Questions",
    noun: "Question",
    many: "questions",
    one: "question",
};

/// Survey questions.
pub(super) const SURVEY_QUESTIONS: Words = Words {
    field: Field::SurveyQuestions,
    order_id: "survey-questions-order",
    ids_id: "survey-questions-ids",
    label: "Survey questions",
    noun: "Survey question",
    many: "survey questions",
    one: "survey question",
};

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// Nothing was asked yet.
    Unasked,
    /// An answer is on its way, or typing goes on.
    Searching,
    /// The list cannot be had.
    Unavailable,
    /// `shown` of `total` are there.
    Found {
        /// How many are shown.
        shown: usize,
        /// How many there are.
        total: usize,
    },
}

impl Progress {
    /// What the list of matches says of itself.
    pub(super) fn in_words(self, words: &Words, search: &str) -> String {
        let Words { many, one, .. } = words;
        match self {
            Self::Unasked => String::new(),
            Self::Searching => "Searching…".to_owned(),
            Self::Unavailable => format!("The list of {many} is not available"),
            Self::Found { shown: 0, .. } if search.is_empty() => format!("There are no {many} yet"),
            Self::Found { shown: 0, .. } => format!("No {one} matches “{search}”"),
            Self::Found { shown, total } if total > shown => {
                format!("{shown} of {total} {many}. Type more to narrow them down.")
            }
            Self::Found { shown: 1, .. } => format!("1 {one}"),
            Self::Found { shown, .. } => format!("{shown} {many}"),
        }
    }
}

/// Ids as people paste them: between commas, semicolons and white space, each once.
pub(super) fn ids_in(text: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in text.split([',', ';']).flat_map(str::split_whitespace) {
        let id = id.trim_matches(['"', '\'']);
        if !id.is_empty() && !ids.iter().any(|other| other == id) {
            ids.push(id.to_owned());
        }
    }
    ids
}

/// What became of pasted ids.
pub(super) fn added_in_words(words: &Words, added: usize, doubles: &[String]) -> String {
    let Words { many, one, .. } = words;
    let added = match added {
        0 => String::new(),
        1 => format!("Added 1 {one}. "),
        count => format!("Added {count} {many}. "),
    };
    match doubles {
        [] => added.trim_end().to_owned(),
        [double] => format!("{added}“{double}” is already in the list."),
        doubles => format!("{added}{} are already in the list.", doubles.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_ids_are_parted_however_they_are_written() {
        assert_eq!(
            ids_in("a, b;c\nd\t e\r\n\"f\",'g' a"),
            ["a", "b", "c", "d", "e", "f", "g"]
        );
        assert!(ids_in(" ,;\n\"\" ").is_empty());
    }

    #[test]
    fn a_search_says_what_it_found() {
        let says =
            |shown, total, search| Progress::Found { shown, total }.in_words(&QUESTIONS, search);
        assert_eq!(says(60, 60, ""), "60 questions");
        assert_eq!(says(1, 1, "x"), "1 question");
        assert_eq!(says(0, 0, ""), "There are no questions yet");
        assert_eq!(says(0, 0, "nurse"), "No question matches “nurse”");
        assert_eq!(
            says(100, 240, ""),
            "100 of 240 questions. Type more to narrow them down."
        );
        assert_eq!(
            Progress::Unavailable.in_words(&SURVEY_QUESTIONS, ""),
            "The list of survey questions is not available"
        );
    }

    #[test]
    fn doubles_among_ids_are_named() {
        let doubles = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(added_in_words(&QUESTIONS, 2, &[]), "Added 2 questions.");
        assert_eq!(
            added_in_words(&QUESTIONS, 1, &doubles(&["q"])),
            "Added 1 question. “q” is already in the list."
        );
        assert_eq!(
            added_in_words(&QUESTIONS, 0, &doubles(&["a", "b"])),
            "2 are already in the list."
        );
    }
}
