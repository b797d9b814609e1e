//! What a process costs, from its start to its end.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::tool::{line, not_started};

/// What one process took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) wall: Duration,
    /// Of all its threads, as far as the kernel has counted: in hundredths of a
    /// second.
    pub(crate) cpu: Duration,
    /// The most memory it held at once, in bytes.
    pub(crate) memory: u64,
}

/// The median time of each command as a cold process, after a first run that
/// does not count. They take turns, so that whatever else the machine does
/// delays them alike.
pub(crate) fn medians<'a>(
    commands: impl IntoIterator<Item = &'a mut Command>,
) -> Result<Vec<Duration>, Failure> {
    /// Enough for a median, and of slow programs not too many.
    const ENOUGH: Duration = Duration::from_secs(10);
    let mut commands: Vec<_> = commands.into_iter().collect();
    let mut times = vec![Vec::new(); commands.len()];
    for command in &mut commands {
        time(command)?;
    }
    let start = Instant::now();
    while times[0].len() < 5 || (times[0].len() < 41 && start.elapsed() < ENOUGH) {
        for (command, times) in commands.iter_mut().zip(&mut times) {
            times.push(time(command)?);
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    Ok(times.into_iter().map(median).collect())
}

fn time(command: &mut Command) -> Result<Duration, Failure> {
    let start = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| not_started(command, &error))?;
    let time = start.elapsed();
    if output.status.success() {
        return Ok(time);
    }
    Err(Failure::new(format!(
        "`{}` failed ({}):\n{}",
        line(command),
        output.status,
        String::from_utf8_lossy(&output.stderr)
    )))
}

/// Runs a process that says nothing worth reading, and watches it.
pub(crate) fn watch(command: &mut Command) -> Result<Cost, Failure> {
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let folder = format!("/proc/{}", child.id());
    let read = |file: &str| fs::read_to_string(format!("{folder}/{file}")).unwrap_or_default();
    let mut memory = 0;
    // A process that has ended keeps its times until it is waited for, but not
    // its memory.
    let (wall, cpu) = loop {
        memory = most_memory(&read("status")).unwrap_or(0).max(memory);
        match times(&read("stat")) {
            Some((false, _)) => std::thread::sleep(Duration::from_millis(2)),
            Some((true, cpu)) => break (start.elapsed(), cpu),
            None => return Err(Failure::new("/proc does not tell what a process takes")),
        }
    };
    match child.wait() {
        Ok(status) if status.success() => Ok(Cost { wall, cpu, memory }),
        Ok(status) => Err(Failure::new(format!(
            "`{}` failed ({status})",
            line(command)
        ))),
        Err(error) => Err(not_started(command, &error)),
    }
}

/// The peak in `/proc/…/status`, in bytes.
fn most_memory(status: &str) -> Option<u64> {
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = peak.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}

/// Whether a process has ended, and the time it spent, by `/proc/…/stat`.
fn times(stat: &str) -> Option<(bool, Duration)> {
    // The program's name stands in parentheses and may hold anything.
    let (_, fields) = stat.rsplit_once(") ")?;
    let fields: Vec<_> = fields.split(' ').collect();
    let ticks = |at: usize| fields.get(at)?.parse::<u64>().ok();
    let hundredths = ticks(11)? + ticks(12)?;
    let ended = matches!(fields.first(), Some(&("Z" | "X")));
    Some((ended, Duration::from_millis(hundredths * 10)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernel_tells_what_a_process_took() {
        let stat = "7 (a) b) Z 1 7 7 0 -1 4194304 9 0 0 0 12 30 0 0 20 0 1 0 5 0 0";
        assert_eq!(times(stat), Some((true, Duration::from_millis(420))));
        assert_eq!(times("7 (a) S 1"), None);
        assert_eq!(
            most_memory("Name:\ta\nVmHWM:\t    2048 kB\n"),
            Some(2 << 20)
        );
    }

    // Only Linux has /proc.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_process_is_watched_to_its_end() {
        let cost = watch(Command::new("sleep").arg("0.05")).unwrap();
        assert!(cost.wall >= Duration::from_millis(50));
        assert!(cost.memory > 0);
        let failure = watch(Command::new("sleep").arg("soon").stderr(Stdio::null())).unwrap_err();
        assert!(failure.to_string().starts_with("`sleep soon` failed"));
    }
}
