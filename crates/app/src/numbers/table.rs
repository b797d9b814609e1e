//! The register as a table that spreadsheet programs open.

use std::path::Path;

use serde::{Deserialize, Serialize};
use siaran_model::Timestamp;
use siaran_store::{Count, NumberEntry, NumberState, UnrecordedNumber};

use super::RegisterRow;
use crate::{App, AppError, disk};

/// What parts the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum NumberTable {
    /// As most programs write and read it.
    Comma,
    /// As Excel does where the comma is in numbers, as in Indonesia.
    Semicolon,
}

/// The words of the table, in the language of who exports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberTableWords {
    /// The heads of the columns.
    pub columns: NumberColumns,
    /// A number of a release.
    pub assigned: String,
    /// One that is kept for later.
    pub reserved: String,
    /// One that was given outside.
    pub outside: String,
    /// One that was cancelled.
    pub cancelled: String,
    /// One that a release carries and that is not recorded.
    pub unrecorded: String,
    /// One that nobody knows of.
    pub missing: String,
}

/// The heads of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberColumns {
    /// The year of the count.
    pub year: String,
    /// The running number.
    pub number: String,
    /// What became of it.
    pub state: String,
    /// As it is printed.
    pub text: String,
    /// The headline of its release.
    pub title: String,
    /// What was said when it was reserved or recorded.
    pub note: String,
    /// Why it was cancelled.
    pub reason: String,
    /// Who did that last.
    pub by: String,
    /// When it was reserved.
    pub reserved_at: String,
    /// When a release got it.
    pub assigned_at: String,
    /// When it was cancelled.
    pub cancelled_at: String,
}

impl App {
    /// Writes the register of a year as a table, in place of the file that is
    /// there.
    pub async fn export_numbers(
        &self,
        count: &Count,
        form: NumberTable,
        words: &NumberTableWords,
        path: &Path,
    ) -> Result<(), AppError> {
        let register = self.number_register(count).await?;
        let table = table(count, &register.rows, form, words);
        let path = path.to_owned();
        tokio::task::spawn_blocking(move || disk::replace(&path, table.as_bytes()))
            .await
            .expect("writing a file does not panic")
    }
}

/// The whole table: with the mark by which Excel knows UTF-8, and Windows' line
/// ends.
fn table(
    count: &Count,
    rows: &[RegisterRow],
    form: NumberTable,
    words: &NumberTableWords,
) -> String {
    let columns = &words.columns;
    let mut table = String::from('\u{feff}');
    line(
        &mut table,
        form,
        [
            &columns.year,
            &columns.number,
            &columns.state,
            &columns.text,
            &columns.title,
            &columns.note,
            &columns.reason,
            &columns.by,
            &columns.reserved_at,
            &columns.assigned_at,
            &columns.cancelled_at,
        ],
    );
    for row in rows {
        let year = count.year.to_string();
        match row {
            RegisterRow::Entry(entry) => entry_line(&mut table, form, &year, entry, words),
            RegisterRow::Unrecorded(carried) => {
                unrecorded_line(&mut table, form, &year, carried, words);
            }
            RegisterRow::Gap { from, to } => {
                let numbers = if from == to {
                    from.to_string()
                } else {
                    format!("{from}–{to}")
                };
                let cells = [&year, &numbers, &words.missing];
                line(&mut table, form, cells.map(String::as_str));
            }
        }
    }
    table
}

fn entry_line(
    table: &mut String,
    form: NumberTable,
    year: &str,
    entry: &NumberEntry,
    words: &NumberTableWords,
) {
    let state = match entry.state {
        NumberState::Assigned => &words.assigned,
        NumberState::Reserved => &words.reserved,
        NumberState::Outside => &words.outside,
        NumberState::Cancelled => &words.cancelled,
    };
    let title = entry.holder.as_ref().map_or("", |holder| &holder.title);
    line(
        table,
        form,
        [
            year,
            &entry.number.to_string(),
            state,
            entry.text.as_deref().unwrap_or_default(),
            title,
            &entry.note,
            &entry.reason,
            &entry.by,
            &day(entry.reserved_at),
            &day(entry.assigned_at),
            &day(entry.cancelled_at),
        ],
    );
}

fn unrecorded_line(
    table: &mut String,
    form: NumberTable,
    year: &str,
    carried: &UnrecordedNumber,
    words: &NumberTableWords,
) {
    line(
        table,
        form,
        [
            year,
            &carried.number.to_string(),
            &words.unrecorded,
            carried.text.as_deref().unwrap_or_default(),
            &carried.holder.title,
        ],
    );
}

/// The moment as spreadsheet programs read it, in Greenwich as it is kept.
fn day(moment: Option<Timestamp>) -> String {
    moment.map(|moment| moment.to_string()).unwrap_or_default()
}

fn line<'a>(
    table: &mut String,
    form: NumberTable,
    cells: impl IntoIterator<Item = impl AsRef<str> + 'a>,
) {
    let separator = match form {
        NumberTable::Comma => ',',
        NumberTable::Semicolon => ';',
    };
    for (at, text) in cells.into_iter().enumerate() {
        if at > 0 {
            table.push(separator);
        }
        table.push_str(&cell(text.as_ref()));
    }
    table.push_str("\r\n");
}

/// A cell as it is written. What a spreadsheet program would run stands behind
/// an apostrophe.
fn cell(text: &str) -> String {
    let is_run = text
        .trim_start_matches(['\'', ' '])
        .starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_run { "'" } else { "" };
    if is_run || text.contains(['"', ',', ';', '\r', '\n']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_breaks_its_line() {
        for (text, written) in [
            ("SP 7/HMS/II/2026", "SP 7/HMS/II/2026"),
            ("=1+1", "\"'=1+1\""),
            ("+62", "\"'+62\""),
            ("-", "\"'-\""),
            ("@cmd", "\"'@cmd\""),
            (" =1", "\"' =1\""),
            ("kata \"ayo\"", "\"kata \"\"ayo\"\"\""),
            ("a;b", "\"a;b\""),
            ("dua\nbaris", "\"dua\nbaris\""),
        ] {
            assert_eq!(cell(text), written);
        }
    }
}
