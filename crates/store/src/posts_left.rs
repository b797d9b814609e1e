//! Where a release stays as it is although the directory says otherwise.

use siaran_model::ReleaseId;

use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "
    CREATE TABLE posts_left (
        release TEXT NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        point   TEXT NOT NULL,
        PRIMARY KEY (release, point)
    ) STRICT, WITHOUT ROWID;";

impl Store {
    /// Remembers that a release stays as it is in one point, in the caller's own
    /// words for that point. A release that is not in the library has no memory.
    pub async fn leave_post(&self, release: &ReleaseId, point: &str) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT OR IGNORE INTO posts_left (release, point)
             SELECT id, ?2 FROM releases WHERE id = ?1",
        )
        .bind(release.as_str())
        .bind(point)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The points in which a release stays as it is.
    pub async fn posts_left(&self, release: &ReleaseId) -> Result<Vec<String>, StoreError> {
        let left = sqlx::query_scalar("SELECT point FROM posts_left WHERE release = ?")
            .bind(release.as_str())
            .fetch_all(&self.pool)
            .await?;
        Ok(left)
    }
}
