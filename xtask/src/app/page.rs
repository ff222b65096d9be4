//! The page: `index.html` names files as they lie in the project, the built page as they lie in `dist`.

use std::path::Path;

use super::{
    files::{self, Dist},
    styles,
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

/// Where the one style sheet stands for all of them.
const STYLES: &str = "callboard.css";

/// Fills the page in, and adds the files that it names and that are not there yet.
pub(super) fn make(root: &Path, dist: &mut Dist) -> Outcome {
    let page = with_drawings(root, &files::read_text(&root.join(PAGE))?)?;
    add_assets(root, dist)?;
    let sheets: Vec<_> = page.lines().filter_map(style_sheet).collect();
    dist.add(STYLES, styles::join(root, &sheets)?.as_bytes())?;
    for line in page.lines().filter(|line| style_sheet(line).is_none()) {
        let Some(name) = named(line) else { continue };
        // The page's own icon is asked for with every visit, so it is named by its content, too.
        if line.contains("rel=\"icon\"") || dist.shipped(name).is_none() {
            dist.add(name, &files::read(&root.join(name))?)?;
        }
    }
    let filled = fill(&page, |name| dist.shipped(name).map(str::to_owned))?;
    dist.write(PAGE, filled.as_bytes())
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

/// The first style sheet makes room for the one of all, the others go.
fn fill(page: &str, shipped: impl Fn(&str) -> Option<String>) -> Outcome<String> {
    let mut filled = String::with_capacity(page.len());
    let mut has_styles = false;
    for line in page.lines() {
        let sheet = style_sheet(line);
        if sheet.is_some() && has_styles {
            continue;
        }
        has_styles |= sheet.is_some();
        let Some(name) = named(line) else {
            filled += line;
            filled.push('\n');
            continue;
        };
        let file = sheet.map_or(name, |_| STYLES);
        let file = shipped(file)
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

fn style_sheet(line: &str) -> Option<&str> {
    named(line).filter(|_| line.contains("rel=\"stylesheet\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"<head>
  <link rel="icon" href="assets/icon.svg">
  <link rel="stylesheet" href="style/a.css">
  <link rel="stylesheet" href="style/b.css">
  <link id="app-wasm" rel="preload" href="callboard_bg.wasm" as="fetch">
  <script src="loader.js" defer></script>
</head>
<link rel="inline" href="assets/sprite.svg">
<a href="">Reload</a>
"#;

    #[test]
    fn every_file_gets_its_name_in_dist_and_the_style_sheets_become_one() {
        let filled = fill(SOURCE, |name| {
            Some(format!("hashed-{}", name.replace('/', "-")))
        });
        let wanted = r#"<head>
  <link rel="icon" href="/hashed-assets-icon.svg">
  <link rel="stylesheet" href="/hashed-callboard.css">
  <link id="app-wasm" rel="preload" href="/hashed-callboard_bg.wasm" as="fetch">
  <script src="/hashed-loader.js" defer></script>
</head>
<link rel="inline" href="/hashed-assets-sprite.svg">
<a href="">Reload</a>
"#;
        assert_eq!(filled.expect("all are built"), wanted);
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
        assert_eq!(names.len(), 6, "{names:?}");
        let of_the_page = |name: &&String| *name != PAGE && *name != "icon.svg";
        for name in names.iter().filter(of_the_page) {
            assert!(page.contains(&format!("\"/{name}\"")), "{name} in:\n{page}");
        }
        assert!(names.contains(&"icon.svg".to_owned()), "{names:?}");
        assert!(page.contains("<symbol/>"), "{page}");
    }
}
