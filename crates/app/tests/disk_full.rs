//! A library on a disk that is full: nothing is lost, and it goes on.
#![cfg(target_os = "linux")]
// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use siaran_app::{App, ErrorCode};
use siaran_model::{Release, TemplateId, Text};

/// A disk of a few megabytes in the place of a folder, gone with the test.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None`, said aloud, where nobody lets us mount one.
    fn over(folder: &Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            .arg(folder)
            .output();
        if mounted.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder.to_owned()));
        }
        let _ = writeln!(
            std::io::stderr(),
            "test left out: a full disk needs the right to mount one"
        );
        None
    }

    fn fill(&self) {
        let mut ballast = std::fs::File::create(self.0.join("penuh")).unwrap();
        while ballast.write_all(&[0; 4096]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.0.join("penuh")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn saying(release: &Release, words: usize) -> Release {
    Release {
        closing: Text::from("Kalimat panjang. ".repeat(words).trim()),
        ..release.clone()
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_goes_in_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::over(folder.path()) else {
        return;
    };
    let app = App::open(folder.path()).await.unwrap();
    let template = TemplateId::new("klarifikasi").unwrap();
    let opened = app.create_release(&template).await.unwrap();
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
    let again = App::open(folder.path()).await.unwrap();
    assert_eq!(again.open_release(&id).await.unwrap().release, kept);
    again.close().await;
}
