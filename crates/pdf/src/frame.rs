//! What frames the text: the letterhead of the first page, and the foot of every
//! page.

use siaran_galley::{Align, Letterhead, Look, Sheet};
use siaran_picture::Pictures;

use crate::lines::Line;
use crate::pages::Page;
use crate::paragraph::Paragraph;
use crate::picture::shown;
use crate::rows::{Mark, Owner, Shape, baseline, start, text_marks};
use crate::shape::Shaper;
use crate::wrap::Wrap;

/// Between the footer and the page number at least.
const FOOT_GAP: f32 = 24.0;

/// The head of the first page.
pub(crate) struct Head {
    /// Placed as on a page.
    pub(crate) marks: Vec<Mark>,
    /// Where the text may begin.
    pub(crate) bottom: f32,
}

/// The letterhead in its place. The logo's picture, if it has one, is given.
pub(crate) fn head(
    letterhead: &Letterhead,
    sheet: Sheet,
    shaper: &Shaper,
    pictures: &Pictures,
) -> Head {
    let set = sheet.head();
    let text_width = sheet.page().text_width();
    let mut marks = Vec::new();
    let mut bottom = set.top;
    let (mut x, mut align) = (0.0, Align::Centre);
    if let Some(logo) = &letterhead.logo {
        let picture = shown(pictures, &logo.image);
        let (width, height) = set.logo_size(picture.width, picture.height);
        marks.push(Mark {
            x: 0.0,
            y: set.top,
            shape: Shape::Picture {
                image: logo.image.clone(),
                width,
                height,
            },
            owner: Owner::Head(0),
        });
        bottom += height;
        (x, align) = (width + set.gap, Align::Left);
    }

    let mut y = set.top;
    let name = std::iter::once((&set.name, &letterhead.name));
    let lines = letterhead.lines.iter().map(|line| (&set.line, line));
    for (number, (look, text)) in name.chain(lines).enumerate() {
        let owner = Owner::Head(number + 1);
        let width = text_width - x;
        for line in Paragraph::plain(shaper, look, text).lines(width, Wrap::Full) {
            let start = x + start(align, width, line.width);
            marks.extend(text_marks(line, start, y + baseline(look), owner));
            y += look.leading;
        }
        y += look.after;
    }

    bottom = bottom.max(y) + set.before_rule;
    for lower in [0.0, 2.0 * set.rule] {
        marks.push(Mark {
            x: 0.0,
            y: bottom + lower,
            shape: Shape::Bar {
                width: text_width,
                height: set.rule,
                colour: set.name.colour,
            },
            owner: Owner::Ornament,
        });
    }
    Head {
        marks,
        bottom: bottom + 3.0 * set.rule + set.after_rule,
    }
}

/// Adds the foot to every page.
pub(crate) fn foot(pages: &mut [Page], footer: &str, sheet: Sheet, shaper: &Shaper) {
    let set = sheet.foot();
    let look = &set.look;
    let text_width = sheet.page().text_width();
    let top = sheet.page().height - set.bottom - look.leading;
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let number = Paragraph::plain(shaper, look, &format!("{}/{count}", index + 1));
        let number = number.lines(text_width, Wrap::Full);
        let taken = number
            .iter()
            .map(|line| line.width)
            .fold(FOOT_GAP, f32::max);
        let words = Paragraph::plain(shaper, look, footer);
        let mut add = |line: Line, x: f32, y: f32, part: usize| {
            let marks = text_marks(line, x, y + baseline(look), Owner::Foot(part));
            page.marks.extend(marks);
        };
        let lines = words.lines(text_width - FOOT_GAP - taken, Wrap::Full);
        let mut y = top;
        for line in lines {
            add(line, 0.0, y, 0);
            y += look.leading;
        }
        for line in number {
            let x = text_width - line.width;
            add(line, x, top, 1);
        }
    }
}

/// Puts a word across every page, behind all else.
pub(crate) fn watermark(pages: &mut [Page], word: &str, sheet: Sheet, shaper: &Shaper) {
    /// How much of the way from corner to corner the word takes.
    const SHARE: f32 = 0.7;
    /// A short word is no larger.
    const LARGEST: f32 = 170.0;
    /// So pale that text on it stays legible.
    const COLOUR: [u8; 3] = [0xe4, 0xe6, 0xe9];
    /// From the middle of capitals to their baseline, in ems.
    const MIDDLE: f32 = 0.34;

    let paper = sheet.page();
    let look = Look {
        bold: true,
        colour: COLOUR,
        tracking: 0.0,
        size: 100.0,
        ..sheet.foot().look
    };
    let wide = |look| Paragraph::plain(shaper, look, word).lines(f32::INFINITY, Wrap::Full);
    let width = wide(&look).first().map_or(1.0, |line| line.width);
    let diagonal = paper.width.hypot(paper.height);
    let look = Look {
        size: (look.size * SHARE * diagonal / width).min(LARGEST),
        ..look
    };
    let angle = paper.height.atan2(paper.width);
    let (up, along) = angle.sin_cos();
    for line in wide(&look) {
        let (half, middle) = (line.width / 2.0, look.size * MIDDLE);
        let marks = line.pieces.into_iter().map(|piece| Mark {
            x: paper.width / 2.0 - paper.side - half * along + middle * up,
            y: paper.height / 2.0 + half * up + middle * along,
            shape: Shape::Slanted(piece, angle),
            owner: Owner::Watermark,
        });
        let marks: Vec<Mark> = marks.collect();
        for page in &mut *pages {
            page.marks.splice(0..0, marks.iter().cloned());
        }
    }
}
