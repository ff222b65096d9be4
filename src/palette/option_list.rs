//! The entries as a listbox in groups.

use std::ops::Range;

use leptos::{ev, prelude::*};

use super::entries::{Entry, Group};
use crate::{components::ShortcutKeys, messages::palette as words, ui::reveal};

/// Id of the option at a place of the list.
pub(super) fn option_id(at: usize) -> String {
    format!("palette-option-{at}")
}

#[component]
pub(super) fn OptionList(
    /// What is listed.
    groups: Memo<Vec<Group>>,
    /// The place of the active one.
    active: Memo<usize>,
    /// Called with the one that was clicked.
    on_take: Callback<Entry>,
) -> impl IntoView {
    Effect::new(move |_| {
        let at = active.get();
        if let Some(option) = document().get_element_by_id(&option_id(at)) {
            reveal(&option);
        }
    });
    let shown = move || {
        let mut at = 0;
        let groups = groups.get().into_iter().enumerate();
        let groups = groups.map(|(number, group)| {
            let title_id = format!("palette-group-{number}");
            let options: Vec<_> = group
                .entries
                .into_iter()
                .map(|entry| {
                    at += 1;
                    option(entry, at - 1, active, on_take)
                })
                .collect();
            view! {
                <div role="group" class="palette__group" aria-labelledby=title_id.clone()>
                    <p id=title_id.clone() class="palette__title" role="presentation" dir="auto">{group.title}</p>
                    {options}
                </div>
            }
        });
        groups.collect_view()
    };
    // The focus stays in the text field, whatever is clicked here.
    let keep_focus = |event: ev::MouseEvent| event.prevent_default();
    view! {
        <div
            id="palette-list"
            class="palette__list"
            role="listbox"
            aria-label=words::results()
            on:mousedown=keep_focus
        >
            {shown}
        </div>
    }
    .into_any()
}

fn option(entry: Entry, at: usize, active: Memo<usize>, on_take: Callback<Entry>) -> AnyView {
    let label = marked(&entry.label, &entry.marks);
    let detail = entry.detail.clone();
    let keys = entry.shortcut;
    view! {
        <div
            id=option_id(at)
            class="palette__option"
            role="option"
            aria-selected=move || (active.get() == at).to_string()
            on:click=move |_| on_take.run(entry.clone())
        >
            <span class="palette__label" dir="auto">{label}</span>
            {detail.map(|detail| view! { <span class="palette__detail">{detail}</span> })}
            {keys.map(|shortcut| view! {
                <span class="palette__keys"><ShortcutKeys shortcut is_short=true /></span>
            })}
        </div>
    }
    .into_any()
}

/// The text with its matching parts marked.
fn marked(text: &str, marks: &[Range<usize>]) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut at = 0;
    let plain = |part: Option<&str>, parts: &mut Vec<AnyView>| {
        if let Some(part) = part.filter(|part| !part.is_empty()) {
            parts.push(part.to_owned().into_any());
        }
    };
    for mark in marks {
        plain(text.get(at..mark.start), &mut parts);
        let part = text.get(mark.clone()).unwrap_or_default().to_owned();
        parts.push(view! { <mark>{part}</mark> }.into_any());
        at = mark.end;
    }
    plain(text.get(at..), &mut parts);
    parts
}
