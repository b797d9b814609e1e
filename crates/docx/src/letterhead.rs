//! The letterhead: in the header of the first page, above a double rule.

use docx_rs::{
    AlignmentType, BorderType, Header, LineSpacingType, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, Pic, RelativeFromHType, RelativeFromVType, Run, StyleType,
};
use siaran_galley::{Galley, Head, Letterhead, Look};
use siaran_picture::{Picture, Pictures};

use crate::WriteError;
use crate::look::{hex, shaped, spacing, twips};
use crate::picture::{drawing, shown};
use crate::styles::{NORMAL, styled};
use crate::xml::legal;

const NAME: &str = "LetterheadName";
const LINE: &str = "LetterheadLine";
const RULE: &str = "LetterheadRule";

/// A letterhead and how it is set.
pub(crate) struct Masthead<'a> {
    words: &'a Letterhead,
    set: Head,
    logo: Option<Logo<'a>>,
}

/// A logo at the left edge of the text, beside the words of the letterhead.
struct Logo<'a> {
    picture: &'a Picture,
    /// Width and height in points.
    size: (f32, f32),
}

impl<'a> Masthead<'a> {
    /// The galley's, unless the paper has one.
    pub fn of(galley: &'a Galley, pictures: &'a Pictures) -> Result<Option<Self>, WriteError> {
        let Some(words) = printed(galley) else {
            return Ok(None);
        };
        let set = galley.sheet.head();
        let logo = match &words.logo {
            Some(logo) => {
                let picture = shown(pictures, &logo.image)?;
                let size = set.logo_size(picture.width, picture.height);
                Some(Logo { picture, size })
            }
            None => None,
        };
        Ok(Some(Self { words, set, logo }))
    }

    /// The styles of its lines. Words stand beside the logo, or in the middle.
    pub fn styles(&self, normal: &Look) -> Vec<docx_rs::Style> {
        let line = |id, name, look| {
            let style = shaped(id, name, look, Some((NORMAL, normal))).q_format(false);
            match &self.logo {
                Some(logo) => {
                    let beside = twips(logo.size.0 + self.set.gap);
                    style.indent(Some(beside), None, None, None)
                }
                None => style.align(AlignmentType::Center),
            }
        };
        vec![
            line(NAME, "Letterhead Name", &self.set.name),
            line(LINE, "Letterhead Line", &self.set.line),
            self.rule(),
        ]
    }

    /// The rule: a paragraph without words and almost without height. It stands
    /// below the words or the logo, whichever end lower.
    fn rule(&self) -> docx_rs::Style {
        const HEIGHT: f32 = 1.0;
        let set = &self.set;
        let lines = u16::try_from(self.words.lines.len()).unwrap_or(u16::MAX);
        let words = set.name.leading
            + set.name.after
            + f32::from(lines) * (set.line.leading + set.line.after);
        let logo = self.logo.as_ref().map_or(0.0, |logo| logo.size.1);
        let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
            .val(BorderType::Double)
            // In eighths of a point.
            .size((twips(set.rule * 8.0).unsigned_abs() / 20) as usize)
            .color(hex(set.name.colour));
        let mut style = docx_rs::Style::new(RULE, StyleType::Paragraph)
            .name("Letterhead Rule")
            .based_on(NORMAL)
            .q_format(false)
            .size(2)
            .line_spacing(spacing(
                set.before_rule + (logo - words).max(0.0),
                set.after_rule - HEIGHT,
                LineSpacingType::Exact,
                HEIGHT,
            ));
        style.paragraph_property = style
            .paragraph_property
            .set_borders(ParagraphBorders::with_empty().set(border));
        style
    }

    pub fn header(&self) -> Header {
        let mut name = styled(NAME);
        if let Some(logo) = &self.logo {
            name = name.add_run(Run::new().add_image(logo.drawing()));
        }
        let name = name.add_run(Run::new().add_text(legal(&self.words.name)));
        let lines = self.words.lines.iter().map(|line| {
            let words = Run::new().add_text(legal(line));
            styled(LINE).add_run(words)
        });
        lines
            .fold(Header::new().add_paragraph(name), Header::add_paragraph)
            .add_paragraph(styled(RULE))
    }
}

impl Logo<'_> {
    fn drawing(&self) -> Pic {
        drawing(self.picture, "logo", self.size)
            .floating()
            .overlapping()
            .relative_from_h(RelativeFromHType::Margin)
            .relative_from_v(RelativeFromVType::Paragraph)
    }
}

/// The letterhead, unless the paper has one.
pub(crate) fn printed(galley: &Galley) -> Option<&Letterhead> {
    galley.letterhead.as_ref().filter(|_| !galley.sheet.bare)
}
