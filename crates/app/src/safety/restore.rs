//! The way back to a backup.
//!
//! The new library is made ready beside the old one and opened there; only then
//! does it take the old one's name, in one step. The old one stays under a name
//! with the date. A program that ends at any moment leaves the one or the other.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use siaran_store::{Depth, Store, StoreError, fold};

use super::backup::{Backup, inspect_backup, room_in};
use super::lock::{Alone, FolderLock};
use super::opening::forget_damage;
use crate::moment::now;
use crate::{App, AppError, disk};

/// Where the new library is made ready.
const READY: &str = "library-restoring.sqlite";

/// A library was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// From what.
    pub backup: Backup,
    /// Where the old library is. `None` when there was none.
    pub kept: Option<String>,
}

/// How far a restore has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The new library lies ready beside the old one.
    Ready,
    /// The old one has its second name.
    Kept,
    /// The old one's log is out of the way.
    Cleared,
    /// The new one has the old one's name.
    Replaced,
}

/// Makes a backup the library in this folder. Nobody may have the library open,
/// this program included.
pub async fn restore(folder: &Path, from: &Path) -> Result<Restored, AppError> {
    let result = steps(folder, from, |_| Ok(())).await;
    if result.is_err() {
        remove(&folder.join(READY)).ok();
    }
    result
}

async fn steps(
    folder: &Path,
    from: &Path,
    reached: impl Fn(Step) -> Result<(), AppError>,
) -> Result<Restored, AppError> {
    let in_folder = |source| AppError::LibraryFolder {
        path: folder.to_owned(),
        source,
    };
    let backup = inspect_backup(from).await?;
    std::fs::create_dir_all(folder).map_err(in_folder)?;
    let library = App::library_file(folder);
    let Alone::Alone(_lock) = FolderLock::alone(folder).map_err(in_folder)? else {
        return Err(AppError::OpenElsewhere { path: library });
    };
    make_ready(folder, from).await?;
    reached(Step::Ready)?;

    // A sound library is then whole without its log; a damaged one may not be.
    let _ = fold(&library).await;
    let kept = keep(folder, &library).map_err(in_folder)?;
    reached(Step::Kept)?;
    // The new library must not be taken for the one that this log belongs to.
    remove_log(&library).map_err(in_folder)?;
    disk::keep_names(&library).map_err(in_folder)?;
    reached(Step::Cleared)?;
    std::fs::rename(folder.join(READY), &library).map_err(in_folder)?;
    disk::keep_names(&library).map_err(in_folder)?;
    reached(Step::Replaced)?;
    forget_damage(folder);
    Ok(Restored {
        backup,
        kept: kept.map(|kept| kept.display().to_string()),
    })
}

/// Copies the backup beside the library, brings it to our form, and looks
/// whether it is whole and opens.
async fn make_ready(folder: &Path, from: &Path) -> Result<(), AppError> {
    let ready = folder.join(READY);
    let in_backup = |source| AppError::Backup {
        path: from.to_owned(),
        source,
    };
    let read_failed = |source| AppError::ReadFile {
        path: from.to_owned(),
        source,
    };
    // What a program left that ended here.
    let cleaned = remove(&ready).and_then(|()| remove_log(&ready));
    cleaned.map_err(|source| AppError::LibraryFolder {
        path: folder.to_owned(),
        source,
    })?;
    let needed = std::fs::metadata(from).map_err(read_failed)?.len() * 2;
    if room_in(folder).is_some_and(|room| room < needed) {
        return Err(AppError::NoRoom {
            path: folder.to_owned(),
            bytes: needed,
        });
    }
    let (source, target) = (from.to_owned(), ready.clone());
    let copied = tokio::task::spawn_blocking(move || {
        copy(&source, &target)?;
        // A library that was copied with its log is whole only with it.
        if log_of(&source).exists() {
            copy(&log_of(&source), &log_of(&target))?;
        }
        Ok(())
    });
    copied
        .await
        .expect("copying does not panic")
        .map_err(|source: io::Error| AppError::LibraryFolder {
            path: folder.to_owned(),
            source,
        })?;
    open_and_fold(&ready).await.map_err(in_backup)?;
    File::open(&ready)
        .and_then(|file| file.sync_all())
        .map_err(|source| AppError::LibraryFolder {
            path: folder.to_owned(),
            source,
        })
}

/// Brings a library to our form and looks whether it is whole and opens.
/// Afterwards its file holds everything by itself: the log keeps the file's old
/// name when the file gets another.
async fn open_and_fold(library: &Path) -> Result<(), StoreError> {
    let store = Store::open(library).await?;
    let found = match store.damage(Depth::Thorough).await {
        Ok(None) => store.is_no_copy().await.err(),
        Ok(Some(what)) => Some(StoreError::Damaged(what)),
        Err(error) => Some(error),
    };
    store.close().await;
    match found {
        Some(error) => Err(error),
        None => fold(library).await,
    }
}

/// Gives the old library a second name, so that there is no moment without one
/// of the first. Its log, if it still has one, goes with it.
fn keep(folder: &Path, library: &Path) -> io::Result<Option<PathBuf>> {
    if !library.exists() && !log_of(library).exists() {
        return Ok(None);
    }
    let kept = free_name(folder);
    if library.exists() {
        second_name(library, &kept)?;
    } else {
        File::create_new(&kept)?.sync_all()?;
    }
    if log_of(library).exists() {
        second_name(&log_of(library), &log_of(&kept))?;
    }
    disk::keep_names(&kept)?;
    Ok(Some(kept))
}

/// A name with the moment that nothing has yet.
fn free_name(folder: &Path) -> PathBuf {
    let now = now();
    let stem = format!(
        "library-replaced-{}-{:02}{:02}",
        now.date(),
        now.hour(),
        now.minute()
    );
    let mut copies = 1;
    loop {
        let name = match copies {
            1 => format!("{stem}.sqlite"),
            more => format!("{stem}-{more}.sqlite"),
        };
        let path = folder.join(name);
        if !path.exists() && !log_of(&path).exists() {
            return path;
        }
        copies += 1;
    }
}

/// A second name for the same file; a copy where the disk knows no such thing.
fn second_name(file: &Path, name: &Path) -> io::Result<()> {
    std::fs::hard_link(file, name).or_else(|_| {
        copy(file, name)?;
        File::open(name)?.sync_all()
    })
}

/// The bytes and nothing else: a copy of a locked file is not locked.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    io::copy(&mut File::open(from)?, &mut File::create(to)?)?;
    Ok(())
}

/// Where SQLite keeps what is not in a library's file yet.
pub(super) fn log_of(file: &Path) -> PathBuf {
    beside(file, "-wal")
}

/// Removes whatever SQLite keeps beside a file: it would take it for that of the
/// next file of this name. A library that is made from a backup has a journal
/// until it has a log.
fn remove_log(file: &Path) -> io::Result<()> {
    remove(&log_of(file))?;
    remove(&beside(file, "-journal"))?;
    remove(&beside(file, "-shm"))
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn remove(file: &Path) -> io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use siaran_model::{ReleaseId, TemplateId, Text};

    use super::*;
    use crate::Condition;

    async fn write(app: &App, headline: &str) -> ReleaseId {
        let template = TemplateId::new("klarifikasi").unwrap();
        let mut made = app.create_release(&template).await.unwrap();
        made.release.headline = Text::from(headline);
        app.save_release(&made.release, made.revision)
            .await
            .unwrap();
        made.release.id
    }

    /// The last connection to end folds the log; two that end at once each
    /// take the other for the last.
    #[tokio::test]
    async fn what_is_made_ready_is_whole_without_its_log() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path()).await.unwrap();
        let release = write(&app, "Masih di Log").await;
        let file = App::library_file(folder.path());
        open_and_fold(&file).await.unwrap();

        let alone = tempfile::tempdir().unwrap();
        std::fs::copy(&file, App::library_file(alone.path())).unwrap();
        let copy = App::open(alone.path()).await.unwrap();
        assert!(copy.open_release(&release).await.is_ok());
        app.close().await;
    }

    /// A program that ends after each step leaves a library that opens: the old
    /// one until the last step, with what its log held, then the new one.
    #[tokio::test]
    async fn a_restore_that_ends_anywhere_leaves_a_library_that_opens() {
        for last in [Step::Ready, Step::Kept, Step::Cleared, Step::Replaced] {
            let folder = tempfile::tempdir().unwrap();
            let library = folder.path().join("pustaka");
            let backup = folder.path().join("cadangan.sqlite");
            let app = App::open(&library).await.unwrap();
            let before = write(&app, "Sebelum").await;
            app.back_up(&backup).await.unwrap();
            let after = write(&app, "Sesudah").await;
            // As a program leaves it that is killed: with a log.
            let file = App::library_file(&library);
            let held = [&file, &log_of(&file)].map(|file| std::fs::read(file).unwrap());
            app.close().await;
            std::fs::write(&file, &held[0]).unwrap();
            std::fs::write(log_of(&file), &held[1]).unwrap();

            let ended = steps(&library, &backup, |step| {
                if step == last {
                    Err(AppError::NotChecked)
                } else {
                    Ok(())
                }
            });
            ended.await.unwrap_err();
            let app = App::open(&library).await.unwrap();
            assert_eq!(app.safety().condition, Condition::Sound, "{last:?}");
            assert!(app.open_release(&before).await.is_ok(), "{last:?}");
            let is_old = app.open_release(&after).await.is_ok();
            assert_eq!(is_old, last != Step::Replaced, "{last:?}");
            app.close().await;

            // And it can be tried again.
            restore(&library, &backup).await.unwrap();
            let app = App::open(&library).await.unwrap();
            assert!(app.open_release(&before).await.is_ok(), "{last:?}");
            assert!(app.open_release(&after).await.is_err(), "{last:?}");
        }
    }
}
