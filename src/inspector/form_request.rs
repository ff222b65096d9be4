//! "What this form would send".

use leptos::{ev, html, prelude::*};

use super::curl;
use crate::{
    components::RequestText,
    data::{PlannedWrite, PlannedWrites},
    messages::inspector as words,
    ui::CopyButton,
};

/// The request that saving the form of the present page would send; worked out only while it is unfolded.
#[component]
pub(super) fn FormRequest(planned: PlannedWrites) -> impl IntoView {
    let element = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let toggled = move |_: ev::Event| {
        is_open.set(element.get_untracked().is_some_and(|element| {
            // Not among web-sys' features; it is an attribute as well.
            element.has_attribute("open")
        }));
    };
    let now = Memo::new(move |_| is_open.get().then(|| planned.now()).flatten());
    view! {
        <details class="form-request" node_ref=element on:toggle=toggled>
            <summary>{words::form()}</summary>
            {move || now.get().map(content)}
        </details>
    }
    .into_any()
}

fn content(planned: PlannedWrite) -> AnyView {
    match planned {
        PlannedWrite::Nothing => {
            view! { <p class="quiet">{words::form_unchanged()}</p> }.into_any()
        }
        PlannedWrite::Incomplete(problems) => view! {
            <p class="quiet">{words::form_incomplete()}</p>
            <ul class="form-request__problems">
                {problems.into_iter().map(|problem| view! { <li>{problem}</li> }).collect_view()}
            </ul>
        }
        .into_any(),
        PlannedWrite::Ready(request) => {
            let command = curl::command(
                request.method,
                &curl::here(&request.path),
                Some(&request.body),
            );
            view! {
                <p class="quiet">{words::form_ready()}</p>
                <RequestText request />
                <p class="call-detail__copies"><CopyButton text=command label=words::copy_curl() /></p>
            }
            .into_any()
        }
    }
}
