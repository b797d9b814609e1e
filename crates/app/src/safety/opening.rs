//! Opening the library, whatever became of it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use siaran_store::{Depth, Store, StoreError, is_older};
use tempfile::TempDir;

use super::backup::Backup;
use super::condition::{Condition, Locked, Safety, Showing};
use super::daily::{daily, has_backups, last_good};
use super::lock::{FolderLock, Share};
use super::place::risky_place;
use super::restore::{copy, log_of};
use crate::{App, AppError};

/// Says that the library is damaged, and what about it, until it is replaced or
/// found to be sound: damage that was found late must not be written over the
/// next morning.
const MARK: &str = "library.damaged";

/// How the library was opened.
#[derive(Debug)]
pub(crate) struct Holding {
    folder: PathBuf,
    lock: Mutex<Option<FolderLock>>,
    safety: Mutex<Safety>,
    /// When it was last looked through, by a clock that only runs forward.
    looked: Mutex<Option<Instant>>,
    /// What is read instead of a library that cannot be changed.
    _copy: Option<TempDir>,
}

impl Holding {
    fn new(
        folder: &Path,
        lock: Option<FolderLock>,
        condition: Condition,
        copy: Option<TempDir>,
    ) -> Self {
        Self {
            folder: folder.to_owned(),
            lock: Mutex::new(lock),
            safety: Mutex::new(Safety {
                condition,
                place: risky_place(folder),
                checked_at: None,
                backup_failure: None,
            }),
            looked: Mutex::new(None),
            _copy: copy,
        }
    }

    pub(super) fn safety(&self) -> MutexGuard<'_, Safety> {
        self.safety.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When it was last looked through, since it was opened.
    pub(super) fn looked_at(&self) -> Option<Instant> {
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// It was looked through just now.
    pub(super) fn note_look(&self) {
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        *looked = Some(Instant::now());
    }

    /// Others may replace the library from now on.
    pub(crate) fn let_go(&self) {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        *lock = None;
    }
}

impl App {
    /// How the library does.
    pub fn safety(&self) -> Safety {
        self.holding.safety().clone()
    }

    /// The folder that the library lies in.
    pub fn folder(&self) -> &Path {
        &self.holding.folder
    }

    pub(crate) fn is_sound(&self) -> bool {
        self.holding.safety().condition == Condition::Sound
    }

    /// Stops changing a library that was found to be damaged, and says so to
    /// whoever opens it next.
    pub(super) async fn found_damage(&self, finding: String) {
        self.store.only_read();
        mark_damage(self.folder(), &finding);
        let backup = last_good(self.folder()).await;
        self.holding.safety().condition = Condition::Damaged {
            file: file_name(self.folder()),
            finding,
            backup,
            showing: Showing::Library,
        };
    }
}

/// Opens the library in a folder. One that is damaged is left as it is, and the
/// last good backup opened for reading; one that cannot be written is opened
/// for reading.
pub(crate) async fn open(folder: &Path) -> Result<(Store, Holding), AppError> {
    std::fs::create_dir_all(folder).map_err(|source| AppError::LibraryFolder {
        path: folder.to_owned(),
        source,
    })?;
    let file = App::library_file(folder);
    let failed = |source| AppError::OpenLibrary {
        path: file.clone(),
        source,
    };
    let (lock, denied) = match FolderLock::share(folder) {
        Share::Shared(lock) => (Some(lock), false),
        Share::Held => {
            return Err(AppError::OpenElsewhere { path: file });
        }
        Share::Impossible(error) => (None, is_denied(error.kind())),
    };
    if let Some(finding) = damage_known(folder, &file) {
        let source = StoreError::Damaged(finding);
        return damaged(folder, lock, source).await.map_err(failed);
    }
    if denied || is_locked(folder, &file) {
        let why = Locked::Denied;
        let source = StoreError::Unreadable(ErrorKind::PermissionDenied.into());
        return locked(folder, lock, why, source).await.map_err(failed);
    }
    match changeable(folder, &file).await {
        Ok(store) => Ok((store, Holding::new(folder, lock, Condition::Sound, None))),
        // Whatever else SQLite cannot open, it says in general words.
        Err(source) if source.is_damage() || matches!(source, StoreError::Failed(_)) => {
            damaged(folder, lock, source).await.map_err(failed)
        }
        Err(source @ (StoreError::Denied(_) | StoreError::ReadOnly(_))) => {
            locked(folder, lock, Locked::Denied, source)
                .await
                .map_err(failed)
        }
        Err(source @ StoreError::Full(_)) => locked(folder, lock, Locked::Full, source)
            .await
            .map_err(failed),
        Err(source) => Err(failed(source)),
    }
}

/// The same, once what was known of damage is forgotten; damage is looked for
/// at once.
pub(crate) async fn open_again(folder: &Path) -> Result<(Store, Holding), AppError> {
    forget_damage(folder);
    let (store, holding) = open(folder).await?;
    if holding.safety().condition != Condition::Sound {
        return Ok((store, holding));
    }
    let Some(finding) = store.damage(Depth::Quick).await? else {
        return Ok((store, holding));
    };
    store.close().await;
    drop(holding);
    mark_damage(folder, &finding);
    open(folder).await
}

/// Nobody says any more that the library is damaged.
pub(super) fn forget_damage(folder: &Path) {
    // Where it is not there, or cannot be removed, it is found again.
    let _ = std::fs::remove_file(folder.join(MARK));
}

fn mark_damage(folder: &Path, finding: &str) {
    // Without the mark it is found again the next time.
    let _ = std::fs::write(folder.join(MARK), finding);
}

/// What is known to be damaged before the library is opened.
fn damage_known(folder: &Path, file: &Path) -> Option<String> {
    if let Ok(finding) = std::fs::read(folder.join(MARK)) {
        let finding = String::from_utf8_lossy(&finding);
        return Some(finding.chars().take(500).collect());
    }
    // SQLite would take an empty file for a new library and throw its log away.
    let is_empty = bytes_in(file) == 0;
    let was_more = bytes_in(&log_of(file)) > 0 || has_backups(folder);
    (is_empty && was_more).then(|| "the file is empty or gone".to_owned())
}

/// A library to work with. Before its form changes it is looked through and
/// backed up, since that cannot be undone.
async fn changeable(folder: &Path, file: &Path) -> Result<Store, StoreError> {
    let store = Store::open_as_it_is(file).await?;
    if is_older(file) {
        if let Some(finding) = store.damage(Depth::Quick).await? {
            store.close().await;
            return Err(StoreError::Damaged(finding));
        }
        // A disk too full for it must not keep the writer from working.
        let _ = daily(&store, folder).await;
    }
    let prepared = async {
        store.update().await?;
        App::prepare(&store).await
    };
    match prepared.await {
        Ok(()) => Ok(store),
        Err(error) => {
            store.close().await;
            Err(error)
        }
    }
}

/// The last good backup of a damaged library; without one, as much of the
/// library as can be read.
async fn damaged(
    folder: &Path,
    lock: Option<FolderLock>,
    source: StoreError,
) -> Result<(Store, Holding), StoreError> {
    let finding = words_of(&source);
    let backup: Option<Backup> = last_good(folder).await;
    let file = App::library_file(folder);
    let (shown, showing) = match &backup {
        Some(backup) => (PathBuf::from(&backup.path), Showing::Backup),
        None if bytes_in(&file) == 0 => return Err(source),
        None => (file, Showing::Library),
    };
    let Ok((store, copy)) = reading(&shown).await else {
        return Err(source);
    };
    let condition = Condition::Damaged {
        file: file_name(folder),
        finding,
        backup,
        showing,
    };
    Ok((store, Holding::new(folder, lock, condition, Some(copy))))
}

/// A library that may not be changed.
async fn locked(
    folder: &Path,
    lock: Option<FolderLock>,
    why: Locked,
    source: StoreError,
) -> Result<(Store, Holding), StoreError> {
    let file = App::library_file(folder);
    if !file.exists() {
        return Err(source);
    }
    match reading(&file).await {
        Ok((store, copy)) => {
            let condition = Condition::ReadOnly {
                file: file_name(folder),
                why,
            };
            Ok((store, Holding::new(folder, lock, condition, Some(copy))))
        }
        Err(error) if error.is_damage() => damaged(folder, lock, error).await,
        Err(error @ (StoreError::Foreign | StoreError::Newer { .. })) => Err(error),
        Err(_) => Err(source),
    }
}

/// A library that is only read: a copy of it in the system's folder for
/// passing things, so that neither its log nor its form is touched.
async fn reading(file: &Path) -> Result<(Store, TempDir), StoreError> {
    let file = file.to_owned();
    let copied = tokio::task::spawn_blocking(move || {
        let folder = tempfile::Builder::new().prefix("siaran-").tempdir()?;
        let target = App::library_file(folder.path());
        copy(&file, &target)?;
        if log_of(&file).exists() {
            copy(&log_of(&file), &log_of(&target))?;
        }
        Ok(folder)
    });
    let folder = copied
        .await
        .expect("copying does not panic")
        .map_err(StoreError::Unreadable)?;
    let store = Store::open(&App::library_file(folder.path())).await?;
    // What is read must be readable, to be worth showing.
    if let Err(error) = store.contents().await {
        store.close().await;
        return Err(error);
    }
    store.only_read();
    Ok((store, folder))
}

/// Whether the library is marked as not to be written to.
fn is_locked(folder: &Path, file: &Path) -> bool {
    let marked = |path: &Path| {
        std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly())
    };
    // On Windows the mark of a folder is about its look.
    if (cfg!(unix) && marked(folder)) || marked(file) {
        return true;
    }
    std::fs::File::options()
        .write(true)
        .open(file)
        .is_err_and(|error| is_denied(error.kind()))
}

fn bytes_in(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |metadata| metadata.len())
}

fn is_denied(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}

fn file_name(folder: &Path) -> String {
    App::library_file(folder).display().to_string()
}

/// What a fault says, its cause included.
fn words_of(error: &StoreError) -> String {
    if let StoreError::Damaged(finding) = error {
        return finding.clone();
    }
    match std::error::Error::source(error) {
        Some(source) => source.to_string(),
        None => error.to_string(),
    }
}
