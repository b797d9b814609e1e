//! How the texts of a release's versions are packed.
//!
//! One version differs little from the next, so a text is compressed with an
//! earlier text of the same release as its dictionary: a few hundred bytes
//! instead of five thousand. The dictionary is a row of its own that never
//! changes, so that no version needs another version. A release moves away from
//! its dictionary, and versions grow: when those that use it have taken as much
//! space as it did, the present text becomes the next one. Sooner, and
//! dictionaries would take the space; later, and versions would.

use siaran_model::{MAX_JSON_BYTES, ReleaseId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};
use zstd::bulk::{Compressor, Decompressor};

use crate::StoreError;

/// Of zstd: the smallest results at a price that nobody feels at these sizes.
const LEVEL: i32 = 12;

/// Texts that are not packed start like this: JSON, from the first libraries.
const PLAIN: u8 = b'{';

/// A packed text.
pub(crate) struct Packed {
    /// The number of its dictionary among those of the release.
    pub(crate) dictionary: Option<u32>,
    /// What to keep.
    pub(crate) content: Vec<u8>,
}

/// A text packed with the newest dictionary of its release, or with a new one.
pub(crate) async fn pack(
    connection: &mut SqliteConnection,
    release: &ReleaseId,
    text: &[u8],
) -> Result<Packed, StoreError> {
    let newest = sqlx::query(
        "SELECT number, content,
                (SELECT coalesce(sum(length(versions.content)), 0) FROM versions
                 WHERE versions.release = dictionaries.release
                   AND versions.dictionary = dictionaries.number) AS spent
         FROM dictionaries WHERE release = ? ORDER BY number DESC LIMIT 1",
    )
    .bind(release.as_str())
    .fetch_optional(&mut *connection)
    .await?;
    let mut number = 1;
    if let Some(row) = newest {
        number = row.try_get("number")?;
        let packed: Vec<u8> = row.try_get("content")?;
        if row.try_get::<i64, _>("spent")? < i64::try_from(packed.len()).unwrap_or(i64::MAX) {
            return Ok(Packed {
                dictionary: Some(number),
                content: compressed(text, &plain(release, &packed, &[])?),
            });
        }
        number += 1;
    }
    sqlx::query("INSERT INTO dictionaries (release, number, content) VALUES (?, ?, ?)")
        .bind(release.as_str())
        .bind(number)
        .bind(compressed(text, &[]))
        .execute(&mut *connection)
        .await?;
    Ok(Packed {
        dictionary: Some(number),
        content: compressed(text, text),
    })
}

/// The text in a row with the columns `content` and `dictionary_content`.
pub(crate) fn unpack(release: &ReleaseId, row: &SqliteRow) -> Result<Vec<u8>, StoreError> {
    let content: Vec<u8> = row.try_get("content")?;
    if content.first() == Some(&PLAIN) {
        return Ok(content);
    }
    let dictionary: Option<Vec<u8>> = row.try_get("dictionary_content")?;
    let dictionary = match dictionary {
        Some(packed) => plain(release, &packed, &[])?,
        None => Vec::new(),
    };
    plain(release, &content, &dictionary)
}

fn compressed(text: &[u8], dictionary: &[u8]) -> Vec<u8> {
    Compressor::with_dictionary(LEVEL, dictionary)
        .and_then(|mut compressor| compressor.compress(text))
        .expect("zstd takes every text that fits into memory")
}

/// A text out of its packing. What the library holds may be damaged: no more
/// memory is taken than a release may have.
fn plain(release: &ReleaseId, packed: &[u8], dictionary: &[u8]) -> Result<Vec<u8>, StoreError> {
    let most = usize::try_from(MAX_JSON_BYTES).unwrap_or(usize::MAX);
    Decompressor::with_dictionary(dictionary)
        .and_then(|mut decompressor| decompressor.decompress(packed, most))
        .map_err(|source| StoreError::Packed {
            id: release.to_string(),
            source,
        })
}
