//! How the app looks on this device, as far as a person may decide it.

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it, at every moment.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word that is kept, and that the style sheet knows.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word; one that nobody knows is the system's.
    pub fn from_text(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.as_str() == text)
            .unwrap_or_default()
    }
}

/// How close things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// With room around them.
    #[default]
    Comfortable,
    /// More rows on a screen.
    Compact,
}

impl Density {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// The word that is kept, and that the style sheet knows.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }

    /// Reads the word; one that nobody knows is the comfortable one.
    pub fn from_text(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|density| density.as_str() == text)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Density, Theme};

    #[test]
    fn every_word_is_read_back() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_text(theme.as_str()), theme);
        }
        for density in Density::ALL {
            assert_eq!(Density::from_text(density.as_str()), density);
        }
    }

    #[test]
    fn nonsense_is_the_default() {
        assert_eq!(Theme::from_text("sepia"), Theme::System);
        assert_eq!(Density::from_text(""), Density::Comfortable);
    }
}
