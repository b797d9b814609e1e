//! The window: commands over the use cases, and the types that cross to the
//! page.
//!
//! Knows how to be asked and what to answer; what a release is and how it is
//! saved or written is decided below it.
#![forbid(unsafe_code)]

mod arguments;
mod asked;
mod border;
mod bytes;
mod clipboard;
mod commands;
mod dialogs;
mod error;
mod library;
mod painting;
mod spelling;
mod start;

pub use self::start::start;
