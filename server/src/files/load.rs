//! Reading the folder of the built app.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;

use super::Files;
use super::asset::Asset;
use super::negotiate::Coding;
use super::page::Pages;
use crate::StartError;
use crate::access::AccessConfig;
use crate::base_path::BasePath;
use crate::config::KeyWay;

/// The app's one page.
pub(super) const PAGE: &str = "index.html";

/// The built app has about a megabyte. A folder beyond this is a mistake (`--dist /`), and is not
/// to be read into memory.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The compressed forms that the build may put beside a file, smallest first.
const COMPRESSED: [(&str, Coding); 2] = [(".br", Coding::Brotli), (".gz", Coding::Gzip)];

impl Files {
    /// Reads the folder, and tells the page how the app gets its key, where it is hosted, and who may
    /// do what.
    pub(crate) fn load(
        dist: &Path,
        way: KeyWay,
        base: &BasePath,
        access: &AccessConfig,
    ) -> Result<Self, StartError> {
        let cannot =
            |reason: String| StartError::new(format!("--dist {}: {reason}", dist.display()));
        let mut found = Found::default();
        found.read(dist, "").map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                cannot("there is no such folder; build the app first".into())
            } else {
                cannot(error.to_string())
            }
        })?;
        let page = found
            .files
            .remove(PAGE)
            .ok_or_else(|| cannot(format!("there is no {PAGE} in it; build the app first")))?;
        let pages = String::from_utf8(page)
            .ok()
            .and_then(|html| Pages::new(&html, way, base, access))
            .ok_or_else(|| {
                cannot(format!(
                    "{PAGE} has no <meta name=\"callboard\">, so it is not the page of this app"
                ))
            })?;
        Ok(Self {
            pages,
            assets: found.into_assets(),
        })
    }
}

/// The folder's content as it lies there, by path with `/`.
#[derive(Default)]
struct Found {
    files: HashMap<String, Vec<u8>>,
    bytes: u64,
}

impl Found {
    /// Hidden files are none of the app's, and a link may lead out of the folder: neither is read.
    fn read(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.read(&entry.path(), &format!("{prefix}{name}/"))?;
            } else if kind.is_file() {
                self.bytes += entry.metadata()?.len();
                if self.bytes > MAX_BYTES {
                    return Err(io::Error::other(
                        "it is too large to be the built app (more than 64 MiB)",
                    ));
                }
                let content = fs::read(entry.path())?;
                self.files.insert(format!("{prefix}{name}"), content);
            }
        }
        Ok(())
    }

    fn into_assets(mut self) -> HashMap<String, Asset> {
        let is_compressed = |name: &str| COMPRESSED.iter().any(|(end, _)| name.ends_with(end));
        let names: Vec<String> = self.files.keys().cloned().collect();
        let mut assets = HashMap::new();
        for name in names.into_iter().filter(|name| !is_compressed(name)) {
            let Some(body) = self.files.remove(&name) else {
                continue;
            };
            let mut asset = Asset::new(&name, body);
            for (end, coding) in COMPRESSED {
                if let Some(body) = self.files.remove(&format!("{name}{end}")) {
                    asset.add(coding, body);
                }
            }
            assets.insert(name, asset);
        }
        assets
    }
}
