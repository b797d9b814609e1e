//! What the library promises, one file a promise: what a writer does, what is
//! known once the library has acknowledged it, and what must then still be there.

pub(crate) mod backups;
pub(crate) mod numbers;
pub(crate) mod templates;
pub(crate) mod texts;
pub(crate) mod versions;

use std::collections::BTreeMap;

use siaran_app::{App, AppError, Condition};

use self::numbers::Numbers;
use self::templates::Templates;
use self::texts::Texts;
use self::versions::Versions;
use crate::act::{Act, Answer, Ticket};

/// What a library must hold.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    pub(crate) texts: Texts,
    pub(crate) versions: Versions,
    numbers: Numbers,
    templates: Templates,
    /// What was tried and not answered: it may be there or not, but never by half.
    open: BTreeMap<Ticket, Act>,
}

impl Known {
    pub(crate) fn tried(&mut self, ticket: Ticket, act: Act) {
        self.open.insert(ticket, act);
    }

    /// What was tried under this ticket; it is not open any more.
    pub(crate) fn answered(&mut self, ticket: Ticket) -> Option<Act> {
        self.open.remove(&ticket)
    }

    /// The library has acknowledged this.
    pub(crate) fn done(&mut self, act: Act, answer: Answer) -> Result<(), String> {
        match act {
            Act::Text(act) => {
                self.versions.done_with_text(&act);
                self.texts.done(act, answer)
            }
            Act::Version(act) => self.versions.done(act, answer),
            Act::Number(act) => self.numbers.done(act, answer),
            Act::Template(act) => self.templates.done(act, answer),
            // What a backup holds is the ledger's to know.
            Act::Backup(_) => Ok(()),
        }
    }

    /// Holds a library against all this. What was open is known from then on.
    pub(crate) async fn settle(&mut self, app: &App) -> Result<(), String> {
        let safety = app.safety();
        if safety.condition != Condition::Sound {
            return Err(format!("the library is not sound: {safety:?}"));
        }
        if !told(app.check().await)? {
            return Err(format!("the library is damaged: {:?}", app.safety()));
        }
        let open: Vec<_> = self.open.values().cloned().collect();
        let releases = self.texts.settle(app, &open).await?;
        let ids = releases.iter().map(|release| release.id.clone()).collect();
        self.versions.settle(app, &open, &ids).await?;
        self.numbers.settle(app, &open, &releases).await?;
        self.templates.settle(app, &open).await?;
        self.open.clear();
        Ok(())
    }
}

/// What a library answered, or what its fault says.
fn told<T>(answer: Result<T, AppError>) -> Result<T, String> {
    answer.map_err(|error| error.report().message)
}
