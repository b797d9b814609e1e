//! That nothing written is lost: backups, the way back, and libraries that were
//! damaged, locked or moved, each in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

mod backup;
mod damage;
mod locked;
mod place;
mod restore;

use std::path::{Path, PathBuf};

use siaran_app::{App, Condition};
use siaran_model::{Release, ReleaseId, TemplateId, Text};

/// A folder for a library, and what lies beside it.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("pustaka")).unwrap();
        Self { folder }
    }

    /// The library's folder.
    fn library(&self) -> PathBuf {
        self.folder.path().join("pustaka")
    }

    /// The library's file.
    fn file(&self) -> PathBuf {
        App::library_file(&self.library())
    }

    /// A file that is not in the library's folder.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn open(&self) -> App {
        App::open(&self.library()).await.unwrap()
    }

    /// A library with some releases in it, closed.
    async fn with_releases(headlines: &[&str]) -> (Self, Vec<ReleaseId>) {
        let office = Self::new();
        let app = office.open().await;
        let mut ids = Vec::new();
        for headline in headlines {
            ids.push(write(&app, headline).await.id);
        }
        app.close().await;
        (office, ids)
    }

    /// The names in the library's folder that end like this.
    fn names(&self, folder: &str, end: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.library().join(folder)) else {
            return Vec::new();
        };
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(end))
            .collect();
        names.sort();
        names
    }
}

/// A new release with a headline.
async fn write(app: &App, headline: &str) -> Release {
    let template = TemplateId::new("klarifikasi").unwrap();
    let mut made = app.create_release(&template).await.unwrap();
    made.release.headline = Text::from(headline);
    app.save_release(&made.release, made.revision)
        .await
        .unwrap();
    made.release
}

/// What a release of the library is called.
async fn headline(app: &App, id: &ReleaseId) -> String {
    app.open_release(id).await.unwrap().release.headline.plain()
}

fn is_sound(app: &App) -> bool {
    app.safety().condition == Condition::Sound
}

fn bytes(file: &Path) -> Vec<u8> {
    std::fs::read(file).unwrap()
}
