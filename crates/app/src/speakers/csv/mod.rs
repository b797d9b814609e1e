//! The directory as a table that spreadsheet programs open, and back.

mod columns;
mod decode;
mod import;
mod posts;
mod read;
mod write;

use std::path::Path;

use siaran_model::Language;
use siaran_store::SpeakerFilter;

use crate::error::CsvFault;
use crate::file::bounded;
use crate::{App, AppError, Separator, disk};

pub use self::columns::SpeakerField;
pub use self::decode::CsvEncoding;
pub use self::import::{
    ChangedSpeaker, FieldChange, LineFault, NewSpeaker, SpeakerImport, UnreadableLine,
};

/// The most bytes of a table that are read: thousands of speakers need far less.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// The most lines of a table that are read.
const MAX_ROWS: usize = 10_000;

/// The most characters of a cell: what Excel holds in one.
const MAX_CELL: usize = 32_000;

impl App {
    /// Writes the directory as a table, in place of the file that is there.
    /// Answers how many speakers it holds.
    pub async fn export_speakers(
        &self,
        path: &Path,
        separator: Separator,
        language: Language,
    ) -> Result<u32, AppError> {
        let entries = self.store.speakers(&SpeakerFilter::default()).await?;
        let known: Vec<_> = entries.into_iter().map(|entry| entry.known).collect();
        let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
        let path = path.to_owned();
        tokio::task::spawn_blocking(move || {
            disk::replace(&path, &write::write(&known, separator, language))
        })
        .await
        .expect("writing a file does not panic")?;
        Ok(count)
    }

    /// What a table would bring into the directory. Nothing is changed; what is
    /// wanted of it is then kept by [`put_speakers`](Self::put_speakers).
    pub async fn read_speakers(&self, path: &Path) -> Result<SpeakerImport, AppError> {
        let file = path.to_owned();
        let table = tokio::task::spawn_blocking(move || {
            let fault = |source| AppError::Csv {
                path: file.clone(),
                source,
            };
            let bytes = bounded(&file, MAX_BYTES, |bytes| {
                fault(CsvFault::TooManyBytes { bytes })
            })?;
            read::read(&bytes).map_err(fault)
        })
        .await
        .expect("reading a table does not panic")?;
        let entries = self.store.speakers(&SpeakerFilter::default()).await?;
        let bin = SpeakerFilter {
            search: String::new(),
            bin: true,
        };
        let binned = self.store.speakers(&bin).await?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        Ok(import::compare(
            name.to_string_lossy().into_owned(),
            table,
            &entries,
            &binned,
        ))
    }
}
