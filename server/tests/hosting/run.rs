//! Running the checks, and telling it in the words of Rust's own harness, which is what counts them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use crate::checks::{self, Check};
use crate::exceptions;
use crate::hosts::{Bench, Host};

#[derive(Default)]
struct Sum {
    passed: u32,
    failed: u32,
    ignored: u32,
}

/// Runs every check whose name contains `filter` on every host that is here.
pub(crate) fn all(filter: Option<String>) -> ExitCode {
    let checks: Vec<&Check> = checks::ALL.iter().copied().flatten().collect();
    exceptions::all_name_a_check(&checks);
    let is_chosen = |host: Host, check: &Check| {
        let name = format!("{host}::{}", check.name);
        filter.as_ref().is_none_or(|part| name.contains(part))
    };
    println!("\nrunning {} tests", Host::ALL.len() * checks.len());
    let mut sum = Sum::default();
    for host in Host::ALL {
        let chosen: Vec<&Check> = checks
            .iter()
            .copied()
            .filter(|check| is_chosen(host, check))
            .collect();
        if chosen.is_empty() {
            continue;
        }
        if let Some(why) = host.is_missing() {
            for check in chosen {
                println!("test {host}::{} ... ignored, {why}", check.name);
                sum.ignored += 1;
            }
            continue;
        }
        on_one_host(host, &chosen, &mut sum);
    }
    let word = if sum.failed == 0 { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {word}. {} passed; {} failed; {} ignored; 0 measured; 0 filtered out",
        sum.passed, sum.failed, sum.ignored
    );
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn on_one_host(host: Host, checks: &[&Check], sum: &mut Sum) {
    let bench = Bench::new(host);
    for check in checks {
        let exception = exceptions::of(host, check.name);
        let quiet = exception.map(|_| silence());
        let passed = catch_unwind(AssertUnwindSafe(|| (check.run)(&bench))).is_ok();
        drop(quiet);
        let name = format!("{host}::{}", check.name);
        match (passed, exception) {
            (true, None) => {
                println!("test {name} ... ok");
                sum.passed += 1;
            }
            (false, Some(why)) => {
                println!("test {name} ... ignored, {host} cannot: {why}");
                sum.ignored += 1;
            }
            (false, None) => {
                println!("test {name} ... FAILED");
                sum.failed += 1;
            }
            (true, Some(why)) => {
                println!("test {name} ... FAILED, it can by now, so this is no exception: {why}");
                sum.failed += 1;
            }
        }
    }
}

type Hook = Box<dyn Fn(&std::panic::PanicHookInfo<'_>) + Sync + Send>;

/// What is expected to fail need not say how.
fn silence() -> Silence {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    Silence(Some(hook))
}

struct Silence(Option<Hook>);

impl Drop for Silence {
    fn drop(&mut self) {
        if let Some(hook) = self.0.take() {
            std::panic::set_hook(hook);
        }
    }
}
