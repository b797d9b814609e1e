//! What the library does with its versions while nobody waits for it: thin them
//! out, and pack those of the first libraries.

use siaran_model::ReleaseId;
use sqlx::Row;

use crate::packing::{pack, unpack};
use crate::releases::{from_name, id_of, undecoded};
use crate::versions::Cause;
use crate::{Store, StoreError};

/// What thinning asks of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionMark {
    /// Its number.
    pub number: u32,
    /// Why it was kept.
    pub cause: Cause,
    /// Whether it has a name.
    pub named: bool,
    /// When it was kept, in seconds since 1970 in Greenwich.
    pub saved_at: i64,
}

/// Some releases, and the marks of their versions in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkedPage {
    /// Those that have versions.
    pub releases: Vec<(ReleaseId, Vec<VersionMark>)>,
    /// Where the next page begins; none after the last.
    pub next: Option<ReleaseId>,
}

impl Store {
    /// The marks of the versions of at most so many releases after one. Reads an
    /// index and no text.
    pub async fn version_marks(
        &self,
        after: Option<&ReleaseId>,
        releases: u32,
    ) -> Result<MarkedPage, StoreError> {
        let after = after.map_or("", ReleaseId::as_str);
        let last: Option<String> = sqlx::query_scalar(
            "SELECT max(id) FROM (SELECT id FROM releases WHERE id > ? ORDER BY id LIMIT ?)",
        )
        .bind(after)
        .bind(releases)
        .fetch_one(&self.pool)
        .await?;
        let Some(last) = last else {
            return Ok(MarkedPage::default());
        };
        let rows = sqlx::query(
            "SELECT release, number, cause, name IS NOT NULL AS named,
                    unixepoch(saved_at) AS saved_at
             FROM versions INDEXED BY versions_by_age
             WHERE release > ? AND release <= ? ORDER BY release, number",
        )
        .bind(after)
        .bind(&last)
        .fetch_all(&self.pool)
        .await?;
        let id = |id: String| ReleaseId::new(id).map_err(|error| undecoded("release", error));
        let mut page = MarkedPage {
            releases: Vec::new(),
            next: Some(id(last)?),
        };
        for row in rows {
            let release = id(row.try_get("release")?)?;
            let mark = VersionMark {
                number: row.try_get("number")?,
                cause: from_name(&row, "cause")?,
                named: row.try_get("named")?,
                saved_at: row.try_get("saved_at")?,
            };
            match page.releases.last_mut() {
                Some((last, marks)) if *last == release => marks.push(mark),
                Some(_) | None => page.releases.push((release, vec![mark])),
            }
        }
        Ok(page)
    }

    /// Forgets versions that age has made superfluous, and the dictionaries that
    /// nothing needs any more, in one transaction. A version that has got a name
    /// or a lasting cause meanwhile stays, and so does the last one. Answers how
    /// many went.
    pub async fn thin_versions(
        &self,
        superfluous: &[(ReleaseId, Vec<u32>)],
    ) -> Result<u64, StoreError> {
        let passing: Vec<_> = Cause::ALL.iter().filter(|cause| !cause.lasts()).collect();
        let passing = serde_json::to_string(&passing).expect("names are JSON");
        let mut gone = 0;
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        for (release, numbers) in superfluous {
            let numbers = serde_json::to_string(numbers).expect("numbers are JSON");
            let done = sqlx::query(
                "DELETE FROM versions
                 WHERE release = ?1 AND number IN (SELECT value FROM json_each(?2))
                   AND name IS NULL AND cause IN (SELECT value FROM json_each(?3))
                   AND number < (SELECT max(number) FROM versions WHERE release = ?1)",
            )
            .bind(release.as_str())
            .bind(numbers)
            .bind(&passing)
            .execute(&mut *transaction)
            .await?;
            gone += done.rows_affected();
            // The newest one packs the next version.
            sqlx::query(
                "DELETE FROM dictionaries
                 WHERE release = ?1
                   AND number < (SELECT max(number) FROM dictionaries WHERE release = ?1)
                   AND NOT EXISTS (SELECT 1 FROM versions
                                   WHERE versions.release = dictionaries.release
                                     AND versions.dictionary = dictionaries.number)",
            )
            .bind(release.as_str())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(gone)
    }

    /// Some versions whose words nobody has counted, after one of them: those of
    /// the first libraries.
    pub async fn versions_without_words(
        &self,
        after: Option<(&ReleaseId, u32)>,
        many: u32,
    ) -> Result<Vec<(ReleaseId, u32)>, StoreError> {
        let (release, number) = after.map_or(("", 0), |(id, number)| (id.as_str(), number));
        let rows = sqlx::query(
            "SELECT release AS id, number FROM versions
             WHERE words IS NULL AND (release, number) > (?, ?) ORDER BY release, number LIMIT ?",
        )
        .bind(release)
        .bind(number)
        .bind(many)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| Ok((id_of(row, ReleaseId::new)?, row.try_get("number")?)))
            .collect()
    }

    /// Packs the text of a version that is not packed yet, and remembers how
    /// many words it has.
    pub async fn pack_version(
        &self,
        release: &ReleaseId,
        number: u32,
        words: u32,
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let row = sqlx::query(
            "SELECT content, NULL AS dictionary_content FROM versions
             WHERE release = ? AND number = ? AND words IS NULL",
        )
        .bind(release.as_str())
        .bind(number)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = row else {
            return Ok(());
        };
        let text = unpack(release, &row)?;
        let packed = pack(&mut transaction, release, &text).await?;
        sqlx::query(
            "UPDATE versions SET words = ?, dictionary = ?, content = ?
             WHERE release = ? AND number = ?",
        )
        .bind(words)
        .bind(packed.dictionary)
        .bind(packed.content)
        .bind(release.as_str())
        .bind(number)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }
}
