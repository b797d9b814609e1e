//! What composition makes of a release, rule by rule.

mod ends;
mod exchanges;
mod fit;
mod heads;
mod printed;
mod quotes;
mod recognised;
mod speakers;

use siaran_galley::{Block, Galley, Run, Style, compose};
use siaran_model::{
    Answer, Asker, Block as Part, Date, Dateline, Exchange, House, Language, Organisation,
    OrganisationId, Paragraph, PartId, Placement, Quote, Release, ReleaseId, SCHEMA, Speaker,
    SpeakerId, State, Subject, Text, Timing,
};

fn release(language: Language) -> Release {
    Release {
        schema: SCHEMA,
        id: ReleaseId::new("r1").expect("a well-formed id"),
        language,
        state: State::Draft,
        template: None,
        organisation: Organisation {
            id: OrganisationId::new("o1").expect("a well-formed id"),
            name: "Pemerintah Kota Purwabakti".into(),
            short_name: "Pemkot Purwabakti".into(),
            letterhead_lines: vec!["Bagian Humas".into()],
            logo: None,
            number_pattern: "SP {n}/HMS/{roman-month}/{year}".into(),
            unit: String::new(),
            classification: String::new(),
            city: "Purwabakti".into(),
            attribution: String::new(),
            boilerplate: Text::default(),
            contacts: vec![],
            responsible: None,
            accounts: vec![],
        },
        house: House::usual(language),
        guide: vec![],
        speakers: vec![
            speaker("rw", "Rahmat Wijaya", "Kepala Bagian Humas"),
            speaker("sl", "Sari Lestari", "Pranata Humas Ahli Madya"),
        ],
        images: vec![],
        keywords: vec![],
        number: None,
        timing: Timing::Unstated,
        headline: Text::default(),
        subheadline: Text::default(),
        dateline: Dateline {
            place: String::new(),
            date: None,
        },
        lede: Text::default(),
        body: vec![],
        closing: Text::default(),
        attribution: String::new(),
        boilerplate: Text::default(),
        contacts: vec![],
        responsible: None,
    }
}

fn indonesian() -> Release {
    let mut release = release(Language::Indonesian);
    release.house.label = String::new();
    release.house.end_mark = String::new();
    release
}

fn english() -> Release {
    let mut release = release(Language::English);
    release.house.label = String::new();
    release.house.end_mark = String::new();
    release
}

fn speaker(id: &str, name: &str, post: &str) -> Speaker {
    Speaker {
        id: SpeakerId::new(id).expect("a well-formed id"),
        name: name.into(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: String::new(),
        post: post.into(),
        organisation: String::new(),
        pronoun: None,
    }
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn quote(id: &str, speaker: &str, verb: &str, text: &str) -> Quote {
    Quote {
        id: PartId::new(id).expect("a well-formed id"),
        lead_in: Text::default(),
        text: text.into(),
        speaker: SpeakerId::new(speaker).ok(),
        reporting_verb: verb.into(),
        subject: Subject::Automatic,
        placement: Placement::After,
        prompt: String::new(),
    }
}

/// A quote of Rahmat, called by his short name.
fn short(text: &str) -> Quote {
    Quote {
        subject: Subject::Short,
        ..quote("q", "rw", "jelas", text)
    }
}

fn paragraph(id: &str, text: &str) -> Paragraph {
    Paragraph {
        id: PartId::new(id).expect("a well-formed id"),
        text: text.into(),
        prompt: String::new(),
    }
}

fn exchange(asker: Option<Asker>, question: &str, answers: Vec<Answer>) -> Exchange {
    Exchange {
        id: PartId::new("e").expect("a well-formed id"),
        asker,
        asking_verb: String::new(),
        question: question.into(),
        answers,
    }
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Each paragraph's words; a list's items and a figure's caption count as one
/// each.
fn lines(galley: &Galley) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Text(block) => lines.push(words(&block.runs)),
            Block::List(block) => lines.extend(block.items.iter().map(|item| words(item))),
            Block::Figure(block) => lines.push(words(&block.caption)),
        }
    }
    lines
}

fn styles(galley: &Galley) -> Vec<Style> {
    galley
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Text(block) => Some(block.style),
            Block::List(_) | Block::Figure(_) => None,
        })
        .collect()
}

/// The only line of an Indonesian release with this body.
fn line(part: Part) -> String {
    line_of(indonesian(), part)
}

fn line_of(mut release: Release, part: Part) -> String {
    release.body = vec![part];
    let lines = lines(&compose(&release));
    assert_eq!(lines.len(), 1, "{lines:?}");
    lines.into_iter().next().expect("one line")
}
