//! `cargo xtask bench-peers`: how fast the program exports, beside others that
//! make such files; and many releases, and a long one, in one call.
//!
//! Fails where something cannot run. A goal that is missed is only said: a busy
//! machine misses goals too.

mod desk;
mod goals;
mod peers;
mod process;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

pub(crate) use self::desk::bench_desk;
use self::goals::{Goals, ms};
use self::peers::{Format, exported, peers};
use self::process::{Cost, medians, watch};
use crate::failure::Failure;
use crate::place::{root, target};
use crate::tool::{cargo, output, run};
use crate::{packages, python};

const SAMPLE: &str = "tests/corpus/pelatihan-kehumasan.json";

/// What WeasyPrint loads, the fonts that all set the text in, and what counts
/// pages.
const PACKAGES: &[&str] = &[
    "build-essential",
    "fonts-liberation",
    "libharfbuzz-subset0",
    "libpango-1.0-0",
    "libpangoft2-1.0-0",
    "poppler-utils",
    "python3-venv",
];

const PANDOC: packages::Program = (&["pandoc"], "pandoc");

/// How long a cold process may take for the sample in a format.
fn most(format: Format) -> Duration {
    Duration::from_millis(match format {
        Format::Html => 5,
        Format::Docx => 15,
        Format::Pdf => 45,
    })
}

/// And in all of them, with proof.
const MOST_FOR_ALL: Duration = Duration::from_millis(60);

/// How many releases go into one call, and how much memory it may hold.
const MANY: usize = 1000;
const MOST_MEMORY: u64 = 200 << 20;

/// How long a release of so many pages may take, and how often the sample's body
/// has to stand in it.
const MOST_FOR_LONG: Duration = Duration::from_secs(1);
const PAGES: u32 = 150;
const BODIES: &str = "60";

pub(crate) fn bench_peers() -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new("the peers are compared on Linux only"));
    }
    let programs = [packages::CHROMIUM, packages::LIBREOFFICE, PANDOC];
    packages::install(&[PACKAGES, &packages::of_missing(&programs)].concat())?;
    let python = python::install("peers", &of_peers("requirements.txt"))?;
    run(&mut cargo(&["build", "--release", "--package=siaran-cli"]))?;
    let folder = target().join("bench-peers");
    let _ = fs::remove_dir_all(&folder);
    if let Some(load) = load() {
        println!(
            "\nOther programs keep {load:.1} of {} cores busy. Where that is much, times are long; \
             the ratios hold.",
            cores()
        );
    }
    let mut goals = Goals::default();
    sample(&folder.join("sample"), &python, &mut goals)?;
    many(&folder.join("many"), &mut goals)?;
    long(&folder.join("long"), &python, &mut goals)?;
    println!("\n{goals}");
    let _ = fs::remove_dir_all(&folder);
    Ok(())
}

/// The sample in each format, by us and by each peer.
fn sample(folder: &Path, python: &Path, goals: &mut Goals) -> Result<(), Failure> {
    run(&mut export(folder, [SAMPLE]))?;
    let mut peers = peers(folder, python)?;
    println!("\nThe sample release, cold processes in turns, medians:\n");
    println!("{:<8}{:<24}{:>10}{:>12}", "", "", "ms", "times ours");
    for format in Format::ALL {
        let name = format.ending().to_uppercase();
        let mut ours = export(folder, [SAMPLE]);
        ours.args(["--format", format.ending()]);
        let (names, mut commands): (Vec<_>, Vec<_>) = peers
            .iter_mut()
            .filter(|peer| peer.format == format)
            .map(|peer| (peer.name, &mut peer.command))
            .unzip();
        commands.insert(0, &mut ours);
        let times = medians(commands)?;
        let ours = times[0];
        println!("{name:<8}{:<24}{:>10}", "siaran", ms(ours));
        goals.at_most(&name, ours, most(format));
        for (peer, theirs) in names.into_iter().zip(&times[1..]) {
            let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
            println!("{:<8}{peer:<24}{:>10}{ratio:>12.1}", "", ms(*theirs));
            goals.add(format!("{name} faster than {peer}"), ours < *theirs);
        }
    }
    let mut all = export(folder, [SAMPLE]);
    // typst comes as a module of Python's, which has to start first.
    let mut nothing = Command::new(python);
    let times = medians([&mut all, nothing.args(["-c", "pass"])])?;
    println!("{:<8}{:<24}{:>10}", "all", "siaran", ms(times[0]));
    goals.at_most("all formats", times[0], MOST_FOR_ALL);
    println!("\nPython itself starts in {} ms.", ms(times[1]));
    Ok(())
}

/// Many releases in one call.
fn many(folder: &Path, goals: &mut Goals) -> Result<(), Failure> {
    let cost = watch(export(folder, [SAMPLE; MANY]).stderr(Stdio::null()))?;
    let (busy, cores) = (cost.busy(), cores());
    println!("\n{MANY} releases in all formats in one call: {cost}");
    goals.add(
        format!("{MANY} releases keep {cores} cores busy ({busy:.2})"),
        busy > 0.9 * cores,
    );
    goals.add(
        format!(
            "{MANY} releases hold at most {} MiB ({})",
            MOST_MEMORY >> 20,
            cost.memory >> 20
        ),
        cost.memory <= MOST_MEMORY,
    );
    fs::remove_dir_all(folder).map_err(|error| Failure::new(format!("{error}")))
}

/// One long release in one call.
fn long(folder: &Path, python: &Path, goals: &mut Goals) -> Result<(), Failure> {
    let release = folder.join("release.json");
    let json = output(
        Command::new(python)
            .arg(of_peers("long.py"))
            .arg(root().join(SAMPLE))
            .arg(BODIES),
    )?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&release, json))
        .map_err(|error| Failure::new(format!("{}: {error}", release.display())))?;
    let cost = watch(&mut export(folder, [&release]))?;
    let pdf = exported(folder, Format::Pdf)?;
    let pages = pages(&output(Command::new("pdfinfo").arg(&pdf))?).unwrap_or_default();
    if pages < PAGES {
        return Err(Failure::new(format!(
            "the long release has {pages} pages, and {PAGES} are wanted"
        )));
    }
    println!("\nA release of {pages} pages in all formats: {cost}");
    goals.at_most(&format!("{pages} pages"), cost.wall, MOST_FOR_LONG);
    Ok(())
}

/// Our own program, built for people.
fn export<F: AsRef<std::ffi::OsStr>>(to: &Path, files: impl IntoIterator<Item = F>) -> Command {
    let mut command = Command::new(target().join("release/siaran"));
    command
        .current_dir(root())
        .arg("export")
        .args(files)
        .arg("--to")
        .arg(to);
    command
}

fn of_peers(name: &str) -> PathBuf {
    root().join("tests/benches/peers").join(name)
}

/// The number of pages that pdfinfo tells.
fn pages(info: &str) -> Option<u32> {
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"))?;
    pages.trim().parse().ok()
}

/// How many programs wanted a core in the last minute.
fn load() -> Option<f64> {
    let load = fs::read_to_string("/proc/loadavg").ok()?;
    load.split(' ').next()?.parse().ok()
}

fn cores() -> f64 {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    u32::try_from(cores).map_or(f64::MAX, f64::from)
}

impl Cost {
    /// How many cores were at work all the time.
    fn busy(&self) -> f64 {
        self.cpu.as_secs_f64() / self.wall.as_secs_f64()
    }
}

impl std::fmt::Display for Cost {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{} ms, {:.2} cores busy, {} MiB at most",
            ms(self.wall),
            self.busy(),
            self.memory >> 20
        )
    }
}
