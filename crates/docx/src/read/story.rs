//! One part of running text: the document, a header, a footer, the notes.

use std::rc::Rc;

use siaran_galley::Line;

use super::ReadError;
use super::archive::Relations;
use super::events::{Event, Names, Parser, Tag};
use super::paragraph::{Fields, PAGE, Paragraph};
use super::section::Section;
use super::styles::{Look, Styles};

/// What all that is read from one part may take in memory. Links count once for
/// every stretch in them.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// Where a story stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Body,
    /// At the head or the foot of pages, where page numbers are no words.
    Frame,
}

pub(crate) struct Story<'a> {
    styles: &'a Styles,
    relations: &'a Relations,
    place: Place,
    pub lines: Vec<Line>,
    pub sections: Vec<Section>,
    open: Vec<Open>,
    paragraphs: Vec<Paragraph>,
    /// Whose end was deleted.
    unfinished: Option<Paragraph>,
    runs: Vec<Run>,
    links: Vec<Option<Rc<str>>>,
    fields: Fields,
    drawings: Vec<Drawing>,
    kept: usize,
}

/// What an open element is to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Paragraph,
    ParagraphLook,
    /// The look of a paragraph's end.
    EndLook,
    Section,
    Run,
    RunLook,
    Text,
    Instruction,
    Field,
    Link,
    Drawing,
    /// Choices of which one is read; whether it was.
    Choices(bool),
    /// The one that is read. It stands for what the choices are in.
    Chosen,
    Other,
}

/// Characters with their look.
#[derive(Default)]
struct Run {
    style: Option<String>,
    direct: Look,
}

#[derive(Default)]
struct Drawing {
    alternative: String,
    /// It shows words, which are read as such.
    words: bool,
    /// It shows a picture: always in DrawingML, in VML only with one inside.
    picture: bool,
}

impl<'a> Story<'a> {
    pub fn new(styles: &'a Styles, relations: &'a Relations, place: Place) -> Self {
        Self {
            styles,
            relations,
            place,
            lines: Vec::new(),
            sections: Vec::new(),
            open: Vec::new(),
            paragraphs: Vec::new(),
            unfinished: None,
            runs: Vec::new(),
            links: Vec::new(),
            fields: Fields::default(),
            drawings: Vec::new(),
            kept: 0,
        }
    }

    pub fn read(&mut self, bytes: &[u8], part: &str) -> Result<(), ReadError> {
        let mut parser = Parser::new(bytes, part);
        while let Some(event) = parser.next()? {
            match event {
                Event::Start(tag) => match self.start(&tag) {
                    Some(open) => self.open.push(open),
                    None => parser.skip()?,
                },
                Event::End => self.end(),
                Event::Text(text) => match self.open.last() {
                    Some(Open::Text) => self.words(&text),
                    Some(Open::Instruction) => self.fields.instruct(&text),
                    Some(_) | None => {}
                },
            }
            if self.kept > MOST_BYTES {
                return Err(ReadError::TooLarge);
            }
        }
        let unfinished = self.unfinished.take();
        self.lines.extend(unfinished.and_then(Paragraph::line));
        Ok(())
    }

    /// What the element is; none where all that it holds is passed over.
    fn start(&mut self, tag: &Tag<'_>) -> Option<Open> {
        let chosen = |open: &&Open| matches!(open, Open::Chosen | Open::Choices(_));
        let inside = self.open.iter().rev().find(|open| !chosen(open)).copied();
        match tag.names {
            Names::Word => self.start_word(tag, inside),
            Names::Compatibility => match tag.local() {
                b"AlternateContent" => Some(Open::Choices(false)),
                b"Choice" => match self.open.last_mut() {
                    Some(Open::Choices(read)) => {
                        let again = std::mem::replace(read, true);
                        (!again).then_some(Open::Chosen)
                    }
                    Some(_) | None => Some(Open::Other),
                },
                b"Fallback" => None,
                _ => Some(Open::Other),
            },
            Names::Mathematics if tag.local() == b"t" => Some(Open::Text),
            Names::Drawing if tag.local() == b"docPr" => {
                if let Some(drawing) = self.drawings.last_mut() {
                    drawing.alternative = tag.attribute("descr").unwrap_or_default();
                    drawing.picture = true;
                }
                Some(Open::Other)
            }
            Names::Vml => {
                if let Some(drawing) = self.drawings.last_mut() {
                    match tag.local() {
                        b"imagedata" => drawing.picture = true,
                        _ if drawing.alternative.is_empty() => {
                            drawing.alternative = tag.attribute("alt").unwrap_or_default();
                        }
                        _ => {}
                    }
                }
                Some(Open::Other)
            }
            Names::Drawing
            | Names::Mathematics
            | Names::Relations
            | Names::Properties
            | Names::Seal
            | Names::Other => Some(Open::Other),
        }
    }

    fn start_word(&mut self, tag: &Tag<'_>, inside: Option<Open>) -> Option<Open> {
        match inside {
            Some(Open::Run) => {
                if let Some(open) = self.start_in_run(tag) {
                    return Some(open);
                }
            }
            Some(Open::RunLook) => {
                match tag.local() {
                    b"rPrChange" => return None,
                    b"rStyle" => self.run().style = tag.attribute("val"),
                    _ => self.run().direct.take(tag),
                }
                return Some(Open::Other);
            }
            Some(Open::EndLook) => {
                if matches!(tag.local(), b"del" | b"moveFrom")
                    && let Some(paragraph) = self.paragraphs.last_mut()
                {
                    paragraph.goes_on = true;
                }
                return None;
            }
            Some(Open::ParagraphLook) => match tag.local() {
                b"pStyle" => {
                    if let Some(paragraph) = self.paragraphs.last_mut() {
                        paragraph.style = tag.attribute("val");
                    }
                }
                b"rPr" => return Some(Open::EndLook),
                _ => {}
            },
            Some(Open::Section) => {
                if let Some(section) = self.sections.last_mut() {
                    section.take(tag);
                }
            }
            Some(
                Open::Paragraph
                | Open::Text
                | Open::Instruction
                | Open::Field
                | Open::Link
                | Open::Drawing
                | Open::Choices(_)
                | Open::Chosen
                | Open::Other,
            )
            | None => {}
        }
        Some(match tag.local() {
            b"p" => {
                let before = self.unfinished.take();
                self.paragraphs.push(Paragraph {
                    stretches: before.map(|one| one.stretches).unwrap_or_default(),
                    ..Paragraph::default()
                });
                Open::Paragraph
            }
            b"pPr" => Open::ParagraphLook,
            b"sectPr" => {
                self.sections.push(Section::default());
                Open::Section
            }
            b"r" => {
                self.runs.push(Run::default());
                Open::Run
            }
            b"fldSimple" => {
                self.fields.begin();
                self.fields
                    .instruct(&tag.attribute("instr").unwrap_or_default());
                let page = self.fields.separate();
                self.page(page);
                Open::Field
            }
            b"hyperlink" => {
                let link = self.target(tag);
                self.links.push(link);
                Open::Link
            }
            b"txbxContent" => {
                if let Some(drawing) = self.drawings.last_mut() {
                    drawing.words = true;
                }
                Open::Other
            }
            // What was deleted, or stood elsewhere; how things were before; what
            // a content control is, not what it holds.
            b"del" | b"moveFrom" | b"pPrChange" | b"sectPrChange" | b"tblPrChange"
            | b"trPrChange" | b"tcPrChange" | b"sdtPr" | b"sdtEndPr" => return None,
            _ => Open::Other,
        })
    }

    fn start_in_run(&mut self, tag: &Tag<'_>) -> Option<Open> {
        match tag.local() {
            b"rPr" => return Some(Open::RunLook),
            b"t" => return Some(Open::Text),
            b"instrText" => return Some(Open::Instruction),
            b"drawing" | b"pict" | b"object" => {
                self.drawings.push(Drawing::default());
                return Some(Open::Drawing);
            }
            b"tab" | b"ptab" => self.words("\t"),
            b"br" | b"cr" => self.words("\n"),
            b"noBreakHyphen" => self.words("\u{2011}"),
            b"softHyphen" => self.words("\u{ad}"),
            b"sym" => {
                let code = tag.attribute("char").unwrap_or_default();
                let code = u32::from_str_radix(&code, 16).ok();
                if let Some(c) = code.and_then(char::from_u32) {
                    self.words(c.encode_utf8(&mut [0; 4]));
                }
            }
            b"fldChar" => match tag.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => {
                    let page = self.fields.separate();
                    self.page(page);
                }
                Some("end") => {
                    let page = self.fields.end();
                    self.page(page);
                }
                Some(_) | None => {}
            },
            _ => return None,
        }
        Some(Open::Other)
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::Paragraph) => {
                let Some(paragraph) = self.paragraphs.pop() else {
                    return;
                };
                if paragraph.goes_on {
                    self.unfinished = Some(paragraph);
                } else {
                    self.lines.extend(paragraph.line());
                }
            }
            Some(Open::Run) => {
                self.runs.pop();
            }
            Some(Open::Link) => {
                self.links.pop();
            }
            Some(Open::Field) => {
                self.fields.end();
            }
            Some(Open::Drawing) => {
                let drawing = self.drawings.pop();
                if let Some(drawing) = drawing.filter(|one| one.picture && !one.words) {
                    self.kept += drawing.alternative.len();
                    self.lines.push(Line::Picture(drawing.alternative));
                }
            }
            Some(
                Open::ParagraphLook
                | Open::EndLook
                | Open::Section
                | Open::RunLook
                | Open::Text
                | Open::Instruction
                | Open::Choices(_)
                | Open::Chosen
                | Open::Other,
            )
            | None => {}
        }
    }

    fn run(&mut self) -> &mut Run {
        if self.runs.is_empty() {
            self.runs.push(Run::default());
        }
        let last = self.runs.len() - 1;
        &mut self.runs[last]
    }

    /// The place of a page number, which is no word at a page's edge.
    fn page(&mut self, number: bool) {
        if number && self.place == Place::Frame {
            self.add(PAGE.encode_utf8(&mut [0; 4]));
        }
    }

    fn words(&mut self, text: &str) {
        let counted = self.place == Place::Frame && self.fields.count_pages();
        if self.fields.show() && !counted {
            self.add(text);
        }
    }

    fn add(&mut self, text: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        let nothing = Run::default();
        let run = self.runs.last().unwrap_or(&nothing);
        let seen = self
            .styles
            .seen(paragraph.style.as_deref(), run.style.as_deref(), run.direct);
        if !seen.hidden {
            let link = self.links.last().and_then(Option::as_ref);
            self.kept += paragraph.add(text, seen, link.or(self.fields.link()));
        }
    }

    fn target(&self, tag: &Tag<'_>) -> Option<Rc<str>> {
        let outside = tag.attribute("id");
        let outside = outside.and_then(|id| Some(self.relations.by_id(&id)?.to_owned()));
        let inside = tag.attribute("anchor").map(|place| format!("#{place}"));
        match (outside, inside) {
            (Some(target), place) => Some((target + &place.unwrap_or_default()).into()),
            (None, place) => place.map(Into::into),
        }
    }
}
