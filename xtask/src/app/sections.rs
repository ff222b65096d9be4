//! What of a wasm module is for tools only, and is not shipped: names, producers, features, relocations.

use crate::failure::{Failure, Outcome};

/// `\0asm` and the version.
const HEADER: usize = 8;
const CUSTOM: u8 = 0;

/// The module without its custom sections, which no browser needs.
pub(super) fn without_custom(module: &[u8]) -> Outcome<Vec<u8>> {
    let broken = || Failure::new("a part of the app is no wasm module");
    let (header, mut rest) = module.split_at_checked(HEADER).ok_or_else(broken)?;
    let mut kept = header.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (length, bytes) = leb128(after).ok_or_else(broken)?;
        let (section, next) = rest
            .split_at_checked(1 + bytes + length)
            .ok_or_else(broken)?;
        if id != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number of at most 32 bits, and in how many bytes it is written.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((number, index + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_all_others_stay() {
        let module = b"\0asm\x01\0\0\0\x01\x01\x00\x00\x03\x01nX\x05\x82\x00ab";
        let wanted = b"\0asm\x01\0\0\0\x01\x01\x00\x05\x82\x00ab";
        assert_eq!(without_custom(module).expect("it is well formed"), wanted);
    }

    #[test]
    fn what_ends_too_early_is_no_module() {
        assert!(without_custom(b"\0asm").is_err());
        assert!(without_custom(b"\0asm\x01\0\0\0\x01\x7f\x00").is_err());
    }
}
