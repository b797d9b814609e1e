//! A name for exactly one text.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::{Block, Galley, Run};

/// SHA-256 over a galley's words, marks and styles in a fixed form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of this galley. Its footer, which shows the fingerprint,
    /// and the bytes of pictures, whose ids are hashed, do not count.
    pub fn of(galley: &Galley) -> Self {
        let mut hash = Hash(Sha256::new());
        hash.field(galley.language.tag());
        if let Some(letterhead) = &galley.letterhead {
            hash.field("letterhead");
            hash.field(&letterhead.name);
            hash.count(letterhead.lines.len());
            letterhead.lines.iter().for_each(|line| hash.field(line));
            if let Some(logo) = &letterhead.logo {
                hash.field(logo.image.as_str());
                hash.field(&logo.alt);
            }
        }
        for block in &galley.blocks {
            match block {
                Block::Text(block) => {
                    hash.field(&format!("{:?}", block.style));
                    hash.runs(&block.runs);
                }
                Block::List(block) => {
                    hash.field(if block.ordered {
                        "ordered"
                    } else {
                        "unordered"
                    });
                    hash.count(block.items.len());
                    block.items.iter().for_each(|item| hash.runs(item));
                }
                Block::Figure(block) => {
                    hash.field("figure");
                    hash.field(block.image.as_str());
                    hash.field(&block.alt);
                    hash.runs(&block.caption);
                }
            }
        }
        Self(hash.0.finalize().into())
    }

    /// The first 8 hexadecimal digits, which stand in every export.
    pub fn short(&self) -> String {
        self.to_string()[..8].to_owned()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

struct Hash(Sha256);

impl Hash {
    /// Counts and lengths come first, so that no two galleys hash alike.
    fn count(&mut self, count: usize) {
        self.0.update((count as u64).to_le_bytes());
    }

    fn field(&mut self, field: &str) {
        self.count(field.len());
        self.0.update(field);
    }

    /// Neighbours with equal marks count as one run: who typed what does not
    /// change the text.
    fn runs(&mut self, runs: &[Run]) {
        let stretches: Vec<_> = runs.chunk_by(|a, b| a.marks == b.marks).collect();
        self.count(stretches.len());
        for stretch in stretches {
            let text: String = stretch.iter().map(|run| run.text.as_str()).collect();
            let marks = &stretch[0].marks;
            self.field(&text);
            self.field(if marks.bold { "bold" } else { "" });
            self.field(if marks.italic { "italic" } else { "" });
            self.field(marks.link.as_ref().map_or("", |link| link.as_str()));
            self.field(marks.language.map_or("", |language| language.tag()));
        }
    }
}
