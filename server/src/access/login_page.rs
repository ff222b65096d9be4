//! The login page: written here and not by the app, as nothing of the app is needed before somebody
//! is known. No script; its style sheet is the app's own, put together from the same files.

use std::sync::LazyLock;
use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::destination;
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
    include_str!("../../../style/ui/button.css"),
    include_str!("../../../style/ui/field.css"),
    include_str!("../../../style/ui/notice.css"),
    include_str!("../../../style/ui/text.css"),
    include_str!("../../../style/shell.css"),
    include_str!("../../../style/forced-colors.css"),
    include_str!("login.css"),
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

    fn text(self) -> String {
        match self {
            Self::None => String::new(),
            Self::SignedOut => "You are signed out.".into(),
            Self::Wrong => {
                "The name or the password is not right. Check both and try again.".into()
            }
            Self::Wait(wait) => format!(
                "There were too many wrong passwords. Try again in {}.",
                in_words(wait)
            ),
            Self::Busy => {
                "Many people are signing in at this moment. Try again in a few seconds.".into()
            }
            Self::Unusable => {
                "The list of users cannot be read. Tell whoever hosts Callboard.".into()
            }
            Self::Unreadable => "The form did not arrive whole. Sign in once more.".into(),
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

/// Rounded up: one second early is too early.
fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

fn in_words(wait: Duration) -> String {
    match whole_seconds(wait) {
        0 | 1 => "a second".into(),
        seconds if seconds <= 90 => format!("{seconds} seconds"),
        seconds => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// The page with the form; `name` is what was typed before, `next` where it leads.
pub(super) fn answer(notice: Notice, name: &str, next: &str) -> Response {
    let text = notice.text();
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
    let (name, next) = (escaped(name), escaped(next));
    let body = format!(
        r#"<main class="login" id="main">
<p class="wordmark"><span class="wordmark__sign" aria-hidden="true"></span>Callboard</p>
<h1 class="page-heading">Sign in</h1>
{message}
<form class="login__form" method="post" action="/login">
<input type="hidden" name="next" value="{next}">
<label class="field__label" for="name">Name</label>
<input class="input" id="name" name="name" value="{name}" required maxlength="64" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false"{marks}{focus_name}>
<label class="field__label" for="password">Password</label>
<input class="input" id="password" name="password" type="password" required autocomplete="current-password"{marks}{focus_password}>
<button class="button button--primary" type="submit">Sign in</button>
</form>
<p class="quiet">No name or password yet? Whoever hosts Callboard can give you one.</p>
</main>"#
    );
    let mut response = page("Sign in", "", &body);
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
pub(super) fn stepping_stone(path: &str) -> Response {
    let login = escaped(&destination::login(path));
    let refresh = format!(r#"<meta http-equiv="refresh" content="0; url={login}">"#);
    let body =
        format!(r#"<main class="login"><p><a href="{login}">Go on to Callboard</a></p></main>"#);
    page("Callboard", &refresh, &body)
}

fn page(title: &str, head: &str, body: &str) -> Response {
    let html = format!(
        r#"<!doctype html>
<html lang="en">
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

    #[test]
    fn a_wait_is_never_promised_too_short() {
        assert_eq!(whole_seconds(Duration::from_millis(1001)), 2);
        assert_eq!(in_words(Duration::from_millis(300)), "a second");
        assert_eq!(in_words(Duration::from_secs(61)), "61 seconds");
        assert_eq!(in_words(Duration::from_secs(119)), "2 minutes");
    }
}
