//! Scripts without what is for readers of the source only.

/// Without indentation, empty lines and comments, as far as these stand in lines of their own.
pub(super) fn shortened(script: &str) -> String {
    let mut shortened = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !(is_comment || line.is_empty() || line.starts_with("//")) {
            shortened += line;
            shortened.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    shortened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let script = "/* @ts-self-types */\n/**\n * Starts.\n */\nstart(); // now\n\n  // Why.\n  stop(\"/*\");\n";
        assert_eq!(shortened(script), "start(); // now\nstop(\"/*\");\n");
    }
}
