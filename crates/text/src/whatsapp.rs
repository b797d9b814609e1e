//! A message for WhatsApp, in the formatting its apps read.
//!
//! The marks are those of WhatsApp's help centre, "How to format your messages"
//! (<https://faq.whatsapp.com/539178204879377>): an asterisk on both sides for
//! bold, an underscore for italics, a tilde for strikethrough, backticks for
//! code; `- ` or `* ` before a bullet, `1. ` before a number, `> ` before a
//! quote. The page does not say what may stand beside a mark. Programs that read
//! such messages (the mautrix bridges, for one) agree that it opens after a space
//! or a sign and before no space, closes after no space and before a space or a
//! sign, and that both stand in one line. So does this writer; where a mark would
//! touch a letter, the words stand without it.
//!
//! WhatsApp has no way to escape a mark. One that the writer typed is left as it
//! is where it cannot pair with another. Where it could, the line's own marks of
//! that kind yield; and two typed ones get a word joiner (U+2060, which has no
//! width) on both sides, the usual remedy, so that neither stands beside a space
//! or a word. Addresses are never touched.

use std::ops::Range;

use serde::Serialize;
use siaran_galley::{Galley, Origin};
use siaran_model::PartId;

use crate::emphasis::{Letter, Mark, Step, stretches, weave};
use crate::lines::{Kind, Line, Piece, emphasis, lines};
use crate::link::is_mail;
use crate::plain::part;

/// Has no width, and parts what would be read as one.
pub(crate) const JOINER: char = '\u{2060}';

/// A message, and how long WhatsApp takes it to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is pasted or sent.
    pub text: String,
    /// Its length in UTF-16 code units, as the program in the browser and on
    /// Android counts; an emoji is two or more.
    pub characters: usize,
}

impl Message {
    /// The longest message of the apps. WhatsApp does not document it; the number
    /// is what people find (<https://www.engagespark.com/support/whatsapp-business-limits/>).
    pub const LIMIT: usize = 65_536;
    /// The longest caption of a picture, by the documents of WhatsApp's business
    /// platform ("Image messages", `caption`).
    pub const CAPTION_LIMIT: usize = 1_024;

    fn new(text: String) -> Self {
        Self {
            characters: text.encode_utf16().count(),
            text,
        }
    }

    /// Whether one message holds it.
    pub fn fits(&self) -> bool {
        self.characters <= Self::LIMIT
    }

    /// Whether it can be sent as the caption of a picture.
    pub fn fits_caption(&self) -> bool {
        self.characters <= Self::CAPTION_LIMIT
    }
}

/// A message as its readers see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ShownMessage {
    /// From the top.
    pub lines: Vec<ShownLine>,
    /// How long WhatsApp takes the message to be, marks and all.
    pub characters: u32,
}

/// A line of a message, which the reader's window may break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ShownLine {
    /// The part it came from, if it came from one.
    pub part: Option<PartId>,
    /// Whether it follows the line above without a blank one between.
    pub close: bool,
    /// A list's bullet or number; empty elsewhere.
    pub mark: String,
    /// Its words. Never blank.
    pub words: Vec<ShownWords>,
}

/// Words of a message that look alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ShownWords {
    /// Without marks.
    pub text: String,
    /// In bold.
    pub bold: bool,
    /// In italics.
    pub italic: bool,
    /// An address that can be tapped.
    pub link: bool,
    /// Where the first of them was typed, if it was.
    pub origin: Origin,
}

/// The galley as a message: without the letterhead, which a chat shows by its
/// sender; headline and headings in bold, captions in a list, and last the line
/// that names the text.
pub fn whatsapp(galley: &Galley) -> Message {
    let mut text = String::new();
    for line in lines(galley) {
        if line.kind != Kind::Letterhead {
            part(&mut text, &line);
            text.push_str(&line.mark);
            text.push_str(marked(&line).trim());
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    Message::new(text)
}

/// The galley's message as WhatsApp shows it: bold and italic for the marks, and a
/// bullet for a hyphen.
pub fn shown(galley: &Galley) -> ShownMessage {
    let lines = lines(galley).into_iter();
    ShownMessage {
        lines: lines
            .filter(|line| line.kind != Kind::Letterhead)
            .map(|line| ShownLine {
                words: shown_words(&line),
                part: line.part,
                close: line.close,
                mark: line.mark.replace('-', "•").trim_end().to_owned(),
            })
            .collect(),
        characters: u32::try_from(whatsapp(galley).characters).unwrap_or(u32::MAX),
    }
}

/// The line's words with their marks.
fn marked(line: &Line) -> String {
    let set = Set::of(line);
    let mut text = String::new();
    let bare = line.mark.is_empty() && matches!(set.steps.first(), Some(Step::Letter(_)));
    if bare && starts_like_a_list(&set.letters) {
        text.push(JOINER);
    }
    for step in set.steps {
        match step {
            Step::Open(Mark::Bold) | Step::Close(Mark::Bold) => text.push('*'),
            Step::Open(Mark::Italic) | Step::Close(Mark::Italic) => text.push('_'),
            Step::Letter(at) if set.parted.contains(&at) => {
                text.extend([JOINER, set.letters[at].c, JOINER]);
            }
            Step::Letter(at) => text.push(set.letters[at].c),
        }
    }
    text
}

/// The line's words as its marks make them look.
fn shown_words(line: &Line) -> Vec<ShownWords> {
    let Set {
        letters,
        addresses,
        steps,
        ..
    } = Set::of(line);
    let is_space = |letter: &Letter| letter.c.is_whitespace();
    let start = letters.iter().take_while(|letter| is_space(letter)).count();
    let end = letters.len() - letters.iter().rev().take_while(|it| is_space(it)).count();
    let mut pieces = line.pieces.iter().flat_map(|piece| {
        let letters = piece.text.chars().enumerate();
        letters.map(move |(at, _)| (piece, at))
    });
    let (mut bold, mut italic) = (false, false);
    let mut words: Vec<ShownWords> = Vec::new();
    let mut last: Option<&Piece> = None;
    for step in steps {
        match step {
            Step::Open(Mark::Bold) => bold = true,
            Step::Close(Mark::Bold) => bold = false,
            Step::Open(Mark::Italic) => italic = true,
            Step::Close(Mark::Italic) => italic = false,
            Step::Letter(at) => {
                let (piece, within) = pieces.next().expect("every letter is of a piece");
                if !(start..end).contains(&at) {
                    continue;
                }
                let c = letters[at].c;
                // Where a link leads is told in brackets.
                let tappable = addresses[at] && !(piece.address && matches!(c, '(' | ')'));
                let same = last.is_some_and(|last| std::ptr::eq(last, piece));
                last = Some(piece);
                match words.last_mut() {
                    Some(words)
                        if same
                            && (words.bold, words.italic, words.link)
                                == (bold, italic, tappable) =>
                    {
                        words.text.push(c);
                    }
                    Some(_) | None => words.push(ShownWords {
                        text: c.to_string(),
                        bold,
                        italic,
                        link: tappable,
                        origin: piece.origin.further(within),
                    }),
                }
            }
        }
    }
    words
}

/// A line's letters, and where WhatsApp's marks stand between them.
struct Set {
    letters: Vec<Letter>,
    /// Which letters are part of an address.
    addresses: Vec<bool>,
    steps: Vec<Step>,
    /// The typed signs that need a joiner on both sides.
    parted: Vec<usize>,
}

impl Set {
    fn of(line: &Line) -> Self {
        let (bold, italic) = match line.kind {
            Kind::Text(style) => emphasis(style),
            Kind::Captions => (true, false),
            Kind::Letterhead | Kind::Item(_) | Kind::Caption | Kind::Footer => (false, false),
        };
        let mut letters = Vec::new();
        let mut addresses = Vec::new();
        for piece in &line.pieces {
            for c in piece.text.chars() {
                addresses.push(piece.address);
                letters.push(Letter {
                    c,
                    bold: !piece.address && (bold || piece.bold),
                    italic: !piece.address && (italic || piece.italic),
                });
            }
        }
        find_addresses(&letters, &mut addresses);
        let typed = Typed {
            letters: &letters,
            addresses: &addresses,
        };
        let stretches = stretches(&letters, |mark, at| {
            let sign = match mark {
                Mark::Bold => '*',
                Mark::Italic => '_',
            };
            (typed.stands_free(&at) && typed.may_pair(sign).is_empty()).then_some(at)
        });
        let parted = typed.parted();
        let steps = weave(letters.len(), &stretches);
        Self {
            letters,
            addresses,
            steps,
            parted,
        }
    }
}

/// A line as the writer typed it.
struct Typed<'a> {
    letters: &'a [Letter],
    /// Which letters are part of an address.
    addresses: &'a [bool],
}

impl Typed<'_> {
    /// Whether marks around these letters touch no letter and no typed sign
    /// outside, and no address inside.
    fn stands_free(&self, at: &Range<usize>) -> bool {
        let before = at.start.checked_sub(1);
        let glued = |position: Option<usize>| {
            position
                .and_then(|position| self.letters.get(position))
                .is_some_and(|letter| glues(letter.c) || is_sign(letter.c))
        };
        let addressed = self.addresses[at.clone()].contains(&true);
        !glued(before) && !glued(Some(at.end)) && !addressed
    }

    /// Where this sign could be read as a mark.
    fn may_pair(&self, sign: char) -> Vec<usize> {
        (0..self.letters.len())
            .filter(|&at| self.letters[at].c == sign && !self.addresses[at])
            .filter(|&at| self.may_open(at) || self.may_close(at))
            .collect()
    }

    fn may_open(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.letters[before].c);
        let after = self.letters.get(at + 1).map(|letter| letter.c);
        !before.is_some_and(char::is_alphanumeric) && after.is_some_and(|c| !c.is_whitespace())
    }

    fn may_close(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.letters[before].c);
        let after = self.letters.get(at + 1).map(|letter| letter.c);
        before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(char::is_alphanumeric)
    }

    /// The signs that would make a pair of marks.
    fn parted(&self) -> Vec<usize> {
        let mut parted = Vec::new();
        for sign in ['*', '_', '~'] {
            let signs = self.may_pair(sign);
            let opens = signs.iter().position(|&at| self.may_open(at));
            let closes = signs.iter().rposition(|&at| self.may_close(at));
            if opens
                .zip(closes)
                .is_some_and(|(opens, closes)| opens < closes)
            {
                parted.extend(signs);
            }
        }
        // Code needs no space around its marks.
        let backticks: Vec<_> = (0..self.letters.len())
            .filter(|&at| self.letters[at].c == '`')
            .collect();
        if backticks.len() > 1 {
            parted.extend(backticks);
        }
        parted
    }
}

/// Marks the letters of web and e-mail addresses.
fn find_addresses(letters: &[Letter], addresses: &mut [bool]) {
    let mut start = 0;
    for word in letters.split_inclusive(|letter| letter.c.is_whitespace()) {
        let text: String = word.iter().map(|letter| letter.c).collect();
        let web = text.contains("://") || text.starts_with("www.");
        if web || is_mail(&text) {
            let shown = text.trim_end().chars().count();
            addresses[start..start + shown].fill(true);
        }
        start += word.len();
    }
}

/// Whether WhatsApp may read this character as a mark.
fn is_sign(c: char) -> bool {
    matches!(c, '*' | '_' | '~' | '`')
}

/// Whether a mark beside this character would be part of a word.
fn glues(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | JOINER
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether the first characters would make an item or a quote of the line. A
/// number is left: WhatsApp shows it as it was typed.
fn starts_like_a_list(letters: &[Letter]) -> bool {
    let mut shown = letters.iter().map(|letter| letter.c);
    let first = shown.find(|c| !c.is_whitespace());
    first.is_some_and(|c| matches!(c, '-' | '*' | '>')) && shown.next() == Some(' ')
}
