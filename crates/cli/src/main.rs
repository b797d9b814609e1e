//! `siaran`: the use cases from a terminal.
//!
//! Unpacks what was asked, calls `siaran-app`, and says in one sentence each
//! what came of it. Knows no window; of a library, how to find
//! releases in it and to hold documents against them.

mod arguments;
mod backup;
mod export;
mod find;
mod language;
mod library;
mod new;
mod outcome;
mod restore;
mod show;
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
        Ok(Task::Backup(wish)) => backup::run(wish, language).await,
        Ok(Task::Restore(wish)) => restore::run(wish, language).await,
        Ok(Task::Export(wish)) => export::run(wish, language).await,
        Ok(Task::New(wish)) => new::run(&wish, language),
        Ok(Task::List(wish)) => find::list(wish, language).await,
        Ok(Task::Search(wish)) => find::search(wish, language).await,
        Ok(Task::Show(wish)) => show::run(wish, language).await,
        Ok(Task::Validate(wish)) => validate::run(&wish, language),
        Ok(Task::Verify(wish)) => verify::run(wish, language).await,
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Failed => ExitCode::from(1),
        Outcome::Misused => ExitCode::from(2),
    }
}
