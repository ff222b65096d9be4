//! `cargo xtask bytes`: what the built app weighs, and how much of it the list waits for.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
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
    print!("{}", report(&dist)?);
    Ok(ExitCode::SUCCESS)
}

/// What the command prints of an app.
pub(crate) fn report(dist: &Path) -> Outcome<String> {
    Ok(table(&weigh(dist)?))
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
        let is_first =
            !is_for_others && (name == "index.html" || page.contains(&format!("/{name}\"")));
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
