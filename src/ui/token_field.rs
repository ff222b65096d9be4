//! Words in a list, made by typing.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;

use super::{Field, field, press::after_press, token_list::TokenList, tokens};
use crate::messages::ui as words;

/// A field that makes tokens of what is typed or pasted: by Enter, comma, or when it is left.
#[component]
pub fn TokenField(
    /// Id of the text field.
    id: &'static str,
    /// What the tokens are called.
    label: &'static str,
    /// The tokens, in order.
    #[prop(into)]
    tokens: Signal<Vec<String>>,
    /// Called with the whole list when it changes.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What to know before typing.
    #[prop(optional, into)]
    hint: Signal<String>,
) -> impl IntoView {
    let typing = Typing {
        text: RwSignal::new(String::new()),
        tokens,
        on_change,
        announced: RwSignal::new(String::new()),
        doubles: RwSignal::new(String::new()),
    };
    let input = NodeRef::<html::Input>::new();
    let removed = Callback::new(move |token: String| {
        typing.doubles.set(String::new());
        typing.announced.set(words::token_removed(&token));
    });
    let list_emptied = Callback::new(move |()| {
        if let Some(input) = input.get_untracked() {
            // An input in the page can have the focus.
            let _ = input.focus();
        }
    });
    view! {
        <Field id label hint error>
            <div class="token-field">
                <TokenList label tokens on_change on_remove=removed on_empty=list_emptied />
                <input
                    node_ref=input
                    id=id
                    class="token-field__input"
                    type="text"
                    autocomplete="off"
                    dir="auto"
                    enterkeyhint="done"
                    aria-invalid=field::invalid(error)
                    aria-describedby=field::described_by(id, hint, error)
                    prop:value=typing.text
                    on:input=move |event| typing.typed(event_target_value(&event))
                    on:keydown=move |event| typing.key(&event)
                    on:paste=move |event| typing.pasted(&event)
                    on:blur=move |_| after_press(move || typing.finish())
                />
            </div>
            <p class="token-field__status" role="status">
                <span class="visually-hidden">{typing.announced}</span>
                " "
                <span class="field__hint">{typing.doubles}</span>
            </p>
        </Field>
    }
    .into_any()
}

/// The text that is being typed, and what became of the text before it.
#[derive(Clone, Copy)]
struct Typing {
    text: RwSignal<String>,
    tokens: Signal<Vec<String>>,
    on_change: Callback<Vec<String>>,
    announced: RwSignal<String>,
    doubles: RwSignal<String>,
}

impl Typing {
    fn typed(self, text: String) {
        match tokens::finished(&text) {
            Some((finished, rest)) => {
                self.add(finished);
                self.text.set(rest.to_owned());
            }
            None => self.text.set(text),
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        // Enter that ends the composing of a letter is not meant for us.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" if !event.ctrl_key() && !event.meta_key() => {
                event.prevent_default();
                self.finish();
            }
            // Held down, it stops at the end of the text and does not eat the tokens as well.
            "Backspace" if !event.repeat() && self.text.with_untracked(String::is_empty) => {
                self.take_back(event);
            }
            _ => {}
        }
    }

    /// A list becomes tokens at once; anything else goes into the text as usual.
    fn pasted(self, event: &ev::Event) {
        let pasted = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data)
            .and_then(|data| data.get_data("text").ok())
            .unwrap_or_default();
        if tokens::is_list(&pasted) {
            event.prevent_default();
            self.add(&(self.text.get_untracked() + &pasted));
            self.text.set(String::new());
        }
    }

    /// What stands in the field becomes a token.
    fn finish(self) {
        // Left by a press, the field may be gone by the time that it is over.
        let text = self.text.try_get_untracked().unwrap_or_default();
        if !text.is_empty() {
            self.add(&text);
            self.text.set(String::new());
        }
    }

    fn add(self, text: &str) {
        let addition = self
            .tokens
            .with_untracked(|present| tokens::add(present, text));
        self.announced.set(tokens::added_in_words(&addition.added));
        self.doubles
            .set(tokens::doubles_in_words(&addition.doubles));
        if !addition.added.is_empty() {
            self.on_change.run(addition.tokens);
        }
    }

    /// The last token, if there is one, goes back into the text, and the key takes no letter off it.
    fn take_back(self, event: &ev::KeyboardEvent) {
        let mut tokens = self.tokens.get_untracked();
        let Some(last) = tokens.pop() else { return };
        event.prevent_default();
        self.doubles.set(String::new());
        self.announced.set(words::token_is_text(&last));
        self.text.set(last);
        self.on_change.run(tokens);
    }
}
