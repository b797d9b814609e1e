//! What a writer asks of her library, and how long she waits.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use fastrand::Rng;
use siaran_app::{App, Group, ListFilter, ReuseSearch, Sort};
use siaran_model::{SpeakerId, Timestamp};

use crate::data::{self, Office};

/// What is looked for, as it is typed: from common words to the words of one
/// release; a number; words that stand together.
pub(crate) const QUERIES: [&str; 12] = [
    "banjir",
    "kepala dinas",
    "pelayanan warga",
    "bantuan beras warga desa",
    "kabarnya bohong",
    "diumumkan gubernur",
    "keamanan umum",
    "berwisata",
    "sp 12",
    "\"untuk warga\"",
    "perempuan desa",
    "teknologi jaringan kampus",
];

const STARTS: usize = 9;
const OPENS: usize = 300;
const SAVES: usize = 200;
/// How many speakers are looked up.
const SPEAKERS: usize = 20;

/// Between two saves: what the library does behind a writer is done by then.
const REST: Duration = Duration::from_millis(25);

/// Opens the library and lists its first page, as a new window does.
pub(crate) async fn starts(folder: &Path) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let began = Instant::now();
        let app = App::open(folder).await.expect("a library of ours");
        let page = app.list_releases(&ListFilter::default()).await;
        times.push(began.elapsed());
        assert!(!page.expect("a list").releases.is_empty());
        app.close().await;
    }
    times
}

/// Lists all releases by state and title.
pub(crate) async fn lists(app: &App) -> Vec<Duration> {
    let filter = ListFilter {
        group: Some(Group::State),
        sort: Sort::Title,
        ..ListFilter::default()
    };
    times(STARTS, async || app.list_releases(&filter).await.map(drop)).await
}

/// Asks what the list can be filtered by, as the window does beside the list.
pub(crate) async fn choices(app: &App) -> Vec<Duration> {
    times(STARTS, async || app.filter_choices().await.map(drop)).await
}

/// Types each query letter by letter.
pub(crate) async fn searches(app: &App) -> Vec<Duration> {
    let mut times = Vec::new();
    for query in QUERIES {
        for end in 1..=query.len() {
            let filter = ListFilter {
                words: query[..end].trim().to_owned(),
                ..ListFilter::default()
            };
            let began = Instant::now();
            let page = app.list_releases(&filter).await.expect("a list");
            times.push(began.elapsed());
            assert!(page.total > 0, "{query} is in some release");
        }
    }
    times
}

/// Types each query letter by letter where one goes to anything from.
pub(crate) async fn goes(app: &App) -> Vec<Duration> {
    let mut times = Vec::new();
    for query in QUERIES {
        for end in 1..=query.len() {
            let began = Instant::now();
            let found = app.find_destinations(&query[..end], &[]).await;
            times.push(began.elapsed());
            found.expect("destinations");
        }
    }
    times
}

/// Looks for a quote to take over: of each query's words, and of any.
pub(crate) async fn reuses(app: &App) -> Vec<Duration> {
    let mut times = Vec::new();
    for words in QUERIES.into_iter().chain([""]) {
        let search = ReuseSearch {
            words: words.to_owned(),
            quotes_only: true,
            except: None,
            offset: 0,
            limit: 30,
        };
        let began = Instant::now();
        let page = app.find_reusable(&search).await;
        times.push(began.elapsed());
        page.expect("a page");
    }
    times
}

/// Asks for the first page of one query.
pub(crate) async fn search(app: &App, query: &str) -> Duration {
    let filter = ListFilter {
        words: query.to_owned(),
        ..ListFilter::default()
    };
    let mut times = times(STARTS, async || app.list_releases(&filter).await.map(drop)).await;
    times.sort();
    times[STARTS / 2]
}

/// Opens releases.
pub(crate) async fn opens(app: &App, releases: usize) -> Vec<Duration> {
    let mut dice = Rng::with_seed(1);
    let open = async || {
        let id = data::id(dice.usize(..releases));
        app.open_release(&id).await.map(drop)
    };
    times(OPENS, open).await
}

/// How long saves take.
#[derive(Default)]
pub(crate) struct Saves {
    /// The first after a pause: the text before it is kept as a version.
    pub(crate) first: Vec<Duration>,
    /// Every other one.
    pub(crate) next: Vec<Duration>,
}

/// Opens releases, and saves two edits of each.
pub(crate) async fn saves(app: &App, office: &Office, releases: usize) -> Saves {
    let mut dice = Rng::with_seed(2);
    let mut saves = Saves::default();
    for _ in 0..SAVES {
        let id = data::id(dice.usize(..releases));
        let opened = app.open_release(&id).await.expect("a release");
        let mut revision = opened.revision;
        let mut release = opened.release;
        for times in [&mut saves.first, &mut saves.next] {
            office.edit(&mut dice, &mut release);
            tokio::time::sleep(REST).await;
            let began = Instant::now();
            let kept = app.save_release(&release, revision).await;
            times.push(began.elapsed());
            revision = kept.expect("a save").revision;
        }
    }
    saves
}

/// What the disk takes to make sure of one page.
pub(crate) fn flushes(folder: &Path) -> Vec<Duration> {
    let mut file = File::create(folder.join("flush")).expect("a file of ours");
    let mut times = Vec::new();
    for _ in 0..SAVES {
        file.write_all(&[7; 4096]).expect("room for a page");
        let began = Instant::now();
        file.sync_data().expect("a disk that can flush");
        times.push(began.elapsed());
    }
    times
}

/// Thins out the day that [`Office`] wrote so much on, two days later.
pub(crate) async fn thinning(app: &App) -> Duration {
    let later = Timestamp::parse("2026-03-05T12:00:00+07:00").expect("a moment");
    let began = Instant::now();
    let gone = app.thin_versions(later).await.expect("thinning");
    let time = began.elapsed();
    assert!(gone > 0, "many versions of one day go");
    time
}

/// Writes the library into one file.
pub(crate) async fn backup(app: &App, folder: &Path) -> Duration {
    let began = Instant::now();
    app.back_up(&folder.join("cadangan.sqlite"))
        .await
        .expect("a backup");
    began.elapsed()
}

/// Counts how often everybody is quoted.
pub(crate) async fn figures(app: &App) -> Vec<Duration> {
    times(STARTS, async || {
        let figures = app.speaker_figures().await;
        figures.map(|figures| assert!(!figures.is_empty()))
    })
    .await
}

/// Lists every quote of a speaker.
pub(crate) async fn quotes(app: &App, office: &Office) -> Vec<Duration> {
    let mut people = office.people().iter();
    times(SPEAKERS, async || {
        let speaker: &SpeakerId = &people.next().expect("enough people").id;
        app.speaker_quotes(speaker).await.map(drop)
    })
    .await
}

/// How many words the releases have that were touched last.
pub(crate) async fn average_words(app: &App) -> usize {
    let page = app.list_releases(&ListFilter::default()).await;
    let page = page.expect("a list").releases;
    page.iter().map(|it| it.words as usize).sum::<usize>() / page.len()
}

/// How large the library's file is.
pub(crate) fn size(folder: &Path) -> u64 {
    let file = std::fs::metadata(App::library_file(folder));
    file.expect("a library of ours").len()
}

/// What memory the program needed at most until now is asked of no one any more.
pub(crate) fn forget_memory() {
    // Only Linux keeps it there; elsewhere nobody asks.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// How much memory the program needed at most since it was forgotten. `None`
/// where the system does not say.
pub(crate) fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// How long something takes that a library of ours can do.
async fn times<E: std::fmt::Debug>(
    many: usize,
    mut ask: impl AsyncFnMut() -> Result<(), E>,
) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..many {
        let began = Instant::now();
        ask().await.expect("a sound library");
        times.push(began.elapsed());
    }
    times
}
