//! A file read back is told from the galley it should hold, line by line.

use siaran_galley::{
    Block, Difference, DifferenceKind, Galley, Imprint, Line, Printed, Seal, Stretch, broken,
    compose, differences, lines,
};
use siaran_model::{Block as Part, Link, Marks, Paragraph, PartId, Run, Text};

use super::indonesian;

/// Three paragraphs, the second with a link and a foreign word.
fn galley() -> Galley {
    let mut release = indonesian();
    release.lede = Text::from("Pemkot membuka kelas.");
    let marked = |text: &str, marks| Run {
        text: text.to_owned(),
        marks,
    };
    let second = Text::new([
        marked("Daftar di ", Marks::default()),
        marked(
            "laman kota",
            Marks {
                link: Some(Link::new("https://purwabakti.example/kelas").expect("an address")),
                ..Marks::default()
            },
        ),
        marked(
            " untuk workshop.",
            Marks {
                italic: true,
                ..Marks::default()
            },
        ),
    ]);
    for (id, text) in [("b1", second), ("b2", Text::from("Kelas ini gratis."))] {
        release.body.push(Part::Paragraph(Paragraph {
            id: PartId::new(id).expect("a well-formed id"),
            text,
            prompt: String::new(),
        }));
    }
    compose(&release)
}

/// The galley as a faithful reader finds it.
fn faithful(galley: &Galley) -> Printed {
    let head = galley.letterhead.iter();
    Printed {
        imprint: Some(Imprint::of(galley)),
        letterhead: Some(
            head.flat_map(|head| std::iter::once(&head.name).chain(&head.lines))
                .cloned()
                .collect(),
        ),
        lines: lines(galley),
        footer: Some(galley.footer.clone()),
    }
}

fn stretches(line: &mut Line) -> &mut Vec<Stretch> {
    match line {
        Line::Words(stretches) => stretches,
        Line::Picture(_) => panic!("a paragraph"),
    }
}

fn kinds(differences: &[Difference]) -> Vec<(DifferenceKind, usize)> {
    differences.iter().map(|one| (one.kind, one.line)).collect()
}

#[test]
fn a_faithful_file_does_not_differ() {
    let galley = galley();
    let printed = faithful(&galley);
    assert_eq!(differences(&galley, &printed), []);
    assert_eq!(broken(&Seal::of(&galley), &printed), []);
}

#[test]
fn white_space_and_soft_hyphens_do_not_count() {
    let galley = galley();
    let mut printed = faithful(&galley);
    stretches(&mut printed.lines[0])[0].text = "  Pem\u{ad}kot\u{a0}membuka\n kelas. ".to_owned();
    assert_eq!(differences(&galley, &printed), []);
}

#[test]
fn a_changed_word_is_named_with_its_line() {
    let galley = galley();
    let mut printed = faithful(&galley);
    stretches(&mut printed.lines[2])[0].text = "Kelas ini berbayar.".to_owned();
    let found = differences(&galley, &printed);
    assert_eq!(
        found,
        [Difference {
            kind: DifferenceKind::Words,
            line: 3,
            expected: Some("Kelas ini gratis.".to_owned()),
            found: Some("Kelas ini berbayar.".to_owned()),
        }]
    );
    let sealed = broken(&Seal::of(&galley), &printed);
    assert_eq!(kinds(&sealed), [(DifferenceKind::Words, 3)]);
    assert_eq!(sealed[0].expected, None);
}

#[test]
fn a_line_that_went_or_came_does_not_upset_the_others() {
    let galley = galley();
    let mut printed = faithful(&galley);
    let second = printed.lines.remove(1);
    let gone = differences(&galley, &printed);
    assert_eq!(kinds(&gone), [(DifferenceKind::Words, 2)]);
    assert_eq!(gone[0].found, None);

    printed.lines.insert(1, second.clone());
    printed.lines.push(second);
    let came = differences(&galley, &printed);
    assert_eq!(kinds(&came), [(DifferenceKind::Words, 4)]);
    assert_eq!(came[0].expected, None);
}

#[test]
fn marks_and_links_are_told_apart() {
    let galley = galley();
    let mut printed = faithful(&galley);
    stretches(&mut printed.lines[1])[1].link = Some("https://lain.example/".to_owned());
    let found = differences(&galley, &printed);
    assert_eq!(kinds(&found), [(DifferenceKind::Links, 2)]);

    let mut printed = faithful(&galley);
    stretches(&mut printed.lines[1])[2].italic = Some(false);
    let found = differences(&galley, &printed);
    assert_eq!(kinds(&found), [(DifferenceKind::Marks, 2)]);
    assert_eq!(broken(&Seal::of(&galley), &printed), []);

    stretches(&mut printed.lines[1])[2].italic = None;
    assert_eq!(differences(&galley, &printed), []);
}

#[test]
fn the_address_of_a_site_may_end_in_a_stroke() {
    let mut galley = galley();
    let Block::Text(block) = &mut galley.blocks[1] else {
        panic!("a paragraph");
    };
    block.runs[1].marks.link = Some(Link::new("https://purwabakti.example").expect("an address"));
    let seal = Seal::of(&galley);
    for (address, same) in [
        ("https://purwabakti.example/", true),
        ("https://purwabakti.example//", false),
        ("https://purwabakti.example/kelas", false),
    ] {
        let mut printed = faithful(&galley);
        stretches(&mut printed.lines[1])[1].link = Some(address.to_owned());
        assert_eq!(differences(&galley, &printed).is_empty(), same, "{address}");
        assert_eq!(broken(&seal, &printed).is_empty(), same, "{address}");
    }
}

#[test]
fn letterhead_and_foot_belong_to_the_file() {
    let mut galley = galley();
    let mut printed = faithful(&galley);
    printed.footer = Some("Kode naskah 00000000".to_owned());
    printed.letterhead = Some(vec!["Pemerintah Kota Lain".to_owned()]);
    let found = differences(&galley, &printed);
    let kinds: Vec<_> = found.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [DifferenceKind::Letterhead, DifferenceKind::Footer]);

    galley.sheet.bare = true;
    let mut printed = faithful(&galley);
    assert_eq!(differences(&galley, &printed).len(), 1);
    printed.letterhead = Some(Vec::new());
    assert_eq!(differences(&galley, &printed), []);
}

#[test]
fn a_seal_is_written_and_read() {
    let seal = Seal::of(&galley());
    assert_eq!(seal.to_string().len(), 3 * 8);
    assert_eq!(seal.to_string().parse(), Ok(seal));
    for wrong in ["1234567", "1234567z", "+1234567", "123456789"] {
        assert!(wrong.parse::<Seal>().is_err(), "{wrong}");
    }
}
