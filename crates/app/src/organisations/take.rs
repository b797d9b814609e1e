//! What a release takes over from the directory of organisations.
//!
//! A release carries its own copy of its organisation, and beside it the parts
//! that were filled from that copy: boilerplate, contacts and the like. A part
//! that still says what the copy says was left to the office; a part that says
//! something else is the writer's own, and is only replaced when the writer asks.

use std::collections::BTreeSet;

use serde::Serialize;
use siaran_model::{
    Block, Edition, House, ImageId, Language, Need, OrganisationEntry, Release, Text,
};

use super::field::OrganisationField as Field;

/// One thing that a release says otherwise than the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationChange {
    /// What.
    pub field: Field,
    /// Whether the writer left it to the office: then it is taken over unless
    /// the writer says otherwise. Else it is the writer's or the template's own.
    pub followed: bool,
}

/// The edition that releases of a language take. Where the office wrote none in
/// that language, its main one without the words that would be in the wrong one.
pub(crate) fn edition(entry: &OrganisationEntry, language: Language) -> Edition {
    if let Some(edition) = entry.edition(language) {
        return edition.clone();
    }
    let main = entry.editions.first().expect("an entry has an edition");
    let mut edition = main.clone();
    edition.language = language;
    edition.organisation.boilerplate = Text::default();
    edition.house = House {
        print: main.house.print,
        file_name: main.house.file_name.clone(),
        ..House::usual(language)
    };
    edition
}

/// When a release is held against the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// It starts from a template.
    Start,
    /// It is being written.
    Later,
}

/// What a release says otherwise than the directory, in the order of a release.
pub(crate) fn changes(
    release: &Release,
    entry: &OrganisationEntry,
    occasion: Occasion,
) -> Vec<OrganisationChange> {
    let edition = edition(entry, release.language);
    let shown = |field: &Field| {
        occasion == Occasion::Start
            || field
                .part()
                .is_none_or(|part| release.need(part) != Need::Absent)
    };
    Field::ALL
        .into_iter()
        .filter(shown)
        .filter(|field| differs(*field, release, &edition))
        .map(|field| OrganisationChange {
            field,
            followed: !locked(field, release) && followed(field, release, &edition, occasion),
        })
        .collect()
}

/// Puts what the directory says in these fields into a release. A part that
/// differs and is not among them is the writer's own from now on.
pub(crate) fn take(release: &mut Release, entry: &OrganisationEntry, fields: &[Field]) {
    let edition = edition(entry, release.language);
    let old_logo = release.organisation.logo.clone();
    release.organisation.id = entry.id.clone();
    for field in Field::ALL {
        put(field, release, &edition, fields.contains(&field));
    }
    let new_logo = release.organisation.logo.clone();
    if let Some(logo) = &new_logo
        && release.image(&logo.image).is_none()
        && let Some(image) = entry.image(&logo.image)
    {
        release.images.push(image.clone());
    }
    if let Some(old) = old_logo
        && new_logo.is_none_or(|new| new.image != old.image)
    {
        drop_unshown(release, &old.image);
    }
}

/// Puts what the directory says into a release that starts, in everything that
/// its template leaves to the office.
pub(crate) fn start(release: &mut Release, entry: &OrganisationEntry) {
    let other = release.organisation.id != entry.id;
    let followed: Vec<_> = changes(release, entry, Occasion::Start)
        .into_iter()
        .filter(|change| change.followed)
        .map(|change| change.field)
        .collect();
    take(release, entry, &followed);
    if other {
        // People of the organisation that the template was made in.
        let quoted: BTreeSet<_> = release
            .quotes()
            .filter_map(|quote| quote.speaker.clone())
            .collect();
        release
            .speakers
            .retain(|speaker| quoted.contains(&speaker.id));
    }
}

/// Whether a reader, or whoever numbers releases, could see a difference. A part
/// that the writer changed is no news while the office says what it said.
fn differs(field: Field, release: &Release, edition: &Edition) -> bool {
    let other = release.organisation.id != edition.organisation.id;
    let (copy, now) = (&release.organisation, &edition.organisation);
    let (mine, house) = (&release.house, &edition.house);
    match field {
        Field::Name => copy.name != now.name,
        Field::ShortName => copy.short_name != now.short_name,
        Field::LetterheadLines => copy.letterhead_lines != now.letterhead_lines,
        Field::Logo => copy.logo != now.logo,
        Field::NumberPattern => {
            copy.number_pattern != now.number_pattern
                || copy.unit != now.unit
                || copy.classification != now.classification
        }
        Field::Accounts => copy.accounts != now.accounts,
        Field::City => (other || copy.city != now.city) && release.dateline.place != now.city,
        Field::Attribution => {
            (other || copy.attribution != now.attribution) && release.attribution != now.attribution
        }
        Field::Boilerplate => {
            (other || copy.boilerplate != now.boilerplate) && release.boilerplate != now.boilerplate
        }
        Field::Contacts => {
            (other || copy.contacts != now.contacts) && release.contacts != now.contacts
        }
        Field::Responsible => {
            (other || copy.responsible != now.responsible) && release.responsible != now.responsible
        }
        Field::Print => mine.print != house.print,
        Field::FileName => mine.file_name != house.file_name,
        Field::QuoteMarks => mine.quote_marks != house.quote_marks,
        Field::FullMention => mine.full_mention != house.full_mention,
        Field::Degrees => mine.degrees != house.degrees,
        Field::Label => mine.label != house.label,
        Field::Dateline => mine.dateline != house.dateline,
        Field::Exchanges => mine.exchanges != house.exchanges,
        Field::AttributionForm => mine.attribution != house.attribution,
        Field::EndMark => mine.end_mark != house.end_mark,
        Field::End => mine.end != house.end,
    }
}

/// Whether a field that differs was left to the office.
fn followed(field: Field, release: &Release, edition: &Edition, occasion: Occasion) -> bool {
    let other = release.organisation.id != edition.organisation.id;
    let copy = &release.organisation;
    // Another organisation's words do not stay; what was left blank does.
    let part = |same: bool, blank: bool| same || (other && !blank);
    // Nobody remembers how the office printed when a release was begun.
    let printing = other || occasion == Occasion::Start;
    let usual = House::usual(release.language);
    let mine = &release.house;
    match field {
        Field::Name
        | Field::ShortName
        | Field::LetterheadLines
        | Field::Logo
        | Field::NumberPattern
        | Field::Accounts => true,
        Field::City => {
            let place = &release.dateline.place;
            part(*place == copy.city, place.trim().is_empty())
        }
        Field::Attribution => {
            let credit = &release.attribution;
            part(*credit == copy.attribution, credit.trim().is_empty())
        }
        Field::Boilerplate => part(
            release.boilerplate == copy.boilerplate,
            release.boilerplate.is_blank(),
        ),
        Field::Contacts => part(
            release.contacts == copy.contacts,
            release.contacts.is_empty(),
        ),
        Field::Responsible => part(
            release.responsible == copy.responsible,
            release.responsible.is_none(),
        ),
        // An office prints alike, whatever the news is …
        Field::Print
        | Field::FileName
        | Field::QuoteMarks
        | Field::FullMention
        | Field::Degrees => printing,
        // … while a template may have its own way with these.
        Field::Label => printing && mine.label == usual.label,
        Field::Dateline => printing && mine.dateline == usual.dateline,
        Field::Exchanges => printing && mine.exchanges == usual.exchanges,
        Field::AttributionForm => printing && mine.attribution == usual.attribution,
        Field::EndMark => printing && mine.end_mark == usual.end_mark,
        Field::End => printing && mine.end == usual.end,
    }
}

/// Puts one field of the directory into a release: into its copy, and into what
/// was filled from the copy if that is chosen.
fn put(field: Field, release: &mut Release, edition: &Edition, chosen: bool) {
    let (copy, now) = (&mut release.organisation, &edition.organisation);
    let (mine, house) = (&mut release.house, &edition.house);
    match field {
        Field::City => copy.city.clone_from(&now.city),
        Field::Attribution => copy.attribution.clone_from(&now.attribution),
        Field::Boilerplate => copy.boilerplate.clone_from(&now.boilerplate),
        Field::Contacts => copy.contacts.clone_from(&now.contacts),
        Field::Responsible => copy.responsible.clone_from(&now.responsible),
        Field::Name
        | Field::ShortName
        | Field::LetterheadLines
        | Field::Logo
        | Field::NumberPattern
        | Field::Accounts
        | Field::Print
        | Field::FileName
        | Field::QuoteMarks
        | Field::FullMention
        | Field::Degrees
        | Field::Label
        | Field::Dateline
        | Field::Exchanges
        | Field::AttributionForm
        | Field::EndMark
        | Field::End => {}
    }
    if !chosen {
        return;
    }
    match field {
        Field::Name => copy.name.clone_from(&now.name),
        Field::ShortName => copy.short_name.clone_from(&now.short_name),
        Field::LetterheadLines => copy.letterhead_lines.clone_from(&now.letterhead_lines),
        Field::Logo => copy.logo.clone_from(&now.logo),
        Field::NumberPattern => {
            copy.number_pattern.clone_from(&now.number_pattern);
            copy.unit.clone_from(&now.unit);
            copy.classification.clone_from(&now.classification);
        }
        Field::Accounts => copy.accounts.clone_from(&now.accounts),
        Field::City => release.dateline.place.clone_from(&now.city),
        Field::Attribution => release.attribution.clone_from(&now.attribution),
        Field::Boilerplate => release.boilerplate.clone_from(&now.boilerplate),
        Field::Contacts => release.contacts.clone_from(&now.contacts),
        Field::Responsible => release.responsible.clone_from(&now.responsible),
        Field::Print => mine.print = house.print,
        Field::FileName => mine.file_name.clone_from(&house.file_name),
        Field::QuoteMarks => mine.quote_marks = house.quote_marks,
        Field::FullMention => mine.full_mention = house.full_mention,
        Field::Degrees => mine.degrees = house.degrees,
        Field::Label => mine.label.clone_from(&house.label),
        Field::Dateline => mine.dateline.clone_from(&house.dateline),
        Field::Exchanges => mine.exchanges = house.exchanges,
        Field::AttributionForm => mine.attribution = house.attribution,
        Field::EndMark => mine.end_mark.clone_from(&house.end_mark),
        Field::End => mine.end.clone_from(&house.end),
    }
}

/// Whether the words of a field are the template's to change, not the writer's.
fn locked(field: Field, release: &Release) -> bool {
    field.part().is_some_and(|part| {
        let mut guides = release.guide.iter();
        guides.any(|guide| guide.part == part && guide.locked)
    })
}

/// Takes a picture out of a release in which no figure shows it.
fn drop_unshown(release: &mut Release, image: &ImageId) {
    let shown = release.body.iter().any(|block| match block {
        Block::Figure(figure) => figure.image.as_ref() == Some(image),
        Block::Paragraph(_)
        | Block::Subheading(_)
        | Block::List(_)
        | Block::Quote(_)
        | Block::Exchange(_) => false,
    });
    if !shown {
        release.images.retain(|known| known.id != *image);
    }
}
