//! Paragraphs and fields under reading.

use std::rc::Rc;

use siaran_galley::{Line, Stretch};

use super::styles::Seen;

/// Stands where a program counts pages. No file can hold it.
pub(crate) const PAGE: char = '\u{ffff}';

/// A paragraph that is open.
#[derive(Default)]
pub(crate) struct Paragraph {
    pub style: Option<String>,
    /// Whether its end was deleted, so that the next one goes on with it.
    pub goes_on: bool,
    pub stretches: Vec<Stretch>,
}

impl Paragraph {
    /// Adds characters, to the last ones where they look alike. The bytes that
    /// are kept for that.
    pub fn add(&mut self, text: &str, seen: Seen, link: Option<&Rc<str>>) -> usize {
        if let Some(last) = self.stretches.last_mut()
            && last.bold == Some(seen.bold)
            && last.italic == Some(seen.italic)
            && last.link.as_deref() == link.map(|link| &**link)
        {
            last.text.push_str(text);
            return text.len();
        }
        self.stretches.push(Stretch {
            text: text.to_owned(),
            bold: Some(seen.bold),
            italic: Some(seen.italic),
            link: link.map(|link| (**link).to_owned()),
        });
        text.len() + link.map_or(0, |link| link.len())
    }

    /// The line of its words, if it has some.
    pub fn line(self) -> Option<Line> {
        let mut words = self.stretches.iter().flat_map(|one| one.text.chars());
        words
            .any(|c| !c.is_whitespace())
            .then_some(Line::Words(self.stretches))
    }
}

/// Fields that are open: what Word computes, between its instruction and its end.
#[derive(Default)]
pub(crate) struct Fields {
    open: Vec<Field>,
    /// How many of them have not come to their result.
    instructing: usize,
    /// How many of them are page numbers.
    pages: usize,
}

struct Field {
    instruction: String,
    in_result: bool,
    page: bool,
    link: Option<Rc<str>>,
}

impl Fields {
    /// Whether words that come now are seen.
    pub fn show(&self) -> bool {
        self.instructing == 0
    }

    /// Whether words that come now are the number of a page.
    pub fn count_pages(&self) -> bool {
        self.pages > 0
    }

    /// Where words that come now lead.
    pub fn link(&self) -> Option<&Rc<str>> {
        self.open.last()?.link.as_ref()
    }

    pub fn begin(&mut self) {
        self.instructing += 1;
        self.open.push(Field {
            instruction: String::new(),
            in_result: false,
            page: false,
            link: self.link().cloned(),
        });
    }

    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut()
            && !field.in_result
        {
            field.instruction.push_str(text);
        }
    }

    /// Whether the result that begins is the number of a page.
    pub fn separate(&mut self) -> bool {
        let Some(field) = self.open.last_mut().filter(|field| !field.in_result) else {
            return false;
        };
        field.in_result = true;
        self.instructing -= 1;
        let instruction = std::mem::take(&mut field.instruction);
        let mut words = instruction.split_whitespace();
        match words.next().map(str::to_ascii_uppercase).as_deref() {
            Some("HYPERLINK") => {
                if let Some(address) = address(&instruction) {
                    field.link = Some(address.into());
                }
            }
            Some("PAGE" | "NUMPAGES" | "SECTIONPAGES") => {
                field.page = true;
                self.pages += 1;
            }
            Some(_) | None => {}
        }
        field.page
    }

    /// Whether a page number ends that was never counted.
    pub fn end(&mut self) -> bool {
        let never_counted = self.separate();
        if let Some(field) = self.open.pop() {
            self.pages -= usize::from(field.page);
        }
        never_counted
    }
}

/// Where `HYPERLINK "https://…" \o "tip"` leads; `\l` names a place within.
fn address(instruction: &str) -> Option<String> {
    let mut words = instruction.trim_start().get("HYPERLINK".len()..)?;
    let (mut address, mut place) = (None, None);
    let mut switch = None;
    loop {
        words = words.trim_start();
        let word = if let Some(quoted) = words.strip_prefix('"') {
            let end = quoted.find('"').unwrap_or(quoted.len());
            words = quoted.get(end + 1..).unwrap_or_default();
            &quoted[..end]
        } else {
            let end = words.find(char::is_whitespace).unwrap_or(words.len());
            let (word, rest) = words.split_at(end);
            words = rest;
            if word.is_empty() {
                break;
            }
            if word.starts_with('\\') {
                // `\n` and `\m` stand alone.
                switch = ["\\l", "\\o", "\\t"].into_iter().find(|one| *one == word);
                continue;
            }
            word
        };
        match switch.take() {
            None => address = address.or(Some(word)),
            Some("\\l") => place = place.or(Some(word)),
            Some(_) => {}
        }
    }
    let place = place.map(|place| format!("#{place}")).unwrap_or_default();
    address
        .map(|address| format!("{address}{place}"))
        .or(Some(place))
        .filter(|address| !address.is_empty())
}
