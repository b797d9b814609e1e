//! The fragment and the mail that leave the writer, read again.

use siaran_galley::{Galley, Style};
use siaran_html::{fragment, mail};
use siaran_picture::Pictures;

use super::page::Page;
use super::sample::{galley, marked, paragraph, plain, words_of};
use super::with_blocks;

fn text(galley: &Galley) -> String {
    let pictures = Pictures::of(galley).expect("sound pictures");
    let fragment = fragment(galley, &pictures).expect("a galley that can be written");
    String::from_utf8(fragment).expect("UTF-8")
}

/// The fragment's elements.
fn elements(galley: &Galley) -> Page {
    let whole = format!("<html><body>\n{}</body></html>", text(galley));
    Page::read(whole.as_bytes())
}

#[test]
fn a_fragment_holds_the_text_and_no_letterhead_and_no_foot() {
    let galley = Galley {
        letterhead: None,
        ..galley()
    };
    assert_eq!(elements(&galley).words(), words_of(&galley));
}

#[test]
fn a_fragment_is_clean() {
    let page = elements(&galley());
    for element in page.elements() {
        for (name, _) in &element.attributes {
            let name = name.as_str();
            assert!(
                ["href", "src", "alt", "width", "lang"].contains(&name),
                "{} has {name}",
                element.name
            );
        }
        assert!(
            [
                "html",
                "body",
                "h2",
                "h3",
                "p",
                "blockquote",
                "ol",
                "ul",
                "li",
                "figure",
                "img",
                "figcaption",
                "a",
                "strong",
                "em"
            ]
            .contains(&element.name.as_str()),
            "{}",
            element.name
        );
    }
}

#[test]
fn a_fragment_has_headings_below_the_systems_title() {
    let page = elements(&galley());
    assert_eq!(
        page.at("html/body/h2"),
        ["Warga Purwabakti Belajar Memilah Kabar"]
    );
    assert_eq!(
        page.at("html/body/h3"),
        ["Tiga langkah", "Tentang Purwabakti", "Narahubung"]
    );
}

#[test]
fn a_fragment_says_in_elements_what_a_page_says_in_styles() {
    let page = elements(&with_blocks(vec![
        paragraph(Style::Label, &[plain("SIARAN PERS")]),
        paragraph(Style::Subheadline, &[plain("Kelas pertama")]),
        paragraph(
            Style::Attribution,
            &[plain("("), marked("Humas", true, true, None), plain(")")],
        ),
    ]));
    assert_eq!(page.at("html/body/p/strong"), ["SIARAN PERS", "(Humas)"]);
    assert_eq!(page.at("html/body/p/em"), ["Kelas pertama"]);
    assert_eq!(page.at("html/body/p/strong/em"), ["Humas"]);
}

#[test]
fn a_fragment_has_one_element_a_line() {
    let text = text(&galley());
    assert!(text.contains("<p><strong>SIARAN PERS</strong></p>\n<p>Nomor"));
    assert!(text.contains("<blockquote>\n<p>“Tahan jempol dulu,” ujar Sari.</p>\n</blockquote>\n"));
    assert!(text.contains("<ul>\n<li>Gratis</li>\n<li>Terbuka untuk umum</li>\n</ul>\n"));
}

#[test]
fn a_mail_has_all_words_and_no_picture() {
    let galley = Galley {
        letterhead: None,
        ..galley()
    };
    let mail = mail(&galley);
    let page = Page::read(&mail);
    assert_eq!(page.words(), words_of(&galley));
    assert!(!page.elements().any(|element| element.name == "img"));
    assert_eq!(
        page.at("html/body/div/h1"),
        ["Warga Purwabakti Belajar Memilah Kabar"]
    );
    let div = page.elements().find(|element| element.name == "div");
    let style = div.and_then(|div| div.attribute("style")).expect("a style");
    assert!(style.contains("font-family: 'Liberation Serif'"), "{style}");
}
