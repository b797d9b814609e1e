//! Full name once, short name after, *-nya* when the same speaker goes on.

use siaran_galley::compose;
use siaran_model::{Block as Part, FullMention, PartId, Pronoun, Subheading, Subject};

use crate::{english, indonesian, line_of, lines, paragraph, quote, speaker};

#[test]
fn full_then_nya_then_short_after_another_voice() {
    let mut release = indonesian();
    release.body = vec![
        Part::Quote(quote("a", "rw", "jelas", "Satu.")),
        Part::Paragraph(paragraph("p", "Pelatihan berlangsung sehari.")),
        Part::Quote(quote("b", "rw", "", "Dua.")),
        Part::Quote(quote("c", "sl", "ungkap", "Tiga.")),
        Part::Quote(quote("d", "rw", "tegas", "Empat.")),
    ];
    assert_eq!(
        lines(&compose(&release)),
        [
            "“Satu,” jelas Kepala Bagian Humas Rahmat Wijaya.",
            "Pelatihan berlangsung sehari.",
            "“Dua,” tambahnya.",
            "“Tiga,” ungkap Pranata Humas Ahli Madya Sari Lestari.",
            "“Empat,” tegas Rahmat.",
        ]
    );
}

#[test]
fn a_full_name_in_narration_counts_as_the_first_mention() {
    let mut release = indonesian();
    release.lede = "Kepala Bagian Humas Rahmat Wijaya membuka pelatihan.".into();
    release.body = vec![Part::Quote(quote("a", "rw", "jelas", "Satu."))];
    assert_eq!(lines(&compose(&release))[1], "“Satu,” jelas Rahmat.");
}

#[test]
fn part_of_a_longer_name_is_no_mention() {
    let mut release = indonesian();
    release.lede = "Rahmat Wijayanto hadir.".into();
    release.body = vec![Part::Quote(quote("a", "rw", "jelas", "Satu."))];
    assert_eq!(
        lines(&compose(&release))[1],
        "“Satu,” jelas Kepala Bagian Humas Rahmat Wijaya."
    );
}

#[test]
fn narration_that_names_another_speaker_ends_the_turn() {
    let mut release = indonesian();
    release.body = vec![
        Part::Quote(quote("a", "rw", "jelas", "Satu.")),
        Part::Paragraph(paragraph("p", "Giliran berikutnya milik Sari.")),
        Part::Quote(quote("b", "rw", "tegas", "Dua.")),
    ];
    assert_eq!(lines(&compose(&release))[2], "“Dua,” tegas Rahmat.");
}

#[test]
fn a_subheading_ends_the_turn() {
    let mut release = indonesian();
    release.body = vec![
        Part::Quote(quote("a", "rw", "jelas", "Satu.")),
        Part::Subheading(Subheading {
            id: PartId::new("s").unwrap(),
            text: "Diskusi".into(),
        }),
        Part::Quote(quote("b", "rw", "tegas", "Dua.")),
    ];
    assert_eq!(lines(&compose(&release))[2], "“Dua,” tegas Rahmat.");
}

#[test]
fn every_choice_can_be_overridden() {
    let mut release = indonesian();
    let with = |subject| {
        let mut quote = quote("a", "rw", "ujar", "Satu.");
        quote.subject = subject;
        Part::Quote(quote)
    };
    for (subject, expected) in [
        (Subject::Pronoun, "“Satu,” ujarnya."),
        (Subject::Short, "“Satu,” ujar Rahmat."),
        (
            Subject::Written("mantan wartawan itu".into()),
            "“Satu,” ujar mantan wartawan itu.",
        ),
        (
            Subject::Full,
            "“Satu,” ujar Kepala Bagian Humas Rahmat Wijaya.",
        ),
    ] {
        assert_eq!(line_of(release.clone(), with(subject)), expected);
    }
    release.speakers[0].short_name = "Wijaya".into();
    assert_eq!(
        line_of(release, with(Subject::Short)),
        "“Satu,” ujar Wijaya."
    );
}

#[test]
fn degrees_stand_with_the_full_name_only_where_the_house_wants_them() {
    let mut release = indonesian();
    release.house.degrees = true;
    release.speakers[0].degrees_before = "Dr.".into();
    release.speakers[0].degrees_after = "M.Si.".into();
    let said = Part::Quote(quote("a", "rw", "jelas", "Satu."));
    assert_eq!(
        line_of(release.clone(), said.clone()),
        "“Satu,” jelas Kepala Bagian Humas Dr. Rahmat Wijaya, M.Si."
    );
    release.house.full_mention = FullMention::NameFirst;
    release.house.degrees = false;
    assert_eq!(
        line_of(release, said),
        "“Satu,” jelas Rahmat Wijaya, Kepala Bagian Humas."
    );
}

#[test]
fn the_post_stands_between_commas_before_the_speech() {
    let mut release = indonesian();
    release.house.full_mention = FullMention::NameFirst;
    let mut said = quote("a", "rw", "jelas", "Satu.");
    said.placement = siaran_model::Placement::Before;
    assert_eq!(
        line_of(release, Part::Quote(said)),
        "Rahmat Wijaya, Kepala Bagian Humas, menjelaskan, “Satu.”"
    );
}

#[test]
fn an_unnamed_voice_is_described() {
    let mut release = indonesian();
    release.speakers = vec![speaker("p", "salah satu peserta dari Dinas Pertanian", "")];
    release.speakers[0].short_name = "peserta itu".into();
    release.body = vec![
        Part::Quote(quote("a", "p", "", "Satu.")),
        Part::Paragraph(paragraph("n", "Ruangan riuh.")),
        Part::Quote(quote("b", "p", "ujar", "Dua.")),
    ];
    assert_eq!(
        lines(&compose(&release)),
        [
            "“Satu,” ujar salah satu peserta dari Dinas Pertanian.",
            "Ruangan riuh.",
            "“Dua,” ujarnya.",
        ]
    );
}

#[test]
fn english_goes_on_with_the_pronoun_that_was_chosen() {
    let mut release = english();
    release.speakers[1].pronoun = Some(Pronoun::She);
    release.body = vec![
        Part::Quote(quote("a", "sl", "", "One.")),
        Part::Quote(quote("b", "sl", "", "Two.")),
        Part::Quote(quote("c", "rw", "", "Three.")),
        Part::Quote(quote("d", "rw", "", "Four.")),
    ];
    let lines = lines(&compose(&release));
    assert_eq!(
        (&*lines[1], &*lines[3]),
        ("“Two,” she added.", "“Four,” Wijaya added.")
    );
}
