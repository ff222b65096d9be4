//! What narrows the list, and what stops and empties it.

use leptos::prelude::*;

use super::filter::{Filter, METHODS};
use crate::{data::Calls, messages::inspector as words};

/// Search, method, "Failed only", pause and clear.
#[component]
pub(super) fn FilterBar(filter: RwSignal<Filter>) -> impl IntoView {
    let calls = Calls::expect();
    let methods = METHODS
        .into_iter()
        .map(|method| view! { <option value=method>{method}</option> })
        .collect_view();
    view! {
        <search class="call-filter">
            <input
                type="search"
                class="input call-filter__text"
                aria-label=words::filter()
                placeholder=words::filter()
                autocomplete="off"
                spellcheck="false"
                prop:value=move || filter.with(|filter| filter.text.clone())
                on:input=move |event| {
                    filter.update(|filter| filter.text = event_target_value(&event));
                }
            />
            <select
                class="input select call-filter__method"
                aria-label=words::method()
                prop:value=move || filter.with(|filter| filter.method.clone())
                on:change=move |event| {
                    filter.update(|filter| filter.method = event_target_value(&event));
                }
            >
                <option value="">{words::every_method()}</option>
                {methods}
            </select>
            <label class="checkbox">
                <input
                    type="checkbox"
                    prop:checked=move || filter.with(|filter| filter.is_failed_only)
                    on:change=move |event| {
                        filter.update(|filter| filter.is_failed_only = event_target_checked(&event));
                    }
                />
                <span>{words::failed_only()}</span>
            </label>
            <span class="call-filter__acts">
                <button
                    type="button"
                    class="button button--quiet"
                    aria-pressed=move || calls.is_paused().to_string()
                    on:click=move |_| calls.set_paused(!untrack(|| calls.is_paused()))
                >
                    {words::pause()}
                </button>
                <button type="button" class="button button--quiet" on:click=move |_| calls.clear()>
                    {words::clear()}
                </button>
            </span>
        </search>
    }
    .into_any()
}
