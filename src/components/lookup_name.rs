//! A name for an id.

use std::hash::Hash;

use leptos::prelude::*;

use crate::data::Lookup;

/// The name that a lookup knows; the id itself as long as it loads, and for good where it knows none.
#[component]
pub fn LookupName<I: Eq + Hash + Send + Sync + 'static>(
    /// The id.
    id: I,
    /// How the id is written.
    as_str: fn(&I) -> &str,
    /// Who knows its name.
    lookup: Lookup<I>,
) -> impl IntoView {
    lookup.want();
    move || match lookup.name(&id) {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => view! { <span class="opaque-id">{as_str(&id).to_owned()}</span> }.into_any(),
    }
}
