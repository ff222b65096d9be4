//! Short names for what the program and its script know each other by. wasm-bindgen's say all that is handed over and
//! end in sixteen hex digits, which no compression makes smaller, and they are loaded twice: with the program and with
//! the script.

use super::sections::{self, Reader};
use crate::failure::{Failure, Outcome};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// What the program calls its script.
const SCRIPT: &str = "./callboard_bg.js";
/// How the exports begin that wasm-bindgen names after types.
const OF_TYPES: &str = "wasm_bindgen_";

/// Renames them in both.
pub(super) fn shorten(module: &[u8], js: &str) -> Outcome<(Vec<u8>, String)> {
    let mut imported = Vec::new();
    let module = sections::map(module, IMPORTS, |section| {
        imports_renamed(section, &mut imported)
    })?;
    let mut exported = Vec::new();
    let module = sections::map(&module, EXPORTS, |section| {
        exports_renamed(section, &mut exported)
    })?;
    let mut script = String::with_capacity(js.len());
    let mut found = 0;
    for line in js.lines() {
        let key = line.trim_start().split_once(": ");
        let short = key.and_then(|(key, rest)| {
            let index = imported.iter().position(|name| name == key)?;
            Some((import_name(index), rest))
        });
        match short {
            Some((name, rest)) => {
                found += 1;
                script += &format!("{name}: {rest}");
            }
            None => script += line,
        }
        script.push('\n');
    }
    if found != imported.len() {
        return Err(Failure::new(format!(
            "wasm-bindgen's script gives {found} of the {} things that the program imports: is it another version?",
            imported.len()
        )));
    }
    let mut exported: Vec<_> = exported.into_iter().enumerate().collect();
    // One name may be the beginning of another.
    exported.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
    for (index, name) in exported {
        script = script.replace(&name, &export_name(index));
    }
    Ok((module, script))
}

/// The section with other names; the old ones go to `names`, in order.
fn imports_renamed(section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut reader = Reader::new(section);
    let count = reader.number()?;
    let mut renamed = Vec::with_capacity(section.len());
    sections::write_number(&mut renamed, count);
    for _ in 0..count {
        let (module, name) = (reader.text()?, reader.text()?);
        let kind = reader.import_kind()?;
        let short;
        let name = if module == SCRIPT {
            short = import_name(names.len());
            names.push(name.to_owned());
            &short
        } else {
            name
        };
        for text in [module, name] {
            sections::write_text(&mut renamed, text)?;
        }
        renamed.extend_from_slice(kind);
    }
    Some(renamed)
}

/// The same for what the program gives to its script.
fn exports_renamed(section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut reader = Reader::new(section);
    let count = reader.number()?;
    let mut renamed = Vec::with_capacity(section.len());
    sections::write_number(&mut renamed, count);
    for _ in 0..count {
        let name = reader.text()?;
        let what = reader.export_kind()?;
        if name.starts_with(OF_TYPES) {
            sections::write_text(&mut renamed, &export_name(names.len()))?;
            names.push(name.to_owned());
        } else {
            sections::write_text(&mut renamed, name)?;
        }
        renamed.extend_from_slice(what);
    }
    Some(renamed)
}

fn import_name(index: usize) -> String {
    format!("i{index}")
}

/// The script has functions of these names, too, which must not be one of its own.
fn export_name(index: usize) -> String {
    format!("exported{index}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two functions, from the script and from elsewhere.
    fn module() -> Vec<u8> {
        let mut section = vec![2];
        for (module, name) in [(SCRIPT, "__wbg_body_5f97"), ("./other.js", "load")] {
            section.push(u8::try_from(module.len()).expect("short"));
            section.extend_from_slice(module.as_bytes());
            section.push(u8::try_from(name.len()).expect("short"));
            section.extend_from_slice(name.as_bytes());
            section.extend_from_slice(&[0, 7]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(IMPORTS);
        module.push(u8::try_from(section.len()).expect("short"));
        module.extend_from_slice(&section);
        module.extend_from_slice(b"\x05\x01m");
        module
    }

    #[test]
    fn both_sides_of_an_import_get_the_same_short_name() {
        let js = "const imports = {\n    __wbg_body_5f97: function(a) {\n    },\n};\n";
        let (short, script) = shorten(&module(), js).expect("both are known");
        let text = String::from_utf8_lossy(&short);
        assert!(text.contains("\x02i0\0\x07"), "{text:?}");
        assert!(text.contains("./other.js\x04load\0\x07"), "{text:?}");
        assert!(short.ends_with(b"\x05\x01m"));
        assert_eq!(script, "const imports = {\ni0: function(a) {\n    },\n};\n");
    }

    #[test]
    fn exports_that_are_named_after_types_get_short_names_on_both_sides() {
        let mut section = vec![3];
        for name in ["memory", "wasm_bindgen_a", "wasm_bindgen_a_b"] {
            section.push(u8::try_from(name.len()).expect("short"));
            section.extend_from_slice(name.as_bytes());
            section.extend_from_slice(&[0, 7]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(EXPORTS);
        module.push(u8::try_from(section.len()).expect("short"));
        module.extend_from_slice(&section);
        let js = "wasm.wasm_bindgen_a(); wasm.wasm_bindgen_a_b();\n";
        let (short, script) = shorten(&module, js).expect("it is well formed");
        assert_eq!(
            short[10..],
            *b"\x03\x06memory\0\x07\x09exported0\0\x07\x09exported1\0\x07"
        );
        assert_eq!(script, "wasm.exported0(); wasm.exported1();\n");
    }

    #[test]
    fn an_import_that_the_script_does_not_give_is_an_error() {
        assert!(shorten(&module(), "const imports = {};\n").is_err());
    }
}
