//! An HTML file read back. The writer promises that it is XML as well.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::words::{Line, Piece};
use super::xml::{attribute, character};

/// What a file shows.
#[derive(Debug, Default)]
pub struct Html {
    pub title: String,
    /// Every paragraph, the letterhead's first and the footer last.
    pub lines: Vec<Line>,
    /// Words that stand in no paragraph.
    pub stray: String,
    /// What the pictures show.
    pub descriptions: Vec<String>,
}

/// Elements whose words are a paragraph.
const PARAGRAPHS: [&str; 6] = ["p", "h1", "h2", "li", "figcaption", "footer.foot"];

pub fn read(file: &[u8]) -> Html {
    let text = str::from_utf8(file).expect("HTML is UTF-8");
    let mut reader = Reader::from_str(text);
    let mut html = Html::default();
    let mut open: Vec<String> = Vec::new();
    let mut links: Vec<String> = Vec::new();
    let mut line = Line::default();
    loop {
        let words = match reader.read_event().expect("the HTML is XML as well") {
            Event::Start(start) => {
                if start.name().as_ref() == b"a" {
                    links.push(attribute(&start, "href").expect("a link leads somewhere"));
                }
                open.push(element(&start));
                continue;
            }
            Event::Empty(start) => {
                if start.name().as_ref() == b"img" {
                    html.descriptions
                        .push(attribute(&start, "alt").expect("a picture says what it shows"));
                }
                continue;
            }
            Event::End(end) => {
                if end.name().as_ref() == b"a" {
                    links.pop();
                }
                let closed = open.pop().expect("the HTML is XML as well");
                if PARAGRAPHS.contains(&closed.as_str()) {
                    html.lines.push(std::mem::take(&mut line));
                }
                continue;
            }
            Event::Text(text) => text.decode().expect("HTML is UTF-8").into_owned(),
            Event::GeneralRef(entity) => character(&entity),
            Event::Eof => return html,
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => continue,
        };
        let within = |name: &str| open.iter().any(|element| element == name);
        if within("title") {
            html.title.push_str(&words);
        } else if open.iter().any(|name| PARAGRAPHS.contains(&name.as_str())) {
            line.add(Piece {
                text: words,
                bold: within("b"),
                italic: within("i"),
                link: links.last().cloned(),
            });
        } else if !within("style") {
            html.stray.push_str(words.trim());
        }
    }
}

/// An element's name, with its class where that makes a paragraph of it.
fn element(start: &BytesStart<'_>) -> String {
    let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
    match attribute(start, "class") {
        Some(class) if name == "footer" => format!("{name}.{class}"),
        Some(_) | None => name,
    }
}
