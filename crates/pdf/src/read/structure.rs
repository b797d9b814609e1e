//! The structure of the file, walked in reading order.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};
use siaran_galley::{Line, Stretch};

use crate::read::content::{Scanned, is_blank};
use crate::read::text::text;
use crate::read::{ReadError, follow};
use crate::tag::{ADDRESS, ascii};

/// No release nests deeper.
const DEEPEST: usize = 32;

/// The lines that the structure holds, and after them what stands on the pages
/// and is not in it.
pub(super) fn lines(document: &Document, scanned: &Scanned) -> Result<Vec<Line>, ReadError> {
    let root = document.catalog().ok();
    let root = root.and_then(|catalog| catalog.get(b"StructTreeRoot").ok());
    let root = root.and_then(|root| follow(document, root)?.as_dict().ok());
    let root = root.ok_or(ReadError::Unstructured)?;
    let mut walk = Walk {
        document,
        scanned,
        seen: BTreeSet::new(),
        told: BTreeSet::new(),
        linked: BTreeSet::new(),
        lines: Vec::new(),
        words: Vec::new(),
    };
    walk.kids(root, None, 0);
    walk.end_line();
    walk.strays();
    Ok(walk.lines)
}

struct Walk<'a> {
    document: &'a Document,
    scanned: &'a Scanned,
    /// The elements that were walked, so that a circle ends.
    seen: BTreeSet<ObjectId>,
    /// The words that were told: page and number.
    told: BTreeSet<(usize, i64)>,
    /// The places to click that belong to words.
    linked: BTreeSet<ObjectId>,
    lines: Vec<Line>,
    /// The words of the line so far.
    words: Vec<Stretch>,
}

impl<'a> Walk<'a> {
    fn element(&mut self, element: &'a Dictionary, link: Option<&str>, depth: usize) {
        let kind = element.get(b"S").and_then(Object::as_name);
        match kind.unwrap_or_default() {
            // Bullets and numbers are not words of an item.
            b"Lbl" => self.skip(element),
            b"Figure" => {
                self.end_line();
                let alternative = element.get(b"Alt").ok().and_then(text);
                let alternative = alternative.unwrap_or_default();
                self.lines
                    .push(Line::Picture(alternative.trim().to_owned()));
                self.skip(element);
            }
            b"Span" => self.kids(element, link, depth),
            b"Link" => {
                let address = self.address(element);
                self.kids(element, Some(&address), depth);
            }
            _ => {
                self.end_line();
                self.kids(element, link, depth);
                self.end_line();
            }
        }
    }

    fn kids(&mut self, element: &'a Dictionary, link: Option<&str>, depth: usize) {
        for kid in self.kids_of(element) {
            if let Ok(id) = kid.as_reference()
                && !self.seen.insert(id)
            {
                continue;
            }
            match follow(self.document, kid) {
                Some(Object::Integer(number)) => self.tell(element, *number, link),
                Some(Object::Dictionary(entries)) => {
                    if let Ok(number) = entries.get(b"MCID").and_then(Object::as_i64) {
                        self.tell(entries, number, link);
                    } else if entries.has(b"S") && depth < DEEPEST {
                        self.element(entries, link, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }

    fn kids_of(&self, element: &'a Dictionary) -> &'a [Object] {
        match element.get(b"K").ok() {
            Some(kids) => match follow(self.document, kids) {
                Some(Object::Array(kids)) => kids,
                _ => std::slice::from_ref(kids),
            },
            None => &[],
        }
    }

    /// Adds marked words to the line. Who points to them knows their page.
    fn tell(&mut self, entries: &Dictionary, number: i64, link: Option<&str>) {
        let page = entries.get(b"Pg").and_then(Object::as_reference);
        let page = page.ok().and_then(|id| self.scanned.page(id));
        let Some((index, page)) = page else {
            return;
        };
        if !self.told.insert((index, number)) {
            return;
        }
        for shown in page.marked.get(&number).into_iter().flatten() {
            self.words.push(Stretch {
                text: shown.words.clone(),
                bold: shown.marks.bold,
                italic: shown.marks.italic,
                link: link.map(str::to_owned),
            });
        }
    }

    /// Counts an element's words as told.
    fn skip(&mut self, element: &'a Dictionary) {
        let words = std::mem::take(&mut self.words);
        self.kids(element, None, DEEPEST);
        self.words = words;
    }

    fn end_line(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !words.iter().all(|stretch| is_blank(&stretch.text)) {
            self.lines.push(Line::Words(words));
        }
    }

    /// Where a link leads: to all that its places to click say.
    fn address(&mut self, element: &'a Dictionary) -> String {
        let mut addresses = BTreeSet::new();
        for kid in self.kids_of(element) {
            let kid = follow(self.document, kid).and_then(|kid| kid.as_dict().ok());
            let place = kid.and_then(|kid| kid.get(b"Obj").ok()?.as_reference().ok());
            if let Some(place) = place {
                self.linked.insert(place);
                addresses.extend(address(self.document, place));
            }
        }
        let written = written(self.document, element);
        match (written, addresses.first()) {
            (Some(written), Some(address)) if ascii(&written) == *address => {
                addresses.pop_first();
                addresses.insert(written);
            }
            _ => {}
        }
        addresses.into_iter().collect::<Vec<_>>().join(" ")
    }

    /// Adds what no part of the structure holds.
    fn strays(&mut self) {
        let mut strays: Vec<String> = Vec::new();
        for (index, page) in self.scanned.pages().iter().enumerate() {
            let untold = page.marked.iter();
            let untold = untold.filter(|(number, _)| !self.told.contains(&(index, **number)));
            let untold = untold
                .flat_map(|(_, shown)| shown)
                .map(|shown| shown.words.as_str());
            strays.push(untold.collect());
            strays.push(page.stray.clone());
        }
        for page in self.document.page_iter() {
            let page = self.document.get_dictionary(page).ok();
            let places = page.and_then(|page| page.get(b"Annots").ok());
            let places = places.and_then(|places| follow(self.document, places)?.as_array().ok());
            let places = places.into_iter().flatten();
            let places = places.filter_map(|place| place.as_reference().ok());
            let loose = places.filter(|place| !self.linked.contains(place));
            strays.extend(loose.filter_map(|place| address(self.document, place)));
        }
        strays.retain(|words| !is_blank(words));
        self.lines.extend(strays.into_iter().map(|text| {
            Line::Words(vec![Stretch {
                text,
                bold: None,
                italic: None,
                link: None,
            }])
        }));
    }
}

/// Where a place to click leads.
fn address(document: &Document, place: ObjectId) -> Option<String> {
    let action = document.get_dictionary(place).ok()?.get(b"A").ok()?;
    let action = follow(document, action)?.as_dict().ok()?;
    let address = action.get(b"URI").ok()?.as_str().ok()?;
    Some(String::from_utf8_lossy(address).into_owned())
}

/// A link's address as it was written.
fn written(document: &Document, element: &Dictionary) -> Option<String> {
    let attributes = follow(document, element.get(b"A").ok()?)?.as_dict().ok()?;
    let properties = follow(document, attributes.get(b"P").ok()?)?
        .as_array()
        .ok()?;
    let property = follow(document, properties.first()?)?.as_dict().ok()?;
    let named = property.get(b"N").ok().and_then(text)? == ADDRESS;
    named
        .then(|| property.get(b"V").ok().and_then(text))
        .flatten()
}
