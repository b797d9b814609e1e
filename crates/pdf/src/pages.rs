//! Rows into pages.

use siaran_galley::Page as Paper;

use crate::rows::{Area, Mark, Row, Spot};

/// One page. Lengths are from the text's left edge and the sheet's top.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) marks: Vec<Mark>,
    pub(crate) areas: Vec<Area>,
    pub(crate) spots: Vec<Spot>,
}

/// The pages that the rows fill, one at least. On the first the text begins
/// lower.
pub(crate) fn pages(rows: Vec<Row>, paper: &Paper, first_top: f32) -> Vec<Page> {
    let mut press = Press {
        pages: vec![Page::default()],
        paper: *paper,
        top: first_top,
        y: first_top,
    };
    let mut rows = rows.into_iter().peekable();
    while let Some(first) = rows.next() {
        let mut group = vec![first];
        while let Some(row) = rows.next_if(|row| row.keep) {
            group.push(row);
        }
        let height = group.iter().map(|row| row.before + row.height).sum::<f32>();
        // What no page can hold starts where it stands.
        if !press.holds(height) && height - group[0].before <= press.bottom() - paper.top {
            press.turn();
        }
        for row in group {
            if !press.holds(row.before + row.height) {
                press.turn();
            }
            press.place(row);
        }
    }
    press.pages
}

struct Press {
    pages: Vec<Page>,
    paper: Paper,
    /// Where the text of this page begins.
    top: f32,
    /// Where the next row goes.
    y: f32,
}

impl Press {
    /// Where the text ends.
    fn bottom(&self) -> f32 {
        self.paper.height - self.paper.bottom
    }

    fn holds(&self, height: f32) -> bool {
        self.y + height <= self.bottom()
    }

    /// Starts a page, unless this one has no text and the next is no larger.
    fn turn(&mut self) {
        if self.y > self.paper.top {
            self.pages.push(Page::default());
            (self.top, self.y) = (self.paper.top, self.paper.top);
        }
    }

    fn place(&mut self, row: Row) {
        if self.y > self.top {
            self.y += row.before;
        }
        let y = self.y;
        let page = self.pages.last_mut().expect("there is a page");
        page.marks.extend(row.marks.into_iter().map(|mark| Mark {
            y: y + mark.y,
            ..mark
        }));
        page.areas.extend(row.areas.into_iter().map(|area| Area {
            y: y + area.y,
            ..area
        }));
        page.spots.extend(row.spots.into_iter().map(|spot| Spot {
            y: y + spot.y,
            ..spot
        }));
        self.y += row.height;
    }
}
