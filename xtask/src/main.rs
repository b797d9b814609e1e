//! What people do with the sources: `cargo xtask run`, `cargo xtask test` and
//! their like.
//!
//! Only the standard library, so that it is built in a moment. Knows how the
//! program is built and tried, not what it does.

mod bench;
mod failure;
mod journeys;
mod keystrokes;
mod modules;
mod packages;
mod page;
mod pictures;
mod place;
mod python;
mod run;
mod standards;
mod steps;
mod test;
mod tool;
mod torture;

use std::process::ExitCode;

use crate::failure::Failure;

const HELP: &str = "\
cargo xtask run [OPTIONS]   install what is missing, build, open the program
                            (options go to it: cargo xtask run --data FOLDER)
cargo xtask test            install what is missing, check and test everything
cargo xtask standards       install what is missing, test exported files against the
                            validators of their standards only
cargo xtask torture         kill the program at random moments and look whether anything is
                            lost (--rounds N, --seed N)
cargo xtask bench-peers     compare the speed of exports with that of other programs
cargo xtask bench-desk      measure typing, preview, start and memory in the real window, beside
                            LibreOffice Writer (--minutes N)
cargo xtask keystrokes      write a published release again with keys alone and count them
                            (FILE: the text of its web page; else a made-up one)
cargo xtask pictures        take the pictures of the README and the guide anew";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let done = match arguments.next().as_deref() {
        Some("run") => run::run(arguments),
        Some("test") => test::test(),
        Some("standards") => standards::standards(),
        Some("torture") => torture::torture(arguments),
        Some("bench-peers") => bench::bench_peers(),
        Some("bench-desk") => bench::bench_desk(arguments),
        Some("keystrokes") => keystrokes::keystrokes(arguments),
        Some("pictures") => pictures::pictures(),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => Err(Failure::new(format!(
            "there is no `cargo xtask {other}`\n\n{HELP}"
        ))),
        None => Err(Failure::new(format!("what shall be done?\n\n{HELP}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
