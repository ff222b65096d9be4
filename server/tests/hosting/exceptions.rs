//! What a host cannot do that the others can, each with what is left then. `deploy/README.md` says the same to people.
//! A check that is named here must fail: an exception that is none any more is noticed.

use crate::checks::Check;
use crate::hosts::Host;

const ALL: &[(Host, &str, &str)] = &[
    (
        Host::Nginx,
        "a_link_out_of_the_folder_is_not_followed",
        LINKS,
    ),
    (
        Host::Caddy,
        "a_link_out_of_the_folder_is_not_followed",
        LINKS,
    ),
    (
        Host::Nginx,
        "the_page_that_the_browser_has_is_not_sent_again",
        TAGS,
    ),
    (
        Host::Caddy,
        "the_page_that_the_browser_has_is_not_sent_again",
        TAGS,
    ),
    (Host::Nginx, "a_star_stands_for_what_is_not_named", STAR),
    (Host::Caddy, "a_star_stands_for_what_is_not_named", STAR),
    (
        Host::Nginx,
        "the_clients_weights_decide",
        "it knows a refusal by q=0, and no order; browsers send none",
    ),
    (
        Host::Nginx,
        "an_unknown_header_of_the_api_does_not_pass",
        "it has no list of what may pass, only of what may not; the page cannot be harmed by a header \
         that no browser knows",
    ),
    (
        Host::Nginx,
        "it_does_not_say_what_it_is",
        "it says `Server: nginx`, without its version",
    ),
    (
        Host::Nginx,
        "a_redirect_is_told_as_a_failure",
        "it hands it on, without the address to go to; the app shows the status as a failure",
    ),
    (Host::Nginx, "a_page_of_html_is_told_as_a_failure", UNREAD),
    (
        Host::Nginx,
        "an_answer_that_breaks_off_is_told_as_a_failure",
        STREAM,
    ),
    (
        Host::Caddy,
        "an_answer_that_breaks_off_is_told_as_a_failure",
        STREAM,
    ),
    (
        Host::Nginx,
        "an_answer_that_is_no_json_is_told_as_a_failure",
        UNREAD,
    ),
    (
        Host::Caddy,
        "an_answer_that_is_no_json_is_told_as_a_failure",
        UNREAD,
    ),
    (
        Host::Nginx,
        "an_answer_that_stops_in_the_middle_is_told_as_a_failure",
        STREAM,
    ),
    (
        Host::Caddy,
        "an_answer_that_stops_in_the_middle_is_told_as_a_failure",
        STREAM,
    ),
    (
        Host::Nginx,
        "an_answer_beyond_sixteen_mebibytes_is_told_as_a_failure",
        STREAM,
    ),
    (
        Host::Caddy,
        "an_answer_beyond_sixteen_mebibytes_is_told_as_a_failure",
        STREAM,
    ),
];

const LINKS: &str = "it follows links; the archive and the image have none";
const TAGS: &str = "its tags are made of time and length, which two deployments may share, so it sends \
                    the small page whole";
const STAR: &str = "it sends the file as it is; browsers name what they take";
const UNREAD: &str = "it does not read answers; the app says that it cannot read this one";
const STREAM: &str =
    "it hands an answer on while it comes; the browser's connection breaks off, too";

pub(crate) fn of(host: Host, check: &str) -> Option<&'static str> {
    let found = ALL
        .iter()
        .find(|(other, name, _)| *other == host && *name == check);
    found.map(|(_, _, why)| *why)
}

/// An exception to a check that was renamed would never be looked at again.
pub(crate) fn all_name_a_check(checks: &[&Check]) {
    for (_, name, _) in ALL {
        let is_known = checks.iter().any(|check| check.name == *name);
        assert!(is_known, "there is no check {name}");
    }
}
