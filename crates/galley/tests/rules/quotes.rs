//! Marks, punctuation and the place of the attribution.

use siaran_galley::{Field, Origin, Style, compose};
use siaran_model::{Block as Part, Placement, QuoteMarks, Run, Subject, Text};

use crate::{english, indonesian, line, line_of, lines, quote, short, styles, words};

#[test]
fn the_full_stop_becomes_a_comma_before_the_attribution() {
    assert_eq!(
        line(Part::Quote(short("Kita membangun dialog."))),
        "“Kita membangun dialog,” jelas Rahmat."
    );
    assert_eq!(
        line(Part::Quote(short("Kita membangun dialog"))),
        "“Kita membangun dialog,” jelas Rahmat."
    );
}

#[test]
fn a_question_or_exclamation_takes_no_comma() {
    assert_eq!(
        line(Part::Quote(short("Siapa yang ikut?"))),
        "“Siapa yang ikut?” jelas Rahmat."
    );
    assert_eq!(
        line(Part::Quote(short("Mari mulai!"))),
        "“Mari mulai!” jelas Rahmat."
    );
}

#[test]
fn a_short_form_keeps_its_full_stop() {
    assert_eq!(
        line(Part::Quote(short("Kami hubungi camat, lurah, dll."))),
        "“Kami hubungi camat, lurah, dll.,” jelas Rahmat."
    );
    assert_eq!(
        line(Part::Quote(short("Kami tunggu…"))),
        "“Kami tunggu…,” jelas Rahmat."
    );
    assert_eq!(
        line(Part::Quote(short("Ini karya Budi, S.Pd."))),
        "“Ini karya Budi, S.Pd.,” jelas Rahmat."
    );
}

#[test]
fn speech_starts_with_a_capital() {
    assert_eq!(
        line(Part::Quote(short("kita mulai."))),
        "“Kita mulai,” jelas Rahmat."
    );
    assert_eq!(
        line(Part::Quote(short("e-KTP sudah siap."))),
        "“e-KTP sudah siap,” jelas Rahmat."
    );
}

#[test]
fn marks_that_were_typed_are_not_doubled() {
    assert_eq!(
        line(Part::Quote(short("\"Kita mulai.\""))),
        "“Kita mulai,” jelas Rahmat."
    );
    assert_eq!(
        line(Part::Quote(short("“Kita mulai.”"))),
        "“Kita mulai,” jelas Rahmat."
    );
}

#[test]
fn a_quote_inside_a_quote_takes_single_marks() {
    assert_eq!(
        line(Part::Quote(short("Mereka bilang \"siap\", lalu pergi."))),
        "“Mereka bilang ‘siap’, lalu pergi,” jelas Rahmat."
    );
    let mut straight = indonesian();
    straight.house.quote_marks = QuoteMarks::Straight;
    assert_eq!(
        line_of(straight, Part::Quote(short("Mereka bilang “siap”."))),
        "\"Mereka bilang 'siap',\" jelas Rahmat."
    );
}

#[test]
fn before_the_speech_the_verb_takes_its_active_form() {
    let mut before = short("kita mulai");
    before.placement = Placement::Before;
    assert_eq!(
        line(Part::Quote(before.clone())),
        "Rahmat menjelaskan, “Kita mulai.”"
    );
    before.subject = Subject::Pronoun;
    assert_eq!(
        line(Part::Quote(before.clone())),
        "Ia menjelaskan, “Kita mulai.”"
    );
    before.reporting_verb = "berpesan".into();
    assert_eq!(line(Part::Quote(before)), "Ia berpesan, “Kita mulai.”");
}

#[test]
fn an_unfinished_sentence_goes_on_after_the_attribution() {
    let mut between = short("Kalau kabar itu salah");
    between.placement = Placement::Between("kami luruskan hari itu juga.".into());
    assert_eq!(
        line(Part::Quote(between)),
        "“Kalau kabar itu salah,” jelas Rahmat, “kami luruskan hari itu juga.”"
    );
}

#[test]
fn a_finished_sentence_ends_before_the_next_one_starts() {
    let mut between = short("Kecepatan itu kunci.");
    between.placement = Placement::Between("kami jawab hari itu juga".into());
    assert_eq!(
        line(Part::Quote(between)),
        "“Kecepatan itu kunci,” jelas Rahmat. “Kami jawab hari itu juga.”"
    );
}

#[test]
fn a_lead_in_with_a_colon_names_the_speaker_by_itself() {
    let mut led = short("kita mulai");
    led.lead_in = "rahmat menegaskan:".into();
    assert_eq!(line(Part::Quote(led)), "Rahmat menegaskan: “Kita mulai.”");
}

#[test]
fn another_lead_in_stands_before_the_quote() {
    let mut release = indonesian();
    let mut led = short("Kita mulai.");
    led.lead_in = "Rahmat menekankan pentingnya waktu.".into();
    release.body = vec![Part::Quote(led)];
    let galley = compose(&release);
    assert_eq!(
        lines(&galley),
        [
            "Rahmat menekankan pentingnya waktu.",
            "“Kita mulai,” jelas Rahmat."
        ]
    );
    assert_eq!(styles(&galley), [Style::LeadIn, Style::Quote]);
}

#[test]
fn without_a_speaker_there_is_no_attribution() {
    assert_eq!(
        line(Part::Quote(quote("q", "", "", "Kita mulai"))),
        "“Kita mulai.”"
    );
}

#[test]
fn a_quote_without_words_is_not_printed() {
    let mut release = indonesian();
    release.body = vec![Part::Quote(short("  "))];
    assert!(compose(&release).blocks.is_empty());
}

#[test]
fn english_puts_the_name_before_the_verb_once_it_is_known() {
    let mut english = english();
    english.speakers[0].post = "head of public relations".into();
    english.body = vec![
        Part::Quote(quote("a", "rw", "", "We answer the same day.")),
        Part::Quote(quote("b", "sl", "", "We listen.")),
        Part::Quote(quote("c", "rw", "", "We write it down.")),
    ];
    assert_eq!(
        lines(&compose(&english)),
        [
            "“We answer the same day,” said Rahmat Wijaya, head of public relations.",
            "“We listen,” said Sari Lestari, Pranata Humas Ahli Madya.",
            "“We write it down,” Wijaya said.",
        ]
    );
}

#[test]
fn the_desk_learns_where_each_letter_was_typed() {
    let mut release = indonesian();
    let mut marked = short("");
    marked.text = Text::new([
        Run {
            text: " Kata ".into(),
            marks: siaran_model::Marks::default(),
        },
        Run {
            text: "kunci.".into(),
            marks: siaran_model::Marks {
                italic: true,
                ..Default::default()
            },
        },
    ]);
    release.body = vec![Part::Quote(marked)];
    let galley = compose(&release);
    let siaran_galley::Block::Text(block) = &galley.blocks[0] else {
        panic!("a paragraph")
    };
    assert_eq!(words(&block.runs), "“Kata kunci,” jelas Rahmat.");
    let origins: Vec<_> = block
        .runs
        .iter()
        .map(|run| (run.text.as_str(), run.origin))
        .collect();
    assert_eq!(
        origins,
        [
            ("“", Origin::Composed),
            (
                "Kata ",
                Origin::Typed {
                    field: Field::Text,
                    at: 1
                }
            ),
            (
                "kunci",
                Origin::Typed {
                    field: Field::Text,
                    at: 6
                }
            ),
            (",” jelas ", Origin::Composed),
            ("Rahmat", Origin::Name),
            (".", Origin::Composed),
        ]
    );
}
