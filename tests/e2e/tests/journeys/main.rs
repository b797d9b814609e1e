//! Journeys of a person through the real window.
#![cfg(target_os = "linux")]

mod start;
