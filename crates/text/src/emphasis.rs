//! Bold and italics as pairs of marks around words.
//!
//! Forms differ in where a mark may stand; all agree that it never stands beside
//! white space on its inner side.

use std::ops::Range;

/// How characters are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Bold,
    Italic,
}

/// One character and how it is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    pub c: char,
    pub bold: bool,
    pub italic: bool,
}

impl Letter {
    fn has(self, mark: Mark) -> bool {
        match mark {
            Mark::Bold => self.bold,
            Mark::Italic => self.italic,
        }
    }
}

/// Characters from a mark to its partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub mark: Mark,
    pub at: Range<usize>,
}

/// What comes next in a line with marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Open(Mark),
    Close(Mark),
    /// The character at this position.
    Letter(usize),
}

/// Where marks stand, properly nested. `fit` narrows a stretch until its marks
/// may stand there, or leaves it out.
pub(crate) fn stretches(
    letters: &[Letter],
    fit: impl Fn(Mark, Range<usize>) -> Option<Range<usize>>,
) -> Vec<Stretch> {
    let fitted = |mark, at| trimmed(letters, at).and_then(|at| fit(mark, at));
    let bold: Vec<_> = ranges(letters, Mark::Bold)
        .into_iter()
        .filter_map(|at| fitted(Mark::Bold, at))
        .collect();
    let italic: Vec<_> = ranges(letters, Mark::Italic)
        .into_iter()
        .flat_map(|at| split(at, &bold))
        .filter_map(|at| fitted(Mark::Italic, at))
        .collect();
    let stretch = |mark| move |at| Stretch { mark, at };
    bold.into_iter()
        .map(stretch(Mark::Bold))
        .chain(italic.into_iter().map(stretch(Mark::Italic)))
        .collect()
}

/// The letters with the marks between them: outer ones open first and close
/// last.
pub(crate) fn weave(length: usize, stretches: &[Stretch]) -> Vec<Step> {
    let mut inward: Vec<&Stretch> = stretches.iter().collect();
    inward.sort_by_key(|stretch| std::cmp::Reverse(stretch.at.len()));
    let mut steps = Vec::new();
    for position in 0..=length {
        let closing = inward.iter().rev().filter(|s| s.at.end == position);
        steps.extend(closing.map(|stretch| Step::Close(stretch.mark)));
        let opening = inward.iter().filter(|s| s.at.start == position);
        steps.extend(opening.map(|stretch| Step::Open(stretch.mark)));
        if position < length {
            steps.push(Step::Letter(position));
        }
    }
    steps
}

/// The longest stretches of letters with this mark.
fn ranges(letters: &[Letter], mark: Mark) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for chunk in letters.chunk_by(|a, b| a.has(mark) == b.has(mark)) {
        let end = start + chunk.len();
        if chunk[0].has(mark) {
            ranges.push(start..end);
        }
        start = end;
    }
    ranges
}

/// Cut where a bold stretch begins or ends inside that is not inside as a whole.
fn split(at: Range<usize>, bold: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = at.start;
    for other in bold {
        let within = at.start <= other.start && other.end <= at.end;
        for border in [other.start, other.end] {
            if !within && start < border && border < at.end {
                pieces.push(start..border);
                start = border;
            }
        }
    }
    pieces.push(start..at.end);
    pieces
}

/// Without white space at its ends; nothing where there is nothing to read.
fn trimmed(letters: &[Letter], at: Range<usize>) -> Option<Range<usize>> {
    let shown = |position: &usize| !letters[*position].c.is_whitespace();
    let start = at.clone().find(shown)?;
    let end = at.clone().rev().find(shown)? + 1;
    let read = letters[start..end]
        .iter()
        .any(|letter| letter.c.is_alphanumeric());
    read.then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `B` bold, `i` italic, `2` both; anything else is plain. Spaces in `text`
    /// are white space.
    fn marked(text: &str, looks: &str) -> String {
        let letters: Vec<_> = text
            .chars()
            .zip(looks.chars())
            .map(|(c, look)| Letter {
                c,
                bold: matches!(look, 'B' | '2'),
                italic: matches!(look, 'i' | '2'),
            })
            .collect();
        let stretches = stretches(&letters, |_, at| Some(at));
        let steps = weave(letters.len(), &stretches);
        steps
            .into_iter()
            .map(|step| match step {
                Step::Open(Mark::Bold) => '<',
                Step::Close(Mark::Bold) => '>',
                Step::Open(Mark::Italic) => '(',
                Step::Close(Mark::Italic) => ')',
                Step::Letter(at) => letters[at].c,
            })
            .collect()
    }

    #[test]
    fn marks_nest() {
        assert_eq!(marked("abc", "222"), "<(abc)>");
        assert_eq!(marked("abc", "B2B"), "<a(b)c>");
        assert_eq!(marked("abc", "i2i"), "(a<b>c)");
        assert_eq!(marked("abc", "22B"), "<(ab)c>");
        assert_eq!(marked("abc", "i22"), "(a<bc>)");
    }

    #[test]
    fn marks_that_would_cross_are_cut() {
        assert_eq!(marked("a b c", "BB2ii"), "<a (b)> (c)");
        assert_eq!(marked("a b c", "ii2BB"), "(a) <(b) c>");
    }

    #[test]
    fn white_space_stands_outside() {
        assert_eq!(marked("a b c", ".BBB."), "a <b> c");
        assert_eq!(marked("a  c", ".BB."), "a  c");
    }
}
