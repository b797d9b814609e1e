//! `siaran verify`: which release and version a document holds, or where it
//! differs.

use std::path::Path;

use siaran_app::{
    App, AppError, Verdict, data_folder, read_release_file, verify_against, verify_alone,
};
use siaran_model::{Language, Release};

use crate::arguments::Verify;
use crate::outcome::{Outcome, complain, say};
use crate::{library, wording};

/// What documents are held against.
enum Measure {
    /// A release file that was named.
    Release(Box<Release>),
    /// The versions that a library keeps.
    Library(App),
    /// What each document says itself.
    Nothing,
}

pub(crate) async fn run(wish: Verify, language: Language) -> Outcome {
    let measure = match measure(&wish, language).await {
        Ok(measure) => measure,
        Err(error) => {
            complain(&wording::error(&error.report(), language));
            return Outcome::Failed;
        }
    };
    let mut outcome = Outcome::Done;
    for file in &wish.files {
        outcome = outcome.and(match verdict(&measure, file).await {
            Ok(verdict) => told(file, &verdict, language),
            Err(error) => {
                complain(&wording::of_file(file, &error.report(), language));
                Outcome::Failed
            }
        });
    }
    outcome
}

/// The release that was named, else the library that was named or is there.
/// Looking at a document makes no library.
async fn measure(wish: &Verify, language: Language) -> Result<Measure, AppError> {
    if let Some(file) = &wish.against {
        return Ok(Measure::Release(Box::new(read_release_file(file)?)));
    }
    let folder = data_folder(wish.data.clone())?;
    if wish.data.is_none() && !App::library_file(&folder).exists() {
        return Ok(Measure::Nothing);
    }
    Ok(Measure::Library(library::open_in(&folder, language).await?))
}

async fn verdict(measure: &Measure, file: &Path) -> Result<Verdict, AppError> {
    match measure {
        Measure::Release(release) => verify_against(file, release),
        Measure::Library(app) => app.verify(file).await,
        Measure::Nothing => verify_alone(file),
    }
}

/// Says what a document holds; failed, if it is not what it says.
fn told(file: &Path, verdict: &Verdict, language: Language) -> Outcome {
    let said = say(wording::verdict(file, verdict, language).as_bytes());
    if verdict.differences.is_empty() {
        said
    } else {
        Outcome::Failed
    }
}
