//! `siaran restore`: the library as it was in a backup.

use siaran_app::{App, AppError, Restored, data_folder, restore};
use siaran_model::Language;

use crate::arguments::Restore;
use crate::outcome::{Outcome, complain, say};
use crate::wording;

pub(crate) async fn run(wish: Restore, language: Language) -> Outcome {
    match restored(&wish).await {
        Ok(restored) if wish.json => say(&wording::json(&restored)),
        Ok(restored) => say(wording::restored(&restored, language).as_bytes()),
        Err(error) => {
            complain(&wording::error(&error.report(), language));
            Outcome::Failed
        }
    }
}

async fn restored(wish: &Restore) -> Result<Restored, AppError> {
    let folder = data_folder(wish.data.clone())?;
    let restored = restore(&folder, &wish.file).await?;
    App::open(&folder).await?.close().await;
    Ok(restored)
}
