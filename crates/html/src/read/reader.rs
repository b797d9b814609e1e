//! Tags and words into lines.

use html5ever::tokenizer::Tag;
use html5ever::{LocalName, local_name};
use siaran_galley::{Imprint, Line, Printed, Stretch};
use siaran_model::ReleaseId;

use super::ReadError;
use super::scope::{Part, Scope, attribute, is_inline, is_void};

/// How many elements may be open at once.
const DEEPEST: usize = 512;

/// A file under reading.
#[derive(Default)]
pub(super) struct Reader {
    /// The open elements, each with what it does to the words in it.
    open: Vec<(LocalName, Scope)>,
    /// The line that grows.
    line: Vec<Stretch>,
    lines: Vec<Line>,
    letterhead: Vec<String>,
    foot: Vec<String>,
    about: About,
    /// Whether there was any element.
    marked_up: bool,
    too_deep: bool,
}

/// What a page says it holds, as it says it.
#[derive(Default)]
struct About {
    release: Option<String>,
    version: Option<String>,
    fingerprint: Option<String>,
    seal: Option<String>,
}

impl Reader {
    pub(super) fn start(&mut self, tag: &Tag) {
        self.marked_up = true;
        if !is_inline(&tag.name) {
            self.flush();
            self.end_implied(&tag.name);
        }
        match tag.name {
            local_name!("br") => self.words(" "),
            local_name!("meta") => self.meta(tag),
            local_name!("img") => self.picture(tag),
            _ => {}
        }
        if is_void(&tag.name) {
            return;
        }
        if self.open.len() == DEEPEST {
            self.too_deep = true;
            return;
        }
        let scope = self.scope().within(tag, self.about.fingerprint.is_some());
        self.open.push((tag.name.clone(), scope));
    }

    pub(super) fn end(&mut self, name: &LocalName) {
        if !is_inline(name) {
            self.flush();
        }
        if let Some(index) = self.open.iter().rposition(|(open, _)| open == name) {
            self.open.truncate(index);
        }
    }

    pub(super) fn words(&mut self, text: &str) {
        let scope = self.scope();
        if scope.part == Part::Unseen {
            return;
        }
        let stretch = Stretch {
            text: text.to_owned(),
            bold: Some(scope.bold),
            italic: Some(scope.italic),
            link: scope.link,
        };
        match self.line.last_mut() {
            Some(last)
                if (last.bold, last.italic, &last.link)
                    == (stretch.bold, stretch.italic, &stretch.link) =>
            {
                last.text.push_str(text);
            }
            Some(_) | None => self.line.push(stretch),
        }
    }

    pub(super) fn finish(mut self) -> Result<Printed, ReadError> {
        self.flush();
        if self.too_deep {
            return Err(ReadError::TooDeep);
        }
        if !self.marked_up && !self.lines.is_empty() {
            return Err(ReadError::NotHtml);
        }
        let page = self.about.fingerprint.is_some();
        Ok(Printed {
            imprint: self.about.imprint(),
            letterhead: page.then_some(self.letterhead),
            lines: self.lines,
            footer: page.then(|| self.foot.join(" ")),
        })
    }

    /// What the innermost element does to its words.
    fn scope(&self) -> Scope {
        let innermost = self.open.last();
        innermost
            .map(|(_, scope)| scope.clone())
            .unwrap_or_default()
    }

    /// A paragraph or an item ends where the next begins.
    fn end_implied(&mut self, next: &LocalName) {
        let ended = |open: &LocalName| match *open {
            local_name!("p") => true,
            local_name!("li") => *next == local_name!("li"),
            _ => false,
        };
        let stops = |open: &LocalName| matches!(*open, local_name!("ul") | local_name!("ol"));
        let mut inner = self.open.iter().enumerate().rev();
        let within = inner
            .by_ref()
            .take_while(|(_, (open, _))| !stops(open))
            .find(|(_, (open, _))| ended(open));
        if let Some((index, _)) = within {
            self.open.truncate(index);
        }
    }

    /// Ends the line, if it has words.
    fn flush(&mut self) {
        let line = Line::Words(std::mem::take(&mut self.line));
        let text = line.text();
        if text.chars().all(is_blank) {
            return;
        }
        match self.scope().part {
            Part::Text => self.lines.push(line),
            Part::Letterhead => self.letterhead.push(text),
            Part::Foot => self.foot.push(text),
            Part::Unseen => {}
        }
    }

    fn picture(&mut self, tag: &Tag) {
        if self.scope().part == Part::Text {
            let alternative = attribute(tag, "alt").unwrap_or_default();
            self.lines.push(Line::Picture(alternative.to_owned()));
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let field = match attribute(tag, "name") {
            Some("siaran-release") => &mut self.about.release,
            Some("siaran-version") => &mut self.about.version,
            Some("siaran-fingerprint") => &mut self.about.fingerprint,
            Some("siaran-seal") => &mut self.about.seal,
            Some(_) | None => return,
        };
        *field = attribute(tag, "content").map(str::to_owned);
    }
}

impl About {
    /// `None` where something is missing or is not what it should be.
    fn imprint(self) -> Option<Imprint> {
        Some(Imprint {
            release: ReleaseId::new(self.release?).ok()?,
            version: match self.version {
                Some(version) => Some(version.parse().ok()?),
                None => None,
            },
            fingerprint: self.fingerprint.filter(|text| {
                text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
            })?,
            seal: self.seal.and_then(|seal| seal.parse().ok()),
        })
    }
}

/// What no line is made of alone.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{feff}')
}
