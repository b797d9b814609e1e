//! A DOCX package read back by its XML, and by nothing of the writer's.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::words::{Line, Piece, texts};
use super::xml::{attribute, character};

/// What a package holds.
#[derive(Debug, Default)]
pub struct Docx {
    /// The document's paragraphs that have words.
    pub lines: Vec<Line>,
    /// The headers' paragraphs that have words.
    pub header: Vec<String>,
    /// The words of each footer.
    pub footers: Vec<String>,
    /// What the footers let the program count.
    pub fields: Vec<String>,
    /// What the pictures show: the header's, then the document's.
    pub descriptions: Vec<String>,
}

pub fn read(package: &[u8]) -> Docx {
    let mut zip = ZipArchive::new(Cursor::new(package)).expect("a package is a ZIP archive");
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("the archive lists it");
        let name = file.name().to_owned();
        if !name.starts_with("word/media/") {
            let mut text = String::new();
            file.read_to_string(&mut text).expect("XML is UTF-8");
            parts.insert(name, text);
        }
    }
    let mut docx = Docx::default();
    for (name, xml) in parts_like(&parts, "word/header") {
        let part = Part::read(xml, &BTreeMap::new(), name);
        docx.header.extend(texts(&part.lines));
        docx.descriptions.extend(part.descriptions);
    }
    for (name, xml) in parts_like(&parts, "word/footer") {
        let part = Part::read(xml, &BTreeMap::new(), name);
        docx.footers.extend(texts(&part.lines));
        docx.fields = part.fields;
    }
    let targets = targets(&parts["word/_rels/document.xml.rels"]);
    let body = Part::read(&parts["word/document.xml"], &targets, "word/document.xml");
    docx.lines = body.lines;
    docx.descriptions.extend(body.descriptions);
    docx
}

fn parts_like<'a>(
    parts: &'a BTreeMap<String, String>,
    start: &'a str,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    parts
        .iter()
        .filter(move |(name, _)| name.starts_with(start))
        .map(|(name, xml)| (name.as_str(), xml.as_str()))
}

/// Where the relationships of the document lead.
fn targets(rels: &str) -> BTreeMap<String, String> {
    let mut reader = Reader::from_str(rels);
    let mut targets = BTreeMap::new();
    loop {
        match reader.read_event().expect("relationships are XML") {
            Event::Start(start) | Event::Empty(start) => {
                if let (Some(id), Some(target)) =
                    (attribute(&start, "Id"), attribute(&start, "Target"))
                {
                    targets.insert(id, target);
                }
            }
            Event::Eof => return targets,
            Event::End(_)
            | Event::Text(_)
            | Event::GeneralRef(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// One part under reading.
// Each flag is an element that is open.
#[allow(clippy::struct_excessive_bools)]
#[derive(Default)]
struct Part {
    lines: Vec<Line>,
    fields: Vec<String>,
    descriptions: Vec<String>,
    line: Line,
    /// Within `w:r`, and its marks.
    run: bool,
    bold: bool,
    italic: bool,
    link: Option<String>,
    /// Within `w:t` and within `w:instrText`.
    text: bool,
    field: bool,
}

impl Part {
    fn read(xml: &str, targets: &BTreeMap<String, String>, name: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut part = Self::default();
        loop {
            match reader
                .read_event()
                .unwrap_or_else(|error| panic!("{name} is no XML: {error}"))
            {
                Event::Start(start) => part.start(&start, targets),
                Event::Empty(start) => {
                    part.start(&start, targets);
                    part.end(start.name().as_ref());
                }
                Event::End(end) => part.end(end.name().as_ref()),
                Event::Text(text) => part.words(&text.decode().expect("XML is UTF-8")),
                Event::GeneralRef(entity) => part.words(&character(&entity)),
                Event::Eof => return part,
                Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, targets: &BTreeMap<String, String>) {
        let on = || !matches!(attribute(start, "w:val").as_deref(), Some("0" | "false"));
        match start.name().as_ref() {
            b"w:r" => (self.run, self.bold, self.italic) = (true, false, false),
            b"w:b" => self.bold = on(),
            b"w:i" => self.italic = on(),
            b"w:hyperlink" => {
                self.link = attribute(start, "r:id").map(|id| targets[&id].clone());
            }
            b"w:t" => self.text = true,
            b"w:instrText" => self.field = true,
            b"w:tab" if self.run => self.add("\t"),
            b"w:br" => self.add("\n"),
            b"w:noBreakHyphen" => self.add("\u{2011}"),
            b"w:softHyphen" => self.add("\u{ad}"),
            b"wp:docPr" => self
                .descriptions
                .push(attribute(start, "descr").unwrap_or_default()),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"w:r" => self.run = false,
            b"w:t" => self.text = false,
            b"w:instrText" => self.field = false,
            b"w:hyperlink" => self.link = None,
            b"w:p" => {
                let line = std::mem::take(&mut self.line);
                if !line.is_empty() {
                    self.lines.push(line);
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if self.text {
            self.add(text);
        } else if self.field {
            self.fields.push(text.trim().to_owned());
        }
    }

    fn add(&mut self, text: &str) {
        self.line.add(Piece {
            text: text.to_owned(),
            bold: self.bold,
            italic: self.italic,
            link: self.link.clone(),
        });
    }
}
