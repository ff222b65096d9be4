//! One call: what was sent, what came, and what can be taken along.

use std::sync::Arc;

use leptos::prelude::*;

use super::{curl, list::Outcome, pretty::pretty, words};
use crate::{
    components::RequestLine,
    data::{Call, CallAnswer, CallEnd, Calls, Excerpt},
    ui::{CopyButton, Icon, IconName, focus_id_soon, intl},
};

/// The id of its heading.
const HEADING: &str = "call-title";

/// One call. It follows the call to its end, and stays when the list has forgotten it.
#[component]
pub(super) fn CallDetail(
    /// Which.
    number: u64,
    /// Called with that number to go back to the list.
    on_back: Callback<u64>,
) -> impl IntoView {
    let calls = Calls::expect();
    let call = Memo::new(move |before: Option<&Option<Arc<Call>>>| {
        let kept = calls.find(number);
        kept.or_else(|| before.cloned().flatten())
    });
    focus_id_soon(HEADING);
    view! {
        <p class="call-detail__back">
            <button type="button" class="button button--quiet" on:click=move |_| on_back.run(number)>
                <Icon name=IconName::Back />
                {words::BACK}
            </button>
        </p>
        {move || match call.get() {
            Some(call) => detail(&call),
            None => view! { <p id=HEADING tabindex="-1" class="quiet">{words::GONE}</p> }.into_any(),
        }}
    }
    .into_any()
}

fn detail(call: &Call) -> AnyView {
    let answer = call.end().and_then(CallEnd::answer);
    let sent = call.sent.body.as_ref();
    let command = sent.is_none_or(Excerpt::is_whole).then(|| {
        let body = sent.map(Excerpt::text);
        curl::command(call.sent.method, &curl::here(&call.sent.path), body)
    });
    let request_id = answer.and_then(|answer| answer.request_id.clone());
    view! {
        <div class="call-detail">
            <h3 id=HEADING tabindex="-1" class="call-detail__line">
                <RequestLine method=call.sent.method path=call.sent.path.clone() />
            </h3>
            {facts(call, answer)}
            <p class="call-detail__copies">
                {match command {
                    Some(text) => view! { <CopyButton text label=words::COPY_CURL /> }.into_any(),
                    None => view! { <span class="quiet">{words::NO_CURL}</span> }.into_any(),
                }}
                {request_id.map(|text| view! { <CopyButton text label=words::COPY_REQUEST_ID /> })}
                {answer.map(|answer| view! {
                    <CopyButton text=answer.body.text().to_owned() label=words::COPY_ANSWER />
                })}
            </p>
            <h4>{words::SENT}</h4>
            {match sent {
                Some(body) => text(words::SENT, body),
                None => quiet(words::NOTHING_SENT),
            }}
            <h4>{words::ANSWER}</h4>
            {match answer {
                Some(answer) => answer_text(answer),
                None => quiet(call.end().map_or(words::UNDER_WAY, |_| words::NO_ANSWER)),
            }}
        </div>
    }
    .into_any()
}

fn facts(call: &Call, answer: Option<&CallAnswer>) -> AnyView {
    let took = call
        .ended
        .as_ref()
        .map(|(_, took)| format!(", {}", words::duration(*took)));
    let key = if call.sent.has_key {
        words::KEY_OF_TAB
    } else {
        words::KEY_OF_SERVER
    };
    let headers = answer.map(|answer| {
        let headers = &answer.headers;
        [
            ("X-RateLimit-Limit", &headers.limit),
            ("X-RateLimit-Remaining", &headers.remaining),
            ("X-RateLimit-Reset", &headers.reset),
            ("Retry-After", &headers.retry_after),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some(fact(name, value.clone()?)))
        .collect_view()
    });
    let explanation = call.end().map(words::explanation).unwrap_or_default();
    view! {
        <dl class="call-facts">
            <div>
                <dt>{words::STATUS}</dt>
                <dd><Outcome end=call.end().cloned() /> " " <span class="quiet">{explanation}</span></dd>
            </div>
            {fact(words::TIME, intl::clock_time(call.started_at) + &took.unwrap_or_default())}
            {answer.and_then(|answer| answer.request_id.clone()).map(|id| fact(words::REQUEST_ID, id))}
            {fact(words::KEY, key.to_owned())}
            {headers}
        </dl>
    }
    .into_any()
}

fn fact(name: &'static str, value: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn answer_text(answer: &CallAnswer) -> AnyView {
    if answer.body.length() == 0 {
        return quiet(words::EMPTY_ANSWER);
    }
    let is_odd = !answer.is_readable;
    view! {
        {is_odd.then(|| quiet(words::NOT_JSON))}
        {text(words::ANSWER, &answer.body)}
    }
    .into_any()
}

fn text(label: &'static str, body: &Excerpt) -> AnyView {
    let cut = (!body.is_whole()).then(|| {
        let words = words::cut(body.weight(), body.length());
        view! { <p class="quiet">{words}</p> }
    });
    view! {
        {cut}
        <pre class="code-block" tabindex="0" role="region" aria-label=label><code>{pretty(body.text())}</code></pre>
    }
    .into_any()
}

fn quiet(words: &'static str) -> AnyView {
    view! { <p class="quiet">{words}</p> }.into_any()
}
