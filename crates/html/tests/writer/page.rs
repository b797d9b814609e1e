//! A page, opened to look into its elements.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// An element with the text that it and all below it hold.
pub struct Element {
    pub path: String,
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find_map(|(key, value)| (key == name).then_some(value.as_str()))
    }
}

impl Element {
    /// What it says to programs: its content or, without one, its text.
    pub fn value(&self) -> &str {
        self.attribute("content").unwrap_or(&self.text)
    }
}

/// All elements in the order they begin.
pub struct Page(Vec<Element>);

impl Page {
    pub fn read(html: &[u8]) -> Self {
        let mut reader = Reader::from_reader(html);
        let mut elements = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Start(start) => {
                    let element = element(&start, &elements, &open);
                    open.push(elements.len());
                    elements.push(element);
                }
                Event::Empty(start) => {
                    let element = element(&start, &elements, &open);
                    elements.push(element);
                }
                Event::End(_) => {
                    open.pop().expect("something is open");
                }
                Event::Text(text) => {
                    add(&mut elements, &open, &text.decode().expect("UTF-8"));
                }
                Event::GeneralRef(reference) => {
                    let entity = format!("&{};", reference.decode().expect("UTF-8"));
                    let text = quick_xml::escape::unescape(&entity).expect("a known entity");
                    add(&mut elements, &open, &text);
                }
                Event::Eof => break,
                Event::DocType(_) => {}
                Event::CData(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {
                    panic!("the writer writes none")
                }
            }
        }
        assert!(open.is_empty(), "something stays open");
        Self(elements)
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.0.iter()
    }

    /// The text of each element at this path.
    pub fn at(&self, path: &str) -> Vec<&str> {
        let found = self.0.iter().filter(|element| element.path == path);
        found.map(|element| element.text.as_str()).collect()
    }

    /// What a reader reads, an element each.
    pub fn words(&self) -> Vec<String> {
        let body = self.at("html/body").concat();
        let lines = body.lines().filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }
}

fn add(elements: &mut [Element], open: &[usize], text: &str) {
    for index in open {
        elements[*index].text.push_str(text);
    }
}

fn element(start: &BytesStart<'_>, elements: &[Element], open: &[usize]) -> Element {
    let name = str::from_utf8(start.name().into_inner())
        .expect("UTF-8")
        .to_owned();
    let path = match open.last() {
        Some(parent) => format!("{}/{name}", elements[*parent].path),
        None => name.clone(),
    };
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("well-formed attributes");
        let key = str::from_utf8(attribute.key.into_inner()).expect("UTF-8");
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .expect("known entities");
        (key.to_owned(), value.into_owned())
    });
    Element {
        path,
        name,
        attributes: attributes.collect(),
        text: String::new(),
    }
}
