//! The rounds: a worker is started, killed, and the library looked at.

use std::fmt;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use fastrand::Rng;
use tokio::io::AsyncReadExt;
use tokio::process::Command;

use crate::act::Line;
use crate::ledger::Ledger;
use crate::old;

/// How many rounds go on with one library, before another of an old form.
const ROUNDS_A_LIBRARY: u32 = 10;

/// What all the rounds came to.
#[derive(Debug, Default)]
pub(crate) struct Toll {
    rounds: u32,
    acknowledged: u64,
    while_opening: u32,
}

impl fmt::Display for Toll {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} kills, {} of them while the library opened; {} acts acknowledged, none lost",
            self.rounds, self.while_opening, self.acknowledged
        )
    }
}

/// Kills a worker so many times. The first loss ends it.
pub(crate) async fn run(rounds: u32, seed: u64) -> Result<Toll, String> {
    let mut dice = Rng::with_seed(seed);
    let mut toll = Toll::default();
    let mut folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut ledger = Ledger::default();
    for round in 0..rounds {
        if round % ROUNDS_A_LIBRARY == 0 {
            folder = tempfile::tempdir().map_err(|error| error.to_string())?;
            ledger = Ledger::default();
            old::library(folder.path(), &mut ledger).await;
        }
        let lines = kill_one(folder.path(), &mut dice).await;
        if !lines.contains(&Line::Open) {
            toll.while_opening += 1;
        }
        for line in lines {
            toll.acknowledged += u64::from(matches!(line, Line::Done(_)));
            ledger
                .note(line)
                .map_err(|loss| format!("round {round}: {loss}"))?;
        }
        if let Err(loss) = ledger.settle(folder.path()).await {
            let kept = folder.keep();
            return Err(format!(
                "round {round}: {loss}\nthe library is kept: {}",
                kept.display()
            ));
        }
        toll.rounds += 1;
    }
    Ok(toll)
}

/// Starts a worker in this folder, kills it, and answers what it told.
async fn kill_one(folder: &Path, dice: &mut Rng) -> Vec<Line> {
    let program = std::env::current_exe().expect("a running program has a file");
    let mut worker = Command::new(program)
        .arg("work")
        .arg(folder)
        .arg(dice.u64(..).to_string())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("this program starts again");
    let mut output = worker.stdout.take().expect("it was asked for");
    let listening = tokio::spawn(async move {
        let mut told = Vec::new();
        output.read_to_end(&mut told).await.map(|_| told)
    });
    // Some die while the library opens, most at work.
    let longest = if dice.u8(..3) == 0 { 60 } else { 900 };
    let life = Duration::from_micros(dice.u64(1_000..longest * 1_000));
    tokio::time::sleep(life).await;
    // One that ended by itself has said why.
    worker.kill().await.expect("it is ours");
    let told = listening.await.expect("listening does not panic");
    let told = told.expect("a pipe can be read to its end");
    lines(&told)
}

/// The whole lines; the last may be cut.
fn lines(told: &[u8]) -> Vec<Line> {
    let text = String::from_utf8_lossy(told);
    let whole = text
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    whole
        .map(|line| serde_json::from_str(line).expect("a worker writes lines of ours"))
        .collect()
}
