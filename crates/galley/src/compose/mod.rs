//! `compose`: the parts of a release in the order they print.

mod dates;
mod end;
mod exchange;
mod fit;
mod lead_in;
mod letters;
mod number;
mod quote;
mod runs;
mod verbs;
mod voices;
mod words;

use std::collections::{BTreeMap, HashMap};

use siaran_model::{
    Asker, AttributionForm, Block as Part, Figure, List, Marks, Need, PartId, PartKind, Quote,
    Release, Speaker, SpeakerId, Text, Timing,
};

pub(crate) use self::exchange::usual_verb;
pub use self::fit::verb_choices;
pub use self::lead_in::lead_ins;
pub use self::number::{number, number_in, running_number};

use self::letters::Letters;
use self::runs::Runs;
use self::verbs::Setting;
pub use self::verbs::VerbGroup;
pub(crate) use self::verbs::{Verb, verbs};
use self::voices::Voices;
pub(crate) use self::voices::short_name;
use self::words::Words;
use crate::{
    Block, Field, FigureBlock, Fingerprint, Galley, Letterhead, ListBlock, Said, Sheet, Style,
    TextBlock,
};

/// Composes a release for print. What is not written yet is left out.
pub fn compose(release: &Release) -> Galley {
    let composer = composed(release);
    let title = release.headline.plain().trim().to_owned();
    let mut galley = Galley {
        release: release.id.clone(),
        language: release.language,
        title: if title.is_empty() {
            composer.words.untitled.to_owned()
        } else {
            title
        },
        organisation: release.organisation.name.clone(),
        keywords: release.keywords.clone(),
        date: release.dateline.date,
        letterhead: composer.letterhead(),
        footer: String::new(),
        images: release
            .images
            .iter()
            .filter(|image| image.data.is_some())
            .map(|image| (image.id.clone(), image.clone()))
            .collect(),
        speakers: release
            .speakers
            .iter()
            .filter(|speaker| quoted(&composer.blocks, speaker))
            .cloned()
            .collect(),
        embargo: match release.timing {
            Timing::EmbargoedUntil(moment) => Some(moment),
            Timing::Unstated | Timing::Immediate => None,
        },
        version: None,
        sheet: Sheet {
            print: release.house.print,
            ..Sheet::default()
        },
        measures: BTreeMap::new(),
        said: composer.said,
        blocks: composer.blocks,
    };
    let code = format!(
        "{} {}",
        Words::of(release.language).code,
        Fingerprint::of(&galley).short()
    );
    galley.footer = match number(release) {
        Some(number) if shown(release, PartKind::Number) => format!("{number} · {code}"),
        Some(_) | None => code,
    };
    galley
}

/// The release with all its parts composed.
fn composed(release: &Release) -> Composer<'_> {
    let mut composer = Composer {
        release,
        words: Words::of(release.language),
        voices: Voices::new(release),
        asker: None,
        last: last_quotes(release),
        blocks: Vec::new(),
        said: Vec::new(),
        standings: Vec::new(),
    };
    composer.head();
    composer.lede();
    for part in &release.body {
        composer.part(part);
    }
    composer.closing();
    composer.end();
    composer
}

/// The words that a part is composed to, in one line.
pub(crate) fn composed_words(release: &Release, part: &PartId) -> String {
    let paragraphs = composed(release)
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            Block::Text(block) if block.part == *part => Some(
                block
                    .runs
                    .into_iter()
                    .map(|run| run.text)
                    .collect::<String>(),
            ),
            Block::Text(_) | Block::List(_) | Block::Figure(_) => None,
        });
    paragraphs.collect::<Vec<_>>().join(" ")
}

/// The paragraph that a part's question is composed to.
pub(crate) fn composed_question(release: &Release, part: &PartId) -> Text {
    let question = composed(release)
        .blocks
        .into_iter()
        .find_map(|block| match block {
            Block::Text(block) if block.part == *part => Some(block.runs),
            Block::Text(_) | Block::List(_) | Block::Figure(_) => None,
        });
    Text::new(
        question
            .unwrap_or_default()
            .into_iter()
            .map(|run| siaran_model::Run {
                text: run.text,
                marks: run.marks,
            }),
    )
}

/// Every speaker's last quote with words.
fn last_quotes(release: &Release) -> HashMap<&SpeakerId, &PartId> {
    release
        .quotes()
        .filter(|quote| !quote.text.is_blank())
        .filter_map(|quote| Some((quote.speaker.as_ref()?, &quote.id)))
        .collect()
}

/// Whether a block quotes this speaker.
fn quoted(blocks: &[Block], speaker: &Speaker) -> bool {
    blocks.iter().any(|block| match block {
        Block::Text(block) => block.speaker.as_ref() == Some(&speaker.id),
        Block::List(_) | Block::Figure(_) => false,
    })
}

/// Whether the template wants this part at all.
fn shown(release: &Release, part: PartKind) -> bool {
    release.need(part) != Need::Absent
}

/// A release on its way to print.
struct Composer<'a> {
    release: &'a Release,
    words: &'static Words,
    voices: Voices<'a>,
    /// Whoever asked last, as far as the release says.
    asker: Option<&'a Asker>,
    last: HashMap<&'a SpeakerId, &'a PartId>,
    blocks: Vec<Block>,
    said: Vec<Said>,
    standings: Vec<Standing<'a>>,
}

/// A quote where it stands.
struct Standing<'a> {
    quote: &'a Quote,
    speaker: Option<&'a Speaker>,
    setting: Setting,
    /// Readers know the speaker's full name before the quote and its lead-in.
    knows: bool,
}

impl<'a> Composer<'a> {
    fn standing(&self, part: &PartId) -> Option<&Standing<'a>> {
        self.standings
            .iter()
            .find(|standing| standing.quote.id == *part)
    }

    /// Adds a paragraph, unless it has no words.
    fn push(&mut self, part: &PartId, style: Style, runs: Runs) {
        let runs = runs.finish();
        if !runs.is_empty() {
            self.blocks.push(Block::Text(TextBlock {
                part: part.clone(),
                style,
                runs,
                speaker: None,
            }));
        }
    }

    /// Adds a paragraph of the writer's own words.
    fn push_typed(&mut self, part: &PartId, style: Style, text: &Text) {
        let mut runs = Runs::default();
        runs.typed(Letters::of(text, Field::Text));
        self.push(part, style, runs);
    }

    /// Adds a paragraph of words that a rule made.
    fn push_composed(&mut self, part: PartKind, style: Style, text: &str) {
        let mut runs = Runs::default();
        runs.composed(text);
        self.push(&part.id(), style, runs);
    }

    fn letterhead(&self) -> Option<Letterhead> {
        let organisation = &self.release.organisation;
        let name = runs::clean(&organisation.name);
        (shown(self.release, PartKind::Letterhead) && !name.is_empty()).then(|| Letterhead {
            name,
            lines: organisation
                .letterhead_lines
                .iter()
                .map(|line| runs::clean(line))
                .filter(|line| !line.is_empty())
                .collect(),
            logo: organisation.logo.clone(),
        })
    }

    /// All above the lede.
    fn head(&mut self) {
        let release = self.release;
        if shown(release, PartKind::Label) {
            self.push_composed(PartKind::Label, Style::Label, &release.house.label);
        }
        if let Some(number) = number(release)
            && shown(release, PartKind::Number)
        {
            let line = format!("{} {number}", self.words.number);
            self.push_composed(PartKind::Number, Style::Number, &line);
        }
        if shown(release, PartKind::Timing) {
            let line = match release.timing {
                Timing::Unstated => String::new(),
                Timing::Immediate => self.words.immediate.to_owned(),
                Timing::EmbargoedUntil(moment) => self
                    .words
                    .embargo
                    .replace("{moment}", &dates::moment(moment, release.language)),
            };
            self.push_composed(PartKind::Timing, Style::Timing, &line);
        }
        for (part, style, text) in [
            (PartKind::Headline, Style::Headline, &release.headline),
            (
                PartKind::Subheadline,
                Style::Subheadline,
                &release.subheadline,
            ),
        ] {
            if shown(release, part) {
                self.push_typed(&part.id(), style, text);
            }
        }
    }

    /// The dateline and the first paragraph after it.
    fn lede(&mut self) {
        let release = self.release;
        if !shown(release, PartKind::Lede) {
            return;
        }
        let mut runs = Runs::default();
        if shown(release, PartKind::Dateline) {
            let dateline =
                dates::dateline(&release.house.dateline, &release.dateline, release.language);
            let (strong, rest) = dates::split_dateline(&dateline);
            runs.strong(strong);
            if !release.lede.is_blank() {
                runs.composed(rest);
            }
        }
        runs.typed(Letters::of(&release.lede, Field::Text));
        self.voices.hear(&release.lede);
        self.push(&PartKind::Lede.id(), Style::Lede, runs);
    }

    fn part(&mut self, part: &'a Part) {
        match part {
            Part::Paragraph(paragraph) => {
                self.voices.hear(&paragraph.text);
                self.push_typed(&paragraph.id, Style::Paragraph, &paragraph.text);
            }
            Part::Subheading(subheading) => {
                self.voices.pause();
                self.push_typed(&subheading.id, Style::Subheading, &subheading.text);
            }
            Part::List(list) => self.list(list),
            Part::Figure(figure) => self.figure(figure),
            Part::Quote(quote) => {
                let blocks = self.quote(quote, quote::Place::Body);
                self.blocks.extend(blocks.into_iter().map(Block::Text));
            }
            Part::Exchange(exchange) => self.exchange(exchange),
        }
    }

    fn list(&mut self, list: &List) {
        let mut items = Vec::new();
        for (index, item) in (0u32..).zip(&list.items) {
            let mut runs = Runs::default();
            runs.typed(Letters::of(&item.text, Field::Item(index)));
            self.voices.hear(&item.text);
            items.push(runs.finish());
        }
        items.retain(|item| !item.is_empty());
        if !items.is_empty() {
            let ordered = list.ordered;
            self.blocks.push(Block::List(ListBlock {
                part: list.id.clone(),
                ordered,
                items,
            }));
        }
    }

    /// A figure with its caption and credit. One whose picture is not chosen yet
    /// shows its caption alone.
    fn figure(&mut self, figure: &Figure) {
        let mut caption = Runs::default();
        caption.typed(Letters::of(&figure.caption, Field::Caption));
        let credit = runs::clean(&figure.credit);
        if !credit.is_empty() {
            let credit = format!("{} {credit}", self.words.photo);
            if caption.is_empty() {
                caption.composed(&credit);
            } else {
                caption.composed(&format!(" ({credit})"));
            }
        }
        match &figure.image {
            Some(image) => self.blocks.push(Block::Figure(FigureBlock {
                part: figure.id.clone(),
                image: image.clone(),
                alt: runs::clean(&figure.alt),
                caption: caption.finish(),
            })),
            None => self.push(&figure.id, Style::Caption, caption),
        }
    }

    /// The closing, with the attribution where the house wants it.
    fn closing(&mut self) {
        let release = self.release;
        let mut runs = Runs::default();
        if shown(release, PartKind::Closing) {
            runs.typed(Letters::of(&release.closing, Field::Text));
        }
        let credit = runs::clean(&release.attribution);
        let credit = credit.trim_matches(['(', ')']).trim();
        if credit.is_empty() || !shown(release, PartKind::Attribution) {
            self.push(&PartKind::Closing.id(), Style::Closing, runs);
            return;
        }
        let credit = format!("({credit})");
        let inline = release.house.attribution == AttributionForm::Inline && !runs.is_empty();
        if inline {
            runs.composed(" ");
            runs.strong(&credit);
        }
        self.push(&PartKind::Closing.id(), Style::Closing, runs);
        if !inline {
            let mut line = Runs::default();
            line.strong(&credit);
            self.push(&PartKind::Attribution.id(), Style::Attribution, line);
        }
    }
}

/// Bold and nothing else.
fn bold() -> Marks {
    Marks {
        bold: true,
        ..Marks::default()
    }
}
