//! The whole library as one file.
//!
//! Daily backups lie in the library's folder. Their names have a running number
//! before the day: which one is newer is never asked of a clock, since a clock
//! may be wrong for a while.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use siaran_model::{Date, Timestamp};
use siaran_store::{Contents, Depth, Store, StoreError, glance, inspect};

use super::Condition;
use crate::moment::{moment_of, now};
use crate::{App, AppError, disk};

/// The folder of daily backups, in the library's.
const FOLDER: &str = "backups";

/// Of how many days a backup is kept. The days on which the program was used
/// count, so that nothing goes while an office is closed.
const DAYS: usize = 14;

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
    /// there, and looks whether it is whole before it takes that name.
    pub async fn back_up(&self, to: &Path) -> Result<Backup, AppError> {
        self.is_whole()?;
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

/// Where the daily backups of the library in this folder lie.
pub(crate) fn backup_folder(folder: &Path) -> PathBuf {
    folder.join(FOLDER)
}

/// The daily backups of the library in this folder, the newest first. What lies
/// among them and is none is passed over.
pub async fn backups(folder: &Path) -> Vec<Backup> {
    let mut found = Vec::new();
    for daily in in_order(folder) {
        if let Ok(backup) = inspect_backup(&daily.path(folder)).await {
            found.push(backup);
        }
    }
    found
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

/// Whether any daily backup is there, good or not.
pub(super) fn has_backups(folder: &Path) -> bool {
    !in_order(folder).is_empty()
}

/// Whether the newest daily backup is of this day. An older one may be of a day
/// that comes again, by a clock that was set back.
pub(super) fn is_backed_up_on(folder: &Path, day: Date) -> bool {
    in_order(folder)
        .first()
        .is_some_and(|newest| newest.day == day)
}

/// The newest daily backup that is whole.
pub(super) async fn last_good(folder: &Path) -> Option<Backup> {
    for daily in in_order(folder) {
        let file = daily.path(folder);
        if inspect(&file, Depth::Quick).await.is_ok()
            && let Ok(backup) = inspect_backup(&file).await
        {
            return Some(backup);
        }
    }
    None
}

/// A backup of today among the daily ones, of a library that may be of an older
/// form.
pub(super) async fn daily(store: &Store, folder: &Path) -> Result<Backup, AppError> {
    let backups = folder.join(FOLDER);
    disk::make_folder(&backups)?;
    let today = now().date();
    let before = in_order(folder);
    let number = before.first().map_or(0, |newest| newest.number) + 1;
    let path = Daily { number, day: today }.path(folder);
    let made = make(store, folder, &path).await?;
    made.persist(&path)
        .map_err(|error| write_failed(&path, error.error))?;
    let backup = finish(&path).await?;
    // Only now: the new one is whole, so what goes is not missed.
    thin(folder);
    Ok(backup)
}

/// Writes a checked backup beside its target, under a name that goes when it is
/// not used.
async fn make(
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
async fn finish(path: &Path) -> Result<Backup, AppError> {
    disk::keep_names(path).map_err(|error| write_failed(path, error))?;
    inspect_backup(path).await
}

fn write_failed(path: &Path, source: io::Error) -> AppError {
    AppError::WriteFile {
        path: path.to_owned(),
        source,
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

/// A daily backup by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Daily {
    number: u32,
    day: Date,
}

impl Daily {
    /// `library-0042-2026-02-25.sqlite`.
    fn parse(name: &str) -> Option<Self> {
        let rest = name.strip_prefix("library-")?.strip_suffix(".sqlite")?;
        let (number, day) = rest.split_once('-')?;
        Some(Self {
            number: number.parse().ok()?,
            day: Date::parse(day).ok()?,
        })
    }

    fn path(self, folder: &Path) -> PathBuf {
        let name = format!("library-{:04}-{}.sqlite", self.number, self.day);
        folder.join(FOLDER).join(name)
    }
}

/// The daily backups by their names, the newest first.
fn in_order(folder: &Path) -> Vec<Daily> {
    let entries = std::fs::read_dir(folder.join(FOLDER));
    let mut found: Vec<_> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| Daily::parse(entry.ok()?.file_name().to_str()?))
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    found
}

/// Removes the backups that are not the last of one of the last days, and what
/// a program left that ended while it made one.
fn thin(folder: &Path) {
    for daily in superfluous(&in_order(folder)) {
        // What stays is taken the next time.
        let _ = std::fs::remove_file(daily.path(folder));
    }
    disk::forget_unfinished(&folder.join(FOLDER));
}

fn superfluous(newest_first: &[Daily]) -> Vec<Daily> {
    let mut days = BTreeSet::new();
    newest_first
        .iter()
        .filter(|daily| !(days.len() < DAYS && days.insert(daily.day)))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daily(number: u32, day: &str) -> Daily {
        Daily {
            number,
            day: Date::parse(day).unwrap(),
        }
    }

    #[test]
    fn a_name_says_its_number_and_its_day() {
        let path = daily(42, "2026-02-25").path(Path::new("pustaka"));
        assert!(path.ends_with("backups/library-0042-2026-02-25.sqlite"));
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_eq!(Daily::parse(name), Some(daily(42, "2026-02-25")));
        for other in [
            "library.sqlite",
            "library-2026-02-25.sqlite",
            "library-0001-2026-02-30.sqlite",
            "library-x-2026-02-25.sqlite",
            "library-0001-2026-02-25.sqlite-wal",
        ] {
            assert_eq!(Daily::parse(other), None, "{other}");
        }
    }

    #[test]
    fn the_last_of_each_of_fourteen_days_stays() {
        let all: Vec<_> = (1..=20)
            .rev()
            .map(|number| daily(number, &format!("2026-02-{number:02}")))
            .collect();
        let gone = superfluous(&all);
        assert_eq!(gone.len(), 6);
        assert_eq!(gone[0].number, 6);
        let twice = [
            daily(3, "2026-02-02"),
            daily(2, "2026-02-02"),
            daily(1, "2026-02-01"),
        ];
        assert_eq!(superfluous(&twice), [twice[1]]);
    }

    #[test]
    fn a_clock_that_was_wrong_for_a_day_costs_one_day() {
        // 2031 and 2020 are the wrong days; the newest stays in any case.
        let mut all: Vec<_> = (1..=13)
            .map(|number| daily(number, &format!("2026-02-{number:02}")))
            .collect();
        all.push(daily(14, "2031-01-01"));
        all.push(daily(15, "2020-01-01"));
        all.push(daily(16, "2026-02-14"));
        all.reverse();
        let gone = superfluous(&all);
        assert_eq!(
            gone.iter().map(|daily| daily.number).collect::<Vec<_>>(),
            [2, 1]
        );
    }
}
