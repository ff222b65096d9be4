//! Everything outside `/qsi/`: the built app, from memory.
//!
//! The folder is read once, at start. It is small (a page, a script, some styles, one wasm and
//! their compressed forms), and a request then is the look-up of a name in a map: no path from
//! outside ever reaches the file system, so there is nothing to traverse, and a rebuild under a
//! running server cannot mix an old page with new files.

mod asset;
mod compress;
mod load;
mod negotiate;
mod page;
mod path;

use std::collections::HashMap;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

pub(crate) use asset::Asset;
use page::Pages;
use path::Target;

use crate::access::Role;

/// The built app.
pub(crate) struct Files {
    pages: Pages,
    /// By path below the root, without the leading slash.
    assets: HashMap<String, Asset>,
}

impl Files {
    /// Is the app's page the answer at this path? Everything else is the same for everybody.
    pub(crate) fn is_page(&self, path: &str) -> bool {
        match path::target(path) {
            Target::Page => true,
            Target::File(name) => name == load::PAGE,
            Target::UnknownPage(name) => !self.assets.contains_key(&name),
            Target::Nothing => false,
        }
    }

    /// Answers a request; `role` is that of a known user.
    pub(crate) fn answer(&self, request: &Request, role: Option<Role>) -> Response {
        let page = self.pages.of(role);
        let found = match path::target(request.uri().path()) {
            Target::Nothing => return not_found(),
            Target::File(name) if name == load::PAGE => Some((page, StatusCode::OK)),
            Target::File(name) => self.assets.get(&name).map(|asset| (asset, StatusCode::OK)),
            Target::Page => Some((page, StatusCode::OK)),
            // The app says in its own words that there is no such page.
            Target::UnknownPage(name) => match self.assets.get(&name) {
                Some(asset) => Some((asset, StatusCode::OK)),
                None => Some((page, StatusCode::NOT_FOUND)),
            },
        };
        let is_head = request.method() == Method::HEAD;
        if !is_head && request.method() != Method::GET {
            let allow = HeaderValue::from_static("GET, HEAD");
            let text = "Only GET and HEAD are answered here.\n";
            return (
                StatusCode::METHOD_NOT_ALLOWED,
                [(header::ALLOW, allow)],
                text,
            )
                .into_response();
        }
        match found {
            None => not_found(),
            Some((asset, status)) => {
                let mut response = asset.answer(status, request.headers());
                if is_head {
                    *response.body_mut() = Body::empty();
                }
                response
            }
        }
    }
}

/// Not to be kept: after the next release the file may be there.
fn not_found() -> Response {
    let no_store = HeaderValue::from_static("no-store");
    let headers = [(header::CACHE_CONTROL, no_store)];
    (StatusCode::NOT_FOUND, headers, "There is no such file.\n").into_response()
}
