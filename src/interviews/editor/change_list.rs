//! Changes, for people: field by field, old and new.

use leptos::prelude::*;

use super::{
    changes::{Change, Detail, Move, changes},
    view_model::{Names, Words},
};
use crate::{
    components::field_name,
    data::Lookups,
    messages::{self, common, editor as words, intl},
    model::{Draft, Field, FieldValue},
};

/// The changes of these fields.
#[component]
pub(super) fn ChangeList(
    /// What it was.
    start: Draft,
    /// What it will be.
    draft: Draft,
    /// Which fields.
    fields: Vec<Field>,
    /// Whether it is a new interview, which has no "before".
    is_new: bool,
) -> impl IntoView {
    let lookups = Lookups::expect();
    want_names(lookups);
    move || {
        with_names(lookups, |names| {
            let changes = changes(&start, &draft, &fields, names);
            view! {
                <dl class="changes">{changes.into_iter().map(|one| change(one, is_new)).collect_view()}</dl>
            }
            .into_any()
        })
    }
}

/// A value of a field, for people.
pub(super) fn value(field: Field, value: &FieldValue, lookups: Lookups) -> AnyView {
    let words = with_names(lookups, |names| {
        super::view_model::in_words(field, value, names)
    });
    shown(words)
}

/// Asks for the lists that give names to ids.
pub(super) fn want_names(lookups: Lookups) {
    lookups.message_groups.want();
    lookups.narrators.want();
}

fn with_names<R>(lookups: Lookups, read: impl FnOnce(&Names<'_>) -> R) -> R {
    read(&Names {
        message_group: &|id| lookups.message_groups.name(id),
        narrator: &|id| lookups.narrators.name(id),
        language: &|code| intl::language_name(code),
    })
}

fn change(Change { field, detail }: Change, is_new: bool) -> AnyView {
    let detail = match detail {
        Detail::Value { new, .. } if is_new => {
            view! { <dd class="change">{shown(new)}</dd> }.into_any()
        }
        Detail::List { added, .. } if is_new => {
            view! { <dd class="change">{list(added)}</dd> }.into_any()
        }
        Detail::Value { old, new } => view! {
            <dd class="change change--old">
                <span class="change__kind">{words::before()}</span>
                {shown(old)}
            </dd>
            <dd class="change change--new">
                <span class="change__kind">{words::after()}</span>
                {shown(new)}
            </dd>
        }
        .into_any(),
        Detail::Replacement(items) => view! {
            <dd class="change change--new">
                <span class="change__kind">{words::whole_list()}</span>
                {list(items)}
            </dd>
        }
        .into_any(),
        Detail::List {
            added,
            removed,
            moved,
            altered,
        } => {
            let moved = moved.into_iter().map(|Move { name, from, to }| {
                let (before, after) = messages::around(&words::moved_one(messages::SLOT, from, to));
                view! { <li>{before} <bdi>{name}</bdi> {after}</li> }.into_any()
            });
            let altered = altered.into_iter().map(|(old, new)| {
                let sentence = words::changed_one(messages::SLOT, messages::SLOT);
                let (before, rest) = messages::around(&sentence);
                let (between, after) = messages::around(&rest);
                view! {
                    <li>{before} <bdi>{old}</bdi> {between} <bdi>{new}</bdi> {after}</li>
                }
                .into_any()
            });
            view! {
                {part(words::removed(), "change change--old", named(removed))}
                {part(words::added(), "change change--new", named(added))}
                {part(words::moved(), "change", moved.collect())}
                {part(words::changed(), "change change--new", altered.collect())}
            }
            .into_any()
        }
    };
    view! {
        <div class="changes__field">
            <dt>{field_name(field)}</dt>
            {detail}
        </div>
    }
    .into_any()
}

fn part(kind: &'static str, class: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| {
        view! {
            <dd class=class>
                <span class="change__kind">{kind}</span>
                <ul class="change__items">{items}</ul>
            </dd>
        }
        .into_any()
    })
}

fn named(names: Vec<String>) -> Vec<AnyView> {
    names
        .into_iter()
        .map(|name| view! { <li dir="auto">{name}</li> }.into_any())
        .collect()
}

fn shown(value: Words) -> AnyView {
    match value {
        Words::Given(text) => {
            view! { <div class="change__text" dir="auto">{text}</div> }.into_any()
        }
        Words::Nothing(word) => view! { <div class="quiet">{word}</div> }.into_any(),
        Words::List(items) => list(items),
    }
}

fn list(items: Vec<String>) -> AnyView {
    if items.is_empty() {
        return view! { <div class="quiet">{common::none()}</div> }.into_any();
    }
    view! { <ol class="change__items change__items--numbered">{named(items)}</ol> }.into_any()
}
