//! Any galley that the fonts can show: every variant, and words as wild as people
//! paste them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use siaran_galley::{
    Block, FigureBlock, Galley, Letterhead, ListBlock, Origin, Run, Sheet, Style, TextBlock,
    Watermark,
};
use siaran_model::{
    Language, Link, Logo, Marks, Paper, PartId, Print, ReleaseId, TypeSize, Typeface,
};

use crate::sample;

/// Any galley.
pub fn any_galley() -> impl Strategy<Value = Galley> {
    let blocks = vec(any_block(), 0..12);
    let language = prop_oneof![Just(Language::Indonesian), Just(Language::English)];
    let head = option::of((words(), vec(words(), 0..4), any::<bool>()));
    (
        blocks,
        language,
        head,
        footer(),
        option::of(any::<u32>()),
        words(),
    )
        .prop_map(|(blocks, language, head, footer, version, title)| Galley {
            release: ReleaseId::new("r-1").expect("an id"),
            language,
            title,
            letterhead: head.map(|(name, lines, logo)| Letterhead {
                name,
                lines,
                logo: logo.then(|| Logo {
                    image: sample::id("lambang"),
                    alt: String::new(),
                }),
            }),
            blocks,
            footer,
            version,
            ..sample::galley()
        })
}

/// Any sheet.
pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    let typeface = prop_oneof![
        Just(Typeface::Times),
        Just(Typeface::Arial),
        Just(Typeface::Calibri)
    ];
    let paper = prop_oneof![Just(Paper::A4), Just(Paper::F4)];
    let watermark = prop_oneof![
        Just(None),
        Just(Some(Watermark::Draft)),
        Just(Some(Watermark::Embargo))
    ];
    (typeface, paper, watermark, 9..=14_u8, any::<[bool; 2]>()).prop_map(
        |(typeface, paper, watermark, size, [justified, bare])| Sheet {
            print: Print {
                paper,
                typeface,
                size: TypeSize::new(size).expect("a size"),
                justified,
            },
            bare,
            watermark,
        },
    )
}

fn any_block() -> impl Strategy<Value = Block> {
    let part = || PartId::new("b1").expect("an id");
    let style = prop::sample::select(Style::ALL.to_vec());
    prop_oneof![
        6 => (style, runs()).prop_map(move |(style, runs)| Block::Text(TextBlock {
            part: part(),
            style,
            runs,
            speaker: None,
        })),
        1 => (any::<bool>(), vec(runs(), 1..14)).prop_map(move |(ordered, items)| {
            Block::List(ListBlock { part: part(), ordered, items })
        }),
        1 => (prop::sample::select(vec!["foto", "grafik", "lambang"]), words(), runs()).prop_map(
            move |(image, alt, caption)| Block::Figure(FigureBlock {
                part: part(),
                image: sample::id(image),
                alt,
                caption,
            }),
        ),
    ]
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    let marks = (
        any::<[bool; 2]>(),
        option::weighted(0.3, "[a-z()é%20]{1,4}"),
        option::weighted(
            0.2,
            prop_oneof![Just(Language::Indonesian), Just(Language::English)],
        ),
    );
    let run = (words(), marks).prop_map(|(text, ([bold, italic], link, language))| Run {
        text,
        marks: Marks {
            bold,
            italic,
            link: link
                .map(|path| Link::new(format!("https://a.example/{path}")).expect("an address")),
            language,
        },
        origin: Origin::Composed,
    });
    vec(run, 0..6).prop_map(|runs| {
        runs.into_iter()
            .filter(|run| !run.text.is_empty())
            .collect()
    })
}

fn footer() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just("1/1".to_owned()), words()]
}

/// Words that the fonts can show, trimmed as composing trims them.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zA-Z “”\"'.,:;?!…()–-]{0,80}",
        2 => "(sehari-hari |fi|tt|ffi|pra- |µ|μ|Ω|Ω|\u{2011}|/|—){0,12}",
        2 => "[a-z \u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{feff}\u{301}\u{323}\u{a0}\u{2003}\u{2028}\u{fe0f}\u{fffd}✓★☺]{0,24}",
        2 => "[אבגש()שׁ \u{5bc}السلامعليكم\u{64e}\u{651}٠١٢ a-c\"'1-3\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}]{0,30}",
        1 => "[a-z]{200,2000}",
        1 => "[ЀѰАЯа-яĀ-žΑ-ΡΣ-ωế-ỹ]{0,30}",
    ]
}
