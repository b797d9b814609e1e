//! The DOCX that leaves the writer, read again.

mod package;
#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;

use siaran_docx::WriteError;
use siaran_galley::{Block, Fingerprint, Galley, Seal, Sheet, Style, Watermark};
use siaran_model::{Language, Paper, PartId, Print, TypeSize, Typeface};
use siaran_picture::Pictures;

use self::package::Package;
use self::sample::{galley, list, marked, paragraph, plain, words_of};

fn write(galley: &Galley) -> Vec<u8> {
    let pictures = Pictures::of(galley).expect("pictures that can be read");
    siaran_docx::write(galley, &pictures).expect("a galley that can be written")
}

fn package(galley: &Galley) -> Package {
    Package::open(&write(galley))
}

fn with_blocks(blocks: Vec<Block>) -> Galley {
    Galley { blocks, ..galley() }
}

#[test]
fn every_word_of_the_galley_is_there_once_and_in_order() {
    let galley = galley();
    let package = package(&galley);
    let mut read = package.paragraphs("word/header2.xml");
    read.extend(package.paragraphs("word/document.xml"));
    assert_eq!(read, words_of(&galley));
}

#[test]
fn each_footer_has_the_galleys_words_and_the_page_numbers() {
    let package = package(&galley());
    for part in ["word/footer1.xml", "word/footer2.xml"] {
        assert_eq!(
            package.paragraphs(part),
            ["SP 7/HMS/II/2026 · 0a1b2c3d\t1/1"]
        );
        assert_eq!(package.instructions(part), ["PAGE", "NUMPAGES"]);
    }
}

#[test]
fn the_letterhead_heads_the_first_page_only() {
    let package = package(&galley());
    assert!(package.text("word/document.xml").contains("<w:titlePg/>"));
    assert!(package.paragraphs("word/header1.xml").is_empty());
    assert!(!package.paragraphs("word/header2.xml").is_empty());
}

#[test]
fn without_a_letterhead_there_is_no_header() {
    let package = package(&Galley {
        letterhead: None,
        ..galley()
    });
    assert!(!package.has("word/header1.xml"));
    assert!(!package.text("word/document.xml").contains("titlePg"));
}

fn set(sheet: Sheet) -> Galley {
    Galley { sheet, ..galley() }
}

#[test]
fn on_paper_with_a_letterhead_there_is_no_header() {
    let package = package(&set(Sheet {
        bare: true,
        ..Sheet::default()
    }));
    assert!(!package.has("word/header1.xml"));
    assert!(!package.text("word/document.xml").contains("titlePg"));
}

#[test]
fn paper_and_type_are_the_houses() {
    let package = package(&set(Sheet {
        print: Print {
            paper: Paper::F4,
            typeface: Typeface::Calibri,
            size: TypeSize::new(11).expect("a size"),
            justified: true,
        },
        ..Sheet::default()
    }));
    assert!(
        package
            .text("word/document.xml")
            .contains("<w:pgSz w:w=\"12189\" w:h=\"18709\"")
    );
    for part in ["word/styles.xml", "word/theme/theme1.xml"] {
        assert!(package.text(part).contains("Calibri"), "{part}");
        assert!(!package.text(part).contains("Times"), "{part}");
    }
    let normal = package.style("Normal");
    assert!(normal.contains("<w:jc w:val=\"both\"/>"), "{normal}");
    assert!(normal.contains("<w:sz w:val=\"22\"/>"), "{normal}");
    let contact = package.style("Contact");
    assert!(contact.contains("<w:jc w:val=\"left\"/>"), "{contact}");
}

#[test]
fn a_watermark_stands_in_every_header_and_is_no_word() {
    let watermark = Some(Watermark::Draft);
    for (bare, headers) in [(false, 2), (true, 1)] {
        let galley = set(Sheet {
            bare,
            watermark,
            ..Sheet::default()
        });
        let package = package(&galley);
        for number in 1..=headers {
            let header = package.text(&format!("word/header{number}.xml"));
            assert!(header.contains("id=\"PowerPlusWaterMarkObject"), "{header}");
            assert!(header.contains("string=\"DRAF\""), "{header}");
        }
        assert!(package.paragraphs("word/header1.xml").is_empty());
        assert!(!package.has(&format!("word/header{}.xml", headers + 1)));
    }
    let english = Galley {
        language: Language::English,
        ..set(Sheet {
            watermark,
            ..Sheet::default()
        })
    };
    assert!(
        package(&english)
            .text("word/header1.xml")
            .contains("string=\"DRAFT\"")
    );
}

#[test]
fn words_that_look_alike_are_one_run_and_the_language_is_its_own() {
    let mut term = marked("workshop", false, true, None);
    term.marks.language = Some(Language::English);
    let words = [
        plain("“"),
        plain("Ikut "),
        term,
        plain(",” kata "),
        plain("Sari."),
    ];
    let package = package(&with_blocks(vec![paragraph(Style::Quote, &words)]));
    let document = package.text("word/document.xml");
    assert_eq!(document.matches("<w:r>").count(), 3, "{document}");
    assert!(
        document.contains(
            "<w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">workshop</w:t>"
        ),
        "{document}"
    );
}

#[test]
fn foreign_terms_are_marked_with_their_language() {
    let package = package(&galley());
    let document = package.text("word/document.xml");
    assert_eq!(document.matches("<w:lang ").count(), 1);
    assert!(
        document.contains(
            "<w:rPr><w:i/><w:iCs/><w:lang w:val=\"en-GB\"/></w:rPr>\
             <w:t xml:space=\"preserve\">workshop</w:t>"
        ),
        "{document}"
    );
}

#[test]
fn each_part_stands_in_a_bookmark_of_its_name() {
    let part = |id: &str, style, text: &str| {
        let mut block = paragraph(style, &[plain(text)]);
        if let Block::Text(text) = &mut block {
            text.part = PartId::new(id).expect("an id");
        }
        block
    };
    let package = package(&with_blocks(vec![
        part("endMatter", Style::EndMark, "(*)"),
        part("q-1", Style::LeadIn, "Dia menutup."),
        part("q-1", Style::Quote, "“Ya,” ujarnya."),
        part("endMatter", Style::EndHeading, "Penanggung jawab"),
    ]));
    let document = package.text("word/document.xml");
    let mut marks = Vec::new();
    for mark in document.split('<') {
        if let Some(start) = mark.strip_prefix("w:bookmarkStart ") {
            marks.push(start.trim_end_matches("/>").to_owned());
        } else if mark.starts_with("w:bookmarkEnd ") {
            marks.push("end".to_owned());
        } else if mark.starts_with("/w:p>") {
            marks.push("¶".to_owned());
        }
    }
    assert_eq!(
        marks,
        [
            "w:id=\"1\" w:name=\"_siaran_end_matter\"",
            "end",
            "¶",
            "w:id=\"2\" w:name=\"_siaran_q__1\"",
            "¶",
            "end",
            "¶",
            "w:id=\"3\" w:name=\"_siaran_end_matter_2\"",
            "end",
            "¶",
        ]
    );
}

#[test]
fn the_file_says_which_text_it_holds() {
    let galley = galley();
    let package = package(&galley);
    let properties = package.text("docProps/custom.xml");
    for (name, value) in [
        ("SiaranRelease", "literasi"),
        ("SiaranVersion", "3"),
        ("SiaranFingerprint", &Fingerprint::of(&galley).to_string()),
    ] {
        let property = format!("name=\"{name}\"><vt:lpwstr>{value}</vt:lpwstr>");
        assert!(properties.contains(&property), "{property}");
    }
    assert_eq!(
        package.element("customXml/item1.xml", "seal"),
        Seal::of(&galley).to_string()
    );
    let unnumbered = Galley {
        version: None,
        ..galley
    };
    let package = self::package(&unnumbered);
    assert!(!package.text("docProps/custom.xml").contains("Version"));
}

#[test]
fn the_outline_is_a_title_and_headings_below_it() {
    let package = package(&galley());
    let title = package.style("Title");
    assert!(title.contains("<w:basedOn w:val=\"Heading1\"/>"), "{title}");
    for (style, level) in [("Heading1", 0), ("Heading2", 1)] {
        let style = package.style(style);
        let outline = format!("<w:outlineLvl w:val=\"{level}\"/>");
        assert!(style.contains(&outline), "{style}");
    }
    let end = package.style("EndHeading");
    assert!(end.contains("<w:basedOn w:val=\"Heading2\"/>"), "{end}");
}

#[test]
fn styles_alone_say_how_paragraphs_look() {
    let package = package(&galley());
    for part in ["word/header2.xml", "word/footer1.xml", "word/document.xml"] {
        let text = package.text(part);
        for direct in ["<w:jc ", "<w:ind ", "<w:pBdr>", "<w:tabs>", "<w:sz "] {
            assert!(!text.contains(direct), "{direct} in {part}");
        }
    }
}

#[test]
fn characters_that_xml_reserves_come_back_as_they_were() {
    let hard = "R&D <b>\"tebal\"</b> 'kutip' ]]> & &amp; 🎉 السلام عليكم \u{00a0}\u{2011}x";
    let mut galley = with_blocks(vec![paragraph(Style::Paragraph, &[plain(hard)])]);
    galley.title = hard.to_owned();
    galley.footer = hard.to_owned();
    let package = package(&galley);
    assert_eq!(package.paragraphs("word/document.xml"), [hard]);
    assert_eq!(
        package.paragraphs("word/footer1.xml"),
        [format!("{hard}\t1/1")]
    );
    assert_eq!(package.element("docProps/core.xml", "dc:title"), hard);
}

#[test]
fn a_character_that_xml_forbids_does_not_spoil_the_file() {
    let package = package(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[plain("satu\u{ffff} dua")],
    )]));
    assert_eq!(package.paragraphs("word/document.xml"), ["satu dua"]);
}

#[test]
fn paragraphs_carry_the_styles_that_word_knows() {
    let package = package(&galley());
    let styles = package.paragraph_styles("word/document.xml");
    for style in [
        "ReleaseLabel",
        "Title",
        "Subtitle",
        "Lede",
        "BodyText",
        "Heading2",
        "Quote",
        "ListParagraph",
        "Caption",
    ] {
        assert!(styles.iter().any(|found| found == style), "no {style}");
    }
    let names = package.style_names();
    for name in [
        "Normal",
        "Title",
        "Subtitle",
        "heading 1",
        "heading 2",
        "Quote",
        "caption",
        "Hyperlink",
        "List Paragraph",
        "Body Text",
        "header",
        "footer",
    ] {
        let found = names.iter().filter(|found| *found == name).count();
        assert_eq!(found, 1, "{name} is there {found} times");
    }
}

#[test]
fn bold_and_italic_are_marks() {
    let package = package(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[
            plain("Biasa "),
            marked("tebal", true, false, None),
            marked(" miring", false, true, None),
        ],
    )]));
    let document = package.text("word/document.xml");
    assert!(document.contains(
        "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">tebal</w:t></w:r>"
    ));
    assert!(document.contains(
        "<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\"> miring</w:t></w:r>"
    ));
}

#[test]
fn neighbours_in_one_link_share_it() {
    let address = "https://purwabakti.example/?a=1&b='2'";
    let package = package(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[
            plain("Lihat "),
            marked("laman ", false, false, Some(address)),
            marked("resmi", true, false, Some(address)),
            plain("."),
        ],
    )]));
    let document = package.text("word/document.xml");
    assert_eq!(document.matches("<w:hyperlink ").count(), 1);
    assert_eq!(document.matches("w:val=\"Hyperlink\"").count(), 2);
    assert_eq!(package.links(), [address]);
}

#[test]
fn lists_are_words_own_and_each_starts_at_one() {
    let package = package(&with_blocks(vec![
        list(true, &["satu", "dua"]),
        list(false, &["butir"]),
        list(true, &["satu lagi"]),
    ]));
    let numbers = package.values("word/document.xml", "w:numId");
    assert_eq!(numbers.len(), 4);
    assert_eq!(numbers[0], numbers[1]);
    assert_ne!(numbers[0], numbers[3]);
    assert_eq!(
        package.formats_of(&numbers),
        ["decimal", "decimal", "bullet", "decimal"]
    );
    assert_eq!(
        package.values("word/numbering.xml", "w:startOverride"),
        ["1", "1", "1"]
    );
}

#[test]
fn a_list_of_five_hundred_items_keeps_them_all() {
    let items: Vec<String> = (1..=500).map(|n| format!("butir ke-{n}")).collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let package = package(&with_blocks(vec![list(true, &items)]));
    assert_eq!(package.paragraphs("word/document.xml"), items);
}

#[test]
fn every_drawing_says_what_it_shows_and_has_its_own_id() {
    let package = package(&galley());
    let header = package.drawings("word/header2.xml");
    let document = package.drawings("word/document.xml");
    assert_eq!(
        header,
        [("1".to_owned(), "Lambang \"Purwabakti\"".to_owned())]
    );
    assert_eq!(
        document,
        [
            ("2".to_owned(), "Peserta & pemateri di aula".to_owned()),
            ("3".to_owned(), "Grafik peserta".to_owned()),
        ]
    );
}

#[test]
fn a_photograph_stays_the_file_it_was() {
    let galley = galley();
    let package = package(&galley);
    let photograph = &galley.images[&sample::id("foto")];
    let targets = package.picture_targets("word/_rels/document.xml.rels");
    assert_eq!(targets.len(), 2);
    let path = targets
        .iter()
        .find(|name| name.contains("picture1"))
        .expect("the first picture");
    assert_eq!(
        Some(package.bytes(&format!("word/{path}"))),
        photograph.data.as_deref()
    );
    assert!(package.text("[Content_Types].xml").contains("image/jpeg"));
}

#[test]
fn the_file_says_what_it_is() {
    let package = package(&galley());
    let core = |name| package.element("docProps/core.xml", name);
    assert_eq!(core("dc:title"), "Warga Purwabakti Belajar Memilah Kabar");
    assert_eq!(core("dc:creator"), "Pemerintah Kota Purwabakti");
    assert_eq!(core("cp:keywords"), "literasi, kabar bohong");
    assert_eq!(core("dc:language"), "id-ID");
    assert_eq!(core("dcterms:created"), "2026-02-25T00:00:00Z");
    assert!(
        package
            .text("word/styles.xml")
            .contains("<w:lang w:val=\"id-ID\"")
    );
    assert!(
        package
            .text("word/settings.xml")
            .contains("w:name=\"compatibilityMode\"")
    );
}

#[test]
fn an_english_galley_is_marked_english() {
    let package = package(&Galley {
        language: Language::English,
        ..galley()
    });
    assert!(
        package
            .text("word/styles.xml")
            .contains("<w:lang w:val=\"en-GB\"")
    );
}

#[test]
fn a_galley_without_a_date_names_no_day() {
    let package = package(&Galley {
        date: None,
        ..galley()
    });
    assert!(
        !package
            .text("docProps/core.xml")
            .contains("dcterms:created")
    );
}

#[test]
fn equal_galleys_give_equal_bytes() {
    let first = write(&galley());
    assert_eq!(write(&galley()), first);
    let other_thread = std::thread::spawn(|| write(&galley()));
    assert_eq!(other_thread.join().expect("no panic"), first);
}

#[test]
fn an_empty_galley_is_an_empty_document() {
    let package = package(&Galley {
        letterhead: None,
        blocks: Vec::new(),
        footer: String::new(),
        ..galley()
    });
    assert!(package.paragraphs("word/document.xml").is_empty());
    assert!(!package.has("word/numbering.xml"));
}

#[test]
fn a_picture_that_was_not_prepared_is_named() {
    assert!(matches!(
        siaran_docx::write(&galley(), &Pictures::default()),
        Err(WriteError::MissingPicture { image }) if image == sample::id("lambang")
    ));
}
