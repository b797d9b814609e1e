//! The rounds: workers are started, killed, and the library looked at.

use std::fmt;
use std::io::{PipeReader, Read, pipe};
use std::time::Duration;

use fastrand::Rng;
use tokio::process::{Child, Command};

use crate::act::{Line, Tally};
use crate::ledger::Ledger;
use crate::old;
use crate::worker::{Order, Work};

/// How many rounds go on with one library, before another of an old form.
const ROUNDS_A_LIBRARY: u32 = 10;

/// What all the rounds came to.
#[derive(Debug, Default)]
pub(crate) struct Toll {
    rounds: u32,
    while_opening: u32,
    together: u32,
    tally: Tally,
}

impl fmt::Display for Toll {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} rounds, {} of them ended while the library opened, {} with two at work\n{}\n\
             nothing lost",
            self.rounds, self.while_opening, self.together, self.tally
        )
    }
}

/// A library, where its files go, and what is known of it.
struct Office {
    folder: tempfile::TempDir,
    ledger: Ledger,
}

impl Office {
    async fn new() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let known = old::library(&folder.path().join("pustaka")).await;
        Ok(Self {
            folder,
            ledger: Ledger::of_old(known),
        })
    }
}

/// Kills workers so many times. The first loss ends it.
pub(crate) async fn run(rounds: u32, seed: u64) -> Result<Toll, String> {
    let mut dice = Rng::with_seed(seed);
    let mut toll = Toll::default();
    let mut office = Office::new().await?;
    for round in 0..rounds {
        if round > 0 && round % ROUNDS_A_LIBRARY == 0 {
            office = Office::new().await?;
        }
        if let Err(loss) = one(&mut office, &mut dice, &mut toll).await {
            let kept = office.folder.keep();
            return Err(format!(
                "round {round}: {loss}\nthe library is kept: {}",
                kept.display()
            ));
        }
        toll.rounds += 1;
    }
    Ok(toll)
}

/// A round: one worker or two, until they are killed.
async fn one(office: &mut Office, dice: &mut Rng, toll: &mut Toll) -> Result<(), String> {
    let folder = office.folder.path().join("pustaka");
    let out = office.folder.path().join("berkas");
    let (work, workers) = match dice.u8(..8) {
        0 | 1 => (Work::Restore, 1),
        2..=4 => (Work::Everything, 2),
        _ => (Work::Everything, 1),
    };
    let orders: Vec<_> = (0..workers)
        .map(|worker| Order {
            folder: folder.clone(),
            out: out.clone(),
            seed: dice.u64(..),
            worker,
            workers,
            work,
        })
        .collect();
    let lines = kill(&orders, dice).await?;
    if !lines.contains(&Line::Open) {
        toll.while_opening += 1;
    }
    toll.together += u32::from(workers > 1);
    for line in lines {
        office.ledger.note(line, &mut toll.tally)?;
    }
    office.ledger.settle(&folder, &out).await
}

/// Starts workers, kills them one after the other, and answers what they told, in
/// the order in which they told it.
async fn kill(orders: &[Order], dice: &mut Rng) -> Result<Vec<Line>, String> {
    let (reader, writer) = pipe().map_err(|error| error.to_string())?;
    let mut workers = Vec::new();
    for order in orders {
        let writer = writer.try_clone().map_err(|error| error.to_string())?;
        workers.push(start(order, writer.into()));
    }
    drop(writer);
    let listening = tokio::task::spawn_blocking(move || whole_lines(reader));
    // Some die while the library opens, most at work.
    let longest = if dice.u8(..4) == 0 { 60 } else { 1_200 };
    let mut life = Duration::from_micros(dice.u64(1_000..longest * 1_000));
    for mut worker in workers {
        tokio::time::sleep(life).await;
        if let Some(status) = worker.try_wait().map_err(|error| error.to_string())? {
            return Err(format!("a worker ended by itself: {status}"));
        }
        worker.kill().await.map_err(|error| error.to_string())?;
        // The other goes on for a while, alone.
        life = Duration::from_micros(dice.u64(..100_000));
    }
    listening.await.expect("listening does not panic")
}

fn start(order: &Order, tells: std::process::Stdio) -> Child {
    let program = std::env::current_exe().expect("a running program has a file");
    Command::new(program)
        .arg("work")
        .arg(serde_json::to_string(order).expect("our values have string keys only"))
        .stdout(tells)
        .kill_on_drop(true)
        .spawn()
        .expect("this program starts again")
}

/// The whole lines; one may be cut by a kill.
fn whole_lines(mut reader: PipeReader) -> Result<Vec<Line>, String> {
    let mut told = Vec::new();
    reader
        .read_to_end(&mut told)
        .map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&told);
    let whole = told
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    whole
        .map(|line| serde_json::from_str(line).map_err(|error| format!("{error}: {line}")))
        .collect()
}
