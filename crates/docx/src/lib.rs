//! Writes a galley as a DOCX package, and reads one back.
//!
//! docx-rs builds the parts; `mend` puts right what it leaves undone or does out
//! of order, and `package` puts the parts together. Equal galleys give equal
//! bytes.
//!
//! Knows no path, clock, window or setting, and adds no words: only the page
//! number, which Word counts, and the marks of lists, which Word draws.

mod body;
mod frame;
mod imprint;
mod letterhead;
mod look;
mod mend;
mod package;
mod part;
mod picture;
mod properties;
mod read;
mod styles;
mod watermark;
mod write;
mod xml;

pub use self::read::{ReadError, read};
pub use self::write::{WriteError, write};
