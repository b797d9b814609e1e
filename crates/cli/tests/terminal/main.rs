//! `siaran` as it is called from a terminal: what it prints, what it writes, how
//! it ends.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

mod backup;
mod bad_disks;
mod bad_files;
mod export;
mod find;
mod new;
mod release_files;
mod usage;
mod verify;
mod wild;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder that goes with the test, and the program called in it.
struct Terminal {
    folder: tempfile::TempDir,
}

/// What one call came to.
#[derive(Debug)]
struct Answer {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Terminal {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// A case of the corpus with something changed.
    fn write_changed(&self, name: &str, case: &str, change: impl FnOnce(&mut Value)) {
        let mut release: Value =
            serde_json::from_slice(&std::fs::read(corpus(case)).unwrap()).unwrap();
        change(&mut release);
        self.write(name, release.to_string());
    }

    /// The names in a folder, in order.
    fn names(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.path(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program with these words, in Indonesian.
    fn siaran(&self, words: &[&str]) -> Answer {
        Answer::of(&mut self.command("id_ID.UTF-8", words))
    }

    fn siaran_in(&self, locale: &str, words: &[&str]) -> Answer {
        Answer::of(&mut self.command(locale, words))
    }

    fn command(&self, locale: &str, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_siaran"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env("LC_ALL", locale)
            // No test finds the library of whoever runs it.
            .env("SIARAN_DATA", self.path("data"))
            .env_remove("LANGUAGE");
        command
    }
}

impl Answer {
    fn of(command: &mut Command) -> Self {
        let Output {
            status,
            stdout,
            stderr,
        } = command.output().unwrap();
        Self {
            code: status.code(),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        }
    }
}

/// A case of the corpus.
fn corpus(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/corpus")
        .join(case)
}

fn corpus_text(case: &str) -> String {
    corpus(case).display().to_string()
}
