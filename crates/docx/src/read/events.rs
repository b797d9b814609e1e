//! XML, one event after the other, with names told by their namespace: programs
//! give the same namespaces other prefixes.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event as Raw};
use quick_xml::name::PrefixDeclaration;
use quick_xml::{Reader, XmlVersion};

use super::ReadError;

/// Deeper than any document is nested.
const DEEPEST: usize = 256;
/// More prefixes than any program declares.
const MOST_PREFIXES: usize = 512;

/// A set of names that the reader knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// WordprocessingML.
    Word,
    /// Where a drawing stands in the text.
    Drawing,
    /// What Word 2007 and older cannot show.
    Compatibility,
    /// Equations.
    Mathematics,
    /// Drawings of Word 2007 and older, and watermarks.
    Vml,
    /// Relations of a package.
    Relations,
    /// Custom properties.
    Properties,
    /// The seal.
    Seal,
    Other,
}

impl Names {
    /// By namespace: first as Word writes it, then in the strict dialect.
    fn of(namespace: &[u8]) -> Self {
        match namespace {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            | b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Self::Drawing,
            b"http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            b"http://schemas.openxmlformats.org/officeDocument/2006/math"
            | b"http://purl.oclc.org/ooxml/officeDocument/math" => Self::Mathematics,
            b"urn:schemas-microsoft-com:vml" => Self::Vml,
            b"http://schemas.openxmlformats.org/package/2006/relationships" => Self::Relations,
            b"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
            | b"http://purl.oclc.org/ooxml/officeDocument/customProperties" => Self::Properties,
            other if other == crate::imprint::SEAL.as_bytes() => Self::Seal,
            _ => Self::Other,
        }
    }
}

pub(crate) enum Event<'a> {
    Start(Tag<'a>),
    End,
    Text(Cow<'a, str>),
}

/// The start of an element.
pub(crate) struct Tag<'a> {
    pub names: Names,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    pub fn local(&self) -> &[u8] {
        self.start.local_name().into_inner()
    }

    pub fn is(&self, names: Names, local: &str) -> bool {
        self.names == names && self.local() == local.as_bytes()
    }

    /// The value of an attribute, by its name without prefix.
    pub fn attribute(&self, local: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|one| one.key.local_name().as_ref() == local.as_bytes())?;
        let value = found
            .decoded_and_normalized_value(XmlVersion::Implicit1_0, self.start.decoder())
            .ok()?;
        Some(value.into_owned())
    }
}

/// One part under reading.
pub(crate) struct Parser<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
    /// Prefixes, where they were declared, and what they mean.
    prefixes: Vec<(Vec<u8>, usize, Names)>,
}

impl<'a> Parser<'a> {
    pub fn new(bytes: &'a [u8], part: &'a str) -> Self {
        let mut reader = Reader::from_reader(bytes);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            part,
            depth: 0,
            prefixes: Vec::new(),
        }
    }

    /// The next event; none at the end of the part.
    pub fn next(&mut self) -> Result<Option<Event<'a>>, ReadError> {
        loop {
            let raw = self.reader.read_event().map_err(|_| self.malformed())?;
            return Ok(Some(match raw {
                Raw::Start(start) | Raw::Empty(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ReadError::TooLarge);
                    }
                    self.declare(&start)?;
                    Event::Start(Tag {
                        names: self.names(&start),
                        start,
                    })
                }
                Raw::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    while let Some((_, declared, _)) = self.prefixes.last()
                        && *declared > self.depth
                    {
                        self.prefixes.pop();
                    }
                    Event::End
                }
                Raw::Text(text) => Event::Text(text.decode().map_err(|_| self.malformed())?),
                Raw::CData(text) => Event::Text(text.decode().map_err(|_| self.malformed())?),
                Raw::GeneralRef(name) => Event::Text(self.character(&name)?.into()),
                Raw::Eof if self.depth > 0 => return Err(self.malformed()),
                Raw::Eof => return Ok(None),
                Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::DocType(_) => continue,
            }));
        }
    }

    /// Passes over all that the element just started holds, and its end.
    pub fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    pub fn malformed(&self) -> ReadError {
        ReadError::MalformedPart {
            part: self.part.to_owned(),
            offset: self.reader.buffer_position(),
        }
    }

    fn declare(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        for attribute in start.attributes().with_checks(false).flatten() {
            let prefix: &[u8] = match attribute.key.as_namespace_binding() {
                Some(PrefixDeclaration::Default) => b"",
                Some(PrefixDeclaration::Named(prefix)) => prefix,
                None => continue,
            };
            if self.prefixes.len() == MOST_PREFIXES {
                return Err(ReadError::TooLarge);
            }
            let names = Names::of(&attribute.value);
            self.prefixes.push((prefix.to_vec(), self.depth, names));
        }
        Ok(())
    }

    fn names(&self, start: &BytesStart<'_>) -> Names {
        let name = start.name();
        let prefix = name.prefix().map_or(&b""[..], |prefix| prefix.into_inner());
        let mut inner_first = self.prefixes.iter().rev();
        inner_first
            .find(|(declared, ..)| declared == prefix)
            .map_or(Names::Other, |(.., names)| *names)
    }

    fn character(&self, name: &BytesRef<'_>) -> Result<String, ReadError> {
        let c = name.resolve_char_ref().map_err(|_| self.malformed())?;
        let c = c.or_else(|| match &**name {
            b"amp" => Some('&'),
            b"lt" => Some('<'),
            b"gt" => Some('>'),
            b"quot" => Some('"'),
            b"apos" => Some('\''),
            _ => None,
        });
        Ok(c.ok_or_else(|| self.malformed())?.to_string())
    }
}
