//! `siaran backup`: the whole library as one file.

use siaran_app::{AppError, Backup as Made};
use siaran_model::Language;

use crate::arguments::Backup;
use crate::outcome::{Outcome, complain, say};
use crate::{library, wording};

pub(crate) async fn run(wish: Backup, language: Language) -> Outcome {
    let json = wish.json;
    match made(wish, language).await {
        Ok(backup) if json => say(&wording::json(&backup)),
        Ok(backup) => say(wording::backed_up(&backup, language).as_bytes()),
        Err(error) => {
            complain(&wording::error(&error.report(), language));
            Outcome::Failed
        }
    }
}

async fn made(wish: Backup, language: Language) -> Result<Made, AppError> {
    let app = library::open(wish.data, language).await?;
    let made = match &wish.file {
        Some(file) => app.back_up_new(file).await,
        None => app.back_up_daily().await,
    };
    app.close().await;
    made
}
