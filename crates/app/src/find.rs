//! Finding a release: the list, what it can be filtered by, and what the search
//! needs of releases from before there was one.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use siaran_galley::{compose, number};
use siaran_model::Release;
use siaran_store::{FilterChoices, ListFilter, Listing, ReleasePage};

use crate::words::{searched, words};
use crate::{App, AppError};

/// How many old releases are listed in one transaction: a save that comes in
/// between waits some tens of milliseconds at most.
const BATCH: u32 = 20;

/// After how many saves the search table is tidied.
const SAVES: u32 = 8;

impl App {
    /// A page of the releases that a filter asks for.
    pub async fn list_releases(&self, filter: &ListFilter) -> Result<ReleasePage, AppError> {
        Ok(self.store.releases(filter).await?)
    }

    /// What the list of releases can be filtered by.
    pub async fn filter_choices(&self) -> Result<FilterChoices, AppError> {
        Ok(self.store.filter_choices().await?)
    }

    /// Makes the releases searchable that are from before there was a search.
    /// There are some only after the first start of a newer program.
    pub async fn list_old_releases(&self) -> Result<(), AppError> {
        loop {
            let ids = self.store.unlisted_releases(BATCH).await?;
            if ids.is_empty() {
                return Ok(());
            }
            let mut releases = Vec::new();
            for id in &ids {
                match self.store.release(id).await {
                    Ok(Some(release)) => releases.push(release),
                    // Gone meanwhile.
                    Ok(None) => {}
                    // Who opens it is told; the others are to be found anyway.
                    Err(siaran_store::StoreError::Content { .. }) => {
                        self.store.leave_unlisted(id).await?;
                    }
                    Err(error) => return Err(error.into()),
                }
            }
            let listed = tokio::task::spawn_blocking(move || {
                let listed = releases.into_iter().map(|release| {
                    let listing = listing(&release);
                    (release, listing)
                });
                listed.collect::<Vec<_>>()
            })
            .await
            .expect("composing does not panic");
            self.store.list_anew(&listed).await?;
            // Whoever writes has the right of way.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Does [`list_old_releases`](Self::list_old_releases) while everything else
    /// goes on. What fails is tried again at the next start.
    pub(crate) fn list_old_releases_behind(&self) {
        let app = self.clone();
        tokio::spawn(async move {
            let _ = app.list_old_releases().await;
        });
    }

    /// Tidies the search table after some saves, while nobody waits for it. What
    /// fails is done the next time.
    pub(crate) fn tidy_search_now_and_then(&self) {
        static SAVED: AtomicU32 = AtomicU32::new(0);
        if SAVED.fetch_add(1, Ordering::Relaxed) % SAVES != SAVES - 1 {
            return;
        }
        let store = self.store.clone();
        tokio::spawn(async move {
            let _ = store.tidy_search().await;
        });
    }
}

/// What the list shows of a release and only composition knows.
pub fn listing(release: &Release) -> Listing {
    let galley = compose(release);
    Listing {
        number: number(release),
        words: words(&galley),
        text: searched(&galley),
    }
}
