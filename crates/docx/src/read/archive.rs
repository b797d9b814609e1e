//! The package as a bounded set of parts and the relations between them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::ReadError;
use super::events::{Event, Names, Parser};

/// More files than any document holds.
const MOST_FILES: usize = 4_096;
/// What all parts that are read may unpack to together. A release of 150 pages
/// takes a thirtieth.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How much more may be unpacked.
    left: u64,
}

/// Where a part leads, by the ids it uses itself.
#[derive(Default)]
pub(crate) struct Relations(BTreeMap<String, Relation>);

struct Relation {
    /// The last word of its type: Word's two dialects differ in what is before.
    kind: String,
    target: String,
}

impl<'a> Archive<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::NotZip)?;
        if zip.len() > MOST_FILES {
            return Err(ReadError::TooLarge);
        }
        Ok(Self {
            zip,
            left: MOST_BYTES,
        })
    }

    /// The bytes of a part.
    pub fn part(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        self.optional(name)?
            .ok_or_else(|| ReadError::MissingPart { part: name.into() })
    }

    fn optional(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(ReadError::NotZip(error)),
        };
        let mut bytes = Vec::new();
        // What the archive says about sizes is not believed.
        file.take(self.left + 1)
            .read_to_end(&mut bytes)
            .map_err(|source| ReadError::BrokenPart {
                part: name.into(),
                source,
            })?;
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or(ReadError::TooLarge)?;
        Ok(Some(bytes))
    }

    /// Where a part leads; the package's own relations for no part.
    pub fn relations(&mut self, part: &str) -> Result<Relations, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = joined(folder, &format!("_rels/{file}.rels"));
        let Some(bytes) = self.optional(&name)? else {
            return Ok(Relations::default());
        };
        let mut relations = BTreeMap::new();
        let mut parser = Parser::new(&bytes, &name);
        while let Some(event) = parser.next()? {
            let Event::Start(tag) = event else { continue };
            if !tag.is(Names::Relations, "Relationship") {
                continue;
            }
            let value = |name| tag.attribute(name).unwrap_or_default();
            let target = value("Target");
            let outside = value("TargetMode") == "External";
            relations.insert(
                value("Id"),
                Relation {
                    kind: last_word(&value("Type")).to_owned(),
                    target: if outside {
                        target
                    } else {
                        joined(folder, &target)
                    },
                },
            );
        }
        Ok(Relations(relations))
    }
}

impl Relations {
    /// Where the first relation of this kind leads.
    pub fn target(&self, kind: &str) -> Option<&str> {
        self.targets(kind).next()
    }

    /// Where all relations of this kind lead.
    pub fn targets(&self, kind: &str) -> impl Iterator<Item = &str> {
        let relations = self.0.values();
        relations.filter_map(move |one| (one.kind == kind).then_some(one.target.as_str()))
    }

    /// Where the relation with this id leads.
    pub fn by_id(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|one| one.target.as_str())
    }
}

fn last_word(kind: &str) -> &str {
    kind.rsplit('/').next().unwrap_or(kind)
}

/// The name of a file in the package, from the folder of the part that names it.
fn joined(folder: &str, target: &str) -> String {
    let from = if target.starts_with('/') { "" } else { folder };
    let mut path = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
