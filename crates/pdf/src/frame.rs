//! What frames the text: the letterhead of the first page, and the foot of every
//! page.

use std::collections::BTreeMap;

use siaran_galley::{Align, FOOTER, LETTERHEAD, Letterhead, Look, PAGE};
use siaran_model::ImageId;

use crate::fonts::Typeface;
use crate::lines::{Ink, Line, Paragraph};
use crate::pages::Page;
use crate::picture::Picture;
use crate::rows::{Mark, Owner, Shape, TEXT_WIDTH, baseline, start, text_marks};
use crate::shape::Shaper;

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
    shaper: &Shaper,
    pictures: &BTreeMap<ImageId, Picture>,
) -> Head {
    let mut marks = Vec::new();
    let mut bottom = LETTERHEAD.top;
    let (mut x, mut align) = (0.0, Align::Centre);
    if let Some(logo) = &letterhead.logo {
        let (pixels_across, pixels_down) = pictures[&logo.image].pixels();
        let (width, height) = LETTERHEAD.logo_size(pixels_across, pixels_down);
        marks.push(Mark {
            x: 0.0,
            y: LETTERHEAD.top,
            shape: Shape::Picture {
                image: logo.image.clone(),
                width,
                height,
            },
            owner: Owner::Head,
        });
        bottom += height;
        (x, align) = (width + LETTERHEAD.gap, Align::Left);
    }

    let mut y = LETTERHEAD.top;
    let lines = letterhead.lines.iter().map(|line| (&LETTERHEAD.line, line));
    for (look, text) in [(&LETTERHEAD.name, &letterhead.name)]
        .into_iter()
        .chain(lines)
    {
        let width = TEXT_WIDTH - x;
        for line in plain(shaper, look, text).lines(width, align) {
            let start = x + start(align, width, line.width);
            marks.extend(text_marks(line, start, y + baseline(look), Owner::Head));
            y += look.leading;
        }
        y += look.after;
    }

    bottom = bottom.max(y) + LETTERHEAD.before_rule;
    for lower in [0.0, 2.0 * LETTERHEAD.rule] {
        marks.push(Mark {
            x: 0.0,
            y: bottom + lower,
            shape: Shape::Bar {
                width: TEXT_WIDTH,
                height: LETTERHEAD.rule,
                colour: LETTERHEAD.name.colour,
            },
            owner: Owner::Head,
        });
    }
    Head {
        marks,
        bottom: bottom + 3.0 * LETTERHEAD.rule + LETTERHEAD.after_rule,
    }
}

/// Adds the foot to every page.
pub(crate) fn foot(pages: &mut [Page], footer: &str, shaper: &Shaper) {
    let look = &FOOTER.look;
    let top = PAGE.height - FOOTER.bottom - look.leading;
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let number = plain(shaper, look, &format!("{}/{count}", index + 1));
        let number = number.lines(TEXT_WIDTH, Align::Left);
        let taken = number
            .iter()
            .map(|line| line.width)
            .fold(FOOT_GAP, f32::max);
        let words = plain(shaper, look, footer);
        let mut add = |line: Line, x: f32, y: f32| {
            let marks = text_marks(line, x, y + baseline(look), Owner::Foot);
            page.marks.extend(marks);
        };
        let lines = words.lines(TEXT_WIDTH - FOOT_GAP - taken, Align::Left);
        let mut y = top;
        for line in lines {
            add(line, 0.0, y);
            y += look.leading;
        }
        for line in number {
            let x = TEXT_WIDTH - line.width;
            add(line, x, top);
        }
    }
}

fn plain<'a>(shaper: &'a Shaper, look: &Look, text: &str) -> Paragraph<'a> {
    let ink = Ink {
        typeface: Typeface::of(look.face, look.bold, look.italic),
        colour: look.colour,
    };
    Paragraph::of_texts(shaper, look.size, look.tracking, [(text, ink)])
}
