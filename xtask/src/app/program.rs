//! The program: compiled, cut into the module that everybody loads and the parts that come later, given
//! its JavaScript, and named by content.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    Kind, exports,
    files::{self, Dist},
    flags, glue, messages, names, order, small_std, weight,
};
use crate::{
    failure::{Failure, Outcome},
    process,
    project::Project,
    tools::WASM,
};

/// What the page calls the two files that start the program.
pub(super) const JS: &str = "callboard.js";
pub(super) const MODULE: &str = "callboard_bg.wasm";

/// What the compiler calls it.
const COMPILED: &str = "callboard.wasm";

/// Makes the program and puts it into `dist`.
pub(super) fn make(project: &Project, wasm_bindgen: &Path, kind: Kind, dist: &mut Dist) -> Outcome {
    let compiled = compile(project, kind)?;
    let work = project.kept().join("app-work");
    files::remove(&work)?;
    fs::create_dir_all(&work).map_err(|error| Failure::io("make the folder", &work, &error))?;
    let made = match kind {
        Kind::Quick => {
            bind(project, wasm_bindgen, &compiled, &work, kind)?;
            dist.add(MODULE, &files::read(&work.join(MODULE))?)?;
            dist.add(JS, &files::read(&work.join(JS))?)
        }
        Kind::Shipped => {
            let parts = cut(&compiled, &work)?;
            bind(project, wasm_bindgen, &work.join(COMPILED), &work, kind)?;
            let module = files::read(&work.join(MODULE))?;
            messages::check_first(&project.root, &module)?;
            let js = files::read_text(&work.join(JS))?;
            let (short, js) = names::shorten(&module, &js)?;
            let program = order::for_fewest_bytes(&short)?;
            dist.add(MODULE, &program)?;
            weight::keep(project, &files::hashed(MODULE, &program), &module)?;
            let mut link = files::read_text(&work.join(glue::LINK))?;
            for part in parts {
                link = add_part(&part, &link, dist)?;
            }
            let js = glue::join(&js, &link)?;
            dist.add(JS, js.as_bytes())
        }
    };
    files::remove(&work)?;
    made
}

/// What is shipped carries relocations: they tell which piece of the program uses which.
fn compile(project: &Project, kind: Kind) -> Outcome<PathBuf> {
    let mut compile = process::cargo();
    compile
        .args(["rustc", "--package", "callboard", "--bin", "callboard"])
        .args(["--target", WASM])
        .current_dir(&project.root);
    let profile = match kind {
        Kind::Quick => "debug",
        Kind::Shipped => {
            compile
                .args(["--profile", "app", "--features", "split"])
                .args(["--config", &flags::of_shipped(project)]);
            small_std::apply(project, &mut compile)?;
            compile.args(["--", "-C", "link-arg=--emit-relocs"]);
            "app"
        }
    };
    process::run(project, &mut compile, "compiling the app")?;
    Ok(project.target.join(WASM).join(profile).join(COMPILED))
}

/// The parts that come later; the rest of the program is the module for wasm-bindgen.
fn cut(compiled: &Path, work: &Path) -> Outcome<Vec<PathBuf>> {
    let input = exports::without_unused(&files::read(compiled)?)?;
    let rest = work.join(COMPILED);
    let mut options = wasm_split_cli_support::Options::new(&input);
    let link = format!("./{}", glue::LINK);
    let js = format!("./{JS}");
    options.output_dir = work;
    options.main_out_path = &rest;
    options.link_name = &link;
    options.main_module = &js;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| Failure::new(format!("cannot cut the app into parts: {error:#}")))?;
    let mut parts = split.split_modules;
    parts.sort();
    Ok(parts)
}

fn bind(project: &Project, wasm_bindgen: &Path, module: &Path, out: &Path, kind: Kind) -> Outcome {
    let mut bind = Command::new(wasm_bindgen);
    bind.args([
        "--target",
        "web",
        "--no-typescript",
        "--out-name",
        "callboard",
    ])
    .arg("--out-dir")
    .arg(out)
    .arg(module);
    if kind == Kind::Shipped {
        // The parts use the linker's own exports, the table and the stack, too.
        bind.arg("--keep-lld-exports");
    }
    process::run(project, &mut bind, "wasm-bindgen")
}

/// Puts a part into `dist`, and its name there into the script that loads it.
fn add_part(part: &Path, link: &str, dist: &mut Dist) -> Outcome<String> {
    let written = files::name(part);
    let content = order::by_likeness(&files::read(part)?)?;
    let shipped = dist.add_as(&part_name(&written), &content)?;
    let quoted = |name: &str| format!("\"./{name}\"");
    Ok(link.replace(&quoted(&written), &quoted(&shipped)))
}

/// `split_editor.wasm` is a part of its own, `chunk_3.wasm` is what several parts share.
fn part_name(written: &str) -> String {
    match written.strip_prefix("split_") {
        Some(name) => name.to_owned(),
        None => written.replace("chunk_", "shared"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_called_after_their_file_and_shared_ones_by_number() {
        assert_eq!(part_name("split_editor.wasm"), "editor.wasm");
        assert_eq!(part_name("chunk_3.wasm"), "shared3.wasm");
    }
}
