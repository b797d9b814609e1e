//! The daily backups, in a folder of the library's.
//!
//! Their names have a running number before the day: which one is newer is never
//! asked of a clock, since a clock may be wrong for a while.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use siaran_model::Date;
use siaran_store::{Depth, Store, inspect};

use super::backup::{Backup, finish, inspect_backup, make, write_failed};
use crate::moment::now;
use crate::{AppError, disk};

/// The folder of daily backups, in the library's.
const FOLDER: &str = "backups";

/// Of how many days a backup is kept. The days on which the program was used
/// count, so that nothing goes while an office is closed.
const DAYS: usize = 14;

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

/// A daily backup by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Daily {
    number: u32,
    day: Date,
}

impl Daily {
    /// `None` for a name that we would not give, and for the last number, which
    /// no next one follows.
    fn parse(name: &str) -> Option<Self> {
        let rest = name.strip_prefix("library-")?.strip_suffix(".sqlite")?;
        let (number, day) = rest.split_once('-')?;
        let daily = Self {
            number: number.parse().ok()?,
            day: Date::parse(day).ok()?,
        };
        (daily.name() == name && daily.number < u32::MAX).then_some(daily)
    }

    /// `library-0042-2026-02-25.sqlite`.
    fn name(self) -> String {
        format!("library-{:04}-{}.sqlite", self.number, self.day)
    }

    fn path(self, folder: &Path) -> PathBuf {
        folder.join(FOLDER).join(self.name())
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
            "library-7-2026-02-25.sqlite",
            "library-+007-2026-02-25.sqlite",
            "library-4294967295-2026-02-25.sqlite",
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
