//! Signing in with a user file: the page, the cookie, what it opens and what ends it.

mod roles;
mod sessions;
mod signing_in;
mod without_session;

use std::net::IpAddr;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use callboard_server::access::{AccessConfig, UserFile};
use callboard_server::app;
use callboard_server::config::Config;
use callboard_server::serve::Peer;
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::built_app::{built_app, write};
use crate::call::{Answer, call_router, local};

const LIST: &str = "/qsi/gather/interviews";
const PASSWORD: &str = "correct horse battery";
/// Of that password.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$CXvN5y5t/IXhH1XN8Txmvg$frNjLbnh+KH4QQ+/DaXf2T6FDV8QZSBjdRMWnjslbfY";
/// Of the same with other salt: another hash is another password here.
const OTHER_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$5AB2CJxD496cnj6AiLEBJg$DPsNik2a86+rGK+vaWSiPrpVy/Okmx/h75vxt64zb48";
const SECRET: [u8; 32] = [0xab; 32];

/// A server with two users, Ann, and Vera who may only read.
struct Place {
    folder: TempDir,
    router: Router,
}

impl Place {
    fn new() -> Self {
        Self::with(|_| {})
    }

    fn with(change: impl FnOnce(&mut UserFile)) -> Self {
        let folder = built_app();
        let mut users = UserFile {
            file: folder.path().join("users"),
            is_secure: false,
            proxies: Vec::new(),
        };
        change(&mut users);
        write_users(
            &folder,
            &[("ann", "full", HASH), ("vera", "read-only", HASH)],
        );
        let config = Config {
            access: AccessConfig::Users(users),
            ..local(folder.path())
        };
        let router = app(&config).unwrap();
        Self { folder, router }
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        call_router(&self.router, "GET", path, headers, "").await
    }

    async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        self.get(path, &[("cookie", cookie)]).await
    }

    async fn sign_in(&self, form: &str) -> Answer {
        self.post("/login", form, &[]).await
    }

    async fn post(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let mut all = vec![
            ("content-type", "application/x-www-form-urlencoded"),
            ("origin", "http://127.0.0.1:8080"),
            ("sec-fetch-site", "same-origin"),
        ];
        all.retain(|(name, _)| !headers.iter().any(|(other, _)| other == name));
        all.extend(headers);
        call_router(&self.router, "POST", path, &all, form.to_owned()).await
    }

    /// `name=value` of a session's cookie.
    async fn cookie_of(&self, name: &str) -> String {
        let answer = self.sign_in(&form(name, PASSWORD)).await;
        assert_eq!(answer.status, 303);
        cookie(&answer)
    }

    /// A wrong attempt over a connection from this address.
    async fn attempt_from(&self, address: &str, forwarded: &str, form: String) -> u16 {
        let mut request = Request::post("/login")
            .header("host", "127.0.0.1:8080")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-forwarded-for", forwarded)
            .body(Body::from(form))
            .unwrap();
        let address: IpAddr = address.parse().unwrap();
        request.extensions_mut().insert(Peer(address));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        response.into_body().collect().await.unwrap();
        status
    }
}

fn write_users(folder: &TempDir, users: &[(&str, &str, &str)]) {
    let mut text = format!("secret {}\n", "ab".repeat(32));
    for (name, role, hash) in users {
        text += &format!("user {name} {role} {hash}\n");
    }
    write(folder.path(), "users", &text);
}

fn form(name: &str, password: &str) -> String {
    format!("name={name}&password={}", password.replace(' ', "+"))
}

fn cookie(answer: &Answer) -> String {
    let line = answer.header("set-cookie").unwrap();
    line.split(';').next().unwrap().to_owned()
}

fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.unwrap().as_secs()
}
