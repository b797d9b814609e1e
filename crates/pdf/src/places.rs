//! Where on its pages a galley's words stand, for whoever shows the pages and
//! wants to find the words again. The file says nothing of it.

use serde::Serialize;
use siaran_galley::{Galley, Origin, Page as Paper};
use siaran_model::{PartId, PartKind};
use siaran_picture::Pictures;

use crate::WriteError;
use crate::pages::Page;
use crate::rows::Spot;
use crate::write::{Laid, lay};

/// What stands on one page, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PagePlaces {
    /// The blocks; one that goes on over the page's end is on the next one too.
    pub blocks: Vec<PlacedBlock>,
}

/// A block, as far as it stands on one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PlacedBlock {
    /// The part it came from.
    pub part: PartId,
    /// What it covers.
    pub area: PageArea,
    /// Its words, line by line.
    pub words: Vec<PlacedWords>,
}

/// Words of one line that share their origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PlacedWords {
    /// What they cover.
    pub area: PageArea,
    /// As they are printed; of a picture, what it shows.
    pub text: String,
    /// Where the first of them was typed, if it was.
    pub origin: Origin,
}

/// A rectangle, in ten-thousandths of the page's width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PageArea {
    /// From the page's left edge.
    pub left: u16,
    /// From the page's upper edge.
    pub top: u16,
    /// Across.
    pub width: u16,
    /// Down.
    pub height: u16,
}

/// Where the words of a galley stand in the file that [`write`](crate::write())
/// makes of it, page by page.
pub fn places(galley: &Galley, pictures: &Pictures) -> Result<Vec<PagePlaces>, WriteError> {
    let Laid { pages, head, .. } = lay(galley, pictures)?;
    let paper = galley.sheet.page();
    let mut placed: Vec<PagePlaces> = pages
        .iter()
        .map(|page| PagePlaces {
            blocks: blocks(galley, page, &paper),
        })
        .collect();
    if let (Some(bottom), Some(letterhead)) = (head, &galley.letterhead) {
        let top = galley.sheet.head().top;
        let area = Rectangle {
            left: 0.0,
            top,
            right: paper.text_width(),
            bottom,
        };
        let area = area.on(&paper);
        placed[0].blocks.insert(
            0,
            PlacedBlock {
                part: PartKind::Letterhead.id(),
                area,
                words: vec![PlacedWords {
                    area,
                    text: letterhead.name.clone(),
                    origin: Origin::Composed,
                }],
            },
        );
    }
    Ok(placed)
}

fn blocks(galley: &Galley, page: &Page, paper: &Paper) -> Vec<PlacedBlock> {
    let blocks = page.spots.chunk_by(|one, next| one.block == next.block);
    blocks
        .map(|spots| PlacedBlock {
            part: galley.blocks[spots[0].block].part().clone(),
            area: spots
                .iter()
                .map(Rectangle::of)
                .reduce(Rectangle::with)
                .expect("a chunk holds something")
                .on(paper),
            words: spots
                .iter()
                .map(|spot| PlacedWords {
                    area: Rectangle::of(spot).on(paper),
                    text: spot.words.clone(),
                    origin: spot.origin,
                })
                .collect(),
        })
        .collect()
}

/// In points from the text's left edge and the sheet's top.
#[derive(Clone, Copy)]
struct Rectangle {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Rectangle {
    fn of(spot: &Spot) -> Self {
        Self {
            left: spot.x,
            top: spot.y,
            right: spot.x + spot.width,
            bottom: spot.y + spot.height,
        }
    }

    /// What covers both.
    fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn on(self, paper: &Paper) -> PageArea {
        let (across, down) = (paper.width, paper.height);
        PageArea {
            left: share(paper.side + self.left, across),
            top: share(self.top, down),
            width: share(self.right - self.left, across),
            height: share(self.bottom - self.top, down),
        }
    }
}

/// Ten-thousandths of a length; what stands off the page is at its edge.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 10,000"
)]
fn share(length: f32, of: f32) -> u16 {
    (length / of * 10_000.0).round().clamp(0.0, 10_000.0) as u16
}
