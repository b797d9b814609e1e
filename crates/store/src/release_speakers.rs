//! Who speaks in which release.

use siaran_model::{Answer, Block, Quote, Release, Speaker};
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

/// Keeps who speaks in a release now.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    release: &Release,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM release_speakers WHERE release = ?")
        .bind(release.id.as_str())
        .execute(&mut *connection)
        .await?;
    for (position, speaker) in (0_i64..).zip(speaking(release)) {
        sqlx::query(
            "INSERT INTO release_speakers (release, speaker, position, name, name_key)
             VALUES (?, ?, ?, ?, ?)",
        )
        .bind(release.id.as_str())
        .bind(speaker.id.as_str())
        .bind(position)
        .bind(speaker.name.trim())
        .bind(name_key(&speaker.name))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// The speakers with a name whom a quote names.
fn speaking(release: &Release) -> Vec<&Speaker> {
    let mut speaking: Vec<&Speaker> = Vec::new();
    for quote in quotes(release) {
        let speaker = quote.speaker.as_ref().and_then(|id| release.speaker(id));
        if let Some(speaker) = speaker
            && !speaker.name.trim().is_empty()
            && speaking.iter().all(|known| known.id != speaker.id)
        {
            speaking.push(speaker);
        }
    }
    speaking
}

fn quotes(release: &Release) -> impl Iterator<Item = &Quote> {
    release.body.iter().flat_map(|block| match block {
        Block::Quote(quote) => vec![quote],
        Block::Exchange(exchange) => exchange
            .answers
            .iter()
            .filter_map(|answer| match answer {
                Answer::Quote(quote) => Some(quote),
                Answer::Paragraph(_) => None,
            })
            .collect(),
        Block::Paragraph(_) | Block::Subheading(_) | Block::List(_) | Block::Figure(_) => {
            Vec::new()
        }
    })
}
