//! Users of a user file: signing in, staying signed in by a cookie, signing out.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use http_body_util::{BodyExt, Limited};

use super::cookie::Cookie;
use super::identity::Identity;
use super::login_page::{self, Notice};
use super::login_words::Words;
use super::network::Network;
use super::password::{self, Busy, Checker};
use super::signed_out::SignedOut;
use super::slow_down::SlowDown;
use super::token::{Claim, LIFETIME_SECONDS};
use super::user_file::is_name;
use super::user_store::{Unusable, UserStore};
use super::{destination, see_other};
use crate::StartError;
use crate::cross_site;
use crate::serve::Peer;

const LOGIN: &str = "/login";
const LOGOUT: &str = "/logout";
const SIGNED_OUT: &str = "signed-out";

/// Name, password and address, encoded.
const MAX_FORM: usize = 16 * 1024;
const FORM_TIMEOUT: Duration = Duration::from_secs(10);

/// Which user file, and how people come to this server.
#[derive(Clone, Debug)]
pub struct UserFile {
    /// The file.
    pub file: PathBuf,
    /// People come by TLS, so the cookie can be kept to it.
    pub is_secure: bool,
    /// Reverse proxies whose `X-Forwarded-For` says where a person is. Everybody behind another
    /// proxy counts as one address.
    pub proxies: Vec<Network>,
}

/// The way in for users of a user file.
pub(crate) struct Users {
    store: UserStore,
    cookie: Cookie,
    checker: Checker,
    slow_down: SlowDown,
    signed_out: SignedOut,
    proxies: Vec<Network>,
}

impl Users {
    pub(super) fn open(config: &UserFile) -> Result<Self, StartError> {
        let store = UserStore::open(&config.file).map_err(|why| {
            let file = config.file.display();
            StartError::new(format!(
                "--users {file}: {why}; add a user with: callboard-server user add NAME --users {file}"
            ))
        })?;
        Ok(Self {
            store,
            cookie: Cookie::new(config.is_secure),
            checker: Checker::new(),
            slow_down: SlowDown::default(),
            signed_out: SignedOut::default(),
            proxies: config.proxies.clone(),
        })
    }

    /// Who is signed in by the request's cookie.
    pub(super) fn identity(&self, headers: &HeaderMap) -> Result<Option<Identity>, Unusable> {
        let Some(token) = self.cookie.read(headers) else {
            return Ok(None);
        };
        Ok(self.proven(&token)?.map(|(identity, _)| identity))
    }

    /// Whose token this is, and when it expires.
    fn proven(&self, token: &str) -> Result<Option<(Identity, u64)>, Unusable> {
        let users = self.store.users()?;
        let found = Claim::parse(token).and_then(|claim| {
            let user = users.by_name.get(claim.name)?;
            let is_proven = users
                .signer()
                .proves(&claim, &user.password_hash, unix_seconds());
            (is_proven && !self.signed_out.has(token)).then(|| {
                let identity = Identity {
                    name: claim.name.to_owned(),
                    role: user.role,
                };
                (identity, claim.expires)
            })
        });
        Ok(found)
    }

    /// Answers the paths of signing in and out; gives every other request back.
    pub(super) async fn answer(&self, request: Request) -> Result<Response, Box<Request>> {
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        let path = request.uri().path();
        if is_read && let Some(file) = login_page::file(path, request.headers()) {
            return Ok(file);
        }
        match path {
            LOGIN if is_read => Ok(self.show(&request)),
            LOGIN if request.method() == Method::POST => Ok(self.sign_in(request).await),
            LOGIN => Ok(not_allowed("GET, HEAD, POST")),
            LOGOUT if request.method() == Method::POST => Ok(self.sign_out(request.headers())),
            LOGOUT => Ok(not_allowed("POST")),
            _ => Err(Box::new(request)),
        }
    }

    fn show(&self, request: &Request) -> Response {
        let words = Words::of(request.headers());
        let query = Form::parse(request.uri().query().unwrap_or_default().as_bytes());
        let next = destination::safe(query.get(destination::PARAMETER));
        match self.identity(request.headers()) {
            // Signed in meanwhile, perhaps in another tab.
            Ok(Some(_)) => see_other(next),
            Ok(None) if query.get(SIGNED_OUT).is_some() => {
                login_page::answer(Notice::SignedOut, "", next, words)
            }
            Ok(None) => login_page::answer(Notice::None, "", next, words),
            Err(Unusable) => login_page::answer(Notice::Unusable, "", next, words),
        }
    }

    async fn sign_in(&self, request: Request) -> Response {
        if let Err(refusal) = cross_site::check(request.headers()) {
            return refusal.into_response_for(false);
        }
        let address = self.address(&request);
        let words = Words::of(request.headers());
        let Some(form) = read_form(request).await else {
            return login_page::answer(Notice::Unreadable, "", "/", words);
        };
        let next = destination::safe(form.get(destination::PARAMETER));
        let typed = form.get("name").unwrap_or_default();
        let password = form.get("password").unwrap_or_default();
        match self.check(typed, password, address).await {
            Ok(cookie) => {
                let mut response = see_other(next);
                response.headers_mut().insert(header::SET_COOKIE, cookie);
                response
            }
            Err(notice) => login_page::answer(notice, typed, next, words),
        }
    }

    /// The cookie for a right password, or what the page says instead.
    async fn check(
        &self,
        typed: &str,
        password: &str,
        address: Option<IpAddr>,
    ) -> Result<HeaderValue, Notice> {
        // What cannot be a name is counted together, and cannot fill the memory with itself.
        let name = if is_name(typed) { typed } else { "" };
        self.slow_down
            .begin(name, address, Instant::now())
            .map_err(Notice::Wait)?;
        let users = self.store.users().map_err(|Unusable| Notice::Unusable)?;
        let hash = users
            .by_name
            .get(name)
            .map(|user| user.password_hash.clone());
        if password.len() > password::MAX_BYTES {
            return Err(Notice::Wrong);
        }
        let is_right = self.checker.check(password.to_owned(), hash.clone()).await;
        if !is_right.map_err(|Busy| Notice::Busy)? {
            return Err(Notice::Wrong);
        }
        self.slow_down.forgive(name, address);
        let token = hash.and_then(|hash| users.signer().issue(name, &hash, unix_seconds()));
        token
            .and_then(|token| self.cookie.set(&token, LIFETIME_SECONDS))
            .ok_or(Notice::Busy)
    }

    fn sign_out(&self, headers: &HeaderMap) -> Response {
        if let Err(refusal) = cross_site::check(headers) {
            return refusal.into_response_for(false);
        }
        if let Some(token) = self.cookie.read(headers)
            && let Ok(Some((_, expires))) = self.proven(&token)
        {
            self.signed_out.add(&token, expires, unix_seconds());
        }
        let mut response = see_other(&format!("{LOGIN}?{SIGNED_OUT}"));
        if let Some(cleared) = self.cookie.clear() {
            response.headers_mut().insert(header::SET_COOKIE, cleared);
        }
        response
    }

    /// Where the person is, as far as that can be believed: behind a known proxy, what it appended
    /// to `X-Forwarded-For`.
    fn address(&self, request: &Request) -> Option<IpAddr> {
        let Peer(peer) = *request.extensions().get::<Peer>()?;
        if !self.proxies.iter().any(|proxy| proxy.contains(peer)) {
            return Some(peer);
        }
        let last = request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .and_then(|value| value.to_str().ok())
            .and_then(|list| list.rsplit(',').next())
            .and_then(|address| address.trim().parse().ok());
        Some(last.unwrap_or(peer))
    }
}

/// The fields of a form or query.
struct Form(Vec<(String, String)>);

impl Form {
    fn parse(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).into_owned().collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }
}

async fn read_form(request: Request) -> Option<Form> {
    let kind = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return None;
    }
    let read = Limited::new(request.into_body(), MAX_FORM).collect();
    let body = tokio::time::timeout(FORM_TIMEOUT, read).await.ok()?.ok()?;
    Some(Form::parse(&body.to_bytes()))
}

fn not_allowed(methods: &'static str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    let headers = response.headers_mut();
    headers.insert(header::ALLOW, HeaderValue::from_static(methods));
    response
}

fn unix_seconds() -> u64 {
    // Before 1970 every token is of the future, and nobody gets in.
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
