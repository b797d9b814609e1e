//! Everything the page may ask, grouped by what it is about. A command unpacks
//! what came, calls, and returns; `border.rs` lists them.
#![allow(
    clippy::needless_pass_by_value,
    reason = "Tauri hands a command its arguments by value"
)]

pub(crate) mod about;
pub(crate) mod desk;
pub(crate) mod export;
pub(crate) mod files;
pub(crate) mod finding;
pub(crate) mod history;
pub(crate) mod library;
pub(crate) mod numbers;
pub(crate) mod organisations;
pub(crate) mod quotes;
pub(crate) mod reuse;
pub(crate) mod safety;
pub(crate) mod saving;
pub(crate) mod settings;
pub(crate) mod speakers;
pub(crate) mod templates;
pub(crate) mod window;
