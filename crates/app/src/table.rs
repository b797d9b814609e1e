//! Tables as spreadsheet programs open them: nothing in a cell is run, and every
//! cell stays one, whichever separator the program expects.

use serde::{Deserialize, Serialize};

/// What parts the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Separator {
    /// As most programs write it.
    Comma,
    /// As Excel writes and reads it where the comma is in numbers, as in
    /// Indonesia.
    Semicolon,
    /// As a table is copied out of a spreadsheet.
    Tab,
}

impl Separator {
    pub(crate) const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// A table in the making: UTF-8 with the mark by which Excel knows it, and
/// Windows' line ends.
pub(crate) struct Table {
    separator: Separator,
    text: String,
}

impl Table {
    pub(crate) fn new(separator: Separator) -> Self {
        Self {
            separator,
            text: String::from('\u{feff}'),
        }
    }

    pub(crate) fn line(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(self.separator.byte().into());
            }
            self.text.push_str(&written(cell.as_ref()));
        }
        self.text.push_str("\r\n");
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}

/// A cell as it is written: what a spreadsheet program would run stands behind
/// an apostrophe, and so does what would read back as such.
fn written(cell: &str) -> String {
    let is_run = is_run(cell);
    let guard = if is_run { "'" } else { "" };
    if is_run || cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        format!("\"{guard}{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// What a cell said before it was written with an apostrophe.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_run(rest) => rest,
        Some(_) | None => cell,
    }
}

/// Whether it begins as a formula does, apostrophes and blanks aside.
fn is_run(cell: &str) -> bool {
    cell.trim_start_matches(['\'', ' '])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_breaks_its_line() {
        for (cell, as_written) in [
            ("SP 7/HMS/II/2026", "SP 7/HMS/II/2026"),
            ("=1+1", "\"'=1+1\""),
            ("+62 812", "\"'+62 812\""),
            ("-", "\"'-\""),
            ("@cmd", "\"'@cmd\""),
            (" =1", "\"' =1\""),
            ("＝1", "\"'＝1\""),
            ("\tx", "\"'\tx\""),
            ("kata \"ayo\"", "\"kata \"\"ayo\"\"\""),
            ("a;=1", "\"a;=1\""),
            ("a,=1", "\"a,=1\""),
            ("dua\nbaris", "\"dua\nbaris\""),
        ] {
            assert_eq!(written(cell), as_written);
        }
    }

    #[test]
    fn what_was_guarded_reads_back_as_it_was() {
        for cell in [
            "=HYPERLINK(http://x)",
            "-",
            "\nx",
            "'=1",
            "''-1",
            "' =1",
            "＠x",
        ] {
            let written = written(cell);
            let inside = written.trim_matches('"');
            assert!(inside.starts_with('\''), "{written}");
            assert_eq!(unguarded(inside), cell);
        }
        for cell in ["Ma'ruf", "'Aisyah", "'", "", "a=b"] {
            assert_eq!(written(cell), cell);
            assert_eq!(unguarded(cell), cell);
        }
    }
}
