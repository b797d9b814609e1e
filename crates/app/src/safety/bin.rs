//! Deleted things leave the bin by themselves after thirty days.
//!
//! Thirty days by a clock that ran steadily for as long: one that jumps ahead
//! must not delete anything. So the library remembers when it last looked at the
//! clock, and for how many days in a row the clock did not jump. Then whatever
//! says that it was deleted thirty days ago was deleted then or earlier, however
//! wrong the clock was before. After a jump, or a leave of more than two weeks,
//! which looks like one, things stay longer than thirty days.

use siaran_model::Timestamp;

use crate::moment::days_before;
use crate::{App, AppError};

/// How many days a deleted thing lies in the bin.
const DAYS: i64 = 30;

/// How many days without a look at the clock are no jump.
const LEAP: i64 = 14;

/// The setting that holds the steady days, and the second of the last look.
const CLOCK: &str = "binClock";

const DAY_SECONDS: i64 = 86_400;

/// The clock as a library has seen it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    /// For how many days in a row it did not jump.
    steady: i64,
    /// When it was last looked at and a day had passed, in seconds.
    seen: i64,
}

impl App {
    /// Deletes for ever what has lain in the bin long enough.
    pub(super) async fn empty_bin(&self, now: Timestamp) -> Result<(), AppError> {
        let known = self.store.setting(CLOCK).await?;
        let known = known.as_deref().and_then(Clock::read);
        let clock = Clock::at(known, now.unix_seconds());
        if known != Some(clock) {
            self.store.put_setting(CLOCK, &clock.write()).await?;
        }
        if clock.steady < DAYS {
            return Ok(());
        }
        let before = days_before(now, DAYS);
        for release in self.store.binned_before(before).await? {
            self.store.delete_release(&release).await?;
        }
        self.store.purge_templates(before).await?;
        self.store.purge_organisations(before).await?;
        self.store.forget_binned_speakers(before).await?;
        Ok(())
    }
}

impl Clock {
    fn at(known: Option<Self>, now: i64) -> Self {
        let Some(known) = known else {
            return Self {
                steady: 0,
                seen: now,
            };
        };
        // A clock that is set right by less than a day does not count.
        let passed = (now - known.seen) / DAY_SECONDS;
        match passed {
            0 => known,
            1..=LEAP => Self {
                steady: known.steady + passed,
                seen: now,
            },
            _ => Self {
                steady: 0,
                seen: now,
            },
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (steady, seen) = text.split_once(' ')?;
        Some(Self {
            steady: steady.parse().ok()?,
            seen: seen.parse().ok()?,
        })
    }

    fn write(self) -> String {
        format!("{} {}", self.steady, self.seen)
    }
}

#[cfg(test)]
mod tests {
    use siaran_model::{ReleaseId, TemplateId};

    use super::*;

    /// Days from a first one.
    fn day(day: i64) -> i64 {
        1_800_000_000 + day * DAY_SECONDS
    }

    #[test]
    fn days_count_as_they_pass_and_a_jump_starts_anew() {
        let mut clock = Clock::at(None, day(0));
        for hour in 1..=48 {
            clock = Clock::at(Some(clock), day(0) + hour * 3600);
        }
        assert_eq!(clock.steady, 2);
        clock = Clock::at(Some(clock), day(12));
        assert_eq!(clock.steady, 12);
        clock = Clock::at(Some(clock), day(12) - 3600);
        assert_eq!(clock.steady, 12, "set right by an hour");
        assert_eq!(Clock::read(&clock.write()), Some(clock));
        assert_eq!(Clock::at(Some(clock), day(9)).steady, 0, "back");
        assert_eq!(Clock::at(Some(clock), day(400)).steady, 0, "ahead");
        assert_eq!(Clock::read("kemarin"), None);
    }

    /// A library with a release that goes into the bin today.
    async fn with_binned(folder: &std::path::Path) -> (App, ReleaseId, i64) {
        let app = App::open(folder).await.unwrap();
        let template = TemplateId::new("klarifikasi").unwrap();
        let release = app.create_release(&template).await.unwrap().release;
        app.bin_release(&release.id).await.unwrap();
        let now = crate::moment::now().unix_seconds();
        app.empty_bin(moment(now)).await.unwrap();
        (app, release.id, now)
    }

    fn moment(seconds: i64) -> Timestamp {
        let since = std::time::Duration::from_secs(seconds.unsigned_abs());
        crate::moment::moment_of(std::time::SystemTime::UNIX_EPOCH + since)
    }

    #[tokio::test]
    async fn thirty_days_later_a_release_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (app, id, now) = with_binned(folder.path()).await;
        for day in 1..30 {
            app.empty_bin(moment(now + day * DAY_SECONDS))
                .await
                .unwrap();
        }
        assert!(app.open_release(&id).await.is_ok());
        app.empty_bin(moment(now + 31 * DAY_SECONDS)).await.unwrap();
        assert!(app.open_release(&id).await.is_err());
    }

    #[tokio::test]
    async fn a_clock_that_jumps_deletes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (app, id, now) = with_binned(folder.path()).await;
        let ahead = now + 3650 * DAY_SECONDS;
        for day in 0..29 {
            app.empty_bin(moment(ahead + day * DAY_SECONDS))
                .await
                .unwrap();
            assert!(app.open_release(&id).await.is_ok());
        }
        for at in [
            now - 400 * DAY_SECONDS,
            now + DAY_SECONDS,
            now + 20 * DAY_SECONDS,
        ] {
            app.empty_bin(moment(at)).await.unwrap();
            assert!(app.open_release(&id).await.is_ok());
        }
    }

    #[tokio::test]
    async fn a_release_that_was_restored_and_deleted_again_stays_its_days() {
        let folder = tempfile::tempdir().unwrap();
        let (app, id, now) = with_binned(folder.path()).await;
        app.restore_release(&id).await.unwrap();
        for day in 1..40 {
            app.empty_bin(moment(now + day * DAY_SECONDS))
                .await
                .unwrap();
        }
        assert!(app.open_release(&id).await.is_ok());
    }
}
