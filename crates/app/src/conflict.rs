//! Two editors of one release: whoever saves second decides, and neither text is
//! lost.

use siaran_model::Release;
use siaran_store::Cause;

use crate::moment::{new_release_id, now};
use crate::{App, AppError, Opened, Saved};

impl App {
    /// Keeps a text as a release of its own, beside the one it was written in.
    pub async fn save_as_new(&self, release: &Release) -> Result<Opened, AppError> {
        let mut copy = self.with_pictures(release).await?;
        copy.id = new_release_id();
        self.keep(copy).await
    }

    /// Puts a text over another of the same release, which stays as a version.
    /// Fails, and changes nothing, where the library holds a third by now.
    pub async fn save_over(&self, release: &Release, over: u32) -> Result<Saved, AppError> {
        let theirs = self.open_release(&release.id).await?;
        if theirs.revision == over {
            self.keep_version(&theirs.release, Cause::Replaced, theirs.saved_at)
                .await?;
        }
        self.save_release(release, over).await
    }

    /// Keeps a text as a version of its release, before the writer takes another
    /// in its place.
    pub async fn set_aside(&self, release: &Release) -> Result<(), AppError> {
        let kept = self.keep_version(release, Cause::Replaced, now());
        kept.await.map(drop)
    }
}
