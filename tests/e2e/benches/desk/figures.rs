//! Figures as people compare them.

use std::time::Duration;

const MIB: f64 = 1024.0 * 1024.0;
/// How much memory may grow from the first minute of typing to the last, in percent.
const FLAT: u32 = 5;

/// What a release costs.
pub(crate) struct Figures {
    pub(crate) words: usize,
    pub(crate) lines: Vec<Line>,
}

/// What one thing costs, here and elsewhere.
pub(crate) struct Line {
    what: &'static str,
    ours: f64,
    peer: Option<f64>,
    unit: &'static str,
    /// What it is to stay below.
    goal: Option<u32>,
}

impl Line {
    fn new(what: &'static str, ours: f64, unit: &'static str) -> Self {
        Self {
            what,
            ours,
            peer: None,
            unit,
            goal: None,
        }
    }

    /// The time that so many of a hundred stay below.
    pub(crate) fn time(what: &'static str, times: &[Duration], percent: usize) -> Self {
        Self::new(what, milliseconds(times, percent), "ms")
    }

    pub(crate) fn bytes(what: &'static str, bytes: u64) -> Self {
        Self::new(what, mebibytes(bytes), "MiB")
    }

    /// How much memory grew since the first minute. Its goal is to stay flat.
    pub(crate) fn flat(what: &'static str, samples: &[u64]) -> Self {
        // The first sample is from before the first minute.
        let (first, last) = (samples[1], samples[samples.len() - 1]);
        let growth = (mebibytes(last) / mebibytes(first) - 1.0) * 100.0;
        Self::new(what, growth, "%").below(FLAT)
    }

    /// How many letters are missing, of all.
    pub(crate) fn lost((lost, all): (usize, usize)) -> Self {
        println!("{all} letters were typed, {lost} of them are missing.");
        let lost = u32::try_from(lost).map_or(f64::INFINITY, f64::from);
        Self::new("letters lost", lost, "").below(1)
    }

    /// The same with a goal.
    pub(crate) fn below(self, goal: u32) -> Self {
        Self {
            goal: Some(goal),
            ..self
        }
    }

    /// The same with the bytes of the peer.
    pub(crate) fn beside(self, peer: Option<u64>) -> Self {
        let peer = peer.map(mebibytes);
        Self { peer, ..self }
    }

    /// The same with the median time of the peer.
    pub(crate) fn beside_time(self, peer: &[Duration]) -> Self {
        let peer = (!peer.is_empty()).then(|| milliseconds(peer, 50));
        Self { peer, ..self }
    }

    fn row(&self) -> String {
        let Self {
            what, ours, unit, ..
        } = self;
        let shown = |amount: f64| format!("{amount:.1} {unit}");
        let peer = self.peer.map_or_else(String::new, shown);
        let ratio = self
            .peer
            .map_or_else(String::new, |peer| format!("{:.1}×", peer / ours));
        let goal = self.goal.map_or_else(String::new, |goal| {
            let met = if *ours < f64::from(goal) {
                "met"
            } else {
                "MISSED"
            };
            format!("< {goal} {unit}: {met}")
        });
        let row = format!("{what:<32}{:>14}{peer:>16}{ratio:>8}  {goal}", shown(*ours));
        row.trim_end().to_owned()
    }
}

impl Figures {
    /// A row for each line.
    pub(crate) fn table(&self) -> String {
        let title = format!("{} words", self.words);
        let head = format!(
            "{title:<32}{:>14}{:>16}{:>8}  goal",
            "siaran", "LibreOffice", "ratio"
        );
        let rows = self.lines.iter().map(Line::row);
        let rows: Vec<_> = std::iter::once(head).chain(rows).collect();
        rows.join("\n")
    }
}

fn milliseconds(times: &[Duration], percent: usize) -> f64 {
    let mut times = times.to_vec();
    times.sort();
    times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0
}

fn mebibytes(bytes: u64) -> f64 {
    let kibibytes = u32::try_from(bytes / 1024).map_or(f64::INFINITY, f64::from);
    kibibytes * 1024.0 / MIB
}
