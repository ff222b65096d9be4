//! One file in all its forms, with everything about its answer that can be known ahead.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::negotiate::{Coding, coding, is_known};

/// How long a browser may use a file without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caching {
    /// For ever: its name changes with its content.
    Forever,
    /// Kept, but asked for every time; the entity tag makes that cheap.
    Revalidated,
    /// The same, and kept by the person's own browser only: others get another form of it.
    Personal,
}

/// One file in all its forms.
#[derive(Debug)]
pub(crate) struct Asset {
    content_type: &'static str,
    caching: Caching,
    identity: Form,
    /// In order of preference.
    compressed: Vec<(Coding, Form)>,
}

/// The bytes of a file in one form. Each form has a tag of its own, as a strong tag stands for
/// exactly these bytes.
#[derive(Debug)]
struct Form {
    body: Bytes,
    etag: String,
}

impl Form {
    fn new(body: Vec<u8>) -> Self {
        // Half of the digest is more than enough to tell versions of a file apart.
        let digest = Sha256::digest(&body);
        let hex: String = digest[..16]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            body: Bytes::from(body),
            etag: format!("\"{hex}\""),
        }
    }
}

impl Asset {
    /// A file; its name says its type and how long it may be kept.
    pub(crate) fn new(name: &str, body: Vec<u8>) -> Self {
        Self {
            content_type: content_type(name),
            caching: caching(name),
            identity: Form::new(body),
            compressed: Vec::new(),
        }
    }

    /// The bytes as they are.
    pub(super) fn body(&self) -> &[u8] {
        &self.identity.body
    }

    /// Adds a compressed form. The order of calls is the order of preference.
    pub(super) fn add(&mut self, coding: Coding, body: Vec<u8>) {
        self.compressed.push((coding, Form::new(body)));
    }

    /// Makes it one that depends on who asks.
    pub(super) fn personal(mut self) -> Self {
        self.caching = Caching::Personal;
        self
    }

    pub(crate) fn answer(&self, status: StatusCode, request: &HeaderMap) -> Response {
        let codings: Vec<Coding> = self.compressed.iter().map(|(coding, _)| *coding).collect();
        let accept_encoding = joined(request, &header::ACCEPT_ENCODING);
        let chosen = coding(accept_encoding.as_deref(), &codings);
        let compressed = self.compressed.iter().find(|(coding, _)| *coding == chosen);
        let form = compressed.map_or(&self.identity, |(_, form)| form);

        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        if let Ok(etag) = HeaderValue::from_str(&form.etag) {
            headers.insert(header::ETAG, etag);
        }
        let cache_control = match self.caching {
            Caching::Forever => "public, max-age=31536000, immutable",
            Caching::Revalidated => "no-cache",
            Caching::Personal => "private, no-cache",
        };
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(cache_control),
        );
        let vary = match (
            self.compressed.is_empty(),
            self.caching == Caching::Personal,
        ) {
            (false, true) => Some("accept-encoding, cookie"),
            (false, false) => Some("accept-encoding"),
            (true, true) => Some("cookie"),
            (true, false) => None,
        };
        if let Some(vary) = vary {
            headers.insert(header::VARY, HeaderValue::from_static(vary));
        }
        // Only a success can be "not modified": a 404 must stay one.
        let known = joined(request, &header::IF_NONE_MATCH);
        if status == StatusCode::OK && known.is_some_and(|known| is_known(&known, &form.etag)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        let content_type = HeaderValue::from_static(self.content_type);
        headers.insert(header::CONTENT_TYPE, content_type);
        headers.insert(header::CONTENT_LENGTH, form.body.len().into());
        if let Some(coding) = chosen.header() {
            let coding = HeaderValue::from_static(coding);
            headers.insert(header::CONTENT_ENCODING, coding);
        }
        *response.body_mut() = Body::from(form.body.clone());
        *response.status_mut() = status;
        response
    }
}

/// All values of a list header as one list.
fn joined(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let values: Vec<&str> = headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    (!values.is_empty()).then(|| values.join(","))
}

/// The build writes a content hash into names, 16 hex digits: `callboard-0123456789abcdef.js`,
/// `callboard-0123456789abcdef_bg.wasm`. Fewer are taken for one, too, from ten on: other tools leave out
/// leading zeros.
fn caching(name: &str) -> Caching {
    let is_hash = |part: &str| {
        (10..=16).contains(&part.len())
            && part
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let file = name.rsplit('/').next().unwrap_or(name);
    // The first part is the name proper: a file that is called like a hash is not hashed.
    match file.split(['-', '_', '.']).skip(1).any(is_hash) {
        true => Caching::Forever,
        false => Caching::Revalidated,
    }
}

/// By extension. With `nosniff` a wrong type is a broken page, so unknown ones are plain bytes.
fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_content_hash_is_kept_for_ever() {
        for name in [
            "callboard-0123456789abcdef.js",
            "callboard-0123456789abcdef_bg.wasm",
            "style/tokens-fedcba9876543210.css",
            "interviews-275395e361613.css",
        ] {
            assert_eq!(caching(name), Caching::Forever, "{name}");
        }
    }

    #[test]
    fn a_name_without_a_content_hash_is_asked_for_every_time() {
        for name in [
            "loader.js",
            "favicon.ico",
            "a-deadbeef.js",
            "a-0123456789abcdef0.js",
            "a-0123456789abcdeg.js",
            "0123456789abcdef.js",
            "x-0123456789abcdef/loader.js",
        ] {
            assert_eq!(caching(name), Caching::Revalidated, "{name}");
        }
    }

    #[test]
    fn equal_bytes_have_equal_tags() {
        let tag = |text: &str| Form::new(text.into()).etag;
        assert_eq!(tag("a"), tag("a"));
        assert_ne!(tag("a"), tag("b"));
    }
}
