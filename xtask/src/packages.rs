//! System packages, on Debian and its relatives. Elsewhere they are the
//! person's own affair; a build says what it misses.

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

/// To drive its window without a display, and to read PDFs again.
pub(crate) const TEST: &[&str] = &["poppler-utils", "webkit2gtk-driver", "xauth", "xvfb"];

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
    fn only_what_is_not_installed_is_missing() {
        let known = "xvfb installed\nxauth config-files\nfonts-dejavu-core installed\n";
        assert_eq!(
            missing(&["fonts-dejavu-core", "xauth", "xdotool", "xvfb"], known),
            ["xauth", "xdotool"]
        );
    }
}
