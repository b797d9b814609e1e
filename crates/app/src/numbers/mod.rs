//! The number register: taking, reserving, recording and cancelling numbers.
//!
//! A release takes a number in two steps: the register gives it, then the
//! release carries it and is saved as after every other edit. Between the two, or
//! when the second is undone, the register is ahead: the number is the release's
//! and nobody else's, and [`NumberStanding`] says so until a person settles it.

mod offices;
mod pattern;
mod register;
mod standing;
mod table;

use siaran_galley::running_number;
use siaran_model::{Number, Release};
use siaran_store::{Claimant, Count, NumberAct, NumberEntry, NumberError, NumberEvent, Wanted};

use crate::moment::{now, today};
use crate::{App, AppError};

pub use self::offices::NumberOffice;
pub use self::pattern::{NumberPatternReading, read_number_pattern};
pub use self::register::{NumberRegister, NumberTally, RegisterRow};
pub use self::standing::NumberStanding;
pub use self::table::{NumberColumns, NumberTableWords};

impl App {
    /// Gives a release a number of its organisation and year. The release does
    /// not carry it yet.
    pub async fn take_number(
        &self,
        release: &Release,
        wanted: Wanted,
    ) -> Result<NumberEntry, AppError> {
        let title = release.headline.plain();
        let claimant = Claimant {
            release: &release.id,
            title: title.trim(),
            carries: carried(release),
        };
        let text = |number| running_number(&release.organisation, number, release.dateline.date);
        let by = account();
        let taken = self
            .store
            .assign_number(&count_of(release), wanted, claimant, text, act(&by))
            .await?;
        Ok(taken)
    }

    /// Takes a number back from its release and keeps it for another.
    pub async fn free_number(&self, count: &Count, number: u32) -> Result<NumberEntry, AppError> {
        let by = account();
        Ok(self.store.free_number(count, number, act(&by)).await?)
    }

    /// Cancels a number for ever, with a reason.
    pub async fn cancel_number(
        &self,
        count: &Count,
        number: u32,
        reason: &str,
    ) -> Result<NumberEntry, AppError> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(AppError::NoReason(number));
        }
        let by = account();
        let cancelled = self.store.cancel_number(count, number, reason, act(&by));
        Ok(cancelled.await?)
    }

    /// Keeps the next numbers of a count for later.
    pub async fn reserve_numbers(
        &self,
        count: &Count,
        how_many: u32,
        note: &str,
    ) -> Result<Vec<NumberEntry>, AppError> {
        let by = account();
        let reserved = self
            .store
            .reserve_numbers(count, how_many, note.trim(), act(&by));
        Ok(reserved.await?)
    }

    /// Records the numbers from one to another as given outside.
    pub async fn record_numbers(
        &self,
        count: &Count,
        from: u32,
        to: u32,
        note: &str,
    ) -> Result<(), AppError> {
        let by = account();
        let recorded = self
            .store
            .record_numbers(count, from..=to, note.trim(), act(&by));
        Ok(recorded.await?)
    }

    /// Records every number that one release alone carries and the register does
    /// not know, and answers how many these were.
    pub async fn record_carried_numbers(&self, count: &Count) -> Result<u32, AppError> {
        let by = account();
        Ok(self.store.record_carried(count, act(&by)).await?)
    }

    /// Lets a count start at a number.
    pub async fn start_count(&self, count: &Count, first: u32) -> Result<(), AppError> {
        Ok(self.store.start_count(count, first).await?)
    }

    /// The history of one number, from its beginning.
    pub async fn number_history(
        &self,
        count: &Count,
        number: u32,
    ) -> Result<Vec<NumberEvent>, AppError> {
        Ok(self.store.number_history(count, number).await?)
    }
}

/// The count that a release's number belongs to: that of its own day's year, or
/// of this year while it has no day.
fn count_of(release: &Release) -> Count {
    Count {
        organisation: release.organisation.id.clone(),
        year: release.dateline.date.unwrap_or_else(today).year(),
    }
}

/// The running number that a release carries.
fn carried(release: &Release) -> Option<u32> {
    match release.number {
        Some(Number::Running(number)) => Some(number),
        Some(Number::Written(_)) | None => None,
    }
}

fn act(by: &str) -> NumberAct<'_> {
    NumberAct { at: now(), by }
}

/// Who works at this machine, as the system calls them. Empty where it does not
/// say.
fn account() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.is_empty()))
        .unwrap_or_default()
}

impl From<NumberError> for AppError {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::Library(source) => Self::Library(source),
            error @ (NumberError::Taken { .. }
            | NumberError::Cancelled(_)
            | NumberError::Otherwise(_)
            | NumberError::OutOfRange(_)) => Self::Number(error),
        }
    }
}
