//! The facts beside an interview.

use leptos::prelude::*;

use super::view_model::{Fact, FactValue, facts};
use crate::{
    components::{ExactTime, ExternalLink, LookupName},
    data::Lookups,
    messages::{common, intl},
    model::{Interview, MessageGroupId, NarratorId, TeamId, UserId},
    ui::live,
};

/// The facts of what is known of an interview by now, made anew only when there are others.
#[component]
pub(in crate::interviews) fn KnownFacts(
    /// What is known.
    known: Memo<Option<Interview>>,
) -> impl IntoView {
    let facts = Memo::new(move |_| known.with(|known| known.as_ref().map(facts)));
    live(move || facts.get().map(|facts| view! { <Facts facts /> }))
}

/// Labelled values, names instead of ids where they are known.
#[component]
fn Facts(
    /// What there is to say.
    facts: Vec<Fact>,
) -> impl IntoView {
    view! {
        <dl class="facts">
            {facts.into_iter().map(|Fact { label, value }| view! {
                <div class="facts__row">
                    <dt>{label}</dt>
                    <dd>{fact_view(value)}</dd>
                </div>
            }).collect_view()}
        </dl>
    }
}

/// A value as people read it.
pub(in crate::interviews) fn fact_view(value: FactValue) -> AnyView {
    let lookups = Lookups::expect();
    match value {
        FactValue::Text(text) => view! { <bdi>{text}</bdi> }.into_any(),
        FactValue::Id(id) => view! { <span class="opaque-id">{id}</span> }.into_any(),
        FactValue::Language(code) => intl::language_name(&code).into_any(),
        FactValue::Link(url) => view! { <ExternalLink url /> }.into_any(),
        FactValue::Flag(is_set) => (if is_set { common::yes() } else { common::no() }).into_any(),
        FactValue::Time(time) => view! { <ExactTime time /> }.into_any(),
        FactValue::Team(id) => {
            view! { <LookupName id as_str=TeamId::as_str lookup=lookups.teams /> }.into_any()
        }
        FactValue::User(id) => {
            view! { <LookupName id as_str=UserId::as_str lookup=lookups.users /> }.into_any()
        }
        FactValue::MessageGroup(id) => view! {
            <LookupName id as_str=MessageGroupId::as_str lookup=lookups.message_groups />
        }
        .into_any(),
        FactValue::Narrator(id) => {
            view! { <LookupName id as_str=NarratorId::as_str lookup=lookups.narrators /> }
                .into_any()
        }
    }
}
