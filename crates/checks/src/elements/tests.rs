use siaran_model::{Date, Language, Speaker, SpeakerId, Text};

use super::*;
use crate::testing::{release, slice};

/// What is found in each lede of `ledes.txt`, as that file has it.
#[test]
fn every_lede_tells_what_is_marked_in_it() {
    let cases = include_str!("ledes.txt");
    let mut wrong = Vec::new();
    for case in cases.trim().split("\n\n") {
        let lede = case.lines().next().expect("a lede");
        let (language, lede) = lede.split_once(": ").expect("a language");
        let language = match language {
            "id" => Language::Indonesian,
            "en" => Language::English,
            other => panic!("no language: {other}"),
        };
        let mut release = release(language);
        release.lede = Text::from(lede);
        let found = shown(&release);
        let marked: Vec<_> = case.lines().skip(1).collect();
        if found != marked {
            let first = case.lines().next().unwrap_or_default();
            wrong.push(format!("{first}\n{}", found.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "found:\n\n{}", wrong.join("\n\n"));
}

/// Each question that words answer, with those words.
fn shown(release: &Release) -> Vec<String> {
    let lede = release.lede.plain();
    tell(release)
        .iter()
        .filter(|told| !told.words.is_empty())
        .map(|told| {
            let words: Vec<_> = told.words.iter().map(|at| slice(&lede, *at)).collect();
            format!("  {:?}: {}", told.element, words.join(" | "))
        })
        .collect()
}

#[test]
fn speakers_and_the_organisation_are_who_it_is_about() {
    let mut release = release(Language::Indonesian);
    release.organisation.short_name = "Pelita Wanasari".to_owned();
    release.speakers = vec![Speaker {
        id: SpeakerId::new("rahmat").expect("an id"),
        name: "Rahmat Wijaya".to_owned(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: "Pak Rahmat".to_owned(),
        post: String::new(),
        organisation: String::new(),
        pronoun: None,
    }];
    release.lede = Text::from(
        "Bersama rahmat wijaya, Pelita Wanasari merawat sungai. Pak Rahmat turun ke lumpur.",
    );
    let who = &shown(&release)[1];
    assert_eq!(who, "  Who: rahmat wijaya | Pelita Wanasari | Pak Rahmat");
}

#[test]
fn a_dateline_answers_where_and_when_as_far_as_it_is_printed() {
    let mut release = release(Language::Indonesian);
    let answered = |release: &Release| -> Vec<Element> {
        let told = tell(release).into_iter().filter(|told| told.dateline);
        told.map(|told| told.element).collect()
    };
    assert_eq!(answered(&release), []);
    release.dateline.place = "Purwabakti".to_owned();
    assert_eq!(answered(&release), [Element::Where]);
    release.dateline.date = Some(Date::parse("2026-02-25").expect("a day"));
    assert_eq!(answered(&release), [Element::Where, Element::When]);
    release.house.dateline = "{PLACE} – ".to_owned();
    assert_eq!(answered(&release), [Element::Where]);
}
