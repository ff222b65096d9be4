//! The suites, each a function from the project to what it counted.

use std::{fs, path::PathBuf, process::Command, time::Instant};

use super::count::{self, Counted, Tally, TestOutput};
use crate::{
    app,
    browser::{self, Browser},
    bytes,
    failure::{Failure, Outcome},
    process,
    project::Project,
    server,
    tools::{self, WASM},
};

/// One suite that has run.
pub(super) struct SuiteResult {
    pub(super) name: &'static str,
    pub(super) tally: Tally,
    /// A text for each failed test that has a name.
    pub(super) failures: Vec<String>,
    pub(super) seconds: f64,
}

/// What the suites need and not every machine has; absent where no chosen suite needs it.
pub(super) struct Fetched {
    pub(super) browser: Option<Browser>,
    pub(super) wasm_bindgen: Option<PathBuf>,
    pub(super) cargo_deny: Option<PathBuf>,
    /// A line for each that the hosting suite has to go without.
    pub(super) missing_hosts: Vec<String>,
}

/// Runs one suite. What could not run, and what ran no test at all, has failed.
pub(super) fn run<C: Into<Counted>>(
    name: &'static str,
    suite: impl FnOnce() -> Outcome<C>,
) -> SuiteResult {
    println!("\n=== {name} ===");
    let start = Instant::now();
    let counted = suite().map_or_else(
        |failure| {
            eprintln!("error: {failure}");
            Tally::FAILED.into()
        },
        Into::into,
    );
    SuiteResult {
        name,
        tally: counted.tally.or_failed_when_empty(),
        failures: counted.failures,
        seconds: start.elapsed().as_secs_f64(),
    }
}

pub(super) fn format(project: &Project) -> Outcome<Tally> {
    check(project, &["fmt", "--all", "--check"])
}

pub(super) fn clippy_native(project: &Project) -> Outcome<Tally> {
    check(
        project,
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )
}

pub(super) fn clippy_wasm(project: &Project) -> Outcome<Tally> {
    let package = [
        "clippy",
        "--package",
        "callboard",
        "--all-targets",
        "--target",
        WASM,
    ];
    check(project, &[&package[..], &["--", "-D", "warnings"]].concat())
}

/// Licences, sources and bans by what is in the lock file; known holes by the database of advisories,
/// which is fetched. Where it cannot be, that part is skipped and said to be.
pub(super) fn dependencies(project: &Project, fetched: &Fetched) -> Outcome<Tally> {
    let Some(deny) = &fetched.cargo_deny else {
        return Err(Failure::new("cargo-deny was not fetched"));
    };
    let check = |what: &[&str]| {
        let mut check = Command::new(deny);
        check
            .args(["--workspace", "check", "--hide-inclusion-graph"])
            .args(what)
            .current_dir(&project.root);
        check
    };
    let mut tally = whole(&mut check(&["bans", "licenses", "sources"]))?;
    let output = check(&["advisories"])
        .output()
        .map_err(|error| Failure::io("start", deny, &error))?;
    let printed = String::from_utf8_lossy(&output.stderr);
    eprint!("{printed}");
    if printed.contains("failed to fetch advisory database") {
        println!(
            "The database of advisories cannot be fetched here: known holes were not looked for."
        );
        tally.skipped += 1;
    } else if output.status.success() {
        tally.add(Tally::PASSED);
    } else {
        tally.add(Tally::FAILED);
    }
    Ok(tally)
}

/// `--no-fail-fast`: one red test must not hide how many others are.
pub(super) fn native(project: &Project) -> Outcome<Counted> {
    let mut test = process::cargo();
    test.args(["test", "--workspace", "--no-fail-fast"])
        .current_dir(&project.root);
    counted(&mut test)
}

pub(super) fn web(project: &Project, fetched: &Fetched) -> Outcome<Counted> {
    let (Some(browser), Some(wasm_bindgen)) = (&fetched.browser, &fetched.wasm_bindgen) else {
        return Err(Failure::new("the browser or wasm-bindgen was not fetched"));
    };
    let written = fs::read_to_string(project.root.join("webdriver.json")).ok();
    let kept = project.kept();
    // Not there yet where cargo's own output goes elsewhere.
    fs::create_dir_all(&kept).map_err(|error| Failure::io("make the folder", &kept, &error))?;
    let settings = kept.join("webdriver.json");
    fs::write(
        &settings,
        browser::driver_settings(written.as_deref(), &browser.chromium)?,
    )
    .map_err(|error| Failure::io("write", &settings, &error))?;

    let mut test = process::cargo();
    test.args([
        "test",
        "--package",
        "callboard",
        "--target",
        WASM,
        "--test",
        "web",
    ])
    .env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        wasm_bindgen.with_file_name(tools::WEB_TEST_RUNNER),
    )
    .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings)
    // Seconds. They only end what hangs: a slow machine must not make a test red.
    .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
    .env("WASM_BINDGEN_TEST_TIMEOUT", "600")
    .env("CHROMEDRIVER", &browser.driver)
    .current_dir(&project.root);
    // The runner would prefer any of these to the driver that we have chosen.
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        test.env_remove(other).env_remove(format!("{other}_REMOTE"));
    }
    test.env_remove("CHROMEDRIVER_REMOTE")
        .env_remove("NO_HEADLESS");
    counted(&mut test)
}

/// Playwright runs TypeScript without looking at its types.
pub(super) fn types(project: &Project) -> Outcome<Tally> {
    let folder = project.end_to_end();
    let mut compiler = Command::new(folder.join("node_modules/.bin/tsc"));
    compiler.arg("--noEmit").current_dir(&folder);
    whole(&mut compiler)
}

/// The bytes that everybody waits for, beside the budget for them.
pub(super) fn bytes(project: &Project) -> Outcome<Tally> {
    app::build(project)?;
    print!("{}", bytes::files(&project.dist())?);
    let over = bytes::over_budget(&project.dist())?;
    if over.is_empty() {
        return Ok(Tally::PASSED);
    }
    for line in &over {
        eprintln!("error: {line}");
    }
    Ok(match app::small_std_missing(project)? {
        None => Tally::FAILED,
        Some(reason) => {
            println!(
                "The budget is for an app with a standard library of its own, which cannot be built here: {reason}"
            );
            Tally {
                skipped: 1,
                ..Tally::PASSED
            }
        }
    })
}

/// The journeys start the server themselves, each with a port and a data file of its own.
pub(super) fn end_to_end(project: &Project, fetched: &Fetched) -> Outcome<Counted> {
    let Some(browser) = &fetched.browser else {
        return Err(Failure::new("the browser was not fetched"));
    };
    app::build(project)?;
    // With the gallery, which no release has.
    let development = project.development_dist();
    app::build_into(project, app::Kind::Quick, &development)?;
    let binary = server::build(project)?;

    let folder = project.end_to_end();
    let report = project.kept().join("e2e.json");
    // That of an earlier run must never be taken for this one's.
    let _ = fs::remove_file(&report);
    let mut playwright = Command::new(folder.join("node_modules/.bin/playwright"));
    playwright
        // A forgotten `test.only` would leave out the others without a word.
        .args(["test", "--reporter=list,json", "--forbid-only"])
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
        .env("CALLBOARD_SERVER", binary)
        .env("CALLBOARD_DIST", project.dist())
        .env("CALLBOARD_DEVELOPMENT_DIST", development)
        .env("CALLBOARD_CHROMIUM", &browser.chromium)
        .current_dir(&folder);
    let status = process::status(&mut playwright)?;
    let written = fs::read_to_string(&report)
        .map_err(|_| Failure::new("Playwright wrote no report, see above"))?;
    let counted = count::playwright(&written)
        .ok_or_else(|| Failure::new("Playwright's report has no numbers in it"))?;
    Ok(counted.or_failed_unless(status.success()))
}

/// What cannot be done by nginx and Caddy, and those that are not here, are counted as skipped; each
/// line says why.
pub(super) fn hosting(project: &Project) -> Outcome<Counted> {
    let mut test = process::cargo();
    test.args(["test", "--package", "callboard-server", "--test", "hosting"])
        .current_dir(&project.root);
    counted(&mut test)
}

/// A command of cargo that is right or wrong as a whole.
fn check(project: &Project, arguments: &[&str]) -> Outcome<Tally> {
    let mut check = process::cargo();
    check.args(arguments).current_dir(&project.root);
    whole(&mut check)
}

/// A command that is right or wrong as a whole counts as one test.
fn whole(command: &mut Command) -> Outcome<Tally> {
    let status = process::status(command)?;
    Ok(if status.success() {
        Tally::PASSED
    } else {
        Tally::FAILED
    })
}

/// A command that prints what Rust's test harness prints.
fn counted(command: &mut Command) -> Outcome<Counted> {
    let mut output = TestOutput::default();
    let status = process::stream(command, |line| output.read(line))?;
    Ok(output.counted().or_failed_unless(status.success()))
}
