//! Small line icons; decoration only, the words beside them carry the meaning.

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
    /// Three dots.
    More,
    /// A bell.
    Bell,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward again.
    Redo,
    /// Two angle brackets.
    Code,
}

impl IconName {
    /// The drawing on a field of 16 by 16.
    fn path(self) -> &'static str {
        match self {
            Self::Back => "M13 8H3m4-4L3 8l4 4",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5V2.5h-8v8H5",
            Self::Check => "m3 8.5 3.5 3.5L13 4.5",
            Self::Refresh => "M13.5 8A5.5 5.5 0 1 1 11.9 4.1M13.5 2v3.5H10",
            Self::Search => "M11.5 7A4.5 4.5 0 1 1 2.5 7a4.5 4.5 0 0 1 9 0Zm-1.3 3.2L14 14",
            Self::Key => "M7 9a3 3 0 1 1 2-2l5 5v2h-2v-1.5h-1.5V11H9.5Z",
            Self::External => "M9 3h4v4m0-4L7.5 8.5M11 9.5V13H3V5h3.5",
            Self::Close => "m4 4 8 8m0-8-8 8",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Down => "M8 3v10m4-4-4 4-4-4",
            Self::Grip => "M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01",
            Self::Alert => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 5v3.5M8 11v.01",
            // Lines of no length: their round ends are the dots.
            Self::More => "M3 8h.01M8 8h.01M13 8h.01",
            Self::Bell => "M3.5 11.5h9L11.5 10V7a3.5 3.5 0 0 0-7 0v3ZM7 13.5h2",
            Self::Undo => "M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6",
            Self::Code => "M5.5 4 2 8l3.5 4M10.5 4 14 8l-3.5 4",
            Self::Redo => "m10 3 3 3-3 3m3-3H6.5a3.5 3.5 0 0 0 0 7H10",
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
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=name.path() />
        </svg>
    }
}
