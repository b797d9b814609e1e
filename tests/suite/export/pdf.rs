//! A PDF read back: its words and looks through poppler, its links and
//! descriptions by its objects.

use std::io::ErrorKind;
use std::process::Command;

use lopdf::{Dictionary, Document, Object};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::words::Looks;

/// The words of each page, in the order they were written.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = poppler("pdftotext", &["-raw", "-enc", "UTF-8"], pdf, &["-"]);
    let pages = text.strip_suffix('\u{c}').unwrap_or(&text);
    pages.split('\u{c}').map(str::to_owned).collect()
}

/// What is set in bold and in italics.
pub fn looks(pdf: &[u8]) -> Looks {
    let xml = poppler("pdftohtml", &["-xml", "-i", "-stdout"], pdf, &[]);
    let mut reader = Reader::from_str(&xml);
    let mut looks = Looks::default();
    let (mut bold, mut italic, mut page) = (false, false, false);
    loop {
        match reader.read_event().expect("pdftohtml writes XML") {
            Event::Start(start) => match start.name().as_ref() {
                b"b" => bold = true,
                b"i" => italic = true,
                b"text" => page = true,
                _ => {}
            },
            Event::End(end) => match end.name().as_ref() {
                b"b" => bold = false,
                b"i" => italic = false,
                b"text" => page = false,
                _ => {}
            },
            Event::Text(text) if page => {
                looks.add(&text.decode().expect("XML is UTF-8"), bold, italic);
            }
            Event::Eof => return looks,
            Event::Text(_)
            | Event::Empty(_)
            | Event::GeneralRef(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// Runs one of poppler's programs on a PDF.
fn poppler(program: &str, options: &[&str], pdf: &[u8], output: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder for a while");
    let file = folder.path().join("release.pdf");
    std::fs::write(&file, pdf).expect("a file for a while");
    let result = Command::new(program)
        .args(options)
        .arg(&file)
        .args(output)
        .output();
    let result = match result {
        Ok(result) => result,
        Err(error) if error.kind() == ErrorKind::NotFound => panic!(
            "{program} is missing, and PDFs are read back with it: install poppler-utils, \
             or run `cargo xtask test`, which does"
        ),
        Err(error) => panic!("{program}: {error}"),
    };
    assert!(
        result.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&result.stderr)
    );
    String::from_utf8(result.stdout).expect("poppler was asked for UTF-8")
}

/// What is not text.
#[derive(Debug, Default)]
pub struct Tags {
    /// Where links lead, in order; one that is broken over lines once.
    pub addresses: Vec<String>,
    /// What pictures show, in no order.
    pub descriptions: Vec<String>,
}

pub fn tags(pdf: &[u8]) -> Tags {
    let document = Document::load_mem(pdf).expect("a PDF");
    let mut tags = Tags::default();
    for page in document.page_iter() {
        let annotations = document
            .get_page_annotations(page)
            .expect("annotations can be read");
        for annotation in annotations {
            let action = resolve(&document, annotation, b"A").and_then(|a| a.as_dict().ok());
            let address = action.and_then(|action| resolve(&document, action, b"URI"));
            tags.addresses.extend(address.map(text));
        }
    }
    tags.addresses.dedup();
    for object in document.objects.values() {
        if let Ok(element) = object.as_dict()
            && let Some(Object::Name(kind)) = resolve(&document, element, b"S")
            && kind == b"Figure"
        {
            let description = resolve(&document, element, b"Alt");
            tags.descriptions
                .push(description.map_or_else(String::new, text));
        }
    }
    tags
}

fn resolve<'a>(document: &'a Document, from: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let value = from.get(key).ok()?;
    document.dereference(value).ok().map(|(_, object)| object)
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).expect("a text string")
}
