//! A clock that was wrong, and was set back or set right: what it says is told as it
//! is, and nothing is ordered, thinned out or deleted by it that should not be.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_app::{App, ListFilter, Opened, backups, set_clock_ahead};
use siaran_model::{ReleaseId, TemplateId, Text, Timestamp};
use tokio::sync::{Mutex, MutexGuard};

/// The clock of this program, which all tests share: how many days it is ahead of
/// the true one.
struct Clock(MutexGuard<'static, i64>);

impl Clock {
    async fn taken() -> Self {
        static AHEAD: Mutex<i64> = Mutex::const_new(0);
        Self(AHEAD.lock().await)
    }

    fn set(&mut self, days: i64) {
        *self.0 = days;
        set_clock_ahead(days * 86_400);
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        self.set(0);
    }
}

struct Office {
    app: App,
    clock: Clock,
    folder: tempfile::TempDir,
}

impl Office {
    async fn open() -> Self {
        let clock = Clock::taken().await;
        let folder = tempfile::tempdir().unwrap();
        Self {
            app: App::open(folder.path()).await.unwrap(),
            clock,
            folder,
        }
    }

    async fn draft(&self) -> ReleaseId {
        let template = TemplateId::new("klarifikasi").unwrap();
        self.app.create_release(&template).await.unwrap().release.id
    }

    /// Opens a release, writes and saves; answers when it was saved.
    async fn write(&self, id: &ReleaseId, headline: &str) -> Timestamp {
        let Opened {
            mut release,
            revision,
            ..
        } = self.app.open_release(id).await.unwrap();
        self.app.begin_sitting(&release).await.unwrap();
        release.headline = Text::from(headline);
        self.app.save_release(&release, revision).await.unwrap().at
    }

    async fn name(&self, id: &ReleaseId, name: &str) {
        let release = self.app.open_release(id).await.unwrap().release;
        self.app.keep_named_version(&release, name).await.unwrap();
    }

    /// The numbers of the versions, the last first.
    async fn versions(&self, id: &ReleaseId) -> Vec<u32> {
        let history = self.app.history(id).await.unwrap();
        history.into_iter().map(|version| version.number).collect()
    }

    async fn has(&self, id: &ReleaseId) -> bool {
        self.app.open_release(id).await.is_ok()
    }
}

fn days_between(later: Timestamp, earlier: Timestamp) -> i64 {
    // A second may pass between two looks at the clock.
    (later.unix_seconds() - earlier.unix_seconds() + 60).div_euclid(86_400)
}

#[tokio::test]
async fn what_was_saved_says_when_and_stands_first_whatever_the_clock_says() {
    let mut office = Office::open().await;
    let [one, two] = [office.draft().await, office.draft().await];
    let before = office.write(&one, "Satu").await;
    office.clock.set(-3);
    for id in [&two, &one] {
        let saved = office.write(id, "Dua").await;
        assert_eq!(days_between(before, saved), 3);
        let opened = office.app.open_release(id).await.unwrap();
        assert_eq!(opened.saved_at, saved);
        let page = office.app.list_releases(&ListFilter::default()).await;
        assert_eq!(page.unwrap().releases[0].id, *id);
    }
}

#[tokio::test]
async fn versions_stand_in_the_order_in_which_they_were_kept() {
    let mut office = Office::open().await;
    let id = office.draft().await;
    for (days, name) in [(0, "Satu"), (-10, "Dua"), (-20, "Tiga"), (-5, "Empat")] {
        office.clock.set(days);
        office.write(&id, name).await;
        office.name(&id, name).await;
    }
    let mut kept = office.app.history(&id).await.unwrap();
    kept.retain(|version| version.name.is_some());
    let names: Vec<_> = kept
        .iter()
        .filter_map(|version| version.name.as_deref())
        .collect();
    assert_eq!(names, ["Empat", "Tiga", "Dua", "Satu"]);
    assert!(kept.is_sorted_by(|later, earlier| later.number > earlier.number));
    assert_eq!(days_between(kept[3].saved_at, kept[1].saved_at), 20);
    for version in kept {
        let text = office.app.open_version(&id, version.number).await.unwrap();
        assert_eq!(Some(text.headline.plain()), version.name);
    }
}

#[tokio::test]
async fn thinning_waits_until_the_clock_has_come_to_a_version() {
    let mut office = Office::open().await;
    let id = office.draft().await;
    office.clock.set(400);
    for number in 0..4 {
        office.write(&id, &format!("Tahun depan {number}")).await;
    }
    office.name(&id, "Untuk Karo").await;
    office.clock.set(0);
    for number in 0..4 {
        office.write(&id, &format!("Hari ini {number}")).await;
    }
    let all = office.versions(&id).await;
    for days in [0, -30, 0] {
        office.clock.set(days);
        office.app.tend_history().await.unwrap();
        assert_eq!(office.versions(&id).await, all);
    }
    office.clock.set(300);
    office.app.tend_history().await.unwrap();
    let today = office.versions(&id).await;
    assert!(today.len() < all.len());
    assert!(today.starts_with(&all[..1]), "the last stays");
    assert!(today.ends_with(&all[all.len() - 5..]), "those of next year");
    office.clock.set(1_000);
    office.app.tend_history().await.unwrap();
    let history = office.app.history(&id).await.unwrap();
    assert!(history.len() < today.len());
    assert!(
        history
            .iter()
            .any(|version| version.name.as_deref() == Some("Untuk Karo"))
    );
}

#[tokio::test]
async fn the_newest_daily_backup_is_the_one_that_was_made_last() {
    let mut office = Office::open().await;
    office.draft().await;
    let mut made = Vec::new();
    for days in [0, -1, -30, -29, 0, 1] {
        office.clock.set(days);
        let backup = office.app.back_up_daily().await.unwrap();
        assert!(
            backup
                .name
                .ends_with(&format!("-{}.sqlite", backup.made_at.date()))
        );
        let found = backups(office.folder.path()).await;
        assert_eq!(found[0].name, backup.name);
        made.push(backup.name);
    }
    let found = backups(office.folder.path()).await;
    let found: Vec<_> = found.into_iter().map(|backup| backup.name).collect();
    made.reverse();
    // Of the two of today the later one.
    made.remove(5);
    assert_eq!(found, made);
}

#[tokio::test]
async fn days_that_come_again_are_backed_up_again() {
    let mut office = Office::open().await;
    for (written, days) in [-2, -1, 0, -2, -1].into_iter().enumerate() {
        office.clock.set(days);
        office.draft().await;
        office.app.tend().await;
        let found = backups(office.folder.path()).await;
        assert_eq!(found[0].releases as usize, written + 1);
        assert!(found.len() <= 3, "one for each day");
    }
}

#[tokio::test]
async fn the_bin_counts_thirty_days_of_a_clock_that_runs() {
    let mut office = Office::open().await;
    let [stays, goes] = [office.draft().await, office.draft().await];
    office.app.bin_release(&goes).await.unwrap();
    office.app.tend().await;
    for days in [-400, 0, 3_650, 20, 3_650] {
        office.clock.set(days);
        office.app.tend().await;
        assert!(office.has(&goes).await, "after {days} days");
    }
    for days in 3_651..3_680 {
        office.clock.set(days);
        office.app.tend().await;
    }
    assert!(office.has(&goes).await);
    office.clock.set(3_681);
    office.app.tend().await;
    assert!(!office.has(&goes).await);
    assert!(office.has(&stays).await);
}
