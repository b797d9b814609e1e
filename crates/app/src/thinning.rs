//! Which versions go with age.
//!
//! Versions that were kept on their own thin out: those of the last 24 hours all
//! stay, then the last of each hour, after 7 days the last of each day, after 30
//! days the last of each week. Whatever has a name, left as files, marks a state,
//! was brought back, came in from a file or was replaced stays for ever, and so
//! do the first and the last version of a release.
//!
//! An hour, a day, a week grows old as a whole. So it makes no difference how
//! often versions were thinned on the way. *Last* is by number: a clock that was
//! set back upsets nothing, and what seems to come from the future stays.

use std::collections::HashSet;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// What thinning asks of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Its number; a later one is larger.
    pub(crate) number: u32,
    /// Whether it stays whatever its age.
    pub(crate) stays: bool,
    /// When it was kept, in seconds since 1970.
    pub(crate) saved_at: i64,
}

/// The numbers of the versions that go. The marks are those of one release in
/// order; `offset` is how many seconds local time is ahead, so that days are
/// those of the writer.
pub(crate) fn superfluous(marks: &[Mark], now: i64, offset: i64) -> Vec<u32> {
    let last = marks.len().saturating_sub(1);
    let mut seen = HashSet::new();
    let mut gone = Vec::new();
    for (index, mark) in marks.iter().enumerate().rev() {
        if mark.stays {
            continue;
        }
        let Some(span) = span(mark.saved_at + offset, now + offset) else {
            continue;
        };
        if !seen.insert(span) && index != 0 && index != last {
            gone.push(mark.number);
        }
    }
    gone.reverse();
    gone
}

/// The hour, day or week of which only the last version stays: its length and
/// which one it is. None while all stay.
fn span(moment: i64, now: i64) -> Option<(i64, i64)> {
    // 1970 began on a Thursday; weeks begin on Mondays.
    let spans = [(WEEK, 3 * DAY, 30 * DAY), (DAY, 0, 7 * DAY), (HOUR, 0, DAY)];
    spans.into_iter().find_map(|(length, shift, age)| {
        let which = (moment + shift).div_euclid(length);
        let end = (which + 1) * length - shift;
        (now - end >= age).then_some((length, which))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A Wednesday at noon.
    const NOW: i64 = 1_772_020_800;

    fn marks(ages: &[i64]) -> Vec<Mark> {
        (1..)
            .zip(ages)
            .map(|(number, age)| Mark {
                number,
                stays: false,
                saved_at: NOW - age,
            })
            .collect()
    }

    #[test]
    fn a_day_stays_whole_then_hours_days_and_weeks_keep_their_last() {
        let minute = 60;
        let ages = [
            // The first of all.
            200 * DAY,
            // Two in a week, two in a day, two in an hour, two of today.
            60 * DAY,
            59 * DAY,
            10 * DAY + 2 * minute,
            10 * DAY + minute,
            2 * DAY - 5 * minute,
            2 * DAY - 20 * minute,
            20 * minute,
            10 * minute,
            0,
        ];
        assert_eq!(superfluous(&marks(&ages), NOW, 0), [2, 4, 6]);
    }

    #[test]
    fn what_seems_to_come_from_the_future_stays() {
        assert!(superfluous(&marks(&[-DAY, -DAY, -DAY]), NOW, 0).is_empty());
    }

    fn histories() -> impl Strategy<Value = Vec<Mark>> {
        let mark = (any::<bool>(), -2 * DAY..90 * DAY);
        proptest::collection::vec(mark, 0..60).prop_map(|marks| {
            let mark = |(number, (stays, age)): (u32, (bool, i64))| Mark {
                number,
                stays,
                saved_at: NOW - age,
            };
            (1..).zip(marks).map(mark).collect()
        })
    }

    fn thinned(marks: &[Mark], now: i64, offset: i64) -> Vec<Mark> {
        let gone = superfluous(marks, now, offset);
        let stays = |mark: &&Mark| !gone.contains(&mark.number);
        marks.iter().filter(stays).copied().collect()
    }

    proptest! {
        #[test]
        fn what_lasts_and_the_first_and_the_last_never_go(
            marks in histories(), later in 0..400 * DAY,
        ) {
            let gone = superfluous(&marks, NOW + later, 7 * HOUR);
            for (index, mark) in marks.iter().enumerate() {
                if mark.stays || index == 0 || index + 1 == marks.len() {
                    prop_assert!(!gone.contains(&mark.number));
                }
            }
        }

        #[test]
        fn the_last_day_stays_whole(marks in histories()) {
            let gone = superfluous(&marks, NOW, 7 * HOUR);
            for mark in marks.iter().filter(|mark| NOW - mark.saved_at <= DAY) {
                prop_assert!(!gone.contains(&mark.number));
            }
        }

        #[test]
        fn no_week_is_lost(marks in histories(), later in 0..400 * DAY) {
            let week = |mark: &Mark| (mark.saved_at + 7 * HOUR + 3 * DAY).div_euclid(WEEK);
            let left: HashSet<_> =
                thinned(&marks, NOW + later, 7 * HOUR).iter().map(week).collect();
            for mark in &marks {
                prop_assert!(left.contains(&week(mark)));
            }
        }

        #[test]
        fn how_often_makes_no_difference(
            marks in histories(), between in 0..60 * DAY, later in 0..60 * DAY,
        ) {
            let once = thinned(&marks, NOW + between + later, 9 * HOUR);
            let twice = thinned(&thinned(&marks, NOW + between, 9 * HOUR),
                NOW + between + later, 9 * HOUR);
            prop_assert_eq!(once, twice);
        }
    }
}
