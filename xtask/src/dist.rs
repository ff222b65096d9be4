//! `cargo xtask dist`: one archive with all that a person who hosts Callboard needs.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use sha2::{Digest, Sha256};

use crate::{
    app,
    archive::{self, Entry},
    failure::{Failure, Outcome},
    process,
    project::Project,
    server, stamp,
};

/// Beside the program and the app.
const FILES: [&str; 3] = ["README.md", "LICENSE-APACHE", "LICENSE-MIT"];
const SUMS: &str = "SHA256SUMS";

/// Where nothing says a better time; before 1980 some programs refuse to unpack.
const NO_TIME: u64 = 315_532_800;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folder for the archive and its SHA256SUMS [default: target/dist in the project]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Outcome<ExitCode> {
    let project = Project::open()?;
    app::build(&project)?;
    let binary = server::build(&project)?;
    let default = || project.kept().join("dist");
    let out = options.out.clone().unwrap_or_else(default);
    let name = format!("callboard-{}-{}", env!("CARGO_PKG_VERSION"), target()?);
    let archive = pack(&project, &binary, &name, time(&project))?;
    write(&out, &name, &archive)?;
    println!(
        "{} ({} kB)",
        project.shown(&out.join(format!("{name}.tar.gz"))),
        archive.len() / 1000
    );
    Ok(ExitCode::SUCCESS)
}

fn pack(project: &Project, binary: &Path, name: &str, time: u64) -> Outcome<Vec<u8>> {
    let mut files = vec![("callboard-server".to_owned(), binary.to_owned())];
    for file in FILES {
        files.push((file.to_owned(), project.root.join(file)));
    }
    for (folder, at) in [
        ("app", project.dist()),
        ("deploy", project.root.join("deploy")),
    ] {
        let found = stamp::files_below(&at)?;
        if found.is_empty() {
            let at = project.shown(&at);
            return Err(Failure::new(format!("there is nothing in {at} to pack")));
        }
        for file in found {
            let below = file.strip_prefix(&at).unwrap_or(&file).to_string_lossy();
            files.push((format!("{folder}/{}", below.replace('\\', "/")), file));
        }
    }
    files.sort();
    let mut entries = Vec::new();
    let mut sums = String::new();
    for (below, file) in files {
        let content = fs::read(&file).map_err(|error| Failure::io("read", &file, &error))?;
        sums += &sum_line(&content, &below);
        entries.push(Entry {
            is_program: below == "callboard-server" || below.ends_with(".sh"),
            name: format!("{name}/{below}"),
            content,
        });
    }
    entries.push(Entry {
        name: format!("{name}/{SUMS}"),
        content: sums.into_bytes(),
        is_program: false,
    });
    archive::tar_gz(entries, time)
}

/// The archive, and the sum that `sha256sum --check` reads beside it.
fn write(out: &Path, name: &str, archive: &[u8]) -> Outcome {
    fs::create_dir_all(out).map_err(|error| Failure::io("make the folder", out, &error))?;
    let file = format!("{name}.tar.gz");
    let sum = sum_line(archive, &file);
    for (name, content) in [(&*file, archive), (SUMS, sum.as_bytes())] {
        let path = out.join(name);
        fs::write(&path, content).map_err(|error| Failure::io("write", &path, &error))?;
    }
    Ok(())
}

fn sum_line(content: &[u8], name: &str) -> String {
    let sum = Sha256::digest(content);
    let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{sum}  {name}\n")
}

/// The machine that the server is built for, in the compiler's words.
fn target() -> Outcome<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    process::capture(Command::new(rustc).arg("-vV"))
        .and_then(|said| {
            let mut lines = said.lines();
            lines.find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        })
        .ok_or_else(|| Failure::new("rustc does not say what it compiles for"))
}

/// Of all files in the archive: what SOURCE_DATE_EPOCH says, or when the last change was committed.
/// Later for every release, as some web servers tell versions of a file apart by it.
fn time(project: &Project) -> u64 {
    let said = env::var("SOURCE_DATE_EPOCH").ok();
    let committed = || {
        let mut git = Command::new("git");
        git.args(["log", "-1", "--format=%ct"])
            .current_dir(&project.root);
        process::capture(&mut git)
    };
    said.or_else(committed)
        .and_then(|seconds| seconds.trim().parse().ok())
        .unwrap_or(NO_TIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project of its own for one test, gone when it ends.
    struct Scratch(Project);

    impl Scratch {
        fn new(name: &str) -> Self {
            let root = env::temp_dir().join(format!("xtask-dist-{name}-{}", std::process::id()));
            let target = root.join("target");
            for file in [
                "dist/index.html",
                "dist/style/a.css",
                "dist/style/a.css.br",
                "deploy/README.md",
                "README.md",
                "LICENSE-MIT",
                "LICENSE-APACHE",
                "target/release/callboard-server",
                "src/main.rs",
                "data/callboard.sqlite3",
            ] {
                let path = root.join(file);
                let folder = path.parent().expect("it is below the root");
                fs::create_dir_all(folder).expect("a temporary folder can be made");
                fs::write(&path, file).expect("a temporary file can be written");
            }
            Self(Project { root, target })
        }

        fn pack(&self) -> Vec<u8> {
            let binary = self.0.target.join("release/callboard-server");
            pack(&self.0, &binary, "callboard-1", 7).expect("all files are there")
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0.root);
        }
    }

    #[test]
    fn it_holds_what_a_host_needs_and_nothing_else_and_its_sums_are_right() {
        let scratch = Scratch::new("content");
        let out = scratch.0.root.join("out");
        write(&out, "callboard-1", &scratch.pack()).expect("it can be written");
        let shell = |script: &str| {
            let mut sh = Command::new("sh");
            sh.args(["-ec", script]).current_dir(&out);
            process::capture(&mut sh).expect("the script ends well")
        };
        shell("sha256sum --check SHA256SUMS && tar -xzf callboard-1.tar.gz");
        shell("cd callboard-1 && sha256sum --check SHA256SUMS && test -x callboard-server");
        let names = shell("cd callboard-1 && find . -type f | LC_ALL=C sort");
        assert_eq!(
            names.split_whitespace().collect::<Vec<_>>(),
            [
                "./LICENSE-APACHE",
                "./LICENSE-MIT",
                "./README.md",
                "./SHA256SUMS",
                "./app/index.html",
                "./app/style/a.css",
                "./app/style/a.css.br",
                "./callboard-server",
                "./deploy/README.md",
            ]
        );
    }

    #[test]
    fn the_same_files_make_the_same_archive() {
        let scratch = Scratch::new("same");
        let before = scratch.pack();
        let page = scratch.0.root.join("dist/index.html");
        fs::remove_file(&page).expect("it is there");
        fs::write(&page, "dist/index.html").expect("it can be written");
        assert_eq!(before, scratch.pack());
        fs::write(&page, "another").expect("it can be written");
        assert_ne!(before, scratch.pack());
    }

    #[test]
    fn an_app_that_was_not_built_is_not_packed() {
        let scratch = Scratch::new("unbuilt");
        fs::remove_dir_all(scratch.0.dist()).expect("it is there");
        let binary = scratch.0.target.join("release/callboard-server");
        let failure = pack(&scratch.0, &binary, "callboard-1", 7).expect_err("there is no app");
        assert_eq!(failure.to_string(), "there is nothing in dist to pack");
    }
}
