//! One call: what was sent, what came, and what can be taken along.

use std::sync::Arc;

use leptos::prelude::*;

use super::{curl, in_words, list::Outcome, pretty::pretty};
use crate::{
    components::RequestLine,
    data::{Call, CallAnswer, CallEnd, Calls, Excerpt, TransportError},
    messages::{inspector as words, intl},
    ui::{CopyButton, Icon, IconName, focus_id_soon},
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
                {words::back()}
            </button>
        </p>
        {move || match call.get() {
            Some(call) => detail(&call),
            None => view! { <p id=HEADING tabindex="-1" class="quiet">{words::gone()}</p> }.into_any(),
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
                    Some(text) => view! { <CopyButton text label=words::copy_curl() /> }.into_any(),
                    None => view! { <span class="quiet">{words::no_curl()}</span> }.into_any(),
                }}
                {request_id.map(|text| view! { <CopyButton text label=words::copy_request_id() /> })}
                {answer.map(|answer| view! {
                    <CopyButton text=answer.body.text().to_owned() label=words::copy_answer() />
                })}
            </p>
            <h4>{words::sent()}</h4>
            {match sent {
                Some(body) => text(words::sent(), body),
                None => quiet(words::no_body()),
            }}
            <h4>{words::answer()}</h4>
            {match answer {
                Some(answer) => answer_text(answer),
                None => quiet(call.end().map_or(words::under_way(), |_| words::no_answer())),
            }}
        </div>
    }
    .into_any()
}

fn facts(call: &Call, answer: Option<&CallAnswer>) -> AnyView {
    let took = call
        .ended
        .as_ref()
        .map(|(_, took)| format!(", {}", in_words::duration(*took)));
    let key = if call.sent.has_key {
        words::key_of_tab()
    } else {
        words::key_of_server()
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
    let why = call.end().map(in_words::why).unwrap_or_default();
    let is_open = may_be_carried_out(call).then(words::may_be_carried_out);
    view! {
        <dl class="call-facts">
            <div>
                <dt>{words::status()}</dt>
                <dd><Outcome end=call.end().cloned() /> " " <span class="quiet">{why} " " {is_open}</span></dd>
            </div>
            {fact(words::time(), intl::clock_time(call.started_at) + &took.unwrap_or_default())}
            {answer.and_then(|answer| answer.request_id.clone()).map(|id| fact(words::request_id(), id))}
            {fact(words::key(), key.to_owned())}
            {headers}
        </dl>
    }
    .into_any()
}

/// A write whose answer was lost.
fn may_be_carried_out(call: &Call) -> bool {
    let is_lost = matches!(
        call.end(),
        Some(CallEnd::Failed(
            TransportError::Unreachable | TransportError::Timeout
        ))
    );
    is_lost && call.sent.method != "GET"
}

fn fact(name: &'static str, value: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn answer_text(answer: &CallAnswer) -> AnyView {
    if answer.body.length() == 0 {
        return quiet(words::no_body());
    }
    let is_odd = !answer.is_readable;
    view! {
        {is_odd.then(|| quiet(words::not_json_why()))}
        {text(words::answer(), &answer.body)}
    }
    .into_any()
}

fn text(label: &'static str, body: &Excerpt) -> AnyView {
    let cut = (!body.is_whole()).then(|| {
        let words = in_words::cut(body.weight(), body.length());
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
