//! The harness of the journeys: a person's home folder, the built program in
//! a window, and hands and eyes to use it with, over WebDriver.
//!
//! Knows nothing of Siaran but how its program is started. It runs on Linux
//! only, where the web engine brings a driver.
#![cfg(target_os = "linux")]
#![allow(
    clippy::missing_panics_doc,
    reason = "a harness fails its test by panicking, everywhere"
)]

mod axe;
mod desk;
mod driver;
mod find;
mod hands;
mod home;
mod looks;
mod screen;

pub use self::desk::Desk;
pub use self::home::Home;
pub use self::screen::Screen;
pub use fantoccini::elements::Element;
pub use fantoccini::key::Key;
