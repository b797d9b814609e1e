//! Writes a galley as a PDF, and reads it back for proof: pages with embedded
//! fonts, tagged for readers with a screen reader (PDF/UA-1) and fit for an
//! archive (PDF/A-2a).
//!
//! A pure function of the galley: knows no file, clock or setting, and adds no
//! words but page numbers and list marks.

#![warn(missing_docs)]

mod blocks;
mod draw;
mod embed;
mod faces;
mod fonts;
mod frame;
mod icc;
mod imprint;
mod lines;
mod measures;
mod metadata;
mod pack;
mod pages;
mod paragraph;
mod picture;
mod places;
mod read;
mod rows;
mod shape;
mod tag;
mod tree;
mod wrap;
mod write;

pub use self::fonts::missing_characters;
pub use self::measures::measures;
pub use self::places::{PageArea, PagePlaces, PlacedBlock, PlacedWords, places};
pub use self::read::{ReadError, read};
pub use self::write::{WriteError, write};
