//! The HTML that leaves the writer, read again.

mod fragment;
mod page;
mod preview;
#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;
mod schema;

use siaran_galley::{Block, Galley, Style, Watermark};
use siaran_html::{WriteError, write};
use siaran_model::{Language, Paper, Print, TypeSize, Typeface};
use siaran_picture::Pictures;

use self::page::Page;
use self::sample::{galley, list, marked, paragraph, plain, words_of};

fn written(galley: &Galley) -> Vec<u8> {
    let pictures = Pictures::of(galley).expect("sound pictures");
    write(galley, &pictures).expect("a galley that can be written")
}

fn page(galley: &Galley) -> Page {
    Page::read(&written(galley))
}

fn with_blocks(blocks: Vec<Block>) -> Galley {
    Galley {
        letterhead: None,
        blocks,
        ..galley()
    }
}

#[test]
fn every_word_of_the_galley_is_there_once_and_in_order() {
    let galley = galley();
    let mut words = words_of(&galley);
    words.push(galley.footer.clone());
    assert_eq!(page(&galley).words(), words);
}

#[test]
fn each_part_is_the_element_that_says_what_it_is() {
    let page = page(&galley());
    let at = |path: &str| page.at(path);
    assert_eq!(
        at("html/body/main/article/header/h1"),
        ["Warga Purwabakti Belajar Memilah Kabar"]
    );
    assert_eq!(at("html/body/main/article/header/p").len(), 4);
    assert_eq!(at("html/body/main/article/div/h2"), ["Tiga langkah"]);
    assert_eq!(
        at("html/body/main/article/div/blockquote/p"),
        ["“Tahan jempol dulu,” ujar Sari."]
    );
    assert_eq!(at("html/body/main/article/div/ol/li").len(), 3);
    assert_eq!(at("html/body/main/article/div/ul/li").len(), 2);
    assert_eq!(
        at("html/body/main/article/div/figure/figcaption"),
        ["Kelas pertama. (Foto: Humas)"]
    );
    assert_eq!(
        at("html/body/main/article/footer/h2"),
        ["Tentang Purwabakti", "Narahubung"]
    );
    assert_eq!(
        at("html/body/main/article/footer/address/p"),
        ["Sari Wulandari, 0800-0000-0000"]
    );
    assert_eq!(at("html/body/footer"), ["SP 7/HMS/II/2026 · 0a1b2c3d"]);
}

#[test]
fn characters_that_html_reserves_come_back_as_they_were() {
    let hard = "R&D <b>\"tebal\"</b> 'kutip' ]]> & &amp; 🎉 السلام عليكم \u{00a0}\u{2011}x";
    let mut galley = with_blocks(vec![paragraph(Style::Paragraph, &[plain(hard)])]);
    galley.title = hard.to_owned();
    galley.footer = hard.to_owned();
    let page = page(&galley);
    assert_eq!(page.words(), [hard, hard]);
    assert_eq!(page.at("html/head/title"), [hard]);
}

#[test]
fn a_footer_cannot_leave_the_style_sheet() {
    let footer = "</style><script>alert(1)</script>\" } body { display: none";
    let page = page(&Galley {
        footer: footer.to_owned(),
        ..galley()
    });
    assert!(!page.elements().any(|element| element.name == "script"));
    assert_eq!(page.words().last().map(String::as_str), Some(footer));
}

#[test]
fn a_character_that_html_forbids_is_left_out() {
    let page = page(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[plain("satu\u{ffff} dua")],
    )]));
    assert_eq!(page.words()[0], "satu dua");
}

#[test]
fn bold_and_italic_are_marks() {
    let page = page(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[
            plain("Biasa "),
            marked("tebal", true, false, None),
            marked(" keduanya", true, true, None),
            marked(" miring", false, true, None),
        ],
    )]));
    assert_eq!(page.words()[0], "Biasa tebal keduanya miring");
    assert_eq!(page.at("html/body/main/div/div/p/b"), ["tebal keduanya"]);
    assert_eq!(page.at("html/body/main/div/div/p/b/i"), [" keduanya"]);
    assert_eq!(page.at("html/body/main/div/div/p/i"), [" miring"]);
}

#[test]
fn neighbours_in_one_link_share_it() {
    let address = "https://purwabakti.example/?a=1&b='2'";
    let page = page(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[
            plain("Lihat "),
            marked("laman ", false, false, Some(address)),
            marked("resmi", true, false, Some(address)),
            plain("."),
        ],
    )]));
    let links: Vec<_> = page.elements().filter(|e| e.name == "a").collect();
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].attribute("href"), Some(address));
    assert_eq!(links[0].text, "laman resmi");
}

#[test]
fn a_list_of_five_hundred_items_keeps_them_all() {
    let items: Vec<String> = (1..=500).map(|n| format!("butir ke-{n}")).collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let page = page(&with_blocks(vec![list(true, &items)]));
    assert_eq!(page.at("html/body/main/div/div/ol/li"), items);
}

#[test]
fn every_picture_is_in_the_file_and_says_what_it_shows() {
    let page = page(&galley());
    let pictures: Vec<_> = page.elements().filter(|e| e.name == "img").collect();
    let alternatives: Vec<_> = pictures.iter().map(|e| e.attribute("alt")).collect();
    assert_eq!(
        alternatives,
        [
            Some("Lambang \"Purwabakti\""),
            Some("Peserta & pemateri di aula"),
            Some("Grafik peserta")
        ]
    );
    let addresses: Vec<_> = pictures
        .iter()
        .filter_map(|e| e.attribute("src")?.split_once(','))
        .map(|(head, _)| head)
        .collect();
    assert_eq!(
        addresses,
        [
            "data:image/png;base64",
            "data:image/jpeg;base64",
            "data:image/png;base64"
        ]
    );
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    let page = page(&galley());
    for element in page.elements() {
        assert!(
            !["script", "link", "iframe", "object", "base"].contains(&element.name.as_str()),
            "{}",
            element.name
        );
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on"), "{name}");
            assert!(name != "src" || value.starts_with("data:"), "{value}");
        }
    }
    let style = page.at("html/head/style").concat();
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn the_file_says_what_it_is() {
    let page = page(&galley());
    assert_eq!(
        page.at("html/head/title"),
        ["Warga Purwabakti Belajar Memilah Kabar"]
    );
    let about = |name| {
        page.elements()
            .find(|e| e.name == "meta" && e.attribute("name") == Some(name))
            .and_then(|e| e.attribute("content"))
    };
    assert_eq!(about("author"), Some("Pemerintah Kota Purwabakti"));
    assert_eq!(about("keywords"), Some("literasi, kabar bohong"));
    assert_eq!(about("generator"), Some("Siaran"));
    assert_eq!(about("siaran-release"), Some("literasi"));
    assert_eq!(about("siaran-version"), Some("3"));
    assert_eq!(about("siaran-fingerprint").map(str::len), Some(64));
    assert!(about("siaran-seal").is_some());
    assert!(about("description").is_some_and(|words| words.contains("Seratus warga")));
    assert!(about("viewport").is_some());
}

#[test]
fn the_language_is_the_galleys() {
    for (language, tag) in [
        (Language::Indonesian, "id-ID"),
        (Language::English, "en-GB"),
    ] {
        let page = page(&Galley {
            language,
            ..galley()
        });
        let html = page.elements().next().expect("a root");
        assert_eq!(html.attribute("lang"), Some(tag));
    }
}

#[test]
fn print_has_the_footer_and_the_page_number_in_the_margin() {
    let style = page(&galley()).at("html/head/style").concat();
    assert!(style.contains("@page { size: 595.28pt 841.89pt;"));
    assert!(style.contains("@bottom-left { content: \"SP 7\\2f HMS"));
    assert!(style.contains("counter(page) \"/\" counter(pages)"));
}

#[test]
fn the_sheet_says_paper_type_and_edges() {
    let mut galley = galley();
    let style = |galley: &Galley| page(galley).at("html/head/style").concat();
    assert!(style(&galley).contains("--family: 'Liberation Serif', 'Times New Roman'"));
    assert!(!style(&galley).contains("justify"));
    galley.sheet.print = Print {
        paper: Paper::F4,
        typeface: Typeface::Calibri,
        size: TypeSize::new(11).expect("a size"),
        justified: true,
    };
    let style = style(&galley);
    assert!(style.contains("@page { size: 609.45pt 935.43pt;"));
    assert!(style.contains("--family: Carlito, Calibri"));
    assert!(style.contains("html { font-size: 11pt; }"));
    assert!(style.contains("text-align: justify"));
}

#[test]
fn a_bare_sheet_has_no_letterhead() {
    let mut galley = galley();
    galley.sheet.bare = true;
    let pictures = Pictures::of(&galley).expect("sound pictures");
    let page = Page::read(&write(&galley, &pictures).expect("no logo is asked for"));
    galley.letterhead = None;
    let mut words = words_of(&galley);
    words.push(galley.footer.clone());
    assert_eq!(page.words(), words);
    let style = page.at("html/head/style").concat();
    assert!(!style.contains("@page :first"));
}

#[test]
fn a_watermark_is_no_word_of_the_text() {
    let mut galley = galley();
    galley.sheet.watermark = Some(Watermark::Draft);
    let page = page(&galley);
    assert!(
        page.at("html/head/style")
            .concat()
            .contains("content: \"DRAF\"")
    );
    let mut words = words_of(&galley);
    words.push(galley.footer.clone());
    assert_eq!(page.words(), words);
}

#[test]
fn a_foreign_term_says_its_language() {
    let mut term = marked("talk show", false, false, None);
    term.marks.language = Some(Language::English);
    let mut galley = galley();
    galley
        .blocks
        .push(paragraph(Style::Paragraph, &[plain("di "), term]));
    let page = page(&galley);
    let foreign: Vec<_> = page
        .elements()
        .filter(|element| element.attribute("lang") == Some("en"))
        .map(|element| (element.name.as_str(), element.text.as_str()))
        .collect();
    assert_eq!(foreign, [("i", "workshop"), ("span", "talk show")]);
}

#[test]
fn a_word_with_a_hyphen_is_held_together_and_its_marks_with_it() {
    let page = page(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[
            plain("Warga sehari-hari me-"),
            marked("retweet", false, true, None),
        ],
    )]));
    let path = "html/body/main/div/div/p/span";
    assert_eq!(page.at(path), ["sehari-hari", "me-retweet"]);
    assert_eq!(page.at(&format!("{path}/i")), ["retweet"]);
}

#[test]
fn a_word_that_may_be_too_long_for_a_line_can_still_be_divided() {
    let long = "a-".repeat(60);
    let page = page(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[plain(&long)],
    )]));
    let span = page.elements().find(|element| element.name == "span");
    let span = span.expect("it is held together");
    assert_eq!(span.attribute("class"), Some("joined long"));
    assert_eq!(span.text, long);
}

#[test]
fn equal_galleys_give_equal_bytes() {
    assert_eq!(written(&galley()), written(&galley()));
}

#[test]
fn an_empty_galley_is_an_empty_page() {
    let page = page(&Galley {
        footer: String::new(),
        ..with_blocks(Vec::new())
    });
    assert!(page.words().is_empty());
}

#[test]
fn a_picture_that_is_not_there_is_named() {
    assert!(matches!(
        write(&galley(), &Pictures::default()),
        Err(WriteError::MissingPicture { image }) if image == sample::id("lambang")
    ));
}
