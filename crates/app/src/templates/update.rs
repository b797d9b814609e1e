//! A release takes over what its template says now.

use siaran_model::{Answer, Block, House, Organisation, PartKind, Print, Release, Template};

/// The release with what its template says now.
///
/// The guide is the template's, so it comes as a whole; so do the words of locked
/// parts. House settings and the organisation come where the template changed them
/// since `from`, the version that the release was made from, so that what a writer
/// set for this release stays. Where that version is not known any more, all house
/// settings come and the organisation stays.
pub(crate) fn updated(release: &Release, from: Option<&Template>, to: &Template) -> Release {
    let mut next = release.clone();
    next.guide.clone_from(&to.release.guide);
    next.house = house(
        from.map(|from| &from.release.house),
        &to.release.house,
        &release.house,
    );
    if let Some(from) = from {
        next.organisation = organisation(
            &from.release.organisation,
            &to.release.organisation,
            &release.organisation,
        );
    }
    locked(&mut next, &to.release);
    prompts(&mut next, &to.release);
    for image in &to.release.images {
        let logo = next.organisation.logo.as_ref();
        if logo.is_some_and(|logo| logo.image == image.id) && next.image(&image.id).is_none() {
            next.images.push(image.clone());
        }
    }
    // A logo that came from elsewhere may name a picture that the template lost.
    if let Some(logo) = &next.organisation.logo
        && next.image(&logo.image).is_none()
    {
        next.organisation
            .logo
            .clone_from(&release.organisation.logo);
    }
    next.template = Some(to.reference());
    next
}

/// What the template changed, else what the release has.
fn pick<T: Clone + PartialEq>(from: Option<&T>, to: &T, own: &T) -> T {
    if from.is_some_and(|from| from == to) {
        own.clone()
    } else {
        to.clone()
    }
}

fn house(from: Option<&House>, to: &House, own: &House) -> House {
    macro_rules! field {
        ($($path:ident).+) => {
            pick(from.map(|from| &from.$($path).+), &to.$($path).+, &own.$($path).+)
        };
    }
    House {
        label: field!(label),
        dateline: field!(dateline),
        quote_marks: field!(quote_marks),
        full_mention: field!(full_mention),
        degrees: field!(degrees),
        exchanges: field!(exchanges),
        attribution: field!(attribution),
        end_mark: field!(end_mark),
        end: field!(end),
        print: Print {
            paper: field!(print.paper),
            typeface: field!(print.typeface),
            size: field!(print.size),
            justified: field!(print.justified),
        },
        file_name: field!(file_name),
    }
}

fn organisation(from: &Organisation, to: &Organisation, own: &Organisation) -> Organisation {
    // Two organisations are not mixed: the release keeps its own, unless the
    // template went to another since.
    if to.id != own.id {
        return if to.id == from.id { own } else { to }.clone();
    }
    macro_rules! field {
        ($name:ident) => {
            pick(Some(&from.$name), &to.$name, &own.$name)
        };
    }
    Organisation {
        id: own.id.clone(),
        name: field!(name),
        short_name: field!(short_name),
        letterhead_lines: field!(letterhead_lines),
        logo: field!(logo),
        number_pattern: field!(number_pattern),
        unit: field!(unit),
        classification: field!(classification),
        city: field!(city),
        attribution: field!(attribution),
        boilerplate: field!(boilerplate),
        contacts: field!(contacts),
        responsible: field!(responsible),
        accounts: field!(accounts),
    }
}

/// The words of locked parts are the template's.
fn locked(release: &mut Release, template: &Release) {
    for guide in template.guide.iter().filter(|guide| guide.locked) {
        match guide.part {
            PartKind::Headline => release.headline.clone_from(&template.headline),
            PartKind::Subheadline => release.subheadline.clone_from(&template.subheadline),
            PartKind::Dateline => {
                release.dateline.place.clone_from(&template.dateline.place);
            }
            PartKind::Lede => release.lede.clone_from(&template.lede),
            PartKind::Closing => release.closing.clone_from(&template.closing),
            PartKind::Attribution => release.attribution.clone_from(&template.attribution),
            PartKind::Boilerplate => release.boilerplate.clone_from(&template.boilerplate),
            PartKind::Contacts => release.contacts.clone_from(&template.contacts),
            PartKind::EndMatter => release.responsible.clone_from(&template.responsible),
            // Their words are settings, or the writer's alone.
            PartKind::Letterhead
            | PartKind::Label
            | PartKind::Number
            | PartKind::Timing
            | PartKind::Body
            | PartKind::Quote
            | PartKind::Exchange => {}
        }
    }
}

/// Blocks that came from the template ask what it asks now.
fn prompts(release: &mut Release, template: &Release) {
    for block in &mut release.body {
        let Some(known) = template.body.iter().find(|known| known.id() == block.id()) else {
            continue;
        };
        match (block, known) {
            (Block::Paragraph(paragraph), Block::Paragraph(known)) => {
                paragraph.prompt.clone_from(&known.prompt);
            }
            (Block::Quote(quote), Block::Quote(known)) => quote.prompt.clone_from(&known.prompt),
            (Block::Exchange(exchange), Block::Exchange(known)) => {
                for answer in &mut exchange.answers {
                    let known = known.answers.iter().find(|known| known.id() == answer.id());
                    match (answer, known) {
                        (Answer::Quote(quote), Some(Answer::Quote(known))) => {
                            quote.prompt.clone_from(&known.prompt);
                        }
                        (Answer::Paragraph(paragraph), Some(Answer::Paragraph(known))) => {
                            paragraph.prompt.clone_from(&known.prompt);
                        }
                        (Answer::Quote(_) | Answer::Paragraph(_), _) => {}
                    }
                }
            }
            (
                Block::Paragraph(_)
                | Block::Subheading(_)
                | Block::List(_)
                | Block::Figure(_)
                | Block::Quote(_)
                | Block::Exchange(_),
                _,
            ) => {}
        }
    }
}
