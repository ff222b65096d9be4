//! All shortcuts, shown by `?` and by the palette.

use leptos::prelude::*;

use crate::{
    components::{Command, CommandGroup, Commands, Shortcut, ShortcutKeys},
    data::Preferences,
    ui::Dialog,
};

/// Keys that belong together, and what they do.
type Line = (&'static [Shortcut], &'static str);

/// Where they work, and which.
const ALL: [(&str, &[Line]); 4] = [
    (
        "Everywhere",
        &[
            (&[Shortcut::Palette], "Search and commands"),
            (&[Shortcut::Help], "This list"),
            (&[Shortcut::Messages], "To the latest message, and back"),
        ],
    ),
    (
        "In the list",
        &[
            (
                &[Shortcut::NextRow, Shortcut::PreviousRow],
                "Next and previous interview",
            ),
            (
                &[Shortcut::RowBelow, Shortcut::RowAbove],
                "The same, from the title of a row",
            ),
            (&[Shortcut::OpenRow], "Open it"),
            (&[Shortcut::SelectRow], "Select it, or take it out"),
            (
                &[Shortcut::SelectRange],
                "The same for all since the last one",
            ),
            (
                &[Shortcut::PreviousPage, Shortcut::NextPage],
                "Previous and next page",
            ),
            (&[Shortcut::Search], "Search titles"),
            (&[Shortcut::New], "New interview"),
        ],
    ),
    (
        "On a row and on the page of an interview",
        &[
            (&[Shortcut::Edit], "Edit it"),
            (&[Shortcut::Copy], "Copy it"),
            (
                &[Shortcut::Archive],
                "Archive it; you can undo that for a moment",
            ),
        ],
    ),
    (
        "In the form",
        &[
            (&[Shortcut::Save], "Look at what would be saved"),
            (&[Shortcut::Undo], "Undo, outside of a text"),
            (&[Shortcut::Redo], "Redo, outside of a text"),
        ],
    ),
];

/// The dialog, closed until its command opens it.
#[component]
pub(super) fn ShortcutHelp() -> impl IntoView {
    let preferences = Preferences::expect();
    let is_open = RwSignal::new(false);
    Commands::expect().register(move || {
        let open = move || is_open.set(true);
        let command = Command::new("shortcuts", CommandGroup::Help, "Keyboard shortcuts", open);
        vec![command.with_shortcut(Shortcut::Help)]
    });
    let note = move || {
        if preferences.has_shortcuts() {
            "Single letters can be switched off in the preferences."
        } else {
            "Single letters are switched off in the preferences."
        }
    };
    view! {
        <Dialog labelled_by="shortcuts-title" is_open on_close=move || is_open.set(false)>
            <h2 id="shortcuts-title" class="dialog__title" tabindex="-1" autofocus>"Keyboard shortcuts"</h2>
            {ALL.iter().map(|(place, lines)| view! {
                <h3 class="shortcuts__title">{*place}</h3>
                {table(lines)}
            }).collect_view()}
            <p class="quiet">{note}</p>
            <div class="dialog__actions">
                <button type="button" class="button button--primary" on:click=move |_| is_open.set(false)>
                    "Close"
                </button>
            </div>
        </Dialog>
    }
}

fn table(lines: &'static [Line]) -> AnyView {
    let rows = lines.iter().map(|(shortcuts, what)| {
        let keys = shortcuts
            .iter()
            .map(|shortcut| view! { <ShortcutKeys shortcut=*shortcut /> });
        view! { <div><dt>{keys.collect_view()}</dt><dd>{*what}</dd></div> }
    });
    view! { <dl class="shortcuts">{rows.collect_view()}</dl> }.into_any()
}
