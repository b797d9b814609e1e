//! Even lines for what stands in the middle.
//!
//! Word fills each line as far as it goes, and a headline ends in one lone word.
//! The PDF and the page make such lines even (CSS `text-wrap: balance`). Word is
//! led to the same lines by indents: left and right, just so wide that the words
//! break where they do there. Line breaks of our own would be characters that the
//! release does not have, and would stay when somebody edits the headline; the
//! indents go with *Clear formatting*.

use siaran_galley::{Look, Run};
use siaran_model::Marks;
use unicode_linebreak::linebreaks;

use crate::widths::width;

/// What browsers leave as it is: many lines, or few words.
const MOST_LINES: usize = 6;
const LEAST_WORDS: usize = 4;
/// What it costs to leave the last word alone, in square points.
const ALONE: f32 = 5_625.0;
/// Two programs measure the same line this differently at most, in points.
const DOUBT: f32 = 1.5;

/// Words that no line end divides.
struct Piece {
    width: f32,
    /// The white space after it.
    gap: f32,
}

/// How far to indent on either side, where that makes the lines even. `None`
/// where they are, where a character's width is not known, and where no indent
/// can be told to do it in every program.
pub(crate) fn indent(look: &Look, runs: &[Run], available: f32) -> Option<f32> {
    let runs = runs.iter().map(|run| (run.text.as_str(), &run.marks));
    indent_of(&pieces(look, runs)?, available)
}

/// The same for words without marks.
pub(crate) fn indent_plain(look: &Look, text: &str, available: f32) -> Option<f32> {
    let plain = Marks::default();
    indent_of(&pieces(look, [(text, &plain)])?, available)
}

fn indent_of(pieces: &[Piece], available: f32) -> Option<f32> {
    let full = filled(pieces, available - DOUBT)?;
    let fuller = filled(pieces, available + DOUBT)?;
    let lines = full.len();
    if !(2..=MOST_LINES).contains(&lines) || fuller.len() != lines || pieces.len() < LEAST_WORDS {
        return None;
    }
    let even = even(pieces, available, lines)?;
    if even == full && even == fuller {
        return None;
    }
    let lines = || {
        let starts = std::iter::once(0).chain(even.iter().copied());
        starts.zip(even.iter().copied())
    };
    let widest = lines().map(|(start, end)| line(&pieces[start..end]));
    let least = widest.fold(0.0, f32::max);
    // With this width, the first word of some line would fit on the line before.
    let too_wide = lines()
        .filter(|(_, end)| *end < pieces.len())
        .map(|(start, end)| line(&pieces[start..=end]));
    let most = too_wide.fold(available, f32::min);
    (most - least > 2.0 * DOUBT).then(|| (available - f32::midpoint(least, most)) / 2.0)
}

fn pieces<'a>(
    look: &Look,
    runs: impl IntoIterator<Item = (&'a str, &'a Marks)>,
) -> Option<Vec<Piece>> {
    let mut text = String::new();
    let mut widths = Vec::new();
    for (words, marks) in runs {
        text.push_str(words);
        let (bold, italic) = (look.bold || marks.bold, look.italic || marks.italic);
        for c in words.chars() {
            widths.push(width(look.typeface, bold, italic, c)? * look.size + look.tracking);
        }
    }
    let mut widths = widths.into_iter();
    let mut start = 0;
    let mut pieces = Vec::new();
    for (end, _) in linebreaks(&text) {
        // The PDF divides no word at its hyphen.
        if end < text.len() && text[..end].trim_end().ends_with('-') {
            continue;
        }
        let piece = &text[start..end];
        let visible = piece.trim_end().chars().count();
        let (mut width, mut gap) = (0.0, 0.0);
        for (place, advance) in widths.by_ref().take(piece.chars().count()).enumerate() {
            *(if place < visible {
                &mut width
            } else {
                &mut gap
            }) += advance;
        }
        pieces.push(Piece { width, gap });
        start = end;
    }
    Some(pieces)
}

/// How far these reach on one line.
fn line(pieces: &[Piece]) -> f32 {
    let whole: f32 = pieces.iter().map(|piece| piece.width + piece.gap).sum();
    whole - pieces.last().map_or(0.0, |piece| piece.gap)
}

/// Where lines end that are as full as they can be. `None` where a word is wider
/// than a line.
fn filled(pieces: &[Piece], available: f32) -> Option<Vec<usize>> {
    let mut ends = Vec::new();
    let mut start = 0;
    for end in 1..=pieces.len() {
        let reach = line(&pieces[start..end]);
        if reach > available {
            if end - 1 == start {
                return None;
            }
            ends.push(end - 1);
            start = end - 1;
        }
    }
    ends.push(pieces.len());
    Some(ends)
}

/// Where this many lines end that leave as little room as they can, each square
/// of it counted.
fn even(pieces: &[Piece], available: f32, count: usize) -> Option<Vec<usize>> {
    let last = pieces.len();
    // The least cost of lines up to each place, and where the last one starts.
    let mut rows = vec![vec![(f32::INFINITY, 0); last + 1]];
    rows[0][0].0 = 0.0;
    for row in 1..=count {
        let mut costs = vec![(f32::INFINITY, 0); last + 1];
        for end in row..=last {
            for start in (row - 1..end).rev() {
                let room = available - line(&pieces[start..end]);
                if room < 0.0 {
                    break;
                }
                let alone = if start + 1 == last { ALONE } else { 0.0 };
                let cost = rows[row - 1][start].0 + room * room + alone;
                if cost < costs[end].0 {
                    costs[end] = (cost, start);
                }
            }
        }
        rows.push(costs);
    }
    let mut ends = Vec::with_capacity(count);
    let mut end = last;
    for row in (1..=count).rev() {
        let (cost, start) = rows[row][end];
        if cost.is_infinite() {
            return None;
        }
        ends.push(end);
        end = start;
    }
    ends.reverse();
    Some(ends)
}
