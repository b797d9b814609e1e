//! What every writer's hand needs: the library, dice, and a voice that tells before
//! and after what it does.

use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fastrand::Rng;
use siaran_app::{App, AppError, ListFilter, Opened};
use siaran_model::ReleaseId;

use crate::act::{Act, Answer, Line, Ticket};

/// One of several hands at work on one library.
#[derive(Debug)]
pub(crate) struct Hands {
    pub(crate) app: App,
    pub(crate) dice: Rng,
    /// Where files go.
    pub(crate) out: PathBuf,
    /// Which of the workers this is.
    pub(crate) worker: u32,
    /// How many there are.
    pub(crate) workers: u32,
}

/// What only one hand does to a release, so that the order of what is told about it
/// is the order in which it was done. Everybody types into every release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Duty {
    Bin,
    Replace,
    Number,
}

impl Hands {
    /// A number that nobody has had before.
    pub(crate) fn new_number(&mut self) -> u32 {
        self.dice.u32(1..)
    }

    /// A file of this worker's own.
    pub(crate) fn file(&self, stem: &str, ending: &str) -> PathBuf {
        self.out.join(format!("{stem}-{}.{ending}", self.worker))
    }

    /// Whether this worker has this duty with a release.
    pub(crate) fn has(&self, id: &ReleaseId, duty: Duty) -> bool {
        let lot = lot(id.as_str());
        let duties = [Duty::Bin, Duty::Replace, Duty::Number, Duty::Number];
        lot % self.workers == self.worker && duties[lot as usize / 2 % 4] == duty
    }

    /// Whether something with this name is this worker's alone.
    pub(crate) fn owns(&self, name: &str) -> bool {
        lot(name) % self.workers == self.worker
    }

    /// A release that this worker has a duty with.
    pub(crate) async fn some_release_for(&mut self, duty: Duty) -> Option<Opened> {
        let ids = self.releases().await;
        let ids: Vec<_> = ids.into_iter().filter(|id| self.has(id, duty)).collect();
        self.open_one(&ids).await
    }

    /// Any release; most often one of a few, so that their histories grow and others
    /// are at work on them too.
    pub(crate) async fn some_release(&mut self) -> Option<Opened> {
        let mut ids = self.releases().await;
        if self.dice.u8(..4) > 0 {
            ids.sort();
            ids.truncate(3);
        }
        self.open_one(&ids).await
    }

    async fn releases(&self) -> Vec<ReleaseId> {
        let page = self.app.list_releases(&ListFilter::default()).await;
        let page = must("list", page);
        page.releases.into_iter().map(|row| row.id).collect()
    }

    async fn open_one(&mut self, ids: &[ReleaseId]) -> Option<Opened> {
        let id = self.dice.choice(ids)?;
        Some(must("open", self.app.open_release(id).await))
    }

    /// Does something, and tells before and after. `None`: the library refused,
    /// because somebody else was faster.
    pub(crate) fn attempt<T>(
        &self,
        act: Act,
        work: impl Future<Output = Result<T, AppError>>,
        answer: impl Fn(&T) -> Answer,
    ) -> impl Future<Output = Option<T>> {
        static TOLD: AtomicU32 = AtomicU32::new(0);
        let told = TOLD.fetch_add(1, Ordering::Relaxed);
        let ticket = Ticket(told * self.workers + self.worker);
        // Some of these are large.
        let work = Box::pin(work);
        async move {
            say(&Line::Tried(ticket, act.clone()));
            match work.await {
                Ok(done) => {
                    say(&Line::Done(ticket, answer(&done)));
                    Some(done)
                }
                Err(error) => {
                    say(&Line::refused(ticket, &act, &error));
                    None
                }
            }
        }
    }

    pub(crate) async fn rest(&mut self) {
        let rest = Duration::from_micros(self.dice.u64(0..4_000));
        tokio::time::sleep(rest).await;
    }
}

/// A small number that a name always draws.
fn lot(name: &str) -> u32 {
    name.bytes().fold(7_u32, |lot, byte| {
        lot.wrapping_mul(31).wrapping_add(byte.into())
    }) % 251
}

/// What an act needs that promises nothing by itself.
pub(crate) fn must<T>(what: &str, result: Result<T, AppError>) -> T {
    result.unwrap_or_else(|error| panic!("{what}: {}", error.report().message))
}

/// Writes a line whole and at once: what is in a pipe survives the writer, and
/// several workers share one.
pub(crate) fn say(line: &Line) {
    let mut text = serde_json::to_string(line).expect("our values have string keys only");
    text.push('\n');
    std::io::stdout()
        .lock()
        .write_all(text.as_bytes())
        .expect("somebody listens");
}
