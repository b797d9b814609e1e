//! What a library of years costs: `cargo bench -p siaran-tests --bench library`.
//!
//! Makes libraries of 2,000 and of 20,000 releases, about 800 words and ten
//! versions each, and asks of both what a writer asks of hers. The peer is
//! `grep` over the same releases as text files. `-- --releases 2000` takes
//! another number than 20,000, and a tenth of it, for a quick try. With 20,000
//! it takes about six minutes, 2.5 GB in the target folder and 0.8 GB of memory;
//! all of it goes at the end.
//!
//! The system has just written the files and keeps them in its memory: a first
//! start of the day also waits for the disk. A save waits for its flush, which
//! no program can make faster, so the work is timed by itself too: on the same
//! library in a folder in memory, where a flush costs nothing. Where others work
//! on the same machine, `chrt --fifo 50` before the command keeps their work out
//! of the figures.

mod asked;
mod data;
mod figures;
mod made;
mod peer;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use siaran_app::App;

use crate::data::Office;
use crate::figures::{Beside, Figures, Line};

/// How many releases the large library has, and how much smaller the other is.
const RELEASES: usize = 20_000;
const TIMES: usize = 10;

#[tokio::main]
async fn main() {
    let given: Vec<_> = std::env::args().collect();
    // Tests only see that it compiles.
    if given.iter().all(|given| given != "--bench") {
        return;
    }
    let at = given.iter().position(|given| given == "--releases");
    let releases = at.map_or(RELEASES, |at| {
        let number = given.get(at + 1).and_then(|given| given.parse().ok());
        number.expect("a number after --releases")
    });
    let office = Arc::new(Office::new());
    let small = measure(&office, releases / TIMES).await;
    let large = measure(&office, releases).await;
    println!("\n{}", figures::table(&small, &large));
    println!("\n{}", figures::beside_the_peer(&large));
}

/// Makes a library of so many releases, and asks.
async fn measure(office: &Arc<Office>, releases: usize) -> Figures {
    let began = Instant::now();
    let made = made::make(office, releases).await;
    let took = began.elapsed().as_secs();
    asked::forget_memory();

    let folder = made.on_disk.path();
    let mut lines = vec![Line::time("list usable", asked::starts(folder).await, 50).below(300)];
    let app = App::open(folder).await.expect("a library of ours");
    let words = asked::average_words(&app).await;
    println!("{releases} releases made in {took} s, {words} words each");
    lines.extend([
        Line::time("what the list filters by", asked::choices(&app).await, 50),
        Line::time("list by state and title", asked::lists(&app).await, 50),
    ]);
    let searches = asked::searches(&app).await;
    lines.extend([
        Line::time("search as typed, median", searches.clone(), 50),
        Line::time("search as typed, 95%", searches.clone(), 95).below(30),
        Line::time("search as typed, slowest", searches, 100),
        Line::time("go to as typed, 95%", asked::goes(&app).await, 95).below(30),
        Line::time("find a quote to reuse, 95%", asked::reuses(&app).await, 95).below(100),
        Line::time(
            "open a release, 95%",
            asked::opens(&app, releases).await,
            95,
        )
        .below(20),
    ]);
    let whole = asked::saves(&app, office, releases).await;
    if let Some(folder) = &made.in_memory {
        let app = App::open(folder.path()).await.expect("a library of ours");
        let work = asked::saves(&app, office, releases).await;
        app.close().await;
        lines.extend([
            Line::time("save an edit, work, 95%", work.next, 95).below(15),
            Line::time("  the first after a pause", work.first, 95).below(15),
        ]);
    }
    lines.extend([
        Line::time("save an edit, with flush, 95%", whole.next, 95),
        Line::time("  the first after a pause", whole.first, 95),
        Line::time("  one flush of this disk, 95%", asked::flushes(folder), 95).of_the_disk(),
        Line::time("thin a day", vec![asked::thinning(&app).await], 50),
        Line::time("back up", vec![asked::backup(&app, folder).await], 50),
        Line::time("how often all are quoted", asked::figures(&app).await, 50),
        Line::time(
            "quotes of a speaker, 95%",
            asked::quotes(&app, office).await,
            95,
        ),
    ]);
    let memory = asked::most_memory();
    let beside = beside_the_peer(&app, office, releases, &folder.join("texts")).await;
    app.close().await;
    lines.push(Line::bytes("the library's file", asked::size(folder)));
    lines.extend(memory.map(|bytes| Line::bytes("most memory while asked", bytes)));
    Figures {
        releases,
        lines,
        beside,
    }
}

/// Asks the library and `grep` the same.
async fn beside_the_peer(app: &App, office: &Office, releases: usize, texts: &Path) -> Vec<Beside> {
    peer::write(office, releases, texts);
    let mut beside = Vec::new();
    for query in asked::QUERIES {
        beside.push(Beside {
            query,
            ours: asked::search(app, query).await,
            grep: peer::ask(query, false, texts),
            any_case: peer::ask(query, true, texts),
        });
    }
    beside
}
