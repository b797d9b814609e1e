//! The parts of two galleys, side by side.

use std::collections::{HashMap, HashSet};

use siaran_galley::{Block, Galley, Letterhead, Style};
use siaran_model::{Block as Body, ImageId, PartId, PartKind, Release};

use super::tokens::Words;
use super::{ComparedKind, ComparedLine, ComparedPart, ComparedStretch, Course, Fate, diff};

/// What separates the paragraphs of a part while they are compared. No run holds
/// a control character.
const BREAK: char = '\n';

/// A part as it will print.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    id: PartId,
    kind: ComparedKind,
    picture: Option<ImageId>,
    lines: Vec<(Option<Style>, Words)>,
}

/// The parts of a galley, each once, in the order they first print.
pub(super) fn parts(release: &Release, galley: &Galley) -> Vec<Part> {
    let owners = owners(release);
    let mut parts: Vec<Part> = Vec::new();
    if let Some(head) = &galley.letterhead {
        parts.push(letterhead(head));
    }
    for block in &galley.blocks {
        let (id, kind) = owners.get(block.part()).map_or_else(
            || (block.part().clone(), fixed(block.part())),
            |(id, kind)| ((*id).clone(), *kind),
        );
        let index = parts.iter().position(|part| part.id == id);
        let index = index.unwrap_or_else(|| {
            parts.push(Part {
                id,
                kind,
                picture: None,
                lines: Vec::new(),
            });
            parts.len() - 1
        });
        let part = &mut parts[index];
        match block {
            Block::Text(text) => part.lines.push((Some(text.style), Words::of(&text.runs))),
            Block::List(list) => {
                let item = |runs: &Vec<_>| (Some(Style::ListItem), Words::of(runs));
                part.lines.extend(list.items.iter().map(item));
            }
            Block::Figure(figure) => {
                part.picture = Some(figure.image.clone());
                part.lines
                    .push((Some(Style::Caption), Words::of(&figure.caption)));
                part.lines.push((None, Words::plain(&figure.alt)));
            }
        }
    }
    for part in &mut parts {
        part.lines.retain(|(_, words)| !words.text.is_empty());
    }
    parts
}

/// The block of the body that each block of a galley belongs to.
fn owners(release: &Release) -> HashMap<&PartId, (&PartId, ComparedKind)> {
    let mut owners = HashMap::new();
    for block in &release.body {
        let kind = match block {
            Body::Paragraph(_) => ComparedKind::Paragraph,
            Body::Subheading(_) => ComparedKind::Subheading,
            Body::List(_) => ComparedKind::List,
            Body::Figure(_) => ComparedKind::Figure,
            Body::Quote(_) => ComparedKind::Quote,
            Body::Exchange(exchange) => {
                for answer in &exchange.answers {
                    owners.insert(answer.id(), (&exchange.id, ComparedKind::Exchange));
                }
                ComparedKind::Exchange
            }
        };
        owners.insert(block.id(), (block.id(), kind));
    }
    owners
}

/// The kind of a part that a release has once.
fn fixed(id: &PartId) -> ComparedKind {
    let kind = PartKind::ALL.into_iter().find(|kind| kind.id() == *id);
    ComparedKind::Fixed(kind.expect("what is no block of the body has a fixed id"))
}

fn letterhead(head: &Letterhead) -> Part {
    let mut lines = vec![(Some(Style::Label), Words::plain(&head.name))];
    for line in &head.lines {
        lines.push((Some(Style::Label), Words::plain(line)));
    }
    if let Some(logo) = &head.logo {
        lines.push((None, Words::plain(&logo.alt)));
    }
    Part {
        id: PartKind::Letterhead.id(),
        kind: ComparedKind::Fixed(PartKind::Letterhead),
        picture: head.logo.as_ref().map(|logo| logo.image.clone()),
        lines,
    }
}

/// The parts of both, in the order of the new ones; what is gone stands after
/// what was before it.
pub(super) fn compared(old: &[Part], new: &[Part]) -> Vec<ComparedPart> {
    let was: HashMap<_, _> = (0..).zip(old).map(|(at, part)| (&part.id, at)).collect();
    let stays: HashSet<_> = new.iter().map(|part| &part.id).collect();
    let shared: Vec<usize> = new
        .iter()
        .filter_map(|part| was.get(&part.id))
        .copied()
        .collect();
    let in_order: HashSet<usize> = longest_rise(&shared).into_iter().collect();
    let gone_after = |at: usize| {
        let gone = |part: &&Part| !stays.contains(&part.id);
        old[at..]
            .iter()
            .take_while(gone)
            .map(|part| one(part, None))
    };
    let mut parts: Vec<ComparedPart> = gone_after(0).collect();
    for part in new {
        match was.get(&part.id) {
            None => parts.push(one_new(part)),
            Some(at) => {
                let mut both = one(&old[*at], Some(part));
                both.moved = !in_order.contains(at);
                parts.push(both);
                parts.extend(gone_after(at + 1));
            }
        }
    }
    parts
}

fn one_new(new: &Part) -> ComparedPart {
    ComparedPart {
        part: new.id.clone(),
        kind: new.kind,
        fate: Fate::Added,
        moved: false,
        other_picture: false,
        lines: lines(&[], &new.lines),
    }
}

fn one(old: &Part, new: Option<&Part>) -> ComparedPart {
    let (kind, fate) = match new {
        Some(new) if new == old => (new.kind, Fate::Same),
        Some(new) => (new.kind, Fate::Changed),
        None => (old.kind, Fate::Removed),
    };
    ComparedPart {
        part: old.id.clone(),
        kind,
        fate,
        moved: false,
        other_picture: new.is_some_and(|new| new.picture != old.picture),
        lines: lines(&old.lines, new.map_or(&[], |new| &new.lines)),
    }
}

/// The words of a part, all paragraphs at once, so that words which moved over a
/// paragraph's end are seen.
fn lines(old: &[(Option<Style>, Words)], new: &[(Option<Style>, Words)]) -> Vec<ComparedLine> {
    if old.len() == new.len() {
        let pairs = old.iter().zip(new);
        return pairs
            .map(|((_, old), (style, new))| ComparedLine {
                style: *style,
                stretches: diff::compared(old, new),
            })
            .collect();
    }
    let styles = if new.is_empty() { old } else { new };
    let mut styles = styles.iter().map(|(style, _)| *style);
    let mut lines = vec![ComparedLine {
        style: styles.next().flatten(),
        stretches: Vec::new(),
    }];
    // A break that came or stayed begins a line; one that went does not, unless
    // all is gone.
    let breaks = if new.is_empty() {
        [Course::Removed; 3]
    } else {
        [Course::Kept, Course::Remarked, Course::Added]
    };
    for stretch in diff::compared(&joined(old), &joined(new)) {
        let begins = breaks.contains(&stretch.course);
        for (index, text) in stretch.text.split(BREAK).enumerate() {
            if index > 0 && begins {
                lines.push(ComparedLine {
                    style: styles.next().flatten(),
                    stretches: Vec::new(),
                });
            }
            let mut text = text.to_owned();
            if index > 0 && !begins {
                text.insert(0, BREAK);
            }
            if !text.is_empty() {
                let last = lines.last_mut().expect("one line at least");
                last.stretches.push(ComparedStretch {
                    text,
                    ..stretch.clone()
                });
            }
        }
    }
    lines
}

fn joined(lines: &[(Option<Style>, Words)]) -> Words {
    let mut all = Words::default();
    for (index, (_, words)) in lines.iter().enumerate() {
        if index > 0 {
            all.append(&Words::plain("\n"));
        }
        all.append(words);
    }
    all
}

/// The longest run of numbers that rise: what stayed in order while the others
/// moved around it.
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    // The place of the last number of the best run of each length, and what
    // stands before each number.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut run = Vec::new();
    let mut at = ends.last().copied();
    while let Some(place) = at {
        run.push(numbers[place]);
        at = before[place];
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_move_and_most_stay() {
        let mut rise = longest_rise(&[1, 2, 0, 3, 4]);
        rise.sort_unstable();
        assert_eq!(rise, [1, 2, 3, 4]);
        assert!(longest_rise(&[]).is_empty());
    }
}
