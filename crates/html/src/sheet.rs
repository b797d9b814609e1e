//! The sheet's table of looks as CSS.
//!
//! Lengths are in `rem`, so that a reader's own size of type counts on a screen;
//! in print one is the height of running text, as in the table.

use siaran_galley::{Align, Galley, LINK, Look, Sheet, Style};
use siaran_model::Typeface;

use crate::escape::css_string;

/// What cannot be read from the table: the screen around the sheet, and where
/// pages may break.
const FIXED: &str = include_str!("sheet.css");

/// The rules for this galley.
pub(crate) fn css(galley: &Galley) -> String {
    let sheet = galley.sheet;
    let mut css = Css {
        css: String::new(),
        sheet,
    };
    css.root();
    for style in Style::ALL {
        css.rule(&format!(".{}", class(style)), &sheet.look(style));
    }
    css.letterhead();
    css.rule(".foot", &sheet.foot().look);
    css.lists();
    css.figures();
    css.pages(galley);
    css.css.push_str(FIXED);
    css.watermark(galley);
    css.css
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

/// Points of this sheet.
pub(crate) fn rem(sheet: Sheet, points: f32) -> String {
    // Six digits leave an error no line break notices.
    let length = format!("{:.6}", points / f32::from(sheet.print.size.points()));
    match length.trim_end_matches('0').trim_end_matches('.') {
        "0" => "0".to_owned(),
        length => format!("{length}rem"),
    }
}

/// The families to set a text in: those with the same widths first, so that
/// lines end alike everywhere.
pub(crate) fn families(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::Times => "'Liberation Serif', 'Times New Roman', Times, 'DejaVu Sans', serif",
        Typeface::Arial => "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif",
        Typeface::Calibri => "Carlito, Calibri, 'DejaVu Sans', sans-serif",
    }
}

/// Rules that grow.
struct Css {
    css: String,
    sheet: Sheet,
}

impl Css {
    fn root(&mut self) {
        let sheet = self.sheet;
        let page = sheet.page();
        put!(
            self.css,
            ":root {{ --ink: {}; --soft: {}; --link: {}; --family: {}; --text: {}; --side: {}; \
             --top: {}; --head: {}; }}\n",
            hex(sheet.look(Style::Paragraph).colour),
            hex(sheet.look(Style::Caption).colour),
            hex(LINK),
            families(sheet.print.typeface),
            rem(sheet, page.text_width()),
            rem(sheet, page.side),
            rem(sheet, page.top),
            rem(sheet, sheet.head().top),
        );
    }

    /// Of two margins that meet, CSS keeps the larger, as the table wants it.
    fn rule(&mut self, selector: &str, look: &Look) {
        let sheet = self.sheet;
        let colour = self.colour(look.colour);
        let weight = if look.bold { "bold" } else { "normal" };
        let slope = if look.italic { "italic" } else { "normal" };
        put!(
            self.css,
            "{selector} {{ font: {slope} {weight} {}/{} var(--family); padding: 0 0 0 {}; \
             margin: {} 0 {}; {} color: {};",
            rem(sheet, look.size),
            rem(sheet, look.leading),
            rem(sheet, look.indent),
            rem(sheet, look.before),
            rem(sheet, look.after),
            align(look.align),
            colour,
        );
        if look.tracking != 0.0 {
            put!(self.css, " letter-spacing: {};", rem(sheet, look.tracking));
        }
        if look.keep_with_next {
            self.css.push_str(" break-after: avoid;");
        }
        self.css.push_str(" }\n");
    }

    /// By name, where the reader's dark screen turns it round.
    fn colour(&self, colour: [u8; 3]) -> String {
        if colour == self.sheet.look(Style::Paragraph).colour {
            "var(--ink)".to_owned()
        } else if colour == self.sheet.look(Style::Caption).colour {
            "var(--soft)".to_owned()
        } else {
            hex(colour)
        }
    }

    fn letterhead(&mut self) {
        let sheet = self.sheet;
        let head = sheet.head();
        let ink = self.colour(head.name.colour);
        self.rule(".letterhead .name", &head.name);
        self.rule(".letterhead .line", &head.line);
        put!(
            self.css,
            ".letterhead {{ padding-bottom: {}; margin-bottom: {}; border-bottom: {} double {}; }}\n\
             .letterhead.with-logo {{ gap: {}; }}\n\
             .letterhead:not(.with-logo) p {{ text-align: center; }}\n",
            rem(sheet, head.before_rule),
            rem(sheet, head.after_rule),
            rem(sheet, head.rule * 3.0),
            ink,
            rem(sheet, head.gap),
        );
    }

    /// Marks hang in the space left of an item.
    fn lists(&mut self) {
        let sheet = self.sheet;
        let item = sheet.look(Style::ListItem);
        put!(
            self.css,
            "ol, ul {{ margin: 0; padding: 0 0 0 {}; }}\n.item {{ padding-left: 0; }}\n",
            rem(sheet, item.indent)
        );
    }

    fn figures(&mut self) {
        let sheet = self.sheet;
        let picture = sheet.picture();
        put!(
            self.css,
            "figure {{ margin: {} 0 0; }}\n\
             .picture {{ margin: 0 auto {}; }}\n\
             .picture:last-child {{ margin-bottom: {}; }}\n",
            rem(sheet, picture.before),
            rem(sheet, picture.after),
            rem(sheet, sheet.look(Style::Caption).after),
        );
    }

    /// The sheet of paper, its margins and what stands in them. The first page
    /// begins with the letterhead, which stands higher than text does.
    fn pages(&mut self, galley: &Galley) {
        let (page, foot) = (self.sheet.page(), self.sheet.foot());
        let style = format!(
            "font: {}pt/{}pt {}; color: {}; vertical-align: bottom; padding-bottom: {}pt;",
            foot.look.size,
            foot.look.leading,
            families(foot.look.typeface),
            hex(foot.look.colour),
            foot.bottom,
        );
        put!(
            self.css,
            "@page {{ size: {}pt {}pt; margin: {}pt {side}pt {}pt;\n\
             @bottom-left {{ content: {}; width: 80%; text-align: left; {style} }}\n\
             @bottom-right {{ content: counter(page) \"/\" counter(pages); width: 20%; \
             text-align: right; {style} }} }}\n",
            page.width,
            page.height,
            page.top,
            page.bottom,
            css_string(&galley.footer),
            side = page.side,
        );
        if galley.letterhead.is_some() && !self.sheet.bare {
            put!(
                self.css,
                "@page :first {{ margin-top: {}pt; }}\n",
                self.sheet.head().top
            );
        }
        put!(
            self.css,
            "@media print {{ html {{ font-size: {}pt; }} }}\n",
            self.sheet.print.size.points()
        );
    }

    /// A word behind the text of every page, from corner to corner, which is none
    /// of its words: readers that listen do not hear it, and it cannot be copied.
    /// What is fixed, browsers print on every page.
    fn watermark(&mut self, galley: &Galley) {
        /// How much of the way from corner to corner the word takes.
        const SHARE: f32 = 0.7;
        /// How high capitals are, in ems.
        const CAPITALS: f32 = 0.67;

        let (sheet, page) = (self.sheet, self.sheet.page());
        let Some(watermark) = sheet.watermark else {
            return;
        };
        let word = watermark.word(galley.language);
        let width = width(word, sheet.print.typeface);
        let word = css_string(word);
        let angle = page.height.atan2(page.width);
        let share = SHARE * page.width.hypot(page.height) / width;
        // Browsers print nothing in the margins.
        let fits = page.text_width() / (width * angle.cos() + CAPITALS * angle.sin());
        put!(
            self.css,
            "body {{ isolation: isolate; }}\n\
             body::before {{ content: {word}; content: {word} / \"\"; position: fixed; top: 50%; \
             left: 50%; z-index: -1; pointer-events: none; white-space: nowrap; \
             font: bold {:.1}vmin/1 var(--family); color: var(--mark); \
             translate: -50% -50%; rotate: {:.2}deg; \
             print-color-adjust: exact; -webkit-print-color-adjust: exact; }}\n\
             @media print {{ body::before {{ font-size: {:.1}pt; }} }}\n",
            // As it stands aslant, it needs less of a screen than it is wide.
            80.0 / width,
            -angle.to_degrees(),
            share.min(fits),
        );
    }
}

/// How wide a watermark is in bold, in ems: a browser cannot fit a size to it.
fn width(word: &str, typeface: Typeface) -> f32 {
    const LETTERS: &str = "ABDEFGMORT";
    let widths = match typeface {
        Typeface::Times => [722, 667, 722, 667, 611, 778, 944, 778, 722, 667],
        Typeface::Arial => [722, 722, 722, 667, 611, 778, 833, 778, 722, 611],
        Typeface::Calibri => [606, 561, 630, 488, 459, 637, 874, 676, 563, 495_u16],
    };
    let width = |letter| LETTERS.find(letter).map_or(750, |at| widths[at]);
    word.chars()
        .map(|letter| f32::from(width(letter)))
        .sum::<f32>()
        / 1000.0
}

/// Lines against neither edge are made as even as their number allows, so that
/// no headline ends in one short word.
fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "text-align: start;",
        Align::Centre => "text-align: center; text-wrap: balance;",
        Align::Right => "text-align: end;",
        Align::Justify => "text-align: justify;",
    }
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
