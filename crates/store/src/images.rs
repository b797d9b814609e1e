//! Pictures, each once, named by its content.

use siaran_model::{Image, ImageData, ImageId, Release, Timestamp};
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

/// Which release shows which picture: now, or in its versions from `first` to
/// `last`, as far as they are still there. So nobody has to look through texts,
/// and a picture stays as long as a version shows it.
///
/// `images_by_age` saves reading through the bytes, which stand before
/// `added_at`.
pub(crate) const CREATE_USES: &str = "
    CREATE TABLE image_uses (
        release TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        image   TEXT    NOT NULL,
        present INTEGER NOT NULL,
        first   INTEGER,
        last    INTEGER,
        PRIMARY KEY (release, image)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX image_uses_by_image ON image_uses (image);
    CREATE INDEX images_by_age ON images (added_at, id);
    INSERT INTO image_uses (release, image, present)
        SELECT releases.id, used.value ->> '$.id', 1
        FROM releases, json_each(releases.content, '$.images') AS used
        WHERE true ON CONFLICT DO NOTHING;
    INSERT INTO image_uses (release, image, present, first, last)
        SELECT versions.release, used.value ->> '$.id', 0, versions.number, versions.number
        FROM versions, json_each(versions.content, '$.images') AS used
        WHERE true
        ON CONFLICT (release, image) DO UPDATE SET
            first = min(coalesce(first, excluded.first), excluded.first),
            last = max(coalesce(last, excluded.last), excluded.last);";

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

    /// Forgets the pictures that no release, version, template or organisation
    /// shows and that came in before a moment. To be asked when nobody is writing:
    /// a picture that a writer has taken out may come back by undo.
    ///
    /// Whoever keeps pictures elsewhere than in releases says so here.
    pub async fn forget_unused_images(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query(
            "DELETE FROM images WHERE id IN (
                 SELECT old.id FROM images AS old
                 WHERE old.added_at < ? AND NOT EXISTS (
                     SELECT 1 FROM image_uses
                     WHERE image_uses.image = old.id AND (present OR EXISTS (
                         SELECT 1 FROM versions
                         WHERE versions.release = image_uses.release
                           AND versions.number BETWEEN image_uses.first AND image_uses.last
                     ))
                 )
             ) AND id NOT IN (
                 SELECT used.value ->> '$.id'
                 FROM template_versions,
                      json_each(template_versions.content, '$.release.images') AS used
                 UNION ALL
                 SELECT used.value ->> '$.id'
                 FROM organisations, json_each(organisations.content, '$.images') AS used
             )",
        )
        .bind(before.in_utc().to_string())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected())
    }
}

/// Remembers which pictures a release shows now.
pub(crate) async fn use_now(
    connection: &mut SqliteConnection,
    release: &Release,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM image_uses WHERE release = ? AND present AND first IS NULL")
        .bind(release.id.as_str())
        .execute(&mut *connection)
        .await?;
    sqlx::query("UPDATE image_uses SET present = 0 WHERE release = ? AND present")
        .bind(release.id.as_str())
        .execute(&mut *connection)
        .await?;
    for image in &release.images {
        sqlx::query(
            "INSERT INTO image_uses (release, image, present) VALUES (?, ?, 1)
             ON CONFLICT (release, image) DO UPDATE SET present = 1",
        )
        .bind(release.id.as_str())
        .bind(image.id.as_str())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Remembers which pictures the newest version of a release shows.
pub(crate) async fn use_in_version(
    connection: &mut SqliteConnection,
    release: &Release,
    number: u32,
) -> Result<(), StoreError> {
    for image in &release.images {
        sqlx::query(
            "INSERT INTO image_uses (release, image, present, first, last) VALUES (?, ?, 0, ?, ?)
             ON CONFLICT (release, image) DO UPDATE SET
                 first = coalesce(first, excluded.first), last = excluded.last",
        )
        .bind(release.id.as_str())
        .bind(image.id.as_str())
        .bind(number)
        .bind(number)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Keeps a picture, if it has its bytes. One that is there already has come in
/// again, and whoever brought it is about to show it.
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
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET added_at = max(added_at, excluded.added_at)",
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
