//! System packages, on Debian and its relatives. Elsewhere they are the
//! person's own affair; a build says what it misses.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::tool::{output, run};

/// To build the program and open it.
pub(crate) const BUILD: &[&str] = &[
    "build-essential",
    "fonts-dejavu-core",
    "fonts-liberation",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];

/// To drive its window without a display, to read PDFs again, and for what the
/// programs of the standards tests need besides themselves.
pub(crate) const TEST: &[&str] = &[
    "fonts-crosextra-carlito",
    "libactivation-java",
    "libistack-commons-java",
    "libjaxb-java",
    "poppler-utils",
    "python3-venv",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// A program that may have come from elsewhere, by its names, and the package
/// that brings it where none of them is found. These packages can be at odds
/// with others: that of a LibreOffice without windows removes the one with them.
pub(crate) type Program = (&'static [&'static str], &'static str);

pub(crate) const CHROMIUM: Program = (
    &["chromium", "chromium-browser", "google-chrome"],
    "chromium",
);
pub(crate) const JAVA: Program = (&["javac"], "default-jdk-headless");
pub(crate) const LIBREOFFICE: Program = (&["soffice"], "libreoffice-writer-nogui");

/// To try exported files in the standards tests.
pub(crate) const JUDGES: &[Program] = &[CHROMIUM, JAVA, LIBREOFFICE];

/// For everything that `cargo xtask test` does.
pub(crate) fn all() -> Vec<&'static str> {
    [BUILD, TEST, &of_missing(JUDGES)].concat()
}

/// The packages of the programs that are not there.
pub(crate) fn of_missing(programs: &[Program]) -> Vec<&'static str> {
    let missing = programs
        .iter()
        .filter(|(names, _)| names.iter().all(|name| program(name).is_none()));
    missing.map(|(_, package)| *package).collect()
}

/// Where a program is, if people can start it by its name.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Installs what is missing of the wanted packages.
pub(crate) fn install(wanted: &[&str]) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut query = Command::new("dpkg-query");
    query
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\\n"])
        .args(wanted);
    let Ok(known) = output(&mut query) else {
        println!(
            "This is not a Debian system: make sure that the like of these is installed: {}.",
            wanted.join(", ")
        );
        return Ok(());
    };
    let missing = missing(wanted, &known);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing system packages: {}.", missing.join(", "));
    run(&mut apt_get(&missing, &["update"])?)?;
    let mut install = apt_get(&missing, &["install", "--yes", "--no-install-recommends"])?;
    run(install.args(&missing))
}

/// The wanted packages that dpkg does not list as installed.
fn missing<'a>(wanted: &[&'a str], known: &str) -> Vec<&'a str> {
    let installed = |package: &str| {
        known
            .lines()
            .any(|line| line.split_once(' ') == Some((package, "installed")))
    };
    wanted
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect()
}

/// apt-get as root, through sudo where needed.
fn apt_get(missing: &[&str], arguments: &[&str]) -> Result<Command, Failure> {
    let root = output(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if root {
        Command::new("env")
    } else if output(Command::new("sudo").arg("--version")).is_ok() {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(Failure::new(format!(
            "these packages are missing and only root can install them: apt-get install {}",
            missing.join(" ")
        )));
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_there_needs_no_package() {
        let cargo: Program = (&["siaran-no-such-program", "cargo"], "cargo");
        let nothing: Program = (&["siaran-no-such-program"], "nothing");
        assert_eq!(of_missing(&[cargo, nothing]), ["nothing"]);
    }

    #[test]
    fn only_what_is_not_installed_is_missing() {
        let known = "xvfb installed\nxauth config-files\nfonts-dejavu-core installed\n";
        assert_eq!(
            missing(&["fonts-dejavu-core", "xauth", "xdotool", "xvfb"], known),
            ["xauth", "xdotool"]
        );
    }
}
