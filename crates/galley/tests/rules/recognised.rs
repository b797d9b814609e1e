//! Paragraphs that are quotes, read back.

use siaran_galley::{Recognised, compose, recognise};
use siaran_model::{
    Block as Part, Language, PartId, Placement, Quote, Release, Speaker, SpeakerId, Subject, Text,
};

use crate::{english, indonesian, paragraph, quote, speaker};

fn read(release: Release, paragraphs: &[&str], directory: &[Speaker]) -> Vec<Recognised> {
    let mut release = release;
    let mut parts = Vec::new();
    for (at, text) in paragraphs.iter().enumerate() {
        let id = format!("p{at}");
        parts.push(PartId::new(id.as_str()).expect("a well-formed id"));
        release.body.push(Part::Paragraph(paragraph(&id, text)));
    }
    let mut count = 0;
    recognise(&release, &parts, directory, || {
        count += 1;
        SpeakerId::new(format!("new{count}")).expect("a well-formed id")
    })
}

/// *speaker/verb/subject/place*, with `~` before what is only proposed.
fn short(found: &Recognised) -> String {
    let Quote {
        speaker,
        reporting_verb,
        subject,
        placement,
        lead_in,
        ..
    } = &found.quote;
    let subject = match subject {
        Subject::Automatic => "auto".to_owned(),
        Subject::Full => "full".to_owned(),
        Subject::Short => "short".to_owned(),
        Subject::Pronoun => "pronoun".to_owned(),
        Subject::Written(words) => format!("({words})"),
    };
    let place = match placement {
        _ if !lead_in.is_blank() => "led",
        Placement::After => "after",
        Placement::Before => "before",
        Placement::Between(_) => "between",
    };
    let who = match (&found.speaker, speaker) {
        (Some(new), _) if new.post.is_empty() => new.name.clone(),
        (Some(new), _) => format!("{} [{}]", new.name, new.post),
        (None, Some(id)) => id.to_string(),
        (None, None) => "-".to_owned(),
    };
    let sign = if found.exact { "" } else { "~" };
    format!("{sign}{who}/{reporting_verb}/{subject}/{place}")
}

#[test]
fn a_paragraph_is_the_quote_that_composes_to_its_words() {
    for (text, expected) in [
        // After the speech.
        ("\"Kami siap,\" jelas Rahmat.", "rw/jelas/short/after"),
        (
            "“Kami siap,” kata Kepala Bagian Humas Rahmat Wijaya.",
            "rw/kata/auto/after",
        ),
        (
            "“Kami siap,” ujar Sari Lestari.",
            "sl/ujar/(Sari Lestari)/after",
        ),
        ("“Siapa yang ikut?” tanya Sari.", "sl/tanya/short/after"),
        (
            "“Kami siap,” kata Rahmat di Purwabakti, Selasa (25/2).",
            "rw/kata/(Rahmat di Purwabakti, Selasa (25/2))/after",
        ),
        // Before it.
        (
            "Rahmat menjelaskan, \"Kami siap.\"",
            "rw/jelas/short/before",
        ),
        (
            "Menutup sambutannya, Rahmat berkata, “Kami siap.”",
            "rw//auto/led",
        ),
        // Around it.
        (
            "“Kami siap,” tegas Rahmat, “asalkan cuacanya cerah.”",
            "rw/tegas/short/between",
        ),
        (
            "“Kami siap,” tegas Rahmat. “Cuacanya cerah.”",
            "rw/tegas/short/between",
        ),
        // A sentence of its own before.
        (
            "Rahmat menanggapi hal itu. “Kami siap,” tegasnya.",
            "rw/tegas/pronoun/led",
        ),
        // Somebody new.
        (
            "“Kami siap,” kata Kepala Biro Humas Eddy Cahyono Sugiarto.",
            "Eddy Cahyono Sugiarto [Kepala Biro Humas]/kata/auto/after",
        ),
        (
            "“Kami siap,” kata Budi Santoso.",
            "Budi Santoso/kata/auto/after",
        ),
        (
            "“Kami siap,” kata seorang warga.",
            "seorang warga/kata/auto/after",
        ),
        (
            "“Kami siap,” kata Budi Santoso, Camat Mekarsari.",
            "Budi Santoso [Camat Mekarsari]/kata/(Budi Santoso, Camat Mekarsari)/after",
        ),
        // Where the post ends is anybody's guess.
        (
            "“Kami siap,” kata Kepala Desa Sumbermulya Ratna Kusuma.",
            "Kepala Desa Sumbermulya Ratna Kusuma/kata/auto/after",
        ),
        // The comma stands outside the marks: composed, it would not.
        ("“Kami siap”, kata Rahmat.", "~rw/kata/short/after"),
        ("“Kami siap.”", "-//auto/after"),
    ] {
        let found = read(indonesian(), &[text], &[]);
        let found: Vec<_> = found.iter().map(short).collect();
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn english_forms_are_read_too() {
    for (text, expected) in [
        ("\"We are ready,\" Wijaya said.", "rw/said/short/after"),
        (
            "“We are ready,” said Rahmat Wijaya, Kepala Bagian Humas.",
            "rw/said/auto/after",
        ),
        (
            "“We are ready,” said Budi Santoso, Head of Sukamulya District.",
            "Budi Santoso [Head of Sukamulya District]/said/auto/after",
        ),
        (
            "Wijaya explained, “We are ready.”",
            "rw/explained/short/before",
        ),
    ] {
        let found = read(english(), &[text], &[]);
        let found: Vec<_> = found.iter().map(short).collect();
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn other_paragraphs_stay_what_they_are() {
    for text in [
        "Kami siap.",
        "Ia menyebut “revolusi digital” sebagai kunci.",
        "“Taman Pagi” dibuka Senin.",
        "Tema tahun ini adalah, “Maju Bersama.”",
        "“Kami siap,” kata Rahmat. Ia lalu menutup acara dan pulang.",
        "\"",
        "“”",
        "“,”",
        "\", \"",
    ] {
        let found: Vec<_> = read(indonesian(), &[text], &[]).iter().map(short).collect();
        assert_eq!(found, [""; 0], "{text}");
    }
}

#[test]
fn a_whole_article_is_read_with_its_speakers() {
    let found = read(
        indonesian(),
        &[
            "Kegiatan dibuka oleh Kepala Biro Hubungan Masyarakat Kemenlur, Edo Cahyono Sugiri, yang menyoroti kehumasan.",
            "\"Era digital telah tiba,\" jelas Edo.",
            "Lebih lanjut, Edo memaparkan inisiatifnya.",
            "\"Kami mendengarkan,\" tambahnya.",
            "Sari Lestari mendengarkan.",
            "\"Baik,\" ujarnya.",
        ],
        &[],
    );
    let found: Vec<_> = found.iter().map(short).collect();
    assert_eq!(
        found,
        [
            "Edo Cahyono Sugiri [Kepala Biro Hubungan Masyarakat Kemenlur]/jelas/auto/after",
            "new1/tambah/auto/after",
            "sl/ujar/pronoun/after",
        ]
    );
}

#[test]
fn the_directory_knows_people() {
    let known = [speaker("bs", "Budi Santoso", "Camat Mekarsari")];
    let text = "“Kami siap,” kata Camat Mekarsari Budi Santoso.";
    let found = read(indonesian(), &[text], &known);
    assert_eq!(found[0].speaker.as_ref(), Some(&known[0]));
    assert!(found[0].exact);
}

#[test]
fn marks_of_the_words_stay() {
    let mut release = indonesian();
    let mut block = paragraph("p", "");
    block.text = Text::new([
        run("“Ini ", false),
        run("penting", true),
        run(",” jelas Rahmat.", false),
    ]);
    release.body = vec![Part::Paragraph(block)];
    let part = PartId::new("p").expect("a well-formed id");
    let found = recognise(&release, &[part], &[], || unreachable!("nobody is new"));
    assert_eq!(
        found[0].quote.text,
        Text::new([run("Ini ", false), run("penting", true)])
    );
}

fn run(text: &str, bold: bool) -> siaran_model::Run {
    siaran_model::Run {
        text: text.to_owned(),
        marks: siaran_model::Marks {
            bold,
            ..siaran_model::Marks::default()
        },
    }
}

#[test]
fn what_is_recognised_leaves_the_release_as_it_is() {
    let mut release = indonesian();
    release.body = vec![Part::Quote(quote("q", "rw", "kata", "Kami siap."))];
    let before = compose(&release);
    let found = read(release.clone(), &["“Kami siap,” kata Sari."], &[]);
    assert_eq!(found.len(), 1);
    assert_eq!(compose(&release), before);
    assert_eq!(release.language, Language::Indonesian);
}
