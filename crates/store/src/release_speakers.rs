//! Who speaks in which release.

use siaran_model::{Release, Speaker};
use sqlx::SqliteConnection;

use crate::{StoreError, name_key};

/// Those whom a quote names, in the order in which they first speak. A
/// `speaker` is the id within the release and, for one who was taken from the
/// directory, the directory's.
pub(crate) const CREATE: &str = "
    CREATE TABLE release_speakers (
        release  TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        speaker  TEXT    NOT NULL,
        position INTEGER NOT NULL,
        name     TEXT    NOT NULL,
        name_key TEXT    NOT NULL,
        PRIMARY KEY (release, speaker)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX release_speakers_by_name ON release_speakers (name_key, release);
    CREATE INDEX release_speakers_by_speaker ON release_speakers (speaker, release);";

/// How many quotes there are of each, so that nobody has to count them in the
/// texts.
pub(crate) const COUNT: &str = "
    ALTER TABLE release_speakers ADD COLUMN quotes INTEGER NOT NULL DEFAULT 0;
    UPDATE release_speakers SET quotes = (
        SELECT count(*) FROM (
            SELECT block.value ->> '$.quote.speaker' AS speaker
            FROM releases, json_each(releases.content, '$.body') AS block
            WHERE releases.id = release_speakers.release
            UNION ALL
            SELECT answer.value ->> '$.quote.speaker'
            FROM releases, json_each(releases.content, '$.body') AS block,
                 json_each(block.value, '$.exchange.answers') AS answer
            WHERE releases.id = release_speakers.release
        ) AS quoted WHERE quoted.speaker = release_speakers.speaker
    );";

/// Keeps who speaks in a release now.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    release: &Release,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM release_speakers WHERE release = ?")
        .bind(release.id.as_str())
        .execute(&mut *connection)
        .await?;
    for (position, (speaker, quotes)) in (0_i64..).zip(speaking(release)) {
        sqlx::query(
            "INSERT INTO release_speakers (release, speaker, position, name, name_key, quotes)
             VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(release.id.as_str())
        .bind(speaker.id.as_str())
        .bind(position)
        .bind(speaker.name.trim())
        .bind(name_key(&speaker.name))
        .bind(quotes)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// The speakers with a name whom quotes name, and how many of them.
fn speaking(release: &Release) -> Vec<(&Speaker, u32)> {
    let mut speaking: Vec<(&Speaker, u32)> = Vec::new();
    for quote in release.quotes() {
        let speaker = quote.speaker.as_ref().and_then(|id| release.speaker(id));
        let Some(speaker) = speaker.filter(|speaker| !speaker.name.trim().is_empty()) else {
            continue;
        };
        match speaking
            .iter_mut()
            .find(|(known, _)| known.id == speaker.id)
        {
            Some((_, quotes)) => *quotes += 1,
            None => speaking.push((speaker, 1)),
        }
    }
    speaking
}

#[cfg(test)]
mod tests {
    use siaran_model::read_release;
    use sqlx::Connection;

    use super::*;

    #[tokio::test]
    async fn quotes_of_before_are_counted_as_those_of_now() {
        let json = include_str!("../../../tests/corpus/pelatihan-kehumasan.json");
        let release = read_release(json.as_bytes()).expect("the sample is sound");
        let expected: Vec<_> = speaking(&release)
            .into_iter()
            .map(|(speaker, quotes)| (speaker.id.to_string(), quotes))
            .collect();
        assert!(expected.iter().any(|(_, quotes)| *quotes > 1));

        let mut library = SqliteConnection::connect("sqlite::memory:")
            .await
            .expect("a library in memory");
        for statement in [crate::releases::CREATE, CREATE] {
            sqlx::raw_sql(statement)
                .execute(&mut library)
                .await
                .expect("the tables of before");
        }
        sqlx::query(
            "INSERT INTO releases VALUES
                 (?, ?, 'Satu', 'satu', 'draft', 'id', NULL, NULL, 3, NULL,
                  '2026-01-02T00:00:00Z', NULL, 1)",
        )
        .bind(release.id.as_str())
        .bind(json)
        .execute(&mut library)
        .await
        .expect("a release");
        for (position, (speaker, _)) in (0_i64..).zip(&expected) {
            sqlx::query("INSERT INTO release_speakers VALUES (?, ?, ?, 'Nama', 'nama')")
                .bind(release.id.as_str())
                .bind(speaker)
                .bind(position)
                .execute(&mut library)
                .await
                .expect("a speaker");
        }
        sqlx::raw_sql(COUNT)
            .execute(&mut library)
            .await
            .expect("counting");
        let counted: Vec<(String, u32)> =
            sqlx::query_as("SELECT speaker, quotes FROM release_speakers ORDER BY position")
                .fetch_all(&mut library)
                .await
                .expect("the speakers");
        assert_eq!(counted, expected);
    }
}
