//! The sections of a wasm module as bytes, for what is changed in one of them alone.

use crate::failure::{Failure, Outcome};

/// `\0asm` and the version.
const HEADER: usize = 8;

/// The module with another section of this kind; `change` answers `None` where it cannot read it.
pub(super) fn map(
    module: &[u8],
    kind: u8,
    mut change: impl FnMut(&[u8]) -> Option<Vec<u8>>,
) -> Outcome<Vec<u8>> {
    rewrite(module, |id, section, out| {
        if id == kind {
            write_section(out, id, &change(section)?)
        } else {
            write_section(out, id, section)
        }
    })
}

fn rewrite(
    module: &[u8],
    mut write: impl FnMut(u8, &[u8], &mut Vec<u8>) -> Option<()>,
) -> Outcome<Vec<u8>> {
    let broken = || Failure::new("a part of the app is no wasm module");
    let (header, rest) = module.split_at_checked(HEADER).ok_or_else(broken)?;
    let mut written = header.to_vec();
    let mut reader = Reader::new(rest);
    while let Some(id) = reader.byte() {
        let length = reader.number().ok_or_else(broken)?;
        let section = reader.take(length as usize).ok_or_else(broken)?;
        write(id, section, &mut written).ok_or_else(broken)?;
    }
    Ok(written)
}

fn write_section(out: &mut Vec<u8>, id: u8, section: &[u8]) -> Option<()> {
    out.push(id);
    write_number(out, u32::try_from(section.len()).ok()?);
    out.extend_from_slice(section);
    Some(())
}

/// Writes a number as WebAssembly does (LEB128).
pub(super) fn write_number(out: &mut Vec<u8>, mut number: u32) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

/// Writes a text as WebAssembly does: its length in bytes, then these; `None` where it is too long.
pub(super) fn write_text(out: &mut Vec<u8>, text: &str) -> Option<()> {
    write_number(out, u32::try_from(text.len()).ok()?);
    out.extend_from_slice(text.as_bytes());
    Some(())
}

/// Reads a section from its beginning; `None` where it ends too early.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(byte)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of at most 32 bits.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for index in 0..5 {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << (7 * index);
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length as usize)?).ok()
    }

    /// What an import is, as it is written: function, table, memory, global or tag.
    pub(super) fn import_kind(&mut self) -> Option<&'a [u8]> {
        let from = self.0;
        match self.byte()? {
            0 => {
                self.number()?;
            }
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => {
                self.take(2)?;
            }
            4 => {
                self.byte()?;
                self.number()?;
            }
            _ => return None,
        }
        Some(&from[..from.len() - self.0.len()])
    }

    /// What an export is, as it is written.
    pub(super) fn export_kind(&mut self) -> Option<&'a [u8]> {
        let from = self.0;
        self.byte()?;
        self.number()?;
        Some(&from[..from.len() - self.0.len()])
    }

    fn limits(&mut self) -> Option<()> {
        let has_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if has_maximum {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_too_early_is_no_module() {
        for module in [b"\0asm".as_slice(), b"\0asm\x01\0\0\0\x01\x7f\x00"] {
            assert!(map(module, 1, |section| Some(section.to_vec())).is_err());
        }
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for number in [0, 1, 127, 128, 300, 16_384, u32::MAX] {
            let mut written = Vec::new();
            write_number(&mut written, number);
            assert_eq!(Reader::new(&written).number(), Some(number));
        }
    }

    #[test]
    fn a_section_of_another_length_keeps_the_rest() {
        let module = b"\0asm\x01\0\0\0\x01\x01\x00\x05\x02ab";
        let longer = map(module, 1, |_| Some(vec![7; 200])).expect("it is well formed");
        assert_eq!(longer[8..11], [1, 0xc8, 1]);
        assert!(longer.ends_with(b"\x05\x02ab"));
    }
}
