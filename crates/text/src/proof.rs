//! Proof that a text holds the words of its galley.
//!
//! Both sides are brought to one form: the words between white space, without
//! what a form may add. That is, in every line: a bullet or number at its start;
//! an address in brackets, which stands after a link's words; the signs that
//! WhatsApp reads as marks, and the joiner that parts them. The same is taken
//! from both sides, so a bracket or an asterisk that the writer typed does no
//! harm, and is not proven either.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use siaran_galley::{Block, Galley, Run};

use crate::lines::{captions, heading, letterhead};
use crate::whatsapp::JOINER;

/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By [`whatsapp`](crate::whatsapp()).
    WhatsApp,
    /// By [`plain`](crate::plain()).
    Plain,
    /// By [`markdown`](crate::markdown()).
    Markdown,
}

/// The words of a text in this form, in order. Shares nothing with the writers:
/// Markdown is read by `pulldown-cmark`.
pub fn words(form: Form, text: &str) -> Vec<String> {
    match form {
        Form::WhatsApp | Form::Plain => text.lines().flat_map(bare).collect(),
        Form::Markdown => read_markdown(text)
            .iter()
            .flat_map(|line| bare(line))
            .collect(),
    }
}

/// The words that a text of this galley must hold, in order.
pub fn expected(form: Form, galley: &Galley) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if form != Form::WhatsApp {
        lines.extend(letterhead(galley).into_iter().map(str::to_owned));
    }
    for block in &galley.blocks {
        match block {
            Block::Text(block) => lines.push(spoken(&block.runs)),
            Block::List(block) => lines.extend(block.items.iter().map(|item| spoken(item))),
            Block::Figure(block) if form == Form::Markdown => {
                if galley.images.contains_key(&block.image) {
                    lines.push(block.alt.clone());
                }
                lines.push(spoken(&block.caption));
            }
            Block::Figure(_) => {}
        }
    }
    let captions = captions(galley);
    if form != Form::Markdown && !captions.is_empty() {
        lines.push(heading(galley.language).to_owned());
        lines.extend(captions.into_iter().map(|(_, caption)| spoken(caption)));
    }
    lines.push(galley.footer.clone());
    lines.iter().flat_map(|line| bare(line)).collect()
}

fn spoken(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The words of a line without what a form may add.
fn bare(line: &str) -> Vec<String> {
    let line: String = line
        .chars()
        .filter(|c| !matches!(c, '*' | '_' | '~' | '`' | &JOINER))
        .collect();
    let line = line.trim();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let line = match &line[digits..] {
        rest if digits > 0 => rest.strip_prefix(". ").unwrap_or(line),
        rest => rest.strip_prefix("- ").unwrap_or(line),
    };
    without_addresses(line)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// Without the brackets that hold an address, and the space before them.
fn without_addresses(line: &str) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some(open) = rest.find('(') {
        let within = &rest[open + 1..];
        // An address may hold brackets; it ends with the word.
        let word = within.split_whitespace().next().unwrap_or_default();
        let close = word.rfind(')').filter(|&close| is_address(&word[..close]));
        if let Some(close) = close {
            kept.push_str(rest[..open].trim_end());
            rest = &within[close + 1..];
        } else {
            kept.push_str(&rest[..=open]);
            rest = within;
        }
    }
    kept + rest
}

fn is_address(word: &str) -> bool {
    let digits = word.strip_prefix('+').unwrap_or(word);
    let number = digits.len() >= 7 && digits.chars().all(|c| c.is_ascii_digit());
    word.contains("://") || word.contains('@') || number
}

/// The lines of Markdown as they read.
fn read_markdown(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for event in Parser::new(text) {
        match event {
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => {
                if let Some(line) = lines.last_mut() {
                    line.push_str(&words);
                }
            }
            Event::Start(Tag::Image { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::Image)
            | Event::HardBreak
            | Event::SoftBreak => lines.push(String::new()),
            Event::Start(_)
            | Event::End(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    lines
}
