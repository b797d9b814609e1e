//! `siaran show`: what a release of the library says.

use siaran_app::{App, AppError, ErrorCode, ErrorReport};
use siaran_model::{Language, ReleaseId, to_json};

use crate::arguments::Show;
use crate::outcome::{Outcome, complain, say};
use crate::{library, wording};

pub(crate) async fn run(wish: Show, language: Language) -> Outcome {
    let app = match library::open_or_say(wish.data.clone(), language).await {
        Ok(app) => app,
        Err(outcome) => return outcome,
    };
    let shown = shown(&app, &wish).await;
    app.close().await;
    match shown {
        Ok(release) => say(&release),
        Err(report) => {
            complain(&wording::error(&report, language));
            Outcome::Failed
        }
    }
}

async fn shown(app: &App, wish: &Show) -> Result<Vec<u8>, ErrorReport> {
    match ReleaseId::new(wish.id.as_str()) {
        Ok(id) => said(app, &id, wish).await.map_err(|error| error.report()),
        // No release has an id of that spelling.
        Err(error) => Err(ErrorReport {
            code: ErrorCode::ReleaseMissing,
            path: None,
            place: None,
            what: Some(wording::printable(&wish.id)),
            message: error.to_string(),
        }),
    }
}

async fn said(app: &App, id: &ReleaseId, wish: &Show) -> Result<Vec<u8>, AppError> {
    // First, so that a release that is not there is not said to lack a version.
    let present = app.open_release(id).await?.release;
    let release = match wish.version {
        None => present,
        Some(number) => app.open_version(id, number).await?,
    };
    if wish.json {
        return Ok(to_json(&release));
    }
    let text = app.preview_text(&release).await?;
    Ok(text
        .lines()
        .flat_map(|line| [wording::printable(line), "\n".to_owned()])
        .collect::<String>()
        .into_bytes())
}
