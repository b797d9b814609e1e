//! A release as files in a folder, and as a preview.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use siaran_galley::Fingerprint;
use siaran_model::Release;
use tokio::task::JoinSet;

use crate::error::{AppError, ErrorReport, WriteFault};
use crate::press::{Bytes, Press};
use crate::{ExportOptions, Format, disk, file_stem};

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
    /// The files that were written, in the order they were asked for. Each was
    /// read back and holds the text.
    pub files: Vec<ExportedFile>,
    /// The formats that were not, and why.
    pub failed: Vec<ExportFailure>,
    /// The short fingerprint that stands in every file.
    pub fingerprint: String,
    /// Which version of the release this is, where a library counts them.
    pub version: Option<u32>,
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
    /// How many characters a message has, as its readers' program counts them.
    pub characters: Option<u32>,
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
pub fn planned_files(
    release: &Release,
    options: &ExportOptions,
    folder: &Path,
) -> Vec<PlannedFile> {
    let stem = file_stem(release, &options.file_name);
    let plan = |format: &Format| {
        let name = format!("{stem}{}", format.ending());
        PlannedFile {
            format: *format,
            exists: folder.join(&name).exists(),
            name,
        }
    };
    options.formats.iter().map(plan).collect()
}

/// Writes a release, which has its pictures' bytes, into a folder.
///
/// The files are called `stem` and their format's ending, usually from
/// [`file_stem`]; one that is there is replaced. Each file is read back and
/// compared with the text before it is written, and each format is written by
/// itself: what ails one does not stop the others. An `Err` means that the
/// folder takes no files at all.
pub async fn export(
    release: &Release,
    options: &ExportOptions,
    folder: &Path,
    stem: &str,
    version: Option<u32>,
    on_done: impl Fn(ExportProgress),
) -> Result<Exported, AppError> {
    disk::try_folder(folder)?;
    let mut galley = options.compose(release);
    galley.version = version;
    let mut exported = Exported {
        files: Vec::new(),
        failed: Vec::new(),
        fingerprint: Fingerprint::of(&galley).short(),
        version,
    };
    let press = Arc::new(Press::new(galley, stem));
    let mut tasks = JoinSet::new();
    for (order, format) in options.formats.iter().copied().enumerate() {
        let press = Arc::clone(&press);
        let path = folder.join(press.name(format));
        tasks.spawn_blocking(move || {
            let written = file(&press, format, &path);
            (order, format, written)
        });
    }
    let all = u32::try_from(options.formats.len()).unwrap_or(u32::MAX);
    let mut results = Vec::new();
    while let Some(result) = tasks.join_next().await {
        let result = result.expect("the press catches its writers' panics");
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
    Ok(exported)
}

fn file(press: &Press, format: Format, path: &Path) -> Result<ExportedFile, AppError> {
    let bytes = press
        .make(format)
        .map_err(|source| AppError::Writer { format, source })?;
    disk::replace(path, &bytes)?;
    let characters = match format {
        Format::Whatsapp => Some(siaran_text::whatsapp(press.galley()).characters),
        Format::Docx
        | Format::Pdf
        | Format::Html
        | Format::Fragment
        | Format::Plain
        | Format::Markdown
        | Format::Email
        | Format::Package => None,
    };
    Ok(ExportedFile {
        format,
        name: press.name(format),
        path: path.display().to_string(),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        characters: characters.map(|count| u32::try_from(count).unwrap_or(u32::MAX)),
    })
}

/// The bytes of one format, made where long work may block.
pub(crate) async fn written(press: Press, format: Format) -> Result<Bytes, AppError> {
    made(format, move || press.make(format)).await
}

/// What is made of one format where long work may block.
pub(crate) async fn made<T: Send + 'static>(
    format: Format,
    make: impl FnOnce() -> Result<T, Arc<WriteFault>> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(make)
        .await
        .unwrap_or_else(|_| Err(Arc::new(WriteFault::Panicked)))
        .map_err(|source| AppError::Writer { format, source })
}
