//! The JavaScript around the program: what wasm-bindgen writes, and the loader of the parts, as one file.
//!
//! As two they would import each other, so that neither could be named by its content, and the second would
//! be asked for a round trip later.

use super::script;
use crate::failure::{Failure, Outcome};

/// What the loader of the parts is called before.
pub(super) const LINK: &str = "__wasm_split.js";

/// `js` imports `link`, which imports a function of `js`; both imports become what they stand for.
pub(super) fn join(js: &str, link: &str) -> Outcome<String> {
    let mut script = String::new();
    let mut names = Vec::new();
    for line in js.lines() {
        // One line for each function of the loader, all with the same right side.
        if line.starts_with("import ") && line.contains(LINK) {
            let import = line.strip_prefix("import * as ");
            names.extend(import.and_then(|rest| Some(rest.split_once(" from ")?.0)));
        } else {
            script += line;
            script.push('\n');
        }
    }
    if names.is_empty() {
        return Err(unknown(
            "wasm-bindgen's script does not import the loader of the parts",
        ));
    }
    let mut loader = String::new();
    let mut exports = Vec::new();
    for line in link.lines() {
        if line.starts_with("import ") {
            continue;
        }
        match line.strip_prefix("export const ") {
            Some(rest) => {
                exports.extend(rest.split_once(" = ").map(|(name, _)| name));
                loader += "const ";
                loader += rest;
            }
            None => loader += line,
        }
        loader.push('\n');
    }
    if exports.is_empty() {
        return Err(unknown("the loader of the parts loads none"));
    }
    let exports = exports.join(", ");
    for name in names {
        loader += &format!("const {name} = {{ {exports} }};\n");
    }
    Ok(script::shortened(&(script + &loader)))
}

fn unknown(what: &str) -> Failure {
    Failure::new(format!("{what}: is it another version?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const JS: &str = "import * as import1 from \"./__wasm_split.js\"\n\
        import * as import2 from \"./__wasm_split.js\"\nexport { initSync };\n";
    const LINK_JS: &str = "import { initSync } from \"./callboard.js\";\n\nfunction makeLoad() {}\n\
        export const __wasm_split_load_a = makeLoad(() => {\n});\n";

    #[test]
    fn both_become_one_without_imports_of_each_other() {
        let joined = join(JS, LINK_JS).expect("they are as expected");
        assert_eq!(
            joined,
            "export { initSync };\nfunction makeLoad() {}\n\
             const __wasm_split_load_a = makeLoad(() => {\n});\n\
             const import1 = { __wasm_split_load_a };\n\
             const import2 = { __wasm_split_load_a };\n"
        );
    }

    #[test]
    fn another_shape_is_no_silent_success() {
        assert!(join("export { initSync };", LINK_JS).is_err());
        assert!(join(JS, "function makeLoad() {}").is_err());
    }
}
