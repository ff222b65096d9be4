//! What is left to read at the end: which tests failed, and the table, whose last line is the sum.

use std::fmt::Write;

use super::{count::Tally, suites::SuiteResult};

/// The failed tests of all suites, once more: what they printed is far above by then. Nothing when
/// none failed.
pub(super) fn failures(results: &[SuiteResult]) -> String {
    let mut text = String::new();
    for SuiteResult { name, failures, .. } in results {
        for failure in failures {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "failed in {name}: {failure}\n");
        }
    }
    text
}

pub(super) fn render(results: &[SuiteResult]) -> String {
    let mut sum = Tally::default();
    results.iter().for_each(|result| sum.add(result.tally));
    let skipped = |number: String| {
        if sum.skipped > 0 {
            format!("{number:>9}")
        } else {
            String::new()
        }
    };

    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "{:<15}{:>8}{:>8}{}{:>9}",
        "suite",
        "passed",
        "failed",
        skipped("skipped".to_owned()),
        "seconds"
    );
    for SuiteResult {
        name,
        tally,
        seconds,
        ..
    } in results
    {
        let _ = writeln!(
            text,
            "{name:<15}{:>8}{:>8}{}{seconds:>9.1}",
            tally.passed,
            tally.failed,
            skipped(tally.skipped.to_string())
        );
    }
    let _ = writeln!(text, "\n{} passed, {} failed", sum.passed, sum.failed);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(name: &'static str, passed: u64, failed: u64, skipped: u64) -> SuiteResult {
        SuiteResult {
            name,
            tally: Tally {
                passed,
                failed,
                skipped,
            },
            failures: Vec::new(),
            seconds: 12.34,
        }
    }

    #[test]
    fn the_table_ends_with_the_sum_and_nothing_after_it() {
        let text = render(&[result("format", 1, 0, 0), result("native", 250, 2, 0)]);
        assert_eq!(
            text,
            "\
suite            passed  failed  seconds
format                1       0     12.3
native              250       2     12.3

251 passed, 2 failed
"
        );
    }

    #[test]
    fn what_failed_is_named_with_its_suite() {
        let mut web = result("web", 3, 1, 0);
        web.failures = vec!["list::a_row_opens".to_owned()];
        assert_eq!(
            failures(&[result("format", 1, 0, 0), web]),
            "failed in web: list::a_row_opens\n\n"
        );
    }

    #[test]
    fn skipped_tests_get_a_column_when_there_are_any() {
        let text = render(&[result("native", 5, 0, 0), result("e2e", 40, 0, 3)]);
        assert_eq!(
            text,
            "\
suite            passed  failed  skipped  seconds
native                5       0        0     12.3
e2e                  40       0        3     12.3

45 passed, 0 failed
"
        );
    }
}
