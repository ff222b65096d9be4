//! Message files: what becomes of them, and what is refused.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use callboard_messages::{Catalogue, FIRST, Half, Kind, LANGUAGES};

/// A folder of messages for one test, gone when it ends.
struct Files(PathBuf);

impl Files {
    fn new(name: &str, en: &str, de: &str) -> Self {
        let folder =
            env::temp_dir().join(format!("callboard-messages-{name}-{}", std::process::id()));
        for (language, text) in [("en", en), ("de", de)] {
            let folder = folder.join(language);
            fs::create_dir_all(&folder).expect("a temporary folder");
            fs::write(folder.join("list.ftl"), text).expect("a temporary file");
        }
        Self(folder)
    }

    fn read(&self) -> Result<Catalogue, String> {
        Catalogue::read(&self.0).map_err(|error| error.to_string())
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn refused(name: &str, en: &str, de: &str) -> String {
    Files::new(name, en, de).read().expect_err("it is refused")
}

#[test]
fn a_message_becomes_a_function_and_a_text_of_each_table() {
    let files = Files::new(
        "good",
        "title = Interviews\nfound = { $count ->\n    [one] { $count } in { $team }\n   *[other] { $count } in { $team }\n}\n",
        "title = Interviews\nfound = In { $team }: { NUMBER($count) }\n",
    );
    let catalogue = files.read().expect("it is read");
    let [title, found] = catalogue.messages() else {
        panic!("two messages");
    };
    assert_eq!((title.key.as_str(), title.arguments.len()), ("title", 0));
    let kinds: Vec<_> = found
        .arguments
        .iter()
        .map(|a| (a.name.as_str(), a.kind))
        .collect();
    assert_eq!(kinds, [("count", Kind::Number), ("team", Kind::Text)]);
    assert_eq!(
        catalogue.table(0, Half::First),
        "Interviews\u{1e}\u{3}0one\u{5}\u{2}0 in \u{1}1\u{6}\u{5}\u{2}0 in \u{1}1\u{6}\u{7}"
    );
    assert_eq!(
        catalogue.table(1, Half::First),
        "Interviews\u{1e}In \u{1}1: \u{2}0"
    );
    let code = catalogue.code();
    assert!(
        code.contains("pub fn title() -> &'static str { super::text(0) }"),
        "{code}"
    );
    assert!(
        code.contains("pub fn found(count: usize, team: &str) -> String"),
        "{code}"
    );
}

#[test]
fn a_message_that_one_language_lacks_ends_the_build() {
    let missing = refused("missing", "a = A\nb = B\n", "a = A\n");
    assert!(missing.contains("de/list.ftl b"), "{missing}");
    let unknown = refused("unknown", "a = A\n", "a = A\nb = B\n");
    assert!(unknown.contains("is not in en"), "{unknown}");
    let twice = refused("twice", "a = A\na = B\n", "a = A\n");
    assert!(twice.contains("stands twice"), "{twice}");
}

#[test]
fn a_placeholder_that_only_one_language_knows_ends_the_build() {
    let error = refused("placeholder", "a = { $x }\n", "a = { $y }\n");
    assert!(error.contains("$y is not in the first language"), "{error}");
}

#[test]
fn what_is_not_fluent_or_not_read_is_named_with_its_place() {
    for (name, text, says) in [
        ("junk", "a = { $x\n", "line"),
        ("term", "-brand = X\n", "terms are not read"),
        (
            "attribute",
            "a = A\n    .b = B\n",
            "attributes are not read",
        ),
        ("reference", "a = { b }\n", "only variables"),
    ] {
        let error = refused(name, text, "");
        assert!(
            error.contains("list.ftl") && error.contains(says),
            "{error}"
        );
    }
}

#[test]
fn the_files_of_this_project_are_in_order() {
    let catalogue = Catalogue::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    let catalogue = catalogue.expect("they are in order");
    assert!(!catalogue.messages().is_empty());
    // A translation that was forgotten stands there in English, and whole sentences never agree by chance.
    let same: Vec<_> = catalogue
        .messages()
        .iter()
        .filter(|message| message.texts[0] == message.texts[1])
        .filter(|message| {
            message.texts[0]
                .split_whitespace()
                .filter(|word| word.chars().all(char::is_alphabetic))
                .count()
                > 2
        })
        .map(|message| format!("{}.ftl {}", message.file, message.key))
        .collect();
    assert!(same.is_empty(), "not translated: {same:?}");
}

#[test]
fn what_the_list_shows_is_a_table_of_its_own_and_comes_first() {
    let catalogue = Catalogue::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("our messages");
    let messages = catalogue.messages();
    let first = messages.partition_point(|message| message.half() == Half::First);
    let files = |messages: &[callboard_messages::Message]| {
        let mut files: Vec<_> = messages
            .iter()
            .map(|message| message.file.clone())
            .collect();
        files.dedup();
        files
    };
    assert_eq!(files(&messages[..first]), FIRST);
    assert!(files(&messages[first..]).contains(&"editor".to_owned()));
    for language in 0..LANGUAGES.len() {
        let count = |half| catalogue.table(language, half).split('\u{1e}').count();
        assert_eq!(count(Half::First), first);
        assert_eq!(count(Half::Later), messages.len() - first);
    }
}
