//! CSV as spreadsheets read and write it (RFC 4180), by the csv-core crate.

use csv_core::{ReadRecordResult, Reader};

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// One record of a file, and the line that it begins in, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// A file with a byte order mark. What follows is written by [`records`].
pub(super) fn write<'a>(first: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    String::from(BYTE_ORDER_MARK) + &records(first)
}

/// Lines with CRLF at their ends. Every cell is safe to open: see [`guarded`].
pub(super) fn records<'a>(records: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut text = String::new();
    for record in records {
        for (index, cell) in record.into_iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            push_cell(&mut text, &guarded(cell));
        }
        text.push_str("\r\n");
    }
    text
}

fn push_cell(text: &mut String, cell: &str) {
    if cell.contains(['"', ',', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

/// Reads a file, with commas, semicolons or tabs between cells, as spreadsheets of different languages
/// write them; the first line decides. Empty lines are passed over.
pub(super) fn read(text: &str) -> Vec<Record> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let mut reader = csv_core::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .build();
    let mut records = Vec::new();
    let mut rest = text.as_bytes();
    // Counted here: the reader's own count is behind by one where lines end with CRLF.
    let mut line = 1;
    loop {
        let start = rest
            .iter()
            .position(|byte| !b"\r\n".contains(byte))
            .unwrap_or(rest.len());
        line += line_ends(&rest[..start]);
        rest = &rest[start..];
        if rest.is_empty() {
            return records;
        }
        let before = rest;
        match read_record(&mut reader, &mut rest) {
            Some(cells) => records.push(Record { line, cells }),
            None => return records,
        }
        line += line_ends(&before[..before.len() - rest.len()]);
    }
}

fn line_ends(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').map(|_| 1).sum()
}

fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: char| first.matches(delimiter).count();
    [(',', b','), (';', b';'), ('\t', b'\t')]
        .into_iter()
        // The first of equals: a file of one column has none of them.
        .rev()
        .max_by_key(|(delimiter, _)| count(*delimiter))
        .map_or(b',', |(_, byte)| byte)
}

fn read_record(reader: &mut Reader, rest: &mut &[u8]) -> Option<Vec<String>> {
    let mut bytes = vec![0; rest.len().max(64)];
    let mut ends = vec![0; 64];
    let (mut written, mut ended) = (0, 0);
    loop {
        let (result, read, wrote, fields) =
            reader.read_record(rest, &mut bytes[written..], &mut ends[ended..]);
        *rest = &rest[read..];
        written += wrote;
        ended += fields;
        match result {
            // Called again with nothing left, the reader gives the last record and then the end.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => bytes.resize(bytes.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::Record => break,
            ReadRecordResult::End => return None,
        }
    }
    let mut start = 0;
    let cells = ends[..ended].iter().map(|end| {
        let cell = String::from_utf8_lossy(&bytes[start..*end]);
        start = *end;
        unguarded(&cell).to_owned()
    });
    Some(cells.collect())
}

/// What spreadsheets take for a formula when a cell begins with it.
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that a spreadsheet shows and does not run: an apostrophe before what looks like a formula.
fn guarded(cell: &str) -> std::borrow::Cow<'_, str> {
    if looks_like_a_formula(cell) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// The text that was guarded.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_a_formula(rest) => rest,
        _ => cell,
    }
}

/// Also with apostrophes before it, so that guarding is undone exactly.
fn looks_like_a_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA_SIGNS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text).into_iter().map(|record| record.cells).collect()
    }

    #[test]
    fn a_file_begins_with_a_mark_and_ends_its_lines_as_spreadsheets_do() {
        let text = write([vec!["id", "title"], vec!["a", "Say \"hi\", then\ngo"]]);
        assert_eq!(
            text,
            "\u{feff}id,title\r\na,\"Say \"\"hi\"\", then\ngo\"\r\n"
        );
    }

    #[test]
    fn whatever_is_written_is_read_back() {
        let odd = [
            "",
            " ",
            "'",
            "''",
            "=1+1",
            "'=1",
            "''@x",
            "-5",
            "a\r\nb",
            "\"",
            ",",
            ";",
            "\t",
            "مقابلة",
            "👩‍⚕️",
            "\u{200b}",
            "a,b;c\td",
        ];
        let text = write([vec!["first"; odd.len()], odd.to_vec()]);
        assert_eq!(cells(&text)[1], odd);
    }

    #[test]
    fn what_looks_like_a_formula_is_not_run() {
        for cell in ["=cmd()", "+1", "-1", "@SUM(A1)", "\tx"] {
            assert!(write([vec![cell]]).contains(&format!("'{cell}")), "{cell}");
        }
    }

    #[test]
    fn semicolons_and_tabs_are_understood() {
        assert_eq!(cells("a;b\n1;2,5\n"), [["a", "b"], ["1", "2,5"]]);
        assert_eq!(cells("a\tb\n1\t2\n"), [["a", "b"], ["1", "2"]]);
        assert_eq!(cells("a\n1\n"), [["a"], ["1"]]);
    }

    #[test]
    fn records_know_their_lines_and_the_last_needs_no_end() {
        let records = read("id,title\n\"a\nb\",x\n\nc,y");
        assert_eq!(records.len(), 3);
        assert_eq!(records[1].line, 2);
        assert_eq!(records[2].cells, ["c", "y"]);
        assert_eq!(records[2].line, 5);
        assert!(read("").is_empty());
    }
}
