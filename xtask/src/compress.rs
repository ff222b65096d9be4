//! Brotli and gzip made once, at build time, with the settings that are too slow for a server
//! that answers.

use std::{
    ffi::OsString,
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::{
    failure::{Failure, Outcome},
    stamp,
};

/// The page is among them for the hosts that send it as it was built; our server fills it in as it starts, and
/// compresses it then.
const EXTENSIONS: [&str; 8] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

const THREADS: usize = 2;

#[derive(Clone, Copy)]
enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn encode(self, content: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut encoded = Vec::new();
        match self {
            Self::Brotli => {
                let parameters = BrotliEncoderParams {
                    quality: 11,
                    // 16 MiB, the largest window that every browser reads.
                    lgwin: 24,
                    large_window: false,
                    size_hint: content.len(),
                    ..BrotliEncoderParams::default()
                };
                brotli::BrotliCompress(&mut &*content, &mut encoded, &parameters)?;
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(&mut encoded, Compression::best());
                encoder.write_all(content)?;
                encoder.finish()?;
            }
        }
        Ok(encoded)
    }
}

/// How many bytes this has after Brotli.
pub(crate) fn length(content: &[u8]) -> Outcome<usize> {
    let failed = |error| Failure::new(format!("cannot compress: {error}"));
    Ok(Encoding::Brotli.encode(content).map_err(failed)?.len())
}

/// Puts a `.br` and a `.gz` beside every file that gets smaller by it.
pub(crate) fn folder(dist: &Path) -> Outcome {
    let mut files: Vec<_> = stamp::files_below(dist)?
        .into_iter()
        .filter(|file| is_compressible(file))
        .collect();
    // Taken from the end: the largest first, so that the last thread has little left to do.
    files.sort_by_key(|file| file.metadata().map_or(0, |found| found.len()));
    let jobs = files
        .into_iter()
        .flat_map(|file| [(file.clone(), Encoding::Gzip), (file, Encoding::Brotli)]);
    let queue = Mutex::new(jobs.collect::<Vec<_>>());
    let next = || queue.lock().ok().and_then(|mut jobs| jobs.pop());
    thread::scope(|scope| {
        let work = || -> Outcome {
            while let Some((file, encoding)) = next() {
                compress(&file, encoding)?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err(Failure::new("compressing the app's files failed")))
        })
    })
}

fn is_compressible(file: &Path) -> bool {
    file.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.contains(&extension))
}

/// How many bytes of this are sent.
pub(crate) fn sent_length(content: &[u8]) -> Outcome<usize> {
    let encoded = Encoding::Brotli.encode(content);
    encoded
        .map(|encoded| encoded.len())
        .map_err(|error| Failure::new(format!("cannot compress a part of the app: {error}")))
}

fn compress(file: &Path, encoding: Encoding) -> Outcome {
    let content = fs::read(file).map_err(|error| Failure::io("read", file, &error))?;
    let encoded = encoding
        .encode(&content)
        .map_err(|error| Failure::io("compress", file, &error))?;
    if encoded.len() < content.len() {
        let beside = sibling(file, encoding);
        fs::write(&beside, encoded).map_err(|error| Failure::io("write", &beside, &error))?;
    }
    Ok(())
}

/// `app.wasm` -> `app.wasm.br`: added, because `with_extension` would replace.
fn sibling(file: &Path, encoding: Encoding) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".");
    name.push(encoding.extension());
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_comes_back_as_it_was() {
        let content = b"interview ".repeat(500);
        let mut back = Vec::new();
        let brotli = Encoding::Brotli
            .encode(&content)
            .expect("memory can be written");
        brotli::Decompressor::new(&*brotli, 4096)
            .read_to_end(&mut back)
            .expect("it is brotli");
        assert_eq!(back, content);

        back.clear();
        let gzip = Encoding::Gzip
            .encode(&content)
            .expect("memory can be written");
        flate2::read::GzDecoder::new(&*gzip)
            .read_to_end(&mut back)
            .expect("it is gzip");
        assert_eq!(back, content);
        assert!(brotli.len() < gzip.len() && gzip.len() < content.len());
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        let content = b"no time of day in it ".repeat(20);
        for encoding in [Encoding::Brotli, Encoding::Gzip] {
            let bytes = || encoding.encode(&content).expect("memory can be written");
            assert_eq!(bytes(), bytes());
        }
    }

    #[test]
    fn what_is_compressed_already_is_left_alone() {
        assert!(is_compressible(Path::new("dist/index.html")));
        assert!(is_compressible(Path::new("dist/app-1f3c_bg.wasm")));
        assert!(is_compressible(Path::new("dist/callboard.webmanifest")));
        for left_alone in ["dist/logo.png", "dist/app.wasm.br", "dist/LICENSE"] {
            assert!(!is_compressible(Path::new(left_alone)), "{left_alone}");
        }
    }

    #[test]
    fn the_compressed_file_keeps_the_name_and_adds_an_ending() {
        let beside = sibling(Path::new("dist/app.wasm"), Encoding::Brotli);
        assert_eq!(beside, Path::new("dist/app.wasm.br"));
    }

    #[test]
    fn siblings_are_written_only_where_they_are_smaller() {
        let dist = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        fs::create_dir_all(dist.join("nested")).expect("a temporary folder can be made");
        fs::write(
            dist.join("nested/large.css"),
            "a { color: red }\n".repeat(50),
        )
        .expect("written");
        fs::write(dist.join("tiny.txt"), "x").expect("written");
        let result = folder(&dist);
        let names: Vec<_> = stamp::files_below(&dist)
            .expect("the folder is there")
            .iter()
            .map(|file| {
                file.strip_prefix(&dist)
                    .expect("below")
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        fs::remove_dir_all(&dist).expect("removed");
        result.expect("compressed");
        assert_eq!(
            names,
            [
                "nested/large.css",
                "nested/large.css.br",
                "nested/large.css.gz",
                "tiny.txt"
            ]
        );
    }
}
