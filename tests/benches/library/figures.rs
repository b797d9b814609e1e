//! Figures as people compare them.

use std::time::Duration;

/// How much more than the library itself a figure may grow, to count as linear.
const SLACK: f64 = 1.25;

/// What one library was asked.
pub(crate) struct Figures {
    pub(crate) releases: usize,
    pub(crate) lines: Vec<Line>,
    pub(crate) beside: Vec<Beside>,
}

/// What one thing costs.
pub(crate) struct Line {
    what: &'static str,
    /// In milliseconds or millions of bytes.
    amount: f64,
    unit: &'static str,
    /// What it is to stay below.
    goal: Option<f64>,
    /// Whether it may not grow faster than the library.
    is_ours: bool,
}

/// What a query costs here and elsewhere. There may be no `grep`.
pub(crate) struct Beside {
    pub(crate) query: &'static str,
    pub(crate) ours: Duration,
    pub(crate) grep: Option<Duration>,
    pub(crate) any_case: Option<Duration>,
}

impl Line {
    /// The time that so many of a hundred stay below.
    pub(crate) fn time(what: &'static str, mut times: Vec<Duration>, percent: usize) -> Self {
        times.sort();
        Self {
            what,
            amount: milliseconds(times[(times.len() - 1) * percent / 100]),
            unit: "ms",
            goal: None,
            is_ours: true,
        }
    }

    pub(crate) fn bytes(what: &'static str, bytes: u64) -> Self {
        Self {
            what,
            amount: Duration::from_micros(bytes).as_secs_f64(),
            unit: "MB",
            goal: None,
            is_ours: true,
        }
    }

    /// The same with a goal.
    pub(crate) fn below(self, goal: u32) -> Self {
        Self {
            goal: Some(goal.into()),
            ..self
        }
    }

    /// The same for what no program can change.
    pub(crate) fn of_the_disk(self) -> Self {
        Self {
            is_ours: false,
            ..self
        }
    }

    fn verdict(&self) -> String {
        self.goal.map_or_else(String::new, |goal| {
            let met = if self.amount < goal { "met" } else { "MISSED" };
            format!("< {goal} {}: {met}", self.unit)
        })
    }
}

/// Two libraries beside each other, and the goals of the larger.
pub(crate) fn table(small: &Figures, large: &Figures) -> String {
    let times = ratio(large.releases, small.releases);
    let growth = format!("{times:.0}×");
    let mut table = vec![format!(
        "{:<32}{:>12}{:>12}{growth:>9}  goal",
        "releases", small.releases, large.releases
    )];
    let mut steep = Vec::new();
    for (one, other) in small.lines.iter().zip(&large.lines) {
        let growth = other.amount / one.amount;
        if other.is_ours && growth > times * SLACK {
            steep.push(other.what.trim());
        }
        let Line { what, unit, .. } = other;
        let (one, growth, goal) = (one.amount, format!("{growth:.1}×"), other.verdict());
        let other = other.amount;
        let line = format!("{what:<32}{one:>9.1} {unit}{other:>9.1} {unit}{growth:>9}  {goal}");
        table.push(line.trim_end().to_owned());
    }
    let verdict = if steep.is_empty() {
        "met".to_owned()
    } else {
        format!("MISSED by {}", steep.join(", "))
    };
    let most = times * SLACK;
    table.push(format!(
        "growth of every line of ours below {most:.1}×: {verdict}"
    ));
    table.join("\n")
}

/// The library's queries beside those of `grep`.
pub(crate) fn beside_the_peer(figures: &Figures) -> String {
    let mut table = vec![format!(
        "{:<32}{:>12}{:>12}{:>12}  as fast",
        "the same queries", "siaran", "grep -r", "grep -ri"
    )];
    for beside in &figures.beside {
        let (Some(grep), Some(any_case)) = (beside.grep, beside.any_case) else {
            return "There is no grep here.".to_owned();
        };
        let [ours, grep, any_case] = [beside.ours, grep, any_case].map(milliseconds);
        let (query, times) = (beside.query, format!("{:.0}×", any_case / ours));
        table.push(format!(
            "{query:<32}{ours:>9.1} ms{grep:>9.1} ms{any_case:>9.1} ms{times:>9}"
        ));
    }
    table.join("\n")
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn ratio(large: usize, small: usize) -> f64 {
    let number = |releases| u32::try_from(releases).map_or(f64::NAN, f64::from);
    number(large) / number(small)
}
