//! From the start of the program to the first key that it takes.

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use siaran_e2e::{Home, Screen};

use crate::releases::Made;

const PATIENCE: Duration = Duration::from_mins(1);
/// A first start that does not count, and those that do.
const STARTS: usize = 6;
/// Longer than a title lags behind the keys.
const REST: Duration = Duration::from_millis(900);
/// A key that no headline begins with.
const KEY: char = 'x';

/// How long the starts took.
pub(crate) async fn times(home: &Home, screen: &Screen, made: &Made) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        made.refresh(home).await;
        times.push(start(home, screen, made));
    }
    times.split_off(1)
}

/// The window's title begins with the headline, and the caret of a release that was
/// opened stands before it: a key that is taken is seen in the title.
fn start(home: &Home, screen: &Screen, made: &Made) -> Duration {
    let mut command = Command::new(home.program());
    command.arg(&made.file);
    let before = Instant::now();
    let mut program = begin(command, home);
    let window = wait("a window", || screen.window(program.id()));
    screen.focus(window);
    let mut pressed = Instant::now();
    screen.strike(KEY);
    wait("a key in the headline", || {
        if pressed.elapsed() > Duration::from_millis(20) {
            screen.strike(KEY);
            pressed = Instant::now();
        }
        screen.title(window).starts_with(KEY).then_some(())
    });
    let took = before.elapsed();
    // Who types on does not want to leave: the keys that still wait come first.
    let mut title = screen.title(window);
    wait("the last key", || {
        sleep(REST);
        let before = std::mem::replace(&mut title, screen.title(window));
        (before == title).then_some(())
    });
    screen.ask_to_close(window);
    let _ = program.wait();
    took
}

/// Starts a program that lives in this home.
pub(crate) fn begin(mut command: Command, home: &Home) -> Child {
    for variable in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env_remove(variable);
    }
    let program = command
        .env("HOME", home.path())
        .env("GSETTINGS_BACKEND", "memory")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    program.unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// What is there at last.
pub(crate) fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        sleep(Duration::from_millis(2));
    }
}
