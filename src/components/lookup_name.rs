//! A name for an id.

use leptos::prelude::*;

use crate::{
    data::{Listed, Lookup},
    ui::live,
};

/// The name that a lookup knows; the id itself as long as it loads, and for good where it knows none.
#[component]
pub fn LookupName<T: Listed>(
    /// The id.
    id: T::Id,
    /// How the id is written.
    as_str: fn(&T::Id) -> &str,
    /// Who knows its name.
    lookup: Lookup<T>,
) -> impl IntoView {
    lookup.want();
    live(move || match lookup.name(&id) {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => view! { <span class="opaque-id">{as_str(&id).to_owned()}</span> }.into_any(),
    })
}
