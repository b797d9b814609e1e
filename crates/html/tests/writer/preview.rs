//! The page that the program shows, whose words say where they were typed.

use siaran_galley::{Field, Galley, Origin, Run, Style};
use siaran_html::{preview, write};
use siaran_picture::Pictures;

use crate::page::Page;
use crate::sample::{galley, paragraph, plain};
use crate::{list, with_blocks};

fn shown(galley: &Galley) -> Page {
    let pictures = Pictures::of(galley).expect("sound pictures");
    let html = preview(galley, &pictures).expect("a galley that can be written");
    Page::read(html.as_bytes())
}

fn typed(text: &str, field: Field, at: u32) -> Run {
    Run {
        origin: Origin::Typed { field, at },
        ..plain(text)
    }
}

#[test]
fn the_words_and_what_they_are_in_are_those_of_the_file() {
    let galley = galley();
    let pictures = Pictures::of(&galley).expect("sound pictures");
    let file = Page::read(&write(&galley, &pictures).expect("a galley that can be written"));
    let shown = shown(&galley);
    assert_eq!(shown.words(), file.words());
    let elements = |page: &Page| {
        let elements = page.elements();
        let kept = elements.filter(|element| element.attribute("data-field").is_none());
        kept.map(|element| (element.name.clone(), element.text.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(elements(&shown), elements(&file));
    let names = ["data-part", "data-field", "data-at"];
    let traced = |page: &Page| {
        let mut elements = page.elements();
        elements.any(|element| names.iter().any(|name| element.attribute(name).is_some()))
    };
    assert!(traced(&shown) && !traced(&file));
}

#[test]
fn each_block_names_its_part() {
    let page = shown(&galley());
    for name in ["h1", "h2", "ol", "ul", "figure"] {
        let mut elements = page.elements();
        let named = elements.any(|it| it.name == name && it.attribute("data-part").is_some());
        assert!(named, "{name}");
    }
}

#[test]
fn words_say_where_they_were_typed_also_behind_what_is_held_together() {
    let text = "Warga anak-anak bermain dan/atau belajar";
    let page = shown(&with_blocks(vec![paragraph(
        Style::Paragraph,
        &[plain("Purwabakti – "), typed(text, Field::Text, 5)],
    )]));
    let mut pieces = 0;
    for element in page.elements() {
        let Some(at) = element.attribute("data-at") else {
            continue;
        };
        let at = at.parse::<usize>().expect("a number") - 5;
        assert_eq!(element.attribute("data-field"), Some("text"));
        assert!(
            text[at..].starts_with(&element.text),
            "{at}: {}",
            element.text
        );
        pieces += 1;
    }
    assert!(pieces > 1, "{pieces}");
}

#[test]
fn an_item_says_which_one_it_is() {
    let mut block = list(false, &["Gratis", ""]);
    if let siaran_galley::Block::List(block) = &mut block {
        block.items[1] = vec![typed("Terbuka", Field::Item(2), 0)];
    }
    let page = shown(&with_blocks(vec![block]));
    let mut elements = page.elements();
    assert!(
        elements.any(|it| it.attribute("data-field") == Some("item 2") && it.text == "Terbuka")
    );
}
