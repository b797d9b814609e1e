//! Pages into a PDF, by printpdf. Every mark says which node of the tree it
//! belongs to, or that it is no part of the text.

use printpdf::{
    Codepoint, Color, DictItem, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Pt, Rect, Rgb, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};
use siaran_galley::Page as Paper;
use siaran_model::ImageId;
use siaran_picture::Pictures;

use crate::embed::{Embedded, Fonts, embed};
use crate::faces::Face;
use crate::lines::{Piece, Placed};
use crate::pages::Page;
use crate::picture::stream;
use crate::rows::{Mark, Owner, Shape};
use crate::tag::utf_16;
use crate::tree::{Kid, Tree};

/// What words are marked with whose glyphs stand in reverse order.
pub(crate) const REVERSED: &str = "ReversedChars";

/// Draws the pages, and notes in the tree what stands where.
pub(crate) fn draw(
    pages: &[Page],
    paper: &Paper,
    pictures: &Pictures,
    tree: &mut Tree,
) -> lopdf::Document {
    let marks = pages.iter().flat_map(|page| &page.marks);
    let fonts = embed(marks.filter_map(|mark| match &mark.shape {
        Shape::Text(piece) | Shape::Slanted(piece, _) => Some(piece),
        Shape::Picture { .. } | Shape::Bar { .. } => None,
    }));
    // The title stands in the metadata, which `tag` writes.
    let mut document = PdfDocument::new("");
    for font in fonts.values() {
        let resources = &mut document.resources.fonts.map;
        resources.insert(font.id.clone(), font.font.clone());
    }
    for (id, picture) in pictures.iter() {
        let resources = &mut document.resources.xobjects.map;
        resources.insert(picture_id(id), XObject::External(stream(picture)));
    }
    for (number, page) in pages.iter().enumerate() {
        let sheet = Rect::from_wh(Pt(paper.width), Pt(paper.height));
        document.pages.push(PdfPage {
            media_box: sheet.clone(),
            trim_box: sheet.clone(),
            crop_box: sheet,
            ..PdfPage::new(
                Mm(0.0),
                Mm(0.0),
                operations(number, page, paper, &fonts, tree),
            )
        });
    }
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    document.to_lopdf_document(&options, &mut Vec::new())
}

fn operations(
    number: usize,
    page: &Page,
    paper: &Paper,
    fonts: &Fonts,
    tree: &mut Tree,
) -> Vec<Op> {
    let mut pen = Pen {
        operations: Vec::new(),
        paper,
        fonts,
        font: None,
        colour: None,
    };
    let mut contents = 0;
    for marks in page.marks.chunk_by(|one, other| one.owner == other.owner) {
        let (tag, properties) = match marks[0].owner {
            Owner::Node(node) => {
                let kid = Kid::Marks {
                    page: number,
                    number: contents,
                };
                tree.put(node, kid);
                contents += 1;
                let name = tree.get_mut(node).role.name();
                (name, vec![("MCID", DictItem::Int(integer(contents - 1)))])
            }
            Owner::Head(_) => ("Artifact", pagination("Header", "Top")),
            Owner::Foot(_) => ("Artifact", pagination("Footer", "Bottom")),
            Owner::Watermark => (
                "Artifact",
                vec![("Type", name("Pagination")), ("Subtype", name("Watermark"))],
            ),
            Owner::Ornament => ("Artifact", vec![("Type", name("Layout"))]),
        };
        pen.begin(tag, properties);
        for mark in marks {
            pen.draw(mark);
        }
        pen.end();
    }
    for (index, area) in page.areas.iter().enumerate() {
        let kid = Kid::Area {
            page: number,
            number: index,
        };
        tree.put(area.node, kid);
    }
    pen.operations
}

/// What was chosen last and still holds.
struct Pen<'a> {
    operations: Vec<Op>,
    paper: &'a Paper,
    fonts: &'a Fonts,
    font: Option<(Face, f32)>,
    colour: Option<[u8; 3]>,
}

impl Pen<'_> {
    fn begin(&mut self, tag: &str, properties: Vec<(&str, DictItem)>) {
        let entries = properties.into_iter();
        let map = entries
            .map(|(key, value)| (key.to_owned(), value))
            .collect();
        self.operations.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn end(&mut self) {
        self.operations.push(Op::EndMarkedContent);
    }

    fn draw(&mut self, mark: &Mark) {
        let x = self.paper.side + mark.x;
        let y = self.paper.height - mark.y;
        match &mark.shape {
            Shape::Text(piece) => self.text(piece, x, y, 0.0),
            Shape::Slanted(piece, angle) => self.text(piece, x, y, *angle),
            Shape::Picture {
                image,
                width,
                height,
            } => self.operations.push(Op::UseXobject {
                id: picture_id(image),
                transform: XObjectTransform {
                    translate_x: Some(Pt(x)),
                    translate_y: Some(Pt(y - height)),
                    scale_x: Some(*width),
                    scale_y: Some(*height),
                    ..XObjectTransform::default()
                },
            }),
            Shape::Bar {
                width,
                height,
                colour,
            } => {
                self.colour(*colour);
                let mut bar = Rect::from_xywh(Pt(x), Pt(y - height), Pt(*width), Pt(*height));
                bar.mode = Some(PaintMode::Fill);
                self.operations.push(Op::DrawRectangle { rectangle: bar });
            }
        }
    }

    /// A piece whose first glyph stands at a place, along a line that climbs by an
    /// angle.
    fn text(&mut self, piece: &Piece, x: f32, y: f32, angle: f32) {
        let fonts = self.fonts;
        let font = &fonts[&piece.face];
        self.colour(piece.colour);
        self.operations.push(Op::StartTextSection);
        if self.font != Some((piece.face, piece.size)) {
            self.font = Some((piece.face, piece.size));
            self.operations.push(Op::SetFont {
                font: PdfFontHandle::External(font.id.clone()),
                size: Pt(piece.size),
            });
        }
        let (up, along) = angle.sin_cos();
        let place = |right: f32, raised: f32| {
            let (x, y) = (
                x + right * along - raised * up,
                y + right * up + raised * along,
            );
            TextMatrix::Raw([along, up, 0.0 - up, along, x, y])
        };
        if piece.tracked || piece.glyphs.is_empty() {
            self.instead(&piece.text, |pen| {
                pen.glyphs(piece.size, &piece.glyphs, font, &place);
            });
        } else {
            // Readers that follow the ink expect words from right to left in the
            // order of their glyphs; those that know this mark turn them around.
            if piece.right_to_left {
                let tag = REVERSED.to_owned();
                self.operations.push(Op::BeginMarkedContent { tag });
            }
            self.clusters(piece, font, &place);
            if piece.right_to_left {
                self.end();
            }
        }
        self.operations.push(Op::EndTextSection);
    }

    /// The glyphs of a piece, with the words of those that do not tell their own.
    fn clusters(
        &mut self,
        piece: &Piece,
        font: &Embedded,
        place: &impl Fn(f32, f32) -> TextMatrix,
    ) {
        let clusters: Vec<_> = piece.clusters().collect();
        let tells = |(glyphs, text): &(&[Placed], &str)| font.tells(glyphs, text);
        let alike = |one: &_, other: &_| match (tells(one), tells(other)) {
            (true, true) => true,
            (false, false) => !piece.right_to_left,
            (true, false) | (false, true) => false,
        };
        let mut at = 0;
        for alike in clusters.chunk_by(alike) {
            let count = alike.iter().map(|(glyphs, _)| glyphs.len()).sum::<usize>();
            let glyphs = &piece.glyphs[at..at + count];
            at += count;
            if tells(&alike[0]) {
                self.glyphs(piece.size, glyphs, font, place);
            } else {
                let text: String = alike.iter().map(|(_, text)| *text).collect();
                self.instead(&text, |pen| {
                    pen.glyphs(piece.size, glyphs, font, place);
                });
            }
        }
    }

    /// Ink that says these words, whatever its glyphs say.
    fn instead(&mut self, words: &str, ink: impl FnOnce(&mut Self)) {
        let text = DictItem::Bytes(utf_16(words));
        self.begin("Span", vec![("ActualText", text)]);
        ink(self);
        self.end();
    }

    /// The glyphs, each moved from where the one before left the reader's pen.
    /// Rounding errors do not add up, because every place is told anew.
    fn glyphs(
        &mut self,
        size: f32,
        glyphs: &[Placed],
        font: &Embedded,
        place: &impl Fn(f32, f32) -> TextMatrix,
    ) {
        let thousandth = size / 1000.0;
        let mut row: Vec<Codepoint> = Vec::new();
        let mut height = 0.0;
        let mut pen = 0.0;
        for glyph in glyphs {
            let raised = (glyph.y - height).abs() > f32::EPSILON;
            match row.last_mut() {
                Some(last) if !raised => {
                    last.offset = ((pen - glyph.x) / thousandth).round();
                    pen -= last.offset * thousandth;
                }
                Some(_) | None => {
                    self.show(&mut row);
                    (height, pen) = (glyph.y, glyph.x);
                    let matrix = place(pen, height);
                    self.operations.push(Op::SetTextMatrix { matrix });
                }
            }
            let number = font.number(glyph.id);
            row.push(Codepoint::with_cid(number, 0.0, font.says(glyph.id)));
            pen += font.width(number) * thousandth;
        }
        self.show(&mut row);
    }

    fn show(&mut self, row: &mut Vec<Codepoint>) {
        if !row.is_empty() {
            let items = vec![TextItem::GlyphIds(std::mem::take(row))];
            self.operations.push(Op::ShowText { items });
        }
    }

    fn colour(&mut self, colour: [u8; 3]) {
        if self.colour != Some(colour) {
            self.colour = Some(colour);
            let [r, g, b] = colour.map(|channel| f32::from(channel) / 255.0);
            self.operations.push(Op::SetFillColor {
                col: Color::Rgb(Rgb {
                    r,
                    g,
                    b,
                    icc_profile: None,
                }),
            });
        }
    }
}

fn pagination(kind: &str, edge: &str) -> Vec<(&'static str, DictItem)> {
    vec![
        ("Type", name("Pagination")),
        ("Subtype", name(kind)),
        ("Attached", DictItem::Array(vec![name(edge)])),
    ]
}

fn picture_id(image: &ImageId) -> XObjectId {
    XObjectId(image.to_string())
}

pub(crate) fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn integer(number: usize) -> i64 {
    i64::try_from(number).expect("no page has that many marks")
}
