//! Kills the program at random moments and looks whether anything is lost.
//!
//! A *worker* is this program started again: it opens a library, does what a
//! writer does, and says on its standard output what it is about to do and what
//! the library has acknowledged. After a random time it is killed, as by a loss
//! of power. Then the library must open, be whole, and hold everything that was
//! acknowledged; what was only tried may be there or not, but never by half.
//!
//! Rounds go on with the library of the round before; every few rounds begin
//! with one of an old form, so that migrations are killed too.

mod act;
mod hands;
mod ledger;
mod old;
mod promises;
mod rounds;
mod said;
mod worker;

use std::process::ExitCode;

const HELP: &str = "siaran-torture [--rounds N] [--seed N]";

#[tokio::main]
async fn main() -> ExitCode {
    let given: Vec<_> = std::env::args().skip(1).collect();
    let given: Vec<_> = given.iter().map(String::as_str).collect();
    if let ["work", order] = given[..] {
        let order = serde_json::from_str(order).expect("an order of ours");
        Box::pin(worker::work(order)).await;
        return ExitCode::SUCCESS;
    }
    let mut rounds = 50;
    let mut seed = fastrand::u64(..);
    for pair in given.chunks(2) {
        match *pair {
            ["--rounds", number] if number.parse::<u32>().is_ok() => {
                rounds = number.parse().expect("just tried");
            }
            ["--seed", number] if number.parse::<u64>().is_ok() => {
                seed = number.parse().expect("just tried");
            }
            _ => {
                eprintln!("{HELP}");
                return ExitCode::from(2);
            }
        }
    }
    println!("{rounds} rounds, seed {seed}");
    match rounds::run(rounds, seed).await {
        Ok(toll) => {
            println!("{toll}");
            ExitCode::SUCCESS
        }
        Err(loss) => {
            eprintln!("{loss}\nagain with: --rounds {rounds} --seed {seed}");
            ExitCode::FAILURE
        }
    }
}
