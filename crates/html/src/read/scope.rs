//! What an element does to the words in it.

use html5ever::tokenizer::Tag;
use html5ever::{LocalName, local_name};
use siaran_galley::{Sheet, Style};

use crate::sheet::class;

/// Which of a page's parts words belong to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Part {
    #[default]
    Text,
    Letterhead,
    Foot,
    /// None that is shown.
    Unseen,
}

/// How words look and where they belong, by all elements around them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scope {
    pub(super) part: Part,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) link: Option<String>,
}

impl Scope {
    /// The scope within an element that stands in this one. A page of ours has
    /// classes that say more.
    pub(super) fn within(&self, tag: &Tag, page: bool) -> Self {
        let mut scope = self.clone();
        match tag.name {
            local_name!("b")
            | local_name!("strong")
            | local_name!("th")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6") => scope.bold = true,
            local_name!("i") | local_name!("em") => scope.italic = true,
            local_name!("a") => scope.link = attribute(tag, "href").map(str::to_owned),
            local_name!("title")
            | local_name!("style")
            | local_name!("script")
            | local_name!("template")
            | local_name!("textarea")
            | local_name!("select")
            | local_name!("iframe")
            | local_name!("object")
            | local_name!("noembed")
            | local_name!("noframes") => scope.part = Part::Unseen,
            _ => {}
        }
        if page && scope.part == Part::Text {
            for class in attribute(tag, "class")
                .unwrap_or_default()
                .split_whitespace()
            {
                match class {
                    "letterhead" => scope.part = Part::Letterhead,
                    "foot" => scope.part = Part::Foot,
                    class => scope.look(class),
                }
            }
        }
        scope
    }

    /// Adds what our style sheet says of a class.
    fn look(&mut self, name: &str) {
        if let Some(style) = Style::ALL.into_iter().find(|style| class(*style) == name) {
            let look = Sheet::default().look(style);
            self.bold |= look.bold;
            self.italic |= look.italic;
        }
    }
}

/// An attribute's value.
pub(super) fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    let mut attributes = tag.attrs.iter();
    let attribute = attributes.find(|attribute| &*attribute.name.local == name)?;
    Some(&attribute.value)
}

/// Whether an element has no content, and so no end.
pub(super) fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
}

/// Whether an element stands within a line and does not end it.
pub(super) fn is_inline(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("abbr")
            | local_name!("b")
            | local_name!("bdi")
            | local_name!("bdo")
            | local_name!("big")
            | local_name!("br")
            | local_name!("cite")
            | local_name!("code")
            | local_name!("data")
            | local_name!("del")
            | local_name!("dfn")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("ins")
            | local_name!("kbd")
            | local_name!("label")
            | local_name!("link")
            | local_name!("mark")
            | local_name!("meta")
            | local_name!("q")
            | local_name!("s")
            | local_name!("samp")
            | local_name!("script")
            | local_name!("small")
            | local_name!("span")
            | local_name!("strong")
            | local_name!("sub")
            | local_name!("sup")
            | local_name!("template")
            | local_name!("time")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("var")
            | local_name!("wbr")
    )
}
