//! What lies in the bin.

use siaran_model::{ReleaseId, Timestamp};

use crate::releases::id_of;
use crate::{Store, StoreError};

impl Store {
    /// The releases that were put into the bin before a moment.
    pub async fn binned_before(&self, moment: Timestamp) -> Result<Vec<ReleaseId>, StoreError> {
        let rows = sqlx::query("SELECT id FROM releases WHERE deleted_at < ?")
            .bind(moment.in_utc().to_string())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(|row| id_of(row, ReleaseId::new)).collect()
    }
}
