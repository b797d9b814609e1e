//! A file read back: what a reader of its format found, against what it should
//! hold.
//!
//! Writers and their readers prove each other through these values; neither
//! knows the other.

use siaran_model::ReleaseId;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::seal::{Seal, Sum, is_seen, normal, same_address};
use crate::{Block, Fingerprint, Galley, Run, Sheet, Style};

/// What a reader found in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// What the file says it holds. Absent in a file that says nothing.
    pub imprint: Option<Imprint>,
    /// The letterhead's lines. `None` in a format that has no letterhead.
    pub letterhead: Option<Vec<String>>,
    /// Paragraphs that have words, and pictures, in reading order.
    pub lines: Vec<Line>,
    /// What stands at the foot of the pages beside the page number. `None` in a
    /// format that has no foot.
    pub footer: Option<String>,
}

/// What a file says it holds, in its metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// Which release.
    pub release: ReleaseId,
    /// Which version of it, where a library counted them.
    pub version: Option<u32>,
    /// The fingerprint, whole, in hexadecimal digits.
    pub fingerprint: String,
    /// What each of its lines was. Programs that save a file anew may lose it.
    pub seal: Option<Seal>,
}

/// A paragraph or a picture, as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A paragraph, an item of a list or a caption.
    Words(Vec<Stretch>),
    /// A picture, by its alternative text.
    Picture(String),
}

/// Characters that look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The characters.
    pub text: String,
    /// Whether they are bold, by style or by mark. `None` where the file cannot
    /// tell.
    pub bold: Option<bool>,
    /// Whether they are italic, in the same way.
    pub italic: Option<bool>,
    /// Where they lead.
    pub link: Option<String>,
}

/// How a file differs from what it should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// Which line of the file, from 1; for a missing line, the one it should
    /// stand before.
    pub line: usize,
    /// What should be there, where that is known.
    pub expected: Option<String>,
    /// What is there.
    pub found: Option<String>,
}

/// In what a file can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// The letterhead.
    Letterhead,
    /// Other words, or none.
    Words,
    /// Bold or italics.
    Marks,
    /// Where words lead.
    Links,
    /// What a picture says to those who do not see it.
    Alternative,
    /// What stands at the foot.
    Footer,
}

impl Imprint {
    /// What a file of this galley says it holds.
    pub fn of(galley: &Galley) -> Self {
        Self {
            release: galley.release.clone(),
            version: galley.version,
            fingerprint: Fingerprint::of(galley).to_string(),
            seal: Some(Seal::of(galley)),
        }
    }
}

impl Line {
    /// Its words, or its alternative text.
    pub fn text(&self) -> String {
        match self {
            Self::Words(stretches) => stretches.iter().map(|s| s.text.as_str()).collect(),
            Self::Picture(alternative) => alternative.clone(),
        }
    }
}

/// The lines of a galley as every file shows them.
pub fn lines(galley: &Galley) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Text(block) => lines.extend(words(block.style, &block.runs)),
            Block::List(block) => {
                let items = block.items.iter();
                lines.extend(items.filter_map(|item| words(Style::ListItem, item)));
            }
            Block::Figure(block) => {
                lines.push(Line::Picture(block.alt.clone()));
                lines.extend(words(Style::Caption, &block.caption));
            }
        }
    }
    lines
}

fn words(style: Style, runs: &[Run]) -> Option<Line> {
    let look = Sheet::default().look(style);
    let stretch = |run: &Run| Stretch {
        text: run.text.clone(),
        bold: Some(look.bold || run.marks.bold),
        italic: Some(look.italic || run.marks.italic),
        link: run.marks.link.as_ref().map(|link| link.as_str().to_owned()),
    };
    let blank = runs.iter().all(|run| normal(&run.text).is_empty());
    (!blank).then(|| Line::Words(runs.iter().map(stretch).collect()))
}

/// How a file differs from the galley it was written from; none if it holds the
/// same words, in the same order, with the same marks, links and alternative
/// texts. White space counts as one space.
pub fn differences(galley: &Galley, printed: &Printed) -> Vec<Difference> {
    let mut found = frame(galley, printed);
    let expected = lines(galley);
    let texts = |lines: &[Line]| lines.iter().map(key).collect::<Vec<_>>();
    let (wanted, there) = (texts(&expected), texts(&printed.lines));
    unlike(
        &wanted,
        &there,
        &mut found,
        |index| Some(expected[index].text()),
        &printed.lines,
        |wanted, there| looks(&expected[wanted], &printed.lines[there], there + 1),
    );
    found
}

/// How a file differs from what it says itself that it holds, as far as that can
/// be known without the release: words, links and alternative texts, not marks.
pub fn broken(seal: &Seal, printed: &Printed) -> Vec<Difference> {
    let mut found = Vec::new();
    let there: Vec<Sum> = printed.lines.iter().map(Sum::of).collect();
    unlike(
        seal.sums(),
        &there,
        &mut found,
        |_| None,
        &printed.lines,
        |_, _| None,
    );
    found
}

/// Letterhead and foot.
fn frame(galley: &Galley, printed: &Printed) -> Vec<Difference> {
    let mut found = Vec::new();
    if let Some(there) = &printed.letterhead {
        let head = galley.letterhead.iter().filter(|_| !galley.sheet.bare);
        let wanted = head.flat_map(|head| std::iter::once(&head.name).chain(&head.lines));
        let shown = |line: &String| Some(normal(line)).filter(|line| !line.is_empty());
        let wanted: Vec<_> = wanted.filter_map(shown).collect();
        let there: Vec<_> = there.iter().filter_map(shown).collect();
        if wanted != there {
            found.push(Difference {
                kind: DifferenceKind::Letterhead,
                line: 1,
                expected: Some(wanted.join(" / ")),
                found: Some(there.join(" / ")),
            });
        }
    }
    if let Some(there) = &printed.footer
        && normal(there) != normal(&galley.footer)
    {
        found.push(Difference {
            kind: DifferenceKind::Footer,
            line: printed.lines.len(),
            expected: Some(galley.footer.clone()),
            found: Some(there.clone()),
        });
    }
    found
}

/// What tells one line from another.
fn key(line: &Line) -> (bool, String) {
    match line {
        Line::Words(_) => (true, normal(&line.text())),
        Line::Picture(alternative) => (false, normal(alternative)),
    }
}

/// Lays the lines beside each other; what has no fellow differs.
fn unlike<K: Eq + std::hash::Hash + Ord>(
    wanted: &[K],
    there: &[K],
    found: &mut Vec<Difference>,
    expected: impl Fn(usize) -> Option<String>,
    lines: &[Line],
    looks: impl Fn(usize, usize) -> Option<Difference>,
) {
    for step in capture_diff_slices(Algorithm::Myers, wanted, there) {
        let (old, new) = (step.old_range(), step.new_range());
        if let DiffOp::Equal { .. } = step {
            found.extend(old.zip(new).filter_map(|(old, new)| looks(old, new)));
            continue;
        }
        for offset in 0..old.len().max(new.len()) {
            let (old, new) = (old.start + offset, new.start + offset);
            let expected = step.old_range().contains(&old).then(|| expected(old));
            let there = step.new_range().contains(&new).then(|| &lines[new]);
            found.push(Difference {
                kind: match there {
                    Some(Line::Picture(_)) => DifferenceKind::Alternative,
                    Some(Line::Words(_)) | None => DifferenceKind::Words,
                },
                line: new.min(step.new_range().end) + 1,
                expected: expected.flatten(),
                found: there.map(Line::text),
            });
        }
    }
}

/// The first difference in links or marks of two lines with the same words.
fn looks(expected: &Line, found: &Line, line: usize) -> Option<Difference> {
    let (Line::Words(wanted), Line::Words(there)) = (expected, found) else {
        return None;
    };
    let agrees = |one: Option<bool>, other: Option<bool>| {
        one.zip(other).is_none_or(|(one, other)| one == other)
    };
    let pairs = || letters(wanted).zip(letters(there));
    let differing = |kind, differs: &dyn Fn(&Stretch, &Stretch) -> bool| {
        let (_, (wanted, there)) = pairs()
            .map(|((one, a), (_, b))| (one, (a, b)))
            .find(|(_, (a, b))| differs(a, b))?;
        let say = |stretch: &Stretch| match kind {
            DifferenceKind::Links => stretch.link.clone().unwrap_or_default(),
            DifferenceKind::Letterhead
            | DifferenceKind::Words
            | DifferenceKind::Marks
            | DifferenceKind::Alternative
            | DifferenceKind::Footer => stretch.text.clone(),
        };
        Some(Difference {
            kind,
            line,
            expected: Some(say(wanted)),
            found: Some(say(there)),
        })
    };
    differing(DifferenceKind::Links, &|a, b| {
        !same_address(a.link.as_deref(), b.link.as_deref())
    })
    .or_else(|| {
        differing(DifferenceKind::Marks, &|a, b| {
            !(agrees(a.bold, b.bold) && agrees(a.italic, b.italic))
        })
    })
}

/// The characters that are seen, each with its stretch.
fn letters(stretches: &[Stretch]) -> impl Iterator<Item = (char, &Stretch)> {
    stretches.iter().flat_map(|stretch| {
        let seen = stretch.text.chars().filter(|c| is_seen(*c));
        seen.map(move |c| (c, stretch))
    })
}
