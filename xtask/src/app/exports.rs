//! What libraries export and nobody here needs. An export stays in the program with all that it uses: leptos brings
//! along the streams of its server functions, which an app without a server of its own has no use for, and js-sys and
//! web-sys a description for wasm-bindgen of everything that a browser can do.

use std::collections::HashSet;

use super::sections::{self, Reader};
use crate::failure::Outcome;

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The classes of the crate wasm-streams that JavaScript could make.
const UNUSED: [&str; 3] = [
    "intounderlyingsource",
    "intounderlyingbytesource",
    "intounderlyingsink",
];

/// Stands before the name of what an export describes.
const DESCRIPTION: &str = "__wbindgen_describe_";
/// What is described so is imported, or it is not used.
const IMPORTED: &str = "__wbg_";

/// The module without them.
pub(super) fn without_unused(module: &[u8]) -> Outcome<Vec<u8>> {
    let mut imported = HashSet::new();
    sections::map(module, IMPORTS, |section| {
        let mut reader = Reader::new(section);
        for _ in 0..reader.number()? {
            reader.text()?;
            imported.insert(reader.text()?.to_owned());
            reader.import_kind()?;
        }
        Some(section.to_vec())
    })?;
    let is_unused = |name: &str| {
        let described = name.strip_prefix(DESCRIPTION);
        let is_foreign = |name: &&str| name.starts_with(IMPORTED) && !imported.contains(*name);
        described.as_ref().is_some_and(is_foreign)
            || UNUSED.iter().any(|unused| name.contains(unused))
    };
    sections::map(module, EXPORTS, |section| {
        let mut reader = Reader::new(section);
        let mut kept = Vec::with_capacity(section.len());
        let mut count = 0;
        for _ in 0..reader.number()? {
            let name = reader.text()?;
            let what = reader.export_kind()?;
            if is_unused(name) {
                continue;
            }
            count += 1;
            sections::write_text(&mut kept, name)?;
            kept.extend_from_slice(what);
        }
        let mut written = Vec::with_capacity(kept.len() + 4);
        sections::write_number(&mut written, count);
        written.extend_from_slice(&kept);
        Some(written)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(out: &mut Vec<u8>, text: &str) {
        sections::write_text(out, text).expect("short");
    }

    fn section(module: &mut Vec<u8>, kind: u8, content: &[u8]) {
        module.push(kind);
        sections::write_number(module, u32::try_from(content.len()).expect("short"));
        module.extend_from_slice(content);
    }

    #[test]
    fn exports_that_nobody_needs_go_and_all_others_stay() {
        let mut imports = vec![1];
        text(&mut imports, "./callboard_bg.js");
        text(&mut imports, "__wbg_body_5f97");
        imports.extend_from_slice(&[0, 7]);
        let named = |names: &[&str]| {
            let mut exports = vec![u8::try_from(names.len()).expect("short")];
            for name in names {
                text(&mut exports, name);
                exports.extend_from_slice(&[0, 5]);
            }
            let mut module = b"\0asm\x01\0\0\0".to_vec();
            section(&mut module, IMPORTS, &imports);
            section(&mut module, EXPORTS, &exports);
            module
        };
        let module = named(&[
            "main",
            "intounderlyingsink_write",
            "__wbindgen_describe___wbg_body_5f97",
            "__wbindgen_describe___wbg_atan2_77ab",
            "__wbindgen_describe___wbindgen_cast",
        ]);
        let kept = named(&[
            "main",
            "__wbindgen_describe___wbg_body_5f97",
            "__wbindgen_describe___wbindgen_cast",
        ]);
        assert_eq!(without_unused(&module).expect("it is well formed"), kept);
    }
}
