//! The page: `index.html` names files as they lie in the project, the built page as they lie in `dist`.

use std::path::Path;

use super::{
    files::{self, Dist},
    script, styles,
};
use crate::{
    failure::{Failure, Outcome},
    stamp,
};

/// The one page. Its name stays: everybody asks for it each time.
pub(super) const PAGE: &str = "index.html";

/// Files that keep their names.
const ASSETS: &str = "assets";

/// The small drawings, which stand in the page.
const DRAWINGS: &str = "assets/sprite.svg";

/// The style sheets by what their lines say, each kind with the one file that stands for all of them: those that the
/// list needs, and those that come with the first part of the app.
const STYLES: [(&str, &str); 2] = [
    ("rel=\"stylesheet\"", "callboard.css"),
    ("rel=\"later\"", "later.css"),
];

/// Fills the page in, and adds the files that it names and that are not there yet.
pub(super) fn make(root: &Path, dist: &mut Dist) -> Outcome {
    let page = with_drawings(root, &shortened(&files::read_text(&root.join(PAGE))?))?;
    add_assets(root, dist)?;
    for (kind, joined) in STYLES {
        let sheets = page.lines().filter(|line| line.contains(kind));
        let sheets: Vec<_> = sheets.filter_map(named).collect();
        dist.add(joined, styles::join(root, &sheets)?.as_bytes())?;
    }
    for line in page.lines().filter(|line| styles_of(line).is_none()) {
        let Some(name) = named(line) else { continue };
        // The page's own icon is asked for with every visit, so it is named by its content, too.
        if line.contains("rel=\"icon\"") || dist.shipped(name).is_none() {
            let file = root.join(name);
            let content = match name.ends_with(".js") {
                true => script::shortened(&files::read_text(&file)?).into_bytes(),
                false => files::read(&file)?,
            };
            dist.add(name, &content)?;
        }
    }
    let filled = fill(&page, |name| dist.shipped(name).map(str::to_owned))?;
    dist.write(PAGE, filled.as_bytes())
}

/// Without comments, indentation and empty lines.
fn shortened(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::with_capacity(page.len());
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept += before;
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept += rest;
    let lines: Vec<_> = kept
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n") + "\n"
}

/// The files under names that stay, since others than the page know them: icons, and the manifest that names
/// them. What the page holds itself is no file.
fn add_assets(root: &Path, dist: &mut Dist) -> Outcome {
    for file in stamp::files_below(&root.join(ASSETS))? {
        let name = format!("{ASSETS}/{}", files::name(&file));
        if name != DRAWINGS {
            dist.keep(&name, &files::read(&file)?)?;
        }
    }
    Ok(())
}

/// The page with the drawings in the place of the line that names them.
fn with_drawings(root: &Path, page: &str) -> Outcome<String> {
    let line = page.lines().find(|line| named(line) == Some(DRAWINGS));
    let Some(line) = line else {
        return Ok(page.to_owned());
    };
    let drawings = files::read_text(&root.join(DRAWINGS))?;
    let shown: Vec<_> = drawings
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("<!--"))
        .collect();
    Ok(page.replace(line, &shown.concat()))
}

/// The first style sheet of a kind makes room for the one of all, the others go.
fn fill(page: &str, shipped: impl Fn(&str) -> Option<String>) -> Outcome<String> {
    let mut filled = String::with_capacity(page.len());
    let mut standing = Vec::new();
    for line in page.lines() {
        let joined = styles_of(line);
        if joined.is_some_and(|joined| standing.contains(&joined)) {
            continue;
        }
        standing.extend(joined);
        let Some(name) = named(line) else {
            filled += line;
            filled.push('\n');
            continue;
        };
        let file = shipped(joined.unwrap_or(name))
            .ok_or_else(|| Failure::new(format!("{PAGE} names {name}, which is not built")))?;
        // From the root of the host: the page stands under every address. The server puts the folder in
        // front where the app is hosted in one.
        filled += &line.replacen(&format!("\"{name}\""), &format!("\"/{file}\""), 1);
        filled.push('\n');
    }
    Ok(filled)
}

/// The file that a line of the head names: one tag to a line.
fn named(line: &str) -> Option<&str> {
    let tag = line.trim_start();
    let attribute = match tag {
        _ if tag.starts_with("<link ") => "href=\"",
        _ if tag.starts_with("<script ") => "src=\"",
        _ => return None,
    };
    let (_, rest) = tag.split_once(attribute)?;
    rest.split_once('"').map(|(name, _)| name)
}

/// The file that a style sheet is joined into.
fn styles_of(line: &str) -> Option<&'static str> {
    named(line)?;
    let kind = STYLES.iter().find(|(kind, _)| line.contains(kind))?;
    Some(kind.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"<head>
  <link rel="icon" href="assets/icon.svg">
  <link rel="stylesheet" href="style/a.css">
  <link rel="stylesheet" href="style/b.css">
  <link id="styles-later" rel="later" href="style/c.css">
  <link rel="later" href="style/d.css">
  <link id="app-wasm" rel="preload" href="callboard_bg.wasm" as="fetch">
  <script src="loader.js" defer></script>
</head>
<link rel="inline" href="assets/sprite.svg">
<a href="">Reload</a>
"#;

    #[test]
    fn every_file_gets_its_name_in_dist_and_the_style_sheets_become_one_of_each_kind() {
        let filled = fill(SOURCE, |name| {
            Some(format!("hashed-{}", name.replace('/', "-")))
        });
        let wanted = r#"<head>
  <link rel="icon" href="/hashed-assets-icon.svg">
  <link rel="stylesheet" href="/hashed-callboard.css">
  <link id="styles-later" rel="later" href="/hashed-later.css">
  <link id="app-wasm" rel="preload" href="/hashed-callboard_bg.wasm" as="fetch">
  <script src="/hashed-loader.js" defer></script>
</head>
<link rel="inline" href="/hashed-assets-sprite.svg">
<a href="">Reload</a>
"#;
        assert_eq!(filled.expect("all are built"), wanted);
    }

    #[test]
    fn comments_and_indentation_go() {
        let page = "<!-- One\n  page. -->\n<head>\n\n  <title>A - B</title> <!-- C -->\n</head>\n";
        assert_eq!(shortened(page), "<head>\n<title>A - B</title>\n</head>\n");
    }

    #[test]
    fn a_file_that_is_not_built_is_said() {
        let failure = fill(SOURCE, |_| None).expect_err("none is built");
        assert_eq!(
            failure.to_string(),
            "index.html names assets/icon.svg, which is not built"
        );
    }

    #[test]
    fn the_page_is_made_with_all_that_it_names() {
        let root = std::env::temp_dir().join(format!("xtask-page-{}", std::process::id()));
        for (name, content) in [
            ("assets/icon.svg", "<svg/>"),
            ("assets/sprite.svg", "<svg>\n  <symbol/>\n</svg>\n"),
            ("style/a.css", "a {}\n"),
            ("style/b.css", "b {}\n"),
            ("style/c.css", "c {}\n"),
            ("style/d.css", "d {}\n"),
            ("loader.js", "start();"),
            ("index.html", SOURCE),
        ] {
            let path = root.join(name);
            std::fs::create_dir_all(path.parent().expect("it is below")).expect("made");
            std::fs::write(path, content).expect("written");
        }
        let folder = root.join("dist");
        let mut dist = Dist::new(&folder).expect("made");
        dist.add("callboard_bg.wasm", b"wasm").expect("written");
        let made = make(&root, &mut dist);
        let page = std::fs::read_to_string(folder.join(PAGE));
        let names: Vec<_> = stamp::files_below(&folder)
            .expect("it is there")
            .iter()
            .map(|file| files::name(file))
            .collect();
        std::fs::remove_dir_all(&root).expect("removed");
        made.expect("all files are there");
        let page = page.expect("it is written");
        assert_eq!(names.len(), 7, "{names:?}");
        let of_the_page = |name: &&String| *name != PAGE && *name != "icon.svg";
        for name in names.iter().filter(of_the_page) {
            assert!(page.contains(&format!("\"/{name}\"")), "{name} in:\n{page}");
        }
        assert!(names.contains(&"icon.svg".to_owned()), "{names:?}");
        assert!(page.contains("<symbol/>"), "{page}");
    }
}
