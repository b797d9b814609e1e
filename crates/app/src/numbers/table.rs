//! The register as a table that spreadsheet programs open.

use std::path::Path;

use serde::{Deserialize, Serialize};
use siaran_model::Timestamp;
use siaran_store::{Count, NumberEntry, NumberState};

use super::RegisterRow;
use crate::table::Table;
use crate::{App, AppError, Separator, disk};

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
        separator: Separator,
        words: &NumberTableWords,
        path: &Path,
    ) -> Result<(), AppError> {
        let register = self.number_register(count).await?;
        let table = table(count, &register.rows, separator, words);
        let path = path.to_owned();
        tokio::task::spawn_blocking(move || disk::replace(&path, &table))
            .await
            .expect("writing a file does not panic")
    }
}

fn table(
    count: &Count,
    rows: &[RegisterRow],
    separator: Separator,
    words: &NumberTableWords,
) -> Vec<u8> {
    let mut table = Table::new(separator);
    let columns = &words.columns;
    table.line([
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
    ]);
    let year = count.year.to_string();
    for row in rows {
        match row {
            RegisterRow::Entry(entry) => table.line(entry_cells(&year, entry, words)),
            RegisterRow::Unrecorded(carried) => table.line([
                year.as_str(),
                &carried.number.to_string(),
                &words.unrecorded,
                carried.text.as_deref().unwrap_or_default(),
                &carried.holder.title,
            ]),
            RegisterRow::Gap { from, to } => {
                let numbers = if from == to {
                    from.to_string()
                } else {
                    format!("{from}–{to}")
                };
                table.line([&year, &numbers, &words.missing]);
            }
        }
    }
    table.into_bytes()
}

fn entry_cells(year: &str, entry: &NumberEntry, words: &NumberTableWords) -> [String; 11] {
    let state = match entry.state {
        NumberState::Assigned => &words.assigned,
        NumberState::Reserved => &words.reserved,
        NumberState::Outside => &words.outside,
        NumberState::Cancelled => &words.cancelled,
    };
    let holder = entry.holder.as_ref();
    [
        year.to_owned(),
        entry.number.to_string(),
        state.clone(),
        entry.text.clone().unwrap_or_default(),
        holder.map_or_else(String::new, |holder| holder.title.clone()),
        entry.note.clone(),
        entry.reason.clone(),
        entry.by.clone(),
        moment(entry.reserved_at),
        moment(entry.assigned_at),
        moment(entry.cancelled_at),
    ]
}

/// The moment as spreadsheet programs read it, in Greenwich as it is kept.
fn moment(moment: Option<Timestamp>) -> String {
    moment.map(|moment| moment.to_string()).unwrap_or_default()
}
