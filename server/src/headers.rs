//! What every answer says to the browser besides its content.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

macro_rules! content_security_policy {
    ($forms:literal) => {
        concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src https: http:; manifest-src 'self'; base-uri 'none'; ",
            "form-action ",
            $forms,
            "; frame-ancestors 'none'"
        )
    };
}

/// Nothing is allowed that the app does not need. `'wasm-unsafe-eval'` is what compiling
/// WebAssembly needs (it does not allow `eval`); there is no `'unsafe-inline'`, as index.html has
/// no inline script or style. `connect-src 'self'` holds because the API is on our own origin.
/// `media-src` names schemes and no hosts: the sound of a question is played from wherever the API's
/// `audioURL` says it is, which nothing documented bounds. A sound can run nothing and is asked for
/// only when a person presses play.
///
/// Trusted Types are not demanded: Leptos makes what never changes in a view from one string by
/// `innerHTML` of a `<template>`, a literal of the program, and would need a policy that lets every
/// string pass, which is none. Data never go that way: there is no `inner_html` in the app.
pub const CONTENT_SECURITY_POLICY: &str = content_security_policy!("'none'");

/// The same for the page of somebody who is signed in: signing out is a form.
const CONTENT_SECURITY_POLICY_WITH_FORMS: &str = content_security_policy!("'self'");

/// An API answer is data; opened as a page it may do nothing.
const API_CONTENT_SECURITY_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// Device features that browsers grant by default or on request, and that the app never uses.
/// `clipboard-write` is left alone: copying an id is a use.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The policies of a page and its files.
///
/// The referrer policy is `same-origin` and not `no-referrer`: under the latter browsers write
/// `Origin: null` on some requests to our own origin, which [`crate::cross_site`] must refuse.
/// Other sites learn nothing either way, and the proxy drops the header.
pub fn complete_file_answer(headers: &mut HeaderMap) {
    // A page that is not the app's has said its own.
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    set(headers, header::REFERRER_POLICY, "same-origin");
    set(
        headers,
        HeaderName::from_static("permissions-policy"),
        PERMISSIONS_POLICY,
    );
    set(
        headers,
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    complete_any_answer(headers);
}

/// Lets a page send forms to us.
pub fn allow_forms(headers: &mut HeaderMap) {
    set(
        headers,
        header::CONTENT_SECURITY_POLICY,
        CONTENT_SECURITY_POLICY_WITH_FORMS,
    );
}

/// The policies of an API answer, whoever gave it. It is never stored: it may be of another key
/// than the next request's, and it holds people's data.
pub fn complete_api_answer(headers: &mut HeaderMap) {
    set(
        headers,
        header::CONTENT_SECURITY_POLICY,
        API_CONTENT_SECURITY_POLICY,
    );
    set(headers, header::CACHE_CONTROL, "no-store");
    complete_any_answer(headers);
}

/// For a year, only by TLS, also when somebody types the name alone. Said only over TLS of our own;
/// what ends TLS in front of this server says it itself.
pub fn demand_tls(headers: &mut HeaderMap) {
    set(
        headers,
        header::STRICT_TRANSPORT_SECURITY,
        "max-age=31536000",
    );
}

fn complete_any_answer(headers: &mut HeaderMap) {
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        headers,
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
