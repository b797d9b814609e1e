//! `siaran validate`: look for errors in release files.

use siaran_app::read_release_file;
use siaran_model::Language;

use crate::arguments::Validate;
use crate::outcome::{Outcome, complain, say};
use crate::wording;

pub(crate) fn run(wish: &Validate, language: Language) -> Outcome {
    wish.files.iter().fold(Outcome::Done, |outcome, file| {
        outcome.and(match read_release_file(file) {
            Ok(_) => say(wording::valid(file, language).as_bytes()),
            Err(error) => {
                complain(&wording::error(&error.report(), language));
                Outcome::Failed
            }
        })
    })
}
