//! What the library has acknowledged, and whether it still has it.

use std::path::{Path, PathBuf};

use siaran_app::{App, RELEASE_ENDING, TEMPLATE_ENDING, read_release_file, read_template_file};

use crate::act::{Act, Answer, Line, Tally};
use crate::promises::Known;
use crate::promises::backups::{Backups, Deed};

/// What one library has acknowledged so far.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    library: Known,
    backups: Backups,
    /// What the library is after the restore that is going on.
    restoring: Option<Known>,
}

impl Ledger {
    /// Of a library of an old form that holds this.
    pub(crate) fn of_old(library: Known) -> Self {
        Self {
            backups: Backups::of_old(&library),
            library,
            restoring: None,
        }
    }

    /// Notes what a worker told.
    pub(crate) fn note(&mut self, line: Line, tally: &mut Tally) -> Result<(), String> {
        match line {
            Line::Open => self.backups.opened(),
            Line::Tried(ticket, act) => {
                if let Act::Backup(Deed::Restore { path }) = &act {
                    self.restoring = self.backups.held_by(path);
                }
                self.backups.tried(ticket, &act, &self.library);
                self.library.tried(ticket, act);
            }
            Line::Done(ticket, answer) => {
                let act = self.library.answered(ticket);
                let act = act.ok_or_else(|| format!("{ticket:?} was never tried"))?;
                tally.count(&act, &answer);
                self.backups.done(ticket, &answer)?;
                if let Act::Backup(Deed::Restore { path }) = &act {
                    return self.restored(path, answer);
                }
                self.library.done(act, answer)?;
            }
            Line::Refused(ticket) => {
                self.library.answered(ticket);
                tally.count_refusal();
            }
            Line::Failed(ticket, why) => {
                let act = self.library.answered(ticket);
                return Err(format!("{act:?} failed: {why}"));
            }
        }
        Ok(())
    }

    fn restored(&mut self, path: &Path, answer: Answer) -> Result<(), String> {
        let (Some(new), Answer::File(Some(aside))) = (self.restoring.take(), answer) else {
            return Err(format!("{} put nothing aside", path.display()));
        };
        let old = std::mem::replace(&mut self.library, new);
        self.backups.put_aside(PathBuf::from(aside), old);
        Ok(())
    }

    /// Holds the library and its backups against the ledger. What was left open by
    /// the kill is known from then on.
    pub(crate) async fn settle(&mut self, folder: &Path, out: &Path) -> Result<(), String> {
        let app = App::open(folder)
            .await
            .map_err(|error| format!("the library does not open: {}", error.report().message))?;
        let mut old = self.library.clone();
        self.library = match (old.settle(&app).await, self.restoring.take()) {
            (Ok(()), _) => old,
            (Err(loss), None) => return Err(loss),
            (Err(loss), Some(mut new)) => {
                let other = new.settle(&app).await.map(|()| new);
                other.map_err(|other| {
                    format!("neither the old library: {loss}\nnor the new: {other}")
                })?
            }
        };
        app.close().await;
        self.backups.settle(folder).await?;
        files_are_whole(out)
    }
}

/// Whether every file that was sent is the old one or the new one.
fn files_are_whole(out: &Path) -> Result<(), String> {
    for entry in std::fs::read_dir(out).into_iter().flatten().flatten() {
        let path = entry.path();
        let read = match path.extension().and_then(|ending| ending.to_str()) {
            Some(RELEASE_ENDING) => read_release_file(&path).map(drop),
            Some(TEMPLATE_ENDING) => read_template_file(&path).map(drop),
            Some(_) | None => Ok(()),
        };
        read.map_err(|error| format!("{}: {}", path.display(), error.report().message))?;
    }
    Ok(())
}
