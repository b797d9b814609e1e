//! A tree of XML that can be put in order, and nothing more: names with their
//! prefixes, values as they are escaped.

use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

const DECLARATION: &[u8] = br#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// An element with all it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub name: String,
    /// Names and escaped values.
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Element(Element),
    /// Escaped.
    Text(String),
}

impl Element {
    /// An element that holds nothing.
    pub fn new(name: &str, attributes: &[(&str, &str)]) -> Self {
        Self {
            name: name.to_owned(),
            attributes: attributes
                .iter()
                .map(|(name, value)| ((*name).to_owned(), escape(value)))
                .collect(),
            children: Vec::new(),
        }
    }

    /// The same element around these.
    pub fn with(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children
            .extend(children.into_iter().map(Node::Element));
        self
    }

    /// The same element around this text.
    pub fn with_text(mut self, text: &str) -> Self {
        self.children.push(Node::Text(escape(text)));
        self
    }

    /// The root of a part that docx-rs wrote.
    pub fn parse(part: &[u8]) -> Result<Self, quick_xml::Error> {
        let mut reader = Reader::from_reader(part);
        let mut open = vec![Self::new("", &[])];
        loop {
            let event = reader.read_event()?;
            let text = match event {
                Event::Start(start) => {
                    open.push(element(&start)?);
                    continue;
                }
                Event::Empty(start) => {
                    close(&mut open, element(&start)?);
                    continue;
                }
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        close(&mut open, element);
                    }
                    continue;
                }
                Event::Text(text) => reader.decoder().decode(&text)?.into_owned(),
                Event::GeneralRef(name) => format!("&{};", reader.decoder().decode(&name)?),
                Event::Eof => break,
                Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => continue,
            };
            if let Some(element) = open.last_mut() {
                element.children.push(Node::Text(text));
            }
        }
        let root = open
            .into_iter()
            .next()
            .and_then(|mut top| top.children.pop());
        Ok(match root {
            Some(Node::Element(root)) => root,
            Some(Node::Text(_)) | None => Self::new("", &[]),
        })
    }

    /// The bytes of a part with this root.
    pub fn to_part(&self) -> Vec<u8> {
        let mut writer = Writer::new(DECLARATION.to_vec());
        self.write(&mut writer)
            .expect("a buffer in memory takes all that is written");
        writer.into_inner()
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let mut start = BytesStart::new(&self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((name.as_bytes(), value.as_bytes()));
        }
        if self.children.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(writer)?,
                Node::Text(text) => {
                    writer.write_event(Event::Text(BytesText::from_escaped(text)))?;
                }
            }
        }
        writer.write_event(Event::End(BytesEnd::new(&self.name)))
    }

    /// The value of an attribute, escaped.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find_map(|(key, value)| (key == name).then_some(value.as_str()))
    }

    /// Gives an attribute this value.
    pub fn set(&mut self, name: &str, value: &str) {
        self.attributes.retain(|(key, _)| key != name);
        self.attributes.push((name.to_owned(), escape(value)));
    }

    /// The elements it holds.
    pub fn elements(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of this name that it holds.
    pub fn child(&mut self, name: &str) -> Option<&mut Self> {
        self.elements().find(|element| element.name == name)
    }

    /// Keeps only the elements that `keep` wants.
    pub fn retain(&mut self, mut keep: impl FnMut(&Self) -> bool) {
        self.children.retain(|child| match child {
            Node::Element(element) => keep(element),
            Node::Text(_) => true,
        });
    }

    /// Visits the element and all below it, from the outside in.
    pub fn visit(&mut self, visitor: &mut impl FnMut(&mut Self)) {
        visitor(self);
        for element in self.elements() {
            element.visit(visitor);
        }
    }

    /// Sorts what it holds by `order`, a list of names without their prefix.
    pub fn sort(&mut self, order: &[&str]) {
        self.children.sort_by_key(|child| match child {
            Node::Element(element) => {
                let name = element.name.rsplit(':').next().unwrap_or_default();
                order.iter().position(|known| *known == name)
            }
            Node::Text(_) => None,
        });
    }
}

/// Only the characters that XML allows; no others can be printed.
pub(crate) fn legal(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

fn escape(text: &str) -> String {
    quick_xml::escape::escape(legal(text)).into_owned()
}

fn element(start: &BytesStart<'_>) -> Result<Element, quick_xml::Error> {
    let decoder = start.decoder();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute?;
        attributes.push((
            decoder.decode(attribute.key.as_ref())?.into_owned(),
            decoder.decode(&attribute.value)?.into_owned(),
        ));
    }
    Ok(Element {
        name: decoder.decode(start.name().as_ref())?.into_owned(),
        attributes,
        children: Vec::new(),
    })
}

fn close(open: &mut [Element], element: Element) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(Node::Element(element));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        let part = br#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a b="&quot;1&amp;2&quot;"><c/>x &lt; y<d>z</d></a>"#;
        assert_eq!(
            Element::parse(part).expect("well-formed").to_part(),
            part.to_vec()
        );
    }

    #[test]
    fn children_are_sorted_by_name() {
        let mut element = Element::new("w:p", &[]).with([
            Element::new("w:jc", &[]),
            Element::new("w:other", &[]),
            Element::new("w:keepNext", &[]),
        ]);
        element.sort(&["keepNext", "jc"]);
        let names: Vec<_> = element.elements().map(|e| e.name.clone()).collect();
        assert_eq!(names, ["w:other", "w:keepNext", "w:jc"]);
    }
}
