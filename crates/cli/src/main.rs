//! `siaran`: the use cases from a terminal.
//!
//! Unpacks what was asked, calls `siaran-app`, and says in one sentence each
//! what came of it. Knows no window, and a library only to
//! hold documents against it.

mod arguments;
mod export;
mod language;
mod new;
mod outcome;
mod validate;
mod verify;
mod wording;

use std::process::ExitCode;

use crate::arguments::Task;
use crate::outcome::Outcome;

// Whatever takes long runs on threads of its own; more of them here would only
// make a short run longer.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let language = language::choose(&given);
    let outcome = match arguments::read(given, language) {
        Err(outcome) => outcome,
        Ok(Task::Export(wish)) => export::run(wish, language).await,
        Ok(Task::New(wish)) => new::run(&wish, language),
        Ok(Task::Validate(wish)) => validate::run(&wish, language),
        Ok(Task::Verify(wish)) => verify::run(wish, language).await,
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Failed => ExitCode::from(1),
        Outcome::Misused => ExitCode::from(2),
    }
}
