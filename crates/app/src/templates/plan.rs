//! What becomes of each part of a release when it is made into a template.

use serde::{Deserialize, Serialize};
use siaran_model::{Block, PartId, PartKind, Release};

use self::Treatment::{Blank, Drop, Empty, Example, Keep};

/// The most characters of a part that are shown beside the choice.
const SHOWN: usize = 140;

/// What becomes of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Treatment {
    /// Its words stay for every release.
    Keep,
    /// A blank takes their place: `[[judul]]`.
    Blank,
    /// It is emptied, and its words show how it may look.
    Example,
    /// It is emptied.
    Empty,
    /// The block goes.
    Drop,
}

/// What kind of part a plan speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum PlannedKind {
    /// *Judul*
    Headline,
    /// *Subjudul*
    Subheadline,
    /// The dateline's place; its date always goes.
    Place,
    /// *Teras*
    Lede,
    /// A paragraph of the body.
    Paragraph,
    /// A heading of the body.
    Subheading,
    /// A list of the body.
    List,
    /// A picture of the body.
    Figure,
    /// A quote of the body.
    Quote,
    /// A question with its answers.
    Exchange,
    /// *Penutup*
    Closing,
    /// *Atribusi*
    Attribution,
    /// *Tentang …*
    Boilerplate,
    /// *Narahubung*
    Contacts,
    /// *Penanggung jawab*
    Responsible,
}

/// A part with what would become of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PlannedPart {
    /// Which part.
    pub part: PartId,
    /// What it is.
    pub kind: PlannedKind,
    /// How its words begin.
    pub words: String,
    /// What most writers want.
    pub treatment: Treatment,
    /// What may be chosen.
    pub choices: Vec<Treatment>,
}

/// What a writer chose for a part.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ChosenPart {
    /// Which part.
    pub part: PartId,
    /// What becomes of it.
    pub treatment: Treatment,
}

/// Every part of a release that has words, and what would become of it. What tells
/// of the event goes; what is the organisation's stays.
pub fn plan_template(release: &Release) -> Vec<PlannedPart> {
    let mut plan = Plan {
        release,
        parts: Vec::new(),
    };
    let told = [Keep, Blank, Example, Empty];
    let kept = [Keep, Blank, Empty];
    plan.fixed(PartKind::Headline, &release.headline.plain(), &told, Empty);
    plan.fixed(
        PartKind::Subheadline,
        &release.subheadline.plain(),
        &told,
        Empty,
    );
    let at_home = release.dateline.place == release.organisation.city;
    let place = if at_home { Keep } else { Empty };
    plan.fixed(PartKind::Dateline, &release.dateline.place, &kept, place);
    plan.fixed(PartKind::Lede, &release.lede.plain(), &told, Empty);
    for block in &release.body {
        plan.block(block);
    }
    plan.fixed(PartKind::Closing, &release.closing.plain(), &told, Empty);
    plan.fixed(PartKind::Attribution, &release.attribution, &kept, Keep);
    plan.fixed(
        PartKind::Boilerplate,
        &release.boilerplate.plain(),
        &kept,
        Keep,
    );
    let contacts: Vec<_> = release
        .contacts
        .iter()
        .map(|contact| contact.name.as_str())
        .collect();
    plan.fixed(
        PartKind::Contacts,
        &contacts.join(", "),
        &[Keep, Empty],
        Keep,
    );
    let responsible = release.responsible.as_ref();
    let name = responsible.map_or("", |responsible| &responsible.name);
    plan.fixed(PartKind::EndMatter, name, &[Keep, Empty], Keep);
    plan.parts
}

struct Plan<'a> {
    release: &'a Release,
    parts: Vec<PlannedPart>,
}

impl Plan<'_> {
    fn fixed(&mut self, part: PartKind, words: &str, choices: &[Treatment], usual: Treatment) {
        let guide = &self.release.guide;
        let locked = guide.iter().any(|guide| guide.part == part && guide.locked);
        let kind = match part {
            PartKind::Headline => PlannedKind::Headline,
            PartKind::Subheadline => PlannedKind::Subheadline,
            PartKind::Dateline => PlannedKind::Place,
            PartKind::Lede => PlannedKind::Lede,
            PartKind::Closing => PlannedKind::Closing,
            PartKind::Attribution => PlannedKind::Attribution,
            PartKind::Boilerplate => PlannedKind::Boilerplate,
            PartKind::Contacts => PlannedKind::Contacts,
            PartKind::EndMatter => PlannedKind::Responsible,
            // These hold no words of their own.
            PartKind::Letterhead
            | PartKind::Label
            | PartKind::Number
            | PartKind::Timing
            | PartKind::Body
            | PartKind::Quote
            | PartKind::Exchange => return,
        };
        let usual = if locked { Keep } else { usual };
        self.push(part.id(), kind, words, choices, usual);
    }

    fn block(&mut self, block: &Block) {
        let (kind, words, choices, usual): (_, _, &[Treatment], _) = match block {
            Block::Paragraph(paragraph) => (
                PlannedKind::Paragraph,
                paragraph.text.plain(),
                &[Keep, Blank, Example, Empty, Drop],
                Empty,
            ),
            Block::Subheading(subheading) => (
                PlannedKind::Subheading,
                subheading.text.plain(),
                &[Keep, Blank, Empty, Drop],
                Empty,
            ),
            Block::List(list) => {
                let items: Vec<_> = list.items.iter().map(|item| item.text.plain()).collect();
                (
                    PlannedKind::List,
                    items.join("; "),
                    &[Keep, Blank, Empty, Drop],
                    Empty,
                )
            }
            Block::Figure(figure) => {
                let caption = figure.caption.plain();
                let words = if caption.trim().is_empty() {
                    figure.alt.clone()
                } else {
                    caption
                };
                (PlannedKind::Figure, words, &[Keep, Empty, Drop], Drop)
            }
            Block::Quote(quote) => (
                PlannedKind::Quote,
                quote.text.plain(),
                &[Keep, Blank, Example, Empty, Drop],
                Empty,
            ),
            Block::Exchange(exchange) => (
                PlannedKind::Exchange,
                exchange.question.plain(),
                &[Keep, Blank, Empty, Drop],
                Empty,
            ),
        };
        self.push(block.id().clone(), kind, &words, choices, usual);
    }

    fn push(
        &mut self,
        part: PartId,
        kind: PlannedKind,
        words: &str,
        choices: &[Treatment],
        treatment: Treatment,
    ) {
        // A block without words stays as it is; a picture has none to lose.
        if !words.trim().is_empty() || kind == PlannedKind::Figure {
            self.parts.push(PlannedPart {
                part,
                kind,
                words: opening(words),
                treatment,
                choices: choices.to_vec(),
            });
        }
    }
}

/// How words begin, and a sign that there are more.
fn opening(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        None => words,
        Some((end, _)) => {
            let whole = words[..end].rfind(' ').unwrap_or(end);
            format!("{}…", &words[..whole])
        }
    }
}
