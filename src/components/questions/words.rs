//! The two kinds of questions, and what a search for them has to say (pure).

use crate::{
    components::field_name,
    messages::{questions as words, ui},
    model::Field,
};

/// Which of the two lists of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Audio questions.
    Audio,
    /// Survey questions.
    Survey,
}

impl Kind {
    fn of<T>(self, audio: T, survey: T) -> T {
        match self {
            Self::Audio => audio,
            Self::Survey => survey,
        }
    }

    /// Which field of the form: its control has the API's name as its id.
    pub(super) fn field(self) -> Field {
        self.of(Field::Questions, Field::SurveyQuestions)
    }

    /// Id of the list that is put in order.
    pub(super) fn order_id(self) -> &'static str {
        self.of("questions-order", "survey-questions-order")
    }

    /// Id of the field for ids.
    pub(super) fn ids_id(self) -> &'static str {
        self.of("questions-ids", "survey-questions-ids")
    }

    /// "Questions".
    pub(super) fn label(self) -> &'static str {
        field_name(self.field())
    }

    /// "Question".
    pub(super) fn noun(self) -> &'static str {
        self.of(words::noun(), words::survey_noun())
    }

    /// What to know before searching.
    pub(super) fn hint(self) -> &'static str {
        self.of(words::hint(), words::survey_hint())
    }

    /// Said in the place of an empty list.
    pub(super) fn empty(self) -> &'static str {
        self.of(words::empty(), words::survey_empty())
    }

    /// What to do where there is nothing to search.
    pub(super) fn add_by_ids_instead(self) -> &'static str {
        self.of(
            words::add_by_ids_instead(),
            words::survey_add_by_ids_instead(),
        )
    }

    /// What the field for ids is called.
    pub(super) fn ids_label(self) -> &'static str {
        self.of(words::ids(), words::survey_ids())
    }

    /// What became of a question that was picked, as the last of `count`.
    pub(super) fn added(self, name: &str, count: usize) -> String {
        words::added(name, &ui::order_place(self.noun(), count, count))
    }

    /// What became of pasted ids.
    pub(super) fn ids_added(self, added: usize, doubles: &[String]) -> String {
        let added = match (added, self) {
            (0, _) => None,
            (count, Self::Audio) => Some(words::ids_added(count)),
            (count, Self::Survey) => Some(words::survey_ids_added(count)),
        };
        let doubles = match doubles {
            [] => None,
            [double] => Some(words::id_is_double(double)),
            doubles => Some(words::ids_are_double(doubles.len())),
        };
        let sentences: Vec<_> = added.into_iter().chain(doubles).collect();
        sentences.join(" ")
    }
}

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
    pub(super) fn in_words(self, kind: Kind, search: &str) -> String {
        match (self, kind) {
            (Self::Unasked, _) => String::new(),
            (Self::Searching, _) => words::searching().to_owned(),
            (Self::Unavailable, _) => kind
                .of(words::unavailable(), words::survey_unavailable())
                .to_owned(),
            (Self::Found { shown: 0, .. }, _) if search.is_empty() => kind
                .of(words::none_there(), words::survey_none_there())
                .to_owned(),
            (Self::Found { shown: 0, .. }, Kind::Audio) => words::no_match(search),
            (Self::Found { shown: 0, .. }, Kind::Survey) => words::survey_no_match(search),
            (Self::Found { shown, total }, Kind::Audio) if total > shown => {
                words::found_part(shown, total)
            }
            (Self::Found { shown, total }, Kind::Survey) if total > shown => {
                words::survey_found_part(shown, total)
            }
            (Self::Found { shown, .. }, Kind::Audio) => words::found(shown),
            (Self::Found { shown, .. }, Kind::Survey) => words::survey_found(shown),
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
            |shown, total, search| Progress::Found { shown, total }.in_words(Kind::Audio, search);
        assert_eq!(says(60, 60, ""), "60 questions");
        assert_eq!(says(1, 1, "x"), "1 question");
        assert_eq!(says(0, 0, ""), "There are no questions yet");
        assert_eq!(says(0, 0, "nurse"), "No question matches “nurse”");
        assert_eq!(
            says(100, 240, ""),
            "100 of 240 questions. Type more to narrow them down."
        );
        assert_eq!(
            Progress::Unavailable.in_words(Kind::Survey, ""),
            "The list of survey questions is not available"
        );
    }

    #[test]
    fn doubles_among_ids_are_named() {
        let doubles = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(Kind::Audio.ids_added(2, &[]), "Added 2 questions.");
        assert_eq!(
            Kind::Audio.ids_added(1, &doubles(&["q"])),
            "Added 1 question. “q” is already in the list."
        );
        assert_eq!(
            Kind::Audio.ids_added(0, &doubles(&["a", "b"])),
            "2 are already in the list."
        );
    }
}
