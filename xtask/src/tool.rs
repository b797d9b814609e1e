//! Running other programs.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::place::{root, ui};

/// The cargo that runs this program, in the repository.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).args(arguments);
    command
}

/// npm, in the page's folder.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    // On Windows npm is a script, and scripts have to be named whole.
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(ui()).args(arguments);
    command
}

/// Runs a program whose output people read.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    println!("$ {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{line}` failed ({status})"))),
        Err(error) => Err(not_started(command, &error)),
    }
}

/// Runs a program for what it prints, whatever it thinks of its success.
pub(crate) fn output(command: &mut Command) -> Result<String, Failure> {
    match command.stderr(Stdio::null()).output() {
        Ok(output) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => Err(not_started(command, &error)),
    }
}

/// Why a program did not run at all.
pub(crate) fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        Failure::new(format!("`{program}` is not installed"))
    } else {
        Failure::new(format!("`{program}` did not start: {error}"))
    }
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    std::iter::once(program.file_name().unwrap_or_default())
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(' ') {
                format!("'{word}'")
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        // git answers an unset key with its status alone.
        let mut command = Command::new("git");
        command.args(["config", "--get", "siaran.no-such-key"]);
        let failure = run(&mut command).unwrap_err().to_string();
        assert!(
            failure.starts_with("`git config --get siaran.no-such-key` failed"),
            "{failure}"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = run(&mut Command::new("siaran-no-such-program")).unwrap_err();
        assert_eq!(
            failure,
            Failure::new("`siaran-no-such-program` is not installed")
        );
    }

    #[test]
    fn words_with_blanks_are_quoted() {
        let command = {
            let mut command = Command::new("xvfb-run");
            command.args(["-s", "-screen 0"]);
            command
        };
        assert_eq!(line(&command), "xvfb-run -s '-screen 0'");
    }
}
