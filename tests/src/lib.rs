//! The corpus and the golden files, for every test that reads them.
//!
//! Knows no release by content: a case is a file, and its name says what it
//! shows.

use std::fs;
use std::path::{Path, PathBuf};

use siaran_model::{Date, Release, ReleaseId, Template, read_release, read_template};

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests are a folder of the repository")
        .to_owned()
}

/// The release `tests/corpus/<name>.json`.
pub fn corpus(name: &str) -> Release {
    let path = root().join("tests/corpus").join(format!("{name}.json"));
    read_release(&bytes(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every release of the corpus with its name, in the order of their names.
pub fn all_corpus() -> Vec<(String, Release)> {
    corpus_paths()
        .iter()
        .map(|path| {
            let name = stem(path);
            let release = corpus(&name);
            (name, release)
        })
        .collect()
}

/// Every file of the corpus, by name.
pub fn corpus_paths() -> Vec<PathBuf> {
    files(&root().join("tests/corpus"), "json")
}

/// Every template that the program brings, by name.
pub fn template_paths() -> Vec<PathBuf> {
    files(&root().join("crates/app/templates"), "json")
}

/// The template in this file.
pub fn template(path: &Path) -> Template {
    read_template(&bytes(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A release from every template that the program brings, as a writer finds it.
pub fn started_templates() -> Vec<(String, Release)> {
    let started = template_paths().into_iter().map(|path| {
        let id = ReleaseId::new("r").expect("a well-formed id");
        let today = Date::parse("2026-02-25").expect("a date");
        (stem(&path), template(&path).start(id, today))
    });
    started.collect()
}

/// A file's bytes.
pub fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file's name without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned()
}

/// The files of a folder with this ending, by name.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a folder that can be listed").path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    paths.sort();
    paths
}

/// Compares with a golden file, or writes it where `SNAPSHOTS=overwrite` is set.
/// `path` starts at the repository's root.
pub fn assert_golden(path: &str, actual: &str) {
    let file = root().join(path);
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        let folder = file.parent().expect("a golden file is in a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&file, actual))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        return;
    }
    let expected = fs::read_to_string(&file)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if expected == actual {
        return;
    }
    let line = expected
        .lines()
        .zip(actual.lines())
        .take_while(|(expected, actual)| expected == actual)
        .count();
    panic!(
        "{path} differs from line {} on\n  golden: {}\n  now:    {}\n\
         If the new text is right: SNAPSHOTS=overwrite cargo test -p siaran-tests, then read the diff.",
        line + 1,
        expected.lines().nth(line).unwrap_or("(the file ends)"),
        actual.lines().nth(line).unwrap_or("(the text ends)"),
    );
}
