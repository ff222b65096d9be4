//! Version numbers: those that tools print, and the one that Cargo.lock asks for.

use std::fmt;

/// Three numbers; what follows them (`-rc.1`, `+build`) is of no interest here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    pub(crate) major: u32,
    pub(crate) minor: u32,
    pub(crate) patch: u32,
}

impl Version {
    /// The first version in what a tool prints: `wasm-bindgen 0.2.130`, `v20.1.0`,
    /// `Chromium 156.0.8078.79 built on Debian`.
    pub(crate) fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word
            .strip_prefix('v')
            .unwrap_or(word)
            .splitn(3, '.')
            .map(leading_number);
        Some(Self {
            major: numbers.next()??,
            minor: numbers.next()??,
            patch: numbers.next()??,
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

fn leading_number(text: &str) -> Option<u32> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text[..end].parse().ok()
}

/// The version of a package in the text of a Cargo.lock.
pub(crate) fn locked(lock: &str, package: &str) -> Option<Version> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    let version = lines.nth(1)?.trim().strip_prefix("version = \"")?;
    Version::parse(version.strip_suffix('"')?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(major: u32, minor: u32, patch: u32) -> Version {
        Version {
            major,
            minor,
            patch,
        }
    }

    #[test]
    fn a_version_is_found_in_what_a_tool_prints() {
        assert_eq!(
            Version::find("wasm-bindgen 0.2.130\n"),
            Some(version(0, 2, 130))
        );
        assert_eq!(Version::find("v20.20.2"), Some(version(20, 20, 2)));
        assert_eq!(
            Version::find("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"),
            Some(version(156, 0, 8078))
        );
        assert_eq!(
            Version::find("cargo-deny 0.22.0-rc.1"),
            Some(version(0, 22, 0))
        );
    }

    #[test]
    fn text_without_a_version_has_none() {
        assert_eq!(Version::find("command not found"), None);
        assert_eq!(Version::find("Debian 12"), None);
        assert_eq!(Version::find(""), None);
    }

    #[test]
    fn versions_compare_by_number_and_not_by_letter() {
        assert!(version(0, 21, 9) < version(0, 21, 14));
        assert!(version(9, 9, 9) < version(20, 0, 0));
    }

    #[test]
    fn the_lock_file_says_the_version_of_exactly_that_package() {
        let lock = r#"
[[package]]
name = "wasm-bindgen-macro"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;
        assert_eq!(locked(lock, "wasm-bindgen"), Some(version(0, 2, 130)));
        assert_eq!(locked(lock, "wasm"), None);
        assert_eq!(locked("", "wasm-bindgen"), None);
    }
}
