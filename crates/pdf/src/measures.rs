//! How wide centred words may be so that their lines are even.

use std::collections::BTreeMap;

use siaran_galley::{Align, Block, Galley, Style};

use crate::paragraph::Paragraph;
use crate::shape::Shaper;

/// The measures of a galley's centred blocks, for [`Galley::measures`]: within
/// them every program breaks the lines of a headline as the PDF does.
pub fn measures(galley: &Galley) -> BTreeMap<usize, f32> {
    let sheet = galley.sheet;
    let width = sheet.page().text_width();
    let shaper = Shaper::new(galley.language.tag());
    let blocks = galley.blocks.iter().enumerate();
    blocks
        .filter_map(|(index, block)| {
            let (style, runs) = match block {
                Block::Text(block) => (block.style, &block.runs),
                Block::Figure(block) => (Style::Caption, &block.caption),
                Block::List(_) => return None,
            };
            let look = sheet.look(style);
            let paragraph =
                (look.align == Align::Centre).then(|| Paragraph::new(&shaper, &look, runs))?;
            Some((index, paragraph.measure_of_even_lines(width - look.indent)?))
        })
        .collect()
}
