//! What a worker does, as it tells it.

use serde::{Deserialize, Serialize};
use siaran_model::ReleaseId;

/// Something a writer does that the library acknowledges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Act {
    /// A release has these words: the number says which of its texts.
    Save(ReleaseId, u32),
    /// A release is in the bin, or out of it.
    Bin(ReleaseId, bool),
    /// A release left as a file, and the library has it as a version.
    Export(ReleaseId),
}

/// A line that a worker writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Line {
    /// The library is open.
    Open,
    /// This is being done.
    Tried(Act),
    /// This is done, says the library.
    Done(Act),
    /// This failed, says the library.
    Failed(Act, String),
}
