//! What is done to the register.

use siaran_model::ReleaseId;
use sqlx::SqliteConnection;

use super::entry::Entry;
use super::read::{next, one};
use super::{
    Claimant, Count, LAST_NUMBER, NumberAct, NumberDeed, NumberEntry, NumberError, NumberState,
    Wanted,
};
use crate::{Store, StoreError};

/// The most numbers that are reserved or recorded at once.
const AT_ONCE: u32 = 1000;

impl Store {
    /// Gives a release a number. Where it asks for the next one and has got one
    /// of this count already, it gets that again: who asks twice, or again after
    /// a crash, does not use up two. `text` is how a number prints.
    pub async fn assign_number(
        &self,
        count: &Count,
        wanted: Wanted,
        claimant: Claimant<'_>,
        text: impl Fn(u32) -> Option<String>,
        act: NumberAct<'_>,
    ) -> Result<NumberEntry, NumberError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let number = match wanted {
            Wanted::This(number) => {
                in_range(number)?;
                free_for(&mut transaction, count, number, &claimant).await?;
                number
            }
            Wanted::Next => match got(&mut transaction, count, claimant.release).await? {
                Some(number) => number,
                None => in_range(next(&mut transaction, count, Some(claimant.release)).await?)?,
            },
        };
        if let Some(entry) = one(&mut transaction, count, number).await?
            && entry.is_held_by(claimant.release)
        {
            return Ok(entry);
        }
        let entry = Entry {
            count,
            number,
            release: Some(claimant.release),
            title: claimant.title,
            text: text(number),
            words: "",
        };
        entry
            .put(&mut transaction, NumberDeed::Assigned, act)
            .await?;
        let entry = known(&mut transaction, count, number).await?;
        transaction.commit().await?;
        Ok(entry)
    }

    /// Keeps the next numbers of a count for later.
    pub async fn reserve_numbers(
        &self,
        count: &Count,
        how_many: u32,
        note: &str,
        act: NumberAct<'_>,
    ) -> Result<Vec<NumberEntry>, NumberError> {
        if !(1..=AT_ONCE).contains(&how_many) {
            return Err(NumberError::OutOfRange(how_many));
        }
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let first = next(&mut transaction, count, None).await?;
        let last = in_range(first + how_many - 1)?;
        let mut entries = Vec::new();
        for number in first..=last {
            let entry = Entry::noted(count, number, note);
            entry
                .put(&mut transaction, NumberDeed::Reserved, act)
                .await?;
            entries.push(known(&mut transaction, count, number).await?);
        }
        transaction.commit().await?;
        Ok(entries)
    }

    /// Records numbers that were given outside. None of them may be known.
    pub async fn record_numbers(
        &self,
        count: &Count,
        numbers: std::ops::RangeInclusive<u32>,
        note: &str,
        act: NumberAct<'_>,
    ) -> Result<(), NumberError> {
        in_range(*numbers.start())?;
        in_range(*numbers.end())?;
        if numbers.is_empty() || numbers.end() - numbers.start() >= AT_ONCE {
            return Err(NumberError::OutOfRange(*numbers.end()));
        }
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        for number in numbers {
            if let Some(entry) = one(&mut transaction, count, number).await? {
                return Err(refused(&entry));
            }
            not_carried(&mut transaction, count, number, "").await?;
            Entry::noted(count, number, note)
                .put(&mut transaction, NumberDeed::Recorded, act)
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Records every number that one release alone carries and the register does
    /// not know, and answers how many these were.
    pub async fn record_carried(
        &self,
        count: &Count,
        act: NumberAct<'_>,
    ) -> Result<u32, NumberError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let carried: Vec<(u32, String, String, Option<String>)> = sqlx::query_as(
            "SELECT carried.number, min(carried.release), releases.title, releases.number
             FROM release_numbers AS carried
             JOIN releases ON releases.id = carried.release
             WHERE carried.organisation = ?1 AND carried.year = ?2
               AND carried.number BETWEEN 1 AND ?3
               AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.organisation = ?1
                               AND numbers.year = ?2 AND numbers.number = carried.number)
             GROUP BY carried.number HAVING count(*) = 1",
        )
        .bind(count.organisation.as_str())
        .bind(count.year)
        .bind(LAST_NUMBER)
        .fetch_all(&mut *transaction)
        .await?;
        let mut recorded = 0;
        for (number, release, title, text) in carried {
            let release = ReleaseId::new(release)
                .map_err(|error| crate::releases::undecoded("release", error))?;
            let entry = Entry {
                count,
                number,
                release: Some(&release),
                title: &title,
                text,
                words: "",
            };
            entry
                .put(&mut transaction, NumberDeed::Assigned, act)
                .await?;
            recorded += 1;
        }
        transaction.commit().await?;
        Ok(recorded)
    }

    /// Takes a number back from its release and keeps it for another.
    pub async fn free_number(
        &self,
        count: &Count,
        number: u32,
        act: NumberAct<'_>,
    ) -> Result<NumberEntry, NumberError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let entry = one(&mut transaction, count, number).await?;
        let entry = entry.ok_or(NumberError::Otherwise(number))?;
        if entry.state != NumberState::Assigned {
            return Err(NumberError::Otherwise(number));
        }
        Entry::noted(count, number, &entry.note)
            .put(&mut transaction, NumberDeed::Freed, act)
            .await?;
        let entry = known(&mut transaction, count, number).await?;
        transaction.commit().await?;
        Ok(entry)
    }

    /// Cancels a number, known or not, for ever. Whose it was stays on record.
    pub async fn cancel_number(
        &self,
        count: &Count,
        number: u32,
        reason: &str,
        act: NumberAct<'_>,
    ) -> Result<NumberEntry, NumberError> {
        in_range(number)?;
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let entry = one(&mut transaction, count, number).await?;
        if let Some(entry) = &entry
            && entry.state == NumberState::Cancelled
        {
            return Err(NumberError::Cancelled(number));
        }
        let holder = entry.as_ref().and_then(|entry| entry.holder.as_ref());
        let cancelled = Entry {
            count,
            number,
            release: holder.map(|holder| &holder.release),
            title: holder.map_or("", |holder| &holder.title),
            text: entry.as_ref().and_then(|entry| entry.text.clone()),
            words: reason,
        };
        cancelled
            .put(&mut transaction, NumberDeed::Cancelled, act)
            .await?;
        let entry = known(&mut transaction, count, number).await?;
        transaction.commit().await?;
        Ok(entry)
    }

    /// Lets a count start at a number.
    pub async fn start_count(&self, count: &Count, first: u32) -> Result<(), NumberError> {
        in_range(first)?;
        sqlx::query(
            "INSERT INTO number_counts (organisation, year, first) VALUES (?, ?, ?)
             ON CONFLICT (organisation, year) DO UPDATE SET first = excluded.first",
        )
        .bind(count.organisation.as_str())
        .bind(count.year)
        .bind(first)
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

/// The entry that was just put there.
async fn known(
    connection: &mut SqliteConnection,
    count: &Count,
    number: u32,
) -> Result<NumberEntry, NumberError> {
    let entry = one(connection, count, number).await?;
    entry.ok_or(NumberError::Otherwise(number))
}

/// The last number of this count that a release has got.
async fn got(
    connection: &mut SqliteConnection,
    count: &Count,
    release: &ReleaseId,
) -> Result<Option<u32>, StoreError> {
    let number = sqlx::query_scalar(
        "SELECT max(number) FROM numbers
         WHERE release = ? AND organisation = ? AND year = ? AND state = 'assigned'",
    )
    .bind(release.as_str())
    .bind(count.organisation.as_str())
    .bind(count.year)
    .fetch_one(connection)
    .await?;
    Ok(number)
}

/// Whether a release may have this number.
async fn free_for(
    connection: &mut SqliteConnection,
    count: &Count,
    number: u32,
    claimant: &Claimant<'_>,
) -> Result<(), NumberError> {
    match one(connection, count, number).await? {
        Some(entry) => match entry.state {
            NumberState::Reserved | NumberState::Outside => Ok(()),
            NumberState::Assigned if entry.is_held_by(claimant.release) => Ok(()),
            NumberState::Assigned | NumberState::Cancelled => Err(refused(&entry)),
        },
        // What it carries already is only put on record.
        None if claimant.carries == Some(number) => Ok(()),
        None => not_carried(connection, count, number, claimant.release.as_str()).await,
    }
}

/// Whether no other release carries a number that the register does not know.
async fn not_carried(
    connection: &mut SqliteConnection,
    count: &Count,
    number: u32,
    but: &str,
) -> Result<(), NumberError> {
    let other: Option<String> = sqlx::query_scalar(
        "SELECT releases.title FROM release_numbers AS carried
         JOIN releases ON releases.id = carried.release
         WHERE carried.organisation = ? AND carried.year = ? AND carried.number = ?
           AND carried.release <> ? LIMIT 1",
    )
    .bind(count.organisation.as_str())
    .bind(count.year)
    .bind(number)
    .bind(but)
    .fetch_optional(connection)
    .await?;
    match other {
        Some(holder) => Err(NumberError::Taken { number, holder }),
        None => Ok(()),
    }
}

/// Why a number that the register knows is not to be had.
fn refused(entry: &NumberEntry) -> NumberError {
    match entry.state {
        NumberState::Cancelled => NumberError::Cancelled(entry.number),
        NumberState::Reserved | NumberState::Assigned | NumberState::Outside => {
            NumberError::Taken {
                number: entry.number,
                holder: entry
                    .holder
                    .as_ref()
                    .map_or(&entry.note, |holder| &holder.title)
                    .clone(),
            }
        }
    }
}

fn in_range(number: u32) -> Result<u32, NumberError> {
    if (1..=LAST_NUMBER).contains(&number) {
        Ok(number)
    } else {
        Err(NumberError::OutOfRange(number))
    }
}
