//! The functions of the messages.

use crate::{Half, Kind, Message};

/// A module for each file, a function for each message.
pub(crate) fn write(messages: &[Message]) -> String {
    let is_first = |message: &&Message| message.half() == Half::First;
    let first = messages.iter().filter(is_first).count();
    let mut code = format!(
        "/// How many messages the first table has.\nconst FIRST: usize = {first};\n\
         /// How many the later one has.\nconst LATER: usize = {};\n",
        messages.len() - first
    );
    for (index, message) in messages.iter().enumerate() {
        let is_first = index == 0 || messages[index - 1].file != message.file;
        if is_first {
            if index > 0 {
                code.push_str("}\n");
            }
            code.push_str(&format!(
                "/// The messages of `{file}.ftl`.\npub mod {module} {{\n",
                file = message.file,
                module = identifier(&message.file),
            ));
        }
        function(&mut code, index, message);
    }
    if !messages.is_empty() {
        code.push_str("}\n");
    }
    code
}

fn function(code: &mut String, index: usize, message: &Message) {
    let name = identifier(&message.key);
    let text: String = message.texts[0]
        .chars()
        .map(|c| if c.is_control() { '…' } else { c })
        .collect();
    // A line of text in the documentation; its characters must not be read as Markdown or code.
    code.push_str(&format!(
        "#[doc = {:?}]\n",
        format!(" `{}`", text.replace('`', "'"))
    ));
    // By their names the build finds those that are used before they are there.
    let inlining = match message.half() {
        Half::First => "",
        Half::Later => "#[inline(never)] ",
    };
    if message.arguments.is_empty() {
        code.push_str(&format!(
            "#[must_use] {inlining}pub fn {name}() -> &'static str {{ super::text({index}) }}\n"
        ));
        return;
    }
    let mut parameters = Vec::new();
    let mut given = Vec::new();
    for argument in &message.arguments {
        let name = identifier(&argument.name);
        let (kind, value) = match argument.kind {
            Kind::Text => ("&str", "Text"),
            Kind::Number => ("usize", "Number"),
        };
        parameters.push(format!("{name}: {kind}"));
        given.push(format!("super::Argument::{value}({name})"));
    }
    code.push_str(&format!(
        "#[must_use] {inlining}pub fn {name}({}) -> String {{ super::fill({index}, &[{}]) }}\n",
        parameters.join(", "),
        given.join(", ")
    ));
}

/// A name of Fluent as one of Rust.
#[must_use]
pub fn identifier(name: &str) -> String {
    let name = name.replace('-', "_").to_lowercase();
    match name.as_str() {
        "type" | "move" | "in" | "for" | "loop" | "match" | "use" | "where" | "continue"
        | "break" | "if" | "else" | "ref" | "as" | "fn" | "let" | "return" | "yield" | "try" => {
            format!("r#{name}")
        }
        _ => name,
    }
}
