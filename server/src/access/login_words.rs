//! What the login page says, in the languages of the app. They are few and stand before anything of the app is
//! loaded, so they are here and not among its messages; a language that lacks one does not compile.

use std::time::Duration;

use axum::http::{HeaderMap, header};

/// The words of one language.
pub(super) struct Words {
    /// As in `<html lang>`.
    pub(super) tag: &'static str,
    pub(super) sign_in: &'static str,
    pub(super) name: &'static str,
    pub(super) password: &'static str,
    pub(super) who_to_ask: &'static str,
    pub(super) go_on: &'static str,
    pub(super) signed_out: &'static str,
    pub(super) wrong: &'static str,
    pub(super) busy: &'static str,
    pub(super) unusable: &'static str,
    pub(super) unreadable: &'static str,
    wait: fn(&str) -> String,
    a_second: &'static str,
    seconds: &'static str,
    minutes: &'static str,
}

const LANGUAGES: [Words; 2] = [
    // The first one is for those whose language is not here.
    Words {
        tag: "en",
        sign_in: "Sign in",
        name: "Name",
        password: "Password",
        who_to_ask: "No name or password yet? Whoever hosts Callboard can give you one.",
        go_on: "Go on to Callboard",
        signed_out: "You are signed out.",
        wrong: "The name or the password is not right. Check both and try again.",
        busy: "Many people are signing in at this moment. Try again in a few seconds.",
        unusable: "The list of users cannot be read. Tell whoever hosts Callboard.",
        unreadable: "The form did not arrive whole. Sign in once more.",
        wait: |time| format!("There were too many wrong passwords. Try again in {time}."),
        a_second: "a second",
        seconds: "seconds",
        minutes: "minutes",
    },
    Words {
        tag: "de",
        sign_in: "Anmelden",
        name: "Name",
        password: "Passwort",
        who_to_ask: "Noch kein Name oder Passwort? Wer Callboard betreibt, kann Ihnen eines geben.",
        go_on: "Weiter zu Callboard",
        signed_out: "Sie sind abgemeldet.",
        wrong: "Name oder Passwort stimmt nicht. Beides prüfen und noch einmal versuchen.",
        busy: "Gerade melden sich viele an. In einigen Sekunden noch einmal versuchen.",
        unusable: "Die Liste der Benutzer ist nicht lesbar. Bitte sagen Sie es dem Betreiber von Callboard.",
        unreadable: "Das Formular kam nicht vollständig an. Noch einmal anmelden.",
        wait: |time| {
            format!("Zu viele falsche Passwörter. In {time} ist der nächste Versuch möglich.")
        },
        a_second: "einer Sekunde",
        seconds: "Sekunden",
        minutes: "Minuten",
    },
];

impl Words {
    /// Those that the reader's browser asks for (`Accept-Language`), as far as they are here.
    pub(super) fn of(headers: &HeaderMap) -> &'static Self {
        let wanted = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        Self::wanted(wanted)
    }

    fn wanted(accept_language: &str) -> &'static Self {
        let mut best = (0.0, &LANGUAGES[0]);
        for range in accept_language.split(',') {
            let (tag, weight) = match range.split_once(";q=") {
                Some((tag, weight)) => (tag, weight.trim().parse().unwrap_or(0.0)),
                None => (range, 1.0),
            };
            let language = tag.trim().split('-').next().unwrap_or_default();
            let found = LANGUAGES
                .iter()
                .find(|words| words.tag.eq_ignore_ascii_case(language));
            // Of two that are wanted alike, the one that is named first.
            if let Some(words) = found
                && weight > best.0
            {
                best = (weight, words);
            }
        }
        best.1
    }

    /// When the next try is looked at.
    pub(super) fn wait(&self, wait: Duration) -> String {
        (self.wait)(&self.time(wait))
    }

    fn time(&self, wait: Duration) -> String {
        match whole_seconds(wait) {
            0 | 1 => self.a_second.into(),
            seconds if seconds <= 90 => format!("{seconds} {}", self.seconds),
            seconds => format!("{} {}", seconds.div_ceil(60), self.minutes),
        }
    }
}

/// Rounded up: one second early is too early.
pub(super) fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_most_wanted_one_that_is_here() {
        let cases = [
            ("", "en"),
            ("de", "de"),
            ("DE-at", "de"),
            ("fr, de;q=0.8, en;q=0.7", "de"),
            ("en-GB,en;q=0.9,de;q=0.8", "en"),
            ("de;q=0.5, en;q=0.5", "de"),
            ("de;q=0, en;q=0.1", "en"),
            ("de;q=nonsense", "en"),
            ("den", "en"),
            ("*", "en"),
        ];
        for (wanted, tag) in cases {
            assert_eq!(Words::wanted(wanted).tag, tag, "{wanted}");
        }
    }

    #[test]
    fn a_wait_is_never_promised_too_short() {
        let [english, german] = &LANGUAGES;
        assert_eq!(whole_seconds(Duration::from_millis(1001)), 2);
        assert_eq!(english.time(Duration::from_millis(300)), "a second");
        assert_eq!(english.time(Duration::from_secs(61)), "61 seconds");
        assert_eq!(english.time(Duration::from_secs(119)), "2 minutes");
        assert!(
            german
                .wait(Duration::from_secs(119))
                .contains("In 2 Minuten")
        );
    }
}
