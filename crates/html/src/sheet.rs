//! The sheet's table of looks as CSS.
//!
//! Lengths are in `rem`, so that a reader's own size of type counts on a screen;
//! in print one is 12 points, as in the table.

use siaran_galley::{
    Align, FOOTER, Face, Galley, LETTERHEAD, LINK, Look, PAGE, PICTURE, Style, look,
};

use crate::escape::css_string;

/// What cannot be read from the table: the screen around the sheet, and where
/// pages may break.
const FIXED: &str = include_str!("sheet.css");

/// The rules for this galley; only the footer of its pages is its own.
pub(crate) fn css(galley: &Galley) -> String {
    let text = PAGE.width - 2.0 * PAGE.side;
    let mut css = format!(
        ":root {{ --ink: {}; --soft: {}; --link: {}; --text: {}; --side: {}; --top: {}; --head: {}; }}\n",
        hex(look(Style::Paragraph).colour),
        hex(look(Style::Caption).colour),
        hex(LINK),
        rem(text),
        rem(PAGE.side),
        rem(PAGE.top),
        rem(LETTERHEAD.top),
    );
    for style in Style::ALL {
        rule(&mut css, &format!(".{}", class(style)), &look(style));
    }
    rule(&mut css, ".letterhead .name", &LETTERHEAD.name);
    rule(&mut css, ".letterhead .line", &LETTERHEAD.line);
    rule(&mut css, ".foot", &FOOTER.look);
    letterhead(&mut css);
    lists(&mut css);
    figures(&mut css);
    pages(&mut css, galley);
    css.push_str(FIXED);
    css
}

/// The class of paragraphs of this style.
pub(crate) fn class(style: Style) -> &'static str {
    match style {
        Style::Label => "label",
        Style::Number => "number",
        Style::Timing => "timing",
        Style::Headline => "headline",
        Style::Subheadline => "subheadline",
        Style::Lede => "lede",
        Style::Paragraph => "paragraph",
        Style::Subheading => "subheading",
        Style::LeadIn => "lead-in",
        Style::Quote => "quote",
        Style::Question => "question",
        Style::Answer => "answer",
        Style::ListItem => "item",
        Style::Caption => "caption",
        Style::Closing => "closing",
        Style::Attribution => "attribution",
        Style::EndMark => "end-mark",
        Style::EndHeading => "end-heading",
        Style::Boilerplate => "boilerplate",
        Style::Contact => "contact",
        Style::Responsible => "responsible",
        Style::Account => "account",
    }
}

/// Points of the sheet.
pub(crate) fn rem(points: f32) -> String {
    // Four digits are finer than any screen or printer.
    let length = format!("{:.4}", points / look(Style::Paragraph).size);
    let length = length.trim_end_matches('0').trim_end_matches('.');
    format!("{length}rem")
}

/// Of two margins that meet, CSS keeps the larger, as the table wants it.
fn rule(css: &mut String, selector: &str, look: &Look) {
    let face = match look.face {
        Face::Serif => "var(--serif)",
        Face::Sans => "var(--sans)",
    };
    let weight = if look.bold { "bold" } else { "normal" };
    let slope = if look.italic { "italic" } else { "normal" };
    let align = match look.align {
        Align::Left => "start",
        Align::Centre => "center",
        Align::Right => "end",
    };
    put!(
        *css,
        "{selector} {{ font: {slope} {weight} {}/{} {face}; padding: 0 0 0 {}; margin: {} 0 {}; \
         text-align: {align}; color: {};",
        rem(look.size),
        rem(look.leading),
        rem(look.indent),
        rem(look.before),
        rem(look.after),
        colour(look.colour),
    );
    if look.tracking != 0.0 {
        put!(*css, " letter-spacing: {};", rem(look.tracking));
    }
    if look.align == Align::Centre {
        css.push_str(" text-wrap: balance;");
    }
    if look.keep_with_next {
        css.push_str(" break-after: avoid;");
    }
    css.push_str(" }\n");
}

/// By name, where the reader's dark screen turns it round.
fn colour(colour: [u8; 3]) -> String {
    if colour == look(Style::Paragraph).colour {
        "var(--ink)".to_owned()
    } else if colour == look(Style::Caption).colour {
        "var(--soft)".to_owned()
    } else {
        hex(colour)
    }
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn letterhead(css: &mut String) {
    put!(
        *css,
        ".letterhead {{ padding-bottom: {}; margin-bottom: {}; \
         border-bottom: {} double {}; }}\n\
         .letterhead.with-logo {{ gap: {}; }}\n",
        rem(LETTERHEAD.before_rule),
        rem(LETTERHEAD.after_rule),
        rem(LETTERHEAD.rule * 3.0),
        colour(LETTERHEAD.name.colour),
        rem(LETTERHEAD.gap),
    );
}

/// Marks hang in the space left of an item.
fn lists(css: &mut String) {
    let item = look(Style::ListItem);
    put!(
        *css,
        "ol, ul {{ margin: 0; padding: 0 0 0 {}; }}\n.item {{ padding-left: 0; }}\n",
        rem(item.indent)
    );
}

fn figures(css: &mut String) {
    put!(
        *css,
        "figure {{ margin: {} 0 0; }}\n\
         .picture {{ margin: 0 auto {}; }}\n\
         .picture:last-child {{ margin-bottom: {}; }}\n",
        rem(PICTURE.before),
        rem(PICTURE.after),
        rem(look(Style::Caption).after),
    );
}

/// The sheet of paper, its margins and what stands in them. The first page
/// begins with the letterhead, which stands higher than text does.
fn pages(css: &mut String, galley: &Galley) {
    let foot = format!(
        "font: {}pt/{}pt 'Liberation Serif', 'Times New Roman', serif; color: {}; \
         vertical-align: bottom; padding-bottom: {}pt;",
        FOOTER.look.size,
        FOOTER.look.leading,
        hex(FOOTER.look.colour),
        FOOTER.bottom,
    );
    put!(
        *css,
        "@page {{ size: {}pt {}pt; margin: {}pt {side}pt {}pt;\n\
         @bottom-left {{ content: {}; width: 80%; text-align: left; {foot} }}\n\
         @bottom-right {{ content: counter(page) \"/\" counter(pages); width: 20%; \
         text-align: right; {foot} }} }}\n",
        PAGE.width,
        PAGE.height,
        PAGE.top,
        PAGE.bottom,
        css_string(&galley.footer),
        side = PAGE.side,
    );
    if galley.letterhead.is_some() {
        put!(
            *css,
            "@page :first {{ margin-top: {}pt; }}\n",
            LETTERHEAD.top
        );
    }
}
