//! A request before it is sent.

use leptos::prelude::*;

use crate::data::WriteRequest;

/// Method, address and JSON of a request, folded away until somebody asks for them. It stays open while
/// the request changes.
#[component]
pub fn RequestPreview(
    /// What it is called while it is folded.
    #[prop(into)]
    summary: Signal<&'static str>,
    /// The request.
    #[prop(into)]
    request: Signal<Option<WriteRequest>>,
) -> impl IntoView {
    view! {
        <details class="request-preview">
            <summary>{summary}</summary>
            {move || request.get().map(|request| view! { <RequestText request /> })}
        </details>
    }
    .into_any()
}

/// Method, address and JSON of a request.
#[component]
pub fn RequestText(
    /// The request.
    request: WriteRequest,
) -> impl IntoView {
    view! {
        <RequestLine method=request.method path=request.path />
        <pre class="code-block" tabindex="0" aria-label="JSON"><code>{request.body}</code></pre>
    }
    .into_any()
}

/// The first line of a request.
#[component]
pub fn RequestLine(
    /// `GET`, `POST`, …
    method: &'static str,
    /// Path and query.
    path: String,
) -> impl IntoView {
    view! {
        <span class="request-line">
            <span class="method" data-method=method>{method}</span>
            " "
            <code>{path}</code>
        </span>
    }
    .into_any()
}
