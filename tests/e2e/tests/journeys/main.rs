//! Journeys of a person through the real window.
#![cfg(target_os = "linux")]

mod accessible;
mod article;
mod asking;
mod checking;
mod exported;
mod exporting;
mod finding;
mod guiding;
mod history;
mod keystrokes;
mod leaving;
mod library;
mod looks;
mod numbers;
mod organisations;
mod pictures;
mod previewing;
mod quoting;
mod real;
mod reuse;
mod safety;
mod saving;
mod speakers;
mod start;
mod switching;
mod templates;
mod text;
mod typing;
mod week;
mod writer;
mod writing;
