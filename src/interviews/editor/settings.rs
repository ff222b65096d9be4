//! The settings of a present interview: the API takes none with a new one.

use std::sync::Arc;

use leptos::prelude::*;

use super::{fields::text_field, form_state::FormState};
use crate::{
    data::{Listed, Lookup, LookupState, Lookups},
    messages::{common, editor as words, fields},
    model::{Draft, Field, FieldValue, Interview, MessageGroup},
    ui::{Select, SelectOption, TextField},
};

/// Description link, messages, narrator, and the two switches.
#[component]
pub(super) fn Settings(
    /// The form.
    form: FormState,
    /// The interview.
    interview: Arc<Interview>,
) -> impl IntoView {
    let lookups = Lookups::expect();
    lookups.message_groups.want();
    lookups.narrators.want();
    let fits = move |group: &MessageGroup| {
        group.fits(
            interview.interview_type.as_ref(),
            interview.team_id.as_ref(),
        )
    };
    let groups = choices(lookups.message_groups, fits);
    let narrators = choices(lookups.narrators, |_| true);
    let link_hint = words::description_url_hint();
    view! {
        <section class="card" aria-labelledby="editor-settings">
            <h2 id="editor-settings" class="section-heading">{words::settings()}</h2>
            {text_field(form, Field::DescriptionUrl, fields::description_url(), link_hint, |draft| {
                &draft.description_url
            })}
            {named(form, Field::MessageGroup, fields::message_group(), groups)}
            {named(form, Field::Narrator, fields::narrator(), narrators)}
            {flag(form, Field::Resume, fields::resume(), |draft| &draft.resume)}
            {flag(form, Field::WebOnly, fields::web_only(), |draft| &draft.web_only)}
        </section>
    }
}

/// What can be chosen, by id and name; `None` where the API does not give the list.
type Choices = Signal<Option<Vec<SelectOption>>>;

fn choices<T: Listed>(
    lookup: Lookup<T>,
    fits: impl Fn(&T) -> bool + Send + Sync + 'static,
) -> Choices
where
    T::Id: AsId,
{
    Signal::derive(move || match lookup.state() {
        LookupState::Known(list) => Some(
            list.iter()
                .filter(|entry| fits(entry))
                .map(|entry| SelectOption {
                    value: entry.id().as_id().to_owned(),
                    label: entry.name().to_owned(),
                })
                .collect(),
        ),
        LookupState::Waiting => Some(Vec::new()),
        LookupState::Unavailable => None,
    })
}

/// An id as the API spells it.
trait AsId {
    fn as_id(&self) -> &str;
}

impl AsId for crate::model::MessageGroupId {
    fn as_id(&self) -> &str {
        self.as_str()
    }
}

impl AsId for crate::model::NarratorId {
    fn as_id(&self) -> &str {
        self.as_str()
    }
}

/// A choice among named things; a field for an id where their list cannot be had.
fn named(form: FormState, field: Field, label: &'static str, choices: Choices) -> AnyView {
    let value = Signal::derive(move || form.with(|draft| id_of(draft, field)));
    let start = Signal::derive(move || id_of(&form.start().draft, field));
    let on_change = Callback::new(move |id: String| {
        let id = id.trim();
        let id = (!id.is_empty()).then_some(id);
        let value = match field {
            Field::MessageGroup => FieldValue::MessageGroup(id.map(Into::into)),
            _ => FieldValue::Narrator(id.map(Into::into)),
        };
        form.edit(field, value);
    });
    let lookups = Lookups::expect();
    let name_of = move |id: &str| match field {
        Field::MessageGroup => lookups.message_groups.name(&id.into()),
        _ => lookups.narrators.name(&id.into()),
    };
    let is_available = Memo::new(move |_| choices.with(Option::is_some));
    let options = Memo::new(move |_| {
        let mut options = choices.get().unwrap_or_default();
        // What the interview has now can be kept, also where it would not be offered.
        for id in [start.get(), value.get()] {
            if !options.iter().any(|option| option.value == id) {
                let label = if id.is_empty() {
                    words::not_said().to_owned()
                } else {
                    name_of(&id).unwrap_or_else(|| id.clone())
                };
                options.insert(0, SelectOption { value: id, label });
            }
        }
        options
    });
    let id = field.api_name();
    let error = form.problem(field);
    (move || {
        if is_available.get() {
            view! { <Select id label value options on_change error /> }.into_any()
        } else {
            let hint = words::names_unavailable();
            view! { <TextField id label hint value error on_input=on_change /> }.into_any()
        }
    })
    .into_any()
}

fn id_of(draft: &Draft, field: Field) -> String {
    match draft.value(field) {
        FieldValue::MessageGroup(Some(id)) => id.as_str().to_owned(),
        FieldValue::Narrator(Some(id)) => id.as_str().to_owned(),
        _ => String::new(),
    }
}

/// Yes, no, or not known: what the API did not send is no "no".
fn flag(
    form: FormState,
    field: Field,
    label: &'static str,
    of: fn(&Draft) -> &Option<bool>,
) -> AnyView {
    let word = |flag: Option<bool>| match flag {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let part = form.part(of);
    let value = Signal::derive(move || word(part.get()).to_owned());
    let options = Memo::new(move |_| {
        let option = |value: &str, label: &str| SelectOption {
            value: value.to_owned(),
            label: label.to_owned(),
        };
        let mut options = vec![option("yes", common::yes()), option("no", common::no())];
        if of(&form.start().draft).is_none() {
            options.insert(0, option("", words::leave_unknown()));
        }
        options
    });
    let on_change = Callback::new(move |chosen: String| {
        let flag = match chosen.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        form.edit(field, FieldValue::Flag(flag));
    });
    let id = field.api_name();
    let error = form.problem(field);
    view! { <Select id label value options on_change error /> }.into_any()
}
