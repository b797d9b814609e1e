//! Writes a galley as one self-contained HTML file: a column to read on any
//! screen, pages to print, nothing fetched and no script.
//!
//! What it writes is well-formed XML as well. Equal galleys give equal bytes.
//!
//! Knows no path, clock, window or setting, and adds no words: only the page
//! number, which the browser counts, and the marks of lists, which it draws.

/// Writes to the end of a string.
macro_rules! put {
    ($to:expr, $($words:tt)*) => {
        std::fmt::Write::write_fmt(&mut $to, format_args!($($words)*))
            .expect("a string takes all that is written")
    };
}

mod escape;
mod page;
mod picture;
mod sheet;
mod write;

pub use self::write::{WriteError, write};
