//! A release made into what new releases start as.

use siaran_model::{
    Answer, Block, Exchange, Figure, Language, List, ListItem, Need, Paragraph, PartGuide, PartId,
    PartKind, Placement, Quote, Release, State, Subject, Text, Timing,
};

use super::plan::{ChosenPart, Treatment};

/// What new releases start as: this release after the choices. What was not chosen
/// for stays, except number, date and keywords, which are never a template's.
/// `speakers`: quotes keep who speaks.
pub(crate) fn made(release: &Release, chosen: &[ChosenPart], speakers: bool) -> Release {
    let mut made = Making {
        release: release.clone(),
        chosen,
        speakers,
    };
    made.parts();
    made.blocks();
    made.rest();
    made.release
}

struct Making<'a> {
    release: Release,
    chosen: &'a [ChosenPart],
    speakers: bool,
}

impl Making<'_> {
    fn treatment(&self, part: &PartId) -> Treatment {
        self.chosen
            .iter()
            .find(|chosen| chosen.part == *part)
            .map_or(Treatment::Keep, |chosen| chosen.treatment)
    }

    fn parts(&mut self) {
        for part in [
            PartKind::Headline,
            PartKind::Subheadline,
            PartKind::Lede,
            PartKind::Closing,
            PartKind::Boilerplate,
        ] {
            self.text(part);
        }
        let language = self.release.language;
        let word = |before: &str, treatment, part| {
            treated(&Text::from(before), treatment, &blank(part, language)).plain()
        };
        let place = self.treatment(&PartKind::Dateline.id());
        self.release.dateline.place = word(&self.release.dateline.place, place, PartKind::Dateline);
        let attribution = self.treatment(&PartKind::Attribution.id());
        self.release.attribution = word(
            &self.release.attribution,
            attribution,
            PartKind::Attribution,
        );
        if self.treatment(&PartKind::Contacts.id()) != Treatment::Keep {
            self.release.contacts.clear();
        }
        if self.treatment(&PartKind::EndMatter.id()) != Treatment::Keep {
            self.release.responsible = None;
        }
    }

    fn text(&mut self, part: PartKind) {
        let treatment = self.treatment(&part.id());
        let blank = blank(part, self.release.language);
        let Some(text) = text_of(&mut self.release, part) else {
            return;
        };
        let before = std::mem::take(text);
        *text = treated(&before, treatment, &blank);
        if treatment == Treatment::Example {
            self.example(part, before.plain());
        }
    }

    /// The words show from now on how the part may look.
    fn example(&mut self, part: PartKind, words: String) {
        let guide = &mut self.release.guide;
        match guide.iter_mut().find(|guide| guide.part == part) {
            Some(guide) => guide.example = words,
            None => guide.push(PartGuide {
                part,
                need: Need::Optional,
                locked: false,
                prompt: String::new(),
                example: words,
            }),
        }
    }

    fn blocks(&mut self) {
        let body = std::mem::take(&mut self.release.body);
        self.release.body = body
            .into_iter()
            .filter_map(|block| self.block(block))
            .collect();
    }

    fn block(&self, block: Block) -> Option<Block> {
        let treatment = self.treatment(block.id());
        match treatment {
            Treatment::Keep => return Some(block),
            Treatment::Drop => return None,
            Treatment::Blank | Treatment::Example | Treatment::Empty => {}
        }
        let language = self.release.language;
        let word = |id: &str, en: &str| match language {
            Language::Indonesian => format!("[[{id}]]"),
            Language::English => format!("[[{en}]]"),
        };
        Some(match block {
            Block::Paragraph(paragraph) => Block::Paragraph(self.paragraph(paragraph, treatment)),
            Block::Subheading(mut subheading) => {
                let blank = word("subjudul", "subheading");
                subheading.text = treated(&subheading.text, treatment, &blank);
                Block::Subheading(subheading)
            }
            Block::List(list) => {
                let blank = word("butir", "item");
                let text = treated(&Text::default(), treatment, &blank);
                Block::List(List {
                    items: vec![ListItem { text }],
                    ..list
                })
            }
            Block::Figure(figure) => Block::Figure(Figure {
                image: None,
                alt: String::new(),
                caption: Text::default(),
                credit: String::new(),
                ..figure
            }),
            Block::Quote(quote) => Block::Quote(self.quote(quote, treatment)),
            Block::Exchange(exchange) => Block::Exchange(Exchange {
                asker: None,
                asking_verb: String::new(),
                question: treated(
                    &exchange.question,
                    treatment,
                    &word("pertanyaan", "question"),
                ),
                answers: exchange
                    .answers
                    .into_iter()
                    .map(|answer| match answer {
                        Answer::Quote(quote) => Answer::Quote(self.quote(quote, treatment)),
                        Answer::Paragraph(paragraph) => {
                            Answer::Paragraph(self.paragraph(paragraph, treatment))
                        }
                    })
                    .collect(),
                ..exchange
            }),
        })
    }

    fn paragraph(&self, paragraph: Paragraph, treatment: Treatment) -> Paragraph {
        let blank = match self.release.language {
            Language::Indonesian => "[[isi paragraf]]",
            Language::English => "[[paragraph]]",
        };
        Paragraph {
            text: treated(&paragraph.text, treatment, blank),
            prompt: self.prompt(paragraph.prompt, &paragraph.text, treatment),
            ..paragraph
        }
    }

    fn quote(&self, quote: Quote, treatment: Treatment) -> Quote {
        let blank = match self.release.language {
            Language::Indonesian => "[[ucapan]]",
            Language::English => "[[what was said]]",
        };
        Quote {
            lead_in: Text::default(),
            text: treated(&quote.text, treatment, blank),
            speaker: quote.speaker.filter(|_| self.speakers),
            reporting_verb: String::new(),
            subject: Subject::Automatic,
            placement: match quote.placement {
                Placement::Before => Placement::Before,
                Placement::After | Placement::Between(_) => Placement::After,
            },
            prompt: self.prompt(quote.prompt, &quote.text, treatment),
            id: quote.id,
        }
    }

    fn prompt(&self, prompt: String, words: &Text, treatment: Treatment) -> String {
        if treatment != Treatment::Example || words.is_blank() {
            return prompt;
        }
        let example = match self.release.language {
            Language::Indonesian => format!("Contoh: {}", words.plain()),
            Language::English => format!("For example: {}", words.plain()),
        };
        if prompt.is_empty() {
            example
        } else {
            format!("{prompt} {example}")
        }
    }

    /// What is never a template's, and what nothing names any more.
    fn rest(&mut self) {
        let release = &mut self.release;
        release.state = State::Draft;
        release.template = None;
        release.number = None;
        release.keywords.clear();
        release.dateline.date = None;
        release.timing = match release.timing {
            Timing::EmbargoedUntil(_) => Timing::Immediate,
            Timing::Immediate | Timing::Unstated => release.timing,
        };
        let mut speakers = std::mem::take(&mut release.speakers);
        speakers.retain(|speaker| {
            release
                .quotes()
                .any(|quote| quote.speaker.as_ref() == Some(&speaker.id))
        });
        release.speakers = speakers;
        let mut images = std::mem::take(&mut release.images);
        images.retain(|image| {
            let logo = release.organisation.logo.as_ref();
            logo.is_some_and(|logo| logo.image == image.id)
                || release.body.iter().any(|block| match block {
                    Block::Figure(figure) => figure.image.as_ref() == Some(&image.id),
                    Block::Paragraph(_)
                    | Block::Subheading(_)
                    | Block::List(_)
                    | Block::Quote(_)
                    | Block::Exchange(_) => false,
                })
        });
        release.images = images;
    }
}

/// The words of a part that is one text.
fn text_of(release: &mut Release, part: PartKind) -> Option<&mut Text> {
    match part {
        PartKind::Headline => Some(&mut release.headline),
        PartKind::Subheadline => Some(&mut release.subheadline),
        PartKind::Lede => Some(&mut release.lede),
        PartKind::Closing => Some(&mut release.closing),
        PartKind::Boilerplate => Some(&mut release.boilerplate),
        PartKind::Letterhead
        | PartKind::Label
        | PartKind::Number
        | PartKind::Timing
        | PartKind::Dateline
        | PartKind::Body
        | PartKind::Quote
        | PartKind::Exchange
        | PartKind::Attribution
        | PartKind::Contacts
        | PartKind::EndMatter => None,
    }
}

fn treated(text: &Text, treatment: Treatment, blank: &str) -> Text {
    match treatment {
        Treatment::Keep => text.clone(),
        Treatment::Blank => Text::from(blank),
        Treatment::Example | Treatment::Empty | Treatment::Drop => Text::default(),
    }
}

/// The blank in the place of a part's words.
fn blank(part: PartKind, language: Language) -> String {
    let (id, en) = match part {
        PartKind::Headline => ("judul", "headline"),
        PartKind::Subheadline => ("subjudul", "subheadline"),
        PartKind::Dateline => ("tempat", "place"),
        PartKind::Lede => ("teras", "lede"),
        PartKind::Closing => ("penutup", "closing"),
        PartKind::Attribution => ("atribusi", "attribution"),
        PartKind::Boilerplate => ("tentang lembaga", "about the organisation"),
        PartKind::Letterhead
        | PartKind::Label
        | PartKind::Number
        | PartKind::Timing
        | PartKind::Body
        | PartKind::Quote
        | PartKind::Exchange
        | PartKind::Contacts
        | PartKind::EndMatter => ("isian", "blank"),
    };
    match language {
        Language::Indonesian => format!("[[{id}]]"),
        Language::English => format!("[[{en}]]"),
    }
}
