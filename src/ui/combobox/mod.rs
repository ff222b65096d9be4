//! A text field with a list of matches below it: ARIA's editable combobox with a listbox popup.

mod popup;
mod step;

use leptos::{ev, html, prelude::*};

use self::popup::Popup;
pub use self::step::{Active, step};
use super::{Field, Icon, IconName, field};

/// What can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComboOption {
    /// What it stands for.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// More about it, below its name.
    pub detail: Option<String>,
    /// It is shown but cannot be picked, such as because it was.
    pub is_disabled: bool,
}

/// A field in which typing opens a list of matches. What matches is decided by the caller, who follows
/// `text` and changes `options`. Picking leaves the list open and the text selected, for the next one.
#[component]
pub fn Combobox(
    /// Id of the text field.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What is typed.
    text: RwSignal<String>,
    /// What can be picked at the moment.
    #[prop(into)]
    options: Signal<Vec<ComboOption>>,
    /// Called with the id of the option that was picked.
    #[prop(into)]
    on_pick: Callback<String>,
    /// What the list is about, such as "60 questions", "Searching" or what went wrong: shown above the
    /// options, and announced.
    #[prop(into)]
    status: Signal<String>,
    /// What to know before typing.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called when the list opens.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
) -> impl IntoView {
    let control = Control {
        text,
        options,
        on_pick,
        on_open,
        is_open: RwSignal::new(false),
        active_id: RwSignal::new(None),
        input: NodeRef::new(),
    };
    let is_open = control.is_open;
    let active = Memo::new(move |_| control.active());
    let active_element = move || {
        active
            .get()
            .filter(|_| is_open.get())
            .map(|index| popup::option_id(id, index))
    };
    view! {
        <Field id label hint error>
            <div class="combobox">
                <span class="combobox__box">
                    <Icon name=IconName::Search />
                    <input
                        node_ref=control.input
                        id=id
                        class="input"
                        type="text"
                        role="combobox"
                        autocomplete="off"
                        spellcheck="false"
                        dir="auto"
                        aria-autocomplete="list"
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls=format!("{id}-list")
                        aria-activedescendant=active_element
                        aria-invalid=field::invalid(error)
                        aria-describedby=field::described_by(id, hint, error)
                        prop:value=text
                        on:input=move |event| control.typed(event_target_value(&event))
                        on:keydown=move |event| control.pressed(&event)
                        on:click=move |_| control.open()
                        on:blur=move |_| control.close()
                    />
                </span>
                <Popup id label options status is_open active on_pick=Callback::new(move |index| control.pick(index)) />
            </div>
            <p class="visually-hidden" role="status">
                {move || if is_open.get() { status.get() } else { String::new() }}
            </p>
        </Field>
    }
    .into_any()
}

/// What the keys act on.
#[derive(Clone, Copy)]
struct Control {
    text: RwSignal<String>,
    options: Signal<Vec<ComboOption>>,
    on_pick: Callback<String>,
    on_open: Option<Callback<()>>,
    is_open: RwSignal<bool>,
    /// The active option, by id: it stays the same one when the list changes around it.
    active_id: RwSignal<Option<String>>,
    input: NodeRef<html::Input>,
}

impl Control {
    /// The place of the active option (tracked).
    fn active(self) -> Option<usize> {
        let id = self.active_id.get()?;
        self.options
            .with(|options| options.iter().position(|option| option.id == id))
    }

    fn open(self) {
        if !self.is_open.get_untracked() {
            self.is_open.set(true);
            if let Some(on_open) = self.on_open {
                on_open.run(());
            }
        }
    }

    fn close(self) {
        self.is_open.set(false);
        self.active_id.set(None);
    }

    fn typed(self, text: String) {
        self.text.set(text);
        self.active_id.set(None);
        self.open();
    }

    fn pressed(self, event: &ev::KeyboardEvent) {
        // A key that ends the composing of a letter is not meant for us.
        if event.is_composing() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let is_open = self.is_open.get_untracked();
        let is_done = match key.as_str() {
            "Enter" if is_open => {
                if let Some(active) = untrack(|| self.active()) {
                    self.pick(active);
                }
                true
            }
            "Escape" if is_open => {
                self.close();
                true
            }
            "Escape" if self.text.with_untracked(|text| !text.is_empty()) => {
                self.text.set(String::new());
                true
            }
            "Tab" => {
                self.close();
                false
            }
            "ArrowDown" | "ArrowUp" if !is_open => {
                self.open();
                if !event.alt_key() {
                    self.go(&key);
                }
                true
            }
            key if is_open => self.go(key),
            _ => false,
        };
        if is_done {
            event.prevent_default();
            // Escape has done its work here and must not close a dialog around the field as well.
            event.stop_propagation();
        }
    }

    fn go(self, key: &str) -> bool {
        let at = untrack(|| self.active());
        let count = self.options.with_untracked(Vec::len);
        let active = match step(key, at, count) {
            Active::Unmoved => return false,
            Active::Text => None,
            Active::Option(index) => self
                .options
                .with_untracked(|options| options.get(index).map(|option| option.id.clone())),
        };
        self.active_id.set(active);
        true
    }

    fn pick(self, index: usize) {
        let option = self
            .options
            .with_untracked(|options| options.get(index).cloned());
        let Some(option) = option.filter(|option| !option.is_disabled) else {
            return;
        };
        self.active_id.set(Some(option.id.clone()));
        self.on_pick.run(option.id);
        if let Some(input) = self.input.get_untracked() {
            input.select();
        }
    }
}
