//! One message of one language, and how it is written into the table.
//!
//! In the table a placeholder is a control character and a digit, which no text has; `src/messages/fill.rs` of
//! the app reads it.

use fluent_syntax::ast;

/// A placeholder that shows a text: followed by its digit.
const TEXT: char = '\u{1}';
/// A placeholder that shows a number as the language writes it: followed by its digit.
const NUMBER: char = '\u{2}';
/// A choice by a number's plural form: followed by its digit and the variants.
const PLURAL: char = '\u{3}';
/// A choice by a text: the same.
const CHOICE: char = '\u{4}';
/// Ends the key of a variant, and its text follows.
const KEY_END: char = '\u{5}';
/// Ends the text of a variant.
const VARIANT_END: char = '\u{6}';
/// Ends a choice.
const END: char = '\u{7}';

const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What is given for a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text, shown as it is.
    Text,
    /// A count, shown as the language writes numbers.
    Number,
}

/// A placeholder of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name in the files, such as `team-name`.
    pub name: String,
    /// What is given for it.
    pub kind: Kind,
}

/// The placeholders of a message in the order of their first use; a number wherever one is needed.
pub(crate) fn arguments(pattern: &ast::Pattern<&str>) -> Result<Vec<Argument>, String> {
    let mut found = Vec::new();
    collect(pattern, &mut found)?;
    Ok(found)
}

fn collect(pattern: &ast::Pattern<&str>, found: &mut Vec<Argument>) -> Result<(), String> {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            ast::Expression::Inline(inline) => match inline {
                ast::InlineExpression::StringLiteral { .. } => {}
                inline => {
                    let (name, kind) = variable(inline)?;
                    note(found, name, kind);
                }
            },
            ast::Expression::Select { selector, variants } => {
                let (name, kind) = variable(selector)?;
                let kind = match is_plural(variants) {
                    true => Kind::Number,
                    false => kind,
                };
                note(found, name, kind);
                for variant in variants {
                    collect(&variant.value, found)?;
                }
            }
        }
    }
    Ok(())
}

fn note(found: &mut Vec<Argument>, name: &str, kind: Kind) {
    match found.iter_mut().find(|argument| argument.name == name) {
        Some(argument) if kind == Kind::Number => argument.kind = Kind::Number,
        Some(_) => {}
        None => found.push(Argument {
            name: name.to_owned(),
            kind,
        }),
    }
}

/// `$name` is a text unless something else makes it a number; `NUMBER($name)` is one.
fn variable<'a>(inline: &ast::InlineExpression<&'a str>) -> Result<(&'a str, Kind), String> {
    match inline {
        ast::InlineExpression::VariableReference { id } => Ok((id.name, Kind::Text)),
        ast::InlineExpression::FunctionReference { id, arguments }
            if id.name == "NUMBER" && arguments.named.is_empty() =>
        {
            match arguments.positional.as_slice() {
                [ast::InlineExpression::VariableReference { id }] => Ok((id.name, Kind::Number)),
                _ => Err("NUMBER takes one variable".to_owned()),
            }
        }
        _ => Err(
            "only variables, NUMBER($variable) and texts in quotes can stand in braces".to_owned(),
        ),
    }
}

/// Whether every variant is a plural form or a number.
fn is_plural(variants: &[ast::Variant<&str>]) -> bool {
    variants.iter().all(|variant| match &variant.key {
        ast::VariantKey::Identifier { name } => PLURAL_FORMS.contains(name),
        ast::VariantKey::NumberLiteral { .. } => true,
    })
}

/// The message as it stands in the table. A line break inside a message is a space.
pub(crate) fn encode(
    pattern: &ast::Pattern<&str>,
    arguments: &[Argument],
) -> Result<String, String> {
    let mut text = String::new();
    put(pattern, arguments, true, &mut text)?;
    Ok(text)
}

fn put(
    pattern: &ast::Pattern<&str>,
    arguments: &[Argument],
    may_choose: bool,
    text: &mut String,
) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.push_str(&value.replace('\n', " ")),
            ast::PatternElement::Placeable { expression } => match expression {
                ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                    text.push_str(value);
                }
                ast::Expression::Inline(inline) => {
                    let (digit, kind) = place(inline, arguments)?;
                    text.push(match kind {
                        Kind::Text => TEXT,
                        Kind::Number => NUMBER,
                    });
                    text.push(digit);
                }
                ast::Expression::Select { .. } if !may_choose => {
                    return Err("a choice inside a choice is not read".to_owned());
                }
                ast::Expression::Select { selector, variants } => {
                    let (digit, _) = place(selector, arguments)?;
                    text.push(if is_plural(variants) { PLURAL } else { CHOICE });
                    text.push(digit);
                    // The default comes last: the reader takes the first variant that fits.
                    let (default, others): (Vec<_>, Vec<_>) =
                        variants.iter().partition(|variant| variant.default);
                    for variant in others.into_iter().chain(default) {
                        if !variant.default {
                            text.push_str(match &variant.key {
                                ast::VariantKey::Identifier { name } => name,
                                ast::VariantKey::NumberLiteral { value } => value,
                            });
                        }
                        text.push(KEY_END);
                        put(&variant.value, arguments, false, text)?;
                        text.push(VARIANT_END);
                    }
                    text.push(END);
                }
            },
        }
    }
    Ok(())
}

fn place(
    inline: &ast::InlineExpression<&str>,
    arguments: &[Argument],
) -> Result<(char, Kind), String> {
    let (name, _) = variable(inline)?;
    let position = arguments
        .iter()
        .position(|argument| argument.name == name)
        .ok_or_else(|| format!("${name} is not in the first language"))?;
    let digit = u32::try_from(position)
        .ok()
        .and_then(|position| char::from_digit(position, 10))
        .ok_or("a message takes ten placeholders at most")?;
    Ok((digit, arguments[position].kind))
}
