//! Which releases of the library are asked for.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use siaran_model::{Date, State};

/// List the library's releases.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) filters: Filters,
}

/// Search the library's releases.
#[derive(Debug, Args)]
pub(crate) struct Search {
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
    #[command(flatten)]
    pub(crate) filters: Filters,
}

/// Show a release of the library.
#[derive(Debug, Args)]
pub(crate) struct Show {
    pub(crate) id: String,
    #[arg(long)]
    pub(crate) version: Option<u32>,
    #[arg(long)]
    pub(crate) data: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// Which releases, of which library, and how they are printed.
#[derive(Debug, Args)]
pub(crate) struct Filters {
    #[arg(long, value_enum)]
    pub(crate) state: Option<StateName>,
    #[arg(long)]
    pub(crate) template: Option<String>,
    #[arg(long)]
    pub(crate) speaker: Option<String>,
    #[arg(long, value_parser = Date::parse)]
    pub(crate) from: Option<Date>,
    #[arg(long, value_parser = Date::parse)]
    pub(crate) until: Option<Date>,
    #[arg(long)]
    pub(crate) bin: bool,
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    #[arg(long)]
    pub(crate) data: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// How far a release has come, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StateName {
    Draft,
    InReview,
    Approved,
    Published,
}

impl From<StateName> for State {
    fn from(name: StateName) -> Self {
        match name {
            StateName::Draft => Self::Draft,
            StateName::InReview => Self::InReview,
            StateName::Approved => Self::Approved,
            StateName::Published => Self::Published,
        }
    }
}
