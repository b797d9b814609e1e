//! The PDF as people can read it: its pages line by line, and the structure that
//! a screen reader walks along.

use std::fmt::Write;

use siaran_galley::compose;
use siaran_tests::{all_corpus, assert_golden};

use super::files;
use super::pdf::pages;

#[path = "../../../crates/pdf/tests/writer/reader.rs"]
#[expect(dead_code, reason = "the writer's own tests ask more")]
mod reader;

#[test]
fn a_pdf_is_as_it_was() {
    for (name, release) in all_corpus() {
        let pdf = files::pdf(&compose(&release));
        let mut golden = String::new();
        for (number, page) in (1..).zip(pages(&pdf)) {
            write!(golden, "== Page {number}\n{}\n", page.trim_end())
                .expect("a string takes everything");
        }
        let read = reader::Pdf::read(&pdf);
        golden.push_str("\n== Outline\n");
        for title in read.outline() {
            writeln!(golden, "{title}").expect("a string takes everything");
        }
        write!(golden, "\n== Structure\n{}", read.tree()).expect("a string takes everything");
        assert_golden(&format!("tests/golden/pdf/{name}.txt"), &golden);
    }
}
