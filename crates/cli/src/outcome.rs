//! What came of it, and saying so.

use std::io::Write;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All went well: exit code 0.
    Done,
    /// A file has an error or could not be written: exit code 1.
    Failed,
    /// The command line was not understood: exit code 2.
    Misused,
}

impl Outcome {
    /// Failed, if either did.
    pub(crate) fn and(self, other: Self) -> Self {
        if self == Self::Done { other } else { self }
    }
}

/// Prints a result. Failed, if nobody reads it any more.
pub(crate) fn say(bytes: &[u8]) -> Outcome {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Outcome::Done,
        Err(_) => Outcome::Failed,
    }
}

/// Prints a sentence about what went wrong.
pub(crate) fn complain(sentence: &str) {
    // Where nobody listens, the exit code still speaks.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
