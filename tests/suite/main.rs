//! The program as a whole: which crate may know which, what its files hold, and
//! that every output holds the same words.

mod any;
mod architecture;
mod composed;
mod export;
mod json;
mod numbers;
mod schema;
