//! The keywords of an interview.

use leptos::prelude::*;

use super::{KnownList, field_name};
use crate::{messages::components as words, model::Field, ui::TokenField};

/// The keywords of the form. The control has the id `keywords`, as the field has in the API.
#[component]
pub fn KeywordList(
    /// The keywords; `None` where the API did not send them.
    #[prop(into)]
    keywords: Signal<Option<Vec<String>>>,
    /// Called with the whole list when it changes.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// What is wrong with the list.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let is_known = Memo::new(move |_| keywords.with(Option::is_some));
    let tokens = Signal::derive(move || keywords.get().unwrap_or_default());
    let replace = Callback::new(move |()| on_change.run(Vec::new()));
    let known = Callback::new(move |()| {
        view! {
            <TokenField
                id=Field::Keywords.api_name()
                label=field_name(Field::Keywords)
                hint=words::keywords_hint()
                tokens
                on_change
                error
            />
        }
        .into_any()
    });
    view! { <KnownList field=Field::Keywords is_known error on_replace=replace known /> }
}
