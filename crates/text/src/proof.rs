//! Proof that a text holds the words of its galley.
//!
//! Both sides are brought to one form: the words between white space, and after
//! the words of a link its address in brackets, where the form shows it. Taken
//! from every line on both sides are bullets and numbers at its start, the signs
//! that WhatsApp reads as marks, and the joiner that parts them; so those that
//! the writer typed do no harm, and are not proven either.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use siaran_galley::{Block, Galley, Run};

use crate::lines::{captions, heading, letterhead};
use crate::link::address;
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
    let line = |runs: &[Run]| with_addresses(form, runs);
    if form != Form::WhatsApp {
        lines.extend(letterhead(galley).into_iter().map(str::to_owned));
    }
    for block in &galley.blocks {
        match block {
            Block::Text(block) => lines.push(line(&block.runs)),
            Block::List(block) => lines.extend(block.items.iter().map(|item| line(item))),
            Block::Figure(block) if form == Form::Markdown => {
                if galley.images.contains_key(&block.image) {
                    lines.push(block.alt.clone());
                }
                lines.push(line(&block.caption));
            }
            Block::Figure(_) => {}
        }
    }
    let captions = captions(galley);
    if form != Form::Markdown && !captions.is_empty() {
        lines.push(heading(galley.language).to_owned());
        lines.extend(
            captions
                .into_iter()
                .map(|(_, figure)| line(&figure.caption)),
        );
    }
    lines.push(galley.footer.clone());
    lines.iter().flat_map(|line| bare(line)).collect()
}

/// The words of the runs, with the addresses that this form shows.
fn with_addresses(form: Form, runs: &[Run]) -> String {
    let mut text = String::new();
    for together in runs.chunk_by(|a, b| a.marks.link == b.marks.link) {
        let words: String = together.iter().map(|run| run.text.as_str()).collect();
        let link = together.first().and_then(|run| run.marks.link.as_ref());
        let shown = link.and_then(|link| match form {
            Form::WhatsApp | Form::Plain => address(link, &words),
            Form::Markdown => Some(link.as_str().to_owned()),
        });
        let Some(address) = shown else {
            text.push_str(&words);
            continue;
        };
        let (words, space) = match form {
            Form::WhatsApp | Form::Plain => words.split_at(words.trim_end().len()),
            Form::Markdown => (words.as_str(), ""),
        };
        text.extend([words, " (", &address, ")", space]);
    }
    text
}

/// The words of a line without what a form may add.
fn bare(line: &str) -> Vec<String> {
    let line: String = line
        .chars()
        .filter(|c| !matches!(c, '*' | '_' | '~' | '`' | &JOINER))
        .collect();
    let mut rest = line.trim();
    // Until none is left: an item may begin with what looks like another.
    while let Some(words) = after_list_mark(rest) {
        rest = words.trim_start();
    }
    rest.split_whitespace().map(str::to_owned).collect()
}

/// What follows a bullet or a number at the start.
fn after_list_mark(line: &str) -> Option<&str> {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mark = if digits > 0 { '.' } else { '-' };
    let rest = line[digits..].strip_prefix(mark)?;
    (rest.is_empty() || rest.starts_with(' ')).then_some(rest)
}

/// The lines of Markdown as they read, with the address after each link.
fn read_markdown(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut address = String::new();
    for event in Parser::new(text) {
        let words = match event {
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => words.to_string(),
            Event::Start(Tag::Link { dest_url, .. }) => {
                address = dest_url.to_string();
                continue;
            }
            Event::End(TagEnd::Link) => format!(" ({address})"),
            Event::Start(Tag::Image { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::Image)
            | Event::HardBreak
            | Event::SoftBreak => {
                lines.push(String::new());
                continue;
            }
            Event::Start(_)
            | Event::End(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => continue,
        };
        if let Some(line) = lines.last_mut() {
            line.push_str(&words);
        }
    }
    lines
}
