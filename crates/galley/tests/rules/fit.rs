//! Which reporting verbs fit a quote, and which sentences may stand before it.

use siaran_galley::{Mention, VerbChoice, VerbReason, compose, lead_ins, verb_choices};
use siaran_model::{Block as Part, PartId, Quote, Release, Text};

use crate::{english, exchange, indonesian, paragraph, quote};

fn of(body: Vec<Part>) -> Release {
    Release {
        body,
        ..indonesian()
    }
}

fn part(id: &str) -> PartId {
    PartId::new(id).expect("a well-formed id")
}

fn choice(release: &Release, id: &str, verb: &str) -> VerbChoice {
    let choices = verb_choices(release, &part(id)).expect("a quote");
    let found = choices.verbs.into_iter().find(|choice| choice.verb == verb);
    found.expect("an offered verb")
}

fn said(id: &str, speaker: &str, verb: &str) -> Part {
    Part::Quote(quote(id, speaker, verb, "Kami siap."))
}

fn told(text: &str) -> Part {
    Part::Paragraph(paragraph("p", text))
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn each_verb_says_whether_it_fits_and_why() {
    use VerbReason::*;
    type Case = (&'static str, Vec<Part>, &'static str, bool, Vec<VerbReason>);
    let cases: Vec<Case> = vec![
        (
            "nothing to add to",
            vec![said("q", "rw", "")],
            "tambah",
            false,
            vec![NothingBefore],
        ),
        (
            "another speaker's words are no beginning",
            vec![said("a", "sl", "kata"), said("q", "rw", "")],
            "imbuh",
            false,
            vec![NothingBefore],
        ),
        (
            "the same speaker goes on",
            vec![said("a", "rw", "kata"), said("q", "rw", "")],
            "tambah",
            true,
            vec![GoesOn],
        ),
        (
            "an earlier quote is enough",
            vec![
                said("a", "rw", "kata"),
                said("b", "sl", "ujar"),
                said("q", "rw", ""),
            ],
            "lanjut",
            true,
            vec![],
        ),
        (
            "nothing to close",
            vec![said("q", "rw", "")],
            "pungkas",
            false,
            vec![NothingBefore],
        ),
        (
            "the speaker is quoted again",
            vec![said("q", "rw", ""), said("a", "rw", "kata")],
            "pungkas",
            false,
            vec![SpeaksAgain],
        ),
        (
            "the speaker's last words",
            vec![said("a", "rw", "kata"), said("q", "rw", "")],
            "tutup",
            true,
            vec![Last],
        ),
        (
            "nobody asked",
            vec![said("q", "rw", "")],
            "jawab",
            false,
            vec![NoQuestion],
        ),
        (
            "somebody asked",
            vec![
                told("Seorang warga menanyakan biayanya."),
                said("q", "rw", ""),
            ],
            "jawab",
            true,
            vec![Answers],
        ),
        (
            "a question that another sentence followed",
            vec![
                told("Warga menanyakan biayanya. Acara lalu ditutup."),
                said("q", "rw", ""),
            ],
            "jawab",
            false,
            vec![NoQuestion],
        ),
        (
            "no question",
            vec![said("q", "rw", "")],
            "tanya",
            false,
            vec![NotAQuestion],
        ),
        (
            "the narration leads to it",
            vec![
                told("Rahmat menjelaskan bahwa bibit sudah ada."),
                said("q", "rw", ""),
            ],
            "jelas",
            true,
            vec![Narration],
        ),
        (
            "the verb before",
            vec![said("a", "sl", "tegas"), said("q", "rw", "")],
            "tegas",
            false,
            vec![Repeats],
        ),
        (
            "a neutral one",
            vec![said("q", "rw", "")],
            "kata",
            true,
            vec![],
        ),
    ];
    for (what, body, verb, fits, reasons) in cases {
        let choice = choice(&of(body), "q", verb);
        assert_eq!((choice.fits, choice.reasons), (fits, reasons), "{what}");
    }
}

#[test]
fn an_answer_may_answer() {
    let answer = siaran_model::Answer::Quote(quote("q", "rw", "", "Tidak."));
    let release = of(vec![Part::Exchange(exchange(
        None,
        "apakah mahal",
        vec![answer],
    ))]);
    assert!(choice(&release, "q", "jawab").fits);
}

#[test]
fn the_automatic_verb_follows_the_lead_in() {
    let leading = |lead_in: &str| {
        let quote = Quote {
            lead_in: lead_in.into(),
            ..quote("q", "rw", "", "Kami siap.")
        };
        of(vec![Part::Quote(quote)])
    };
    for (lead_in, verb) in [
        ("", "ujar"),
        ("Rahmat menjelaskan bahwa bibit sudah ada.", "jelas"),
        (
            "Menanggapi hal itu, Rahmat menekankan pentingnya air.",
            "tegas",
        ),
        // There is nothing to add to.
        ("Rahmat menambahkan bahwa bibit sudah ada.", "ujar"),
        // Nobody says *kata* in a sentence of its own.
        ("Rahmat mengatakan bahwa bibit sudah ada.", "ujar"),
    ] {
        let galley = compose(&leading(lead_in));
        assert_eq!(galley.said[0].verb, verb, "{lead_in}");
    }
    let choices = verb_choices(&leading("Pak Rahmat menegaskan itu."), &part("q"));
    let led = choices.and_then(|choices| choices.led).expect("a verb");
    assert_eq!((led.from, led.to), (11, 21));
}

#[test]
fn the_galley_says_how_each_quote_stands() {
    let release = of(vec![
        said("a", "rw", "tambah"),
        said("b", "rw", ""),
        said("c", "", ""),
    ]);
    let galley = compose(&release);
    let short: Vec<_> = galley
        .said
        .iter()
        .map(|said| (said.verb.as_str(), said.mention, said.doubts.as_slice()))
        .collect();
    assert_eq!(
        short,
        [
            (
                "tambah",
                Some(Mention::Full),
                [VerbReason::NothingBefore].as_slice()
            ),
            (
                "tambah",
                Some(Mention::Pronoun),
                [VerbReason::Repeats].as_slice()
            ),
            ("ujar", None, [].as_slice()),
        ]
    );
    let first = &galley.said[0];
    assert_eq!(first.full, "Kepala Bagian Humas Rahmat Wijaya");
    assert_eq!(
        (first.short.as_str(), first.pronoun.as_str()),
        ("Rahmat", "-nya")
    );
}

#[test]
fn lead_ins_name_the_speaker_as_readers_know_them() {
    let words = |release: &Release| -> Vec<String> {
        let offered = lead_ins(release, &part("q"));
        offered.into_iter().map(|offer| offer.words).collect()
    };
    let unknown = words(&of(vec![said("q", "rw", "")]));
    assert!(unknown.contains(
        &"Menanggapi hal itu, Kepala Bagian Humas Rahmat Wijaya menekankan pentingnya [[hal yang penting]].".to_owned()
    ));
    let known = of(vec![said("a", "rw", "kata"), said("q", "rw", "")]);
    assert!(words(&known).contains(&"Rahmat menambahkan bahwa [[pokok tambahan]].".to_owned()));
    assert_eq!(
        words(&of(vec![said("q", "", "")])),
        [""; 0],
        "nobody to name"
    );
    let release = Release {
        body: vec![Part::Quote(quote("q", "rw", "", "We are ready."))],
        ..english()
    };
    assert!(
        words(&release).contains(
            &"Rahmat Wijaya, Kepala Bagian Humas, explained that [[the gist of the explanation]]."
                .to_owned()
        )
    );
}

#[test]
fn every_lead_in_is_in_tune_with_its_verb() {
    for release in [
        of(vec![
            said("a", "rw", "kata"),
            told("Warga menanyakan biayanya."),
            said("q", "rw", ""),
        ]),
        Release {
            body: vec![said("a", "rw", "said"), said("q", "rw", "")],
            ..english()
        },
    ] {
        let offered = lead_ins(&release, &part("q"));
        assert!(offered.len() >= 5);
        for offer in offered {
            let mut with = release.clone();
            if let Some(Part::Quote(quote)) = with.body.last_mut() {
                quote.lead_in = Text::from(offer.words.as_str());
            }
            let said = compose(&with).said.pop().expect("a quote");
            assert_eq!(said.verb, offer.verb, "{}", offer.words);
        }
    }
}

#[test]
fn lead_ins_in_tune_with_the_chosen_verb_come_first() {
    let offered = lead_ins(&of(vec![said("q", "rw", "ungkap")]), &part("q"));
    assert_eq!(offered[0].verb, "ungkap");
}

#[test]
fn a_verb_that_was_chosen_is_doubted_where_the_lead_in_says_another() {
    for (lead_in, verb, doubted) in [
        ("Rahmat menegaskan bahwa air itu hak.", "jelas", true),
        ("Rahmat menegaskan bahwa air itu hak.", "tegas", false),
        // A neutral verb says nothing else.
        ("Rahmat menegaskan bahwa air itu hak.", "ujar", false),
        ("Rahmat menegaskan bahwa air itu hak.", "", false),
        ("Rahmat datang.", "jelas", false),
    ] {
        let release = of(vec![Part::Quote(Quote {
            lead_in: lead_in.into(),
            ..quote("q", "rw", verb, "Kami siap.")
        })]);
        let said = compose(&release).said.remove(0);
        assert_eq!(
            said.doubts.contains(&VerbReason::LeadInDiffers),
            doubted,
            "{lead_in} {verb}"
        );
        // Choosing it changes the lead-in, so it fits.
        assert!(choice(&release, "q", "jelas").fits);
    }
}
