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
//! tls.rs         TLS of our own
//! lib.rs         app(): which part answers a request
//! base_path.rs   the path that everything is hosted below
//! hosts.rs       is the request addressed to this server?  (DNS rebinding)
//! access/        who may come in, and who may change things
//! cross_site.rs  does it come from our own pages?          (request forgery)
//! headers.rs     what every answer says to the browser
//! error.rs       our own refusals, in the API's error envelope
//! health.rs      /healthz, /readyz, /metrics     probe.rs    asking for it (--check-health)
//! observe/       what an operator sees: numbers, audit lines, the log
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
use base_path::BasePath;
use config::Config;
use files::Files;
use hosts::HostPolicy;
use observe::audit::AuditLog;
use observe::{Observer, Watched};

pub mod access;
mod api;
pub mod arguments;
pub mod base_path;
pub mod config;
pub mod cross_site;
pub mod error;
mod files;
pub mod headers;
mod health;
pub mod hosts;
pub mod key;
pub mod observe;
pub mod probe;
pub mod proxy;
pub mod serve;
pub mod tls;

/// The whole server as a function of its configuration, without a socket: what `main` listens with
/// and what the tests call.
///
/// # Errors
/// When the files or the data cannot be read. The error is one line for people.
pub fn app(config: &Config) -> Result<Router, StartError> {
    let parts = Parts {
        hosts: HostPolicy::new(config.listen.ip(), &config.allow_hosts),
        base: config.base.clone(),
        access: Access::open(&config.access)?,
        files: Files::load(
            &config.dist,
            config.api.key_way(),
            &config.base,
            &config.access,
        )?,
        api: Api::open(&config.api)?,
        observer: Observer::new(AuditLog::open(&config.audit)?),
        is_tls: config.tls.is_some(),
    };
    // One handler instead of a table of routes: who answers depends on the path's beginning only,
    // and nothing may answer before the checks.
    Ok(Router::new().fallback(answer).with_state(Arc::new(parts)))
}

/// What a running server is made of.
struct Parts {
    base: BasePath,
    hosts: HostPolicy,
    access: Access,
    files: Files,
    api: Api,
    observer: Observer,
    is_tls: bool,
}

async fn answer(State(parts): State<Arc<Parts>>, mut request: Request) -> Response {
    if let Some(answer) = health::answer(&request, &parts.observer) {
        return answer;
    }
    hosts::name_host(&mut request);
    if let Err(mut answer) = parts.base.take_off(&mut request) {
        headers::complete_file_answer(answer.headers_mut());
        return *answer;
    }
    let watched = Watched::new(&request);
    let mut response = checked_answer(&parts, request).await;
    if parts.is_tls {
        headers::demand_tls(response.headers_mut());
    }
    parts.observer.note(watched, response).await
}

async fn checked_answer(parts: &Parts, request: Request) -> Response {
    let is_api = api::is_api_path(request.uri().path());
    let mut response = match parts.hosts.check(request.headers()) {
        Err(refusal) => refusal.into_response_for(is_api),
        Ok(()) if !is_api => parts.page_or_file(request).await,
        Ok(()) => match cross_site::check(request.headers()) {
            Err(refusal) => refusal.into_response_for(is_api),
            Ok(()) => match parts.access.admit(request, Wanted::Api).await {
                Admission::Answered(response) => response,
                Admission::Admitted(request) => {
                    let user = request.extensions().get::<Identity>().cloned();
                    let mut response = parts.api.answer(request).await;
                    // For who writes down what was done.
                    if let Some(user) = user {
                        response.extensions_mut().insert(user);
                    }
                    response
                }
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
            Admission::Answered(response) => self.base.put_on(response).await,
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
