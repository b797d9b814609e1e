//! Steps with a heading each, and at the end how long they took.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// What was done so far.
pub(crate) struct Steps {
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    pub(crate) fn new() -> Self {
        Self { done: Vec::new() }
    }

    /// Does one thing under its heading. A failure is the last step's.
    pub(crate) fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        println!("\n== {name}");
        let start = Instant::now();
        let done = work();
        let time = start.elapsed();
        self.done.push((name, time));
        println!(
            "   {}: {}",
            if done.is_ok() { "ok" } else { "FAILED" },
            clock(time)
        );
        done
    }

    /// Every step and its time, a line each.
    pub(crate) fn table(&self) -> String {
        let total = self.done.iter().map(|(_, time)| *time).sum();
        let rows = self.done.iter().copied().chain([("in all", total)]);
        let rows: Vec<_> = rows
            .map(|(name, time)| format!("{name:<24}{:>12}", clock(time)))
            .collect();
        rows.join("\n")
    }
}

/// `4.2 s`, and from a minute on `3 min 07 s`.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_stands_in_the_table_too() {
        let mut steps = Steps::new();
        steps.step("format", || Ok(())).unwrap();
        steps
            .step("lints", || Err(Failure::new("clippy found something")))
            .unwrap_err();
        let table = steps.table();
        let names: Vec<_> = table.lines().map(|line| line[..24].trim()).collect();
        assert_eq!(names, ["format", "lints", "in all"]);
    }

    #[test]
    fn minutes_are_told_from_seconds() {
        assert_eq!(clock(Duration::from_millis(4_230)), "4.2 s");
        assert_eq!(clock(Duration::from_secs(187)), "3 min 07 s");
    }
}
