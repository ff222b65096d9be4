//! The login page: written here and not by the app, as nothing of the app is needed before somebody
//! is known. No script; its style sheet is the app's own, put together from the same files.

use std::borrow::Cow;
use std::sync::LazyLock;
use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::destination;
use super::login_words::{Words, whole_seconds};
use crate::files::Asset;

/// Paths of the page's own files.
pub(super) const STYLE_PATH: &str = "/login.css";
/// See [`STYLE_PATH`].
pub(super) const ICON_PATH: &str = "/login.svg";

/// The page's own policy: it runs nothing, and its form goes here.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const STYLE: &str = concat!(
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/ui/motion.css"),
    include_str!("../../../style/ui/button.css"),
    include_str!("../../../style/ui/field.css"),
    include_str!("../../../style/ui/input.css"),
    include_str!("../../../style/ui/notice.css"),
    include_str!("../../../style/ui/text.css"),
    include_str!("../../../style/shell.css"),
    include_str!("login.css"),
    include_str!("../../../style/forced-colors.css"),
);
const ICON: &str = include_str!("../../../assets/icon.svg");

static FILES: LazyLock<(Asset, Asset)> = LazyLock::new(|| {
    (
        Asset::new("login.css", STYLE.into()),
        Asset::new("login.svg", ICON.into()),
    )
});

/// The page's own files.
pub(super) fn file(path: &str, headers: &HeaderMap) -> Option<Response> {
    let (style, icon) = &*FILES;
    let file = match path {
        STYLE_PATH => style,
        ICON_PATH => icon,
        _ => return None,
    };
    Some(file.answer(StatusCode::OK, headers))
}

/// What the page says above the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    None,
    SignedOut,
    Wrong,
    /// Too many wrong passwords; when the next one is looked at.
    Wait(Duration),
    /// Too many people sign in at once.
    Busy,
    /// The user file cannot be used.
    Unusable,
    /// The form did not come as a form.
    Unreadable,
}

impl Notice {
    fn status(self) -> StatusCode {
        match self {
            Self::None | Self::SignedOut => StatusCode::OK,
            Self::Wrong => StatusCode::UNAUTHORIZED,
            Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Unusable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
        }
    }

    fn text(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::None => "".into(),
            Self::SignedOut => words.signed_out.into(),
            Self::Wrong => words.wrong.into(),
            Self::Wait(wait) => words.wait(wait).into(),
            Self::Busy => words.busy.into(),
            Self::Unusable => words.unusable.into(),
            Self::Unreadable => words.unreadable.into(),
        }
    }

    fn retry_after(self) -> Option<u64> {
        match self {
            Self::Wait(wait) => Some(whole_seconds(wait)),
            Self::Busy => Some(5),
            _ => None,
        }
    }
}

/// The page with the form; `name` is what was typed before, `next` where it leads.
pub(super) fn answer(notice: Notice, name: &str, next: &str, words: &Words) -> Response {
    let text = notice.text(words);
    let message = match notice {
        Notice::None => String::new(),
        Notice::SignedOut => {
            format!(r#"<div class="notice notice--info" role="status"><p>{text}</p></div>"#)
        }
        _ => format!(
            r#"<div class="notice notice--error" role="alert" id="problem"><p>{text}</p></div>"#
        ),
    };
    let is_wrong = notice == Notice::Wrong;
    let marks = if is_wrong {
        r#" aria-invalid="true" aria-describedby="problem""#
    } else {
        ""
    };
    // After a wrong password the name is mostly right: the next thing to type is the password.
    let (focus_name, focus_password) = if is_wrong {
        ("", " autofocus")
    } else {
        (" autofocus", "")
    };
    let (typed, next) = (escaped(name), escaped(next));
    let Words {
        sign_in,
        name,
        password,
        who_to_ask,
        ..
    } = words;
    let body = format!(
        r#"<main class="login" id="main">
<p class="wordmark"><span class="wordmark__sign" aria-hidden="true"></span>Callboard</p>
<h1 class="page-heading">{sign_in}</h1>
{message}
<form class="login__form" method="post" action="/login">
<input type="hidden" name="next" value="{next}">
<label class="field__label" for="name">{name}</label>
<input class="input" id="name" name="name" value="{typed}" required maxlength="64" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false"{marks}{focus_name}>
<label class="field__label" for="password">{password}</label>
<input class="input" id="password" name="password" type="password" required autocomplete="current-password"{marks}{focus_password}>
<button class="button button--primary" type="submit">{sign_in}</button>
</form>
<p class="quiet">{who_to_ask}</p>
</main>"#
    );
    let mut response = page(words, sign_in, "", &body);
    *response.status_mut() = notice.status();
    let headers = response.headers_mut();
    if let Some(seconds) = notice.retry_after() {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    if is_wrong {
        headers.insert(header::WWW_AUTHENTICATE, super::challenge());
    }
    response
}

/// A way to the login page for somebody who followed a link of another site.
///
/// Browsers keep a `SameSite=Strict` cookie back on that first step, redirects included, so that a
/// person who is signed in looks like one who is not. The step after this page is our own, and the
/// cookie comes along; the login page then leads straight on.
pub(super) fn stepping_stone(path: &str, words: &Words) -> Response {
    let login = escaped(&destination::login(path));
    let refresh = format!(r#"<meta http-equiv="refresh" content="0; url={login}">"#);
    let body = format!(
        r#"<main class="login"><p><a href="{login}">{}</a></p></main>"#,
        words.go_on
    );
    page(words, "Callboard", &refresh, &body)
}

fn page(words: &Words, title: &str, head: &str, body: &str) -> Response {
    let tag = words.tag;
    let html = format!(
        r#"<!doctype html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
{head}
<title>{title} · Callboard</title>
<link rel="icon" type="image/svg+xml" href="{ICON_PATH}">
<link rel="stylesheet" href="{STYLE_PATH}">
</head>
<body>
{body}
</body>
</html>
"#
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::VARY, "accept-language"),
    ];
    let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
    (headers, html).into_response()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_markup() {
        assert_eq!(
            escaped(r#"<b a="1" b='2'>&"#),
            "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;"
        );
    }
}
