//! What a page tells programs in the terms of schema.org and Open Graph.

use siaran_galley::{Block, Field, Galley, Origin, Run, Style};
use siaran_model::{Language, Timestamp};

use super::page::{Element, Page};
use super::sample::{galley, paragraph, plain};
use super::{page, with_blocks};

/// Every value of a property.
fn values<'a>(page: &'a Page, property: &str) -> Vec<&'a str> {
    page.elements()
        .filter(|element| {
            let named = element.attribute("itemprop").unwrap_or_default();
            named.split(' ').any(|name| name == property)
        })
        .map(Element::value)
        .collect()
}

fn property<'a>(page: &'a Page, name: &str) -> Vec<&'a str> {
    page.elements()
        .filter(|element| element.attribute("property") == Some(name))
        .filter_map(|element| element.attribute("content"))
        .collect()
}

fn typed(text: &str, field: Field) -> Run {
    Run {
        origin: Origin::Typed { field, at: 0 },
        ..plain(text)
    }
}

fn quote() -> Block {
    paragraph(
        Style::Quote,
        &[
            plain("“"),
            typed("Tahan jempol dulu", Field::Text),
            plain(",” ujar "),
            Run {
                origin: Origin::Name,
                ..plain("Sari")
            },
            plain(", “"),
            typed("lalu baca", Field::Resumed),
            plain(".”"),
        ],
    )
}

#[test]
fn the_release_is_a_news_article() {
    let page = page(&galley());
    let items: Vec<_> = page
        .elements()
        .filter_map(|element| element.attribute("itemtype"))
        .map(|kind| kind.trim_start_matches("https://schema.org/"))
        .collect();
    assert_eq!(
        items,
        [
            "NewsArticle",
            "Organization",
            "ImageObject",
            "ImageObject",
            "Quotation",
            "Person"
        ]
    );
    assert_eq!(
        values(&page, "headline"),
        ["Warga Purwabakti Belajar Memilah Kabar"]
    );
    assert_eq!(
        values(&page, "alternativeHeadline"),
        ["Seratus orang ikut kelas pertama"]
    );
    assert_eq!(values(&page, "inLanguage"), ["id-ID"]);
    assert_eq!(values(&page, "datePublished"), ["2026-02-25"]);
    assert_eq!(values(&page, "keywords"), ["literasi, kabar bohong"]);
    assert_eq!(
        values(&page, "dateline"),
        ["Purwabakti, 25 Februari 2026 – "]
    );
    assert_eq!(values(&page, "caption"), ["Kelas pertama. (Foto: Humas)"]);
    assert_eq!(values(&page, "articleBody").len(), 1);
    let time = page.elements().find(|element| element.name == "time");
    let time = time.expect("the dateline has a date");
    assert_eq!(time.attribute("datetime"), Some("2026-02-25"));
}

#[test]
fn a_quote_says_what_was_said_and_by_whom() {
    let page = page(&with_blocks(vec![quote()]));
    assert_eq!(values(&page, "text"), ["Tahan jempol dulu", "lalu baca"]);
    let cite: Vec<_> = page.elements().filter(|e| e.name == "cite").collect();
    assert_eq!(cite.len(), 1);
    assert_eq!(cite[0].text, "Sari");
    assert_eq!(
        cite[0].attribute("itemprop"),
        Some("creator spokenByCharacter")
    );
    let names = values(&page, "name");
    assert!(names.contains(&"Sari Lestari, S.I.Kom."), "{names:?}");
    assert_eq!(values(&page, "jobTitle"), ["Pranata Humas"]);
}

#[test]
fn a_quote_that_names_nobody_still_has_a_speaker() {
    let page = page(&with_blocks(vec![paragraph(
        Style::Quote,
        &[
            plain("“"),
            typed("Tahan dulu", Field::Text),
            plain(",” ujarnya."),
        ],
    )]));
    assert!(!page.elements().any(|element| element.name == "cite"));
    assert!(values(&page, "name").contains(&"Sari Lestari, S.I.Kom."));
}

#[test]
fn a_voice_without_a_name_gets_none() {
    let mut galley = with_blocks(vec![quote()]);
    galley.speakers[0].name = "salah satu peserta".to_owned();
    let page = page(&galley);
    assert_eq!(values(&page, "description"), ["salah satu peserta"]);
    assert!(
        !values(&page, "name")
            .iter()
            .any(|name| name.contains("peserta"))
    );
}

#[test]
fn the_publisher_is_named_with_and_without_a_letterhead() {
    let mut galley = galley();
    assert_eq!(
        values(&page(&galley), "name")[0],
        "Pemerintah Kota Purwabakti"
    );
    galley.sheet.bare = true;
    assert_eq!(
        values(&page(&galley), "name")[0],
        "Pemerintah Kota Purwabakti"
    );
}

#[test]
fn what_is_under_embargo_is_published_when_it_ends() {
    let moment = "2026-02-26T10:00:00+07:00";
    let galley = Galley {
        embargo: Some(Timestamp::parse(moment).expect("a moment")),
        ..galley()
    };
    let page = page(&galley);
    assert_eq!(values(&page, "datePublished"), [moment]);
    assert_eq!(property(&page, "article:published_time"), [moment]);
    let timing = page.at("html/body/main/article/header/p/time");
    assert_eq!(timing, ["UNTUK SEGERA DISIARKAN"]);
}

#[test]
fn a_link_to_the_page_can_be_shown_with_its_headline() {
    let page = page(&Galley {
        language: Language::English,
        ..galley()
    });
    assert_eq!(property(&page, "og:type"), ["article"]);
    assert_eq!(
        property(&page, "og:title"),
        ["Warga Purwabakti Belajar Memilah Kabar"]
    );
    assert_eq!(property(&page, "og:locale"), ["en_GB"]);
    assert_eq!(
        property(&page, "og:site_name"),
        ["Pemerintah Kota Purwabakti"]
    );
    assert_eq!(property(&page, "article:published_time"), ["2026-02-25"]);
    assert_eq!(property(&page, "article:tag"), ["literasi", "kabar bohong"]);
    assert_eq!(property(&page, "og:description").len(), 1);
}
