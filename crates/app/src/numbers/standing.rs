//! How a release and the register stand to each other.

use serde::Serialize;
use siaran_galley::{number, number_in, running_number};
use siaran_model::{Number, Release};
use siaran_store::{Count, NumberEntry, NumberHolder, NumberState};

use super::{carried, count_of};
use crate::{App, AppError};

/// How a release and the register stand to each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberStanding {
    /// The count that the release's number belongs to.
    pub count: Count,
    /// The number that comes next there.
    pub next: u32,
    /// As the next one would print on this release.
    pub next_text: Option<String>,
    /// Those that wait for a release.
    pub reserved: Vec<NumberEntry>,
    /// The running number that the release carries, or that is in what was
    /// written by hand.
    pub running: Option<u32>,
    /// As the release's own number prints.
    pub text: Option<String>,
    /// What the register says of the number that the release carries.
    pub here: Option<NumberEntry>,
    /// Other releases that carry the same number.
    pub others: Vec<NumberHolder>,
    /// The numbers that the register has given to this release and that it does
    /// not carry: undone, or left behind by another year or organisation.
    pub behind: Vec<NumberEntry>,
    /// As the first of these would print on this release, where it is of this
    /// count.
    pub by_pattern: Option<String>,
}

impl App {
    /// How a release and the register stand to each other.
    pub async fn number_standing(&self, release: &Release) -> Result<NumberStanding, AppError> {
        let count = count_of(release);
        let (organisation, date) = (&release.organisation, release.dateline.date);
        let next = self.store.next_number(&count, Some(&release.id)).await?;
        let mut reserved = self.store.numbers(&count).await?;
        reserved.retain(|entry| entry.state == NumberState::Reserved);

        let running = match &release.number {
            Some(Number::Written(text)) => number_in(organisation, text, date),
            Some(Number::Running(_)) | None => carried(release),
        };
        let text = number(release);
        let mut here = None;
        let mut others = Vec::new();
        if let Some(running) = running {
            here = self.store.number(&count, running).await?;
            others = self.store.carriers(&count, running, &release.id).await?;
        } else if let Some(text) = &text {
            here = self.store.number_printed(&organisation.id, text).await?;
        }

        let mut behind = self.store.numbers_of(&release.id).await?;
        behind.retain(|entry| entry.count != count || Some(entry.number) != running);
        let by_pattern = behind
            .first()
            .filter(|entry| entry.count == count)
            .and_then(|entry| running_number(organisation, entry.number, date));
        Ok(NumberStanding {
            next_text: running_number(organisation, next, date),
            count,
            next,
            reserved,
            running,
            text,
            here,
            others,
            behind,
            by_pattern,
        })
    }
}
