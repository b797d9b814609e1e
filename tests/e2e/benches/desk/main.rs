//! What the desk costs in the real window: `cargo xtask bench-desk`.
//!
//! Writes releases of 800 and of 20,000 words, opens each and types into the middle
//! of it, 15 keys a second, in sentences with pauses as a writer makes them. The peer
//! is LibreOffice Writer with the same text, exported as DOCX, on the same screen.
//!
//! - *Key to paint*: keys are pressed at the X server (`XTest`), so they come through
//!   GTK and the web engine as a person's do. Each is timed from there to the first
//!   frame of the page after which its letter stands in the text: a callback that runs
//!   when the page has been painted. Beside it the same keys in a plain field of the
//!   same engine, with nothing of ours around it. What the compositor does after that is not in
//!   it, and a real screen adds its own beat to the frames of Xvfb.
//! - *Without loss*: the release in the library holds every letter typed, in order.
//! - *Preview*: from the last key before a pause until the last page in sight is drawn.
//! - *Memory*: the shares (PSS) of all processes of the program, once a minute while
//!   somebody types. `--minutes 10` types for ten minutes instead of two.
//! - *Start*: from the process to the first key that the headline takes, with the
//!   release's file on the command line. For the peer: until its window has the text's
//!   name.
//!
//! `--only-keys` measures only the keys and the preview, for whoever works on them.
//!
//! Let nothing else run beside it, or start it with `nice -n -10` as root: then the
//! programs that are measured go before others.
#![cfg(target_os = "linux")]

mod figures;
mod memory;
mod paper;
mod peer;
mod releases;
mod start;

use siaran_e2e::{Home, Screen};

use crate::figures::{Figures, Line};
use crate::paper::Paper;
use crate::releases::Made;

/// How many words the releases have.
const SIZES: [usize; 2] = [800, 20_000];

/// For how long somebody types while memory is looked at, where nothing else is said.
const MINUTES: u32 = 2;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let given: Vec<_> = std::env::args().collect();
    // Tests only see that it compiles.
    if given.iter().all(|given| given != "--bench") {
        return;
    }
    let at = given.iter().position(|given| given == "--minutes");
    let minutes = at.map_or(MINUTES, |at| {
        let number = given.get(at + 1).and_then(|given| given.parse().ok());
        number.expect("a number after --minutes")
    });
    if given.iter().any(|given| given == "--only-keys") {
        for words in SIZES {
            println!("\n{}", keys(words).await.table());
        }
        return;
    }
    for words in SIZES {
        if let Some(figures) = measure(words, minutes).await {
            println!("\n{}", figures.table());
        }
    }
}

async fn measure(words: usize, minutes: u32) -> Option<Figures> {
    let home = Home::new()?;
    let screen = Screen::connect();
    let made = Made::new(&home, words).await;
    let small = words == SIZES[0];
    let lines = vec![start(&home, &screen, &made, small).await];
    let paper = Paper::open(&home, &screen, &made).await;
    let mut figures = Figures {
        words: made.words,
        lines,
    };
    let lines = &mut figures.lines;

    lines.extend(types(&paper, small).await);
    let held = paper.memory();
    lines.extend(previews(&paper, small).await);

    let peer = peer::holds(&home, &made);
    let mut samples = vec![paper.memory()];
    if small {
        samples.extend(paper.types_for(minutes).await);
    }
    let line = Line::bytes("memory after typing", held).beside(peer);
    lines.push(if small { line.below(350) } else { line });
    lines.push(Line::bytes("  with the preview open", samples[0]));
    if small {
        let last = samples[samples.len() - 1];
        let line = Line::bytes("  after all minutes of typing", last);
        lines.push(line.below(350));
        lines.push(Line::flat("  growth after the first minute", &samples));
    }
    lines.push(Line::lost(paper.close(&made).await));
    figures.lines.insert(4, plain(&home, &screen, &made).await);
    Some(figures)
}

/// Keys and previews alone.
async fn keys(words: usize) -> Figures {
    let home = Home::new().expect("SIARAN_DESK names the program");
    let screen = Screen::connect();
    let made = Made::new(&home, words).await;
    let small = words == SIZES[0];
    let paper = Paper::open(&home, &screen, &made).await;
    let mut lines = Vec::from(types(&paper, small).await);
    lines.push(Line::bytes("memory after typing", paper.memory()));
    lines.extend(previews(&paper, small).await);
    lines.push(Line::lost(paper.close(&made).await));
    lines.insert(3, plain(&home, &screen, &made).await);
    Figures {
        words: made.words,
        lines,
    }
}

/// The same keys in a plain field of the engine.
async fn plain(home: &Home, screen: &Screen, made: &Made) -> Line {
    let paper = Paper::open(home, screen, made).await;
    let times = paper.types_plainly().await;
    paper.close(made).await;
    Line::time("  95% in a plain field", &times, 95)
}

async fn types(paper: &Paper<'_>, small: bool) -> [Line; 3] {
    let keys = paper.types().await;
    let goal = if small { 16 } else { 33 };
    [
        Line::time("key to paint, median", &keys, 50),
        Line::time("key to paint, 95%", &keys, 95).below(goal),
        Line::time("key to paint, slowest", &keys, 100),
    ]
}

async fn previews(paper: &Paper<'_>, small: bool) -> [Line; 2] {
    let previews = paper.previews().await;
    let slow = Line::time("pause to preview, 95%", &previews, 95);
    [
        Line::time("pause to preview, median", &previews, 50),
        if small { slow.below(300) } else { slow },
    ]
}

async fn start(home: &Home, screen: &Screen, made: &Made, small: bool) -> Line {
    let times = start::times(home, screen, made).await;
    let line = Line::time("start to caret, median", &times, 50);
    let line = if small { line.below(1200) } else { line };
    line.beside_time(&peer::starts(home, screen, made))
}
