//! The compiler's parts and the build tool of the app: found, or fetched once.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    disk,
    failure::{Failure, Outcome},
    process,
    project::Project,
    version::{self, Version},
};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The test runner is of the same package as wasm-bindgen and is always beside it.
pub(crate) const WEB_TEST_RUNNER: &str = "wasm-bindgen-test-runner";

/// Compiling one of the tools takes this much at most, dependencies included.
const MEGABYTES_TO_INSTALL: u64 = 4000;

/// The check of dependencies. Any version since 0.18 reads our `deny.toml`.
pub(crate) fn cargo_deny(project: &Project) -> Outcome<PathBuf> {
    let accepts = |found: Version| found.major == 0 && found.minor >= 18;
    if let Some(deny) = find(project, "cargo-deny", accepts) {
        return Ok(deny);
    }
    let package = "cargo-deny@0.20.2";
    // Run once or twice: it is not worth optimizing.
    install(
        project,
        package,
        &["--locked", "--debug"],
        "about 5 minutes",
    )?;
    find(project, "cargo-deny", accepts).ok_or_else(|| does_not_run(project, package))
}

/// The version must be exactly the one that the app is linked with.
pub(crate) fn wasm_bindgen(project: &Project) -> Outcome<PathBuf> {
    let path = project.root.join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))?;
    let wanted = version::locked(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen, which the app is linked with")
    })?;
    let search = || {
        let found = find(project, "wasm-bindgen", |found| found == wanted)?;
        found
            .with_file_name(WEB_TEST_RUNNER)
            .is_file()
            .then_some(found)
    };
    if let Some(found) = search() {
        return Ok(found);
    }
    // Without `--locked`: the lock file of that package names a crate that is gone.
    let package = format!("wasm-bindgen-cli@{wanted}");
    install(project, &package, &[], "about 4 minutes")?;
    search().ok_or_else(|| does_not_run(project, &package))
}

/// The standard library for WebAssembly.
pub(crate) fn wasm_target(project: &Project) -> Outcome {
    if has_wasm_target() {
        return Ok(());
    }
    add_by_rustup(
        project,
        &["target", "add", WASM],
        &format!("the compiler's target {WASM}"),
        "install rustup, or libstd-rust-dev-wasm32 where the compiler is Debian's",
    )?;
    if has_wasm_target() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "rustup added {WASM}, but not for the compiler that `rustc` is here"
    )))
}

/// The source of the standard library; the result says why it cannot be had, if it cannot.
pub(crate) fn std_source(project: &Project) -> Outcome<Option<String>> {
    if has_std_source() {
        return Ok(None);
    }
    let added = add_by_rustup(
        project,
        &["component", "add", "rust-src"],
        "the source of the standard library",
        "it comes with the compiler's package rust-src",
    );
    Ok(match added {
        Ok(()) if has_std_source() => None,
        Ok(()) => Some(
            "rustup added its source, but not for the compiler that `rustc` is here".to_owned(),
        ),
        Err(failure) => Some(failure.to_string()),
    })
}

pub(crate) fn has_std_source() -> bool {
    let library = sysroot().map(|root| root.join("lib/rustlib/src/rust/library/std/Cargo.toml"));
    library.is_some_and(|library| library.is_file())
}

/// rustfmt and clippy, which a minimal set-up of rustup leaves out.
pub(crate) fn checkers(project: &Project) -> Outcome {
    let works = |name| process::capture(process::cargo().args([name, "--version"])).is_some();
    let missing: Vec<_> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter_map(|(subcommand, component)| (!works(subcommand)).then_some(component))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" and ");
    let arguments = [&["component", "add"], &*missing].concat();
    add_by_rustup(project, &arguments, &names, &format!("install {names}"))
}

/// SQLite inside the server is C. Cargo would say so too, after minutes and many lines.
pub(crate) fn c_compiler() -> Outcome {
    if env::var_os("CC").is_some() || process::on_path("cc").is_some() {
        return Ok(());
    }
    Err(Failure::new(
        "there is no C compiler (cc): on Debian, sudo apt-get install -y gcc libc6-dev",
    ))
}

/// The compiler's own words about its version.
pub(crate) fn compiler_version() -> String {
    process::capture(rustc().arg("--version")).unwrap_or_default()
}

/// Where the compiler lies, with its standard library.
pub(crate) fn sysroot() -> Option<PathBuf> {
    let printed = process::capture(rustc().args(["--print", "sysroot"]))?;
    Some(PathBuf::from(printed.trim()))
}

fn rustc() -> Command {
    Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

fn has_wasm_target() -> bool {
    let mut ask = rustc();
    ask.args(["--print", "target-libdir", "--target", WASM]);
    process::capture(&mut ask).is_some_and(|printed| Path::new(printed.trim()).is_dir())
}

/// The first of this name in a version that will do: on PATH, else among those installed here.
fn find(project: &Project, program: &str, accepts: impl Fn(Version) -> bool) -> Option<PathBuf> {
    let ours = project
        .tools()
        .join("bin")
        .join(program)
        .with_extension(env::consts::EXE_EXTENSION);
    process::all_on_path(program)
        .into_iter()
        .chain([ours])
        .find(|found| {
            process::capture(Command::new(found).arg("--version"))
                .and_then(|printed| Version::find(&printed))
                .is_some_and(&accepts)
        })
}

fn install(project: &Project, package: &str, options: &[&str], how_long: &str) -> Outcome {
    disk::require(
        &project.root,
        MEGABYTES_TO_INSTALL,
        &format!("install {package}"),
    )?;
    let tools = project.tools();
    let log = project.log(package);
    println!(
        "Installing {package} into {}, once: {how_long} (log: {})",
        project.shown(&tools),
        project.shown(&log)
    );
    // Not in /tmp, which may be small, and kept when interrupted: the next try goes on from there.
    let build = tools.join("build");
    let mut install = process::cargo();
    install
        .args(["install", package])
        .args(options)
        // We are here because what is there, if anything, does not work.
        .arg("--force")
        .arg("--root")
        .arg(&tools)
        .arg("--target-dir")
        .arg(&build)
        .current_dir(&project.root);
    process::run_logged(
        project,
        &mut install,
        &log,
        &format!("installing {package}"),
    )?;
    fs::remove_dir_all(&build).map_err(|error| Failure::io("remove", &build, &error))
}

fn does_not_run(project: &Project, package: &str) -> Failure {
    let tools = project.tools();
    Failure::new(format!(
        "{package} was installed into {} but does not run",
        project.shown(&tools)
    ))
}

fn add_by_rustup(project: &Project, arguments: &[&str], what: &str, else_do: &str) -> Outcome {
    if process::on_path("rustup").is_none() {
        return Err(Failure::new(format!(
            "{what} is missing and there is no rustup to add it: {else_do}"
        )));
    }
    println!("Adding {what} by rustup, once: about 1 minute");
    let mut rustup = Command::new("rustup");
    rustup.args(arguments).current_dir(&project.root);
    let log = project.log("rustup");
    process::run_logged(project, &mut rustup, &log, &format!("adding {what}"))
}
