//! Where the lines of a PDF end, and how many of these ends another PDF shares.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use siaran_galley::Page;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::tools::text;
use crate::words::spoken;

/// A PDF as lines, without what stands in the lower margin.
#[derive(Debug, Default)]
pub struct Print {
    pub pages: usize,
    lines: Vec<String>,
}

impl Print {
    /// The lines in the order in which they were drawn.
    pub fn read(pdf: &Path, page: &Page) -> Self {
        let text = text(
            Command::new("pdftotext")
                .args(["-raw", "-enc", "UTF-8", "-x", "0", "-y", "0"])
                .args(["-W", &points(page.width), "-H"])
                .arg(points(page.height - page.bottom))
                .args([pdf.as_os_str(), "-".as_ref()]),
        );
        let pages = text.matches('\u{c}').count();
        // pdftotext ends a line at a soft hyphen, even where the print does not.
        let text = text.replace("\u{ad}\n", "");
        let lines = text.split(['\n', '\u{c}']).map(line);
        Self {
            pages,
            lines: lines.filter(|line| !line.is_empty()).collect(),
        }
    }

    /// Every character that is seen, and the number of the line it stands in.
    fn characters(&self) -> (Vec<char>, Vec<usize>) {
        let lines = self.lines.iter().enumerate();
        lines
            .flat_map(|(number, line)| line.chars().map(move |character| (character, number)))
            .filter(|(character, _)| !character.is_whitespace())
            .unzip()
    }
}

/// pdftotext takes whole points.
fn points(length: f32) -> String {
    format!("{length:.0}")
}

/// A line, alike from every program: without ligatures, list marks and signs
/// that nobody sees, and with the hyphen that LibreOffice draws.
fn line(text: &str) -> String {
    let text = spoken(text)
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
        .replace('•', " ")
        .replace('\u{2011}', "-");
    text.trim().to_owned()
}

/// What two prints of one text have in common.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Line ends of the one that has more.
    pub ends: usize,
    /// Line ends of both.
    pub shared: usize,
    /// Every line of the one that the other breaks elsewhere, and what the other
    /// makes of it.
    pub differences: Vec<String>,
}

/// A line ends alike where both end it after the same character.
pub fn compare(ours: &Print, theirs: &Print) -> Comparison {
    let (characters, lines) = ours.characters();
    let (other_characters, other_lines) = theirs.characters();
    let mut partner = vec![None; characters.len()];
    for operation in capture_diff_slices(Algorithm::Myers, &characters, &other_characters) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = operation
        {
            for step in 0..len {
                partner[old_index + step] = Some(new_index + step);
            }
        }
    }
    let mut comparison = Comparison {
        ends: ours.lines.len().max(theirs.lines.len()),
        ..Comparison::default()
    };
    let mut differing = BTreeMap::new();
    for (at, partner) in partner.into_iter().enumerate() {
        let ends = is_end(&lines, at);
        let ends_there = partner.is_some_and(|partner| is_end(&other_lines, partner));
        if ends && ends_there {
            comparison.shared += 1;
        } else if ends || ends_there {
            let line = partner.map(|partner| theirs.lines[other_lines[partner]].as_str());
            differing.entry(lines[at]).or_insert(line);
        }
    }
    for (number, line) in differing {
        let line = line.unwrap_or("(nothing of it)");
        let difference = format!("{}\n      {line}", ours.lines[number]);
        comparison.differences.push(difference);
    }
    comparison
}

/// Whether the line ends after this character.
fn is_end(lines: &[usize], at: usize) -> bool {
    lines.get(at + 1) != Some(&lines[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(lines: &[&str]) -> Print {
        Print {
            pages: 1,
            lines: lines.iter().map(|text| line(text)).collect(),
        }
    }

    #[test]
    fn equal_prints_share_every_line_end() {
        let one = print(&["Jakarta, Rabu –", "Badan Pusat", "Statistik"]);
        let comparison = compare(&one, &one);
        assert_eq!((comparison.shared, comparison.ends), (3, 3));
        assert!(comparison.differences.is_empty());
    }

    #[test]
    fn a_line_that_ends_elsewhere_is_shown() {
        let ours = print(&["Jakarta, Rabu –", "• Badan Pusat", "Statistik"]);
        let theirs = print(&["Jakarta, Rabu –", "Badan", "Pusat Statistik"]);
        let comparison = compare(&ours, &theirs);
        assert_eq!((comparison.shared, comparison.ends), (2, 3));
        assert_eq!(comparison.differences, ["Badan Pusat\n      Badan"]);
    }

    #[test]
    fn a_line_that_the_other_breaks_in_two_counts() {
        let ours = print(&["Badan Pusat Statistik"]);
        let theirs = print(&["Badan Pusat", "Statistik"]);
        let comparison = compare(&ours, &theirs);
        assert_eq!((comparison.shared, comparison.ends), (1, 2));
    }
}
