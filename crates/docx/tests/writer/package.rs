//! A package, opened to look into its parts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

pub struct Package(BTreeMap<String, Vec<u8>>);

impl Package {
    pub fn open(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("whole");
            parts.insert(file.name().to_owned(), bytes);
        }
        Self(parts)
    }

    pub fn has(&self, part: &str) -> bool {
        self.0.contains_key(part)
    }

    pub fn bytes(&self, part: &str) -> &[u8] {
        &self.0[part]
    }

    pub fn text(&self, part: &str) -> &str {
        str::from_utf8(self.bytes(part)).expect("UTF-8")
    }

    /// The words of each paragraph that has some; a tab as a tab.
    pub fn paragraphs(&self, part: &str) -> Vec<String> {
        let mut paragraphs: Vec<String> = Vec::new();
        let mut in_text = false;
        self.walk(part, |event| match event {
            Seen::Start("w:p", _) => paragraphs.push(String::new()),
            // Only in a run; a paragraph's tab stops are `w:tab` too.
            Seen::Start("w:tab", element) if attribute(element, "w:pos").is_none() => {
                paragraphs.last_mut().expect("in a paragraph").push('\t');
            }
            Seen::Start("w:t", _) => in_text = true,
            Seen::End("w:t") => in_text = false,
            Seen::Text(text) if in_text => {
                paragraphs
                    .last_mut()
                    .expect("in a paragraph")
                    .push_str(text);
            }
            Seen::Start(..) | Seen::End(_) | Seen::Text(_) => {}
        });
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }

    pub fn paragraph_styles(&self, part: &str) -> Vec<String> {
        self.values(part, "w:pStyle")
    }

    pub fn style_names(&self) -> Vec<String> {
        self.values("word/styles.xml", "w:name")
    }

    /// The style with this id, as XML.
    pub fn style(&self, id: &str) -> &str {
        let styles = self.text("word/styles.xml");
        let id = format!("w:styleId=\"{id}\"");
        let mut styles = styles.split("<w:style ");
        styles.find(|style| style.contains(&id)).expect("a style")
    }

    /// The `w:val` of every element of this name.
    pub fn values(&self, part: &str, name: &str) -> Vec<String> {
        let mut values = Vec::new();
        self.walk(part, |event| {
            if let Seen::Start(found, element) = event
                && found == name
            {
                values.push(attribute(element, "w:val").expect("a value"));
            }
        });
        values
    }

    /// Whether lists with these ids have bullets or numbers.
    pub fn formats_of(&self, numbers: &[String]) -> Vec<String> {
        let part = "word/numbering.xml";
        let (mut looks, mut formats) = (BTreeMap::new(), BTreeMap::new());
        let (mut list, mut look) = (String::new(), String::new());
        self.walk(part, |event| match event {
            Seen::Start("w:abstractNum", element) => {
                look = attribute(element, "w:abstractNumId").expect("an id");
            }
            Seen::Start("w:numFmt", element) => {
                let format = attribute(element, "w:val").expect("a format");
                formats.entry(look.clone()).or_insert(format);
            }
            Seen::Start("w:num", element) => {
                list = attribute(element, "w:numId").expect("an id");
            }
            Seen::Start("w:abstractNumId", element) => {
                looks.insert(list.clone(), attribute(element, "w:val").expect("an id"));
            }
            Seen::Start(..) | Seen::End(_) | Seen::Text(_) => {}
        });
        numbers
            .iter()
            .map(|id| formats[&looks[id]].clone())
            .collect()
    }

    pub fn instructions(&self, part: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut inside = false;
        self.walk(part, |event| match event {
            Seen::Start("w:instrText", _) => inside = true,
            Seen::End("w:instrText") => inside = false,
            Seen::Text(text) if inside => found.push(text.trim().to_owned()),
            Seen::Start(..) | Seen::End(_) | Seen::Text(_) => {}
        });
        found
    }

    /// Id and alternative text of each drawing.
    pub fn drawings(&self, part: &str) -> Vec<(String, String)> {
        let mut drawings = Vec::new();
        self.walk(part, |event| {
            if let Seen::Start("wp:docPr", element) = event {
                drawings.push((
                    attribute(element, "id").expect("an id"),
                    attribute(element, "descr").expect("a description"),
                ));
            }
        });
        drawings
    }

    pub fn links(&self) -> Vec<String> {
        self.targets("word/_rels/document.xml.rels", "hyperlink")
    }

    pub fn picture_targets(&self, part: &str) -> Vec<String> {
        self.targets(part, "image")
    }

    fn targets(&self, part: &str, kind: &str) -> Vec<String> {
        let mut targets = Vec::new();
        self.walk(part, |event| {
            if let Seen::Start("Relationship", element) = event
                && attribute(element, "Type").is_some_and(|found| found.ends_with(kind))
            {
                targets.push(attribute(element, "Target").expect("a target"));
            }
        });
        targets
    }

    /// The text of the first element of this name.
    pub fn element(&self, part: &str, name: &str) -> String {
        let mut found = String::new();
        let mut inside = false;
        self.walk(part, |event| match event {
            Seen::Start(start, _) if start == name => inside = true,
            Seen::End(end) if end == name => inside = false,
            Seen::Text(text) if inside => found.push_str(text),
            Seen::Start(..) | Seen::End(_) | Seen::Text(_) => {}
        });
        found
    }

    fn walk(&self, part: &str, mut see: impl FnMut(Seen<'_>)) {
        let mut reader = Reader::from_reader(self.bytes(part));
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Start(start) => see(Seen::Start(name(&start), &start)),
                Event::Empty(start) => {
                    see(Seen::Start(name(&start), &start));
                    see(Seen::End(name(&start)));
                }
                Event::End(end) => see(Seen::End(
                    str::from_utf8(end.name().as_ref()).expect("UTF-8"),
                )),
                Event::Text(text) => see(Seen::Text(&text.decode().expect("UTF-8"))),
                Event::GeneralRef(reference) => {
                    let entity = format!("&{};", reference.decode().expect("UTF-8"));
                    see(Seen::Text(
                        &quick_xml::escape::unescape(&entity).expect("a known entity"),
                    ));
                }
                Event::Eof => return,
                Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
    }
}

enum Seen<'a> {
    Start(&'a str, &'a BytesStart<'a>),
    End(&'a str),
    Text(&'a str),
}

fn name<'a>(start: &'a BytesStart<'_>) -> &'a str {
    str::from_utf8(start.name().into_inner()).expect("UTF-8")
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element
        .try_get_attribute(name)
        .expect("well-formed attributes")?;
    let value = attribute
        .normalized_value(XmlVersion::Implicit1_0)
        .expect("known entities");
    Some(value.into_owned())
}
