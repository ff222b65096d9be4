//! The rooms of `src/` and who may import whom: the picture in `src/lib.rs`, held by a test.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The room of words: those that show something may name it, besides what their row says.
const MESSAGES: &str = "messages";
/// Rooms that show nothing.
const WORDLESS: [&str; 5] = ["following", "model", "api", "storage", "session"];

/// Each room, and the rooms it may name.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("following", &[]),
    ("messages", &[]),
    ("model", &[]),
    ("api", &["model"]),
    ("storage", &[]),
    ("session", &["api", "following", "model", "storage"]),
    ("data", &["api", "following", "model", "session", "storage"]),
    ("routes", &["following", "model"]),
    ("ui", &["following"]),
    (
        "components",
        &["ui", "data", "following", "model", "routes"],
    ),
    (
        "interviews",
        &[
            "components",
            "ui",
            "data",
            "following",
            "session",
            "storage",
            "routes",
            "model",
        ],
    ),
    (
        "connect",
        &["components", "ui", "data", "session", "routes", "model"],
    ),
    ("inspector", &["components", "ui", "data", "routes"]),
    ("preferences", &["components", "ui", "data", "model"]),
    ("gallery", &["components", "ui", "model"]),
    (
        "palette",
        &["components", "ui", "data", "session", "routes", "model"],
    ),
    (
        "app",
        &[
            "interviews",
            "connect",
            "preferences",
            "palette",
            "inspector",
            "gallery",
            "components",
            "ui",
            "data",
            "following",
            "session",
            "routes",
            "api",
            "model",
        ],
    ),
];

/// Crates that a room must not name: pure rooms stay pure, and HTTP stays in one file.
const MUST_NOT_NAME: &[(&str, &[&str])] = &[
    ("model", &["leptos", "web_sys", "js_sys", "wasm_bindgen"]),
    ("api", &["leptos"]),
    ("data", &["view!", "web_sys"]),
    ("routes", &["web_sys"]),
];

/// The one part of `api` that may touch the browser.
const TRANSPORT: &str = "src/api/transport";
/// The one file of `routes` that touches the browser: links, back and forward, and the history.
const ROUTER: &str = "src/routes/location.rs";

struct Source {
    path: String,
    room: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files);
    let sources: Vec<_> = files
        .into_iter()
        .filter_map(|file| {
            let path = file.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
            let room = path.strip_prefix("src/")?.split('/').next()?;
            let room = room.strip_suffix(".rs").unwrap_or(room).to_owned();
            let code = fs::read_to_string(&file).ok()?;
            // A unit test may read its sample by the real decoder; only what is shipped must obey.
            let shipped = code.split("#[cfg(test)]\nmod tests").next()?;
            let code = shipped
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            (room != "lib" && room != "main").then_some(Source { path, room, code })
        })
        .collect();
    assert!(sources.len() > 40, "the sources were not found");
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The first name after each `crate::`, also of those in braces.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for c in list.chars() {
                match c {
                    '}' if depth == 0 => break,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        rooms.insert(first_name(&item));
                        item.clear();
                        continue;
                    }
                    _ => {}
                }
                item.push(c);
            }
            rooms.insert(first_name(&item));
        } else {
            rooms.insert(first_name(rest));
        }
    }
    rooms.remove("");
    rooms
}

fn first_name(path: &str) -> String {
    path.trim()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn every_import_is_an_arrow_of_the_picture() {
    let mut wrong = Vec::new();
    for source in sources() {
        let allowed = MAY_IMPORT
            .iter()
            .find(|(room, _)| *room == source.room)
            .unwrap_or_else(|| panic!("{} is in no room of the picture", source.path))
            .1;
        for named in rooms_named(&source.code) {
            let is_word = named == MESSAGES && !WORDLESS.contains(&source.room.as_str());
            if named != source.room && !is_word && !allowed.contains(&named.as_str()) {
                wrong.push(format!("{} imports {named}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn pages_do_not_import_each_other() {
    let mut wrong = Vec::new();
    for source in sources() {
        for page in ["list", "detail"] {
            let is_other_page = source.path.starts_with("src/interviews/")
                && !source.path.starts_with(&format!("src/interviews/{page}/"))
                && source.path != "src/interviews/mod.rs";
            if is_other_page && source.code.contains(&format!("interviews::{page}")) {
                wrong.push(format!("{} imports {page}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn pure_rooms_stay_pure_and_http_stays_in_one_file() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (room, names) in MUST_NOT_NAME {
            for name in *names {
                let is_router = source.path == ROUTER && *name == "web_sys";
                if source.room == *room && source.code.contains(name) && !is_router {
                    wrong.push(format!("{} names {name}", source.path));
                }
            }
        }
        if source.room == "api"
            && !source.path.starts_with(TRANSPORT)
            && source.code.contains("web_sys")
        {
            wrong.push(format!("{} touches the browser", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn data_never_becomes_markup() {
    for source in sources() {
        assert!(
            !source.code.contains("inner_html"),
            "{} uses inner_html",
            source.path
        );
    }
}

#[test]
fn the_check_sees_a_forbidden_arrow() {
    let named = rooms_named("use crate::{\n    api::{A, B},\n    model::C,\n};\nuse crate::ui;");
    let expected = ["api", "model", "ui"].map(str::to_owned);
    assert_eq!(named, BTreeSet::from(expected));
}
