//! Every shortcut of the app, each written once: the keys that are listened for are the keys that are
//! shown.

use leptos::prelude::window;
use web_sys::KeyboardEvent;

use crate::messages::{shell, shortcuts as words};

/// A shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shortcut {
    /// Opens the palette.
    Palette,
    /// Shows all shortcuts.
    Help,
    /// Goes to the newest message.
    Messages,
    /// The next row of the list.
    NextRow,
    /// The row before.
    PreviousRow,
    /// The next row, from the title of a row.
    RowBelow,
    /// The row before, from the title of a row.
    RowAbove,
    /// Opens the row; the browser's own key for a link.
    OpenRow,
    /// Shows the row beside the list, or closes that.
    QuickLook,
    /// From the row into what is shown beside it.
    IntoQuickLook,
    /// Selects the row or takes it out.
    SelectRow,
    /// The same for all since the last one.
    SelectRange,
    /// The next page of the list.
    NextPage,
    /// The page before.
    PreviousPage,
    /// Goes to the search field.
    Search,
    /// A new interview.
    New,
    /// Edits the present interview.
    Edit,
    /// Copies it.
    Copy,
    /// Archives it.
    Archive,
    /// Makes it a favourite, or takes that back.
    Favourite,
    /// Looks at what a form would save.
    Save,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
}

/// What is held with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Shift.
    Shift,
    /// Ctrl, on a Mac Cmd.
    Mod,
    /// Both.
    ModShift,
}

/// Keys that are pressed at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    held: Held,
    /// As `KeyboardEvent.key` names it; letters in lower case.
    key: &'static str,
}

const fn key(key: &'static str) -> Chord {
    Chord {
        held: Held::Nothing,
        key,
    }
}

const fn with(held: Held, key: &'static str) -> Chord {
    Chord { held, key }
}

impl Shortcut {
    /// Its keys: any of them.
    pub fn chords(self) -> &'static [Chord] {
        match self {
            Self::Palette => const { &[with(Held::Mod, "k")] },
            Self::Help => const { &[key("?")] },
            Self::Messages => const { &[key("F8")] },
            Self::NextRow => const { &[key("j")] },
            Self::PreviousRow => const { &[key("k")] },
            Self::RowBelow => const { &[key("ArrowDown")] },
            Self::RowAbove => const { &[key("ArrowUp")] },
            Self::OpenRow => const { &[key("Enter")] },
            // A link knows Enter only: there, the space bar would scroll the page.
            Self::QuickLook => const { &[key(" ")] },
            Self::IntoQuickLook => const { &[key("ArrowRight")] },
            Self::SelectRow => const { &[key("x")] },
            Self::SelectRange => const { &[with(Held::Shift, "x")] },
            Self::NextPage => const { &[key("]")] },
            Self::PreviousPage => const { &[key("[")] },
            Self::Search => const { &[key("/")] },
            Self::New => const { &[key("n")] },
            Self::Edit => const { &[key("e")] },
            Self::Copy => const { &[key("c")] },
            Self::Archive => const { &[key("a")] },
            Self::Favourite => const { &[key("s")] },
            Self::Save => const { &[with(Held::Mod, "s"), with(Held::Mod, "Enter")] },
            Self::Undo => const { &[with(Held::Mod, "z")] },
            Self::Redo => const { &[with(Held::ModShift, "z"), with(Held::Mod, "y")] },
        }
    }

    /// Whether a key that is held down does it again and again: only what merely moves.
    pub(super) fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::NextRow | Self::PreviousRow | Self::RowBelow | Self::RowAbove
        )
    }

    /// Whether a key is one of its own.
    pub fn is_pressed(self, event: &KeyboardEvent) -> bool {
        Pressed::of(event).is_some_and(|pressed| pressed.is_any(self.chords()))
    }
}

impl Chord {
    /// The names of its keys, as they are shown on this machine.
    pub fn names(self) -> Vec<String> {
        self.names_on(is_mac())
    }

    fn names_on(self, is_mac: bool) -> Vec<String> {
        let (modifier, shift) = (modifier_on(is_mac), words::key_shift());
        let held: &[&str] = match (self.held, is_mac) {
            (Held::Nothing, _) => &[],
            (Held::Shift, _) => &[shift],
            (Held::Mod, _) => &[modifier],
            (Held::ModShift, false) => &[modifier, shift],
            (Held::ModShift, true) => &[shift, modifier],
        };
        let key = match self.key {
            "ArrowDown" => "↓".to_owned(),
            "ArrowUp" => "↑".to_owned(),
            "ArrowRight" => "→".to_owned(),
            " " => words::key_space().to_owned(),
            key if self.held == Held::Nothing => key.to_owned(),
            key if key.len() == 1 => key.to_uppercase(),
            key => key.to_owned(),
        };
        let mut names: Vec<_> = held.iter().map(|name| (*name).to_owned()).collect();
        names.push(key);
        names
    }
}

/// A key that went down, as far as a shortcut cares.
struct Pressed {
    key: String,
    held: Held,
}

impl Pressed {
    /// `None` where the key is another's: it composes a letter, or is held with what no shortcut has.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        if event.is_composing() {
            return None;
        }
        Self::from_parts(&Parts::of(event))
    }

    fn from_parts(parts: &Parts) -> Option<Self> {
        // The space bar is where it is on every keyboard, and with Shift it scrolls up.
        let is_sign = parts.key.chars().count() == 1
            && parts.key != " "
            && !parts.key.chars().all(char::is_alphabetic);
        // Many keyboards have the brackets only on AltGr, which some systems report as Ctrl and Alt.
        let (ctrl, alt) = if is_sign && parts.alt_graph {
            (false, false)
        } else {
            (parts.ctrl, parts.alt)
        };
        let (is_mod, is_foreign) = if parts.is_mac {
            (parts.meta, ctrl || alt)
        } else {
            (ctrl, parts.meta || alt)
        };
        if is_foreign {
            return None;
        }
        // Whether a sign needs Shift is the keyboard's affair.
        let held = match (is_mod, parts.shift && !is_sign) {
            (false, false) => Held::Nothing,
            (false, true) => Held::Shift,
            (true, false) => Held::Mod,
            (true, true) => Held::ModShift,
        };
        let key = if parts.key.chars().count() == 1 {
            parts.key.to_lowercase()
        } else {
            parts.key.clone()
        };
        Some(Self { key, held })
    }

    fn is_any(&self, chords: &[Chord]) -> bool {
        chords
            .iter()
            .any(|chord| chord.key == self.key && chord.held == self.held)
    }
}

/// What the browser says of a key.
#[derive(Clone, Default)]
struct Parts {
    key: String,
    ctrl: bool,
    meta: bool,
    alt: bool,
    alt_graph: bool,
    shift: bool,
    is_mac: bool,
}

impl Parts {
    fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            ctrl: event.ctrl_key(),
            meta: event.meta_key(),
            alt: event.alt_key(),
            alt_graph: event.get_modifier_state("AltGraph"),
            shift: event.shift_key(),
            is_mac: is_mac(),
        }
    }
}

/// Whether these are the keys of [`Shortcut::Palette`]. By itself: they are heard before the table of all shortcuts
/// is there.
pub fn is_palette_key(event: &KeyboardEvent) -> bool {
    !event.is_composing() && opens_palette(&Parts::of(event))
}

fn opens_palette(parts: &Parts) -> bool {
    let is_mod = if parts.is_mac {
        parts.meta && !parts.ctrl
    } else {
        parts.ctrl && !parts.meta
    };
    is_mod && !parts.shift && !parts.alt && parts.key.eq_ignore_ascii_case("k")
}

/// What Ctrl is called on this machine's keyboard, and in this language.
pub fn modifier_key() -> &'static str {
    modifier_on(is_mac())
}

fn modifier_on(is_mac: bool) -> &'static str {
    if is_mac { "⌘" } else { shell::key_control() }
}

/// Whether Cmd is what Ctrl is elsewhere; there, Ctrl with a letter moves the caret.
fn is_mac() -> bool {
    window()
        .navigator()
        .platform()
        .is_ok_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

#[cfg(test)]
mod tests;
