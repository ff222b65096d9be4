//! All shortcuts, shown by `?`.

use leptos::{ev, prelude::*};

use crate::{
    data::Preferences,
    ui::{Dialog, is_dialog_open, takes_letters},
};

/// What a key does.
type Shortcut = (&'static [&'static str], &'static str);

const LIST: [Shortcut; 10] = [
    (&["j", "k"], "Next and previous interview"),
    (&["Enter"], "Open it"),
    (&["x"], "Select it, or take it out"),
    (&["Shift + x"], "The same for all since the last one"),
    (&["e"], "Edit it"),
    (&["c"], "Copy it"),
    (&["a"], "Archive it; you can undo that for a moment"),
    (&["[", "]"], "Previous and next page"),
    (&["/"], "Search"),
    (&["n"], "New interview"),
];

const FORM: [Shortcut; 2] = [
    (&["Ctrl + S", "Ctrl + Enter"], "Look at what would be saved"),
    (
        &["Ctrl + Z", "Ctrl + Shift + Z"],
        "Undo and redo, outside of a text",
    ),
];

/// The dialog, and the key that opens it on every page.
#[component]
pub(super) fn ShortcutHelp() -> impl IntoView {
    let preferences = Preferences::expect();
    let is_open = RwSignal::new(false);
    let handle = window_event_listener(ev::keydown, move |event| {
        let is_meant = event.key() == "?"
            && preferences.has_shortcuts_untracked()
            && !event.default_prevented()
            && !(event.ctrl_key() || event.meta_key() || event.alt_key())
            && !is_dialog_open()
            && !takes_letters(&event);
        if is_meant {
            event.prevent_default();
            is_open.set(true);
        }
    });
    on_cleanup(move || handle.remove());
    view! {
        <Dialog labelled_by="shortcuts-title" is_open on_close=move || is_open.set(false)>
            <h2 id="shortcuts-title" class="dialog__title" tabindex="-1" autofocus>"Keyboard shortcuts"</h2>
            <h3 class="shortcuts__title">"In the list"</h3>
            {table(&LIST)}
            <h3 class="shortcuts__title">"In the form"</h3>
            {table(&FORM)}
            <p class="quiet">"Letters are switched off in the preferences."</p>
            <div class="dialog__actions">
                <button type="button" class="button button--primary" on:click=move |_| is_open.set(false)>
                    "Close"
                </button>
            </div>
        </Dialog>
    }
}

fn table(shortcuts: &'static [Shortcut]) -> AnyView {
    let rows = shortcuts.iter().map(|(keys, what)| {
        let keys = keys
            .iter()
            .map(|key| view! { <kbd>{*key}</kbd> })
            .collect_view();
        view! { <div><dt>{keys}</dt><dd>{*what}</dd></div> }
    });
    view! { <dl class="shortcuts">{rows.collect_view()}</dl> }.into_any()
}
