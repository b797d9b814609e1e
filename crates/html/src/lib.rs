//! Writes a galley as HTML, and reads HTML back.
//!
//! A page is one self-contained file: a column to read on any screen, pages to
//! print, nothing fetched and no script. A fragment is what the field of a
//! content management system takes. A mail is the body of a letter to a newsroom.
//! All are well-formed XML as well. Equal galleys give equal bytes.
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

mod about;
mod escape;
mod fragment;
mod joints;
mod page;
mod picture;
mod place;
mod quotation;
mod read;
mod sheet;
mod words;
mod write;

pub use self::fragment::{fragment, mail};
pub use self::read::{ReadError, read};
pub use self::write::{WriteError, preview, write};
