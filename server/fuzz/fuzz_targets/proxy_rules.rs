//! The first line of the input is a method and a path, the others are headers.
#![no_main]

use callboard_server::proxy::rules;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut lines = input.split(|byte| *byte == b'\n');
    let first = String::from_utf8_lossy(lines.next().unwrap_or_default());
    let (method, path) = first.split_once(' ').unwrap_or(("GET", &first));
    rules::path_leads_nowhere_else(method, path);
    let headers: Vec<_> = lines
        .filter_map(|line| {
            let at = line.iter().position(|byte| *byte == b':')?;
            let name = String::from_utf8_lossy(&line[..at]).into_owned();
            Some((name, line[at + 1..].to_vec()))
        })
        .collect();
    rules::headers_are_listed(Some("qapi_held"), &headers);
    rules::headers_are_listed(None, &headers);
});
