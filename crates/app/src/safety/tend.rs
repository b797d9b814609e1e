//! What is done for the library while nobody waits for it.

use std::time::Duration;

use siaran_store::Depth;

use super::backup::bytes_of;
use super::daily::is_backed_up_on;
use crate::moment::{days_before, now};
use crate::{App, AppError};

/// How long a library that was looked through is taken to be sound.
const TRUST: Duration = Duration::from_hours(20);

/// Up to this size everything is looked at every time: it takes less than a
/// second.
const SMALL_BYTES: u64 = 64 * 1024 * 1024;

/// After how many days everything is looked at in a larger library.
const THOROUGH_DAYS: i64 = 7;

/// The setting that remembers when that was, in seconds.
const THOROUGH: &str = "lookedThroughAt";

impl App {
    /// Looks for damage, backs up, thins out old versions and empties the bin of
    /// what has lain in it long enough, each when it is due. To be asked at the start and every
    /// hour; whoever asks does not wait for it.
    ///
    /// Damage and a backup that was not made are in [`safety`](Self::safety)
    /// afterwards. What fails otherwise is tried again the next time.
    pub async fn tend(&self) {
        if !self.is_sound() {
            return;
        }
        let looked = self.holding.looked_at();
        if looked.is_none_or(|looked| looked.elapsed() >= TRUST) {
            let depth = self.due_depth().await;
            if self.look(depth).await != Ok(true) {
                return;
            }
        }
        if self.back_up_if_due().await {
            // Only now: what goes is in the backup.
            let _ = self.empty_bin(now()).await;
            let _ = self.tend_history().await;
            // No writer can want back by undo what was taken out the day
            // before.
            let yesterday = days_before(now(), 1);
            let _ = self.store.forget_unused_images(yesterday).await;
        }
    }

    /// Looks at everything in the library now. False when it is damaged; then
    /// nothing is changed in it any more.
    pub async fn check(&self) -> Result<bool, AppError> {
        if !self.is_sound() {
            return Ok(self.store.damage(Depth::Thorough).await?.is_none());
        }
        self.look(Depth::Thorough)
            .await
            .map_err(|()| AppError::NotChecked)
    }

    async fn look(&self, depth: Depth) -> Result<bool, ()> {
        match self.store.damage(depth).await {
            Ok(None) => {
                self.holding.note_look();
                self.holding.safety().checked_at = Some(now());
                if depth == Depth::Thorough {
                    let at = now().unix_seconds().to_string();
                    let _ = self.store.put_setting(THOROUGH, &at).await;
                }
                Ok(true)
            }
            Ok(Some(finding)) => {
                self.found_damage(finding).await;
                Ok(false)
            }
            Err(_) => Err(()),
        }
    }

    async fn due_depth(&self) -> Depth {
        let last = self.store.setting(THOROUGH).await.ok().flatten();
        let last = last.and_then(|last| last.parse::<i64>().ok());
        depth(bytes_of(self.folder()), last, now().unix_seconds())
    }

    /// False when a backup was due and could not be made.
    async fn back_up_if_due(&self) -> bool {
        if is_backed_up_on(self.folder(), now().date()) {
            return true;
        }
        match self.store.contents().await {
            // Nothing to lose yet: an empty backup would only look like one.
            Ok(contents) if contents.releases == 0 => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
        let failure = match self.back_up_daily().await {
            Ok(_) => None,
            Err(error) => Some(error.report()),
        };
        let made = failure.is_none();
        self.holding.safety().backup_failure = failure;
        made
    }
}

/// How closely a library is looked at: a clock that was set back does not keep
/// it from being looked at closely.
fn depth(bytes: u64, last: Option<i64>, now: i64) -> Depth {
    let lately = last.is_some_and(|last| (0..THOROUGH_DAYS * 86_400).contains(&(now - last)));
    if bytes > SMALL_BYTES && lately {
        Depth::Quick
    } else {
        Depth::Thorough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_library_is_looked_at_closely_once_a_week() {
        let large = SMALL_BYTES + 1;
        let now = 1_800_000_000;
        let day = 86_400;
        assert_eq!(depth(1, Some(now - day), now), Depth::Thorough);
        assert_eq!(depth(large, Some(now - day), now), Depth::Quick);
        assert_eq!(depth(large, Some(now - 8 * day), now), Depth::Thorough);
        assert_eq!(depth(large, None, now), Depth::Thorough);
        assert_eq!(depth(large, Some(now + day), now), Depth::Thorough);
    }
}
