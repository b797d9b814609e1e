//! How long a release is.

use siaran_galley::{Block, Galley, Run, Style};

/// How many words a reader sees from the headline to the end of the closing:
/// what an editor would count.
pub fn words(galley: &Galley) -> u32 {
    let count = galley.blocks.iter().map(block).sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
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
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
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
