//! What the file's own styles say about bold, italic and hidden characters.

use std::collections::BTreeMap;

use super::ReadError;
use super::events::{Event, Names, Parser, Tag};

/// A style is based on others at most this often.
const LONGEST_CHAIN: usize = 32;

/// How characters look, as far as that was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
}

impl Look {
    /// Takes over what a character property says.
    pub fn take(&mut self, tag: &Tag<'_>) {
        let property = match tag.local() {
            b"b" => &mut self.bold,
            b"i" => &mut self.italic,
            b"vanish" => &mut self.hidden,
            _ => return,
        };
        let off = tag.attribute("val");
        *property = Some(!matches!(off.as_deref(), Some("0" | "false" | "off")));
    }

    /// The look, or the other's where it says nothing.
    fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
        }
    }
}

/// How characters look in the end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    pub bold: bool,
    pub italic: bool,
    pub hidden: bool,
}

/// The styles of a file.
#[derive(Default)]
pub(crate) struct Styles {
    looks: BTreeMap<String, Look>,
    /// What all characters look like unless told otherwise.
    default: Look,
    /// The style of paragraphs that name none.
    normal: Option<String>,
}

/// A style as it is written.
#[derive(Default)]
struct Style {
    id: String,
    base: Option<String>,
    look: Look,
}

impl Styles {
    pub fn read(bytes: &[u8], part: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut written = BTreeMap::new();
        let mut parser = Parser::new(bytes, part);
        while let Some(event) = parser.next()? {
            let Event::Start(tag) = event else { continue };
            if tag.is(Names::Word, "rPrDefault") {
                styles.default = style(&mut parser)?.look;
            } else if tag.is(Names::Word, "style") {
                let id = tag.attribute("styleId").unwrap_or_default();
                let default = matches!(tag.attribute("default").as_deref(), Some("1" | "true"));
                if default && tag.attribute("type").as_deref() == Some("paragraph") {
                    styles.normal = Some(id.clone());
                }
                let style = Style {
                    id,
                    ..style(&mut parser)?
                };
                written.insert(style.id.clone(), style);
            }
        }
        for id in written.keys() {
            styles.looks.insert(id.clone(), whole(id, &written));
        }
        Ok(styles)
    }

    /// How characters look in a paragraph of one style and in a style of their
    /// own, with what was said about them directly.
    pub fn seen(&self, paragraph: Option<&str>, character: Option<&str>, direct: Look) -> Seen {
        let look = |id: Option<&str>| {
            let known = id.and_then(|id| self.looks.get(id));
            known.copied().unwrap_or_default()
        };
        let paragraph = look(paragraph.or(self.normal.as_deref()));
        let character = look(character);
        // Two styles that both say bold cancel each other; the defaults do not
        // take part in that (ECMA-376, part 1, section 17.7.3).
        let toggled = |direct: Option<bool>, default: Option<bool>, one, other| {
            let on = |look: Option<bool>| look == Some(true);
            direct.unwrap_or(on(default) || (on(one) != on(other)))
        };
        let default = self.default;
        Seen {
            bold: toggled(direct.bold, default.bold, paragraph.bold, character.bold),
            italic: toggled(
                direct.italic,
                default.italic,
                paragraph.italic,
                character.italic,
            ),
            hidden: toggled(
                direct.hidden,
                default.hidden,
                paragraph.hidden,
                character.hidden,
            ),
        }
    }
}

/// What a style says itself, up to its end.
fn style(parser: &mut Parser<'_>) -> Result<Style, ReadError> {
    let mut style = Style::default();
    let mut depth = 1;
    // Below which depth character properties stand, once they begin.
    let mut characters = None;
    while depth > 0 {
        match parser.next()? {
            None => break,
            Some(Event::Text(_)) => {}
            Some(Event::End) => {
                depth -= 1;
                characters = characters.filter(|start| *start < depth);
            }
            Some(Event::Start(tag)) => {
                let looks = tag.is(Names::Word, "rPr") && depth == 1;
                let other = tag.is(Names::Word, "pPr") || tag.is(Names::Word, "tblStylePr");
                if other && depth == 1 {
                    parser.skip()?;
                    continue;
                }
                if looks {
                    characters = Some(depth);
                } else if characters.is_some_and(|start| start + 1 == depth) {
                    if tag.names == Names::Word {
                        style.look.take(&tag);
                    }
                } else if tag.is(Names::Word, "basedOn") {
                    style.base = tag.attribute("val");
                }
                depth += 1;
            }
        }
    }
    Ok(style)
}

/// What a style says, itself or by what it is based on.
fn whole(id: &str, written: &BTreeMap<String, Style>) -> Look {
    let mut look = Look::default();
    let mut id = Some(id);
    for _ in 0..LONGEST_CHAIN {
        let Some(style) = id.and_then(|id| written.get(id)) else {
            break;
        };
        look = look.or(style.look);
        id = style.base.as_deref();
    }
    look
}
