//! All shortcuts, shown by `?` and by the palette.

use leptos::prelude::*;

use crate::{
    components::{Command, CommandGroup, Commands, Shortcut, ShortcutKeys},
    data::Preferences,
    messages::shortcuts as words,
    ui::Dialog,
};

/// Keys that belong together, and what they do.
type Line = (&'static [Shortcut], Words);
/// A text of the message files.
type Words = fn() -> &'static str;

/// Where they work, and which.
const ALL: [(Words, &[Line]); 4] = [
    (
        words::place_everywhere,
        &[
            (&[Shortcut::Palette], words::palette),
            (&[Shortcut::Help], words::help),
            (&[Shortcut::Messages], words::messages),
        ],
    ),
    (
        words::place_list,
        &[
            (&[Shortcut::NextRow, Shortcut::PreviousRow], words::next_row),
            (&[Shortcut::RowBelow, Shortcut::RowAbove], words::row_below),
            (&[Shortcut::OpenRow], words::open_row),
            (&[Shortcut::QuickLook], words::quick_look),
            (&[Shortcut::IntoQuickLook], words::into_quick_look),
            (&[Shortcut::SelectRow], words::select_row),
            (&[Shortcut::SelectRange], words::select_range),
            (
                &[Shortcut::PreviousPage, Shortcut::NextPage],
                words::turn_page,
            ),
            (&[Shortcut::Search], words::search),
            (&[Shortcut::New], words::new),
        ],
    ),
    (
        words::place_interview,
        &[
            (&[Shortcut::Edit], words::edit),
            (&[Shortcut::Copy], words::copy),
            (&[Shortcut::Archive], words::archive),
            (&[Shortcut::Favourite], words::favourite),
        ],
    ),
    (
        words::place_form,
        &[
            (&[Shortcut::Save], words::save),
            (&[Shortcut::Undo], words::undo),
            (&[Shortcut::Redo], words::redo),
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
        let command = Command::new("shortcuts", CommandGroup::Help, words::title(), open);
        vec![command.with_shortcut(Shortcut::Help)]
    });
    let note = move || {
        if preferences.has_shortcuts() {
            words::may_be_off()
        } else {
            words::are_off()
        }
    };
    view! {
        <Dialog labelled_by="shortcuts-title" is_open on_close=move || is_open.set(false)>
            <h2 id="shortcuts-title" class="dialog__title" tabindex="-1" autofocus>{words::title()}</h2>
            {ALL.iter().map(|(place, lines)| view! {
                <h3 class="shortcuts__title">{place()}</h3>
                {table(lines)}
            }).collect_view()}
            <p class="quiet">{note}</p>
            <div class="dialog__actions">
                <button type="button" class="button button--primary" on:click=move |_| is_open.set(false)>
                    {words::close()}
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
        view! { <div><dt>{keys.collect_view()}</dt><dd>{what()}</dd></div> }
    });
    view! { <dl class="shortcuts">{rows.collect_view()}</dl> }.into_any()
}
