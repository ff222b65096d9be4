//! What the compiler is told besides: that names say what they were made for, so that the weight of the program
//! can be told by room, and that no folder of the machine which built it is in what is shipped.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{project::Project, tools};

/// For cargo's `--config`: they are added to those of `.cargo/config.toml`.
pub(super) fn of_shipped(project: &Project) -> String {
    let mut flags = vec![
        "-Csymbol-mangling-version=v0".to_owned(),
        // A browser compiles a function when it is first called: fewer of them, for a few bytes more.
        "-Cllvm-args=--inline-threshold=20".to_owned(),
    ];
    for (folder, name) in folders(project) {
        flags.push(format!(
            "--remap-path-prefix={}={name}",
            folder.to_string_lossy()
        ));
    }
    let quoted: Vec<_> = flags.iter().map(|flag| format!("{flag:?}")).collect();
    format!("target.{}.rustflags=[{}]", tools::WASM, quoted.join(","))
}

/// The folders that sources come from, and what they are called in the program.
fn folders(project: &Project) -> Vec<(PathBuf, &'static str)> {
    let mut folders = vec![(project.root.clone(), "")];
    folders.extend(tools::sysroot().map(|root| (root.join("lib/rustlib/src/rust"), "rust")));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::home_dir()?;
        Some(home.join(".cargo"))
    });
    // Each registry has a folder of its own, named after its host.
    let registries = home.map(|home| home.join("registry/src"));
    folders.extend(registries.iter().flat_map(|folder| below(folder)));
    folders
}

fn below(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut folders: Vec<_> = entries.flatten().map(|entry| (entry.path(), "")).collect();
    // In the same order each time: other flags are another build.
    folders.sort();
    folders
}
