//! How long a release is, and what is searched in it.

use siaran_galley::{Block, Galley, Run, Style};

/// How many words a reader sees from the headline to the end of the closing:
/// what an editor would count.
pub fn words(galley: &Galley) -> u32 {
    let count = galley.blocks.iter().map(block).sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What a reader sees below the headline, a line for each paragraph.
pub(crate) fn searched(galley: &Galley) -> String {
    let mut lines = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Text(block) if counts(block.style) && block.style != Style::Headline => {
                lines.push(plain(&block.runs));
            }
            Block::Text(_) => {}
            Block::List(list) => lines.extend(list.items.iter().map(|item| plain(item))),
            Block::Figure(figure) => lines.push(plain(&figure.caption)),
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

fn block(block: &Block) -> usize {
    match block {
        Block::Text(block) if counts(block.style) => runs(&block.runs),
        Block::Text(_) => 0,
        Block::List(list) => list.items.iter().map(|item| runs(item)).sum(),
        Block::Figure(figure) => runs(&figure.caption),
    }
}

/// A dash between spaces is no word.
fn runs(runs: &[Run]) -> usize {
    plain(runs)
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn counts(style: Style) -> bool {
    match style {
        Style::Headline
        | Style::Subheadline
        | Style::Lede
        | Style::Paragraph
        | Style::Subheading
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::Answer
        | Style::ListItem
        | Style::Caption
        | Style::Closing => true,
        Style::Label
        | Style::Number
        | Style::Timing
        | Style::Attribution
        | Style::EndMark
        | Style::EndHeading
        | Style::Boilerplate
        | Style::Contact
        | Style::Responsible
        | Style::Account => false,
    }
}
