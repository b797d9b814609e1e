//! Any release that keeps the laws: every variant, and words as wild as people
//! paste them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use siaran_galley::{Block as GalleyBlock, Galley, compose};
use siaran_model::{
    Account, Answer, Asker, AttributionForm, Block, Contact, Date, Dateline, EndPart, Exchange,
    ExchangeForm, Figure, FileName, FullMention, House, Image, ImageData, ImageId, Language, Link,
    List, ListItem, Logo, Marks, MediaType, Need, Number, Organisation, OrganisationId, Paper,
    Paragraph, PartGuide, PartId, PartKind, Placement, Print, Pronoun, Quote, QuoteMarks, Release,
    ReleaseId, Responsible, Run, SCHEMA, Speaker, SpeakerId, State, Subheading, Subject,
    TemplateId, TemplateRef, Text, Timestamp, Timing, TypeSize, Typeface,
};
use siaran_tests::corpus;

/// Any release that keeps the laws.
pub fn any_release() -> impl Strategy<Value = Release> {
    let identity = (
        any_language(),
        prop_oneof![
            Just(State::Draft),
            Just(State::InReview),
            Just(State::Approved),
            Just(State::Published)
        ],
        option::of(words()),
        any_organisation(),
        any_house(),
        vec(any_guide(), 0..4),
        vec(any_speaker(), 0..4),
        vec(any_image(), 0..3),
    );
    let head = (
        vec(words(), 0..3),
        option::of(any_number()),
        any_timing(),
        any_text(),
        any_text(),
        (words(), option::of(any_date())).prop_map(|(place, date)| Dateline { place, date }),
        any_text(),
    );
    let rest = (
        vec(any_block(), 0..8),
        any_text(),
        words(),
        any_text(),
        vec(any_contact(), 0..3),
        option::of(any_responsible()),
    );
    // Boxed, or a test's stack is too small for all of them at once.
    (identity.boxed(), head.boxed(), rest.boxed()).prop_map(|(identity, head, rest)| {
        let (language, state, template, organisation, house, guide, speakers, images) = identity;
        let (keywords, number, timing, headline, subheadline, dateline, lede) = head;
        let (body, closing, attribution, boilerplate, contacts, responsible) = rest;
        let mut release = Release {
            schema: SCHEMA,
            id: ReleaseId::new("r").expect("a well-formed id"),
            language,
            state,
            template: template.map(|name| TemplateRef {
                id: TemplateId::new("t").expect("a well-formed id"),
                version: 3,
                name,
            }),
            organisation,
            house,
            guide,
            speakers,
            images,
            keywords,
            number,
            timing,
            headline,
            subheadline,
            dateline,
            lede,
            body,
            closing,
            attribution,
            boilerplate,
            contacts,
            responsible,
        };
        keep_laws(&mut release);
        release
    })
}

/// The same release with a picture that is one wherever it shows one, of the
/// same kind.
pub fn with_sound_pictures(mut release: Release) -> Release {
    let mut sound = corpus("figure-png").images;
    sound.extend(corpus("figure-jpeg").images);
    for image in &mut release.images {
        let alike = sound
            .iter()
            .find(|sound| sound.media_type == image.media_type)
            .expect("the corpus has a picture of each kind");
        *image = Image {
            id: image.id.clone(),
            ..alike.clone()
        };
    }
    release
}

/// The release composed, with a question mark for every character that no bundled
/// font has: the PDF refuses those.
pub fn with_printable_words(release: &Release) -> Galley {
    let mut galley = compose(release);
    let missing = siaran_pdf::missing_characters(&galley);
    let printable = |text: &mut String| {
        let known = |c| if missing.contains(&c) { '?' } else { c };
        *text = text.chars().map(known).collect();
    };
    if let Some(head) = &mut galley.letterhead {
        printable(&mut head.name);
        head.lines.iter_mut().for_each(printable);
    }
    for block in &mut galley.blocks {
        let runs: Vec<_> = match block {
            GalleyBlock::Text(block) => block.runs.iter_mut().collect(),
            GalleyBlock::List(block) => block.items.iter_mut().flatten().collect(),
            GalleyBlock::Figure(block) => block.caption.iter_mut().collect(),
        };
        for run in runs {
            printable(&mut run.text);
        }
    }
    printable(&mut galley.footer);
    galley
}

/// Gives every part its own id, and leaves no name without its bearer.
fn keep_laws(release: &mut Release) {
    for (number, speaker) in release.speakers.iter_mut().enumerate() {
        speaker.id = SpeakerId::new(format!("s{number}")).expect("a well-formed id");
    }
    for (number, image) in release.images.iter_mut().enumerate() {
        image.id = ImageId::new(format!("i{number}")).expect("a well-formed id");
    }
    let (speakers, images) = (release.speakers.clone(), release.images.clone());
    let spoken = |quote: &mut Quote| {
        let known = |id: &SpeakerId| speakers.iter().any(|speaker| speaker.id == *id);
        quote.speaker = quote.speaker.take().filter(known);
    };
    let shown = |id: &ImageId| images.iter().any(|image| image.id == *id);
    let logo = release.organisation.logo.take();
    release.organisation.logo = logo.filter(|logo| shown(&logo.image));
    let mut number = 0;
    let mut next = || {
        number += 1;
        PartId::new(format!("b{number}")).expect("a well-formed id")
    };
    for block in &mut release.body {
        match block {
            Block::Paragraph(block) => block.id = next(),
            Block::Subheading(block) => block.id = next(),
            Block::List(block) => block.id = next(),
            Block::Figure(block) => {
                block.id = next();
                block.image = block.image.take().filter(shown);
            }
            Block::Quote(block) => {
                block.id = next();
                spoken(block);
            }
            Block::Exchange(block) => {
                block.id = next();
                for answer in &mut block.answers {
                    match answer {
                        Answer::Quote(answer) => {
                            answer.id = next();
                            spoken(answer);
                        }
                        Answer::Paragraph(answer) => answer.id = next(),
                    }
                }
            }
        }
    }
}

/// Words that test a rule, and any others.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        6 => "[a-zA-Z “”\"'.,:;?!…()–-]{0,24}",
        2 => any::<String>(),
        // One expression for two: a tree of strategies takes much of a stack.
        1 => "[a-zA-Z-]{60,400}|[\\PC\u{0}-\u{1f}\u{ad}\u{200f}\u{2028}\u{fffe}😊س]{0,12}",
    ]
}

fn any_text() -> impl Strategy<Value = Text> {
    let marks = (
        any::<bool>(),
        any::<bool>(),
        option::weighted(0.2, ".{0,3}"),
        option::weighted(0.2, any_language()),
    );
    let run = (words(), marks).prop_map(|(text, (bold, italic, link, language))| Run {
        text,
        marks: Marks {
            bold,
            italic,
            link: link.and_then(|path| Link::new(format!("https://a.example/{path}")).ok()),
            language,
        },
    });
    vec(run, 0..4).prop_map(Text::new)
}

fn any_language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Indonesian), Just(Language::English)]
}

fn any_date() -> impl Strategy<Value = Date> {
    (1900..2200, 1..=12, 1..=28).prop_map(|(year, month, day)| {
        Date::parse(&format!("{year}-{month:02}-{day:02}")).expect("a day of the calendar")
    })
}

fn any_number() -> impl Strategy<Value = Number> {
    prop_oneof![
        any::<u32>().prop_map(Number::Running),
        words().prop_map(Number::Written)
    ]
}

fn any_timing() -> impl Strategy<Value = Timing> {
    prop_oneof![
        Just(Timing::Unstated),
        Just(Timing::Immediate),
        (any_date(), 0..24, 0..60, 0..14).prop_map(|(date, hour, minute, zone)| {
            let moment = format!("{date}T{hour:02}:{minute:02}:00+{zone:02}:30");
            Timing::EmbargoedUntil(Timestamp::parse(&moment).expect("a moment"))
        }),
    ]
}

fn any_image() -> impl Strategy<Value = Image> {
    (
        prop_oneof![Just(MediaType::Jpeg), Just(MediaType::Png)],
        1..u32::MAX,
        1..u32::MAX,
        option::of(vec(any::<u8>(), 0..64)),
    )
        .prop_map(|(media_type, width, height, data)| Image {
            id: image_id(0),
            media_type,
            width,
            height,
            data: data.map(ImageData::new),
        })
}

fn image_id(number: usize) -> ImageId {
    ImageId::new(format!("i{number}")).expect("a well-formed id")
}

fn any_speaker() -> impl Strategy<Value = Speaker> {
    let pronoun = prop_oneof![Just(Pronoun::She), Just(Pronoun::He), Just(Pronoun::They)];
    (
        words(),
        words(),
        words(),
        words(),
        words(),
        words(),
        option::of(pronoun),
    )
        .prop_map(
            |(name, degrees_before, degrees_after, short_name, post, organisation, pronoun)| {
                Speaker {
                    id: SpeakerId::new("s").expect("a well-formed id"),
                    name,
                    degrees_before,
                    degrees_after,
                    short_name,
                    post,
                    organisation,
                    pronoun,
                }
            },
        )
}

fn any_contact() -> impl Strategy<Value = Contact> {
    (words(), words(), words(), words()).prop_map(|(name, post, phone, email)| Contact {
        name,
        post,
        phone,
        email,
    })
}

fn any_responsible() -> impl Strategy<Value = Responsible> {
    (words(), words()).prop_map(|(name, post)| Responsible { name, post })
}

fn any_organisation() -> impl Strategy<Value = Organisation> {
    let logo = (0..3_usize, words()).prop_map(|(number, alt)| Logo {
        image: image_id(number),
        alt,
    });
    let account = (words(), words()).prop_map(|(network, name)| Account { network, name });
    let pattern = prop_oneof![
        words(),
        Just("SP {n:3}/HMS/{roman-month}/{month}/{year} {n}".to_owned()),
        Just("{classification}/{n}/{unit}/{year:2}".to_owned())
    ];
    (
        (words(), words(), vec(words(), 0..3), option::of(logo)),
        ((pattern, words(), words()), words(), words(), any_text()),
        (
            vec(any_contact(), 0..2),
            option::of(any_responsible()),
            vec(account, 0..3),
        ),
    )
        .prop_map(
            |(
                (name, short_name, letterhead_lines, logo),
                ((number_pattern, unit, classification), city, attribution, boilerplate),
                (contacts, responsible, accounts),
            )| Organisation {
                id: OrganisationId::new("o").expect("a well-formed id"),
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
            },
        )
}

fn any_house() -> impl Strategy<Value = House> {
    let end = prop_oneof![
        Just(EndPart::EndMark),
        Just(EndPart::Boilerplate),
        Just(EndPart::Contacts),
        Just(EndPart::Responsible),
        Just(EndPart::Accounts)
    ];
    let dateline = prop_oneof![
        words(),
        Just("{PLACE}, {weekday} ({short-date}) – ".to_owned()),
        Just("{place}, {date} – ".to_owned())
    ];
    (
        (words(), dateline, words(), vec(end, 0..6)),
        (
            any::<bool>(),
            any::<bool>(),
            any::<bool>(),
            any::<bool>(),
            any::<bool>(),
        ),
        (any_print(), words()),
    )
        .prop_map(
            |(
                (label, dateline, end_mark, end),
                (curly, post, degrees, list, inline),
                (print, file_name),
            )| House {
                label,
                dateline,
                quote_marks: if curly {
                    QuoteMarks::Curly
                } else {
                    QuoteMarks::Straight
                },
                full_mention: if post {
                    FullMention::PostFirst
                } else {
                    FullMention::NameFirst
                },
                degrees,
                exchanges: if list {
                    ExchangeForm::List
                } else {
                    ExchangeForm::Narrative
                },
                attribution: if inline {
                    AttributionForm::Inline
                } else {
                    AttributionForm::OwnLine
                },
                end_mark,
                end,
                print,
                file_name: FileName(file_name),
            },
        )
}

fn any_print() -> impl Strategy<Value = Print> {
    let paper = prop_oneof![Just(Paper::A4), Just(Paper::F4)];
    let typeface = prop_oneof![
        Just(Typeface::Times),
        Just(Typeface::Arial),
        Just(Typeface::Calibri)
    ];
    (paper, typeface, 9..=14_u8, any::<bool>()).prop_map(|(paper, typeface, points, justified)| {
        Print {
            paper,
            typeface,
            size: TypeSize::new(points).expect("a height of type"),
            justified,
        }
    })
}

fn any_guide() -> impl Strategy<Value = PartGuide> {
    (
        prop::sample::select(PartKind::ALL.to_vec()),
        prop_oneof![
            Just(Need::Required),
            Just(Need::Optional),
            Just(Need::Absent)
        ],
        any::<bool>(),
        words(),
        words(),
    )
        .prop_map(|(part, need, locked, prompt, example)| PartGuide {
            part,
            need,
            locked,
            prompt,
            example,
        })
}

/// Replaced by [`keep_laws`].
fn unnamed() -> PartId {
    PartId::new("x").expect("a well-formed id")
}

fn any_paragraph() -> impl Strategy<Value = Paragraph> {
    (any_text(), words()).prop_map(|(text, prompt)| Paragraph {
        id: unnamed(),
        text,
        prompt,
    })
}

fn any_quote() -> impl Strategy<Value = Quote> {
    let subject = prop_oneof![
        Just(Subject::Automatic),
        Just(Subject::Full),
        Just(Subject::Short),
        Just(Subject::Pronoun),
        words().prop_map(Subject::Written)
    ];
    let placement = prop_oneof![
        Just(Placement::After),
        Just(Placement::Before),
        any_text().prop_map(Placement::Between)
    ];
    let speaker =
        (0..4).prop_map(|number| SpeakerId::new(format!("s{number}")).expect("a well-formed id"));
    (
        (any_text(), any_text(), option::of(speaker)),
        (words(), subject, placement, words()),
    )
        .prop_map(
            |((lead_in, text, speaker), (reporting_verb, subject, placement, prompt))| Quote {
                id: unnamed(),
                lead_in,
                text,
                speaker,
                reporting_verb,
                subject,
                placement,
                prompt,
            },
        )
}

fn any_block() -> impl Strategy<Value = Block> {
    let list = (any::<bool>(), vec(any_text(), 0..4)).prop_map(|(ordered, items)| List {
        id: unnamed(),
        ordered,
        items: items.into_iter().map(|text| ListItem { text }).collect(),
    });
    let figure = (option::of(0..3_usize), words(), any_text(), words()).prop_map(
        |(image, alt, caption, credit)| Figure {
            id: unnamed(),
            image: image.map(image_id),
            alt,
            caption,
            credit,
        },
    );
    let asker = prop_oneof![
        words().prop_map(Asker::Named),
        words().prop_map(Asker::Unit),
        Just(Asker::Again)
    ];
    let answer = prop_oneof![
        any_quote().prop_map(Answer::Quote),
        any_paragraph().prop_map(Answer::Paragraph)
    ];
    let exchange = (option::of(asker), words(), any_text(), vec(answer, 0..3)).prop_map(
        |(asker, asking_verb, question, answers)| Exchange {
            id: unnamed(),
            asker,
            asking_verb,
            question,
            answers,
        },
    );
    prop_oneof![
        3 => any_paragraph().prop_map(Block::Paragraph),
        1 => any_text().prop_map(|text| Block::Subheading(Subheading { id: unnamed(), text })),
        1 => list.prop_map(Block::List),
        1 => figure.prop_map(Block::Figure),
        3 => any_quote().prop_map(Block::Quote),
        2 => exchange.prop_map(Block::Exchange),
    ]
}
