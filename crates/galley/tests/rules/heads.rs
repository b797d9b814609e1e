//! Everything above and including the lede.

use siaran_galley::{Style, compose, number, number_in};
use siaran_model::{Dateline, Language, Need, Number, PartGuide, PartKind, Timestamp, Timing};

use crate::{date, english, indonesian, lines, release, styles};

#[test]
fn the_dateline_follows_its_pattern() {
    let mut release = indonesian();
    release.lede = "Warga berlatih.".into();
    for (pattern, expected) in [
        (
            "{place}, {date} – ",
            "Purwabakti, 25 Februari 2026 – Warga berlatih.",
        ),
        (
            "{PLACE} ({short-date}) — ",
            "PURWABAKTI (25/2) — Warga berlatih.",
        ),
        (
            "{place}, {weekday} ({short-date}) - ",
            "Purwabakti, Rabu (25/2) - Warga berlatih.",
        ),
    ] {
        release.house.dateline = pattern.into();
        release.dateline = Dateline {
            place: "Purwabakti".into(),
            date: Some(date("2026-02-25")),
        };
        assert_eq!(lines(&compose(&release)), [expected]);
    }
}

#[test]
fn characters_that_no_file_may_hold_vanish() {
    let mut release = indonesian();
    release.lede = "Warga\u{fdd0}\u{fffe}\u{1ffff}\u{8}\tberlatih.".into();
    assert_eq!(lines(&compose(&release)), ["Warga berlatih."]);
}

#[test]
fn what_the_dateline_lacks_leaves_no_signs_behind() {
    let mut release = indonesian();
    release.lede = "Warga berlatih.".into();
    release.dateline = Dateline {
        place: String::new(),
        date: Some(date("2026-02-25")),
    };
    assert_eq!(
        lines(&compose(&release)),
        ["25 Februari 2026 – Warga berlatih."]
    );
    release.dateline = Dateline {
        place: "Purwabakti".into(),
        date: None,
    };
    assert_eq!(lines(&compose(&release)), ["Purwabakti – Warga berlatih."]);
    release.dateline = Dateline {
        place: String::new(),
        date: None,
    };
    assert_eq!(lines(&compose(&release)), ["Warga berlatih."]);
}

#[test]
fn a_dateline_without_a_lede_leads_nowhere() {
    let mut release = indonesian();
    release.dateline = Dateline {
        place: "Purwabakti".into(),
        date: Some(date("2026-02-25")),
    };
    assert_eq!(lines(&compose(&release)), ["Purwabakti, 25 Februari 2026"]);
}

#[test]
fn english_puts_the_city_in_capitals() {
    let mut release = english();
    release.lede = "Residents trained.".into();
    release.dateline = Dateline {
        place: "Purwabakti".into(),
        date: Some(date("2026-02-25")),
    };
    assert_eq!(
        lines(&compose(&release)),
        ["PURWABAKTI, 25 February 2026 – Residents trained."]
    );
}

#[test]
fn the_number_fills_the_organisations_pattern() {
    let mut release = indonesian();
    release.number = Some(Number::Running(7));
    release.dateline.date = Some(date("2026-02-25"));
    release.lede = "Warga berlatih.".into();
    assert_eq!(lines(&compose(&release))[0], "Nomor: SP 7/HMS/II/2026");
    release.organisation.number_pattern = "{n:3}/HMS/{month}-{year}".into();
    assert_eq!(lines(&compose(&release))[0], "Nomor: 007/HMS/02-2026");
    release.number = Some(Number::Written("B-12/2026".into()));
    assert_eq!(lines(&compose(&release))[0], "Nomor: B-12/2026");
}

#[test]
fn unit_and_classification_are_the_organisations() {
    let mut release = indonesian();
    release.number = Some(Number::Running(118));
    release.organisation.number_pattern =
        "{classification}/{n}/{unit}/{roman-month}/{year:2}".into();
    release.organisation.unit = "HMS".into();
    release.organisation.classification = "B-04".into();
    release.dateline.date = Some(date("2026-11-24"));
    assert_eq!(number(&release).as_deref(), Some("B-04/118/HMS/XI/26"));
    release.dateline.date = None;
    assert_eq!(number(&release), None);
    release.organisation.number_pattern = "{n}/{unit}".into();
    assert_eq!(number(&release).as_deref(), Some("118/HMS"));
}

#[test]
fn what_is_no_field_prints_as_it_was_typed() {
    let mut release = indonesian();
    release.number = Some(Number::Running(7));
    release.dateline.date = Some(date("2026-02-25"));
    release.organisation.number_pattern = "SP {n}/{bulan}/{year".into();
    assert_eq!(number(&release).as_deref(), Some("SP 7/{bulan}/{year"));
}

#[test]
fn a_number_written_by_hand_is_recognised_where_the_pattern_writes_it_so() {
    let mut organisation = indonesian().organisation;
    let day = Some(date("2026-02-25"));
    let found = |organisation: &_, text| number_in(organisation, text, day);
    assert_eq!(found(&organisation, "SP 7/HMS/II/2026"), Some(7));
    assert_eq!(found(&organisation, " SP 7/HMS/II/2026 "), Some(7));
    for other in [
        "SP 07/HMS/II/2026",
        "SP 7/HMS/III/2026",
        "SP x/HMS/II/2026",
        "B-12",
        "",
    ] {
        assert_eq!(found(&organisation, other), None, "{other}");
    }
    organisation.number_pattern = "{n:3}.{month}".into();
    assert_eq!(found(&organisation, "007.02"), Some(7));
    assert_eq!(found(&organisation, "1007.02"), Some(1007));
}

#[test]
fn an_embargo_names_day_hour_and_zone() {
    let mut release = indonesian();
    for (moment, zone) in [
        ("2026-02-25T10:00:00+07:00", "WIB"),
        ("2026-02-25T10:00:00+08:00", "WITA"),
        ("2026-02-25T10:00:00+09:00", "WIT"),
        ("2026-02-25T10:00:00+05:30", "UTC+5:30"),
    ] {
        release.timing = Timing::EmbargoedUntil(Timestamp::parse(moment).unwrap());
        assert_eq!(
            lines(&compose(&release)),
            [format!(
                "EMBARGO – tidak untuk disiarkan sebelum Rabu, 25 Februari 2026, pukul 10.00 {zone}"
            )]
        );
    }
    let mut english = english();
    english.timing = Timing::EmbargoedUntil(Timestamp::parse("2026-02-25T10:00:00+07:00").unwrap());
    assert_eq!(
        lines(&compose(&english)),
        ["EMBARGOED – not for publication before Wednesday, 25 February 2026, 10:00 WIB (UTC+7)"]
    );
}

#[test]
fn label_and_timing_speak_the_releases_language() {
    for (language, expected) in [
        (
            Language::Indonesian,
            ["SIARAN PERS", "UNTUK SEGERA DISIARKAN"],
        ),
        (
            Language::English,
            ["PRESS RELEASE", "FOR IMMEDIATE RELEASE"],
        ),
    ] {
        let mut release = release(language);
        release.timing = Timing::Immediate;
        release.house.end_mark = String::new();
        let galley = compose(&release);
        assert_eq!(lines(&galley), expected);
        assert_eq!(styles(&galley), [Style::Label, Style::Timing]);
    }
}

#[test]
fn a_part_that_the_template_does_not_want_is_not_printed() {
    let mut release = release(Language::Indonesian);
    release.subheadline = "Subjudul".into();
    for part in [
        PartKind::Label,
        PartKind::Subheadline,
        PartKind::Letterhead,
        PartKind::EndMatter,
    ] {
        release.guide.push(PartGuide {
            part,
            need: Need::Absent,
            locked: false,
            prompt: String::new(),
            example: String::new(),
        });
    }
    let galley = compose(&release);
    assert!(galley.blocks.is_empty() && galley.letterhead.is_none());
}

#[test]
fn characters_that_no_document_can_hold_vanish() {
    let mut release = indonesian();
    release.headline = "Satu\u{0}\u{b}\ndua\u{ffff}".into();
    assert_eq!(lines(&compose(&release)), ["Satu dua"]);
}
