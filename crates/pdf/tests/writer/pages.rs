//! How lines and pages are broken, and what frames them.

use siaran_galley::{Block, Galley, Style};

use crate::reader::Pdf;
use crate::sample::{figure, galley, paragraph, plain};
use crate::{pdf, with_blocks, with_words};

const SENTENCE: &str = "Warga belajar memilah kabar setiap hari di balai kota sampai sore. ";

/// This many paragraphs of one line each.
fn filler(count: usize) -> Vec<Block> {
    let line = |number| paragraph(Style::Paragraph, &[plain(&format!("Baris ke-{number}."))]);
    (1..=count).map(line).collect()
}

fn page_of(pdf: &Pdf, words: &str) -> usize {
    pdf.places(words)[0].0
}

#[test]
fn each_foot_has_the_galleys_words_and_the_page_number() {
    let pdf = pdf(&galley());
    let feet: Vec<&str> = pdf.pages.iter().map(|page| page.foot.as_str()).collect();
    assert_eq!(
        feet,
        [
            "SP 7/HMS/II/2026 · 0a1b2c3d\n1/2\n",
            "SP 7/HMS/II/2026 · 0a1b2c3d\n2/2\n"
        ]
    );
}

#[test]
fn the_letterhead_heads_the_first_page_only() {
    let pdf = pdf(&galley());
    assert!(
        pdf.pages[0]
            .head
            .starts_with("Pemerintah Kota Purwabakti\n")
    );
    assert!(pdf.pages[1].head.is_empty());
}

#[test]
fn a_letterhead_of_many_lines_pushes_the_text_down() {
    let mut galley = with_words("Teras.");
    let first = |galley: &Galley| pdf(galley).pages[0].lines[0].y;
    let short = first(&galley);
    let letterhead = galley.letterhead.as_mut().expect("the sample has one");
    letterhead.lines = vec!["Baris kop".to_owned(); 12];
    assert!(first(&galley) < short - 100.0);
}

#[test]
fn without_a_letterhead_the_text_starts_at_the_margin() {
    let pdf = pdf(&Galley {
        letterhead: None,
        ..with_words("Teras.")
    });
    let paper = galley().sheet.page();
    let down = paper.height - pdf.pages[0].lines[0].y;
    assert!(down > paper.top && down < paper.top + 18.0, "{down}");
}

#[test]
fn more_words_take_more_pages() {
    let pages = |count| pdf(&with_blocks(filler(count))).pages.len();
    assert_eq!(pages(5), 1);
    assert!(pages(100) > pages(50));
}

#[test]
fn a_release_of_150_pages_is_written_whole() {
    let words = SENTENCE.repeat(8);
    let blocks = vec![paragraph(Style::Paragraph, &[plain(words.trim())]); 950];
    let pdf = pdf(&with_blocks(blocks));
    assert!(pdf.pages.len() >= 150, "{} pages", pdf.pages.len());
    assert!(
        pdf.paragraphs()
            .iter()
            .all(|paragraph| paragraph == words.trim())
    );
}

#[test]
fn one_paragraph_of_a_hundred_thousand_letters_is_written_whole() {
    let words = SENTENCE.repeat(1500);
    assert_eq!(pdf(&with_words(words.trim())).paragraphs(), [words.trim()]);
}

#[test]
fn a_heading_stays_with_what_follows() {
    for count in 20..32 {
        let mut blocks = filler(count);
        blocks.push(paragraph(Style::EndHeading, &[plain("Narahubung")]));
        blocks.push(paragraph(Style::LeadIn, &[plain("Sari berpesan.")]));
        blocks.push(paragraph(Style::Quote, &[plain("“Tahan jempol dulu.”")]));
        let pdf = pdf(&with_blocks(blocks));
        let page = page_of(&pdf, "“Tahan jempol dulu.”");
        assert_eq!(page_of(&pdf, "Narahubung"), page, "{count}");
        assert_eq!(page_of(&pdf, "Sari berpesan."), page, "{count}");
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone_on_a_page() {
    let words = SENTENCE.repeat(6);
    let mut divided = 0;
    for count in 18..32 {
        let mut blocks = filler(count);
        blocks.push(paragraph(Style::Paragraph, &[plain(words.trim())]));
        let places = pdf(&with_blocks(blocks)).places(words.trim());
        assert!(
            places.iter().all(|(_, lines)| *lines >= 2),
            "{count}: {places:?}"
        );
        divided += usize::from(places.len() == 2);
    }
    assert!(divided > 0, "no paragraph reached the next page");
}

#[test]
fn a_picture_stays_with_its_caption() {
    for count in 10..26 {
        let mut blocks = filler(count);
        blocks.push(figure("foto", "Aula", &[plain("Kelas pertama.")]));
        let pdf = pdf(&with_blocks(blocks));
        let page = page_of(&pdf, "Kelas pertama.");
        let sheet = pdf.document.get_pages()[&u32::try_from(page + 1).expect("few pages")];
        let content = pdf.document.get_page_content(sheet);
        assert!(
            String::from_utf8_lossy(&content).contains("/foto Do"),
            "{count}"
        );
    }
}

#[test]
fn a_word_that_no_line_holds_is_broken_anywhere() {
    let word = "lalalila".repeat(60);
    let pdf = pdf(&with_words(&word));
    assert_eq!(pdf.paragraphs(), [word]);
    assert!(pdf.pages[0].lines.len() > 3);
}

#[test]
fn no_line_ends_in_a_hyphen() {
    for indent in 1..40 {
        let words = format!(
            "{}{}",
            "a".repeat(indent),
            " sehari-hari pra- dan".repeat(12)
        );
        let pdf = pdf(&with_words(&words));
        for line in &pdf.pages[0].lines {
            assert!(!line.words.trim_end().ends_with('-'), "{:?}", line.words);
        }
        assert_eq!(pdf.paragraphs(), [words]);
    }
}

#[test]
fn the_lines_of_a_headline_are_about_equally_long() {
    let words = "Purwabakti Latih Empat Puluh Humas Kecamatan Meluruskan Kabar Bohong";
    let pdf = pdf(&with_blocks(vec![paragraph(
        Style::Headline,
        &[plain(words)],
    )]));
    let lines: Vec<usize> = pdf.pages[0]
        .lines
        .iter()
        .map(|line| line.words.len())
        .collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].abs_diff(lines[1]) < 15, "{lines:?}");
}
