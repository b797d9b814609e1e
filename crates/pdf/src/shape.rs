//! Characters of one font and direction into positioned glyphs.
//!
//! Knows no line and no size: lengths are in ems.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use harfrust::{Buffer, BufferFlags, Direction, Language, ShapeOptions, ShapePlan, Tag, shape};

use crate::faces::Face;
use crate::fonts::Fonts;

/// A glyph and the characters it stands for.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    /// Its number in the font file.
    pub(crate) id: u16,
    /// How far the pen moves.
    pub(crate) advance: f32,
    /// Where it stands, seen from the pen: right and up.
    pub(crate) offset: (f32, f32),
    /// Its characters, in bytes of the shaped text. Glyphs that share characters
    /// follow each other and say so alike.
    pub(crate) cluster: Range<usize>,
}

/// What shapes text. Plans are kept, because making one costs more than a word.
pub(crate) struct Shaper {
    fonts: Fonts,
    language: Option<Language>,
    plans: RefCell<BTreeMap<PlanKey, ShapePlan>>,
}

/// Font, whether from right to left, and script.
type PlanKey = (Face, bool, Option<Tag>);

impl Shaper {
    /// A shaper for text in the language of this tag.
    pub(crate) fn new(language: &str) -> Self {
        Self {
            fonts: Fonts::default(),
            language: Language::new(language),
            plans: RefCell::default(),
        }
    }

    pub(crate) fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The glyphs of a text, from left to right.
    pub(crate) fn shape(&self, face: Face, right_to_left: bool, text: &str) -> Vec<Glyph> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.guess_segment_properties();
        let direction = if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        buffer.set_direction(direction);
        buffer.set_language(self.language.clone());

        let font = self.fonts.get(face);
        let script = buffer.script();
        let mut plans = self.plans.borrow_mut();
        let plan = plans
            .entry((face, right_to_left, script.map(|script| script.tag())))
            .or_insert_with(|| {
                ShapePlan::new(font, direction, script, self.language.as_ref(), &[])
            });
        shape(font, &mut buffer, ShapeOptions::new().plan(Some(plan)))
            .expect("the plan was made for this buffer");

        let em = f32::from(font.units_per_em());
        let starts = cluster_starts(&buffer);
        // White space that a font has no glyph for, in company that it has no glyph
        // for either. All other characters were looked for before.
        let space = || {
            let glyph = font.nominal_glyph(' '.into()).expect("a font has a space");
            (glyph.to_u32(), font.glyph_h_advance(glyph))
        };
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        glyphs
            .map(|(info, position)| {
                let mut start = info.cluster as usize;
                let next = starts.partition_point(|other| *other <= start);
                if next == 1 {
                    // What went before, but is not seen, belongs to the first.
                    start = 0;
                }
                let (id, advance) = if info.glyph_id == 0 {
                    space()
                } else {
                    (info.glyph_id, position.x_advance)
                };
                Glyph {
                    id: u16::try_from(id).expect("glyph ids have 16 bits"),
                    advance: in_ems(advance, em),
                    offset: (in_ems(position.x_offset, em), in_ems(position.y_offset, em)),
                    cluster: start..starts.get(next).copied().unwrap_or(text.len()),
                }
            })
            .collect()
    }
}

fn cluster_starts(buffer: &Buffer) -> Vec<usize> {
    let infos = buffer.glyph_infos().iter();
    let mut starts: Vec<usize> = infos.map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

#[allow(clippy::cast_precision_loss)] // Font units stay far below 2²⁴.
fn in_ems(units: i32, em: f32) -> f32 {
    units as f32 / em
}
