//! A writer at work, until somebody pulls the plug.

use std::path::PathBuf;
use std::time::Duration;

use fastrand::Rng;
use serde::{Deserialize, Serialize};
use siaran_app::{App, Condition, set_clock_ahead};

use crate::act::Line;
use crate::hands::{Hands, say};
use crate::promises::{backups, numbers, templates, texts, versions};

const DAY: i64 = 86_400;

/// What a worker is told to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Order {
    /// The folder of the library.
    pub(crate) folder: PathBuf,
    /// Where files go.
    pub(crate) out: PathBuf,
    pub(crate) seed: u64,
    /// Which of the workers, and how many there are.
    pub(crate) worker: u32,
    pub(crate) workers: u32,
    pub(crate) work: Work,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Work {
    /// Everything at once, as several writers would.
    Everything,
    /// Backups, and the way back to them.
    Restore,
}

/// Works for ever.
pub(crate) async fn work(order: Order) {
    siaran_app::make_folder(&order.out).unwrap_or_else(|error| panic!("{error}"));
    let mut dice = Rng::with_seed(order.seed);
    match order.work {
        Work::Everything => Box::pin(work_at_everything(&order, &mut dice)).await,
        Work::Restore => loop {
            restore(&order, dice.fork()).await;
        },
    }
}

async fn open(order: &Order, dice: Rng) -> Hands {
    let app = match App::open(&order.folder).await {
        Ok(app) => app,
        Err(error) => panic!("the library does not open: {}", error.report().message),
    };
    let condition = app.safety().condition;
    assert_eq!(condition, Condition::Sound, "the library is not sound");
    say(&Line::Open);
    Hands {
        app,
        dice,
        out: order.out.clone(),
        worker: order.worker,
        workers: order.workers,
    }
}

/// Every hand of a worker at once. One that falls ends the worker.
async fn work_at_everything(order: &Order, dice: &mut Rng) {
    let turn_clock = turn_clock(dice.fork());
    let mut hands = open(order, dice.fork()).await;
    let mut next = || {
        let dice = hands.dice.fork();
        Hands {
            app: hands.app.clone(),
            dice,
            out: hands.out.clone(),
            ..hands
        }
    };
    tokio::join!(
        turn_clock,
        for_ever(next(), 1, texts::type_on),
        for_ever(next(), 30, texts::bin),
        for_ever(next(), 20, texts::receive),
        for_ever(next(), 5, texts::take_back),
        for_ever(next(), 1, versions::look_after),
        for_ever(next(), 2, numbers::register),
        for_ever(next(), 5, templates::exchange),
        for_ever(next(), 10, backups::back_up),
    );
}

async fn for_ever(mut hands: Hands, rests: u32, turn: impl AsyncFn(&mut Hands)) {
    loop {
        for _ in 0..rests {
            hands.rest().await;
        }
        turn(&mut hands).await;
    }
}

/// Half of the time the clock is right. Else it is behind by up to twenty days, so
/// that it is often set back.
async fn turn_clock(mut dice: Rng) {
    loop {
        let behind = if dice.bool() {
            0
        } else {
            dice.i64(1..20 * DAY)
        };
        set_clock_ahead(-behind);
        tokio::time::sleep(Duration::from_millis(dice.u64(20..200))).await;
    }
}

/// Writes, backs up, goes on writing, and goes back to the backup.
async fn restore(order: &Order, dice: Rng) {
    let mut hands = open(order, dice).await;
    texts::type_on(&mut hands).await;
    let path = hands.file("kembali", "sqlite");
    backups::back_up_to(&hands, &path).await;
    texts::type_on(&mut hands).await;
    backups::restore(&hands, &path).await;
}
