//! What is in the palette: the text, the list, and the keys that go through it. ARIA's editable combobox
//! with a listbox: the focus stays in the text.

use leptos::{ev, html, prelude::*};

use super::{
    Palette,
    entries::{self, Entry, Group, Jump, Sources},
    option_list::{OptionList, option_id},
    title_search::{Asking, TitleSearch},
};
use crate::{
    data::Remembered,
    messages::{palette as words, saved_views, shell},
    model::ListParams,
    routes::{self, ListView},
    ui::{Active, Icon, IconName, step},
};

/// Made anew each time the palette opens.
#[component]
pub(super) fn PaletteBody(
    /// Of which palette.
    palette: Palette,
) -> impl IntoView {
    let search = TitleSearch::follow(palette.text);
    let here = routes::use_path();
    let groups = Memo::new(move |_| {
        let text = palette.text.get();
        let answer = search.answer();
        palette.commands.with_value(|commands| {
            let here = here.get_untracked();
            let favourites = jumps(palette.favourites.all(), &here);
            let recents = jumps(palette.recents.all(), &here);
            let views = views(palette);
            let sources = Sources {
                commands,
                favourites: &favourites,
                recents: &recents,
                views: &views,
                found: &answer.found,
                found_for: &answer.text,
                list_href: list_href(&text),
            };
            entries::groups(&text, &sources)
        })
    });
    let list = List {
        palette,
        groups,
        active_id: RwSignal::new(None),
    };
    let active = Memo::new(move |_| list.active());
    let input = NodeRef::<html::Input>::new();
    // What was kept is there to be typed over.
    if palette.text.with_untracked(|text| !text.is_empty()) {
        // The browser has placed the caret by then.
        Effect::new(move |_| {
            if let Some(input) = input.get() {
                request_animation_frame(move || input.select());
            }
        });
    }
    let status = status(palette, search, groups);
    let note = move || {
        let problem = search.answer().problem;
        match problem {
            _ if search.is_waiting() => Some(words::searching().to_owned()),
            Some(why) => Some(words::not_searched(&why)),
            None => None,
        }
    };
    let typed = move |event| {
        palette.text.set(event_target_value(&event));
        list.active_id.set(None);
    };
    view! {
        <h2 id="palette-title" class="visually-hidden">{shell::search_and_commands()}</h2>
        <div class="palette__head">
            <Icon name=IconName::Search />
            <input
                node_ref=input
                id="palette-text"
                class="palette__text"
                type="text"
                role="combobox"
                autofocus
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="go"
                dir="auto"
                aria-label=words::placeholder()
                placeholder=words::placeholder()
                aria-autocomplete="list"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant=move || option_id(active.get())
                prop:value=palette.text
                on:input=typed
                on:keydown=move |event| list.pressed(&event)
            />
            <button type="button" class="icon-button" aria-label=words::close() on:click=move |_| palette.close()>
                <Icon name=IconName::Close />
            </button>
        </div>
        <OptionList groups active on_take=Callback::new(move |entry: Entry| palette.take(entry.choice)) />
        <p class="palette__note" aria-hidden="true">{note}</p>
        <p class="visually-hidden" role="status">{status}</p>
        <p class="palette__foot" aria-hidden="true">
            <span><kbd>"↑"</kbd><kbd>"↓"</kbd>{words::choose()}</span>
            <span><kbd>"↵"</kbd>{words::take()}</span>
            <span><kbd>"Esc"</kbd>{words::leave()}</span>
        </p>
        <Asking search />
    }
    .into_any()
}

/// The ways to these, without the page that is open now.
fn jumps(all: Vec<Remembered>, here: &str) -> Vec<Jump> {
    let jumps = all.into_iter().map(|one| Jump {
        href: routes::interview(&one.id, one.team.as_ref()),
        name: one.name,
        detail: None,
    });
    jumps
        .filter(|jump| jump.href.split('?').next() != Some(here))
        .collect()
}

/// The searches of the list that got a name.
fn views(palette: Palette) -> Vec<Jump> {
    let all = palette.views.all().into_iter();
    all.map(|view| Jump {
        href: ListView::from_query(&view.query).href(),
        name: saved_views::open_one(&view.name),
        detail: None,
    })
    .collect()
}

fn list_href(text: &str) -> String {
    let params = ListParams {
        search: text.trim().to_owned(),
        ..ListParams::default()
    };
    let view = ListView {
        params,
        ..ListView::default()
    };
    view.href()
}

/// The number of matches, once it is settled and never per keystroke.
fn status(palette: Palette, search: TitleSearch, groups: Memo<Vec<Group>>) -> Memo<String> {
    Memo::new(move |before: Option<&String>| {
        if palette.text.with(|text| text.trim().is_empty()) {
            return String::new();
        }
        if search.is_waiting() {
            return before.cloned().unwrap_or_default();
        }
        if let Some(why) = search.answer().problem {
            return words::not_searched(&why);
        }
        // The last group is the way to the list and no match.
        let count = groups.with(|groups| {
            let matches = groups.split_last().map_or(&[][..], |(_, matches)| matches);
            matches.iter().map(|group| group.entries.len()).sum()
        });
        words::found(count)
    })
}

/// What the keys go through.
#[derive(Clone, Copy)]
struct List {
    palette: Palette,
    groups: Memo<Vec<Group>>,
    /// The active entry, once somebody has moved: it stays the same when the list changes around it.
    active_id: RwSignal<Option<String>>,
}

impl List {
    /// The place of the active entry (tracked): the first one until somebody moves.
    fn active(self) -> usize {
        let Some(id) = self.active_id.get() else {
            return 0;
        };
        self.groups.with(|groups| {
            let mut entries = groups.iter().flat_map(|group| &group.entries);
            entries.position(|entry| entry.id == id).unwrap_or(0)
        })
    }

    fn entry(self, at: usize) -> Option<Entry> {
        self.groups.with_untracked(|groups| {
            let mut entries = groups.iter().flat_map(|group| &group.entries);
            entries.nth(at).cloned()
        })
    }

    fn pressed(self, event: &ev::KeyboardEvent) {
        // A key that ends the composing of a letter is not meant for us.
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let at = untrack(|| self.active());
        let count = self.groups.with_untracked(|groups| {
            groups
                .iter()
                .map(|group| group.entries.len())
                .sum::<usize>()
        });
        let last = count.saturating_sub(1);
        let key = event.key();
        let to = match key.as_str() {
            "Enter" => {
                event.prevent_default();
                if let Some(entry) = self.entry(at) {
                    self.palette.take(entry.choice);
                }
                return;
            }
            // The ends of the list meet.
            "ArrowDown" if at == last => 0,
            "ArrowUp" if at == 0 => last,
            "ArrowDown" | "ArrowUp" | "PageDown" | "PageUp" => match step(&key, Some(at), count) {
                Active::Option(to) => to,
                Active::Text | Active::Unmoved => return,
            },
            _ => return,
        };
        event.prevent_default();
        self.active_id.set(self.entry(to).map(|entry| entry.id));
    }
}
