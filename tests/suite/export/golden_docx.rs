//! The DOCX as people can read it: its document, an element a line.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::{Reader, Writer};
use siaran_galley::compose;
use siaran_tests::{all_corpus, assert_golden};
use zip::ZipArchive;

use super::files;

#[test]
fn a_document_is_as_it_was() {
    for (name, release) in all_corpus() {
        let docx = files::docx(&compose(&release));
        let mut archive = ZipArchive::new(Cursor::new(docx)).expect("a package");
        let mut xml = String::new();
        archive
            .by_name("word/document.xml")
            .and_then(|mut part| part.read_to_string(&mut xml).map_err(Into::into))
            .expect("a document");
        assert_golden(&format!("tests/golden/docx/{name}.xml"), &indented(&xml));
    }
}

/// The XML with an element a line, each further in than the one around it.
fn indented(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    loop {
        let event = reader.read_event().expect("the writer writes XML");
        if matches!(event, Event::Eof) {
            break;
        }
        writer.write_event(event).expect("memory takes it");
    }
    String::from_utf8(writer.into_inner()).expect("XML is UTF-8") + "\n"
}
