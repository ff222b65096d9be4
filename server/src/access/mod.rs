//! Who may come in, and who may change things.
//!
//! ```text
//! users.rs          a user file: signing in and out, the session of a cookie
//!   login_page.rs     what people see          destination.rs  where they go from there
//!   login_words.rs    in which words
//!   slow_down.rs      the pace of guesses      password.rs     argon2id
//!   token.rs          the signed session       cookie.rs       its cookie
//!   signed_out.rs     sessions given back
//!   user_file.rs      the file's text          user_store.rs   the file, followed as it changes
//!   user_command.rs   `callboard-server user`
//! trusted_proxy.rs  a header of an authenticating proxy       network.rs  its address
//! identity.rs       the result: a name and a role
//! ```
//!
//! The rest of the server learns one thing: the [`Identity`] in a request's extensions.

mod cookie;
mod destination;
mod hex;
mod identity;
mod login_page;
mod login_words;
mod network;
mod password;
mod signed_out;
mod slow_down;
mod token;
mod trusted_proxy;
pub mod user_command;
mod user_file;
mod user_store;
mod users;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

pub use identity::{Identity, Role};
pub use network::Network;
pub use token::Signer;
pub use trusted_proxy::TrustedProxy;
pub use users::UserFile;

use login_words::Words;
use user_store::Unusable;
use users::Users;

use crate::StartError;
use crate::error::{ApiError, Refusal};

/// Says to the app's page who uses it.
const SESSION: &str = "/session";

/// How access is controlled.
#[derive(Clone, Debug, Default)]
pub enum AccessConfig {
    /// Whoever reaches the server is let in.
    #[default]
    Open,
    /// Users of a file, who sign in here.
    Users(UserFile),
    /// Users named by a proxy, who signed in there.
    Proxy(TrustedProxy),
}

impl AccessConfig {
    /// Is nobody let in who is not known?
    #[must_use]
    pub fn is_controlled(&self) -> bool {
        !matches!(self, Self::Open)
    }
}

/// What a request is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Data of the API, or a change of it.
    Api,
    /// The app's page.
    Page,
    /// A file that the page consists of: the same for everybody, and public code.
    File,
}

/// The request again, with its [`Identity`] in it, or why not.
pub(crate) enum Admission {
    Admitted(Request),
    Answered(Response),
}

/// The door.
pub(crate) enum Access {
    Open,
    Users(Box<Users>),
    Proxy(TrustedProxy),
}

impl Access {
    pub(crate) fn open(config: &AccessConfig) -> Result<Self, StartError> {
        Ok(match config {
            AccessConfig::Open => Self::Open,
            AccessConfig::Users(file) => Self::Users(Box::new(Users::open(file)?)),
            AccessConfig::Proxy(proxy) => Self::Proxy(proxy.clone()),
        })
    }

    /// Lets a request in, or answers it.
    pub(crate) async fn admit(&self, request: Request, wanted: Wanted) -> Admission {
        let mut request = request;
        // Only this door says who somebody is.
        request.extensions_mut().remove::<Identity>();
        match self {
            Self::Open => Admission::Admitted(request),
            Self::Proxy(proxy) => match proxy.identity(&request) {
                Ok(identity) => let_in(request, identity, wanted),
                Err(refusal) => {
                    Admission::Answered(refusal.into_response_for(wanted == Wanted::Api))
                }
            },
            Self::Users(users) => {
                let request = match users.answer(request).await {
                    Ok(response) => return Admission::Answered(response),
                    Err(request) => *request,
                };
                match users.identity(request.headers()) {
                    Ok(Some(identity)) => let_in(request, identity, wanted),
                    Ok(None) => stranger(request, wanted),
                    Err(Unusable) if wanted == Wanted::File => Admission::Admitted(request),
                    Err(Unusable) => Admission::Answered(
                        Refusal {
                            status: StatusCode::SERVICE_UNAVAILABLE,
                            code: "USERS_UNREADABLE",
                            message:
                                "The list of users cannot be read. Tell whoever hosts Callboard."
                                    .into(),
                        }
                        .into_response_for(wanted == Wanted::Api),
                    ),
                }
            }
        }
    }
}

fn let_in(mut request: Request, identity: Identity, wanted: Wanted) -> Admission {
    if request.uri().path() == SESSION {
        return Admission::Answered(session(&identity));
    }
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if wanted == Wanted::Api && identity.role == Role::ReadOnly && !is_read {
        let error = ApiError::new(
            StatusCode::FORBIDDEN,
            "READ_ONLY",
            "You can look but not change anything in this Callboard. Nothing was changed.",
        );
        let error = error.with_details(json!({ "carriedOut": "no" }));
        let mut response = error.into_response();
        // For who writes down what was tried.
        response.extensions_mut().insert(identity);
        return Admission::Answered(response);
    }
    request.extensions_mut().insert(identity);
    Admission::Admitted(request)
}

/// Nobody is signed in.
fn stranger(request: Request, wanted: Wanted) -> Admission {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    match wanted {
        _ if request.uri().path() == SESSION => Admission::Answered(sign_in_required()),
        Wanted::Api => Admission::Answered(sign_in_required()),
        Wanted::Page if is_read => {
            let path = request
                .uri()
                .path_and_query()
                .map_or("/", |path| path.as_str());
            let from_elsewhere = request
                .headers()
                .get("sec-fetch-site")
                .is_some_and(|site| site == "cross-site" || site == "same-site");
            Admission::Answered(if from_elsewhere {
                login_page::stepping_stone(path, Words::of(request.headers()))
            } else {
                see_other(&destination::login(path))
            })
        }
        Wanted::Page | Wanted::File => Admission::Admitted(request),
    }
}

/// In the API's envelope, with a code that the API itself does not use: its own 401 is about a key.
fn sign_in_required() -> Response {
    let error = ApiError::new(
        StatusCode::UNAUTHORIZED,
        "SIGN_IN_REQUIRED",
        "Your session has ended. Sign in again. Nothing was sent to the API.",
    );
    let mut response = error
        .with_details(json!({ "carriedOut": "no" }))
        .with_header(header::WWW_AUTHENTICATE, challenge())
        .into_response();
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    response
}

/// RFC 9110 wants a 401 to name a scheme; browsers ask for no password for one they do not know.
fn challenge() -> HeaderValue {
    HeaderValue::from_static(r#"Cookie realm="Callboard""#)
}

fn session(identity: &Identity) -> Response {
    let body = json!({
        "name": identity.name,
        "readOnly": identity.role == Role::ReadOnly,
    });
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
    (headers, body.to_string()).into_response()
}

fn see_other(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    // Only addresses of our own making and checked ones come here, all of visible ASCII.
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, to);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
