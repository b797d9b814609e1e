//! DOCX packages read back: the writer's own, those that other programs save,
//! and those that nobody should have made.

mod damaged;
mod foreign;
mod own;
mod packages;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;
