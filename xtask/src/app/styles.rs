//! The style sheets as one file, in the order of the page: one request instead of a dozen, and compressed
//! together they are smaller.

use std::path::Path;

use super::files;
use crate::failure::Outcome;

/// All of them, without what is for readers of the source only.
pub(super) fn join(root: &Path, sheets: &[&str]) -> Outcome<String> {
    let mut joined = String::new();
    for sheet in sheets {
        joined += &shortened(&files::read_text(&root.join(sheet))?);
    }
    Ok(joined)
}

/// Without comments, indentation and empty lines; what stands between quotes stays as it is.
fn shortened(sheet: &str) -> String {
    let lines: Vec<_> = without_comments(sheet)
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n") + "\n"
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut quote = None;
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        match quote {
            Some(open) if open == first => quote = None,
            None if matches!(first, '"' | '\'') => quote = Some(first),
            _ => {}
        }
        // What is escaped, such as a quote, is not read.
        let end = match rest.strip_prefix('\\').and_then(|next| next.chars().next()) {
            Some(escaped) => 1 + escaped.len_utf8(),
            None => first.len_utf8(),
        };
        let (taken, after) = rest.split_at(end);
        kept += taken;
        rest = after;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let sheet = "/* A house.\n   Of rooms. */\n@layer ui {\n  a::before { content: \"/* no */ \\\" '\"; } /* yes */\n\n  b { color: red }\n}\n";
        assert_eq!(
            shortened(sheet),
            "@layer ui {\na::before { content: \"/* no */ \\\" '\"; }\nb { color: red }\n}\n"
        );
    }

    #[test]
    fn our_sheets_keep_their_order() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let joined = join(root, &["style/tokens.css", "style/base.css"]).expect("they are there");
        let one = join(root, &["style/tokens.css"]).expect("it is there");
        assert!(joined.starts_with(&one) && joined.len() > one.len());
        assert!(!joined.contains("/*"));
    }
}
