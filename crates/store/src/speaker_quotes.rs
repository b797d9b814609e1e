//! Where the speakers of the directory are quoted.

use serde::Serialize;
use siaran_model::{Date, ReleaseId, Speaker, SpeakerId};
use sqlx::Row;

use crate::releases::undecoded;
use crate::{Store, StoreError};

/// How often somebody is quoted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerFigures {
    /// The entry of the directory.
    pub speaker: SpeakerId,
    /// How many quotes there are.
    pub quotes: u32,
    /// How many releases they are in.
    pub releases: u32,
    /// The day of the latest of these releases that has one.
    pub last: Option<Date>,
}

/// A speaker as a release has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidSpeaker {
    /// The release's own copy.
    pub speaker: Speaker,
    /// The name of the releasing organisation.
    pub organisation: String,
}

impl Store {
    /// The speakers of every release that is not in the bin, those of the latest
    /// release first.
    pub async fn said_speakers(&self) -> Result<Vec<SaidSpeaker>, StoreError> {
        let rows = sqlx::query(
            "SELECT said.value AS speaker, content ->> '$.organisation.name' AS organisation
             FROM releases, json_each(releases.content, '$.speakers') AS said
             WHERE deleted_at IS NULL
             ORDER BY coalesce(date, '9999') DESC, sequence DESC",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let speaker: String = row.try_get("speaker")?;
                Ok(SaidSpeaker {
                    speaker: serde_json::from_str(&speaker)
                        .map_err(|error| undecoded("speaker", error))?,
                    organisation: row.try_get("organisation")?,
                })
            })
            .collect()
    }

    /// How often each speaker of the directory is quoted in releases that are
    /// not in the bin. Who is not is left out.
    ///
    /// A release means the entry that has its speaker's id, else the only one
    /// that has the name.
    pub async fn speaker_figures(&self) -> Result<Vec<SpeakerFigures>, StoreError> {
        // The index has what is asked of a release, so that no text is read.
        let rows = sqlx::query(
            "WITH quoted AS (
                 SELECT listed.id AS release, date, quotes, coalesce(
                     (SELECT ids.speaker FROM speaker_ids AS ids WHERE ids.id = said.speaker),
                     (SELECT CASE count(*) WHEN 1 THEN max(names.speaker) END
                      FROM speaker_names AS names WHERE names.name_key = said.name_key)
                 ) AS entry
                 FROM releases AS listed INDEXED BY releases_listed
                 CROSS JOIN release_speakers AS said ON said.release = listed.id
                 WHERE deleted_at IS NULL
             )
             SELECT entry, sum(quotes) AS quotes, count(DISTINCT release) AS releases,
                    max(date) AS last
             FROM quoted WHERE entry IS NOT NULL GROUP BY entry",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let last: Option<String> = row.try_get("last")?;
                Ok(SpeakerFigures {
                    speaker: speaker(row.try_get("entry")?)?,
                    quotes: row.try_get("quotes")?,
                    releases: row.try_get("releases")?,
                    last: last
                        .map(|day| Date::parse(&day).map_err(|error| undecoded("last", error)))
                        .transpose()?,
                })
            })
            .collect()
    }

    /// The releases that quote a speaker of the directory and are not in the
    /// bin, the latest first, each with the id that it gives the speaker.
    pub async fn releases_quoting(
        &self,
        entry: &SpeakerId,
    ) -> Result<Vec<(ReleaseId, SpeakerId)>, StoreError> {
        let rows = sqlx::query(
            "WITH quoting AS (
                 SELECT said.release, said.speaker, said.position
                 FROM speaker_ids AS ids JOIN release_speakers AS said ON said.speaker = ids.id
                 WHERE ids.speaker = ?1
                 UNION
                 SELECT said.release, said.speaker, said.position
                 FROM speaker_names AS names
                 JOIN release_speakers AS said ON said.name_key = names.name_key
                 WHERE names.speaker = ?1
                   AND (SELECT count(*) FROM speaker_names AS others
                        WHERE others.name_key = names.name_key) = 1
                   AND NOT EXISTS (SELECT 1 FROM speaker_ids AS ids WHERE ids.id = said.speaker)
             )
             SELECT quoting.release, quoting.speaker
             FROM quoting JOIN releases ON releases.id = quoting.release
             WHERE deleted_at IS NULL
             ORDER BY coalesce(date, '9999') DESC, sequence DESC, position",
        )
        .bind(entry.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let release = ReleaseId::new(row.try_get::<String, _>("release")?)
                    .map_err(|error| undecoded("release", error))?;
                Ok((release, speaker(row.try_get("speaker")?)?))
            })
            .collect()
    }
}

fn speaker(id: String) -> Result<SpeakerId, StoreError> {
    SpeakerId::new(id).map_err(|error| undecoded("speaker", error))
}
