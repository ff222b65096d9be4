//! The plain page, built as Callboard is: files named by their content, so that a browser keeps them, and
//! compressed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    app, compress,
    failure::{Failure, Outcome},
};

const PAGE: &str = "index.html";
const FILES: [&str; 2] = ["plain.css", "plain.js"];

/// Builds what lies in `source` into `to`, whatever is there.
pub(super) fn build(source: &Path, to: &Path) -> Outcome {
    if to.exists() {
        fs::remove_dir_all(to).map_err(|error| Failure::io("remove", to, &error))?;
    }
    fs::create_dir_all(to).map_err(|error| Failure::io("make the folder", to, &error))?;
    let mut page = read(&source.join(PAGE))?;
    for name in FILES {
        let content = read(&source.join(name))?;
        let shipped = app::hashed(name, content.as_bytes());
        page = named(&page, name, &shipped)?;
        write(to.join(shipped), &content)?;
    }
    write(to.join(PAGE), &page)?;
    compress::folder(to)
}

/// The page with the one link to `name` leading to `shipped`.
fn named(page: &str, name: &str, shipped: &str) -> Outcome<String> {
    let link = format!("\"{name}\"");
    if page.matches(&link).count() != 1 {
        return Err(Failure::new(format!(
            "the plain page must name {name} once"
        )));
    }
    Ok(page.replace(&link, &format!("\"/{shipped}\"")))
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| Failure::io("read", file, &error))
}

fn write(file: PathBuf, content: &str) -> Outcome {
    fs::write(&file, content).map_err(|error| Failure::io("write", &file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_names_that_change_with_the_content() {
        let page = r#"<script src="plain.js"></script>"#;
        let built = named(page, "plain.js", "plain-01.js").expect("it is named once");
        assert_eq!(built, r#"<script src="/plain-01.js"></script>"#);
        named(page, "plain.css", "plain-01.css").expect_err("it is not named");
    }

    #[test]
    fn the_page_of_the_project_can_be_built() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bench/plain");
        let to = std::env::temp_dir().join(format!("xtask-plain-{}", std::process::id()));
        build(&source, &to).expect("its files are there");
        let names = crate::stamp::files_below(&to).expect("it can be read");
        fs::remove_dir_all(&to).expect("it is ours");
        // Three files, each in two compressed forms as well.
        assert_eq!(names.len(), 9, "{names:?}");
    }
}
