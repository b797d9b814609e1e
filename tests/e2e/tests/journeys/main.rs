//! Journeys of a person through the real window.
#![cfg(target_os = "linux")]

mod article;
mod exported;
mod exporting;
mod library;
mod real;
mod start;
mod writer;
mod writing;
