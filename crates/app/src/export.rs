//! A release as files in a folder, and as a preview.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use siaran_galley::{Fingerprint, Galley, compose};
use siaran_model::Release;
use tokio::task::JoinSet;

use crate::error::{AppError, ErrorReport, WriteFault};
use crate::{Format, disk, file_stem};

/// How far an export has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ExportProgress {
    /// The format that was just done, well or not.
    pub format: Format,
    /// How many are done.
    pub done: u32,
    /// Of how many.
    pub all: u32,
}

/// What an export made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The files that were written, in the order they were asked for.
    pub files: Vec<ExportedFile>,
    /// The formats that were not, and why.
    pub failed: Vec<ExportFailure>,
    /// Characters that the PDF's fonts lack. The other formats use the fonts of
    /// whoever reads them.
    pub missing_characters: Vec<char>,
    /// The short fingerprint that stands in every file.
    pub fingerprint: String,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ExportedFile {
    /// Its format.
    pub format: Format,
    /// Its name in the folder.
    pub name: String,
    /// Where it is.
    pub path: String,
    /// How large it is.
    pub bytes: u32,
}

/// A format that was not written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ExportFailure {
    /// Which format.
    pub format: Format,
    /// Why.
    pub error: ErrorReport,
}

/// A file that an export would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PlannedFile {
    /// Its format.
    pub format: Format,
    /// Its name in the folder.
    pub name: String,
    /// Whether a file of this name would be replaced.
    pub exists: bool,
}

/// The files that an export of this release into this folder would write.
pub fn planned_files(release: &Release, formats: &[Format], folder: &Path) -> Vec<PlannedFile> {
    let stem = file_stem(release);
    let plan = |format: &Format| {
        let name = name(&stem, *format);
        PlannedFile {
            format: *format,
            exists: folder.join(&name).exists(),
            name,
        }
    };
    formats.iter().map(plan).collect()
}

/// Writes a release, which has its pictures' bytes, into a folder.
///
/// The files are called `stem` and their format's ending, usually from
/// [`file_stem`]; one that is there is replaced. Each format is written by
/// itself: what ails one does not stop the others. An `Err` means that the
/// folder takes no files at all.
pub async fn export(
    release: &Release,
    formats: &[Format],
    folder: &Path,
    stem: &str,
    on_done: impl Fn(ExportProgress),
) -> Result<Exported, AppError> {
    disk::try_folder(folder)?;
    let galley = Arc::new(compose(release));
    let mut exported = Exported {
        files: Vec::new(),
        failed: Vec::new(),
        missing_characters: Vec::new(),
        fingerprint: Fingerprint::of(&galley).short(),
    };
    let mut tasks = JoinSet::new();
    for (order, format) in formats.iter().copied().enumerate() {
        let galley = Arc::clone(&galley);
        let name = name(stem, format);
        let path = folder.join(&name);
        tasks.spawn(async move {
            let written = written(galley, format).await.and_then(|bytes| {
                disk::replace(&path, &bytes)?;
                Ok(ExportedFile {
                    format,
                    name,
                    path: path.display().to_string(),
                    bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                })
            });
            (order, format, written)
        });
    }
    let all = u32::try_from(formats.len()).unwrap_or(u32::MAX);
    let mut results = Vec::new();
    while let Some(result) = tasks.join_next().await {
        let result = result.expect("a task that only waits does not panic");
        let format = result.1;
        results.push(result);
        let done = u32::try_from(results.len()).unwrap_or(u32::MAX);
        on_done(ExportProgress { format, done, all });
    }
    results.sort_by_key(|(order, ..)| *order);
    for (_, format, result) in results {
        match result {
            Ok(file) => exported.files.push(file),
            Err(error) => exported.failed.push(ExportFailure {
                format,
                error: error.report(),
            }),
        }
    }
    if formats.contains(&Format::Pdf) {
        exported.missing_characters = siaran_pdf::missing_characters(&galley)
            .into_iter()
            .collect();
    }
    Ok(exported)
}

/// The galley as the bytes of a format, made where long work may block.
pub(crate) async fn written(galley: Arc<Galley>, format: Format) -> Result<Vec<u8>, AppError> {
    tokio::task::spawn_blocking(move || format.write(&galley))
        .await
        .unwrap_or(Err(WriteFault::Panicked))
        .map_err(|source| AppError::Writer { format, source })
}

fn name(stem: &str, format: Format) -> String {
    format!("{stem}.{}", format.extension())
}
