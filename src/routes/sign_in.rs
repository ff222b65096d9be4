//! The pages of our own server for those who have to sign in.

use form_urlencoded::Serializer;
use leptos::prelude::*;

use super::{address, location::inside, use_path, use_query, with_query};

/// Ends the session, by a form; a page of the server and not of the app.
pub const SIGN_OUT: &str = "/logout";
/// The server's page for signing in.
const SIGN_IN: &str = "/login";

/// The server's page for signing in, which leads back to the present address.
pub fn use_sign_in() -> Signal<String> {
    let (path, query) = (use_path(), use_query());
    Signal::derive(move || {
        let path = path.with(|path| inside(path).to_owned());
        sign_in(&query.with(|query| with_query(path, query)))
    })
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
