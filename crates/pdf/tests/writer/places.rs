//! Where words stand, told beside the file.

use siaran_galley::{Field, Galley, Origin, Run, Style};
use siaran_pdf::{PagePlaces, PlacedWords, places};
use siaran_picture::Pictures;

use crate::sample::{galley, paragraph, plain};
use crate::{pdf, with_blocks};

fn placed(galley: &Galley) -> Vec<PagePlaces> {
    let pictures = Pictures::of(galley).expect("pictures that can be shown");
    places(galley, &pictures).expect("a galley that can be written")
}

fn all_words(pages: &[PagePlaces]) -> impl Iterator<Item = &PlacedWords> {
    let blocks = pages.iter().flat_map(|page| &page.blocks);
    blocks.flat_map(|block| &block.words)
}

fn typed(text: &str, at: u32) -> Run {
    let field = Field::Text;
    Run {
        origin: Origin::Typed { field, at },
        ..plain(text)
    }
}

#[test]
fn every_line_of_the_file_stands_where_it_is_said_to() {
    let galley = galley();
    let pages = placed(&galley);
    let pdf = pdf(&galley);
    assert_eq!(pages.len(), pdf.pages.len());
    let height = galley.sheet.page().height;
    let mut found = 0;
    for (page, read) in pages.iter().zip(&pdf.pages) {
        // The marks of lists are no words.
        let is_mark = |words: &str| matches!(words.trim(), "1." | "2." | "3." | "•");
        for line in read.lines.iter().filter(|line| !is_mark(&line.words)) {
            let down = (height - line.y) / height * 10_000.0;
            let mut words = page.blocks.iter().flat_map(|block| &block.words);
            let there = words.any(|words| {
                let (top, tall) = (f32::from(words.area.top), f32::from(words.area.height));
                (top..top + tall).contains(&down) && line.words.contains(words.text.trim())
            });
            assert!(there, "{:?} at {down}", line.words);
            found += 1;
        }
    }
    assert!(found > 20);
}

#[test]
fn the_first_place_is_the_letterheads_and_a_picture_has_one_too() {
    let pages = placed(&galley());
    assert_eq!(pages[0].blocks[0].part.as_str(), "letterhead");
    assert!(all_words(&pages).any(|words| words.text == "Peserta & pemateri di aula"));
}

#[test]
fn each_line_knows_where_its_first_word_was_typed() {
    let text = "Warga belajar memilah kabar setiap hari di balai kota sampai sore, ".repeat(5);
    let typed_at = 7;
    let runs = [plain("Purwabakti – "), typed(text.trim(), typed_at)];
    let pages = placed(&with_blocks(vec![paragraph(Style::Lede, &runs)]));
    let mut lines = 0;
    for words in all_words(&pages) {
        let Origin::Typed { at, .. } = words.origin else {
            continue;
        };
        let before: String = text.chars().take((at - typed_at) as usize).collect();
        assert!(text[before.len()..].starts_with(words.text.trim_end()));
        lines += 1;
    }
    assert!(lines > 3, "{lines}");
}

#[test]
fn a_paragraph_over_two_pages_is_on_both() {
    let text = "Warga belajar memilah kabar setiap hari di balai kota sampai sore. ".repeat(120);
    let pages = placed(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[typed(text.trim(), 0)],
    )]));
    let on = |page: &PagePlaces| {
        page.blocks
            .iter()
            .any(|block| block.part.as_str() != "letterhead")
    };
    assert!(pages.len() > 1 && pages.iter().all(on));
}
