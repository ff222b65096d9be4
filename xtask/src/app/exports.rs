//! What a library exports for JavaScript that nobody here calls. An export stays in the program with all that it
//! uses; leptos brings along the streams of its server functions, which an app without a server of its own has
//! no use for.

use super::sections::{self, Reader};
use crate::failure::Outcome;

const EXPORTS: u8 = 7;

/// The classes of the crate wasm-streams that JavaScript could make, with what describes them to wasm-bindgen.
const UNUSED: [&str; 3] = [
    "intounderlyingsource",
    "intounderlyingbytesource",
    "intounderlyingsink",
];

/// The module without them.
pub(super) fn without_unused(module: &[u8]) -> Outcome<Vec<u8>> {
    sections::map(module, EXPORTS, |section| {
        let mut reader = Reader::new(section);
        let mut kept = Vec::with_capacity(section.len());
        let mut count = 0;
        for _ in 0..reader.number()? {
            let name = reader.text()?;
            let what = reader.export_kind()?;
            if UNUSED.iter().any(|unused| name.contains(unused)) {
                continue;
            }
            count += 1;
            sections::write_number(&mut kept, u32::try_from(name.len()).ok()?);
            kept.extend_from_slice(name.as_bytes());
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

    #[test]
    fn exports_that_nobody_calls_go_and_all_others_stay() {
        let mut section = vec![2];
        for name in ["main", "intounderlyingsink_write"] {
            section.push(u8::try_from(name.len()).expect("short"));
            section.extend_from_slice(name.as_bytes());
            section.extend_from_slice(&[0, 5]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(EXPORTS);
        module.push(u8::try_from(section.len()).expect("short"));
        module.extend_from_slice(&section);
        let kept = without_unused(&module).expect("it is well formed");
        assert_eq!(kept[8..], *b"\x07\x08\x01\x04main\x00\x05");
    }
}
