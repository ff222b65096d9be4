//! The web server of Callboard: it hands out the files of the browser app and passes the app's API
//! calls on, so that both are of one origin. That is what lets the app work at all: the Gather API
//! documents no CORS, and says that keys do not belong in client code.
//!
//! # Map
//!
//! ```text
//! main.rs        the process: arguments in, one ready line out, signals
//! arguments.rs   what was typed            config.rs   what the program uses
//! serve.rs       connections: accept, time limits, orderly end
//! lib.rs         app(): which part answers a request
//! hosts.rs       is the request addressed to this server?  (DNS rebinding)
//! access/        who may come in, and who may change things
//! cross_site.rs  does it come from our own pages?          (request forgery)
//! headers.rs     what every answer says to the browser
//! error.rs       our own refusals, in the API's error envelope
//! key.rs         the API key: comes in once, leaves only towards the API
//! files/         everything outside /qsi/
//! api.rs         everything below /qsi/: one of the two below
//!   local-api      the crate next door, in this process
//!   proxy/         the real API: allow_list -> request -> upstream -> answer
//! ```
//!
//! # A page
//!
//! [`hosts`] looks at the `Host` header; [`access`] sends people who are not known to the login page;
//! `files` finds out what the path asks for, picks the
//! compressed form the browser takes, and answers from memory; [`headers`] adds the policies.
//!
//! # A call
//!
//! [`hosts`], [`cross_site`] and [`access`] let it in; then either the local API answers it, or the proxy does:
//! its allow-list knows the documented paths, its request is composed anew from the few headers
//! that may leave, and its answer is read whole and checked before anything of it is passed on.

use std::sync::Arc;

use axum::{Router, extract::Request, extract::State, response::Response};

use access::{Access, Admission, Identity, Wanted};
use api::Api;
use config::Config;
use files::Files;
use hosts::HostPolicy;

pub mod access;
mod api;
pub mod arguments;
pub mod config;
pub mod cross_site;
pub mod error;
mod files;
pub mod headers;
pub mod hosts;
pub mod key;
pub mod proxy;
pub mod serve;

/// The whole server as a function of its configuration, without a socket: what `main` listens with
/// and what the tests call.
///
/// # Errors
/// When the files or the data cannot be read. The error is one line for people.
pub fn app(config: &Config) -> Result<Router, StartError> {
    let parts = Parts {
        hosts: HostPolicy::new(config.listen.ip(), &config.allow_hosts),
        access: Access::open(&config.access)?,
        files: Files::load(&config.dist, config.api.key_way(), &config.access)?,
        api: Api::open(&config.api)?,
    };
    // One handler instead of a table of routes: who answers depends on the path's beginning only,
    // and nothing may answer before the checks.
    Ok(Router::new().fallback(answer).with_state(Arc::new(parts)))
}

/// What a running server is made of.
struct Parts {
    hosts: HostPolicy,
    access: Access,
    files: Files,
    api: Api,
}

async fn answer(State(parts): State<Arc<Parts>>, request: Request) -> Response {
    let is_api = api::is_api_path(request.uri().path());
    let mut response = match parts.hosts.check(request.headers()) {
        Err(refusal) => refusal.into_response_for(is_api),
        Ok(()) if !is_api => parts.page_or_file(request).await,
        Ok(()) => match cross_site::check(request.headers()) {
            Err(refusal) => refusal.into_response_for(is_api),
            Ok(()) => match parts.access.admit(request, Wanted::Api).await {
                Admission::Answered(response) => response,
                Admission::Admitted(request) => parts.api.answer(request).await,
            },
        },
    };
    if is_api {
        headers::complete_api_answer(response.headers_mut());
    } else {
        headers::complete_file_answer(response.headers_mut());
    }
    response
}

impl Parts {
    async fn page_or_file(&self, request: Request) -> Response {
        let is_page = self.files.is_page(request.uri().path());
        let wanted = if is_page { Wanted::Page } else { Wanted::File };
        match self.access.admit(request, wanted).await {
            Admission::Answered(response) => response,
            Admission::Admitted(request) => {
                let role = request.extensions().get().map(|user: &Identity| user.role);
                let mut response = self.files.answer(&request, role);
                if is_page && role.is_some() {
                    headers::allow_forms(response.headers_mut());
                }
                response
            }
        }
    }
}

/// Why the server could not start; `Display` is one line that says what to do.
#[derive(Debug)]
pub struct StartError(String);

impl StartError {
    fn new(line: impl Into<String>) -> Self {
        Self(line.into())
    }
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}
