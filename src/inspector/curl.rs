//! A call as a command for a shell.

use leptos::prelude::window;

use crate::routes;

/// The whole address of a path of the API, as this page reaches it.
pub(super) fn here(path: &str) -> String {
    // Every page has an origin.
    let origin = window().location().origin().unwrap_or_default();
    origin + &routes::address(path)
}

/// The command. The key is a variable of the shell: it never stands in a text that is passed on.
pub(super) fn command(method: &str, url: &str, body: Option<&str>) -> String {
    const NEXT: &str = " \\\n  ";
    let mut command = "curl ".to_owned() + &quoted(url);
    if method != "GET" {
        command = command + NEXT + "--request " + method;
    }
    command = command + NEXT + "--header \"x-api-key: ${API_KEY}\"";
    if let Some(body) = body {
        command = command + NEXT + "--header 'content-type: application/json'";
        // Not `--data`, which reads a file where the text begins with `@`.
        command = command + NEXT + "--data-raw " + &quoted(body);
    }
    command
}

/// One word for a POSIX shell, whatever is in it. Between single quotes all is plain text, also the end of
/// a line, but a single quote itself: it stands outside of them, behind a backslash.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

// proptest runs natively only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::process::Command;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_write_says_method_key_type_and_body() {
        let command = command(
            "PATCH",
            "http://127.0.0.1:1/qsi/gather/interviews/i",
            Some("{\"title\":\"Nurse's\"}"),
        );
        assert_eq!(
            command,
            "curl 'http://127.0.0.1:1/qsi/gather/interviews/i' \\\n  --request PATCH \\\n  \
             --header \"x-api-key: ${API_KEY}\" \\\n  --header 'content-type: application/json' \\\n  \
             --data-raw '{\"title\":\"Nurse'\\''s\"}'"
        );
    }

    #[test]
    fn a_read_says_no_more_than_it_must() {
        assert_eq!(
            command("GET", "http://h/a?b=c&d=e", None),
            "curl 'http://h/a?b=c&d=e' \\\n  --header \"x-api-key: ${API_KEY}\""
        );
    }

    /// What a real shell makes of the word. The sign at the end keeps the shell from eating line ends.
    fn read_by_shell(word: &str) -> String {
        let script = format!("printf '%s|' {word}");
        let output = Command::new("sh").arg("-c").arg(script).output();
        let output = output.expect("a shell").stdout;
        let text = String::from_utf8(output).expect("the same text");
        text.strip_suffix('|').expect("the end").to_owned()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_shell_reads_every_text_as_it_was(
            text in r#"([^\x00]|['"$`\\!\n\t{}*?~#&;|<>()\[\] ]){0,60}"#,
        ) {
            prop_assert_eq!(read_by_shell(&quoted(&text)), text);
        }
    }
}
