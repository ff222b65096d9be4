//! Chromium and its driver, for the tests that need a browser.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value};

use crate::{
    apt,
    failure::{Failure, Outcome},
    process,
    project::Project,
    version::Version,
};

const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];

/// A browser and the driver that was made for it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both, or installs both where that needs nobody's password.
pub(crate) fn find_or_install(project: &Project) -> Outcome<Browser> {
    let found = match find()? {
        Some(browser) => browser,
        None => {
            install(project)?;
            find()?
                .ok_or_else(|| Failure::new("apt-get installed Chromium, but it is not on PATH"))?
        }
    };
    let printed = |program: &Path| {
        process::capture(Command::new(program).arg("--version")).ok_or_else(|| {
            Failure::new(format!(
                "{} --version says nothing: is it in order?",
                program.display()
            ))
        })
    };
    same_major(&printed(&found.chromium)?, &printed(&found.driver)?)?;
    Ok(found)
}

fn find() -> Outcome<Option<Browser>> {
    let chromium = locate(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome"],
    )?;
    let driver = locate("CHROMEDRIVER", &["chromedriver"])?;
    Ok(chromium
        .zip(driver)
        .map(|(chromium, driver)| Browser { chromium, driver }))
}

fn locate(variable: &str, names: &[&str]) -> Outcome<Option<PathBuf>> {
    let Some(said) = env::var_os(variable) else {
        return Ok(names.iter().find_map(|name| process::on_path(name)));
    };
    let said = PathBuf::from(said);
    if said.is_file() {
        return Ok(Some(said));
    }
    Err(Failure::new(format!(
        "{variable} is set to {}, which is no file",
        said.display()
    )))
}

/// A driver talks only to the browser of its own major version, and says so in many lines.
fn same_major(chromium: &str, driver: &str) -> Outcome {
    let major = |printed| Version::find(printed).map(|version| version.major);
    match (major(chromium), major(driver)) {
        (Some(chromium), Some(driver)) if chromium != driver => Err(Failure::new(format!(
            "Chromium is version {chromium} but chromedriver is version {driver}: both must be the same"
        ))),
        (Some(_), Some(_)) => Ok(()),
        _ => Err(Failure::new(
            "Chromium and chromedriver do not say their versions",
        )),
    }
}

fn install(project: &Project) -> Outcome {
    if !apt::is_ours() {
        return Err(Failure::new(format!(
            "the tests need chromium and chromedriver: {} (or set CHROMIUM and CHROMEDRIVER)",
            apt::by_hand(&PACKAGES)
        )));
    }
    apt::install(project, &PACKAGES)
}

/// The project's `webdriver.json` (or nothing) with our browser in it: a driver that is left to
/// itself looks for another one first, whose version nobody has compared.
pub(crate) fn driver_settings(written: Option<&str>, chromium: &Path) -> Outcome<String> {
    let wrong =
        || Failure::new("webdriver.json is not an object with an object `goog:chromeOptions`");
    let written = written.unwrap_or("{}");
    let mut settings: Map<String, Value> = serde_json::from_str(written).map_err(|_| wrong())?;
    settings
        .entry("goog:chromeOptions")
        .or_insert_with(|| Value::Object(Map::new()))
        .as_object_mut()
        .ok_or_else(wrong)?
        .insert("binary".to_owned(), Value::from(chromium.to_string_lossy()));
    Ok(Value::Object(settings).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_and_its_driver_may_differ_in_all_but_the_major_version() {
        same_major(
            "Chromium 156.0.8078.79 built on Debian",
            "ChromeDriver 156.0.8000.1 (a21c)",
        )
        .expect("the major version is the same");
    }

    #[test]
    fn a_driver_of_another_major_version_is_refused_in_one_line() {
        let failure = same_major(
            "Google Chrome 157.0.1.2",
            "ChromeDriver 156.0.8078.79 (a21c)",
        )
        .expect_err("157 is not 156");
        assert_eq!(
            failure.to_string(),
            "Chromium is version 157 but chromedriver is version 156: both must be the same"
        );
        same_major("", "ChromeDriver 156.0.8078.79").expect_err("no version is not any version");
    }

    #[test]
    fn our_browser_joins_the_settings_that_are_written_down() {
        let written = r#"{"goog:chromeOptions": {"args": ["--mute-audio"]}, "timeouts": {}}"#;
        let settings = driver_settings(Some(written), Path::new("/opt/chromium"));
        assert_eq!(
            settings.expect("the settings are in order"),
            r#"{"goog:chromeOptions":{"args":["--mute-audio"],"binary":"/opt/chromium"},"timeouts":{}}"#
        );
    }

    #[test]
    fn without_settings_only_our_browser_is_set_and_wrong_ones_are_refused() {
        let settings = driver_settings(None, Path::new("/opt/chromium"));
        assert_eq!(
            settings.expect("nothing is in order too"),
            r#"{"goog:chromeOptions":{"binary":"/opt/chromium"}}"#
        );
        for wrong in ["[]", "{", r#"{"goog:chromeOptions": 1}"#] {
            assert!(
                driver_settings(Some(wrong), Path::new("/opt/chromium")).is_err(),
                "{wrong}"
            );
        }
    }
}
