//! A PDF read as a screen reader does: along its structure.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// A read PDF.
pub struct Pdf {
    pub document: Document,
    sheets: Vec<ObjectId>,
    pub pages: Vec<Page>,
}

/// A page's words.
#[derive(Default)]
pub struct Page {
    /// The words of each piece of marked content, by its number.
    marked: BTreeMap<i64, String>,
    /// The words of its head and foot.
    pub head: String,
    pub foot: String,
    /// The text's lines from the top, each with the numbers of its content.
    pub lines: Vec<Line>,
    /// How often ink was put on the page outside of all marked content.
    pub unmarked: usize,
}

pub struct Line {
    pub words: String,
    /// Its baseline, from the bottom.
    pub y: f32,
    /// How far its glyphs were moved apart, in thousandths of an em.
    pub moved: f32,
    content: i64,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let sheets: Vec<ObjectId> = document.get_pages().into_values().collect();
        let pages = sheets.iter().map(|sheet| page(&document, *sheet)).collect();
        Self {
            document,
            sheets,
            pages,
        }
    }

    /// What stands in the text: each part's kind and its words. A figure's words
    /// are those in its place.
    pub fn parts(&self) -> Vec<(String, String)> {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").expect("a tree"));
        let mut parts = Vec::new();
        self.walk(root.get(b"K").expect("a document"), &mut parts);
        parts
    }

    /// The structure, a part a line, each further in than what it belongs to, with
    /// its language, what it says in place of a picture, and its words.
    pub fn tree(&self) -> String {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").expect("a tree"));
        let mut tree = String::new();
        self.grow(&mut tree, 0, root.get(b"K").expect("a document"));
        tree
    }

    fn grow(&self, tree: &mut String, depth: usize, element: &Object) {
        let element = self.dictionary(element);
        let kind = element.get(b"S").and_then(Object::as_name).expect("a kind");
        let said = |key: &[u8]| element.get(key).ok().map(text);
        let language = said(b"Lang").map(|tag| format!(" [{tag}]"));
        let alternative = said(b"Alt").map(|words| format!(" ({words})"));
        tree.push_str(&"  ".repeat(depth));
        tree.push_str(&String::from_utf8_lossy(kind));
        tree.push_str(&language.unwrap_or_default());
        tree.push_str(&alternative.unwrap_or_default());
        tree.push('\n');
        let kids = element.get(b"K").and_then(Object::as_array);
        for kid in kids.into_iter().flatten() {
            let entries = self.dictionary(kid);
            if entries.has(b"S") {
                self.grow(tree, depth + 1, kid);
            } else if entries.has(b"MCID") {
                let mut words = String::new();
                self.inline(kid, &mut words, &mut Vec::new());
                if !words.is_empty() {
                    let gap = "  ".repeat(depth + 1);
                    writeln!(tree, "{gap}{words:?}").expect("a string takes everything");
                }
            }
        }
    }

    /// The words of the text, a paragraph each.
    pub fn paragraphs(&self) -> Vec<String> {
        let parts = self.parts().into_iter();
        let words = parts.filter(|(kind, _)| !matches!(kind.as_str(), "Lbl" | "Figure"));
        words.map(|(_, words)| words).collect()
    }

    /// On which pages the part with these words stands, and with how many lines.
    pub fn places(&self, words: &str) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        for (number, page) in self.pages.iter().enumerate() {
            let held = |text: &&String| words.contains(text.trim()) && !text.trim().is_empty();
            for content in page.marked.iter().filter(|(_, text)| held(text)) {
                let lines = page.lines.iter().filter(|line| line.content == *content.0);
                places.push((number, lines.count()));
            }
        }
        places
    }

    /// The addresses that can be clicked, with the words that lead there.
    pub fn links(&self) -> Vec<(String, String)> {
        let mut links = Vec::new();
        for sheet in &self.sheets {
            for annotation in self.document.get_page_annotations(*sheet).expect("a page") {
                let action = annotation
                    .get(b"A")
                    .and_then(Object::as_dict)
                    .expect("an action");
                let address = action
                    .get(b"URI")
                    .and_then(Object::as_str)
                    .expect("an address");
                let words = text(annotation.get(b"Contents").expect("words"));
                links.push((String::from_utf8_lossy(address).into_owned(), words));
            }
        }
        links
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("a catalog")
    }

    /// The old form of the metadata.
    pub fn info(&self, key: &str) -> Option<String> {
        let info = self.dictionary(self.document.trailer.get(b"Info").expect("metadata"));
        info.get(key.as_bytes()).ok().map(text)
    }

    /// The new form of the metadata.
    pub fn xmp(&self) -> String {
        let id = self
            .catalog()
            .get(b"Metadata")
            .and_then(Object::as_reference);
        let stream = self.document.get_object(id.expect("a reference"));
        let stream = stream.and_then(Object::as_stream).expect("a stream");
        String::from_utf8(stream.content.clone()).expect("UTF-8")
    }

    /// The titles of the outline, from the first level on.
    pub fn outline(&self) -> Vec<String> {
        let Ok(outline) = self.catalog().get(b"Outlines") else {
            return Vec::new();
        };
        let mut titles = Vec::new();
        self.entries(self.dictionary(outline), &mut titles);
        titles
    }

    /// The pictures: their entries and encoded bytes.
    pub fn pictures(&self) -> Vec<(&Dictionary, &[u8])> {
        let streams = self
            .document
            .objects
            .values()
            .filter_map(|object| object.as_stream().ok());
        let pictures = streams.filter(|stream| stream.dict.has_type(b"XObject"));
        pictures
            .map(|stream| (&stream.dict, stream.content.as_slice()))
            .collect()
    }

    fn entries(&self, above: &Dictionary, titles: &mut Vec<String>) {
        let mut next = above.get(b"First").ok();
        while let Some(entry) = next.map(|entry| self.dictionary(entry)) {
            titles.push(text(entry.get(b"Title").expect("a title")));
            self.entries(entry, titles);
            next = entry.get(b"Next").ok();
        }
    }

    fn walk(&self, element: &Object, parts: &mut Vec<(String, String)>) {
        let element = self.dictionary(element);
        let kind = element.get(b"S").and_then(Object::as_name).expect("a kind");
        let kind = String::from_utf8_lossy(kind).into_owned();
        let mut words = String::new();
        for kid in element
            .get(b"K")
            .and_then(Object::as_array)
            .into_iter()
            .flatten()
        {
            self.inline(kid, &mut words, parts);
        }
        if let Ok(alt) = element.get(b"Alt") {
            parts.push((kind, text(alt)));
        } else if !words.is_empty() {
            parts.push((kind, words));
        }
    }

    fn inline(&self, kid: &Object, words: &mut String, parts: &mut Vec<(String, String)>) {
        let entries = self.dictionary(kid);
        if let Ok(number) = entries.get(b"MCID").and_then(Object::as_i64) {
            let sheet = entries
                .get(b"Pg")
                .and_then(Object::as_reference)
                .expect("a page");
            let page = self.sheets.iter().position(|other| *other == sheet);
            let page = page.expect("a page of this file");
            if let Some(text) = self.pages[page].marked.get(&number) {
                words.push_str(text);
            }
        } else if entries
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"Link" || kind == b"Span")
        {
            for kid in entries
                .get(b"K")
                .and_then(Object::as_array)
                .expect("a filled link")
            {
                self.inline(kid, words, parts);
            }
        } else if entries.has(b"S") {
            self.walk(kid, parts);
        }
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        let (_, object) = self
            .document
            .dereference(object)
            .expect("an object of this file");
        object.as_dict().expect("a dictionary")
    }
}

fn page(document: &Document, sheet: ObjectId) -> Page {
    let fonts: BTreeMap<Vec<u8>, Encoding> = document
        .get_page_fonts(sheet)
        .expect("fonts")
        .into_iter()
        .map(|(name, font)| (name, font.get_font_encoding(document).expect("an encoding")))
        .collect();
    let content = document
        .get_and_decode_page_content(sheet)
        .expect("content");
    let mut page = Page::default();
    // What is open: a number, the name of an artifact, or words to say instead.
    let mut open: Vec<Open> = Vec::new();
    let mut font = None;
    let mut y = 0.0;
    for operation in &content.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BDC", [tag, properties]) => {
                open.push(Open::of(tag, properties.as_dict().expect("properties")));
            }
            ("BMC", [tag]) => {
                assert_eq!(tag.as_name().expect("a name"), b"ReversedChars");
                open.push(Open::Reversed(Vec::new()));
            }
            ("EMC", _) => match open.pop().expect("something to close") {
                Open::Instead(words) => match open.last_mut() {
                    Some(Open::Reversed(glyphs)) => glyphs.push(words),
                    _ => page.say(&open, y, &words),
                },
                Open::Reversed(glyphs) => {
                    let words: String = glyphs.into_iter().rev().collect();
                    page.say(&open, y, &words);
                }
                Open::Text(_) | Open::Head | Open::Foot | Open::Ornament => {}
            },
            ("Tf", [name, _]) => font = fonts.get(name.as_name().expect("a name")),
            ("Tm", [.., height]) => y = height.as_float().expect("a number"),
            ("TJ", [shown]) if !matches!(open.last(), Some(Open::Instead(_))) => {
                let shown = shown.as_array().expect("strings and numbers").iter();
                let moves = shown.clone().filter_map(|item| item.as_float().ok());
                let apart = -moves.sum::<f32>();
                let glyphs = shown.filter_map(|item| item.as_str().ok());
                let font = font.expect("a font");
                let words = glyphs.map(|glyph| Document::decode_text(font, glyph).expect("words"));
                if let Some(Open::Reversed(glyphs)) = open.last_mut() {
                    glyphs.extend(words);
                } else {
                    page.say(&open, y, &words.collect::<String>());
                }
                if let Some(line) = page.lines.last_mut() {
                    line.moved += apart;
                }
            }
            ("Do" | "f" | "TJ" | "Tj", _) if open.is_empty() => page.unmarked += 1,
            ("Do", _) => page.say(&open, 0.0, ""),
            _ => {}
        }
    }
    page
}

enum Open {
    Text(i64),
    Head,
    Foot,
    Ornament,
    Instead(String),
    /// What glyphs say that stand in reverse order.
    Reversed(Vec<String>),
}

impl Open {
    fn of(tag: &Object, properties: &Dictionary) -> Self {
        if let Ok(words) = properties.get(b"ActualText") {
            Self::Instead(text(words))
        } else if let Ok(number) = properties.get(b"MCID") {
            Self::Text(number.as_i64().expect("a number"))
        } else {
            assert_eq!(tag.as_name().expect("a name"), b"Artifact");
            match properties.get(b"Subtype").and_then(Object::as_name) {
                Ok(b"Header") => Self::Head,
                Ok(b"Footer") => Self::Foot,
                _ => Self::Ornament,
            }
        }
    }
}

impl Page {
    fn say(&mut self, open: &[Open], y: f32, words: &str) {
        match open.last() {
            Some(Open::Text(content)) => {
                self.marked.entry(*content).or_default().push_str(words);
                match self.lines.last_mut() {
                    Some(line) if line.content == *content && (line.y - y).abs() < 4.0 => {
                        line.words.push_str(words);
                    }
                    Some(_) | None if !words.is_empty() => self.lines.push(Line {
                        words: words.to_owned(),
                        y,
                        moved: 0.0,
                        content: *content,
                    }),
                    Some(_) | None => {}
                }
            }
            Some(Open::Head) => push_line(&mut self.head, words),
            Some(Open::Foot) => push_line(&mut self.foot, words),
            Some(Open::Ornament | Open::Instead(_) | Open::Reversed(_)) => {}
            None => self.unmarked += 1,
        }
    }
}

fn push_line(lines: &mut String, words: &str) {
    if !words.is_empty() {
        lines.push_str(words);
        lines.push('\n');
    }
}

/// A string in UTF-16 or ASCII.
fn text(object: &Object) -> String {
    let bytes = object.as_str().expect("a string");
    match bytes {
        [0xfe, 0xff, utf_16 @ ..] => {
            let units: Vec<u16> = utf_16
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).expect("UTF-16")
        }
        ascii => String::from_utf8(ascii.to_vec()).expect("ASCII"),
    }
}
