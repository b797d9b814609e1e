//! Where the speakers of the directory are quoted.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use siaran_model::{Date, ReleaseId, SpeakerId};
use sqlx::Row;

use crate::releases::undecoded;
use crate::{Store, StoreError, name_key};

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

/// How often one release quotes one of its speakers.
struct Said {
    release: ReleaseId,
    date: Option<Date>,
    speaker: SpeakerId,
    name: String,
    quotes: u32,
}

impl Store {
    /// How often each speaker of the directory is quoted in releases that are
    /// not in the bin. Who is not is left out.
    pub async fn speaker_figures(&self) -> Result<Vec<SpeakerFigures>, StoreError> {
        let known = self.known().await?;
        let mut figures: BTreeMap<SpeakerId, (SpeakerFigures, BTreeSet<ReleaseId>)> =
            BTreeMap::new();
        for said in self.said().await? {
            let Some(speaker) = known.meant(&said) else {
                continue;
            };
            let (figures, releases) = figures.entry(speaker.clone()).or_insert_with(|| {
                let speaker = speaker.clone();
                let none = SpeakerFigures {
                    speaker,
                    quotes: 0,
                    releases: 0,
                    last: None,
                };
                (none, BTreeSet::new())
            });
            figures.quotes += said.quotes;
            figures.last = figures.last.max(said.date);
            if releases.insert(said.release) {
                figures.releases += 1;
            }
        }
        Ok(figures.into_values().map(|(figures, _)| figures).collect())
    }

    /// The releases that quote a speaker of the directory and are not in the
    /// bin, the latest first, each with the id that it gives the speaker.
    pub async fn releases_quoting(
        &self,
        entry: &SpeakerId,
    ) -> Result<Vec<(ReleaseId, SpeakerId)>, StoreError> {
        let known = self.known().await?;
        let mut said = self.said().await?;
        said.retain(|said| known.meant(said) == Some(entry));
        Ok(said
            .into_iter()
            .map(|said| (said.release, said.speaker))
            .collect())
    }

    /// Who is quoted in the releases that are not in the bin, the latest first.
    async fn said(&self) -> Result<Vec<Said>, StoreError> {
        let rows = sqlx::query(
            "WITH spoken AS (
                 SELECT releases.id AS release, block.value ->> '$.quote.speaker' AS speaker
                 FROM releases, json_each(content, '$.body') AS block
                 WHERE deleted_at IS NULL
                 UNION ALL
                 SELECT releases.id, answer.value ->> '$.quote.speaker'
                 FROM releases, json_each(content, '$.body') AS block,
                     json_each(block.value, '$.exchange.answers') AS answer
                 WHERE deleted_at IS NULL
             ), counted AS (
                 SELECT release, speaker, count(*) AS quotes FROM spoken
                 WHERE speaker IS NOT NULL GROUP BY release, speaker
             )
             SELECT release, counted.speaker, quotes, date, person.value ->> '$.name' AS name
             FROM counted
             JOIN releases ON releases.id = release
             JOIN json_each(content, '$.speakers') AS person
                 ON person.value ->> '$.id' = counted.speaker
             ORDER BY coalesce(date, '9999') DESC, sequence DESC, person.key",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let date: Option<String> = row.try_get("date")?;
                Ok(Said {
                    release: ReleaseId::new(row.try_get::<String, _>("release")?)
                        .map_err(|error| undecoded("release", error))?,
                    date: date
                        .map(|day| Date::parse(&day).map_err(|error| undecoded("date", error)))
                        .transpose()?,
                    speaker: SpeakerId::new(row.try_get::<String, _>("speaker")?)
                        .map_err(|error| undecoded("speaker", error))?,
                    name: row.try_get("name")?,
                    quotes: row.try_get("quotes")?,
                })
            })
            .collect()
    }

    /// Whom ids and names mean.
    async fn known(&self) -> Result<Known, StoreError> {
        let id = |text: String| SpeakerId::new(text).map_err(|error| undecoded("speaker", error));
        let mut known = Known {
            ids: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        let rows = sqlx::query("SELECT id, speaker FROM speaker_ids")
            .fetch_all(&self.pool)
            .await?;
        for row in &rows {
            let speaker = id(row.try_get("speaker")?)?;
            known.ids.insert(id(row.try_get("id")?)?, speaker);
        }
        let rows = sqlx::query("SELECT name_key, speaker FROM speaker_names")
            .fetch_all(&self.pool)
            .await?;
        for row in &rows {
            let names = known.names.entry(row.try_get("name_key")?).or_default();
            names.push(id(row.try_get("speaker")?)?);
        }
        Ok(known)
    }
}

/// Whom ids and names mean.
struct Known {
    ids: BTreeMap<SpeakerId, SpeakerId>,
    names: BTreeMap<String, Vec<SpeakerId>>,
}

impl Known {
    /// The entry that has the id, else the only one that has the name.
    fn meant(&self, said: &Said) -> Option<&SpeakerId> {
        self.ids.get(&said.speaker).or_else(|| {
            let named = self.names.get(&name_key(&said.name))?;
            match named.as_slice() {
                [one] => Some(one),
                _ => None,
            }
        })
    }
}
