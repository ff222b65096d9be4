//! The compressed forms of the page, made once as the server starts: those of the build say another way to the key.

use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use super::asset::Asset;
use super::negotiate::Coding;

impl Asset {
    /// With every form that is smaller than the page itself.
    pub(super) fn compressed(mut self) -> Self {
        let forms = [(Coding::Brotli, brotli as Encode), (Coding::Gzip, gzip)];
        for (coding, encode) in forms {
            // Nothing that is written to memory fails; the page would go out as it is.
            if let Ok(form) = encode(self.body())
                && form.len() < self.body().len()
            {
                self.add(coding, form);
            }
        }
        self
    }
}

type Encode = fn(&[u8]) -> io::Result<Vec<u8>>;

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoded = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut encoded, &parameters)?;
    Ok(encoded)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
