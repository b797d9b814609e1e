//! A table as lines of cells, whoever wrote it.

use std::collections::BTreeMap;

use super::decode::{CsvEncoding, decode};
use super::import::{LineFault, UnreadableLine};
use super::{MAX_CELL, MAX_ROWS, SpeakerField};
use crate::error::CsvFault;
use crate::table::{Separator, unguarded};

/// A table whose columns are known.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) encoding: CsvEncoding,
    pub(super) separator: Separator,
    /// Headers of columns that mean nothing here.
    pub(super) ignored: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) unreadable: Vec<UnreadableLine>,
}

/// A line of the table.
#[derive(Debug)]
pub(super) struct Row {
    /// From 1, as an editor counts.
    pub(super) line: u32,
    /// What is filled in, without blanks around it.
    pub(super) cells: BTreeMap<SpeakerField, String>,
}

/// The table in these bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Table, CsvFault> {
    let (text, encoding) = decode(bytes)?;
    let (text, told, skipped) = without_hint(&text);
    let separator = told.unwrap_or_else(|| separator_of(text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let header = records
        .next()
        .transpose()
        .expect("text in memory is read")
        .unwrap_or_default();
    let mut fields = Vec::new();
    let mut ignored = Vec::new();
    for cell in &header {
        let field = SpeakerField::called(cell).filter(|field| !fields.contains(&Some(*field)));
        if field.is_none() && !cell.trim().is_empty() {
            ignored.push(cell.trim().to_owned());
        }
        fields.push(field);
    }
    if !fields.contains(&Some(SpeakerField::Name)) {
        return Err(CsvFault::NoNameColumn {
            found: ignored.join(", ").chars().take(200).collect(),
        });
    }

    let mut table = Table {
        encoding,
        separator,
        ignored,
        rows: Vec::new(),
        unreadable: Vec::new(),
    };
    let odd_quotes = text.matches('"').count() % 2 == 1;
    let mut records = records.peekable();
    let mut lines = Lines {
        text,
        seen: 0,
        line: skipped + 1,
    };
    while let Some(record) = records.next() {
        let record = record.expect("text in memory is read");
        let at = record.position().expect("it was read").byte();
        let line = lines.at(usize::try_from(at).expect("the text is in memory"));
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if table.rows.len() + table.unreadable.len() == MAX_ROWS {
            return Err(CsvFault::TooManyRows);
        }
        // A quotation mark that is never closed swallows all lines that follow.
        let swallows =
            odd_quotes && records.peek().is_none() && record.iter().any(|cell| cell.contains('\n'));
        let row = if swallows {
            Err(LineFault::OpenQuote)
        } else {
            row(line, &record, &fields)
        };
        match row {
            Ok(row) => table.rows.push(row),
            Err(reason) => table
                .unreadable
                .push(UnreadableLine::new(line, reason, &record[0])),
        }
    }
    Ok(table)
}

fn row(
    line: u32,
    record: &csv::StringRecord,
    fields: &[Option<SpeakerField>],
) -> Result<Row, LineFault> {
    let mut cells = BTreeMap::new();
    for (place, cell) in record.iter().enumerate() {
        let cell = unguarded(cell).trim();
        let Some(field) = fields.get(place) else {
            if cell.is_empty() {
                continue;
            }
            return Err(LineFault::TooManyCells);
        };
        if cell.chars().count() > MAX_CELL {
            return Err(LineFault::TooLong);
        }
        if let Some(field) = field
            && !cell.is_empty()
        {
            cells.insert(*field, cell.to_owned());
        }
    }
    if cells.contains_key(&SpeakerField::Name) {
        Ok(Row { line, cells })
    } else {
        Err(LineFault::Nameless)
    }
}

/// Counts lines as an editor does. The table's reader counts none that is blank.
struct Lines<'a> {
    text: &'a str,
    seen: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of what begins at this place, or behind line ends there.
    fn at(&mut self, place: usize) -> u32 {
        let rest = &self.text[place..];
        let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = &self.text[self.seen..place + blank];
        self.seen = place + blank;
        let ends = |end: char| passed.matches(end).count();
        let ends = ends('\n').max(ends('\r'));
        self.line += u32::try_from(ends).unwrap_or(u32::MAX);
        self.line
    }
}

/// The text without the line by which Excel is told the separator, that
/// separator, and how many lines that were.
fn without_hint(text: &str) -> (&str, Option<Separator>, u32) {
    for separator in Separator::ALL {
        let hint = format!("sep={}", char::from(separator.byte()));
        for end in ["\r\n", "\n"] {
            let rest = text
                .strip_prefix(&hint)
                .and_then(|rest| rest.strip_prefix(end));
            if let Some(rest) = rest {
                return (rest, Some(separator), 1);
            }
        }
    }
    (text, None, 0)
}

/// What parts the cells of the first line: the one that it holds most.
fn separator_of(text: &str) -> Separator {
    let mut quoted = false;
    let mut counts = [0; Separator::ALL.len()];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => {
                for (count, separator) in counts.iter_mut().zip(Separator::ALL) {
                    *count += usize::from(byte == separator.byte());
                }
            }
            _ => {}
        }
    }
    // The first of equals: a comma where there is only one column.
    let most = counts.iter().max().copied().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most);
    Separator::ALL[place.unwrap_or_default()]
}
