//! What an output must hold, as the galley says it.

use siaran_galley::{Block, Galley, Run, Style};

/// A paragraph as its stretches of equal looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(Vec<Piece>);

/// Characters that share their marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub link: Option<String>,
}

impl Line {
    /// Adds characters, as part of the last piece where they look alike.
    pub fn add(&mut self, piece: Piece) {
        match self.0.last_mut() {
            _ if piece.text.is_empty() => {}
            Some(last)
                if (last.bold, last.italic, &last.link)
                    == (piece.bold, piece.italic, &piece.link) =>
            {
                last.text.push_str(&piece.text);
            }
            Some(_) | None => self.0.push(piece),
        }
    }

    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Every paragraph below the letterhead, in order.
pub fn lines(galley: &Galley) -> Vec<Line> {
    styled(galley)
        .into_iter()
        .map(|(_, runs)| {
            let mut line = Line::default();
            for run in runs {
                line.add(Piece {
                    text: run.text.clone(),
                    bold: run.marks.bold,
                    italic: run.marks.italic,
                    link: run.marks.link.as_ref().map(ToString::to_string),
                });
            }
            line
        })
        .filter(|line| !line.is_empty())
        .collect()
}

/// Every paragraph with its style.
fn styled(galley: &Galley) -> Vec<(Style, &[Run])> {
    let mut lines: Vec<(Style, &[Run])> = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Text(block) => lines.push((block.style, &block.runs)),
            Block::List(block) => {
                lines.extend(block.items.iter().map(|item| (Style::ListItem, &item[..])));
            }
            Block::Figure(block) => lines.push((Style::Caption, &block.caption)),
        }
    }
    lines
}

/// The letterhead's lines.
pub fn letterhead(galley: &Galley) -> Vec<String> {
    galley
        .letterhead
        .iter()
        .fold(Vec::new(), |mut lines, head| {
            lines.push(head.name.clone());
            lines.extend(head.lines.clone());
            lines
        })
}

/// Every line of a file without pages: letterhead, text and footer.
pub fn shown(galley: &Galley) -> Vec<String> {
    let mut shown = letterhead(galley);
    shown.extend(texts(&lines(galley)));
    shown.push(galley.footer.clone());
    shown
}

/// The lines without their marks.
pub fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::text).collect()
}

/// What pictures show, in order: the logo's description first.
pub fn descriptions(galley: &Galley) -> Vec<String> {
    let logo = galley
        .letterhead
        .iter()
        .filter_map(|head| head.logo.as_ref());
    let figures = galley.blocks.iter().filter_map(|block| match block {
        Block::Figure(block) => Some(block.alt.clone()),
        Block::Text(_) | Block::List(_) => None,
    });
    logo.map(|logo| logo.alt.clone()).chain(figures).collect()
}

/// Where links lead, in order; one that several neighbours share once.
pub fn addresses(galley: &Galley) -> Vec<String> {
    let mut addresses = Vec::new();
    for line in lines(galley) {
        addresses.extend(line.0.into_iter().filter_map(|piece| piece.link));
    }
    addresses.dedup();
    addresses
}

/// Every paragraph as text with the marks of lists, which writers draw.
pub fn with_list_marks(galley: &Galley) -> Vec<String> {
    let text = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    galley
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Text(block) => vec![text(&block.runs)],
            Block::List(block) => (1..)
                .zip(&block.items)
                .map(|(number, item)| {
                    let mark = if block.ordered {
                        format!("{number}.")
                    } else {
                        "•".to_owned()
                    };
                    format!("{mark} {}", text(item))
                })
                .collect(),
            Block::Figure(block) => vec![text(&block.caption)],
        })
        .collect()
}

/// The letters and digits that are set in bold, and in italics, by a style or by
/// a mark.
#[derive(Debug, Default)]
pub struct Looks {
    pub bold: String,
    pub italic: String,
}

impl Looks {
    /// Only what every font has in bold and in italics counts.
    pub fn add(&mut self, text: &str, bold: bool, italic: bool) {
        let letters = || text.chars().filter(char::is_ascii_alphanumeric);
        if bold {
            self.bold.extend(letters());
        }
        if italic {
            self.italic.extend(letters());
        }
    }
}

pub fn looks(galley: &Galley) -> Looks {
    let mut looks = Looks::default();
    if let Some(head) = &galley.letterhead {
        let set = galley.sheet.head();
        let (name, line) = (set.name, set.line);
        looks.add(&head.name, name.bold, name.italic);
        looks.add(&head.lines.concat(), line.bold, line.italic);
    }
    for (style, runs) in styled(galley) {
        let look = galley.sheet.look(style);
        for run in runs {
            let marks = &run.marks;
            looks.add(
                &run.text,
                look.bold || marks.bold,
                look.italic || marks.italic,
            );
        }
    }
    looks
}

/// The words between white space, without the signs that direct and divide them.
pub fn tokens(text: &str) -> Vec<String> {
    spoken(text).split_whitespace().map(str::to_owned).collect()
}

/// The text without soft hyphens and marks of direction, which no reader sees.
pub fn spoken(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !matches!(
                c,
                '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            )
        })
        .collect()
}

/// The text without white space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Longer words are broken to fit a line, and read back in pieces.
const BREAKABLE: usize = 60;

/// Fails at the first word that differs.
pub fn assert_same(name: &str, found: &[String], expected: &[String]) {
    let mut found = found.iter();
    let mut before = "the start";
    for word in expected {
        let mut read = found.next().cloned().unwrap_or_default();
        while word.chars().count() > BREAKABLE && read != *word && word.starts_with(&read) {
            let Some(more) = found.next() else { break };
            read.push_str(more);
        }
        assert_eq!(read, *word, "{name}, after {before:?}");
        before = word;
    }
    assert_eq!(found.next(), None, "{name} goes on after {before:?}");
}
