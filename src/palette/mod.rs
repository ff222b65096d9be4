//! The command palette: to any page, any interview and any action that what is on the screen offers, by a
//! few letters. It knows no page: they register what they offer with
//! [`Commands`](crate::components::Commands).

mod body;
mod entries;
mod fuzzy;
mod option_list;
mod places;
mod title_search;

use leptos::{ev, prelude::*};

use self::{body::PaletteBody, entries::Choice};
use crate::{
    components::{Command, Commands, is_palette_key, modifier_key},
    data::{Favourites, Recents, SavedViews},
    messages::shell as words,
    routes,
    ui::{Dialog, Icon, IconName, is_dialog_open},
};

/// The wish for the palette: its button was pressed, and it is not open yet. It may be on its way.
#[derive(Clone, Copy)]
pub struct PaletteCall(RwSignal<bool>);

impl PaletteCall {
    /// No wish yet, for the whole app; the keys of the palette make it from now on.
    pub fn provide() -> Self {
        let call = Self(RwSignal::new(false));
        provide_context(call);
        let keys = window_event_listener(ev::keydown, move |event| {
            if !event.default_prevented() && is_palette_key(&event) {
                // Over a dialog nothing opens, but the browser's own search would only lead away from it.
                event.prevent_default();
                call.0.set(true);
            }
        });
        on_cleanup(move || keys.remove());
        call
    }

    /// Whether somebody waits for it (tracked).
    pub fn is_made(self) -> bool {
        self.0.get()
    }
}

/// The one palette of the app.
#[derive(Clone, Copy)]
struct Palette {
    is_open: RwSignal<bool>,
    /// What is typed; outlives a closing by mistake.
    text: RwSignal<String>,
    /// What could be done when it was opened: in it, no row has the focus any more.
    commands: StoredValue<Vec<Command>>,
    registered: Commands,
    recents: Recents,
    favourites: Favourites,
    views: SavedViews,
    /// What was taken, until the palette is closed and the focus is back where it was.
    taken: StoredValue<Option<Choice>>,
}

impl Palette {
    /// A closed palette.
    fn new() -> Self {
        Self {
            is_open: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            commands: StoredValue::new(Vec::new()),
            registered: Commands::expect(),
            recents: Recents::expect(),
            favourites: Favourites::expect(),
            views: SavedViews::expect(),
            taken: StoredValue::new(None),
        }
    }

    fn open(self) {
        self.commands.set_value(self.registered.now());
        self.recents.refresh();
        self.favourites.refresh();
        self.views.refresh();
        self.is_open.set(true);
    }

    fn close(self) {
        self.is_open.set(false);
    }

    /// Closes it for good: what was typed has served.
    fn take(self, choice: Choice) {
        self.taken.set_value(Some(choice));
        self.text.set(String::new());
        self.close();
    }
}

/// Opens it, by pointer and on a phone.
#[component]
pub fn PaletteButton(
    /// The wish that it makes.
    call: PaletteCall,
) -> impl IntoView {
    // Spelled out: the table of all shortcuts is nothing that the first page should wait for.
    let keys: Vec<_> = [modifier_key(), "K"]
        .map(|key| view! { <kbd>{key}</kbd> }.into_any())
        .into();
    view! {
        <button
            type="button"
            class="palette-button"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            on:click=move |_| call.0.set(true)
        >
            <Icon name=IconName::Search />
            <span class="palette-button__label">{words::search_and_commands()}</span>
            " "
            <span class="palette-button__keys">
                <span class="keys">{keys}</span>
            </span>
        </button>
    }
}

/// The palette itself, closed until its button or its keys open it. Once in the app.
#[component]
pub fn PaletteDialog() -> impl IntoView {
    places::register();
    let palette = Palette::new();
    let PaletteCall(call) = expect_context();
    Effect::new(move |_| {
        if !call.get() {
            return;
        }
        call.set(false);
        if palette.is_open.get_untracked() {
            palette.close();
        } else if !is_dialog_open() {
            palette.open();
        }
    });
    let go = routes::use_go();
    let closed = move || {
        palette.close();
        match palette.taken.try_update_value(Option::take).flatten() {
            Some(Choice::Go(href)) => go.push(&href),
            Some(Choice::Run(id)) => {
                let commands = palette.commands.get_value();
                if let Some(command) = commands.iter().find(|command| command.id == id) {
                    command.run();
                }
            }
            None => {}
        }
        palette.commands.set_value(Vec::new());
    };
    view! {
        <Dialog
            labelled_by="palette-title"
            is_open=palette.is_open
            on_close=closed
            class="palette"
            closes_outside=true
        >
            <PaletteBody palette />
        </Dialog>
    }
}
