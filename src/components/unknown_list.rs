//! A list of the form that the API did not send.

use leptos::prelude::*;

use super::field_name;
use crate::{
    messages::components as words,
    model::Field,
    ui::{Icon, IconName, Notice, NoticeKind, focus_id_soon},
};

/// Says that a list is not known and kept as it is, and offers to replace it, in two steps. It is never
/// shown as empty: an empty list would look like something to save.
#[component]
pub(super) fn UnknownList(
    /// Which field of the form; what can be done about it has the API's name of it as its id.
    field: Field,
    /// What is wrong with the list.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called when the person has confirmed that the list is to be replaced, which begins with an empty one.
    #[prop(into)]
    on_replace: Callback<()>,
) -> impl IntoView {
    let id = field.api_name();
    let keep_id = move || format!("{id}-keep");
    let is_asking = RwSignal::new(false);
    let ask = move |_| {
        is_asking.set(true);
        focus_id_soon(keep_id());
    };
    let keep = move |_| {
        is_asking.set(false);
        focus_id_soon(id);
    };
    // The control of the new list has the same id.
    let replace = move |_| {
        on_replace.run(());
        focus_id_soon(id);
    };
    view! {
        <div class="field" role="group" aria-labelledby=format!("{id}-label")>
            <p class="field__label" id=format!("{id}-label")>{field_name(field)}</p>
            <Notice kind=NoticeKind::Info>
                <p>{words::unknown_list(id)}</p>
                {move || {
                    if is_asking.get() {
                        view! {
                            <p><strong>{words::unknown_list_question(id)}</strong></p>
                            <p class="notice__actions">
                                <button id=keep_id() type="button" class="button" on:click=keep>
                                    {words::unknown_list_keep()}
                                </button>
                                <button type="button" class="button button--danger" on:click=replace>
                                    {words::unknown_list_confirm()}
                                </button>
                            </p>
                        }
                        .into_any()
                    } else {
                        view! {
                            <p class="notice__actions">
                                <button id=id type="button" class="button" on:click=ask>
                                    {words::unknown_list_replace()}
                                </button>
                            </p>
                        }
                        .into_any()
                    }
                }}
            </Notice>
            {move || error.get().map(|error| view! {
                <p class="field__error" id=format!("{id}-error")>
                    <Icon name=IconName::Alert />
                    <span>{error}</span>
                </p>
            })}
        </div>
    }
    .into_any()
}
