//! A release paragraph by paragraph, as it reads to somebody who searched for
//! something.

use std::collections::BTreeMap;

use serde::Serialize;
use siaran_galley::{Block as Printed, Run, compose};
use siaran_model::{Answer, Block, PartId, PartKind, Placement, Quote, Release, Text};
use siaran_store::{Piece, Query};

/// What may be taken as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// Which part of the release.
    pub part: PartId,
    /// What it is.
    pub kind: PassageKind,
    /// The exchange that it answers.
    pub within: Option<PartId>,
    /// As it reads, with the hits of the search. Of an exchange the question:
    /// its answers follow.
    pub lines: Vec<Vec<Piece>>,
    /// Who says it, name and post. Empty: nobody is named.
    pub speaker: Vec<Piece>,
    /// Whether it holds all that was searched.
    pub hit: bool,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum PassageKind {
    /// The headline.
    Headline,
    /// The first paragraph.
    Lede,
    /// Narration.
    Paragraph,
    /// A heading.
    Subheading,
    /// Points or steps.
    List,
    /// A picture with its caption.
    Figure,
    /// Words someone said.
    Quote,
    /// A question and its answers.
    Exchange,
    /// The last paragraph.
    Closing,
}

/// The passages of these parts that hold anything.
pub(super) fn passages(
    release: &Release,
    query: &Query,
    wanted: impl Fn(&PartId) -> bool,
) -> Vec<Passage> {
    let mut printed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for block in compose(release).blocks {
        let lines = printed.entry(block.part().as_str().to_owned()).or_default();
        match block {
            Printed::Text(block) => lines.push(plain(&block.runs)),
            Printed::List(list) => lines.extend(list.items.iter().map(|item| plain(item))),
            Printed::Figure(figure) => lines.push(plain(&figure.caption)),
        }
    }
    let reading = Reading {
        release,
        query,
        printed,
    };
    let mut all = vec![
        reading.fixed(PartKind::Headline, PassageKind::Headline, &release.headline),
        reading.fixed(PartKind::Lede, PassageKind::Lede, &release.lede),
    ];
    for block in &release.body {
        match block {
            Block::Paragraph(block) => {
                all.push(reading.block(&block.id, PassageKind::Paragraph, None));
            }
            Block::Subheading(block) => {
                all.push(reading.block(&block.id, PassageKind::Subheading, None));
            }
            Block::List(block) => all.push(reading.block(&block.id, PassageKind::List, None)),
            Block::Figure(block) => {
                let mut figure = reading.block(&block.id, PassageKind::Figure, None);
                if figure.lines.is_empty() && block.image.is_some() {
                    figure.lines.push(reading.marked(&block.alt));
                }
                all.push(figure);
            }
            Block::Quote(quote) => all.push(reading.quote(quote, None)),
            Block::Exchange(exchange) => {
                let mut question = reading.block(&exchange.id, PassageKind::Exchange, None);
                let answers: Vec<_> = exchange
                    .answers
                    .iter()
                    .map(|answer| match answer {
                        Answer::Quote(quote) => reading.quote(quote, Some(&exchange.id)),
                        Answer::Paragraph(paragraph) => {
                            let kind = PassageKind::Paragraph;
                            reading.block(&paragraph.id, kind, Some(&exchange.id))
                        }
                    })
                    .collect();
                // Answers without a question are taken as one all the same.
                if question.lines.is_empty() && answers.iter().any(|it| !it.lines.is_empty()) {
                    question.lines.push(Vec::new());
                }
                all.push(question);
                all.extend(answers);
            }
        }
    }
    all.push(reading.fixed(PartKind::Closing, PassageKind::Closing, &release.closing));
    all.retain(|passage| !passage.lines.is_empty() && wanted(&passage.part));
    all
}

/// A release as it reads to somebody who searched for something.
struct Reading<'a> {
    release: &'a Release,
    query: &'a Query,
    /// What stands on paper, by the part it came from.
    printed: BTreeMap<String, Vec<String>>,
}

impl Reading<'_> {
    /// A part that the paper sets among other words: as it was typed.
    fn fixed(&self, part: PartKind, kind: PassageKind, text: &Text) -> Passage {
        let text = text.plain();
        let lines = (!text.trim().is_empty()).then_some(text);
        self.passage(&part.id(), kind, None, lines.as_slice(), None)
    }

    fn block(&self, part: &PartId, kind: PassageKind, within: Option<&PartId>) -> Passage {
        self.passage(part, kind, within, self.lines(part), None)
    }

    fn quote(&self, quote: &Quote, within: Option<&PartId>) -> Passage {
        let kind = PassageKind::Quote;
        self.passage(&quote.id, kind, within, self.lines(&quote.id), Some(quote))
    }

    fn lines(&self, part: &PartId) -> &[String] {
        self.printed.get(part.as_str()).map_or(&[], Vec::as_slice)
    }

    fn passage(
        &self,
        part: &PartId,
        kind: PassageKind,
        within: Option<&PartId>,
        lines: &[String],
        quote: Option<&Quote>,
    ) -> Passage {
        let speaker = quote.map(|quote| speaker(self.release, quote).join(", "));
        let all = match quote {
            Some(quote) => said(self.release, quote),
            None => lines.join("\n"),
        };
        Passage {
            part: part.clone(),
            kind,
            within: within.cloned(),
            lines: lines
                .iter()
                .filter(|line| !line.trim().is_empty())
                .map(|line| self.marked(line))
                .collect(),
            speaker: speaker.map_or_else(Vec::new, |speaker| self.marked(&speaker)),
            hit: !self.query.is_empty() && self.query.answered_by(&all),
        }
    }

    fn marked(&self, text: &str) -> Vec<Piece> {
        self.query.marked(text)
    }
}

/// Name, post and organisation of who speaks.
fn speaker<'a>(release: &'a Release, quote: &Quote) -> Vec<&'a str> {
    let speaker = quote.speaker.as_ref().and_then(|id| release.speaker(id));
    let facts = speaker.map(|it| [it.name.trim(), it.post.trim(), it.organisation.trim()]);
    let mut facts: Vec<_> = facts.into_iter().flatten().collect();
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// All that a search may find in a quote: what is said, and who says it.
pub(super) fn said(release: &Release, quote: &Quote) -> String {
    let mut said = vec![quote.lead_in.plain(), quote.text.plain()];
    match &quote.placement {
        Placement::Between(resumed) => said.push(resumed.plain()),
        Placement::After | Placement::Before => {}
    }
    said.extend(speaker(release, quote).into_iter().map(str::to_owned));
    said.join("\n")
}

fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
