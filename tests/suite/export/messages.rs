//! WhatsApp, plain text and Markdown, read back as those who receive them read.
//!
//! Knows nothing of how they are written: WhatsApp's marks are read by its rules,
//! Markdown by `pulldown-cmark`.

use std::ops::Range;

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use siaran_galley::{Block, Galley, Run, Style, compose};
use siaran_tests::{assert_golden, corpus, corpus_paths, files, root, stem};
use siaran_text::{Form, expected, markdown, plain, whatsapp, words};

use super::all_galleys;
use super::words::letterhead;
use crate::any::any_release;

/// A character that is seen, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Letter {
    c: char,
    bold: bool,
    italic: bool,
    link: Option<String>,
}

type Line = Vec<Letter>;

/// Glued words, whose marks WhatsApp would show as signs.
const GLUED: &str = "marks-and-links";

#[test]
fn every_case_has_its_golden_messages() {
    for path in corpus_paths() {
        let name = stem(&path);
        let galley = compose(&corpus(&name));
        let golden = |folder: &str, ending: &str, text: &str| {
            assert_golden(&format!("tests/golden/{folder}/{name}.{ending}"), text);
        };
        golden("whatsapp", "txt", &whatsapp(&galley).text);
        golden("plain", "txt", &plain(&galley));
        golden("markdown", "md", &markdown(&galley));
    }
}

#[test]
fn no_golden_message_is_left_over() {
    let cases: Vec<_> = corpus_paths().iter().map(|path| stem(path)).collect();
    for (folder, ending) in [("whatsapp", "txt"), ("plain", "txt"), ("markdown", "md")] {
        for path in files(&root().join("tests/golden").join(folder), ending) {
            assert!(
                cases.contains(&stem(&path)),
                "{} has no case",
                path.display()
            );
        }
    }
}

#[test]
fn messages_hold_the_words_of_the_galley() {
    for (name, galley) in all_galleys() {
        holds_words(&galley).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn whatsapp_shows_bold_and_italics() {
    for (name, galley) in all_galleys() {
        let found = read_whatsapp(&whatsapp(&galley).text);
        let letters = match_lines(&found, &listed(&galley, false))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        for (found, typed) in letters {
            let marks = (found.bold, found.italic) == (typed.bold, typed.italic);
            assert!(
                marks || !found.c.is_alphanumeric() || name == GLUED,
                "{name}: {found:?} was {typed:?}"
            );
        }
    }
}

#[test]
fn markdown_has_bold_italics_and_links() {
    for (name, galley) in all_galleys() {
        let found = read_markdown(&markdown(&galley));
        let letters = match_lines(&found, &in_place(&galley))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        for (found, typed) in letters {
            assert_eq!(found.link, typed.link, "{name}");
            let marks = (found.bold, found.italic) == (typed.bold, typed.italic);
            assert!(
                marks || !found.c.is_alphanumeric(),
                "{name}: {found:?} was {typed:?}"
            );
        }
    }
}

#[test]
fn equal_releases_give_equal_messages() {
    let write = || {
        let galley = compose(&corpus("pelatihan-kehumasan"));
        (whatsapp(&galley), plain(&galley), markdown(&galley))
    };
    assert_eq!(write(), write());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_release_leaves_as_messages(release in any_release()) {
        let galley = compose(&release);
        prop_assert_eq!(holds_words(&galley), Ok(()));
        // No mark shows where none was set; one may be left out.
        let found = read_whatsapp(&whatsapp(&galley).text);
        for (found, typed) in match_lines(&found, &listed(&galley, false)).map_err(TestCaseError::fail)? {
            prop_assert!(!found.bold || typed.bold, "{found:?} was {typed:?}");
            prop_assert!(!found.italic || typed.italic, "{found:?} was {typed:?}");
        }
        let found = read_markdown(&markdown(&galley));
        for (found, typed) in match_lines(&found, &in_place(&galley)).map_err(TestCaseError::fail)? {
            prop_assert!(!found.bold || typed.bold, "{found:?} was {typed:?}");
            prop_assert!(!found.italic || typed.italic, "{found:?} was {typed:?}");
            prop_assert_eq!(&found.link, &typed.link);
        }
    }
}

/// Whether all forms hold the words, by the proof that the program itself uses
/// and by a reader of plain text that shares nothing with it.
fn holds_words(galley: &Galley) -> Result<(), String> {
    let text = plain(galley);
    for (form, text) in [
        (Form::WhatsApp, &whatsapp(galley).text),
        (Form::Plain, &text),
        (Form::Markdown, &markdown(galley)),
    ] {
        let (found, expected) = (words(form, text), expected(form, galley));
        if found != expected {
            return Err(format!("{form:?} holds {found:?}, not {expected:?}"));
        }
    }
    match_lines(&read_plain(&text), &listed(galley, true)).map(|_| ())
}

/// Pairs what is shown with what was typed, white space apart. After the words
/// of a link may stand its address in brackets.
fn match_lines(found: &[Line], typed: &[Line]) -> Result<Vec<(Letter, Letter)>, String> {
    let mut pairs = Vec::new();
    let mut found = found.iter();
    for line in typed {
        let shown = found.next().map_or(&[][..], Vec::as_slice);
        // Lines of lists begin with their bullet or number.
        let number = shown
            .iter()
            .take_while(|letter| letter.c.is_ascii_digit())
            .count();
        let marks = [0, 1, number + 1];
        let matched = marks
            .into_iter()
            .find_map(|mark| match_line(shown.get(mark..)?, line));
        match matched {
            Some(matched) => pairs.extend(matched),
            None => return Err(format!("{:?} is not {:?}", string(shown), string(line))),
        }
    }
    match found.next() {
        Some(line) => Err(format!("{:?} is too much", string(line))),
        None => Ok(pairs),
    }
}

fn match_line(mut shown: &[Letter], typed: &[Letter]) -> Option<Vec<(Letter, Letter)>> {
    let mut pairs = Vec::new();
    for together in typed.chunk_by(|a, b| a.link == b.link) {
        for letter in together.iter().filter(|letter| is_seen(letter.c)) {
            let (first, rest) = shown.split_first()?;
            if first.c != letter.c {
                return None;
            }
            pairs.push((first.clone(), letter.clone()));
            shown = rest;
        }
        let link = together.first().and_then(|letter| letter.link.as_deref());
        let target = link
            .and_then(|link| link.split_once(':'))
            .map(|(_, target)| target);
        let mail = target.and_then(|target| target.split('?').next());
        for address in [link, target, mail].into_iter().flatten() {
            let encoded = address.replace('(', "%28").replace(')', "%29");
            let length = |address: &str| address.chars().count() + 2;
            let length = [address, &encoded].into_iter().find_map(|address| {
                let brackets = string(shown.get(..length(address))?);
                (brackets == format!("({address})")).then(|| length(address))
            });
            if let Some(length) = length {
                shown = &shown[length..];
                break;
            }
        }
    }
    shown.is_empty().then_some(pairs)
}

fn string(line: &[Letter]) -> String {
    line.iter().map(|letter| letter.c).collect()
}

/// The galley's lines with the captions after them.
fn listed(galley: &Galley, with_letterhead: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    if with_letterhead {
        lines.extend(letterhead(galley).iter().map(|words| bare(words)));
    }
    let mut captions = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Text(block) => lines.push(styled(block.style, &block.runs)),
            Block::List(block) => lines.extend(block.items.iter().map(|item| typed(item))),
            Block::Figure(block) => captions.push(typed(&block.caption)),
        }
    }
    captions.retain(is_shown);
    if !captions.is_empty() {
        let heading = match galley.language {
            siaran_model::Language::Indonesian => "Foto:",
            siaran_model::Language::English => "Photos:",
        };
        lines.push(bold(bare(heading)));
        lines.extend(captions);
    }
    lines.push(bare(&galley.footer));
    lines.retain(is_shown);
    lines
}

/// The galley's lines with pictures and captions where they stand.
fn in_place(galley: &Galley) -> Vec<Line> {
    // Their element says that they are headings.
    let headings = [Style::Headline, Style::Subheading, Style::EndHeading];
    let mut lines: Vec<Line> = letterhead(galley).iter().map(|words| bare(words)).collect();
    for block in &galley.blocks {
        match block {
            Block::Text(block) if headings.contains(&block.style) => {
                lines.push(typed(&block.runs));
            }
            Block::Text(block) => lines.push(styled(block.style, &block.runs)),
            Block::List(block) => lines.extend(block.items.iter().map(|item| typed(item))),
            Block::Figure(block) => {
                if galley.images.contains_key(&block.image) {
                    lines.push(bare(&block.alt));
                }
                lines.push(typed(&block.caption));
            }
        }
    }
    lines.push(bare(&galley.footer));
    lines.retain(is_shown);
    lines
}

/// The runs' letters, in the type that the sheet gives their style.
fn styled(style: Style, runs: &[Run]) -> Line {
    match style {
        Style::Label
        | Style::Timing
        | Style::Headline
        | Style::Subheading
        | Style::Attribution
        | Style::EndHeading => bold(typed(runs)),
        Style::Subheadline => typed(runs)
            .into_iter()
            .map(|letter| Letter {
                italic: true,
                ..letter
            })
            .collect(),
        Style::Number
        | Style::Lede
        | Style::Paragraph
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::Answer
        | Style::ListItem
        | Style::Caption
        | Style::Closing
        | Style::EndMark
        | Style::Boilerplate
        | Style::Contact
        | Style::Responsible
        | Style::Account => typed(runs),
    }
}

fn bold(line: Line) -> Line {
    line.into_iter()
        .map(|letter| Letter {
            bold: true,
            ..letter
        })
        .collect()
}

fn typed(runs: &[Run]) -> Line {
    runs.iter()
        .flat_map(|run| {
            run.text.chars().map(|c| Letter {
                c,
                bold: run.marks.bold,
                italic: run.marks.italic,
                link: run.marks.link.as_ref().map(ToString::to_string),
            })
        })
        .collect()
}

/// Letters without marks.
fn bare(words: &str) -> Line {
    words
        .chars()
        .filter(|c| is_seen(*c))
        .map(|c| Letter {
            c,
            bold: false,
            italic: false,
            link: None,
        })
        .collect()
}

// As `retain` wants it.
#[allow(clippy::ptr_arg)]
fn is_shown(line: &Line) -> bool {
    line.iter().any(|letter| is_seen(letter.c))
}

/// White space is compared by the words; the joiner has no width.
fn is_seen(c: char) -> bool {
    !c.is_whitespace() && c != '\u{2060}'
}

/// The lines that are not blank.
fn read_plain(text: &str) -> Vec<Line> {
    let lines = text.lines().map(bare);
    lines.filter(|line| !line.is_empty()).collect()
}

/// The lines as WhatsApp shows them.
fn read_whatsapp(text: &str) -> Vec<Line> {
    let shown = text.lines().map(|line| {
        let signs = Signs::of(line);
        let mut letters = Vec::new();
        signs.show(0..signs.letters.len(), (false, false), &mut letters);
        letters
    });
    shown.filter(|line| !line.is_empty()).collect()
}

/// A line of a message before its marks are read.
struct Signs {
    letters: Vec<char>,
    /// What is in a web or e-mail address, where no mark is read.
    linked: Vec<bool>,
}

impl Signs {
    fn of(line: &str) -> Self {
        let linked = line.split_inclusive(char::is_whitespace).flat_map(|word| {
            let mail = word.split_once('@').is_some_and(|(name, place)| {
                name.contains(char::is_alphanumeric) && place.starts_with(char::is_alphanumeric)
            });
            let linked = mail || word.contains("://") || word.starts_with("www.");
            word.chars().map(move |_| linked)
        });
        Self {
            linked: linked.collect(),
            letters: line.chars().collect(),
        }
    }

    /// Adds the letters of this range without their marks.
    fn show(&self, at: Range<usize>, (bold, italic): (bool, bool), to: &mut Line) {
        let mut next = at.start;
        while next < at.end {
            let sign = self.letters[next];
            let closed = (self.opens(next))
                .then(|| self.closed(next, at.end))
                .flatten();
            if let Some(closed) = closed {
                let marks = (bold || sign == '*', italic || sign == '_');
                self.show(next + 1..closed, marks, to);
                next = closed + 1;
            } else {
                if is_seen(sign) {
                    to.push(Letter {
                        c: sign,
                        bold,
                        italic,
                        link: None,
                    });
                }
                next += 1;
            }
        }
    }

    fn opens(&self, at: usize) -> bool {
        let after = self.letters.get(at + 1);
        self.is_sign(at)
            && !at.checked_sub(1).is_some_and(|before| self.is_word(before))
            && after.is_some_and(|c| !c.is_whitespace())
    }

    fn closed(&self, open: usize, end: usize) -> Option<usize> {
        (open + 2..end).find(|&at| {
            self.letters[at] == self.letters[open]
                && self.is_sign(at)
                && !self.letters[at - 1].is_whitespace()
                && !self.is_word(at + 1)
        })
    }

    fn is_sign(&self, at: usize) -> bool {
        matches!(self.letters[at], '*' | '_' | '~' | '`') && !self.linked[at]
    }

    /// Whether a mark beside this letter is part of a word; the joiner parts it
    /// from what it would mark.
    fn is_word(&self, at: usize) -> bool {
        let c = self.letters.get(at);
        c.is_some_and(|c| c.is_alphanumeric() || *c == '\u{2060}')
    }
}

/// The lines as CommonMark has them; a picture is a line of its own.
fn read_markdown(text: &str) -> Vec<Line> {
    let mut lines = vec![Line::new()];
    let (mut bold, mut italic, mut link) = (0, 0, None);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Strong) => bold += 1,
            Event::End(TagEnd::Strong) => bold -= 1,
            Event::Start(Tag::Emphasis) => italic += 1,
            Event::End(TagEnd::Emphasis) => italic -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => link = Some(dest_url.to_string()),
            Event::End(TagEnd::Link) => link = None,
            Event::Text(words) => {
                let letters = words.chars().filter(|c| is_seen(*c)).map(|c| Letter {
                    c,
                    bold: bold > 0,
                    italic: italic > 0,
                    link: link.clone(),
                });
                lines
                    .last_mut()
                    .expect("there is always one")
                    .extend(letters);
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
            | Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Rule
            | Event::SoftBreak => panic!("words became markup: {event:?} in {text:?}"),
            Event::HardBreak | Event::Start(_) | Event::End(_) => lines.push(Line::new()),
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => panic!("CommonMark has none"),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}
