//! Where things are.

use std::{
    env,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    failure::{Failure, Outcome},
    process,
};

/// The folders that the commands work in.
pub(crate) struct Project {
    /// The folder with Cargo.toml and index.html.
    pub(crate) root: PathBuf,
    /// Cargo's own output: `target`, or what CARGO_TARGET_DIR or a configuration says.
    pub(crate) target: PathBuf,
}

impl Project {
    pub(crate) fn open() -> Outcome<Self> {
        let root = root()?;
        let mut metadata = process::cargo();
        metadata
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(&root);
        let target = process::capture(&mut metadata)
            .and_then(|printed| serde_json::from_str::<Value>(&printed).ok())
            .and_then(|metadata| Some(PathBuf::from(metadata["target_directory"].as_str()?)))
            .ok_or_else(|| {
                Failure::new("`cargo metadata` says nothing: is Cargo.toml in order?")
            })?;
        Ok(Self { root, target })
    }

    /// What a browser loads.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The app of a development build.
    pub(crate) fn development_dist(&self) -> PathBuf {
        self.kept().join("dist-dev")
    }

    /// What the commands themselves keep. Inside the project even when cargo's target folder is
    /// elsewhere (it may be in somebody's home), and on one file system with `dist`.
    pub(crate) fn kept(&self) -> PathBuf {
        self.root.join("target")
    }

    pub(crate) fn tools(&self) -> PathBuf {
        self.kept().join("tools")
    }

    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.tools().join("log").join(format!("{name}.log"))
    }

    pub(crate) fn end_to_end(&self) -> PathBuf {
        self.root.join("e2e")
    }

    pub(crate) fn server_binary(&self) -> PathBuf {
        self.target
            .join("release/callboard-server")
            .with_extension(env::consts::EXE_EXTENSION)
    }

    /// A path as a person likes to read it: from the project's folder where that is possible.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}

/// Cargo says at run time where this package is, which stays right when a project with its
/// `target` folder was moved; without cargo it is where this program was compiled.
fn root() -> Outcome<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    match package.parent() {
        Some(root) if root.join("Cargo.toml").is_file() => Ok(root.to_path_buf()),
        _ => Err(Failure::new(
            "the project's folder is not found: use `cargo xtask` inside it",
        )),
    }
}
