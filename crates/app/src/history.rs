//! The history of a release: which versions are kept, and when.
//!
//! On its own, the library keeps what a release says when a writer opens it,
//! when a writer goes on after a pause, when it leaves as files, when its state
//! changes, and before anything replaces its text.

use siaran_galley::{Fingerprint, compose};
use siaran_model::{Release, ReleaseId, Timestamp};
use siaran_store::{Cause, Keep};

use crate::moment::now;
use crate::{App, AppError, words};

/// So many seconds without a change are a pause.
const PAUSE: i64 = 5 * 60;

impl App {
    /// A writer begins to work on a release: keeps what it says, unless the last
    /// version says the same. Its moment is that of its last change.
    pub async fn begin_sitting(&self, release: &Release) -> Result<(), AppError> {
        if let Some(standing) = self.store.standing(&release.id).await? {
            self.keep_version(release, Cause::Sitting, standing.changed_at)
                .await?;
        }
        Ok(())
    }

    /// Keeps a text as a version of its release, and answers its number; that of
    /// the last version where it says the same. None for a release that the
    /// library does not have.
    pub(crate) async fn keep_version(
        &self,
        release: &Release,
        cause: Cause,
        at: Timestamp,
    ) -> Result<Option<u32>, AppError> {
        self.add_version(release, cause, None, None, at).await
    }

    /// Keeps a text that leaves as files, and answers the number of its version.
    /// A library that can only be read keeps nothing: the writer's text leaves
    /// all the same, under the version that says the same already, if one does.
    pub(crate) async fn keep_leaving(&self, release: &Release) -> Result<Option<u32>, AppError> {
        if self.store.only_reads() {
            self.version_saying(release).await
        } else {
            self.keep_version(release, Cause::Export, now()).await
        }
    }

    /// The last version of a release that says the same as this text.
    pub(crate) async fn version_saying(&self, release: &Release) -> Result<Option<u32>, AppError> {
        let fingerprint = Fingerprint::of(&compose(release)).to_string();
        let version = self.store.version_with(&release.id, &fingerprint).await?;
        Ok(version.map(|version| version.number))
    }

    /// Keeps the text that the library has of a release, as
    /// [`keep_version`](Self::keep_version) does. Whoever replaces that text by
    /// another asks this first, with [`Cause::Replaced`].
    pub(crate) async fn keep_present(
        &self,
        id: &ReleaseId,
        cause: Cause,
        at: Timestamp,
    ) -> Result<Option<u32>, AppError> {
        match self.store.release(id).await? {
            Some(present) => self.keep_version(&present, cause, at).await,
            None => Ok(None),
        }
    }

    /// To be asked before this text is saved: keeps the text that the library
    /// has, if nobody changed it for a while, with the moment of its last change;
    /// and this text, if its state is another one.
    pub(crate) async fn keep_before_save(
        &self,
        release: &Release,
        at: Timestamp,
    ) -> Result<(), AppError> {
        let Some(standing) = self.store.standing(&release.id).await? else {
            return Ok(());
        };
        // A clock that was set back makes no pause.
        if at.unix_seconds() - standing.changed_at.unix_seconds() > PAUSE {
            self.keep_present(&release.id, Cause::Pause, standing.changed_at)
                .await?;
        }
        if standing.state != release.state {
            self.keep_version(release, Cause::State, at).await?;
        }
        Ok(())
    }

    pub(crate) async fn add_version(
        &self,
        release: &Release,
        cause: Cause,
        name: Option<&str>,
        origin: Option<u32>,
        at: Timestamp,
    ) -> Result<Option<u32>, AppError> {
        if self.store.is_in_bin(&release.id).await?.is_none() {
            return Ok(None);
        }
        let galley = compose(release);
        let keep = Keep {
            fingerprint: &Fingerprint::of(&galley).to_string(),
            words: words(&galley),
            cause,
            name,
            origin,
        };
        Ok(Some(self.store.add_version(release, &keep, at).await?))
    }
}

#[cfg(test)]
mod tests {
    use siaran_model::{State, Text};
    use siaran_store::{Expected, Listing};

    use super::*;
    use crate::{built_in, new_release};

    struct Desk {
        app: App,
        release: Release,
        _folder: tempfile::TempDir,
    }

    impl Desk {
        async fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let app = App::open(folder.path()).await.unwrap();
            let template = &built_in::templates()[0];
            let release = new_release(&template.id).unwrap();
            Self {
                app,
                release,
                _folder: folder,
            }
        }

        async fn save(&mut self, headline: &str, moment: &str) {
            self.release.headline = Text::from(headline);
            let at = Timestamp::parse(moment).unwrap();
            self.app.keep_before_save(&self.release, at).await.unwrap();
            let listing = Listing {
                number: None,
                words: 0,
                text: String::new(),
            };
            let there = self.app.store.stored_release(&self.release.id).await;
            let expected = there.unwrap().map_or(Expected::Nothing, |there| {
                Expected::Revision(there.revision)
            });
            let put = self
                .app
                .store
                .put_release(&self.release, &listing, expected, at);
            put.await.unwrap();
        }

        async fn kept(&self) -> Vec<(Cause, String)> {
            let mut kept = Vec::new();
            for row in self.app.store.versions(&self.release.id).await.unwrap() {
                let version = self.app.store.version(&self.release.id, row.number).await;
                let headline = version.unwrap().unwrap().release.headline.plain();
                kept.push((row.cause, headline));
            }
            kept
        }
    }

    #[tokio::test]
    async fn the_text_before_a_pause_is_kept() {
        let mut desk = Desk::new().await;
        desk.save("Satu", "2026-02-25T10:00:00+07:00").await;
        desk.save("Dua", "2026-02-25T10:05:00+07:00").await;
        assert_eq!(desk.kept().await, [], "five minutes are no pause");
        desk.save("Tiga", "2026-02-25T10:10:01+07:00").await;
        assert_eq!(desk.kept().await, [(Cause::Pause, "Dua".into())]);
    }

    #[tokio::test]
    async fn a_clock_that_was_set_back_makes_no_pause() {
        let mut desk = Desk::new().await;
        desk.save("Satu", "2026-02-25T10:00:00+07:00").await;
        desk.save("Dua", "2020-01-01T00:00:00+07:00").await;
        assert_eq!(desk.kept().await, []);
        desk.save("Tiga", "2026-02-25T10:00:00+07:00").await;
        assert_eq!(desk.kept().await, [(Cause::Pause, "Dua".into())]);
    }

    #[tokio::test]
    async fn every_state_is_kept() {
        let mut desk = Desk::new().await;
        desk.save("Satu", "2026-02-25T10:00:00+07:00").await;
        desk.release.state = State::InReview;
        desk.save("Dua", "2026-02-25T10:00:01+07:00").await;
        desk.release.state = State::Approved;
        desk.save("Dua", "2026-02-25T11:00:00+07:00").await;
        assert_eq!(
            desk.kept().await,
            [(Cause::State, "Dua".into()), (Cause::State, "Dua".into())]
        );
    }

    #[tokio::test]
    async fn a_sitting_begins_with_what_no_version_holds() {
        let mut desk = Desk::new().await;
        desk.app.begin_sitting(&desk.release).await.unwrap();
        desk.save("Satu", "2026-02-25T10:00:00+07:00").await;
        for _ in 0..2 {
            desk.app.begin_sitting(&desk.release).await.unwrap();
        }
        assert_eq!(desk.kept().await, [(Cause::Sitting, "Satu".into())]);
    }

    #[tokio::test]
    async fn sizes_are_counted_against_what_stands_before() {
        let mut desk = Desk::new().await;
        desk.save("Satu dua", "2026-02-20T10:00:00+07:00").await;
        desk.save("Satu dua tiga", "2026-02-20T10:06:00+07:00")
            .await;
        desk.save("Satu tiga", "2026-02-20T10:12:00+07:00").await;
        desk.save("Empat", "2026-02-20T12:12:00+07:00").await;
        let id = desk.release.id.clone();
        let sizes = async || {
            let measured = desk.app.measure_history(&id).await.unwrap();
            assert_eq!(desk.app.history(&id).await.unwrap(), measured);
            let size = |version: siaran_store::VersionSummary| {
                let change = version.change.unwrap();
                (version.number, change.added, change.removed)
            };
            measured.into_iter().map(size).collect::<Vec<_>>()
        };
        let all = sizes().await;
        assert_eq!(all[..2], [(3, 0, 1), (2, 1, 0)]);
        assert_eq!(all[2].0, 1);
        // All are of one hour: the second goes when that is a day old, and the
        // third is counted against the first.
        let later = Timestamp::parse("2026-02-22T12:12:00+07:00").unwrap();
        assert_eq!(desk.app.thin_versions(later).await.unwrap(), 1);
        let left = sizes().await;
        assert_eq!(left[0], (3, 1, 1));
    }

    #[tokio::test]
    async fn what_is_brought_back_is_kept_before_and_after() {
        let mut desk = Desk::new().await;
        desk.save("Satu", "2026-02-20T10:00:00+07:00").await;
        let first = desk
            .app
            .keep_named_version(&desk.release, " Untuk  Karo ")
            .await;
        assert_eq!(first.unwrap(), 1);
        desk.save("Dua", "2026-02-20T10:01:00+07:00").await;
        desk.release.state = State::Approved;
        let part = siaran_model::PartKind::Headline.id();
        let back = desk
            .app
            .bring_back(&desk.release, 1, Some(&part))
            .await
            .unwrap();
        assert_eq!(back.headline.plain(), "Satu");
        assert_eq!(back.state, State::Approved);
        assert_eq!(
            desk.kept().await,
            [
                (Cause::Named, "Satu".into()),
                (Cause::Replaced, "Dua".into()),
                (Cause::Restored, "Satu".into()),
            ]
        );
        let versions = desk.app.history(&desk.release.id).await.unwrap();
        assert_eq!(versions[0].origin, Some(1));
        assert_eq!(versions[2].name.as_deref(), Some("Untuk Karo"));
        let gone = desk
            .app
            .bring_back(&desk.release, 9, None)
            .await
            .unwrap_err();
        assert_eq!(gone.code(), crate::ErrorCode::VersionMissing);
    }
}
