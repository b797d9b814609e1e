//! The whole library as one file.

use std::io;
use std::path::Path;

use serde::Serialize;
use siaran_model::Timestamp;
use siaran_store::{Contents, Depth, Store, StoreError, glance, inspect};

use super::Condition;
use super::daily::daily;
use crate::moment::{moment_of, now};
use crate::{App, AppError, disk};

/// Room that must be left beside a backup, for the library to go on.
const SPARE_BYTES: u64 = 16 * 1024 * 1024;

/// A backup of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// The name of its file.
    pub name: String,
    /// Where its file is.
    pub path: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Its size.
    pub kilobytes: u32,
    /// How many releases it holds, those in the bin included.
    pub releases: u32,
    /// How many templates it holds.
    pub templates: u32,
    /// When a release in it was last changed.
    pub changed_at: Option<Timestamp>,
}

impl App {
    /// Writes the whole library into one file, in place of the one that is
    /// there, and looks whether it is whole before it takes that name. The
    /// library itself is not replaced: what is written to it from then on would
    /// be nowhere.
    pub async fn back_up(&self, to: &Path) -> Result<Backup, AppError> {
        self.is_whole()?;
        if is_one_file(to, &App::library_file(self.folder())) {
            return Err(AppError::FileExists {
                path: to.to_owned(),
            });
        }
        let made = make(&self.store, self.folder(), to).await?;
        made.persist(to)
            .map_err(|error| write_failed(to, error.error))?;
        finish(to).await
    }

    /// The same, unless the file is there.
    pub async fn back_up_new(&self, to: &Path) -> Result<Backup, AppError> {
        self.is_whole()?;
        let made = make(&self.store, self.folder(), to).await?;
        made.persist_noclobber(to).map_err(|error| {
            if error.error.kind() == io::ErrorKind::AlreadyExists {
                AppError::FileExists {
                    path: to.to_owned(),
                }
            } else {
                write_failed(to, error.error)
            }
        })?;
        finish(to).await
    }

    /// A backup of today among the daily ones, in place of an earlier one of
    /// today; older ones than of the last fourteen days go.
    pub async fn back_up_daily(&self) -> Result<Backup, AppError> {
        self.is_whole()?;
        daily(&self.store, self.folder()).await
    }

    /// Refuses to take a damaged library, or a backup that is shown in its
    /// place, for what it is not.
    fn is_whole(&self) -> Result<(), AppError> {
        match self.safety().condition {
            Condition::Sound | Condition::ReadOnly { .. } => Ok(()),
            Condition::Damaged { finding, .. } => Err(AppError::OpenLibrary {
                path: App::library_file(self.folder()),
                source: StoreError::Damaged(finding),
            }),
        }
    }
}

/// The size of the library in this folder.
pub fn library_kilobytes(folder: &Path) -> u32 {
    kilobytes(bytes_of(folder))
}

/// What a backup holds, without looking for damage.
pub async fn inspect_backup(file: &Path) -> Result<Backup, AppError> {
    let bytes = std::fs::metadata(file).and_then(|metadata| {
        let bytes = metadata.len();
        Ok((bytes, metadata.modified()?, metadata.is_dir()))
    });
    let (bytes, modified, is_folder) = bytes.map_err(|source| AppError::ReadFile {
        path: file.to_owned(),
        source,
    })?;
    if is_folder {
        return Err(AppError::IsFolder {
            path: file.to_owned(),
        });
    }
    let contents = glance(file).await.map_err(|source| AppError::Backup {
        path: file.to_owned(),
        source,
    })?;
    Ok(Backup {
        name: file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        path: file.display().to_string(),
        made_at: contents.copied_at.unwrap_or_else(|| moment_of(modified)),
        kilobytes: kilobytes(bytes),
        releases: contents.releases,
        templates: contents.templates,
        changed_at: contents.changed_at,
    })
}

/// Writes a checked backup beside its target, under a name that goes when it is
/// not used.
pub(super) async fn make(
    store: &Store,
    folder: &Path,
    target: &Path,
) -> Result<tempfile::NamedTempFile, AppError> {
    let beside = match target.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Err(write_failed(target, io::ErrorKind::IsADirectory.into())),
    };
    let needed = bytes_of(folder) + SPARE_BYTES;
    let no_room = || AppError::NoRoom {
        path: beside.to_owned(),
        bytes: needed,
    };
    if room_in(beside).is_some_and(|room| room < needed) {
        return Err(no_room());
    }
    let failed = |error| match error {
        StoreError::Full(_) => no_room(),
        StoreError::Denied(_) => write_failed(target, io::ErrorKind::PermissionDenied.into()),
        other @ (StoreError::Broken(_)
        | StoreError::NoDatabase
        | StoreError::Damaged(_)
        | StoreError::Foreign
        | StoreError::Newer { .. }
        | StoreError::Busy(_)
        | StoreError::ReadOnly(_)
        | StoreError::Unreadable(_)
        | StoreError::Name
        | StoreError::Content { .. }
        | StoreError::Packed { .. }
        | StoreError::Failed(_)) => AppError::Library(other),
    };
    let file = disk::temporary(beside).map_err(|error| write_failed(target, error))?;
    let before = counted(store).await?;
    store.copy_to(file.path(), now()).await.map_err(failed)?;
    let after = counted(store).await?;
    file.as_file()
        .sync_all()
        .map_err(|error| write_failed(target, error))?;
    let copied = inspect(file.path(), Depth::Quick).await;
    let copied = copied.map_err(|source| AppError::Backup {
        path: target.to_owned(),
        source,
    })?;
    if before == after && before != (copied.releases, copied.templates) {
        return Err(AppError::Backup {
            path: target.to_owned(),
            source: StoreError::Damaged("it holds less than the library".to_owned()),
        });
    }
    Ok(file)
}

async fn counted(store: &Store) -> Result<(u32, u32), AppError> {
    let Contents {
        releases,
        templates,
        ..
    } = store.contents().await?;
    Ok((releases, templates))
}

/// The backup under its name, for good.
pub(super) async fn finish(path: &Path) -> Result<Backup, AppError> {
    disk::keep_names(path).map_err(|error| write_failed(path, error))?;
    inspect_backup(path).await
}

pub(super) fn write_failed(path: &Path, source: io::Error) -> AppError {
    AppError::WriteFile {
        path: path.to_owned(),
        source,
    }
}

/// Whether two paths lead to one file that is there.
fn is_one_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        (Ok(_) | Err(_), _) => false,
    }
}

/// How many bytes the library takes, its log included.
pub(super) fn bytes_of(folder: &Path) -> u64 {
    let file = App::library_file(folder);
    [super::restore::log_of(&file), file]
        .iter()
        .filter_map(|file| std::fs::metadata(file).ok())
        .map(|metadata| metadata.len())
        .sum()
}

fn kilobytes(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1000)).unwrap_or(u32::MAX)
}

/// How many bytes a folder can take. `None` where the system does not say.
pub(super) fn room_in(folder: &Path) -> Option<u64> {
    fs4::available_space(folder).ok()
}
