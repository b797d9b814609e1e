//! Libraries on disks that are full or may not be written to: nothing is lost or
//! half done, and all goes on when the disk takes files again.
#![cfg(target_os = "linux")]
// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use siaran_app::{
    App, AppError, Condition, Count, ErrorCode, ExportOptions, Format, ListFilter, Locked,
    RegisterRow, SpeakerChange, SpeakerFilter, TemplateOrder, restore, write_release_file,
};
use siaran_model::{Release, ReleaseId, TemplateId, Text, Timestamp};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

/// A disk of a few megabytes in the place of a folder, gone with the test.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// `None`, said aloud, where nobody lets us mount one.
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"])
            .arg(folder.path())
            .output();
        if mounted.is_ok_and(|done| done.status.success()) {
            return Some(Self { folder });
        }
        let _ = writeln!(
            std::io::stderr(),
            "test left out: a full disk needs the right to mount one"
        );
        None
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("pustaka")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn fill(&self) {
        let mut ballast = std::fs::File::create(self.file("penuh")).unwrap();
        while ballast.write_all(&[0; 4096]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.file("penuh")).unwrap();
    }

    /// Takes nothing any more, or everything again.
    fn lock(&self, locked: bool) {
        let option = if locked { "remount,ro" } else { "remount,rw" };
        let mut mount = Command::new("mount");
        mount.args(["-o", option]).arg(self.folder.path());
        assert!(mount.status().unwrap().success());
    }

    /// The names of what lies in a folder of it.
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.file(folder)).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let folder = self.folder.path();
        let _ = Command::new("umount").arg("--lazy").arg(folder).status();
    }
}

fn saying(release: &Release, words: usize) -> Release {
    Release {
        closing: Text::from("Kalimat panjang. ".repeat(words).trim()),
        ..release.clone()
    }
}

async fn draft(app: &App) -> siaran_app::Opened {
    let template = TemplateId::new("klarifikasi").unwrap();
    app.create_release(&template).await.unwrap()
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_goes_in_when_there_is_room() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let app = App::open(&disk.library()).await.unwrap();
    let opened = draft(&app).await;
    let id = opened.release.id.clone();
    let mut revision = opened.revision;
    let mut kept = opened.release.clone();
    for round in 1..=3 {
        let small = saying(&opened.release, round);
        revision = app.save_release(&small, revision).await.unwrap().revision;
        kept = small;

        disk.fill();
        let large = saying(&opened.release, 20_000 + round);
        // Again and again, as the window tries.
        for _ in 0..6 {
            let error = app.save_release(&large, revision).await.unwrap_err();
            assert_eq!(error.code(), ErrorCode::LibraryFull, "{error:?}");
        }
        assert_eq!(app.open_release(&id).await.unwrap().release, kept);
        disk.make_room();
        revision = app.save_release(&large, revision).await.unwrap().revision;
        assert_eq!(app.open_release(&id).await.unwrap().release, large);
        kept = large;
    }
    app.close().await;
    let again = App::open(&disk.library()).await.unwrap();
    assert_eq!(again.open_release(&id).await.unwrap().release, kept);
    again.close().await;
}

/// What a writer may ask of the library besides saving.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Act {
    Version,
    Numbers,
    Speaker,
    Template,
    File,
}

const ACTS: [Act; 5] = [
    Act::Version,
    Act::Numbers,
    Act::Speaker,
    Act::Template,
    Act::File,
];

/// A library on a small disk, and a folder beside it that has room.
struct Office {
    app: App,
    release: Release,
    elsewhere: tempfile::TempDir,
}

impl Office {
    fn count(&self) -> Count {
        Count {
            organisation: self.release.organisation.id.clone(),
            year: 2026,
        }
    }

    async fn ask(&self, act: Act, nth: usize) -> Result<(), AppError> {
        match act {
            Act::Version => {
                let text = saying(&self.release, nth + 1);
                self.app.keep_named_version(&text, "Untuk Karo").await?;
            }
            Act::Numbers => {
                self.app.reserve_numbers(&self.count(), 20, "rapat").await?;
            }
            Act::Speaker => {
                let mut known = self.app.new_speaker();
                known.speaker.name = format!("Narasumber {nth}");
                known.note = "catatan ".repeat(500);
                let change = SpeakerChange {
                    known,
                    revision: None,
                };
                self.app.put_speaker(&change).await?;
            }
            Act::Template => {
                let order = TemplateOrder {
                    name: format!("Templat {nth}"),
                    summary: String::new(),
                    parts: Vec::new(),
                    speakers: true,
                };
                self.app.make_template(&self.release, &order).await?;
            }
            Act::File => {
                let mut release = saying(&self.release, 300);
                release.id = ReleaseId::new(format!("kiriman-{nth}")).unwrap();
                let file = self.elsewhere.path().join("kiriman.siaran");
                let at = Timestamp::parse("2026-02-25T10:00:00Z").unwrap();
                write_release_file(&release, at, &file)?;
                self.app.receive_file(&file).await?;
            }
        }
        Ok(())
    }

    /// How many of these the library has.
    async fn have(&self, act: Act) -> usize {
        match act {
            Act::Version => self.app.history(&self.release.id).await.unwrap().len(),
            Act::Numbers => {
                let register = self.app.number_register(&self.count()).await.unwrap();
                let rows = register.rows.iter();
                rows.filter(|row| matches!(row, RegisterRow::Entry(_)))
                    .count()
                    / 20
            }
            Act::Speaker => {
                let all = SpeakerFilter::default();
                self.app.list_speakers(&all).await.unwrap().len()
            }
            Act::Template => self.app.list_templates().await.unwrap().len(),
            Act::File => {
                let page = self.app.list_releases(&ListFilter::default()).await;
                page.unwrap().total as usize
            }
        }
    }
}

#[tokio::test]
async fn whatever_is_asked_of_a_full_disk_is_done_whole_or_not_at_all() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let app = App::open(&disk.library()).await.unwrap();
    let release = draft(&app).await.release;
    let office = Office {
        app,
        release,
        elsewhere: tempfile::tempdir().unwrap(),
    };
    let mut expected = Vec::new();
    for act in ACTS {
        expected.push(office.have(act).await);
    }
    disk.fill();
    for (nth, act) in ACTS.into_iter().enumerate() {
        // The log may have some room of its own.
        let mut done = 0;
        let error = loop {
            match office.ask(act, done).await {
                Ok(()) => done += 1,
                Err(error) => break error,
            }
            assert!(done < 2000, "{act:?} never fills the disk");
        };
        assert_eq!(error.code(), ErrorCode::LibraryFull, "{act:?}: {error:?}");
        expected[nth] += done;
    }
    let have = async |office: &Office| {
        let mut have = Vec::new();
        for act in ACTS {
            have.push(office.have(act).await);
        }
        have
    };
    assert_eq!(have(&office).await, expected);
    disk.make_room();
    assert!(office.app.check().await.unwrap());
    for act in ACTS {
        office.ask(act, 9000).await.unwrap();
    }
    let expected: Vec<_> = expected.iter().map(|known| known + 1).collect();
    office.app.close().await;
    let office = Office {
        app: App::open(&disk.library()).await.unwrap(),
        ..office
    };
    assert_eq!(have(&office).await, expected);
    assert!(office.app.check().await.unwrap());
    office.app.close().await;
}

#[tokio::test]
async fn a_first_start_on_a_full_disk_says_so_and_is_tried_again() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    std::fs::create_dir(disk.library()).unwrap();
    disk.fill();
    let app = App::open(&disk.library()).await.unwrap();
    let condition = Condition::ReadOnly {
        file: App::library_file(&disk.library()).display().to_string(),
        why: Locked::Full,
    };
    assert_eq!(app.safety().condition, condition);
    assert_eq!(app.list_templates().await.unwrap(), []);
    app.close().await;
    disk.make_room();
    let app = App::open_again(&disk.library()).await.unwrap();
    draft(&app).await;
    assert_eq!(app.safety().condition, Condition::Sound);
    app.close().await;
}

/// An older library must be rewritten to be changed, and there is no room.
#[tokio::test]
async fn an_older_library_on_a_full_disk_is_read_until_there_is_room() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    std::fs::create_dir(disk.library()).unwrap();
    let file = App::library_file(&disk.library());
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true);
    let mut old = SqliteConnection::connect_with(&options).await.unwrap();
    let form = include_str!("../../store/tests/first-form.sql");
    sqlx::raw_sql(form).execute(&mut old).await.unwrap();
    old.close().await.unwrap();
    let before = std::fs::read(&file).unwrap();
    let id = ReleaseId::new("r1").unwrap();

    disk.fill();
    let app = App::open(&disk.library()).await.unwrap();
    let condition = Condition::ReadOnly {
        file: file.display().to_string(),
        why: Locked::Full,
    };
    assert_eq!(app.safety().condition, condition);
    let headline = app.open_release(&id).await.unwrap().release.headline;
    assert_eq!(headline.plain(), "Kini");
    app.close().await;
    assert_eq!(std::fs::read(&file).unwrap(), before);

    disk.make_room();
    let app = App::open_again(&disk.library()).await.unwrap();
    assert_eq!(app.safety().condition, Condition::Sound);
    assert!(app.open_release(&id).await.is_ok());
    assert_eq!(app.history(&id).await.unwrap().len(), 2);
    app.close().await;
}

#[tokio::test]
async fn backups_and_restores_look_for_room_before_they_write() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let elsewhere = tempfile::tempdir().unwrap();
    let good = elsewhere.path().join("cadangan.sqlite");
    let app = App::open(&elsewhere.path().join("pustaka")).await.unwrap();
    let id = draft(&app).await.release.id;
    app.back_up(&good).await.unwrap();
    let error = app
        .back_up(&disk.file("cadangan.sqlite"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::NoRoom, "{error:?}");
    assert_eq!(
        error.report().path,
        Some(disk.folder.path().display().to_string())
    );
    app.close().await;
    assert_eq!(disk.names(""), Vec::<String>::new());

    let app = App::open(&disk.library()).await.unwrap();
    let own = draft(&app).await.release.id;
    app.tend().await;
    let failure = app.safety().backup_failure.unwrap();
    assert_eq!(failure.code, ErrorCode::NoRoom);
    assert_eq!(disk.names("pustaka/backups"), Vec::<String>::new());
    app.close().await;
    disk.fill();
    let error = restore(&disk.library(), &good).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NoRoom, "{error:?}");
    disk.make_room();
    let app = App::open(&disk.library()).await.unwrap();
    assert!(app.open_release(&own).await.is_ok());
    assert!(app.open_release(&id).await.is_err());
    app.close().await;
}

#[tokio::test]
async fn a_disk_that_takes_nothing_is_read_and_its_releases_leave() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let app = App::open(&disk.library()).await.unwrap();
    let opened = draft(&app).await;
    let release = opened.release;
    let named = app.keep_named_version(&release, "Final").await.unwrap();
    app.close().await;

    disk.lock(true);
    let app = App::open(&disk.library()).await.unwrap();
    let condition = Condition::ReadOnly {
        file: App::library_file(&disk.library()).display().to_string(),
        why: Locked::Denied,
    };
    assert_eq!(app.safety().condition, condition);
    let error = app
        .save_release(&saying(&release, 3), opened.revision)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryReadOnly);
    let folder = tempfile::tempdir().unwrap();
    let options = ExportOptions {
        formats: vec![Format::Docx, Format::Pdf],
        ..ExportOptions::usual(&release)
    };
    let exported = app.export(&release, &options, folder.path(), |_| {});
    let exported = exported.await.unwrap();
    assert_eq!((exported.files.len(), exported.failed.len()), (2, 0));
    assert_eq!(exported.version, Some(named), "a version says so already");
    let other = saying(&release, 3);
    let exported = app.export(&other, &options, folder.path(), |_| {});
    assert_eq!(exported.await.unwrap().version, None);
    let file = folder.path().join("kiriman.siaran");
    app.send_release(&release, &file).await.unwrap();
    assert!(file.is_file());
    let template = TemplateId::new("klarifikasi").unwrap();
    let file = folder.path().join("klarifikasi.siaran-template");
    app.export_template(&template, &file).await.unwrap();
    assert!(file.is_file());
    app.back_up(&folder.path().join("cadangan.sqlite"))
        .await
        .unwrap();
    app.close().await;
    disk.lock(false);
}

#[tokio::test]
async fn a_disk_that_takes_nothing_and_has_no_library_is_named() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let folder = disk.library();
    disk.lock(true);
    let error = App::open(&folder).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryDenied, "{error:?}");
    assert_eq!(error.report().path, Some(folder.display().to_string()));
    disk.lock(false);
    std::fs::create_dir(&folder).unwrap();
    disk.lock(true);
    let error = App::open(&folder).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryDenied, "{error:?}");
    disk.lock(false);
}
