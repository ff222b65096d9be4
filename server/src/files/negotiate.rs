//! What the browser takes, and what it has already (RFC 9110, sections 12.5.3 and 13.1.2).

/// A form in which a file can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// `br`
    Brotli,
    /// `gzip`
    Gzip,
    /// As it is.
    Identity,
}

impl Coding {
    /// The word in `Content-Encoding`, of which there is none for a file as it is.
    pub(super) fn header(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

/// Picks a form out of `available`, which is in the server's order of preference and smallest
/// first: the client's weights decide, ties go to the first.
///
/// Without the header (or without a coding in it that is there) the file goes out as it is. That
/// holds even where the client refuses `identity` as well: RFC 9110 allows to answer as if nothing
/// could be negotiated, and a file is worth more than a 406.
pub(super) fn coding(accept_encoding: Option<&str>, available: &[Coding]) -> Coding {
    let Some(accepted) = accept_encoding else {
        return Coding::Identity;
    };
    let weight = |coding: Coding| {
        let by_name = |name: &str| match coding {
            Coding::Brotli => name == "br",
            Coding::Gzip => name == "gzip" || name == "x-gzip",
            Coding::Identity => name == "identity",
        };
        weight_of(accepted, by_name).or_else(|| weight_of(accepted, |name| name == "*"))
    };
    let mut best = (Coding::Identity, weight(Coding::Identity).unwrap_or(0.0));
    // Against the order, so that of equal weights the first one stays.
    for &coding in available.iter().rev() {
        let weight = weight(coding).unwrap_or(0.0);
        if weight > 0.0 && weight >= best.1 {
            best = (coding, weight);
        }
    }
    best.0
}

/// The weight of the first entry whose name fits; an entry that cannot be read counts as refused.
fn weight_of(accepted: &str, fits: impl Fn(&str) -> bool) -> Option<f32> {
    accepted.split(',').find_map(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let name = parts.next()?.to_ascii_lowercase();
        if !fits(&name) {
            return None;
        }
        let weight =
            match parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q="))) {
                None => 1.0,
                Some(text) => text
                    .parse()
                    .ok()
                    .filter(|weight| (0.0..=1.0).contains(weight))
                    .unwrap_or(0.0),
            };
        Some(weight)
    })
}

/// Does `If-None-Match` name this entity tag? Weak comparison, as a proxy that compressed the
/// answer anew may have made the tag weak.
pub(super) fn is_known(if_none_match: &str, etag: &str) -> bool {
    if_none_match
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Coding::{Brotli, Gzip, Identity};

    const ALL: &[Coding] = &[Brotli, Gzip];

    #[test]
    fn a_browser_gets_brotli() {
        assert_eq!(coding(Some("gzip, deflate, br, zstd"), ALL), Brotli);
        assert_eq!(coding(Some("GZIP, BR"), ALL), Brotli);
    }

    #[test]
    fn without_the_header_the_file_goes_out_as_it_is() {
        assert_eq!(coding(None, ALL), Identity);
        assert_eq!(coding(Some(""), ALL), Identity);
        assert_eq!(coding(Some("deflate, zstd"), ALL), Identity);
    }

    #[test]
    fn a_weight_of_zero_is_a_refusal() {
        assert_eq!(coding(Some("br;q=0, gzip"), ALL), Gzip);
        assert_eq!(coding(Some("br;q=0.000, gzip; q=0"), ALL), Identity);
        assert_eq!(coding(Some("*;q=0"), ALL), Identity);
        assert_eq!(coding(Some("br, *;q=0"), ALL), Brotli);
    }

    #[test]
    fn a_star_stands_for_what_is_not_named() {
        assert_eq!(coding(Some("*"), ALL), Brotli);
        assert_eq!(coding(Some("br;q=0, *"), ALL), Gzip);
        assert_eq!(coding(Some("gzip;q=0.5, *;q=0.1"), ALL), Gzip);
    }

    #[test]
    fn the_clients_weights_decide() {
        assert_eq!(coding(Some("br;q=0.5, gzip;q=0.8"), ALL), Gzip);
        assert_eq!(coding(Some("br;q=0.5, identity"), ALL), Identity);
        assert_eq!(coding(Some("br;q=0.5, gzip;q=0.5"), ALL), Brotli);
        assert_eq!(coding(Some("identity;q=0.5, gzip;q=0.5"), ALL), Gzip);
    }

    #[test]
    fn only_what_is_there_is_picked() {
        assert_eq!(coding(Some("br, gzip"), &[Gzip]), Gzip);
        assert_eq!(coding(Some("br, gzip"), &[]), Identity);
        assert_eq!(coding(Some("x-gzip"), ALL), Gzip);
    }

    #[test]
    fn a_weight_that_cannot_be_read_is_a_refusal() {
        for weight in ["nan", "2", "-1", "", "inf", "x"] {
            let header = format!("br;q={weight}");
            assert_eq!(coding(Some(&header), ALL), Identity, "{header}");
        }
    }

    #[test]
    fn a_refused_identity_is_sent_when_there_is_nothing_else() {
        assert_eq!(coding(Some("identity;q=0"), &[]), Identity);
        assert_eq!(coding(Some("identity;q=0, gzip;q=0.1"), ALL), Gzip);
    }

    #[test]
    fn a_known_tag_is_found_in_a_list_weak_or_not() {
        assert!(is_known(r#""a""#, r#""a""#));
        assert!(is_known(r#""b", W/"a""#, r#""a""#));
        assert!(is_known("*", r#""a""#));
        assert!(!is_known(r#""b""#, r#""a""#));
        assert!(!is_known("a", r#""a""#));
        assert!(!is_known("", r#""a""#));
    }
}
