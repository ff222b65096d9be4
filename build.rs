//! Compiles the messages of `messages/`: see the crate `callboard-messages`.

use std::{env, fs, path::Path};

use callboard_messages::{Catalogue, Half, LANGUAGES};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=messages");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let catalogue = Catalogue::read(Path::new("messages"))?;
    fs::write(out.join("messages.rs"), catalogue.code())?;
    for (position, language) in LANGUAGES.iter().enumerate() {
        for half in Half::BOTH {
            let table = out.join(half.file_name(language));
            fs::write(table, catalogue.table(position, half))?;
        }
    }
    Ok(())
}
