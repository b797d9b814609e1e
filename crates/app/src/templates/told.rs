//! Everything about a release in words that two of them can be compared by.

use serde::Serialize;
use siaran_model::{
    Answer, Block, Contact, House, Language, Organisation, PartGuide, PartKind, Placement, Print,
    Quote, Release, Responsible, Text, Timing,
};

use super::changes::{BlockKind, HousePart, OrganisationPart};

/// The name that a value without fields has in our JSON.
pub(super) fn name(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(_) | Err(_) => String::new(),
    }
}

pub(super) fn timing(release: &Release) -> String {
    match release.timing {
        Timing::Unstated => "unstated".to_owned(),
        Timing::Immediate => "immediate".to_owned(),
        Timing::EmbargoedUntil(moment) => moment.to_string(),
    }
}

/// What a template says about a part, also where it says nothing.
pub(super) fn guide(release: &Release, part: PartKind) -> PartGuide {
    let told = release.guide.iter().find(|guide| guide.part == part);
    told.cloned().unwrap_or_else(|| PartGuide {
        part,
        need: release.need(part),
        locked: false,
        prompt: String::new(),
        example: String::new(),
    })
}

pub(super) fn house_parts(house: &House) -> Vec<(HousePart, String)> {
    let House {
        label,
        dateline,
        quote_marks,
        full_mention,
        degrees,
        exchanges,
        attribution,
        end_mark,
        end,
        print,
        file_name,
    } = house;
    let Print {
        paper,
        typeface,
        size,
        justified,
    } = print;
    let end: Vec<_> = end.iter().map(name).collect();
    vec![
        (HousePart::Label, label.clone()),
        (HousePart::Dateline, dateline.clone()),
        (HousePart::QuoteMarks, name(quote_marks)),
        (HousePart::FullMention, name(full_mention)),
        (HousePart::Degrees, degrees.to_string()),
        (HousePart::Exchanges, name(exchanges)),
        (HousePart::Attribution, name(attribution)),
        (HousePart::EndMark, end_mark.clone()),
        (HousePart::End, end.join(",")),
        (HousePart::Paper, name(paper)),
        (HousePart::Typeface, name(typeface)),
        (HousePart::Size, size.points().to_string()),
        (HousePart::Justified, justified.to_string()),
        (HousePart::FileName, file_name.0.clone()),
    ]
}

pub(super) fn organisation_parts(organisation: &Organisation) -> Vec<(OrganisationPart, String)> {
    let Organisation {
        id: _,
        name,
        short_name,
        letterhead_lines,
        logo,
        number_pattern,
        unit,
        classification,
        city,
        attribution,
        boilerplate,
        contacts,
        responsible,
        accounts,
    } = organisation;
    let accounts: Vec<_> = accounts
        .iter()
        .map(|account| format!("{} {}", account.network, account.name))
        .collect();
    // Another picture is another logo, whatever it is said to show.
    let logo = logo
        .as_ref()
        .map(|logo| format!("{} ({:.6})", logo.alt, logo.image.as_str()));
    vec![
        (OrganisationPart::Name, name.clone()),
        (OrganisationPart::ShortName, short_name.clone()),
        (
            OrganisationPart::LetterheadLines,
            letterhead_lines.join("\n"),
        ),
        (OrganisationPart::Logo, logo.unwrap_or_default()),
        (OrganisationPart::NumberPattern, number_pattern.clone()),
        (OrganisationPart::Unit, unit.clone()),
        (OrganisationPart::Classification, classification.clone()),
        (OrganisationPart::City, city.clone()),
        (OrganisationPart::Attribution, attribution.clone()),
        (OrganisationPart::Boilerplate, shown(boilerplate)),
        (OrganisationPart::Contacts, contact_lines(contacts)),
        (
            OrganisationPart::Responsible,
            responsible_line(responsible.as_ref()),
        ),
        (OrganisationPart::Accounts, accounts.join("\n")),
    ]
}

/// The words of a part that stands once.
pub(super) fn words_of(release: &Release, part: PartKind) -> String {
    match part {
        PartKind::Headline => shown(&release.headline),
        PartKind::Subheadline => shown(&release.subheadline),
        PartKind::Dateline => release.dateline.place.clone(),
        PartKind::Lede => shown(&release.lede),
        PartKind::Closing => shown(&release.closing),
        PartKind::Attribution => release.attribution.clone(),
        PartKind::Boilerplate => shown(&release.boilerplate),
        PartKind::Contacts => contact_lines(&release.contacts),
        PartKind::EndMatter => responsible_line(release.responsible.as_ref()),
        // These hold no words of their own.
        PartKind::Letterhead
        | PartKind::Label
        | PartKind::Number
        | PartKind::Timing
        | PartKind::Body
        | PartKind::Quote
        | PartKind::Exchange => String::new(),
    }
}

fn contact_lines(contacts: &[Contact]) -> String {
    let lines: Vec<_> = contacts
        .iter()
        .map(|contact| {
            let Contact {
                name,
                post,
                phone,
                email,
            } = contact;
            let fields = [name, post, phone, email];
            let there: Vec<_> = fields
                .into_iter()
                .filter(|field| !field.is_empty())
                .map(String::as_str)
                .collect();
            there.join(", ")
        })
        .collect();
    lines.join("\n")
}

fn responsible_line(responsible: Option<&Responsible>) -> String {
    responsible.map_or_else(String::new, |Responsible { name, post }| {
        format!("{name}, {post}")
    })
}

pub(super) fn kind(block: &Block) -> BlockKind {
    match block {
        Block::Paragraph(_) => BlockKind::Paragraph,
        Block::Subheading(_) => BlockKind::Subheading,
        Block::List(_) => BlockKind::List,
        Block::Figure(_) => BlockKind::Figure,
        Block::Quote(_) => BlockKind::Quote,
        Block::Exchange(_) => BlockKind::Exchange,
    }
}

/// The words of a block and what it asks for.
pub(super) fn told(release: &Release, block: &Block) -> (String, String) {
    match block {
        Block::Paragraph(paragraph) => (shown(&paragraph.text), paragraph.prompt.clone()),
        Block::Subheading(subheading) => (shown(&subheading.text), String::new()),
        Block::List(list) => {
            let items: Vec<_> = list.items.iter().map(|item| shown(&item.text)).collect();
            (items.join("\n"), String::new())
        }
        Block::Figure(figure) => {
            let image = figure.image.as_ref().map_or("", |image| image.as_str());
            let parts = [
                figure.alt.clone(),
                shown(&figure.caption),
                figure.credit.clone(),
                format!("{image:.6}"),
            ];
            (lines(&parts), String::new())
        }
        Block::Quote(quote) => (quote_words(release, quote), quote.prompt.clone()),
        Block::Exchange(exchange) => {
            let mut words = vec![shown(&exchange.question)];
            let mut prompts = Vec::new();
            for answer in &exchange.answers {
                match answer {
                    Answer::Quote(quote) => {
                        words.push(quote_words(release, quote));
                        prompts.push(quote.prompt.clone());
                    }
                    Answer::Paragraph(paragraph) => {
                        words.push(shown(&paragraph.text));
                        prompts.push(paragraph.prompt.clone());
                    }
                }
            }
            (lines(&words), lines(&prompts))
        }
    }
}

fn quote_words(release: &Release, quote: &Quote) -> String {
    let speaker = quote.speaker.as_ref().and_then(|id| release.speaker(id));
    let resumed = match &quote.placement {
        Placement::Between(text) => shown(text),
        Placement::After | Placement::Before => String::new(),
    };
    lines(&[
        shown(&quote.lead_in),
        shown(&quote.text),
        resumed,
        speaker.map_or_else(String::new, |speaker| speaker.name.clone()),
    ])
}

fn lines(parts: &[String]) -> String {
    let there: Vec<_> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect();
    there.join("\n")
}

/// Words with their marks as people write them in plain text.
fn shown(text: &Text) -> String {
    text.runs()
        .iter()
        .map(|run| {
            let mut words = run.text.clone();
            if run.marks.italic {
                words = format!("_{words}_");
            }
            if run.marks.bold {
                words = format!("*{words}*");
            }
            if let Some(link) = &run.marks.link {
                words = format!("{words} <{link}>");
            }
            match run.marks.language {
                Some(Language::Indonesian) => format!("{words} (id)"),
                Some(Language::English) => format!("{words} (en)"),
                None => words,
            }
        })
        .collect()
}
