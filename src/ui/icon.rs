//! Small line icons; decoration only, the words beside them carry the meaning. What they look like is drawn
//! once, in the page itself: no request, and no drawing in the program.

use leptos::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// An arrow to the left.
    Back,
    /// Two sheets.
    Copy,
    /// A hook.
    Check,
    /// A circular arrow.
    Refresh,
    /// A magnifying glass.
    Search,
    /// A key.
    Key,
    /// An arrow out of a box.
    External,
    /// A cross.
    Close,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// Six dots to take hold of.
    Grip,
    /// An exclamation mark in a circle.
    Alert,
    /// A bell.
    Bell,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward again.
    Redo,
    /// Two angle brackets.
    Code,
    /// A star.
    Star,
    /// A star that is filled.
    StarFilled,
}

impl IconName {
    /// Every one that there is.
    pub const ALL: [Self; 18] = [
        Self::Back,
        Self::Code,
        Self::Copy,
        Self::Check,
        Self::Refresh,
        Self::Search,
        Self::Key,
        Self::External,
        Self::Close,
        Self::Up,
        Self::Down,
        Self::Grip,
        Self::Alert,
        Self::Bell,
        Self::Undo,
        Self::Redo,
        Self::Star,
        Self::StarFilled,
    ];

    /// The drawing's place in the page: `assets/sprite.svg`, which the build puts into `index.html`.
    fn href(self) -> &'static str {
        match self {
            Self::Back => "#icon-back",
            Self::Code => "#icon-code",
            Self::Copy => "#icon-copy",
            Self::Check => "#icon-check",
            Self::Refresh => "#icon-refresh",
            Self::Search => "#icon-search",
            Self::Key => "#icon-key",
            Self::External => "#icon-external",
            Self::Close => "#icon-close",
            Self::Up => "#icon-up",
            Self::Down => "#icon-down",
            Self::Grip => "#icon-grip",
            Self::Alert => "#icon-alert",
            Self::Bell => "#icon-bell",
            Self::Undo => "#icon-undo",
            Self::Redo => "#icon-redo",
            Self::Star => "#icon-star",
            Self::StarFilled => "#icon-star-filled",
        }
    }
}

/// An icon in the size and colour of the text around it.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=name.href() />
        </svg>
    }
}
