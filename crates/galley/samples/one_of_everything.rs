//! A galley made by hand, with one of everything, for the tests of every writer.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use siaran_galley::{
    Block, FigureBlock, Galley, Letterhead, ListBlock, Origin, Run, Sheet, Style, TextBlock,
};
use siaran_model::{
    Date, Image, ImageData, ImageId, Language, Link, Logo, Marks, MediaType, PartId, ReleaseId,
    Speaker, SpeakerId,
};

pub fn galley() -> Galley {
    Galley {
        said: vec![],
        release: ReleaseId::new("literasi").expect("an id"),
        language: Language::Indonesian,
        title: "Warga Purwabakti Belajar Memilah Kabar".to_owned(),
        organisation: "Pemerintah Kota Purwabakti".to_owned(),
        keywords: vec!["literasi".to_owned(), "kabar bohong".to_owned()],
        date: Some(Date::parse("2026-02-25").expect("a day")),
        letterhead: Some(Letterhead {
            name: "Pemerintah Kota Purwabakti".to_owned(),
            lines: vec![
                "Bagian Hubungan Masyarakat & Protokol".to_owned(),
                "Jalan Kenanga 12, Purwabakti · humas@purwabakti.example".to_owned(),
            ],
            logo: Some(Logo {
                image: id("lambang"),
                alt: "Lambang \"Purwabakti\"".to_owned(),
            }),
        }),
        blocks: blocks(),
        footer: "SP 7/HMS/II/2026 · 0a1b2c3d".to_owned(),
        images: [
            image("lambang", MediaType::Png, png(60, 75)),
            image("foto", MediaType::Jpeg, jpeg(160, 100)),
            image("grafik", MediaType::Png, png(60, 40)),
        ]
        .into(),
        speakers: vec![Speaker {
            id: sari(),
            name: "Sari Lestari".to_owned(),
            degrees_before: String::new(),
            degrees_after: "S.I.Kom.".to_owned(),
            short_name: "Sari".to_owned(),
            post: "Pranata Humas".to_owned(),
            organisation: String::new(),
            pronoun: None,
        }],
        embargo: None,
        version: Some(3),
        sheet: Sheet::default(),
        measures: BTreeMap::new(),
    }
}

fn blocks() -> Vec<Block> {
    let link = Some("https://purwabakti.example/?a=1&b=2");
    vec![
        paragraph(Style::Label, &[plain("SIARAN PERS")]),
        paragraph(Style::Number, &[plain("Nomor: SP 7/HMS/II/2026")]),
        paragraph(Style::Timing, &[plain("UNTUK SEGERA DISIARKAN")]),
        paragraph(
            Style::Headline,
            &[plain("Warga Purwabakti Belajar Memilah Kabar")],
        ),
        paragraph(
            Style::Subheadline,
            &[plain("Seratus orang ikut kelas pertama")],
        ),
        paragraph(
            Style::Lede,
            &[
                marked("Purwabakti, 25 Februari 2026 – ", true, false, None),
                plain("Seratus warga belajar memilah kabar <benar> & bohong."),
            ],
        ),
        paragraph(
            Style::Paragraph,
            &[
                plain("Bahan "),
                foreign("workshop"),
                plain(" ada di "),
                marked("laman kota", false, false, link),
                plain("."),
            ],
        ),
        paragraph(Style::Subheading, &[plain("Tiga langkah")]),
        list(
            true,
            &["Baca sampai habis", "Cari sumbernya", "Baru bagikan"],
        ),
        list(false, &["Gratis", "Terbuka untuk umum"]),
        figure(
            "foto",
            "Peserta & pemateri di aula",
            &[plain("Kelas pertama. (Foto: Humas)")],
        ),
        figure("grafik", "Grafik peserta", &[]),
        paragraph(Style::LeadIn, &[plain("Sari menutup kelas dengan ajakan.")]),
        paragraph(
            Style::Quote,
            &[
                plain("“Tahan jempol dulu,” ujar "),
                Run {
                    origin: Origin::Name,
                    ..plain("Sari")
                },
                plain("."),
            ],
        ),
        paragraph(
            Style::Question,
            &[plain("T: Bagaimana bila sudah telanjur?")],
        ),
        paragraph(Style::Answer, &[plain("J: Ralat di tempat yang sama.")]),
        paragraph(Style::Closing, &[plain("Kelas berikutnya digelar Maret.")]),
        paragraph(Style::Attribution, &[plain("(Humas Purwabakti)")]),
        paragraph(Style::EndMark, &[plain("(*)")]),
        paragraph(Style::EndHeading, &[plain("Tentang Purwabakti")]),
        paragraph(Style::Boilerplate, &[plain("Kota di tepi sungai.")]),
        paragraph(Style::EndHeading, &[plain("Narahubung")]),
        paragraph(Style::Contact, &[plain("Sari Wulandari, 0800-0000-0000")]),
        paragraph(Style::Responsible, &[plain("Purwabakti, 25 Februari 2026")]),
        paragraph(Style::Account, &[plain("Instagram: @humaspurwabakti")]),
    ]
}

/// The galley's words, a paragraph each.
pub fn words_of(galley: &Galley) -> Vec<String> {
    let text = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let mut words = Vec::new();
    if let Some(head) = &galley.letterhead {
        words.push(head.name.clone());
        words.extend(head.lines.iter().cloned());
    }
    for block in &galley.blocks {
        match block {
            Block::Text(block) => words.push(text(&block.runs)),
            Block::List(block) => words.extend(block.items.iter().map(|item| text(item))),
            Block::Figure(block) => words.push(text(&block.caption)),
        }
    }
    words.retain(|paragraph| !paragraph.is_empty());
    words
}

pub fn paragraph(style: Style, runs: &[Run]) -> Block {
    Block::Text(TextBlock {
        part: part(),
        style,
        runs: runs.to_vec(),
        speaker: (style == Style::Quote).then(sari),
    })
}

fn sari() -> SpeakerId {
    SpeakerId::new("sari").expect("an id")
}

pub fn list(ordered: bool, items: &[&str]) -> Block {
    Block::List(ListBlock {
        part: part(),
        ordered,
        items: items.iter().map(|item| vec![plain(item)]).collect(),
    })
}

pub fn figure(image: &str, alt: &str, caption: &[Run]) -> Block {
    Block::Figure(FigureBlock {
        part: part(),
        image: id(image),
        alt: alt.to_owned(),
        caption: caption.to_vec(),
    })
}

pub fn plain(text: &str) -> Run {
    marked(text, false, false, None)
}

pub fn marked(text: &str, bold: bool, italic: bool, link: Option<&str>) -> Run {
    Run {
        text: text.to_owned(),
        marks: Marks {
            bold,
            italic,
            link: link.map(|address| Link::new(address).expect("an address")),
            language: None,
        },
        origin: Origin::Composed,
    }
}

/// An English term.
fn foreign(text: &str) -> Run {
    let mut run = marked(text, false, true, None);
    run.marks.language = Some(Language::English);
    run
}

pub fn id(id: &str) -> ImageId {
    ImageId::new(id).expect("an id")
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(width, height, ImageFormat::Png)
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(width, height, ImageFormat::Jpeg)
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        let shade = |part: u32, whole: u32| u8::try_from(part * 255 / whole).unwrap_or(255);
        image::Rgb([shade(x, width), 0x4f, shade(y, height)])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels)
        .write_to(&mut bytes, format)
        .expect("memory takes it");
    bytes.into_inner()
}

fn image(name: &str, media_type: MediaType, bytes: Vec<u8>) -> (ImageId, Image) {
    let image = Image {
        id: id(name),
        media_type,
        width: 0,
        height: 0,
        data: Some(ImageData::new(bytes)),
    };
    (id(name), image)
}

fn part() -> PartId {
    PartId::new("part").expect("an id")
}
