//! Free space. Rust's library cannot ask for it without unsafe code, so `df` is asked.

use std::{path::Path, process::Command};

use crate::{
    failure::{Failure, Outcome},
    process,
};

/// So little that the child process that just failed most likely failed because of it.
const NEARLY_NOTHING: u64 = 16;

/// Ends with a clear line when fewer than `megabytes` are free where `folder` is.
pub(crate) fn require(folder: &Path, megabytes: u64, what_for: &str) -> Outcome {
    match free_megabytes(folder) {
        Some(free) if free < megabytes => Err(Failure::new(format!(
            "not enough disk space to {what_for}: about {megabytes} MB needed, {free} MB free in {}",
            folder.display()
        ))),
        // Where `df` gives no answer a guess would only stand in the way.
        _ => Ok(()),
    }
}

pub(crate) fn is_full(folder: &Path) -> bool {
    free_megabytes(folder).is_some_and(|free| free < NEARLY_NOTHING)
}

fn free_megabytes(folder: &Path) -> Option<u64> {
    let printed = process::capture(Command::new("df").arg("-Pk").arg(folder))?;
    available_kilobytes(&printed).map(|kilobytes| kilobytes / 1024)
}

/// The fourth column of the second line of `df -P`, whatever the language of the first.
fn available_kilobytes(printed: &str) -> Option<u64> {
    let columns = printed.lines().nth(1)?;
    columns.split_whitespace().nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_free_space_is_read_from_what_df_prints() {
        let printed = "Filesystem 1024-blocks     Used Available Capacity Mounted on\n\
                       /dev/vda     263940717 13312000  82837504      15% /\n";
        assert_eq!(available_kilobytes(printed), Some(82_837_504));
    }

    #[test]
    fn what_df_does_not_say_is_not_guessed() {
        assert_eq!(available_kilobytes(""), None);
        assert_eq!(available_kilobytes("df: no such folder\n"), None);
    }

    #[test]
    fn more_than_any_disk_has_is_not_enough() {
        let failure = require(Path::new("."), u64::MAX, "try").expect_err("no disk is that large");
        assert!(
            failure
                .to_string()
                .starts_with("not enough disk space to try")
        );
    }
}
