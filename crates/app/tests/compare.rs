//! Two releases held against each other, through the public door.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use siaran_app::{ComparedKind, ComparedPart, Comparison, Course, Fact, Fate, compare};
use siaran_galley::{Block as Composed, Galley, Run as ComposedRun, compose};
use siaran_model::{Block, Marks, PartKind, Release, Run, State, Text, read_release};

fn sample() -> Release {
    let json = include_bytes!("../../../tests/corpus/pelatihan-kehumasan.json");
    read_release(json).unwrap()
}

fn part<'a>(comparison: &'a Comparison, id: &str) -> &'a ComparedPart {
    let same = |part: &&ComparedPart| part.part.as_str() == id;
    comparison.parts.iter().find(same).unwrap()
}

/// As people note it: what went in brackets, what came in braces, what is marked
/// otherwise in angles.
fn noted(part: &ComparedPart) -> String {
    let mut noted = String::new();
    for line in &part.lines {
        for stretch in &line.stretches {
            let (open, close) = match stretch.course {
                Course::Kept => ("", ""),
                Course::Remarked => ("<", ">"),
                Course::Added => ("{", "}"),
                Course::Removed => ("[", "]"),
            };
            noted.extend([open, &stretch.text, close]);
        }
        noted.push('/');
    }
    noted
}

#[test]
fn a_release_differs_in_nothing_from_itself() {
    let comparison = compare(&sample(), &sample());
    let same = |part: &ComparedPart| part.fate == Fate::Same && !part.moved;
    assert!(comparison.parts.iter().all(same));
    assert_eq!((comparison.change.added, comparison.change.removed), (0, 0));
    assert_eq!(comparison.facts, []);
}

#[test]
fn changed_words_are_shown_where_they_stand() {
    let old = sample();
    let mut new = old.clone();
    let mut words = new.headline.plain();
    words.push_str(" Tahun Ini");
    new.headline = Text::from(words.as_str());
    let comparison = compare(&old, &new);
    let headline = part(&comparison, "headline");
    assert_eq!(headline.fate, Fate::Changed);
    assert_eq!(headline.kind, ComparedKind::Fixed(PartKind::Headline));
    assert!(
        noted(headline).ends_with("{ Tahun Ini}/"),
        "{}",
        noted(headline)
    );
    assert_eq!((comparison.change.added, comparison.change.removed), (2, 0));
}

#[test]
fn marks_are_told_from_words() {
    let old = sample();
    let mut new = old.clone();
    let bold = Marks {
        bold: true,
        ..Marks::default()
    };
    let plain = new.closing.plain();
    let (first, rest) = plain.split_once(' ').unwrap();
    new.closing = Text::new([
        Run {
            text: first.to_owned(),
            marks: bold,
        },
        Run {
            text: format!(" {rest}"),
            marks: Marks::default(),
        },
    ]);
    let comparison = compare(&old, &new);
    let closing = noted(part(&comparison, "closing"));
    assert!(closing.starts_with(&format!("<{first}>")), "{closing}");
    assert_eq!((comparison.change.added, comparison.change.removed), (0, 0));
}

#[test]
fn parts_come_go_and_move() {
    let old = sample();
    let mut new = old.clone();
    let gone = new.body.remove(1);
    let moved = new.body.remove(0);
    new.body.push(moved.clone());
    let comparison = compare(&old, &new);
    let gone = part(&comparison, gone.id().as_str());
    assert_eq!(gone.fate, Fate::Removed);
    assert!(noted(gone).starts_with('['));
    let moved = part(&comparison, moved.id().as_str());
    assert!(moved.moved);
    let others = comparison.parts.iter().filter(|part| part.moved).count();
    assert_eq!(others, 1, "the others stayed");
    let back = compare(&new, &old);
    assert_eq!(part(&back, gone.part.as_str()).fate, Fate::Added);
}

#[test]
fn a_point_more_leaves_the_others_as_they_were() {
    let json = include_bytes!("../../../tests/corpus/list-and-subheading.json");
    let new = read_release(json).unwrap();
    let mut old = new.clone();
    let list = old.body.iter_mut().find_map(|block| match block {
        Block::List(list) => Some(list),
        Block::Paragraph(_)
        | Block::Subheading(_)
        | Block::Figure(_)
        | Block::Quote(_)
        | Block::Exchange(_) => None,
    });
    let list = list.unwrap();
    let id = list.id.clone();
    let gone = list.items.remove(1).text.plain();
    let comparison = compare(&old, &new);
    let list = part(&comparison, id.as_str());
    assert_eq!(list.fate, Fate::Changed);
    let came: String = list
        .lines
        .iter()
        .flat_map(|line| &line.stretches)
        .filter(|stretch| stretch.course != Course::Kept)
        .map(|stretch| &*stretch.text)
        .collect();
    assert_eq!(came.trim(), gone);
    assert!(list.lines.len() > 1);
}

#[test]
fn what_is_not_words_is_told_apart() {
    let old = sample();
    let mut new = old.clone();
    new.state = State::Approved;
    new.house.degrees = !old.house.degrees;
    let comparison = compare(&old, &new);
    assert!(comparison.facts.contains(&Fact::State {
        before: old.state,
        after: State::Approved
    }));
    let settings = vec!["degrees".to_owned()];
    assert!(comparison.facts.contains(&Fact::House { settings }));
}

/// Everything that a reader sees of the parts, as one text.
fn printed(galley: &Galley) -> String {
    let text = |runs: &[ComposedRun]| -> String { runs.iter().map(|run| &*run.text).collect() };
    let mut lines = Vec::new();
    if let Some(head) = &galley.letterhead {
        lines.push(head.name.clone());
        lines.extend(head.lines.clone());
        lines.extend(head.logo.iter().map(|logo| logo.alt.clone()));
    }
    for block in &galley.blocks {
        match block {
            Composed::Text(block) => lines.push(text(&block.runs)),
            Composed::List(block) => lines.extend(block.items.iter().map(|item| text(item))),
            Composed::Figure(block) => lines.extend([text(&block.caption), block.alt.clone()]),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.sort();
    lines.join("\n")
}

/// The new release read out of a comparison.
fn came(comparison: &Comparison) -> String {
    let mut lines = Vec::new();
    for part in comparison
        .parts
        .iter()
        .filter(|part| part.fate != Fate::Removed)
    {
        for line in &part.lines {
            let kept = line
                .stretches
                .iter()
                .filter(|s| s.course != Course::Removed);
            lines.push(kept.map(|stretch| &*stretch.text).collect::<String>());
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.sort();
    lines.join("\n")
}

fn corpus() -> Vec<Release> {
    let mut files: Vec<_> = std::fs::read_dir("../../tests/corpus")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    let read = |path: &std::path::PathBuf| read_release(&std::fs::read(path).unwrap()).unwrap();
    files.iter().map(read).collect()
}

#[test]
fn every_release_can_be_read_out_of_its_comparison_with_every_other() {
    let corpus = corpus();
    for old in &corpus {
        for new in &corpus {
            let comparison = compare(old, new);
            assert_eq!(
                came(&comparison),
                printed(&compose(new)),
                "{} {}",
                old.id,
                new.id
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_mixed_up_body_can_be_read_out(seed in proptest::collection::vec(any::<prop::sample::Index>(), 1..8)) {
        let old = sample();
        let mut new = old.clone();
        for (turn, index) in seed.iter().enumerate() {
            if new.body.is_empty() {
                break;
            }
            let block = new.body.remove(index.index(new.body.len()));
            if turn % 2 == 0 {
                new.body.insert(index.index(new.body.len() + 1), block);
            }
        }
        let comparison = compare(&old, &new);
        prop_assert_eq!(came(&comparison), printed(&compose(&new)));
        let removed = comparison.parts.iter().filter(|part| part.fate == Fate::Removed).count();
        prop_assert_eq!(removed, old.body.len() - new.body.len());
        let back = compare(&new, &old);
        prop_assert_eq!(came(&back), printed(&compose(&old)));
    }
}
