//! `cargo xtask bytes`: what the built app weighs, and how much of it the list waits for.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    app,
    failure::{Failure, Outcome},
    project::Project,
    stamp,
};

/// Beside a file, in the form that nearly every browser asks for.
const COMPRESSED: &str = ".br";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folder with the built app [default: dist in the project]
    #[arg(long, value_name = "FOLDER")]
    dist: Option<PathBuf>,
}

/// Of the words one language is fetched, and they weigh about the same.
const WORDS: &str = "messages-";
const COUNTED_WORDS: &str = "messages-en-";

/// The page names them, but nothing of them is fetched for the list: what every part needs, and the icon for a home
/// screen.
const ON_DEMAND: [&str; 3] = ["messages-en-later", "later-", "apple-touch-icon.png"];

/// One file of the app.
#[derive(Debug, PartialEq, Eq)]
struct Weight {
    name: String,
    raw: u64,
    brotli: u64,
    /// Whether the page itself names it: then everybody fetches it.
    is_first: bool,
}

pub(crate) fn run(options: &Options) -> Outcome<ExitCode> {
    let project = Project::open()?;
    let dist = options.dist.clone().unwrap_or_else(|| project.dist());
    print!("{}", report(&project, &dist)?);
    Ok(ExitCode::SUCCESS)
}

/// What the files of an app weigh.
pub(crate) fn files(dist: &Path) -> Outcome<String> {
    Ok(table(&weigh(dist)?))
}

/// What the command prints of an app: its files, and what its program is made of where it is the one that was built
/// last.
pub(crate) fn report(project: &Project, dist: &Path) -> Outcome<String> {
    let weights = weigh(dist)?;
    let mut report = table(&weights);
    let is_here = |program: &str| weights.iter().any(|weight| weight.name == program);
    if let Some(rooms) = app::rooms(project, is_here)? {
        report += "\n";
        report += &rooms;
    }
    Ok(report)
}

/// What the list may make everybody wait for, in bytes after Brotli. Bytes are exact, so a test holds them.
const FIRST_LOAD: u64 = 158_000;
/// Of that, the program.
const PROGRAM: u64 = 140_000;

/// A line for each budget that the app does not keep.
pub(crate) fn over_budget(dist: &Path) -> Outcome<Vec<String>> {
    Ok(over(&weigh(dist)?, FIRST_LOAD, PROGRAM))
}

fn over(weights: &[Weight], first_load: u64, program: u64) -> Vec<String> {
    let first = || weights.iter().filter(|weight| weight.is_first);
    let all = first().map(|weight| weight.brotli).sum();
    let wasm = first()
        .filter(|weight| weight.name.ends_with(".wasm"))
        .map(|weight| weight.brotli)
        .sum();
    [("first load", all, first_load), ("program", wasm, program)]
        .into_iter()
        .filter(|(_, bytes, budget): &(_, u64, u64)| bytes > budget)
        .map(|(what, bytes, budget)| {
            format!("the {what} has {bytes} bytes; its budget is {budget}")
        })
        .collect()
}

fn weigh(dist: &Path) -> Outcome<Vec<Weight>> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| Failure::io("read", &index, &error))?;
    let length = |path: &Path| fs::metadata(path).ok().map(|file| file.len());
    let mut weights = Vec::new();
    for path in stamp::files_below(dist)? {
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        if name.ends_with(COMPRESSED) || name.ends_with(".gz") {
            continue;
        }
        let raw = length(&path).unwrap_or_default();
        let brotli = length(&dist.join(format!("{name}{COMPRESSED}"))).unwrap_or(raw);
        let is_for_others = name.starts_with(WORDS) && !name.starts_with(COUNTED_WORDS);
        let is_later = is_for_others || ON_DEMAND.iter().any(|begin| name.starts_with(begin));
        let is_first = !is_later && (name == "index.html" || page.contains(&format!("/{name}\"")));
        weights.push(Weight {
            name,
            raw,
            brotli,
            is_first,
        });
    }
    weights.sort_by(|a, b| (!a.is_first, b.brotli, &a.name).cmp(&(!b.is_first, a.brotli, &b.name)));
    Ok(weights)
}

fn table(weights: &[Weight]) -> String {
    let mut table = format!("{:44} {:>10} {:>10}\n", "file", "raw", "brotli");
    let mut row = |name: &str, raw: u64, brotli: u64| {
        table += &format!("{name:44} {raw:>10} {brotli:>10}\n");
    };
    for (is_first, total) in [(true, "first load"), (false, "later")] {
        let of_kind = || weights.iter().filter(|weight| weight.is_first == is_first);
        for weight in of_kind() {
            row(&weight.name, weight.raw, weight.brotli);
        }
        let raw = of_kind().map(|weight| weight.raw).sum();
        let brotli = of_kind().map(|weight| weight.brotli).sum();
        row(&format!("= {total}"), raw, brotli);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_everybody_waits_for_counts_against_the_budget() {
        let weight = |name: &str, brotli, is_first| Weight {
            name: name.to_owned(),
            raw: 100,
            brotli,
            is_first,
        };
        let weights = [
            weight("a.wasm", 10, true),
            weight("a.js", 5, true),
            weight("later.wasm", 99, false),
        ];
        assert!(over(&weights, 15, 10).is_empty());
        assert_eq!(
            over(&weights, 14, 9),
            [
                "the first load has 15 bytes; its budget is 14",
                "the program has 10 bytes; its budget is 9",
            ]
        );
    }

    #[test]
    fn what_the_page_names_is_the_first_load_and_each_file_counts_in_its_compressed_form() {
        let dist = std::env::temp_dir().join(format!("xtask-bytes-{}", std::process::id()));
        fs::create_dir_all(&dist).expect("made");
        for (name, length) in [
            ("a.wasm", 50),
            ("a.wasm.br", 10),
            ("a.wasm.gz", 20),
            ("b.wasm", 7),
        ] {
            fs::write(dist.join(name), vec![b'x'; length]).expect("written");
        }
        fs::write(dist.join("index.html"), "<link href=\"/a.wasm\">").expect("written");
        let weights = weigh(&dist);
        fs::remove_dir_all(&dist).expect("removed");
        let table = table(&weights.expect("it is there"));
        let rows: Vec<Vec<&str>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(
            rows[1..],
            [
                vec!["index.html", "21", "21"],
                vec!["a.wasm", "50", "10"],
                vec!["=", "first", "load", "71", "31"],
                vec!["b.wasm", "7", "7"],
                vec!["=", "later", "7", "7"],
            ]
        );
    }
}
