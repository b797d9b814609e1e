//! An older text, or one part of it, put in the place of a newer one.

use std::collections::HashSet;

use siaran_model::{Answer, Block, ImageId, PartId, PartKind, Release};

/// The release as it was then. The state and the number stay: they say how far
/// it has come, and not what it says.
pub(crate) fn whole(now: &Release, then: Release) -> Release {
    Release {
        id: now.id.clone(),
        state: now.state,
        number: now.number.clone(),
        ..then
    }
}

/// The release with one part as it was then. `None` if it had no such part then.
///
/// A block of the body comes back in its place, or beside the neighbours that it
/// had; the speakers and pictures that it needs come with it. One that the
/// release still has is taken as it is now.
pub(crate) fn with_part(now: &Release, then: &Release, part: &PartId) -> Option<Release> {
    let mut restored = now.clone();
    match PartKind::ALL.into_iter().find(|kind| kind.id() == *part) {
        Some(kind) => fixed(&mut restored, then, kind)?,
        None => block(&mut restored, then, part)?,
    }
    Some(restored)
}

fn fixed(restored: &mut Release, then: &Release, kind: PartKind) -> Option<()> {
    let then = then.clone();
    match kind {
        PartKind::Letterhead => {
            if let Some(logo) = &then.organisation.logo {
                bring_image(restored, &then, &logo.image);
            }
            let organisation = &mut restored.organisation;
            organisation.name = then.organisation.name;
            organisation.letterhead_lines = then.organisation.letterhead_lines;
            organisation.logo = then.organisation.logo;
        }
        PartKind::Label => restored.house.label = then.house.label,
        PartKind::Timing => restored.timing = then.timing,
        PartKind::Headline => restored.headline = then.headline,
        PartKind::Subheadline => restored.subheadline = then.subheadline,
        PartKind::Dateline => restored.dateline = then.dateline,
        PartKind::Lede => {
            // Its dateline stands in the same paragraph.
            restored.lede = then.lede;
            restored.dateline = then.dateline;
        }
        PartKind::Closing => {
            restored.closing = then.closing;
            restored.attribution = then.attribution;
        }
        PartKind::Attribution => restored.attribution = then.attribution,
        PartKind::Boilerplate => restored.boilerplate = then.boilerplate,
        PartKind::Contacts => restored.contacts = then.contacts,
        PartKind::EndMatter => {
            restored.responsible = then.responsible;
            restored.organisation.accounts = then.organisation.accounts;
            restored.house.end_mark = then.house.end_mark;
        }
        // A number that was given is the register's to change; the others are
        // kinds of block, which have ids of their own.
        PartKind::Number | PartKind::Body | PartKind::Quote | PartKind::Exchange => return None,
    }
    Some(())
}

fn block(restored: &mut Release, then: &Release, part: &PartId) -> Option<()> {
    let was = then.body.iter().position(|block| block.id() == part)?;
    let mut block = then.body[was].clone();
    for quote in block.quotes() {
        if let Some(id) = &quote.speaker
            && restored.speaker(id).is_none()
            && let Some(speaker) = then.speaker(id)
        {
            restored.speakers.push(speaker.clone());
        }
    }
    if let Block::Figure(figure) = &block
        && let Some(image) = &figure.image
    {
        bring_image(restored, then, image);
    }
    let is = restored.body.iter().position(|block| block.id() == part);
    if let Some(is) = is {
        restored.body.remove(is);
    }
    keep_ids_apart(&mut block, restored);
    let at = is.unwrap_or_else(|| neighbourhood(restored, then, was));
    restored.body.insert(at, block);
    Some(())
}

/// Where a block belongs that is no longer there: after the nearest block that
/// stood before it, else before the nearest that stood after it.
fn neighbourhood(restored: &Release, then: &Release, was: usize) -> usize {
    let place = |block: &Block| {
        let same = |other: &Block| other.id() == block.id();
        restored.body.iter().position(same)
    };
    let before = then.body[..was].iter().rev().find_map(place);
    before
        .map(|at| at + 1)
        .or_else(|| then.body[was + 1..].iter().find_map(place))
        .unwrap_or(restored.body.len())
}

fn bring_image(restored: &mut Release, then: &Release, id: &ImageId) {
    if restored.image(id).is_none()
        && let Some(image) = then.image(id)
    {
        restored.images.push(image.clone());
    }
}

/// A block may have become an answer since, and an answer a block or another
/// exchange's: what comes back takes an id of its own then.
fn keep_ids_apart(block: &mut Block, restored: &Release) {
    let mut taken: HashSet<PartId> = restored.body.iter().flat_map(ids).collect();
    for id in ids_mut(block) {
        if taken.contains(id) {
            *id = free(id, &taken);
        }
        taken.insert(id.clone());
    }
}

fn ids(block: &Block) -> Vec<PartId> {
    let mut ids = vec![block.id().clone()];
    match block {
        Block::Exchange(exchange) => {
            ids.extend(exchange.answers.iter().map(|answer| answer.id().clone()));
        }
        Block::Paragraph(_)
        | Block::Subheading(_)
        | Block::List(_)
        | Block::Figure(_)
        | Block::Quote(_) => {}
    }
    ids
}

fn ids_mut(block: &mut Block) -> Vec<&mut PartId> {
    match block {
        Block::Paragraph(block) => vec![&mut block.id],
        Block::Subheading(block) => vec![&mut block.id],
        Block::List(block) => vec![&mut block.id],
        Block::Figure(block) => vec![&mut block.id],
        Block::Quote(block) => vec![&mut block.id],
        Block::Exchange(exchange) => {
            let answers = exchange.answers.iter_mut().map(|answer| match answer {
                Answer::Quote(quote) => &mut quote.id,
                Answer::Paragraph(paragraph) => &mut paragraph.id,
            });
            std::iter::once(&mut exchange.id).chain(answers).collect()
        }
    }
}

fn free(id: &PartId, taken: &HashSet<PartId>) -> PartId {
    // An id has at most 64 characters.
    let stem: String = id.as_str().chars().take(50).collect();
    (0..=taken.len())
        .filter_map(|count| PartId::new(format!("{stem}-{}", count + 2)).ok())
        .find(|id| !taken.contains(id))
        .expect("there are more numbers than parts")
}

#[cfg(test)]
mod tests {
    use siaran_model::{Exchange, SpeakerId, Text, read_release, to_json};

    use super::*;

    fn sample() -> Release {
        let json = include_bytes!("../../../tests/corpus/pelatihan-kehumasan.json");
        read_release(json).unwrap()
    }

    fn part(id: &str) -> PartId {
        PartId::new(id).unwrap()
    }

    #[test]
    fn a_lede_comes_back_and_nothing_else_changes() {
        let then = sample();
        let mut now = then.clone();
        now.lede = Text::from("Lain sama sekali.");
        now.headline = Text::from("Judul baru");
        let restored = with_part(&now, &then, &part("lede")).unwrap();
        assert_eq!(restored.lede, then.lede);
        assert_eq!(restored.headline, now.headline);
    }

    #[test]
    fn every_block_comes_back_to_its_place_with_what_it_needs() {
        let then = sample();
        for (at, block) in then.body.iter().enumerate() {
            let mut now = then.clone();
            now.body.remove(at);
            let used: HashSet<SpeakerId> = now
                .body
                .iter()
                .flat_map(Block::quotes)
                .filter_map(|quote| quote.speaker.clone())
                .collect();
            now.speakers.retain(|speaker| used.contains(&speaker.id));
            let restored = with_part(&now, &then, block.id()).unwrap();
            assert_eq!(restored.body, then.body);
            read_release(&to_json(&restored)).expect("whole by itself");
        }
    }

    #[test]
    fn a_block_that_changed_comes_back_where_it_stands_now() {
        let then = sample();
        let mut now = then.clone();
        now.body.reverse();
        for block in &then.body {
            let restored = with_part(&now, &then, block.id()).unwrap();
            assert_eq!(restored.body, now.body);
        }
    }

    #[test]
    fn a_block_that_became_an_answer_comes_back_beside_it() {
        let then = sample();
        for was in &then.body {
            let answer = match was {
                Block::Quote(quote) => Answer::Quote(quote.clone()),
                Block::Paragraph(paragraph) => Answer::Paragraph(paragraph.clone()),
                Block::Subheading(_) | Block::List(_) | Block::Figure(_) | Block::Exchange(_) => {
                    continue;
                }
            };
            let mut now = then.clone();
            now.body.retain(|block| block.id() != was.id());
            now.body.push(Block::Exchange(Exchange {
                id: part("tanya"),
                asker: None,
                asking_verb: String::new(),
                question: Text::from("bagaimana caranya"),
                answers: vec![answer],
            }));
            let restored = with_part(&now, &then, was.id()).unwrap();
            assert_eq!(restored.body.len(), now.body.len() + 1);
            read_release(&to_json(&restored)).expect("no id stands twice");
        }
    }

    #[test]
    fn a_block_of_neither_place_is_not_invented() {
        let then = sample();
        assert_eq!(with_part(&then, &then, &part("tidak-ada")), None);
        assert_eq!(with_part(&then, &then, &part("body")), None);
    }

    #[test]
    fn an_answer_that_moved_does_not_break_the_release() {
        let json = include_bytes!("../../../tests/corpus/exchange-list.json");
        let then = read_release(json).unwrap();
        let exchange = then.body.iter().find_map(|block| match block {
            Block::Exchange(exchange) => Some(exchange),
            Block::Paragraph(_)
            | Block::Subheading(_)
            | Block::List(_)
            | Block::Figure(_)
            | Block::Quote(_) => None,
        });
        let exchange = exchange.unwrap();
        let mut now = then.clone();
        now.body = exchange
            .answers
            .iter()
            .map(|answer| match answer {
                Answer::Quote(quote) => Block::Quote(quote.clone()),
                Answer::Paragraph(paragraph) => Block::Paragraph(paragraph.clone()),
            })
            .collect();
        let restored = with_part(&now, &then, &exchange.id).unwrap();
        assert_eq!(restored.body.len(), now.body.len() + 1);
        read_release(&to_json(&restored)).expect("no id stands twice");
    }
}
