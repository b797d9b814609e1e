//! `siaran export`: releases as documents, many at a time.

use std::collections::{HashSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use siaran_app::{
    AppError, ErrorReport, ExportOptions, Exported, Format, Watermark, export, file_stem,
    make_folder, read_release_file,
};
use siaran_model::{FileName, Language, Paper, Release};
use tokio::task::JoinHandle;

use crate::arguments::{Export, PaperName, WatermarkName};
use crate::outcome::{Outcome, complain, say};
use crate::wording;

/// A release on its way, or why it is not.
type Job = JoinHandle<Result<Exported, ErrorReport>>;

/// What all releases of one run share.
struct Run {
    folder: PathBuf,
    /// Without repetitions; empty: the usual ones.
    formats: Vec<Format>,
    wish: Wish,
}

/// What was asked for instead of what the release's house has.
struct Wish {
    watermark: Option<WatermarkName>,
    letterhead: bool,
    paper: Option<PaperName>,
    name: Option<String>,
}

impl Run {
    fn options(&self, release: &Release) -> ExportOptions {
        let usual = ExportOptions::usual(release);
        ExportOptions {
            formats: if self.formats.is_empty() {
                usual.formats
            } else {
                self.formats.clone()
            },
            paper: match self.wish.paper {
                Some(PaperName::A4) => Paper::A4,
                Some(PaperName::F4) => Paper::F4,
                None => usual.paper,
            },
            letterhead: self.wish.letterhead,
            watermark: match self.wish.watermark {
                Some(WatermarkName::Draft) => Some(Watermark::Draft),
                Some(WatermarkName::Embargo) => Some(Watermark::Embargo),
                Some(WatermarkName::None) => None,
                None => usual.watermark,
            },
            file_name: self.wish.name.clone().map_or(usual.file_name, FileName),
        }
    }
}

pub(crate) async fn run(wish: Export, language: Language) -> Outcome {
    if let Err(error) = make_folder(&wish.to) {
        complain(&wording::error(&error.report(), language));
        return Outcome::Failed;
    }
    let mut formats: Vec<Format> = Vec::new();
    for name in wish.format {
        if !formats.contains(&name.0) {
            formats.push(name.0);
        }
    }
    let run = Arc::new(Run {
        folder: wish.to,
        formats,
        wish: Wish {
            watermark: wish.watermark,
            letterhead: !wish.no_letterhead,
            paper: wish.paper,
            name: wish.name,
        },
    });
    let bar = progress(wish.files.len());
    let report = |file: &Path, result: Result<Exported, ErrorReport>| {
        bar.inc(1);
        bar.suspend(|| told(file, result, language))
    };
    // More at once than there are cores, because some wait for the disk; reported
    // in the order of the command line. One file is read at a time, so that two
    // releases of one name are always told apart the same way.
    let at_once = 2 * std::thread::available_parallelism().map_or(1, usize::from);
    let mut names = HashSet::new();
    let mut running: VecDeque<(PathBuf, Job)> = VecDeque::new();
    let mut outcome = Outcome::Done;
    for file in wish.files {
        if running.len() >= at_once
            && let Some((file, job)) = running.pop_front()
        {
            outcome = outcome.and(report(&file, finished(job).await));
        }
        let job = match read(file.clone()).await {
            Ok(release) => {
                let options = run.options(&release);
                let stem = file_stem(&release, &options.file_name);
                let stem = own_name(&stem, &mut names);
                tokio::spawn(write(release, options, stem, Arc::clone(&run)))
            }
            Err(error) => tokio::spawn(std::future::ready(Err(error.report()))),
        };
        running.push_back((file, job));
    }
    for (file, job) in running {
        outcome = outcome.and(report(&file, finished(job).await));
    }
    bar.finish_and_clear();
    outcome
}

async fn read(file: PathBuf) -> Result<Release, AppError> {
    tokio::task::spawn_blocking(move || read_release_file(&file))
        .await
        .expect("reading catches its panics")
}

async fn write(
    release: Release,
    options: ExportOptions,
    stem: String,
    run: Arc<Run>,
) -> Result<Exported, ErrorReport> {
    export(&release, &options, &run.folder, &stem, None, |_| {})
        .await
        .map_err(|error| error.report())
}

async fn finished(job: Job) -> Result<Exported, ErrorReport> {
    job.await.expect("an export catches its writers' panics")
}

/// The name, or with `-2`, `-3` and so on if this run has used it: one release
/// must not replace another.
fn own_name(stem: &str, names: &mut HashSet<String>) -> String {
    let mut name = stem.to_owned();
    let mut copies = 1;
    while !names.insert(name.clone()) {
        copies += 1;
        name = format!("{stem}-{copies}");
    }
    name
}

/// Says what came of one file.
fn told(file: &Path, result: Result<Exported, ErrorReport>, language: Language) -> Outcome {
    let exported = match result {
        Ok(exported) => exported,
        Err(error) => {
            complain(&wording::error(&error, language));
            return Outcome::Failed;
        }
    };
    let mut outcome = Outcome::Done;
    for written in &exported.files {
        outcome = outcome.and(say(format!("{}\n", written.path).as_bytes()));
    }
    for failure in exported.failed {
        complain(&wording::of_file(file, &failure.error, language));
        outcome = Outcome::Failed;
    }
    outcome
}

/// A bar for a person who watches many files; nothing for anyone else.
fn progress(files: usize) -> ProgressBar {
    if files < 2 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len}");
    ProgressBar::new(files as u64).with_style(style.expect("a well-formed template"))
}
