//! Pictures, each once, named by its content.

use siaran_model::{Image, ImageData, ImageId, Timestamp};
use sqlx::{Row, SqliteConnection};

use crate::releases::{from_name, name_of};
use crate::{Store, StoreError};

/// A picture never changes: its id says what its bytes are.
pub(crate) const CREATE: &str = "
    CREATE TABLE images (
        id         TEXT    NOT NULL PRIMARY KEY,
        media_type TEXT    NOT NULL,
        width      INTEGER NOT NULL,
        height     INTEGER NOT NULL,
        data       BLOB    NOT NULL,
        added_at   TEXT    NOT NULL
    ) STRICT;";

impl Store {
    /// Keeps a picture that has its bytes.
    pub async fn put_image(&self, image: &Image, at: Timestamp) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await?;
        put(&mut connection, image, at).await
    }

    /// The picture with this id and its bytes.
    pub async fn image(&self, id: &ImageId) -> Result<Option<Image>, StoreError> {
        let row = sqlx::query("SELECT media_type, width, height, data FROM images WHERE id = ?")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| {
            Ok(Image {
                id: id.clone(),
                media_type: from_name(&row, "media_type")?,
                width: row.try_get("width")?,
                height: row.try_get("height")?,
                data: Some(ImageData::new(row.try_get::<Vec<u8>, _>("data")?)),
            })
        })
        .transpose()
    }

    /// Forgets the pictures that no release shows and that came in before a
    /// moment. To be asked when nobody is writing: a picture that a writer has
    /// taken out may come back by undo.
    pub async fn forget_unused_images(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query(
            "DELETE FROM images WHERE added_at < ? AND id NOT IN (
                 SELECT used.value ->> '$.id'
                 FROM releases, json_each(releases.content, '$.images') AS used
             )",
        )
        .bind(before.in_utc().to_string())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected())
    }
}

/// Keeps a picture, if it has its bytes and is not there yet.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    image: &Image,
    at: Timestamp,
) -> Result<(), StoreError> {
    let Some(data) = &image.data else {
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO images (id, media_type, width, height, data, added_at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
    )
    .bind(image.id.as_str())
    .bind(name_of(&image.media_type))
    .bind(image.width)
    .bind(image.height)
    .bind(data.to_vec())
    .bind(at.in_utc().to_string())
    .execute(connection)
    .await?;
    Ok(())
}
