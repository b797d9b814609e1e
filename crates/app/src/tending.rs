//! What is done with the history of all releases while nobody waits for it.

use siaran_galley::compose;
use siaran_model::Timestamp;
use siaran_store::VersionMark;

use crate::moment::now;
use crate::thinning::{Mark, superfluous};
use crate::{App, AppError, words};

/// How many releases, or versions, are looked at in one go: a few thousand
/// versions, a few milliseconds.
const PAGE: u32 = 500;

/// How many versions go in one transaction: a writer who saves meanwhile waits
/// for it.
const BATCH: usize = 200;

impl App {
    /// Thins out old versions by age, and packs those of the first libraries. To
    /// be started with the library, beside all other work: every step is short,
    /// and whatever stops it in the middle stops it between two steps.
    pub async fn tend_history(&self) -> Result<(), AppError> {
        self.pack_old_versions().await?;
        self.thin_versions(now()).await?;
        Ok(())
    }

    /// Thins out the versions of all releases as of a moment. Answers how many
    /// went.
    pub async fn thin_versions(&self, now: Timestamp) -> Result<u64, AppError> {
        let offset = i64::from(now.offset_minutes()) * 60;
        let mut gone = 0;
        let mut batch = Vec::new();
        let mut many = 0;
        let mut page = self.store.version_marks(None, PAGE).await?;
        while let Some(last) = page.next {
            for (release, marks) in page.releases {
                let marks: Vec<_> = marks.iter().map(mark).collect();
                let superfluous = superfluous(&marks, now.unix_seconds(), offset);
                if superfluous.is_empty() {
                    continue;
                }
                many += superfluous.len();
                batch.push((release, superfluous));
                if many >= BATCH {
                    gone += self.store.thin_versions(&batch).await?;
                    batch.clear();
                    many = 0;
                }
            }
            page = self.store.version_marks(Some(&last), PAGE).await?;
        }
        if !batch.is_empty() {
            gone += self.store.thin_versions(&batch).await?;
        }
        Ok(gone)
    }

    async fn pack_old_versions(&self) -> Result<(), AppError> {
        let mut some = self.store.versions_without_words(None, PAGE).await?;
        while let Some((last, number)) = some.last().cloned() {
            for (release, number) in &some {
                // One that cannot be read stays as it is: whoever opens it hears
                // of it.
                if let Ok(Some(version)) = self.store.version(release, *number).await {
                    let words = words(&compose(&version.release));
                    self.store.pack_version(release, *number, words).await?;
                }
            }
            some = self
                .store
                .versions_without_words(Some((&last, number)), PAGE)
                .await?;
        }
        Ok(())
    }
}

fn mark(mark: &VersionMark) -> Mark {
    Mark {
        number: mark.number,
        stays: mark.named || mark.cause.lasts(),
        saved_at: mark.saved_at,
    }
}
