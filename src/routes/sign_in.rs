//! The pages of our own server for those who have to sign in.

use form_urlencoded::Serializer;
use leptos::prelude::*;
use leptos_router::hooks;

use super::{address, root, with_query};

/// Ends the session, by a form; a page of the server and not of the app.
pub const SIGN_OUT: &str = "/logout";
/// The server's page for signing in.
const SIGN_IN: &str = "/login";

/// The server's page for signing in, which leads back to the present address.
pub fn use_sign_in() -> Signal<String> {
    let location = hooks::use_location();
    Signal::derive(move || {
        let (path, query) = (location.pathname.get(), location.search.get());
        sign_in(&with_query(inside(path), query.trim_start_matches('?')))
    })
}

/// A path of the browser as a path inside the app.
fn inside(path: String) -> String {
    path.strip_prefix(root()).map(str::to_owned).unwrap_or(path)
}

fn sign_in(next: &str) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("next", next);
    with_query(address(SIGN_IN), &query.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_back_to_the_whole_address() {
        assert_eq!(
            sign_in("/interviews?search=a+b&page=2"),
            "/login?next=%2Finterviews%3Fsearch%3Da%2Bb%26page%3D2"
        );
    }
}
