//! The ink of the pages, by what it says that it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::{Content, Operation};
use lopdf::{DecompressError, Dictionary, Document, Object, ObjectId};

use crate::draw::REVERSED;
use crate::embed::UNSURE;
use crate::read::fonts::{Fonts, Marks};
use crate::read::text::text;
use crate::read::{ReadError, follow};

/// What the content of all pages together may unpack to.
const LARGEST: usize = 64 * 1024 * 1024;
/// What the content of one page may unpack to.
const LARGEST_PAGE: usize = 2 * 1024 * 1024;

/// All pages.
pub(super) struct Scanned {
    pages: Vec<Page>,
    numbers: BTreeMap<ObjectId, usize>,
}

/// Words on a page.
#[derive(Default)]
pub(super) struct Page {
    /// By the number that the structure knows them by.
    pub(super) marked: BTreeMap<i64, Vec<Shown>>,
    /// The parts of its head and its foot.
    head: Vec<String>,
    foot: Vec<String>,
    /// What belongs to nothing.
    pub(super) stray: String,
}

/// Words in one font.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) words: String,
    pub(super) marks: Marks,
}

impl Scanned {
    pub(super) fn of(document: &Document) -> Result<Self, ReadError> {
        let mut scanned = Self {
            pages: Vec::new(),
            numbers: BTreeMap::new(),
        };
        let mut fonts = Fonts::new(document);
        let mut room = LARGEST;
        for id in document.page_iter() {
            scanned.numbers.insert(id, scanned.pages.len());
            let page = scan(document, id, &mut fonts, &mut room)?;
            scanned.pages.push(page);
        }
        Ok(scanned)
    }

    /// The page that is this object.
    pub(super) fn page(&self, id: ObjectId) -> Option<(usize, &Page)> {
        let number = *self.numbers.get(&id)?;
        Some((number, &self.pages[number]))
    }

    pub(super) fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The lines of the letterhead.
    pub(super) fn letterhead(&self) -> Vec<String> {
        let parts = self.pages.iter().flat_map(|page| &page.head);
        parts.filter(|part| !is_blank(part)).cloned().collect()
    }

    /// What stands at the foot of the pages beside their number; where they do
    /// not agree, all that is there.
    pub(super) fn footer(&self) -> String {
        let count = self.pages.len();
        let mut feet = BTreeSet::new();
        for (index, page) in self.pages.iter().enumerate() {
            let number = format!("{}/{count}", index + 1);
            let parts = match page.foot.split_last() {
                Some((last, parts)) if *last == number => parts,
                Some(_) | None => &page.foot,
            };
            feet.insert(parts.concat());
        }
        feet.into_iter().collect::<Vec<_>>().join(" ")
    }
}

/// Whether there is nothing to read.
pub(super) fn is_blank(words: &str) -> bool {
    words.trim().is_empty()
}

fn scan<'a>(
    document: &'a Document,
    id: ObjectId,
    fonts: &mut Fonts<'a>,
    room: &mut usize,
) -> Result<Page, ReadError> {
    let page = document.get_dictionary(id).map_err(ReadError::NotPdf)?;
    let operations = operations(document, page, room)?;
    let resources = page.get(b"Resources").ok();
    let resources = resources.and_then(|object| follow(document, object)?.as_dict().ok());
    let names = resources.map(|resources| fonts.of_page(resources));
    let mut scan = Scan {
        document,
        resources,
        fonts,
        names: names.unwrap_or_default(),
        page: Page::default(),
        open: Vec::new(),
        font: None,
    };
    for operation in &operations {
        scan.step(operation);
    }
    Ok(scan.page)
}

fn operations(
    document: &Document,
    page: &Dictionary,
    room: &mut usize,
) -> Result<Vec<Operation>, ReadError> {
    let contents = page.get(b"Contents").ok();
    let contents = contents.and_then(|object| follow(document, object));
    let streams: Vec<&Object> = match contents {
        Some(Object::Array(streams)) => streams
            .iter()
            .filter_map(|object| follow(document, object))
            .collect(),
        Some(stream) => vec![stream],
        None => Vec::new(),
    };
    let mut bytes = Vec::new();
    for stream in streams
        .into_iter()
        .filter_map(|object| object.as_stream().ok())
    {
        let limit = LARGEST_PAGE.min(*room);
        let content = stream.get_plain_content_with_limit(limit);
        let content = content.map_err(unpacked)?;
        *room = room.saturating_sub(content.len());
        bytes.extend(content);
        bytes.push(b'\n');
        if bytes.len() > LARGEST_PAGE {
            return Err(ReadError::TooLarge);
        }
    }
    let content = Content::decode(&bytes).map_err(ReadError::NotPdf)?;
    Ok(content.operations)
}

/// Why content could not be unpacked.
fn unpacked(error: lopdf::Error) -> ReadError {
    if let lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) = error {
        ReadError::TooLarge
    } else {
        ReadError::NotPdf(error)
    }
}

/// What is open around ink.
enum Open {
    /// Words of the text, by their number.
    Words(i64),
    Head,
    Foot,
    Watermark,
    /// Words whose characters stand in reverse order, one by one.
    Reversed(Vec<(String, Marks)>),
    /// Ornament, or what says nothing.
    Other,
    /// What glyphs say, and what is to be read instead.
    Instead {
        words: String,
        shown: String,
        marks: Option<Marks>,
    },
}

struct Scan<'a, 'f> {
    document: &'a Document,
    resources: Option<&'a Dictionary>,
    fonts: &'f Fonts<'a>,
    names: BTreeMap<&'a [u8], ObjectId>,
    page: Page,
    open: Vec<Open>,
    font: Option<ObjectId>,
}

impl Scan<'_, '_> {
    fn step(&mut self, operation: &Operation) {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BDC", [tag, properties]) => self.begin(tag, properties),
            ("BMC", [tag]) => self.begin(tag, &Object::Null),
            ("EMC", _) => self.end(),
            ("Tf", [name, _]) => {
                let name = name.as_name().unwrap_or_default();
                self.font = self.names.get(name).copied();
            }
            ("Tj" | "'" | "\"", [.., shown]) => self.show(shown),
            ("TJ", [Object::Array(items)]) => items.iter().for_each(|item| self.show(item)),
            ("Do", [name]) if self.is_form(name) => {
                self.say(&UNSURE.to_string(), Marks::default());
            }
            _ => {}
        }
    }

    fn begin(&mut self, tag: &Object, properties: &Object) {
        let nothing = Dictionary::new();
        let properties = properties.as_dict().unwrap_or(&nothing);
        let entry = |key: &[u8]| properties.get(key).ok();
        if let Some(words) = entry(b"ActualText").and_then(text) {
            self.open.push(Open::Instead {
                words,
                shown: String::new(),
                marks: None,
            });
            return;
        }
        let number = entry(b"MCID").and_then(|number| number.as_i64().ok());
        let subtype = entry(b"Subtype").and_then(|name| name.as_name().ok());
        let artifact = tag.as_name().is_ok_and(|name| name == b"Artifact");
        if tag.as_name().is_ok_and(|name| name == REVERSED.as_bytes()) {
            self.open.push(Open::Reversed(Vec::new()));
            return;
        }
        let part = match (number, artifact, subtype) {
            (Some(number), _, _) => Open::Words(number),
            (None, true, Some(b"Header")) => {
                self.page.head.push(String::new());
                Open::Head
            }
            (None, true, Some(b"Footer")) => {
                self.page.foot.push(String::new());
                Open::Foot
            }
            (None, true, Some(b"Watermark")) => Open::Watermark,
            (None, _, _) => Open::Other,
        };
        self.open.push(part);
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::Instead {
                words,
                shown,
                marks,
            }) => self.say(&settle(words, shown), marks.unwrap_or_default()),
            Some(Open::Reversed(characters)) => {
                for (character, marks) in characters.into_iter().rev() {
                    self.say(&character, marks);
                }
            }
            Some(Open::Words(_) | Open::Head | Open::Foot | Open::Watermark | Open::Other)
            | None => {}
        }
    }

    fn show(&mut self, shown: &Object) {
        /// Bytes of a glyph's number, in the fonts that we embed.
        const GLYPH: usize = 2;
        let Ok(bytes) = shown.as_str() else {
            return;
        };
        let fonts = self.fonts;
        let Some(font) = self.font.and_then(|id| fonts.get(id)) else {
            self.say(&UNSURE.to_string(), Marks::default());
            return;
        };
        if let Some(Open::Reversed(_)) = self.open.last() {
            for glyph in bytes.chunks(GLYPH) {
                self.say(&font.says(glyph), font.marks);
            }
        } else {
            self.say(&font.says(bytes), font.marks);
        }
    }

    /// Adds words to what is open.
    fn say(&mut self, words: &str, marks: Marks) {
        for open in self.open.iter_mut().rev() {
            match open {
                Open::Words(number) => {
                    let shown = self.page.marked.entry(*number).or_default();
                    match shown.last_mut().filter(|last| last.marks == marks) {
                        Some(last) => last.words.push_str(words),
                        None => shown.push(Shown {
                            words: words.to_owned(),
                            marks,
                        }),
                    }
                    return;
                }
                Open::Head => {
                    self.page.head.last_mut().expect("opened").push_str(words);
                    return;
                }
                Open::Foot => {
                    self.page.foot.last_mut().expect("opened").push_str(words);
                    return;
                }
                Open::Watermark => return,
                Open::Reversed(characters) => {
                    characters.push((words.to_owned(), marks));
                    return;
                }
                Open::Instead {
                    shown, marks: seen, ..
                } => {
                    shown.push_str(words);
                    seen.get_or_insert(marks);
                    return;
                }
                Open::Other => {}
            }
        }
        self.page.stray.push_str(words);
    }

    /// Whether a name stands for a drawing that may hold words of its own.
    fn is_form(&self, name: &Object) -> bool {
        let form = || {
            let objects = self.resources?.get(b"XObject").ok()?;
            let objects = follow(self.document, objects)?.as_dict().ok()?;
            let object = follow(self.document, objects.get(name.as_name().ok()?).ok()?)?;
            let subtype = object.as_stream().ok()?.dict.get(b"Subtype").ok()?;
            Some(subtype.as_name().ok()? == b"Form")
        };
        form().unwrap_or(false)
    }
}

/// The words to be read instead of those that glyphs say, unless the letters that
/// the glyphs say are beyond doubt others: then someone changed them.
fn settle(words: String, shown: String) -> String {
    let letters = |text: &str| {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        let mut letters: Vec<char> = letters.collect();
        // A ligature among words turned around says its letters turned around.
        letters.sort_unstable();
        letters
    };
    let doubtful = |text: &str| !text.chars().all(|c| c.is_ascii() || c.is_whitespace());
    let sure = !(shown.is_empty() || doubtful(&words) || doubtful(&shown));
    if sure && letters(&words) != letters(&shown) {
        shown
    } else {
        words
    }
}
