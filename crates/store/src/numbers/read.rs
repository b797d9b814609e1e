//! What the register says.

use siaran_model::{OrganisationId, ReleaseId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::{
    Count, LAST_NUMBER, NumberEntry, NumberEvent, NumberHolder, UnrecordedNumber, Whereabouts,
};
use crate::releases::{from_name, undecoded};
use crate::{Store, StoreError};

/// A release that is there says its title and number itself; of one that is gone
/// the register remembers them.
const ENTRY: &str = "
    SELECT numbers.organisation, numbers.year, numbers.number, numbers.state, numbers.release,
           coalesce(releases.title, numbers.title) AS title,
           CASE WHEN carried.release IS NULL THEN numbers.text
                ELSE coalesce(releases.number, numbers.text) END AS text,
           numbers.note, numbers.reason, numbers.by,
           numbers.reserved_at, numbers.assigned_at, numbers.cancelled_at,
           releases.id IS NOT NULL AS here, releases.deleted_at IS NOT NULL AS binned,
           carried.release IS NOT NULL AS carries
    FROM numbers
    LEFT JOIN releases ON releases.id = numbers.release
    LEFT JOIN release_numbers AS carried
        ON carried.release = numbers.release AND carried.organisation = numbers.organisation
       AND carried.year = numbers.year AND carried.number = numbers.number";

impl Store {
    /// The register of a count, from the first number to the last.
    pub async fn numbers(&self, count: &Count) -> Result<Vec<NumberEntry>, StoreError> {
        let query = format!(
            "{ENTRY} WHERE numbers.organisation = ? AND numbers.year = ?
                             ORDER BY numbers.number"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(query))
            .bind(count.organisation.as_str())
            .bind(count.year)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(entry).collect()
    }

    /// What the register knows of one number.
    pub async fn number(
        &self,
        count: &Count,
        number: u32,
    ) -> Result<Option<NumberEntry>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        one(&mut connection, count, number).await
    }

    /// The number of an organisation that was printed so.
    pub async fn number_printed(
        &self,
        organisation: &OrganisationId,
        text: &str,
    ) -> Result<Option<NumberEntry>, StoreError> {
        let query = format!(
            "{ENTRY} WHERE numbers.organisation = ? AND numbers.text = ?
                             ORDER BY numbers.year DESC, numbers.number DESC LIMIT 1"
        );
        let row = sqlx::query(sqlx::AssertSqlSafe(query))
            .bind(organisation.as_str())
            .bind(text)
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(entry).transpose()
    }

    /// The numbers that a release has got, the last year's first.
    pub async fn numbers_of(&self, release: &ReleaseId) -> Result<Vec<NumberEntry>, StoreError> {
        let query = format!(
            "{ENTRY} WHERE numbers.release = ? AND numbers.state = 'assigned'
                             ORDER BY numbers.year DESC, numbers.number DESC"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(query))
            .bind(release.as_str())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(entry).collect()
    }

    /// The history of one number, from its beginning.
    pub async fn number_history(
        &self,
        count: &Count,
        number: u32,
    ) -> Result<Vec<NumberEvent>, StoreError> {
        let rows = sqlx::query(
            "SELECT deed, title, text, words, by, at FROM number_events
             WHERE organisation = ? AND year = ? AND number = ? ORDER BY step",
        )
        .bind(count.organisation.as_str())
        .bind(count.year)
        .bind(number)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(NumberEvent {
                    deed: from_name(row, "deed")?,
                    title: row.try_get("title")?,
                    text: row.try_get("text")?,
                    words: row.try_get("words")?,
                    by: row.try_get("by")?,
                    at: moment(row, "at")?.ok_or(sqlx::Error::RowNotFound)?,
                })
            })
            .collect()
    }

    /// The numbers that releases carry and the register does not know.
    pub async fn unrecorded_numbers(
        &self,
        count: &Count,
    ) -> Result<Vec<UnrecordedNumber>, StoreError> {
        let rows = sqlx::query(
            "SELECT carried.number, carried.release, releases.title, releases.number AS text,
                    1 AS here, releases.deleted_at IS NOT NULL AS binned, 1 AS carries
             FROM release_numbers AS carried
             JOIN releases ON releases.id = carried.release
             WHERE carried.organisation = ?1 AND carried.year = ?2
               AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.organisation = ?1
                               AND numbers.year = ?2 AND numbers.number = carried.number)
             ORDER BY carried.number, releases.sequence",
        )
        .bind(count.organisation.as_str())
        .bind(count.year)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(UnrecordedNumber {
                    number: row.try_get("number")?,
                    text: row.try_get("text")?,
                    holder: holder(row)?.ok_or(sqlx::Error::RowNotFound)?,
                })
            })
            .collect()
    }

    /// The other releases that carry a number, recorded or not.
    pub async fn carriers(
        &self,
        count: &Count,
        number: u32,
        but: &ReleaseId,
    ) -> Result<Vec<NumberHolder>, StoreError> {
        let rows = sqlx::query(
            "SELECT carried.release, releases.title,
                    1 AS here, releases.deleted_at IS NOT NULL AS binned, 1 AS carries
             FROM release_numbers AS carried
             JOIN releases ON releases.id = carried.release
             WHERE carried.organisation = ? AND carried.year = ? AND carried.number = ?
               AND carried.release <> ?
             ORDER BY releases.sequence",
        )
        .bind(count.organisation.as_str())
        .bind(count.year)
        .bind(number)
        .bind(but.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .filter_map(|row| holder(row).transpose())
            .collect()
    }

    /// The number that comes next in a count, for a release or for whoever asks.
    pub async fn next_number(
        &self,
        count: &Count,
        release: Option<&ReleaseId>,
    ) -> Result<u32, StoreError> {
        let mut connection = self.pool.acquire().await?;
        next(&mut connection, count, release).await
    }

    /// Where a count starts.
    pub async fn count_start(&self, count: &Count) -> Result<u32, StoreError> {
        let first = sqlx::query_scalar(
            "SELECT first FROM number_counts WHERE organisation = ? AND year = ?",
        )
        .bind(count.organisation.as_str())
        .bind(count.year)
        .fetch_optional(&self.pool)
        .await?;
        Ok(first.unwrap_or(1))
    }

    /// Every count that has a number, the last year first.
    pub async fn counts(&self) -> Result<Vec<Count>, StoreError> {
        let rows = sqlx::query(
            "SELECT organisation, year FROM numbers
             UNION SELECT organisation, year FROM number_counts
             UNION SELECT organisation, year FROM release_numbers
             ORDER BY organisation, year DESC",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(count).collect()
    }

    /// What releases with numbers call an organisation, as the last changed of
    /// them does.
    pub async fn organisation_in_releases(
        &self,
        organisation: &OrganisationId,
    ) -> Result<Option<String>, StoreError> {
        let name = sqlx::query_scalar(
            "SELECT carried.name FROM release_numbers AS carried
             JOIN releases ON releases.id = carried.release
             WHERE carried.organisation = ? ORDER BY releases.sequence DESC LIMIT 1",
        )
        .bind(organisation.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(name)
    }
}

/// One above the highest number that was ever recorded or that another release
/// carries.
pub(super) async fn next(
    connection: &mut SqliteConnection,
    count: &Count,
    release: Option<&ReleaseId>,
) -> Result<u32, StoreError> {
    let next = sqlx::query_scalar(
        "SELECT max(
             coalesce((SELECT max(number) FROM numbers
                       WHERE organisation = ?1 AND year = ?2), 0) + 1,
             coalesce((SELECT max(number) FROM release_numbers
                       WHERE organisation = ?1 AND year = ?2 AND number <= ?3
                         AND release IS NOT ?4), 0) + 1,
             coalesce((SELECT first FROM number_counts
                       WHERE organisation = ?1 AND year = ?2), 1))",
    )
    .bind(count.organisation.as_str())
    .bind(count.year)
    .bind(LAST_NUMBER)
    .bind(release.map(ReleaseId::as_str))
    .fetch_one(connection)
    .await?;
    Ok(next)
}

pub(super) async fn one(
    connection: &mut SqliteConnection,
    count: &Count,
    number: u32,
) -> Result<Option<NumberEntry>, StoreError> {
    let query = format!(
        "{ENTRY} WHERE numbers.organisation = ? AND numbers.year = ?
                         AND numbers.number = ?"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(query))
        .bind(count.organisation.as_str())
        .bind(count.year)
        .bind(number)
        .fetch_optional(connection)
        .await?;
    row.as_ref().map(entry).transpose()
}

fn entry(row: &SqliteRow) -> Result<NumberEntry, StoreError> {
    Ok(NumberEntry {
        count: count(row)?,
        number: row.try_get("number")?,
        state: from_name(row, "state")?,
        holder: holder(row)?,
        text: row.try_get("text")?,
        note: row.try_get("note")?,
        reason: row.try_get("reason")?,
        by: row.try_get("by")?,
        reserved_at: moment(row, "reserved_at")?,
        assigned_at: moment(row, "assigned_at")?,
        cancelled_at: moment(row, "cancelled_at")?,
    })
}

fn count(row: &SqliteRow) -> Result<Count, StoreError> {
    let organisation: String = row.try_get("organisation")?;
    Ok(Count {
        organisation: OrganisationId::new(organisation)
            .map_err(|error| undecoded("organisation", error))?,
        year: row.try_get("year")?,
    })
}

fn holder(row: &SqliteRow) -> Result<Option<NumberHolder>, StoreError> {
    let Some(release) = row.try_get::<Option<String>, _>("release")? else {
        return Ok(None);
    };
    Ok(Some(NumberHolder {
        release: ReleaseId::new(release).map_err(|error| undecoded("release", error))?,
        title: row.try_get("title")?,
        whereabouts: match (row.try_get("here")?, row.try_get("binned")?) {
            (true, false) => Whereabouts::Library,
            (true, true) => Whereabouts::Bin,
            (false, _) => Whereabouts::Gone,
        },
        carries: row.try_get("carries")?,
    }))
}

fn moment(row: &SqliteRow, column: &str) -> Result<Option<Timestamp>, StoreError> {
    row.try_get::<Option<String>, _>(column)?
        .map(|text| Timestamp::parse(&text).map_err(|error| undecoded(column, error)))
        .transpose()
}
