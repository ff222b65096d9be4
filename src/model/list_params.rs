//! What the list of interviews can be asked for (contract, section 1.1).

/// The two types that the API can filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeFilter {
    /// Phone interviews.
    Standard,
    /// Web questionnaires.
    Questionnaire,
}

impl TypeFilter {
    /// Both, in the order of the documentation.
    pub const ALL: [Self; 2] = [Self::Standard, Self::Questionnaire];

    /// The API's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Questionnaire => "questionnaire",
        }
    }

    /// Reads the API's word; anything else is no filter.
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.as_str() == text)
    }
}

/// Rows a page: one of the four that are offered. 100 is the most that the candidates list, the same
/// kind of list, allows (contract, section 1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageSize(u32);

impl PageSize {
    /// The sizes that are offered.
    pub const ALL: [Self; 4] = [Self(10), Self(25), Self(50), Self(100)];

    /// The smallest: enough to choose from while typing.
    pub const SMALLEST: Self = Self(10);

    /// The largest: the fewest requests for all pages.
    pub const LARGEST: Self = Self(100);

    /// Rows a page.
    pub fn get(self) -> u32 {
        self.0
    }

    /// Reads a number that is one of the offered sizes.
    pub fn from_text(text: &str) -> Option<Self> {
        let rows: u32 = text.parse().ok()?;
        Self::ALL.into_iter().find(|size| size.0 == rows)
    }
}

impl Default for PageSize {
    /// 25: fills a laptop's screen.
    fn default() -> Self {
        Self(25)
    }
}

/// Everything that a list request depends on; also the key under which its answer is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListParams {
    /// Part of the title, trimmed; empty for all.
    pub search: String,
    /// Archived ones as well.
    pub archived: bool,
    /// Only this type.
    pub interview_type: Option<TypeFilter>,
    /// Page, from 1.
    pub page: u32,
    /// Rows a page.
    pub page_size: PageSize,
}

impl Default for ListParams {
    fn default() -> Self {
        Self {
            search: String::new(),
            archived: false,
            interview_type: None,
            page: 1,
            page_size: PageSize::default(),
        }
    }
}

impl ListParams {
    /// Whether both ask for the same interviews, if perhaps another page of them: then the rows of one
    /// may stay on the screen, marked as busy, until those of the other come.
    pub fn selects_same_as(&self, other: &Self) -> bool {
        self.search == other.search
            && self.archived == other.archived
            && self.interview_type == other.interview_type
    }

    /// Whether anything narrows the list, so that "no match" and "nothing yet" can be told apart.
    pub fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || self.interview_type.is_some()
    }
}
