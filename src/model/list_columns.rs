//! Which columns the list has beside the title, and in which order.

/// A column of the list. The title is none of them: it is always there, and always first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListColumn {
    /// Active, paused, closed or archived.
    Status,
    /// Standard or questionnaire.
    Type,
    /// What it is asked in.
    Language,
    /// The team that it belongs to.
    Team,
    /// When it was last changed.
    Updated,
    /// When it was made.
    Created,
    /// Who made it.
    Author,
    /// Its id.
    Id,
}

impl ListColumn {
    /// All of them: first those that are there unless somebody wants others, in their order.
    pub const ALL: [Self; 8] = [
        Self::Status,
        Self::Type,
        Self::Language,
        Self::Team,
        Self::Updated,
        Self::Created,
        Self::Author,
        Self::Id,
    ];

    /// How many of them are there unless somebody wants others.
    const USUAL: usize = 5;

    /// The word for it in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Type => "type",
            Self::Language => "language",
            Self::Team => "team",
            Self::Updated => "updated",
            Self::Created => "created",
            Self::Author => "author",
            Self::Id => "id",
        }
    }

    /// Reads the word for it.
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.as_str() == text)
    }
}

/// The word for the title in an address.
const TITLE: &str = "title";

/// The columns beside the title, each once, in the order in which they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListColumns(Vec<ListColumn>);

impl Default for ListColumns {
    fn default() -> Self {
        Self(ListColumn::ALL[..ListColumn::USUAL].to_vec())
    }
}

impl ListColumns {
    /// These, each once.
    pub fn new(columns: impl IntoIterator<Item = ListColumn>) -> Self {
        let mut all = Vec::new();
        for column in columns {
            if !all.contains(&column) {
                all.push(column);
            }
        }
        Self(all)
    }

    /// Reads `title,status,updated`. Words that nobody knows are left out; `None` where no word is known.
    pub fn from_text(text: &str) -> Option<Self> {
        let words = || text.split(',').map(str::trim);
        let columns = Self::new(words().filter_map(ListColumn::from_text));
        (!columns.0.is_empty() || words().any(|word| word == TITLE)).then_some(columns)
    }

    /// Written as it is read.
    pub fn to_text(&self) -> String {
        let mut text = TITLE.to_owned();
        for column in &self.0 {
            text.push(',');
            text.push_str(column.as_str());
        }
        text
    }

    /// Those that are there, in their order.
    pub fn shown(&self) -> &[ListColumn] {
        &self.0
    }

    /// Whether it is there.
    pub fn shows(&self, column: ListColumn) -> bool {
        self.0.contains(&column)
    }

    /// Whether there are more than leave a title the room that it is used to.
    pub fn is_crowded(&self) -> bool {
        self.0.len() > ListColumn::USUAL
    }

    /// All that there are, to choose from: those that are there in their order, then the others.
    pub fn offered(&self) -> Vec<ListColumn> {
        Self::new(self.0.iter().copied().chain(ListColumn::ALL)).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let some = ListColumns::new([ListColumn::Updated, ListColumn::Id]);
        for columns in [
            ListColumns::default(),
            some,
            ListColumns::new([]),
            ListColumns::new(ListColumn::ALL),
        ] {
            assert_eq!(ListColumns::from_text(&columns.to_text()), Some(columns));
        }
    }

    #[test]
    fn unknown_and_double_words_are_left_out() {
        let read = ListColumns::from_text("updated, status,hologram,updated,title");
        let wanted = ListColumns::new([ListColumn::Updated, ListColumn::Status]);
        assert_eq!(read, Some(wanted));
    }

    #[test]
    fn no_known_word_is_no_choice_and_the_title_alone_is_one() {
        assert_eq!(ListColumns::from_text(""), None);
        assert_eq!(ListColumns::from_text("hologram,,7"), None);
        assert_eq!(ListColumns::from_text("title"), Some(ListColumns::new([])));
    }

    #[test]
    fn all_are_offered_those_that_are_there_first() {
        let columns = ListColumns::new([ListColumn::Id, ListColumn::Team]);
        let offered = columns.offered();
        assert_eq!(offered.len(), ListColumn::ALL.len());
        assert_eq!(
            offered[..3],
            [ListColumn::Id, ListColumn::Team, ListColumn::Status]
        );
    }

    #[test]
    fn the_usual_columns_are_not_crowded() {
        assert!(!ListColumns::default().is_crowded());
        assert!(ListColumns::new(ListColumn::ALL).is_crowded());
    }
}
