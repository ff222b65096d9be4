//! What is left of the API's limits.

use js_sys::Date;
use leptos::prelude::*;

use super::in_words;
use crate::{
    components::Clock,
    data::{Budget, Calls, RateLimit},
    messages::inspector as words,
    ui::{Icon, IconName},
};

/// A meter for each window that the API has spoken of.
#[component]
pub(super) fn Limits() -> impl IntoView {
    let calls = Calls::expect();
    let clock = Clock::expect();
    let shown = move || {
        let now = clock.now().max(Date::now() as i64);
        let limits = calls.limits();
        if limits.is_empty() {
            return view! { <p class="quiet">{words::limits_unknown()}</p> }.into_any();
        }
        let limits = limits.into_iter().enumerate();
        limits
            .map(|(index, limit)| meter(index, limit, now))
            .collect_view()
            .into_any()
    };
    view! {
        <section class="limits" aria-labelledby="limits-title">
            <h3 id="limits-title" class="visually-hidden">{words::limits()}</h3>
            {shown}
        </section>
    }
    .into_any()
}

fn meter(index: usize, limit: RateLimit, now: i64) -> AnyView {
    let id = format!("limit-{index}");
    if let Some(at) = limit.reset_at.filter(|at| *at <= now) {
        return view! {
            <div class="limit">
                <p class="limit__name">{in_words::window(limit)}</p>
                <p class="quiet">{in_words::was_reset(at)}</p>
            </div>
        }
        .into_any();
    }
    let (level, warning) = match limit.budget() {
        Budget::Enough => ("enough", None),
        Budget::Low => ("low", Some(words::limit_low())),
        Budget::Spent => ("spent", Some(words::limit_spent())),
    };
    let bar = limit.limit.filter(|most| *most > 0).map(|most| {
        view! {
            <meter
                class="limit__meter"
                aria-labelledby=id.clone()
                min="0"
                max=most.to_string()
                low=most.div_ceil(10).to_string()
                optimum=most.to_string()
                value=limit.remaining.min(most).to_string()
            ></meter>
        }
    });
    let resets = limit
        .reset_at
        .map(|at| format!(", {}", in_words::resets(at)))
        .unwrap_or_default();
    view! {
        <div class="limit" data-level=level>
            <p id=id class="limit__name">{in_words::window(limit)}</p>
            {bar}
            <p class="limit__words">
                <strong>{in_words::left(limit)}</strong>
                {resets}
            </p>
            {warning.map(|words| view! {
                <p class="limit__warning"><Icon name=IconName::Alert />{words}</p>
            })}
        </div>
    }
    .into_any()
}
