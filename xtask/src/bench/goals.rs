//! What was wanted, and whether it was reached.

use std::fmt;
use std::time::Duration;

/// Every goal in the order in which it was tried.
#[derive(Debug, Default)]
pub(crate) struct Goals(Vec<(String, bool)>);

impl Goals {
    pub(crate) fn add(&mut self, goal: impl Into<String>, met: bool) {
        self.0.push((goal.into(), met));
    }

    pub(crate) fn at_most(&mut self, what: &str, time: Duration, most: Duration) {
        let goal = format!("{what} in at most {} ms ({})", most.as_millis(), ms(time));
        self.add(goal, time <= most);
    }
}

impl fmt::Display for Goals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (goal, met) in &self.0 {
            let verdict = if *met { "met   " } else { "MISSED" };
            writeln!(formatter, "{verdict}  {goal}")?;
        }
        let met = self.0.iter().filter(|(_, met)| *met).count();
        write!(formatter, "{met} of {} goals are met.", self.0.len())
    }
}

/// Milliseconds as people compare them.
pub(crate) fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_goal_is_told_from_a_met_one() {
        let mut goals = Goals::default();
        goals.at_most(
            "HTML",
            Duration::from_micros(4_250),
            Duration::from_millis(5),
        );
        goals.add("PDF faster than typst", false);
        assert_eq!(
            goals.to_string(),
            "met     HTML in at most 5 ms (4.2)\n\
             MISSED  PDF faster than typst\n\
             1 of 2 goals are met."
        );
    }
}
