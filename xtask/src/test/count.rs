//! How many tests passed, failed and were skipped, out of what the suites print and write.

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

    /// A command that fails without a failed test (it did not compile, say) has failed once.
    pub(super) fn or_failed_unless(mut self, success: bool) -> Self {
        if !success && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

/// Reads what Rust's test harness prints, native or in a browser, one binary after the other.
#[derive(Default)]
pub(super) struct TestOutput {
    tally: Tally,
    begun: u64,
    ended: u64,
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
        }
    }

    /// A binary that began and never said its result has crashed: one more failed.
    pub(super) fn tally(&self) -> Tally {
        let mut tally = self.tally;
        tally.failed += self.begun.saturating_sub(self.ended);
        tally
    }
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

/// The numbers of Playwright's JSON report; none when it is not one. A test that passed only when
/// it was tried again has failed: three runs in a row must be green.
pub(super) fn playwright(report: &str) -> Option<Tally> {
    let report: Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| report["stats"][name].as_u64();
    // Errors outside of any test: a file that does not load, a broken configuration.
    let errors = report["errors"].as_array().map_or(0, Vec::len);
    Some(Tally {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")? + u64::try_from(errors).ok()?,
        skipped: number("skipped")?,
    })
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
        output.tally()
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
        assert_eq!(tally(4, 0, 0).or_failed_unless(false), tally(4, 1, 0));
        assert_eq!(tally(4, 2, 0).or_failed_unless(false), tally(4, 2, 0));
        assert_eq!(tally(4, 0, 0).or_failed_unless(true), tally(4, 0, 0));
    }

    #[test]
    fn a_journey_that_passed_only_at_the_second_try_has_failed() {
        let report = r#"{"suites": [], "errors": [],
            "stats": {"duration": 1.5, "expected": 40, "unexpected": 1, "flaky": 2, "skipped": 3}}"#;
        assert_eq!(playwright(report), Some(tally(40, 3, 3)));
    }

    #[test]
    fn an_error_outside_of_any_journey_is_a_failure() {
        let report = r#"{"errors": [{"message": "no such file"}],
            "stats": {"expected": 0, "unexpected": 0, "flaky": 0, "skipped": 0}}"#;
        assert_eq!(playwright(report), Some(tally(0, 1, 0)));
    }

    #[test]
    fn a_report_without_numbers_is_no_report() {
        for report in ["", "{}", r#"{"stats": {"expected": 3}}"#] {
            assert_eq!(playwright(report), None, "{report}");
        }
    }
}
