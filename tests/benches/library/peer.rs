//! The peer: `grep` over the same releases as text files, one each.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use siaran_galley::compose;

use crate::data::Office;

/// Writes the present texts of so many releases as files.
pub(crate) fn write(office: &Office, releases: usize, folder: &Path) {
    fs::create_dir(folder).expect("a folder of ours");
    for number in 0..releases {
        let text = siaran_text::plain(&compose(&office.write(number).present));
        fs::write(folder.join(format!("{number}.txt")), text).expect("room for a text");
    }
}

/// How long `grep` takes to list the files that hold every word of a query, in
/// these capitals or in any. Words between quotation marks stand together.
/// `None` where there is no `grep`.
pub(crate) fn ask(query: &str, any_case: bool, folder: &Path) -> Option<Duration> {
    let flags = if any_case { "-liF" } else { "-lF" };
    let words: Vec<_> = match query.strip_prefix('"') {
        Some(phrase) => vec![phrase.trim_end_matches('"')],
        None => query.split_whitespace().collect(),
    };
    // Each further word is looked for in the files that hold those before it.
    let further = (2..=words.len()).map(|at| format!("xargs -0r grep -Z {flags} -- \"${at}\""));
    let mut commands = vec![format!("grep -rZ {flags} -- \"$1\" .")];
    commands.extend(further);
    let began = Instant::now();
    let ended = Command::new("sh")
        .args(["-c", &commands.join(" | "), "sh"])
        .args(words)
        .current_dir(folder)
        .stdout(Stdio::null())
        .status();
    ended
        .is_ok_and(|ended| ended.code() != Some(127))
        .then(|| began.elapsed())
}
