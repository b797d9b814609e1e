//! The pass over printpdf's document that makes it readable for everyone: the
//! structure tree, links, outline and metadata, which printpdf cannot write.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use siaran_galley::{Fingerprint, Galley, Page as Paper};

use crate::blocks::Heading;
use crate::icc::srgb;
use crate::metadata::{info, xmp};
use crate::pages::Page;
use crate::rows::{Area, Owner};
use crate::tree::{Kid, NodeId, Role, Tree};

/// Adds to the drawn pages what they mean.
pub(crate) fn tag(
    document: &mut Document,
    galley: &Galley,
    pages: &[Page],
    tree: &Tree,
    headings: &[Heading],
) {
    "1.7".clone_into(&mut document.version);
    // Says that the file is not text.
    document.binary_mark = vec![0xe2, 0xe3, 0xcf, 0xd3];
    let sheets: Vec<ObjectId> = document.get_pages().into_values().collect();

    let mut tagger = Tagger {
        document,
        sheets,
        nodes: Vec::new(),
        areas: BTreeMap::new(),
        parents: BTreeMap::new(),
    };
    let language = galley.language.tag();
    let paper = galley.sheet.page();
    tagger.areas(pages, &paper);
    let structure = tagger.structure(tree, language);
    let outline = tagger.outline(pages, headings, &paper);

    let metadata = plain_stream("Metadata", "XML", xmp(galley));
    let metadata = document.add_object(metadata);
    let profile = Stream::new(dictionary! { "N" => 3 }, srgb());
    let profile = document.add_object(profile);
    let intent = document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });
    let catalog = document.catalog_mut().expect("printpdf writes a catalog");
    catalog.set("Lang", Object::string_literal(language));
    let mut mark_info = dictionary! { "Marked" => true };
    if tree.nodes.iter().any(|node| node.written().is_some()) {
        mark_info.set("UserProperties", true);
    }
    catalog.set("MarkInfo", mark_info);
    catalog.set("StructTreeRoot", structure);
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent.into()]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    let info = document.add_object(info(galley));
    document.trailer.set("Info", info);
    // The file's name among files: one text, one name.
    let fingerprint = Fingerprint::of(galley).to_string().into_bytes();
    let id = Object::String(fingerprint[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    document.prune_objects();
}

struct Tagger<'a> {
    document: &'a mut Document,
    sheets: Vec<ObjectId>,
    /// The object of each node.
    nodes: Vec<ObjectId>,
    /// The annotation and the key of each place to click, by page and number.
    areas: BTreeMap<(usize, usize), (ObjectId, i64)>,
    /// What belongs to which node, by key: pages first, then places to click.
    parents: BTreeMap<i64, Object>,
}

impl Tagger<'_> {
    /// Makes the places that can be clicked.
    fn areas(&mut self, pages: &[Page], paper: &Paper) {
        let mut key = integer(pages.len());
        for (number, page) in pages.iter().enumerate() {
            let sheet = self.sheets[number];
            let mut annotations: Vec<Object> = Vec::new();
            for (index, area) in page.areas.iter().enumerate() {
                let annotation = self
                    .document
                    .add_object(annotation(area, paper, sheet, key));
                self.areas.insert((number, index), (annotation, key));
                annotations.push(annotation.into());
                key += 1;
            }
            let sheet = self.document.get_dictionary_mut(sheet);
            let sheet = sheet.expect("printpdf writes each page");
            sheet.set("StructParents", integer(number));
            sheet.set("Tabs", "S");
            if annotations.is_empty() {
                sheet.remove(b"Annots");
            } else {
                sheet.set("Annots", annotations);
            }
        }
    }

    /// Writes the tree; its root.
    fn structure(&mut self, tree: &Tree, language: &str) -> ObjectId {
        let root = self.document.new_object_id();
        let whole = self.document.new_object_id();
        let new_id = |_| self.document.new_object_id();
        self.nodes = tree.nodes.iter().map(new_id).collect();

        let mut marked: Vec<Vec<Object>> = vec![Vec::new(); self.sheets.len()];
        for (index, node) in tree.nodes.iter().enumerate() {
            if node.kids.is_empty() {
                continue;
            }
            let id = self.nodes[index];
            let mut kids: Vec<Object> = Vec::new();
            for kid in &node.kids {
                match *kid {
                    Kid::Node(NodeId(node)) => kids.push(self.nodes[node].into()),
                    Kid::Marks { page, number } => {
                        let owners = &mut marked[page];
                        owners.resize(owners.len().max(number + 1), Object::Null);
                        owners[number] = id.into();
                        kids.push(Object::Dictionary(dictionary! {
                            "Type" => "MCR",
                            "Pg" => self.sheets[page],
                            "MCID" => integer(number),
                        }));
                    }
                    Kid::Area { page, number } => {
                        let (annotation, key) = self.areas[&(page, number)];
                        self.parents.insert(key, id.into());
                        kids.push(Object::Dictionary(dictionary! {
                            "Type" => "OBJR",
                            "Pg" => self.sheets[page],
                            "Obj" => annotation,
                        }));
                    }
                }
            }
            let parent = node.parent.map_or(whole, |parent| self.nodes[parent.0]);
            let mut element = element(node.role.name(), parent, kids);
            if let Some(alt) = &node.alt {
                // PDF/UA wants a text; a space says no more than the writer did.
                let alt = if alt.is_empty() { " " } else { alt };
                element.set("Alt", text(alt));
            }
            if let Role::Foreign(language) = node.role {
                element.set("Lang", Object::string_literal(language.tag()));
            }
            if let Some(address) = node.written() {
                element.set("A", property(ADDRESS, address));
            }
            if let Role::List { ordered } = node.role {
                let numbering = if ordered { "Decimal" } else { "Disc" };
                element.set(
                    "A",
                    dictionary! { "O" => "List", "ListNumbering" => numbering },
                );
            }
            self.document.set_object(id, element);
        }
        for (page, owners) in marked.into_iter().enumerate() {
            let owners = self.document.add_object(owners);
            self.parents.insert(integer(page), owners.into());
        }

        let kids = tree
            .roots
            .iter()
            .map(|root| self.nodes[root.0].into())
            .collect();
        let mut document = element("Document", root, kids);
        document.set("Lang", Object::string_literal(language));
        self.document.set_object(whole, document);
        let next = integer(self.sheets.len() + self.areas.len());
        let parents = std::mem::take(&mut self.parents).into_iter();
        let numbers: Vec<Object> = parents.flat_map(|(key, node)| [key.into(), node]).collect();
        let parents = self.document.add_object(dictionary! { "Nums" => numbers });
        let structure = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => whole,
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        };
        self.document.set_object(root, structure);
        root
    }

    /// Writes the outline, if there are headings; its root. The first heading is
    /// above the others.
    fn outline(&mut self, pages: &[Page], headings: &[Heading], paper: &Paper) -> Option<ObjectId> {
        let places = places(pages, headings);
        let found: Vec<(&Heading, (usize, f32))> = headings
            .iter()
            .filter_map(|heading| Some((heading, *places.get(&heading.node.0)?)))
            .collect();
        let new_id = |_| self.document.new_object_id();
        let ids: Vec<ObjectId> = found.iter().map(new_id).collect();
        let (first, others) = ids.split_first()?;
        let root = self.document.new_object_id();
        for (index, (heading, (page, y))) in found.iter().enumerate() {
            let top = paper.height - y;
            let mut entry = dictionary! {
                "Title" => text(&heading.words),
                "Dest" => vec![
                    self.sheets[*page].into(),
                    "XYZ".into(),
                    0.into(),
                    top.into(),
                    Object::Null,
                ],
                "Parent" => if index == 0 { root } else { *first },
            };
            if index == 0
                && let [second, .., last] | [second @ last] = others
            {
                entry.set("First", *second);
                entry.set("Last", *last);
                entry.set("Count", integer(others.len()));
            }
            if index > 1 {
                entry.set("Prev", ids[index - 1]);
            }
            if index > 0 && index + 1 < ids.len() {
                entry.set("Next", ids[index + 1]);
            }
            self.document.set_object(ids[index], entry);
        }
        let outline = dictionary! {
            "Type" => "Outlines",
            "First" => *first,
            "Last" => *first,
            "Count" => integer(ids.len()),
        };
        self.document.set_object(root, outline);
        Some(root)
    }
}

/// Where each heading's first words stand: page and height from the top.
fn places(pages: &[Page], headings: &[Heading]) -> BTreeMap<usize, (usize, f32)> {
    let wanted: BTreeSet<usize> = headings.iter().map(|heading| heading.node.0).collect();
    let mut places = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        for mark in &page.marks {
            if let Owner::Node(NodeId(node)) = mark.owner
                && wanted.contains(&node)
            {
                // A baseline; the heading starts a line above it.
                let top = (mark.y - LINE).max(0.0);
                places.entry(node).or_insert((number, top));
            }
        }
    }
    places
}

/// About the height of a heading's line.
const LINE: f32 = 22.0;

fn annotation(area: &Area, paper: &Paper, sheet: ObjectId, key: i64) -> Dictionary {
    let left = paper.side + area.x;
    let top = paper.height - area.y;
    let rect = [left, top - area.height, left + area.width, top];
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => rect.map(Object::from).to_vec(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Printed.
        "F" => 4,
        "P" => sheet,
        "StructParent" => key,
        "Contents" => text(&area.words),
        "A" => dictionary! {
            "S" => "URI",
            "URI" => Object::string_literal(ascii(&area.address)),
        },
    }
}

/// An address in ASCII: other characters are written in percent.
pub(crate) fn ascii(address: &str) -> String {
    use std::fmt::Write;

    address.bytes().fold(String::new(), |mut ascii, byte| {
        if byte.is_ascii_graphic() {
            ascii.push(char::from(byte));
        } else {
            write!(ascii, "%{byte:02X}").expect("a string takes all that is written to it");
        }
        ascii
    })
}

/// The name of the property of a link that tells its address as it was written.
pub(crate) const ADDRESS: &str = "address";

/// An attribute of an element that PDF has no name for.
fn property(name: &str, value: &str) -> Dictionary {
    let property = dictionary! { "N" => text(name), "V" => text(value) };
    dictionary! { "O" => "UserProperties", "P" => vec![property.into()] }
}

fn element(name: &str, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    dictionary! { "Type" => "StructElem", "S" => name, "P" => parent, "K" => kids }
}

/// A stream that stays legible in the file.
fn plain_stream(kind: &str, subtype: &str, content: String) -> Stream {
    let entries = dictionary! { "Type" => kind, "Subtype" => subtype };
    Stream::new(entries, content.into_bytes()).with_compression(false)
}

/// Words as PDF holds them.
pub(crate) fn text(words: &str) -> Object {
    Object::String(utf_16(words), StringFormat::Hexadecimal)
}

/// UTF-16 with the mark that says so.
pub(crate) fn utf_16(words: &str) -> Vec<u8> {
    let mark = [0xfe, 0xff].into_iter();
    mark.chain(words.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

fn integer(number: usize) -> i64 {
    i64::try_from(number).expect("no PDF has that many parts")
}
