//! Text that fills its lines, words of other languages, and what stands behind
//! the text.

use lopdf::Object;
use siaran_galley::{Galley, Run, Style, Watermark};
use siaran_model::{Language, Marks};

use crate::sample::{galley, paragraph, plain};
use crate::{bytes, pdf, with_blocks, with_words};

const WORDS: &str = "Warga belajar memilah kabar setiap hari di balai kota sampai sore. ";

/// The galley with running text on both edges.
fn justified(galley: Galley) -> Galley {
    let mut galley = galley;
    galley.sheet.print.justified = true;
    galley
}

#[test]
fn justified_lines_break_where_others_do_and_say_the_same() {
    let ragged = with_words(WORDS.repeat(9).trim());
    let filled = pdf(&justified(ragged.clone()));
    let ragged = pdf(&ragged);
    let words = |pdf: &crate::Pdf| -> Vec<String> {
        let lines = pdf.pages[0].lines.iter();
        lines.map(|line| line.words.clone()).collect()
    };
    assert_eq!(words(&filled), words(&ragged));
    assert_eq!(filled.paragraphs(), ragged.paragraphs());
    let reach = |pdf: &crate::Pdf| -> Vec<f32> {
        let lines = pdf.pages[0].lines.iter();
        lines.map(|line| line.moved).collect()
    };
    let (filled, ragged) = (reach(&filled), reach(&ragged));
    let last = filled.len() - 1;
    assert!(
        filled[..last]
            .iter()
            .zip(&ragged)
            .all(|(filled, ragged)| filled > ragged)
    );
    assert!(
        filled[last].to_bits() == ragged[last].to_bits(),
        "the last line stays"
    );
}

#[test]
fn headlines_are_never_justified() {
    let headline = with_blocks(vec![paragraph(Style::Headline, &[plain(WORDS.trim())])]);
    assert_eq!(
        bytes(&justified(headline.clone())).len(),
        bytes(&headline).len()
    );
}

fn foreign(text: &str, language: Language) -> Run {
    Run {
        marks: Marks {
            language: Some(language),
            ..Marks::default()
        },
        ..plain(text)
    }
}

#[test]
fn words_of_another_language_say_so() {
    let runs = [
        plain("Bahan "),
        foreign("workshop", Language::English),
        plain(" dan "),
        foreign("lokakarya", Language::Indonesian),
    ];
    let pdf = pdf(&with_blocks(vec![paragraph(Style::Paragraph, &runs)]));
    let elements = pdf.document.objects.values();
    let elements = elements.filter_map(|object| object.as_dict().ok());
    let spans = elements.filter(|element| {
        let kind = element.get(b"S").and_then(Object::as_name);
        kind.is_ok_and(|kind| kind == b"Span")
    });
    let languages: Vec<_> = spans
        .map(|span| span.get(b"Lang").and_then(Object::as_str))
        .collect();
    assert_eq!(languages.len(), 1, "the release's own needs no word");
    assert_eq!(*languages[0].as_ref().expect("a language"), b"en-GB");
    assert_eq!(pdf.paragraphs(), ["Bahan workshop dan lokakarya"]);
}

#[test]
fn the_watermark_is_behind_all_else_on_every_page_and_no_text() {
    let mut galley = galley();
    let plain = pdf(&galley);
    galley.sheet.watermark = Some(Watermark::Draft);
    let marked = pdf(&galley);
    assert_eq!(marked.paragraphs(), plain.paragraphs());
    assert_eq!(marked.pages.len(), plain.pages.len());
    for page in marked.document.get_pages().into_values() {
        let content = marked.document.get_page_content(page);
        let content = String::from_utf8_lossy(&content);
        let first = content.find("BDC").expect("marked content");
        assert!(
            content[..first].contains("/Watermark"),
            "{}",
            &content[..first]
        );
        assert_eq!(content.matches("/Watermark").count(), 1);
    }
}
