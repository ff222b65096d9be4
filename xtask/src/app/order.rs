//! The order of a module's functions. Nobody but the module itself counts them, so any order will do, and a compressor
//! finds what is alike the better the nearer it is: next to each other stand functions of one type, and of those the
//! ones that begin alike.

use std::convert::Infallible;

use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{self, Reencode},
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload,
    TypeRef,
};

use crate::{
    compress,
    failure::{Failure, Outcome},
};

type Result<T, E = reencode::Error<Infallible>> = std::result::Result<T, E>;

/// How often a module is put in order: calls name their function by its number, so with each order others are alike.
/// After so many rounds nothing smaller has come.
const ROUNDS: usize = 6;

/// The module in that order, and without its custom sections (names, producers, features, relocations), which no
/// browser needs.
pub(super) fn by_likeness(module: &[u8]) -> Outcome<Vec<u8>> {
    reordered(module)
        .map_err(|error| Failure::new(format!("cannot read a part of the app: {error}")))
}

/// The same in the order of which the fewest bytes are sent, which takes some time to be found.
pub(super) fn for_fewest_bytes(module: &[u8]) -> Outcome<Vec<u8>> {
    let mut ordered = by_likeness(module)?;
    let mut best = ordered.clone();
    let mut least = compress::sent_length(&best)?;
    for _ in 1..ROUNDS {
        ordered = by_likeness(&ordered)?;
        let length = compress::sent_length(&ordered)?;
        if length < least {
            (least, best) = (length, ordered.clone());
        }
    }
    Ok(best)
}

fn reordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(module)?;
    let mut written = Module::new();
    order.parse_core_module(&mut written, Parser::new(0), module)?;
    Ok(written.finish())
}

/// What stands where.
struct Order {
    /// The functions of the module, imported ones not counted, by their new place.
    functions: Vec<usize>,
    /// The new index of each function, imported ones included.
    indices: Vec<u32>,
}

impl Order {
    fn of(module: &[u8]) -> Result<Self> {
        let mut imported = 0_u32;
        let mut types = Vec::new();
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<std::result::Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let mut functions: Vec<usize> = (0..bodies.len()).collect();
        functions.sort_by_key(|function| (types.get(*function), bodies[*function]));
        let mut indices: Vec<u32> = (0..imported).collect();
        indices.resize(imported as usize + bodies.len(), 0);
        for (index, function) in (imported..).zip(&functions) {
            indices[imported as usize + function] = index;
        }
        Ok(Self { functions, indices })
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32> {
        // One that there is not stays one that there is not.
        Ok(self
            .indices
            .get(function as usize)
            .copied()
            .unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        written: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<()> {
        let types = section
            .into_iter()
            .collect::<std::result::Result<Vec<u32>, _>>()?;
        for function in &self.functions {
            written.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        written: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<()> {
        let bodies = section
            .into_iter()
            .collect::<std::result::Result<Vec<FunctionBody>, _>>()?;
        for function in self.functions.clone() {
            self.parse_function_body(written, bodies[function].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, CustomSection, ElementSection, Elements, ExportKind, ExportSection, Function,
        ImportSection, TableSection, TableType, TypeSection, ValType,
    };
    use wasmparser::Validator;

    use super::*;

    /// An imported function, and three of which the first and the last are alike and the first calls the second.
    fn module() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("a", "b", wasm_encoder::EntityType::Function(1));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(1).function(0).function(1);
        module.section(&functions);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: wasm_encoder::RefType::FUNCREF,
            table64: false,
            minimum: 3,
            maximum: None,
            shared: false,
        });
        module.section(&tables);
        let mut exports = ExportSection::new();
        exports.export("seven", ExportKind::Func, 2);
        module.section(&exports);
        let mut elements = ElementSection::new();
        elements.active(
            None,
            &ConstExpr::i32_const(0),
            Elements::Functions([3, 1, 2].as_slice().into()),
        );
        module.section(&elements);
        let mut code = CodeSection::new();
        let mut calling = Function::new([]);
        calling.instructions().call(2).drop().end();
        let mut seven = Function::new([]);
        seven.instructions().i32_const(7).end();
        let mut empty = Function::new([]);
        empty.instructions().end();
        code.function(&calling).function(&seven).function(&empty);
        module.section(&code);
        module.section(&CustomSection {
            name: "name".into(),
            data: (&[]).into(),
        });
        module.finish()
    }

    fn bodies(module: &[u8]) -> Vec<Vec<u8>> {
        let payloads = Parser::new(0)
            .parse_all(module)
            .map(|payload| payload.expect("valid"));
        let code = payloads.filter_map(|payload| match payload {
            Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
            _ => None,
        });
        code.collect()
    }

    #[test]
    fn functions_of_one_type_stand_together_and_are_called_by_their_new_index() {
        let ordered = by_likeness(&module()).expect("it is well formed");
        Validator::new()
            .validate_all(&ordered)
            .expect("it is valid");
        // i32.const 7; end; call 1; drop
        let wanted = [
            vec![0, 0x41, 7, 0x0b],
            vec![0, 0x0b],
            vec![0, 0x10, 1, 0x1a, 0x0b],
        ];
        assert_eq!(bodies(&ordered), wanted);
        // The export, and the table: the empty one, the calling one, seven.
        assert!(ordered.windows(7).any(|bytes| bytes == b"seven\0\x01"));
        assert!(ordered.windows(4).any(|bytes| bytes == [3, 2, 3, 1]));
    }

    #[test]
    fn custom_sections_go() {
        let ordered = by_likeness(&module()).expect("it is well formed");
        assert!(!ordered.windows(4).any(|bytes| bytes == b"name"));
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(by_likeness(b"no wasm").is_err());
    }
}
