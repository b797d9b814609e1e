//! LibreOffice Writer with the same text.

use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use siaran_e2e::{Home, Screen};

use crate::memory::{family, held};
use crate::releases::Made;
use crate::start::{begin, wait};

const STARTS: usize = 4;
/// After this long it has laid out all its pages.
const REST: Duration = Duration::from_secs(5);

/// How long it takes to open; a first start that makes its profile does not count.
/// Empty where there is none.
pub(crate) fn starts(home: &Home, screen: &Screen, made: &Made) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let Some((program, took)) = open(home, screen, made) else {
            return Vec::new();
        };
        times.push(took);
        end(program);
    }
    times.split_off(1)
}

/// What it holds with the text open.
pub(crate) fn holds(home: &Home, made: &Made) -> Option<u64> {
    let (program, _) = open(home, &Screen::connect(), made)?;
    sleep(REST);
    let memory = held(program.id());
    end(program);
    Some(memory)
}

fn open(home: &Home, screen: &Screen, made: &Made) -> Option<(Child, Duration)> {
    Command::new("soffice").arg("--version").output().ok()?;
    let file = made.docx(home);
    let name = file.file_name()?.to_string_lossy().into_owned();
    let profile = home.folder("libreoffice");
    let mut command = Command::new("soffice");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--norestore", "--nologo", "--writer"])
        .arg(&file);
    let before = Instant::now();
    let program = begin(command, home);
    wait("LibreOffice's window", || {
        let windows = family(program.id())
            .into_iter()
            .flat_map(|it| screen.windows(it));
        let mut titles = windows.map(|window| screen.title(window));
        titles.find(|title| title.starts_with(&name))
    });
    Some((program, before.elapsed()))
}

fn end(mut program: Child) {
    // The script that was started waits for the program it started.
    for process in family(program.id()) {
        let _ = Command::new("kill").arg(process.to_string()).status();
    }
    let _ = program.wait();
}
