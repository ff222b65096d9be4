//! How many tests passed, failed and were skipped, and which failed, out of what the suites print
//! and write.

use serde_json::Value;

/// What a suite counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
}

impl Tally {
    pub(super) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    pub(super) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };

    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// A suite that ran nothing proves nothing: most likely it was not found.
    pub(super) fn or_failed_when_empty(mut self) -> Self {
        if self.passed + self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

/// A suite's numbers, and a text for each failed test that has a name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) tally: Tally,
    pub(super) failures: Vec<String>,
}

impl Counted {
    /// A command that fails without a failed test (it did not compile, say) has failed once.
    pub(super) fn or_failed_unless(mut self, success: bool) -> Self {
        if !success && self.tally.failed == 0 {
            self.tally.failed = 1;
        }
        self
    }
}

impl From<Tally> for Counted {
    fn from(tally: Tally) -> Self {
        Self {
            tally,
            failures: Vec::new(),
        }
    }
}

/// Reads what Rust's test harness prints, native or in a browser, one binary after the other.
#[derive(Default)]
pub(super) struct TestOutput {
    tally: Tally,
    begun: u64,
    ended: u64,
    failures: Vec<String>,
}

impl TestOutput {
    pub(super) fn read(&mut self, line: &str) {
        let line = without_colour(line);
        if is_beginning(&line) {
            self.begun += 1;
        } else if let Some(result) = line.strip_prefix("test result: ") {
            self.ended += 1;
            self.tally.add(Tally {
                passed: number_before(result, "passed"),
                failed: number_before(result, "failed"),
                skipped: number_before(result, "ignored"),
            });
        } else if let Some(name) = failed_test(&line) {
            self.failures.push(name.to_owned());
        }
    }

    /// A binary that began and never said its result has crashed: one more failed.
    pub(super) fn counted(self) -> Counted {
        let mut tally = self.tally;
        tally.failed += self.begun.saturating_sub(self.ended);
        Counted {
            tally,
            failures: self.failures,
        }
    }
}

/// `list::a` in `test list::a ... FAILED`; the headless browser's runner says `FAIL`.
fn failed_test(line: &str) -> Option<&str> {
    let (name, result) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
    result.starts_with("FAIL").then_some(name)
}

/// `running 1 test`, `running 12 tests`.
fn is_beginning(line: &str) -> bool {
    let mut words = line.split(' ');
    words.next() == Some("running")
        && words
            .next()
            .is_some_and(|number| number.parse::<u64>().is_ok())
        && words
            .next()
            .is_some_and(|word| word == "test" || word == "tests")
        && words.next().is_none()
}

/// `3` in `ok. 3 passed; 0 failed; ...` for "passed".
fn number_before(result: &str, word: &str) -> u64 {
    result
        .split([';', '.'])
        .filter_map(|part| part.trim().strip_suffix(word)?.trim().parse::<u64>().ok())
        .sum()
}

/// The harness colours its words when somebody has asked for colours in the environment.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            // An escape ends with its first letter.
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

/// What Playwright's JSON report says; nothing when it is not one. A test that passed only when it
/// was tried again has failed: three runs in a row must be green.
pub(super) fn playwright(report: &str) -> Option<Counted> {
    let report: Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| report["stats"][name].as_u64();
    // Errors outside of any test: a file that does not load, a broken configuration.
    let errors = list(&report["errors"]);
    let tally = Tally {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")? + u64::try_from(errors.len()).ok()?,
        skipped: number("skipped")?,
    };
    let mut failures = errors.iter().map(message).collect();
    name_failed_journeys(&report, &mut failures);
    Some(Counted { tally, failures })
}

/// The file, line and title of each failed journey, with what it expected, in whatever suite it is.
fn name_failed_journeys(suite: &Value, failures: &mut Vec<String>) {
    for spec in list(&suite["specs"]) {
        for test in list(&spec["tests"]) {
            if !matches!(test["status"].as_str(), Some("unexpected" | "flaky")) {
                continue;
            }
            let text = |name: &str| spec[name].as_str().unwrap_or_default();
            let mut failure = format!("{}:{} {}", text("file"), spec["line"], text("title"));
            let results = list(&test["results"]).iter();
            for error in results.flat_map(|result| list(&result["errors"])) {
                failure.push('\n');
                failure.push_str(&message(error));
            }
            failures.push(failure);
        }
    }
    for inner in list(&suite["suites"]) {
        name_failed_journeys(inner, failures);
    }
}

/// The first lines of an error's text, which say what was expected and what was there; the call's
/// log and the code around it stand in what the suite printed.
fn message(error: &Value) -> String {
    const LINES: usize = 16;
    let message = without_colour(error["message"].as_str().unwrap_or_default());
    message.lines().take(LINES).collect::<Vec<_>>().join("\n")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
        }
    }

    fn read(printed: &str) -> Tally {
        let mut output = TestOutput::default();
        printed.lines().for_each(|line| output.read(line));
        output.counted().tally
    }

    fn failed_unless(tally: Tally, success: bool) -> Tally {
        Counted::from(tally).or_failed_unless(success).tally
    }

    #[test]
    fn the_results_of_all_binaries_and_doc_tests_are_added() {
        let printed = "
running 3 tests
test model::a ... ok
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 2 tests
test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s

running 1 test
test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.31s
all doctests ran in 0.94s; merged doctests compilation took 0.60s
";
        assert_eq!(read(printed), tally(5, 1, 1));
    }

    #[test]
    fn the_result_of_the_headless_browser_is_read_too() {
        let printed = "\
Running headless tests in Chrome on `http://127.0.0.1:41234/`
Try find `webdriver.json` for configure browser's capabilities:
Ok
running 2 tests
test web::list::a_row_opens ... ok
test web::list::a_failed_refresh_keeps_the_rows ... FAIL

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.05s
";
        assert_eq!(read(printed), tally(1, 1, 0));
    }

    #[test]
    fn a_binary_that_crashes_has_failed() {
        let printed =
            "running 3 tests\ntest a ... ok\nrunning 1 test\ntest result: ok. 1 passed; 0 failed";
        assert_eq!(read(printed), tally(1, 1, 0));
    }

    #[test]
    fn colours_do_not_hide_a_result() {
        let printed = "running 1 test\ntest result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 1 passed; 0 failed; 0 ignored";
        assert_eq!(read(printed), tally(1, 0, 0));
    }

    #[test]
    fn what_only_looks_like_a_result_is_not_counted() {
        assert_eq!(
            read("running late\nprinted: test result: ok. 9 passed; 9 failed"),
            tally(0, 0, 0)
        );
    }

    #[test]
    fn nothing_and_a_failed_command_are_failures() {
        assert_eq!(read("").or_failed_when_empty(), Tally::FAILED);
        assert_eq!(tally(0, 0, 4).or_failed_when_empty(), tally(0, 1, 4));
        assert_eq!(tally(4, 0, 0).or_failed_when_empty(), tally(4, 0, 0));
        assert_eq!(failed_unless(tally(4, 0, 0), false), tally(4, 1, 0));
        assert_eq!(failed_unless(tally(4, 2, 0), false), tally(4, 2, 0));
        assert_eq!(failed_unless(tally(4, 0, 0), true), tally(4, 0, 0));
    }

    #[test]
    fn a_journey_that_passed_only_at_the_second_try_has_failed() {
        let report = r#"{"suites": [], "errors": [],
            "stats": {"duration": 1.5, "expected": 40, "unexpected": 1, "flaky": 2, "skipped": 3}}"#;
        assert_eq!(playwright(report), Some(tally(40, 3, 3).into()));
    }

    #[test]
    fn an_error_outside_of_any_journey_is_a_failure() {
        let report = r#"{"errors": [{"message": "no such file"}],
            "stats": {"expected": 0, "unexpected": 0, "flaky": 0, "skipped": 0}}"#;
        let counted = playwright(report).unwrap_or_default();
        assert_eq!(counted.tally, tally(0, 1, 0));
        assert_eq!(counted.failures, ["no such file"]);
    }

    #[test]
    fn a_failed_test_is_known_by_its_name() {
        let mut output = TestOutput::default();
        for line in [
            "running 3 tests",
            "test list::a_row_opens ... ok",
            "test list::a_row_closes ... \u{1b}[31mFAILED\u{1b}[0m",
            "test web::list::rows_stay ... FAIL",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored",
        ] {
            output.read(line);
        }
        let failures = output.counted().failures;
        assert_eq!(failures, ["list::a_row_closes", "web::list::rows_stay"]);
    }

    #[test]
    fn a_failed_journey_says_where_it_is_and_what_it_expected() {
        let report = r#"{"errors": [],
            "stats": {"expected": 1, "unexpected": 1, "flaky": 0, "skipped": 0},
            "suites": [{"specs": [], "suites": [{"specs": [
                {"title": "opens", "file": "list.spec.ts", "line": 7,
                 "tests": [{"status": "expected", "results": [{"errors": []}]}]},
                {"title": "closes", "file": "list.spec.ts", "line": 12,
                 "tests": [{"status": "unexpected", "results": [{"errors": [
                    {"message": "Expected: \u001b[32m2\u001b[39m\nReceived: 3"}]}]}]}]}]}]}"#;
        let failures = playwright(report).unwrap_or_default().failures;
        assert_eq!(
            failures,
            ["list.spec.ts:12 closes\nExpected: 2\nReceived: 3"]
        );
    }

    #[test]
    fn a_report_without_numbers_is_no_report() {
        for report in ["", "{}", r#"{"stats": {"expected": 3}}"#] {
            assert_eq!(playwright(report), None, "{report}");
        }
    }
}
