//! A number is never given twice, and what was done to one is on record: reserved,
//! assigned, freed or cancelled, whole or not at all. Who asks again for the next
//! number gets the same one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use siaran_app::{
    App, Count, ErrorCode, NumberDeed, NumberEntry, NumberStanding, NumberState, RegisterRow,
    Wanted,
};
use siaran_model::{Date, Number, Release, ReleaseId};

use super::{texts, told};
use crate::act::{Act, Answer};
use crate::hands::{Duty, Hands, must};
use crate::said::written;

/// Nobody but its own worker takes, frees or cancels a number.
pub(crate) const REFUSALS: [ErrorCode; 0] = [];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// The next numbers are kept for later.
    Reserve {
        count: Count,
        how_many: u32,
        note: String,
    },
    /// A release gets a number.
    Take {
        release: ReleaseId,
        count: Count,
        wanted: Wanted,
    },
    /// A number is taken back from its release.
    Free { count: Count, number: u32 },
    /// A number is nobody's for ever.
    Cancel { count: Count, number: u32 },
}

/// Reserves numbers, or goes on with the number of a release.
pub(crate) async fn register(hands: &mut Hands) {
    let Some(opened) = hands.some_release_for(Duty::Number).await else {
        return;
    };
    let (release, revision) = (opened.release, opened.revision);
    let standing = must("number", hands.app.number_standing(&release).await);
    if hands.dice.u8(..5) == 0 {
        reserve(hands, &standing.count).await;
    }
    let Some(number) = standing.running else {
        if let Some(number) = take(hands, &release, &standing).await {
            carry(hands, &release, revision, Some(number)).await;
        }
        return;
    };
    let Some(here) = standing.here else {
        panic!(
            "{} carries {number}, which the register does not know",
            release.id
        );
    };
    let is_cancelled = here.state == NumberState::Cancelled;
    // A number that comes back goes to whoever reserved it.
    let may_free = here.note.is_empty() || here.note.starts_with(&note(hands));
    match hands.dice.u8(..6) {
        0 if !is_cancelled => {
            let deed = Deed::Cancel {
                count: standing.count.clone(),
                number,
            };
            let cancelled = hands.app.cancel_number(&standing.count, number, "Ditarik");
            attempt(hands, deed, cancelled).await;
        }
        1 | 2 if may_free => {
            let carries_none = carry(hands, &release, revision, None).await;
            if carries_none && !is_cancelled {
                let deed = Deed::Free {
                    count: standing.count.clone(),
                    number,
                };
                let freed = hands.app.free_number(&standing.count, number);
                attempt(hands, deed, freed).await;
            }
        }
        _ => {}
    }
}

/// Gives a release a number: the next one, or one that this worker reserved.
async fn take(hands: &mut Hands, release: &Release, standing: &NumberStanding) -> Option<u32> {
    let own = note(hands);
    let reserved = standing.reserved.iter();
    let reserved: Vec<_> = reserved
        .filter(|entry| entry.note.starts_with(&own))
        .collect();
    // What it was given before and does not carry is asked for again.
    let wanted = match hands.dice.choice(&reserved) {
        Some(entry) if standing.behind.is_empty() && hands.dice.bool() => {
            Wanted::This(entry.number)
        }
        Some(_) | None => Wanted::Next,
    };
    let deed = Deed::Take {
        release: release.id.clone(),
        count: standing.count.clone(),
        wanted,
    };
    attempt(hands, deed, hands.app.take_number(release, wanted))
        .await
        .map(|entry| entry.number)
}

async fn reserve(hands: &mut Hands, count: &Count) {
    let how_many = hands.dice.u32(1..=4);
    let note = format!("{}{}", note(hands), hands.new_number());
    let deed = Deed::Reserve {
        count: count.clone(),
        how_many,
        note: note.clone(),
    };
    let reserved = hands.app.reserve_numbers(count, how_many, &note);
    hands
        .attempt(Act::Number(deed), reserved, |entries| {
            let numbers = entries.iter().map(|entry| entry.number);
            Answer::Numbers(count.clone(), numbers.collect())
        })
        .await;
}

/// How the notes of a worker begin.
fn note(hands: &Hands) -> String {
    format!("Meja {}, ", hands.worker)
}

async fn attempt(
    hands: &Hands,
    deed: Deed,
    work: impl Future<Output = Result<NumberEntry, siaran_app::AppError>>,
) -> Option<NumberEntry> {
    hands
        .attempt(Act::Number(deed), work, |entry| {
            Answer::Numbers(entry.count.clone(), vec![entry.number])
        })
        .await
}

/// Saves a release with a number, or without one.
async fn carry(hands: &mut Hands, release: &Release, revision: u32, number: Option<u32>) -> bool {
    let mut release = written(release.clone(), hands.new_number());
    release.number = number.map(Number::Running);
    texts::save(hands, &release, revision).await.is_some()
}

/// The numbers that were given.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    given: BTreeMap<(Count, u32), State>,
    /// How many numbers were reserved at once under a note.
    reserved: BTreeMap<String, u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Reserved,
    Assigned(ReleaseId),
    Cancelled,
}

impl Numbers {
    pub(super) fn done(&mut self, deed: Deed, answer: Answer) -> Result<(), String> {
        let Answer::Numbers(count, numbers) = answer else {
            return Err(format!("{deed:?} was answered by {answer:?}"));
        };
        for &number in &numbers {
            let was = self.given.get(&(count.clone(), number));
            let is = match &deed {
                Deed::Reserve { .. } if was.is_some() => return twice(number, was, &deed),
                Deed::Reserve { .. } | Deed::Free { .. } => State::Reserved,
                Deed::Take {
                    release, wanted, ..
                } => {
                    match was {
                        Some(State::Assigned(of)) if of == release => {}
                        Some(State::Reserved) if *wanted == Wanted::This(number) => {}
                        None if *wanted == Wanted::Next => {}
                        Some(_) | None => return twice(number, was, &deed),
                    }
                    if was.is_none() && self.has(release, &count) {
                        return Err(format!("{release} asked again and got {number} too"));
                    }
                    State::Assigned(release.clone())
                }
                Deed::Cancel { .. } => State::Cancelled,
            };
            self.given.insert((count.clone(), number), is);
        }
        if let Deed::Reserve { how_many, note, .. } = deed {
            self.reserved.insert(note, how_many);
        }
        Ok(())
    }

    fn has(&self, release: &ReleaseId, count: &Count) -> bool {
        let assigned = State::Assigned(release.clone());
        self.given
            .iter()
            .any(|((of, _), state)| of == count && *state == assigned)
    }

    pub(super) async fn settle(
        &mut self,
        app: &App,
        open: &[Act],
        releases: &[Release],
    ) -> Result<(), String> {
        carried_once(releases)?;
        let open: Vec<_> = open.iter().filter_map(deed).collect();
        let mut found = BTreeMap::new();
        for count in self.counts(&open) {
            let register = told(app.number_register(&count).await)?;
            for row in register.rows {
                let RegisterRow::Entry(entry) = row else {
                    return Err(format!("not in the register: {row:?}"));
                };
                self.look_at(app, &open, &entry).await?;
                found.insert((count.clone(), entry.number), entry);
            }
        }
        if let Some(lost) = self.given.keys().find(|key| !found.contains_key(key)) {
            return Err(format!("the register has lost {lost:?}"));
        }
        self.whole_or_not(&open, &found)?;
        self.given = found
            .into_iter()
            .map(|(key, entry)| Ok((key, state(&entry)?)))
            .collect::<Result<_, String>>()?;
        Ok(())
    }

    fn counts(&self, open: &[&Deed]) -> Vec<Count> {
        let known = self.given.keys().map(|(count, _)| count);
        let tried = open.iter().map(|deed| match deed {
            Deed::Reserve { count, .. }
            | Deed::Take { count, .. }
            | Deed::Free { count, .. }
            | Deed::Cancel { count, .. } => count,
        });
        let mut counts: Vec<_> = known.chain(tried).cloned().collect();
        counts.sort();
        counts.dedup();
        counts
    }

    /// Whether the state of a number is known or explained, and its history agrees.
    async fn look_at(&self, app: &App, open: &[&Deed], entry: &NumberEntry) -> Result<(), String> {
        let is = state(entry)?;
        let was = self.given.get(&(entry.count.clone(), entry.number));
        if was == Some(&is) {
            return Ok(());
        }
        if !open.iter().any(|deed| explains(deed, entry, &is)) {
            return Err(format!("{entry:?} should be {was:?}"));
        }
        let history = app.number_history(&entry.count, entry.number);
        let history = told(history.await)?;
        let last = history.last().map(|event| event.deed);
        let agrees = match is {
            State::Reserved => matches!(last, Some(NumberDeed::Reserved | NumberDeed::Freed)),
            State::Assigned(_) => last == Some(NumberDeed::Assigned),
            State::Cancelled => last == Some(NumberDeed::Cancelled),
        };
        if agrees {
            Ok(())
        } else {
            Err(format!("{entry:?} has the history {history:?}"))
        }
    }

    /// Numbers that are reserved at once are all there, or none.
    fn whole_or_not(
        &mut self,
        open: &[&Deed],
        found: &BTreeMap<(Count, u32), NumberEntry>,
    ) -> Result<(), String> {
        for deed in open {
            if let Deed::Reserve { how_many, note, .. } = deed
                && found.values().any(|entry| entry.note == *note)
            {
                self.reserved.insert(note.clone(), *how_many);
            }
        }
        for (note, how_many) in &self.reserved {
            let there = found.values().filter(|entry| entry.note == *note).count();
            if there != *how_many as usize {
                return Err(format!(
                    "of {how_many} numbers for {note:?} {there} are left"
                ));
            }
        }
        Ok(())
    }
}

fn twice(number: u32, was: Option<&State>, deed: &Deed) -> Result<(), String> {
    Err(format!("{number} is {was:?} and was given for {deed:?}"))
}

/// Whether something that was only tried explains a state.
fn explains(deed: &Deed, entry: &NumberEntry, is: &State) -> bool {
    match deed {
        Deed::Reserve { note, .. } => *is == State::Reserved && entry.note == *note,
        Deed::Take {
            release, wanted, ..
        } => {
            let fits = match wanted {
                Wanted::Next => true,
                Wanted::This(number) => *number == entry.number,
            };
            fits && *is == State::Assigned(release.clone())
        }
        Deed::Free { number, .. } => *is == State::Reserved && entry.number == *number,
        Deed::Cancel { number, .. } => *is == State::Cancelled && entry.number == *number,
    }
}

fn state(entry: &NumberEntry) -> Result<State, String> {
    match (entry.state, &entry.holder) {
        (NumberState::Reserved, _) => Ok(State::Reserved),
        (NumberState::Assigned, Some(holder)) => Ok(State::Assigned(holder.release.clone())),
        (NumberState::Cancelled, _) => Ok(State::Cancelled),
        (NumberState::Assigned, None) | (NumberState::Outside, _) => {
            Err(format!("nobody did this: {entry:?}"))
        }
    }
}

fn deed(act: &Act) -> Option<&Deed> {
    match act {
        Act::Number(deed) => Some(deed),
        Act::Text(_) | Act::Version(_) | Act::Template(_) | Act::Backup(_) => None,
    }
}

/// No two releases carry one number.
fn carried_once(releases: &[Release]) -> Result<(), String> {
    let mut carried = BTreeMap::new();
    for release in releases {
        let Some(Number::Running(number)) = release.number else {
            continue;
        };
        let organisation = release.organisation.id.as_str();
        let year = release.dateline.date.map(Date::year);
        let other = carried.insert((organisation, year, number), &release.id);
        if let Some(other) = other {
            return Err(format!("{other} and {} carry {number}", release.id));
        }
    }
    Ok(())
}
