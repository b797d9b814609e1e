//! What frames the text: the letterhead of the first page, and the foot of every
//! page.

use siaran_galley::{Align, Letterhead, Look, Sheet};
use siaran_picture::Pictures;

use crate::faces::Face;
use crate::lines::{Ink, Line, Paragraph};
use crate::pages::Page;
use crate::picture::shown;
use crate::rows::{Mark, Owner, Shape, baseline, start, text_marks};
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
            owner: Owner::Head,
        });
        bottom += height;
        (x, align) = (width + set.gap, Align::Left);
    }

    let mut y = set.top;
    let lines = letterhead.lines.iter().map(|line| (&set.line, line));
    for (look, text) in [(&set.name, &letterhead.name)].into_iter().chain(lines) {
        let width = text_width - x;
        for line in plain(shaper, look, text).lines(width, align) {
            let start = x + start(align, width, line.width);
            marks.extend(text_marks(line, start, y + baseline(look), Owner::Head));
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
            owner: Owner::Head,
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
        let number = plain(shaper, look, &format!("{}/{count}", index + 1));
        let number = number.lines(text_width, Align::Left);
        let taken = number
            .iter()
            .map(|line| line.width)
            .fold(FOOT_GAP, f32::max);
        let words = plain(shaper, look, footer);
        let mut add = |line: Line, x: f32, y: f32| {
            let marks = text_marks(line, x, y + baseline(look), Owner::Foot);
            page.marks.extend(marks);
        };
        let lines = words.lines(text_width - FOOT_GAP - taken, Align::Left);
        let mut y = top;
        for line in lines {
            add(line, 0.0, y);
            y += look.leading;
        }
        for line in number {
            let x = text_width - line.width;
            add(line, x, top);
        }
    }
}

fn plain<'a>(shaper: &'a Shaper, look: &Look, text: &str) -> Paragraph<'a> {
    let ink = Ink {
        face: Face::of(look.typeface, look.bold, look.italic),
        colour: look.colour,
    };
    Paragraph::of_texts(shaper, look.size, look.tracking, [(text, ink)])
}
