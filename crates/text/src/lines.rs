//! A galley as lines: what stands above what, and how far apart.

use siaran_galley::{Block, FigureBlock, Galley, Origin, Run, Style};
use siaran_model::{Language, PartId, PartKind};

use crate::link::address;
use crate::photos::{number, photos};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A line of the letterhead.
    Letterhead,
    /// A paragraph of the galley.
    Text(Style),
    /// An item of the list that is this block of the galley.
    Item(usize),
    /// What the list of captions is called.
    Captions,
    /// A caption in that list.
    Caption,
    /// The line that names the text.
    Footer,
}

/// One line, which no form breaks.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub kind: Kind,
    /// The part it came from; the heading of a list and the footer are of none.
    pub part: Option<PartId>,
    /// A list's bullet or number, with the space after it.
    pub mark: String,
    /// Its words. Never blank.
    pub pieces: Vec<Piece>,
    /// Whether it follows the line above without a blank one between.
    pub close: bool,
}

/// Characters that share their marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    /// Whether this is where a link leads, in its brackets.
    pub address: bool,
    /// Whose words they are.
    pub origin: Origin,
}

impl Piece {
    fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            bold: false,
            italic: false,
            address: false,
            origin: Origin::Composed,
        }
    }
}

/// The whole galley for forms that show no pictures: captions are listed after
/// the text, under the numbers of their photographs.
pub(crate) fn lines(galley: &Galley) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |kind: Kind, part: Option<&PartId>, mark: String, pieces: Vec<Piece>| {
        if pieces.iter().all(|piece| piece.text.trim().is_empty()) {
            return;
        }
        let above = lines.last().map(|line: &Line| line.kind);
        lines.push(Line {
            close: above.is_some_and(|above| close(above, kind)),
            kind,
            part: part.cloned(),
            mark,
            pieces,
        });
    };
    let bare = |text: &str| vec![Piece::plain(text)];
    let head = PartKind::Letterhead.id();
    for words in letterhead(galley) {
        add(Kind::Letterhead, Some(&head), String::new(), bare(words));
    }
    for (position, block) in galley.blocks.iter().enumerate() {
        let part = Some(block.part());
        match block {
            Block::Text(block) => {
                let kind = Kind::Text(block.style);
                add(kind, part, String::new(), pieces(&block.runs));
            }
            Block::List(block) => {
                for (number, item) in (1..).zip(&block.items) {
                    let mark = if block.ordered {
                        format!("{number}. ")
                    } else {
                        "- ".to_owned()
                    };
                    add(Kind::Item(position), part, mark, pieces(item));
                }
            }
            Block::Figure(_) => {}
        }
    }
    let captions = captions(galley);
    if !captions.is_empty() {
        add(
            Kind::Captions,
            None,
            String::new(),
            bare(heading(galley.language)),
        );
        for (number, figure) in captions {
            let mark = format!("{number}. ");
            let caption = pieces(&figure.caption);
            add(Kind::Caption, Some(&figure.part), mark, caption);
        }
    }
    add(Kind::Footer, None, String::new(), bare(&galley.footer));
    lines
}

/// The letterhead's lines, its name first.
pub(crate) fn letterhead(galley: &Galley) -> Vec<&str> {
    galley
        .letterhead
        .iter()
        .fold(Vec::new(), |mut lines, head| {
            lines.push(head.name.as_str());
            lines.extend(head.lines.iter().map(String::as_str));
            lines
        })
}

/// The figures that have a caption, with the numbers of their photographs.
pub(crate) fn captions(galley: &Galley) -> Vec<(usize, &FigureBlock)> {
    let photos = photos(galley);
    let mut captions = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Figure(block) if !is_blank(&block.caption) => {
                captions.push((number(&photos, &block.image), block));
            }
            Block::Figure(_) | Block::Text(_) | Block::List(_) => {}
        }
    }
    captions
}

/// What the list of captions is called.
pub(crate) fn heading(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "Foto:",
        Language::English => "Photos:",
    }
}

pub(crate) fn is_blank(runs: &[Run]) -> bool {
    runs.iter().all(|run| run.text.trim().is_empty())
}

/// Whether the sheet sets this style in bold, and in italics, so that a form
/// without type shows it by marks.
pub(crate) fn emphasis(style: Style) -> (bool, bool) {
    match style {
        Style::Label
        | Style::Timing
        | Style::Headline
        | Style::Subheading
        | Style::Attribution
        | Style::EndHeading => (true, false),
        Style::Subheadline => (false, true),
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
        | Style::Account => (false, false),
    }
}

/// Whether a paragraph belongs so closely to the one above that a blank line
/// would part them.
pub(crate) fn belongs(above: Style, below: Style) -> bool {
    match below {
        Style::Number | Style::Timing => matches!(above, Style::Label | Style::Number),
        Style::Answer => above == Style::Question,
        Style::Boilerplate => above == Style::EndHeading,
        Style::Contact | Style::Responsible | Style::Account => {
            above == Style::EndHeading || above == below
        }
        Style::Label
        | Style::Headline
        | Style::Subheadline
        | Style::Lede
        | Style::Paragraph
        | Style::Subheading
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::ListItem
        | Style::Caption
        | Style::Closing
        | Style::Attribution
        | Style::EndMark
        | Style::EndHeading => false,
    }
}

fn close(above: Kind, below: Kind) -> bool {
    match (above, below) {
        (Kind::Text(above), Kind::Text(below)) => belongs(above, below),
        (Kind::Item(above), Kind::Item(below)) => above == below,
        (Kind::Letterhead, Kind::Letterhead) | (Kind::Captions | Kind::Caption, Kind::Caption) => {
            true
        }
        (
            Kind::Letterhead
            | Kind::Text(_)
            | Kind::Item(_)
            | Kind::Captions
            | Kind::Caption
            | Kind::Footer,
            _,
        ) => false,
    }
}

/// The words of the runs, and after each link where it leads. White space at the
/// end of a link's words stands after the address.
fn pieces(runs: &[Run]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for together in runs.chunk_by(|a, b| a.marks.link == b.marks.link) {
        let words: String = together.iter().map(|run| run.text.as_str()).collect();
        let link = together.first().and_then(|run| run.marks.link.as_ref());
        pieces.extend(together.iter().map(|run| Piece {
            text: run.text.clone(),
            bold: run.marks.bold,
            italic: run.marks.italic,
            address: false,
            origin: run.origin,
        }));
        let Some(address) = link.and_then(|link| address(link, &words)) else {
            continue;
        };
        let space = words[words.trim_end().len()..].to_owned();
        cut_space(&mut pieces);
        if !pieces.is_empty() {
            pieces.push(Piece::plain(" "));
        }
        pieces.push(Piece {
            address: true,
            ..Piece::plain(&format!("({address})"))
        });
        pieces.push(Piece::plain(&space));
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// Takes away the white space at the end.
fn cut_space(pieces: &mut Vec<Piece>) {
    while let Some(last) = pieces.last_mut() {
        let kept = last.text.trim_end().len();
        last.text.truncate(kept);
        if kept > 0 {
            return;
        }
        pieces.pop();
    }
}
