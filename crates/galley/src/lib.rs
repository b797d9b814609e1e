//! The release composed for print: every word a reader will see, once, in order.
//!
//! Composition is where rules become words: quotation marks and reporting verbs,
//! full names and short ones, dateline, number, "Tentang …". Writers print what
//! they find here and add no words but page numbers and list marks.
//!
//! Knows no file format, database, clock, window or randomness.

mod block;
mod compose;
mod fingerprint;
mod looks;
mod printed;
mod recognise;
mod said;
mod seal;
mod sheet;

pub use self::block::{
    Block, Field, FigureBlock, Galley, Letterhead, ListBlock, Origin, Run, Style, TextBlock,
};
pub use self::compose::{
    VerbGroup, compose, lead_ins, number, number_in, running_number, verb_choices,
};
pub use self::fingerprint::Fingerprint;
pub use self::looks::{Align, Foot, Head, LINK, Look, Picture};
pub use self::printed::{
    Difference, DifferenceKind, Imprint, Line, Printed, Stretch, broken, differences, lines,
};
pub use self::recognise::{
    Question, Recognised, may_be_quote, question_in, recognise, told_question,
};
pub use self::said::{LeadIn, Led, Mention, Said, VerbChoice, VerbChoices, VerbReason};
pub use self::seal::{Seal, SealError};
pub use self::sheet::{Page, Sheet, Watermark};
