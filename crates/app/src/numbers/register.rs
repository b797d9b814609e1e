//! The register of a year as a person reads it: in order, its gaps among them.

use serde::Serialize;
use siaran_store::{Count, LAST_NUMBER, NumberEntry, NumberState, UnrecordedNumber};

use crate::{App, AppError};

/// The register of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberRegister {
    /// Whose, and of which year.
    pub count: Count,
    /// Where the count starts.
    pub first: u32,
    /// The number that comes next.
    pub next: u32,
    /// From the first number to the last.
    pub rows: Vec<RegisterRow>,
    /// How many there are of each kind.
    pub tally: NumberTally,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum RegisterRow {
    /// A number that stands there.
    Entry(NumberEntry),
    /// A number that a release carries and that does not stand there.
    Unrecorded(UnrecordedNumber),
    /// Numbers that nobody knows of.
    Gap {
        /// The first of them.
        from: u32,
        /// The last of them.
        to: u32,
    },
}

/// How many numbers there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberTally {
    /// A release's.
    pub assigned: u32,
    /// Kept for later.
    pub reserved: u32,
    /// Given outside.
    pub outside: u32,
    /// Cancelled.
    pub cancelled: u32,
    /// Carried by releases, but not recorded.
    pub unrecorded: u32,
    /// Known to nobody.
    pub missing: u32,
}

impl App {
    /// The register of a year.
    pub async fn number_register(&self, count: &Count) -> Result<NumberRegister, AppError> {
        let first = self.store.count_start(count).await?;
        let entries = self.store.numbers(count).await?;
        let unrecorded = self.store.unrecorded_numbers(count).await?;
        let (rows, tally) = rows(first, entries, unrecorded);
        Ok(NumberRegister {
            count: count.clone(),
            first,
            next: self.store.next_number(count, None).await?,
            rows,
            tally,
        })
    }
}

/// Every line in order. The numbers that are skipped to reach `first` are no
/// gap.
fn rows(
    first: u32,
    entries: Vec<NumberEntry>,
    unrecorded: Vec<UnrecordedNumber>,
) -> (Vec<RegisterRow>, NumberTally) {
    let mut known: Vec<(u32, RegisterRow)> = entries
        .into_iter()
        .map(|entry| (entry.number, RegisterRow::Entry(entry)))
        .chain(unrecorded.into_iter().map(|carried| {
            let number = carried.number;
            (number, RegisterRow::Unrecorded(carried))
        }))
        .collect();
    known.sort_by_key(|(number, _)| *number);

    let mut rows = Vec::new();
    let mut tally = NumberTally::default();
    let mut next = 1;
    for (number, row) in known {
        // What is beyond all numbers opens no gap.
        if number <= LAST_NUMBER {
            let from = if number >= first {
                next.max(first)
            } else {
                next
            };
            if from < number {
                tally.missing += number - from;
                rows.push(RegisterRow::Gap {
                    from,
                    to: number - 1,
                });
            }
            next = number + 1;
        }
        match &row {
            RegisterRow::Entry(entry) => match entry.state {
                NumberState::Assigned => tally.assigned += 1,
                NumberState::Reserved => tally.reserved += 1,
                NumberState::Outside => tally.outside += 1,
                NumberState::Cancelled => tally.cancelled += 1,
            },
            RegisterRow::Unrecorded(_) => tally.unrecorded += 1,
            RegisterRow::Gap { .. } => {}
        }
        rows.push(row);
    }
    (rows, tally)
}

#[cfg(test)]
mod tests {
    use siaran_model::OrganisationId;

    use super::*;

    fn entry(number: u32) -> NumberEntry {
        NumberEntry {
            count: Count {
                organisation: OrganisationId::new("kota").unwrap(),
                year: 2026,
            },
            number,
            state: NumberState::Outside,
            holder: None,
            text: None,
            note: String::new(),
            reason: String::new(),
            by: String::new(),
            reserved_at: None,
            assigned_at: None,
            cancelled_at: None,
        }
    }

    fn gaps(first: u32, numbers: &[u32]) -> Vec<(u32, u32)> {
        let (rows, tally) = rows(first, numbers.iter().copied().map(entry).collect(), vec![]);
        let gaps: Vec<_> = rows
            .iter()
            .filter_map(|row| match row {
                RegisterRow::Gap { from, to } => Some((*from, *to)),
                RegisterRow::Entry(_) | RegisterRow::Unrecorded(_) => None,
            })
            .collect();
        let missing: u32 = gaps.iter().map(|(from, to)| to - from + 1).sum();
        assert_eq!(tally.missing, missing);
        gaps
    }

    #[test]
    fn what_lies_between_known_numbers_is_a_gap() {
        assert_eq!(gaps(1, &[]), []);
        assert_eq!(gaps(1, &[1, 2, 3]), []);
        assert_eq!(gaps(1, &[3, 4, 7]), [(1, 2), (5, 6)]);
    }

    #[test]
    fn numbers_that_a_count_skipped_to_its_start_are_no_gap() {
        assert_eq!(gaps(118, &[118, 120]), [(119, 119)]);
        assert_eq!(gaps(118, &[120]), [(118, 119)]);
        assert_eq!(gaps(118, &[2, 5, 118]), [(1, 1), (3, 4)]);
    }

    #[test]
    fn a_mistyped_number_opens_no_gap() {
        assert_eq!(gaps(1, &[1, u32::MAX]), []);
    }
}
