//! A word across every page, behind the text.
//!
//! As Word's own watermarks are: a VML shape in every header whose name Word
//! looks for when asked to remove the watermark, and LibreOffice too. Its word
//! stands in an attribute and not in a paragraph, so it is no word of the
//! document: neither word counts nor readers that listen nor a copy of the text
//! find it there.

use siaran_galley::{Sheet, Style};

use crate::look::{family, hex};
use crate::xml::{Element, Node};

/// Type of this height in points, before it is turned.
const SIZE: f32 = 96.0;
/// How wide a capital is and how high the shape, for a height of 1. Word fits a
/// line with its descenders into the shape, LibreOffice the capitals: this is
/// between the two.
const CAPITAL: f32 = 0.74;
const LINE: f32 = 0.9;

/// Word's own shape for words along a line. What it computes keeps the word in
/// the middle of the shape.
const SHAPE: &str = "<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" \
    adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\">\
    <v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>\
    <v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/>\
    <v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/>\
    <v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/><v:f eqn=\"mid @8 @5\"/>\
    <v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>\
    <v:path textpathok=\"t\" o:connecttype=\"custom\" \
    o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" o:connectangles=\"270,180,90,0\"/>\
    <v:textpath on=\"t\" fitshape=\"t\"/>\
    <v:handles><v:h position=\"#0,bottomRight\" xrange=\"6629,14971\"/></v:handles>\
    <o:lock v:ext=\"edit\" text=\"t\" shapetype=\"t\"/></v:shapetype>";

/// Puts the word into a header: at the end of its first paragraph, whose place
/// does not matter, since the shape stands in the middle of the page.
pub(crate) fn stand_in(header: &mut Element, word: &str, sheet: Sheet, drawings: &mut u32) {
    *drawings += 1;
    let run = Element::new("w:r", &[]).with([Element::new("w:pict", &[])
        .with(Element::parse(SHAPE.as_bytes()))
        .with([shape(word, sheet, *drawings)])]);
    if let Some(paragraph) = header.child("w:p") {
        paragraph.children.push(Node::Element(run));
    }
}

fn shape(word: &str, sheet: Sheet, number: u32) -> Element {
    let letters = u16::try_from(word.len()).unwrap_or(u16::MAX);
    let (width, height) = (f32::from(letters) * CAPITAL * SIZE, LINE * SIZE);
    let place = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width:.1}pt;height:{height:.1}pt;\
         rotation:315;z-index:-251658752;mso-position-horizontal:center;\
         mso-position-horizontal-relative:page;mso-position-vertical:center;\
         mso-position-vertical-relative:page"
    );
    let look = sheet.look(Style::Label);
    let (colour, typeface) = (hex(look.colour), family(look.typeface));
    Element::new(
        "v:shape",
        &[
            ("id", &format!("PowerPlusWaterMarkObject{number}")),
            ("o:spid", &format!("_x0000_s{}", 2048 + number)),
            ("type", "#_x0000_t136"),
            ("alt", ""),
            ("style", &place),
            ("o:allowincell", "f"),
            ("fillcolor", &format!("#{colour}")),
            ("stroked", "f"),
        ],
    )
    .with([
        Element::new("v:fill", &[("opacity", ".08")]),
        Element::new(
            "v:textpath",
            &[
                (
                    "style",
                    &format!("font-family:\"{typeface}\";font-size:1pt;font-weight:bold"),
                ),
                ("string", word),
            ],
        ),
        Element::new("w10:wrap", &[("anchorx", "page"), ("anchory", "page")]),
    ])
}
