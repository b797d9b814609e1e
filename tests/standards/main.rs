//! Exported files before their judges: the validators of each standard, and the
//! programs that people open them with.
//!
//! `cargo xtask standards` installs these and runs the tests; without it they
//! leave themselves out, because the tools are large. Each tool is started once
//! for all files.

#[path = "../suite/any.rs"]
mod any;
mod docx;
mod exported;
#[path = "../suite/export/files.rs"]
mod files;
mod html;
mod look;
mod pdf;
mod tools;
#[path = "../suite/export/words.rs"]
#[expect(dead_code, reason = "the suite needs more of it")]
mod words;
