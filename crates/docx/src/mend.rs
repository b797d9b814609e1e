//! What docx-rs leaves undone or does out of order, part by part.

use docx_rs::XMLDocx;
use siaran_galley::{Block, Galley};

use crate::WriteError;
use crate::body::stretches;
use crate::letterhead::printed;
use crate::styles::{NORMAL, is_built_in};
use crate::watermark;
use crate::xml::{Element, Node};

/// Puts the parts right: the schema's order, ids that are the same each time,
/// alternative text, language, the default style.
pub(crate) fn mend(parts: &mut XMLDocx, galley: &Galley) -> Result<(), WriteError> {
    let mut drawings = 0;
    let logo = printed(galley).and_then(|head| head.logo.as_ref());
    let mut logos = logo.iter().map(|logo| logo.alt.as_str());
    let mut figures = galley.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure.alt.as_str()),
        Block::Text(_) | Block::List(_) => None,
    });
    for header in &mut parts.headers {
        mended(header, |root| {
            describe(root, &mut drawings, &mut logos);
            if let Some(watermark) = galley.sheet.watermark {
                watermark::stand_in(
                    root,
                    watermark.word(galley.language),
                    galley.sheet,
                    &mut drawings,
                );
            }
        })?;
    }
    for footer in &mut parts.footers {
        mended(footer, |_| ())?;
    }
    mended(&mut parts.document, |root| {
        describe(root, &mut drawings, &mut figures);
        speak(root, galley);
    })?;
    mended(&mut parts.styles, |root| {
        styles(root, galley.language.tag());
    })?;
    mended(&mut parts.numberings, |_| ())
}

fn mended(part: &mut Vec<u8>, change: impl FnOnce(&mut Element)) -> Result<(), WriteError> {
    let mut root = Element::parse(part)?;
    change(&mut root);
    root.visit(&mut arrange);
    *part = root.to_part();
    Ok(())
}

/// Puts one element in the schema's order.
fn arrange(element: &mut Element) {
    // Counted by docx-rs for the whole thread.
    element.attributes.retain(|(name, _)| name != "w14:paraId");
    if ["w:style", "w:lvl", "w:pPrDefault"].contains(&element.name.as_str()) {
        for paragraph in element.elements().filter(|child| child.name == "w:pPr") {
            paragraph.retain(|child| child.name != "w:rPr");
        }
    }
    element.retain(|child| {
        !(["w:rPr", "w:pPr"].contains(&child.name.as_str()) && child.children.is_empty())
    });
    match element.name.as_str() {
        "w:rPr" => element.sort(RUN),
        "w:pPr" => element.sort(PARAGRAPH),
        "w:style" => element.sort(STYLE),
        "w:sectPr" => element.sort(SECTION),
        "w:lvl" => element.sort(LEVEL),
        "w:numPr" => element.sort(&["ilvl", "numId"]),
        _ => {}
    }
}

/// Numbers the drawings of a part and says what they show.
fn describe<'a>(
    root: &mut Element,
    drawings: &mut u32,
    alternatives: &mut impl Iterator<Item = &'a str>,
) {
    let mut alternative = "";
    root.visit(&mut |element| {
        match element.name.as_str() {
            "wp:docPr" => {
                *drawings += 1;
                alternative = alternatives.next().unwrap_or_default();
            }
            // Comes after the other of the same drawing.
            "pic:cNvPr" => {}
            _ => return,
        }
        element.set("id", &drawings.to_string());
        element.set("name", &format!("Picture {drawings}"));
        element.set("descr", alternative);
    });
}

/// Names the language of foreign terms, so that Word does not mark them as
/// mistakes. The document has a run for each stretch of the galley's.
fn speak(root: &mut Element, galley: &Galley) {
    let runs = galley.blocks.iter().flat_map(|block| match block {
        Block::Text(block) => vec![&block.runs],
        Block::List(block) => block.items.iter().collect(),
        Block::Figure(block) => vec![&block.caption],
    });
    let mut stretches = runs.flat_map(|runs| stretches(runs));
    root.visit(&mut |element| {
        if element.name != "w:r" || element.child("w:t").is_none() {
            return;
        }
        let stretch = stretches.next().and_then(<[_]>::first);
        let language = stretch.and_then(|run| run.marks.language);
        if let Some(language) = language.filter(|language| *language != galley.language)
            && let Some(look) = element.child("w:rPr")
        {
            let language = Element::new("w:lang", &[("w:val", language.tag())]);
            look.children.push(Node::Element(language));
        }
    });
}

fn styles(root: &mut Element, language: &str) {
    let mut normals = 0;
    root.retain(|style| {
        let normal = style.get("w:styleId") == Some(NORMAL);
        normals += usize::from(normal);
        // The first is docx-rs's own and has no look.
        !(normal && normals == 1)
    });
    let characters = root
        .child("w:docDefaults")
        .and_then(|defaults| defaults.child("w:rPrDefault"))
        .and_then(|defaults| defaults.child("w:rPr"));
    if let Some(characters) = characters {
        *characters = Element::new("w:rPr", &[]).with([Element::new(
            "w:lang",
            &[
                ("w:val", language),
                ("w:eastAsia", language),
                ("w:bidi", "ar-SA"),
            ],
        )]);
    }
    for style in root.elements().filter(|child| child.name == "w:style") {
        let id = style.get("w:styleId").unwrap_or_default();
        if id == NORMAL {
            style.set("w:default", "1");
        } else if !is_built_in(id) {
            style.set("w:customStyle", "1");
        }
    }
}

const RUN: &[&str] = &[
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "sz", "szCs", "u", "lang",
];
const PARAGRAPH: &[&str] = &[
    "pStyle",
    "keepNext",
    "keepLines",
    "widowControl",
    "numPr",
    "pBdr",
    "tabs",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
    "rPr",
    "sectPr",
];
const STYLE: &[&str] = &["name", "basedOn", "next", "qFormat", "pPr", "rPr"];
const SECTION: &[&str] = &[
    "headerReference",
    "footerReference",
    "pgSz",
    "pgMar",
    "cols",
    "titlePg",
    "docGrid",
];
const LEVEL: &[&str] = &["start", "numFmt", "lvlText", "lvlJc", "pPr", "rPr"];
