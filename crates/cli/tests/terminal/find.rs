//! Releases of the library listed, searched and shown.

use siaran_app::App;
use siaran_model::{ReleaseId, State};

use crate::{Terminal, corpus};

const TRAINING: &str = "pelatihan-kehumasan.json";

fn on_library(terminal: &Terminal, act: impl AsyncFnOnce(&App)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let app = App::open(&terminal.path("data")).await.unwrap();
        act(&app).await;
        app.close().await;
    });
}

/// A library with these cases of the corpus, the last the newest, and their ids.
fn library(terminal: &Terminal, cases: &[&str]) -> Vec<ReleaseId> {
    let mut ids = Vec::new();
    on_library(terminal, async |app| {
        for case in cases {
            app.receive_file(&corpus(case)).await.unwrap();
            let page = app.list_releases(&siaran_app::ListFilter::default()).await;
            ids.push(page.unwrap().releases[0].id.clone());
        }
    });
    ids
}

async fn change(app: &App, id: &ReleaseId, change: impl FnOnce(&mut siaran_model::Release)) {
    let mut opened = app.open_release(id).await.unwrap();
    change(&mut opened.release);
    app.save_release(&opened.release, opened.revision)
        .await
        .unwrap();
}

#[test]
fn releases_are_listed_the_newest_first() {
    let terminal = Terminal::new();
    let ids = library(&terminal, &[TRAINING, "embargo.json", "empty.json"]);
    let answer = terminal.siaran(&["list"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let lines: Vec<_> = answer.out.lines().collect();
    assert_eq!(lines.len(), 3, "{answer:?}");
    for (line, id) in lines.iter().rev().zip(&ids) {
        assert!(line.ends_with(&format!("  {id}")), "{answer:?}");
    }
    assert!(lines[0].contains("(tanpa judul)"), "{answer:?}");
    assert!(lines[2].starts_with("2026-02-25  draf"), "{answer:?}");
    assert!(lines[2].contains("/HMS/II/2026  "), "{answer:?}");

    let answer = terminal.siaran_in("en_GB.UTF-8", &["list", "--limit", "1"]);
    assert!(answer.out.contains("(untitled)"), "{answer:?}");
    assert_eq!(answer.out.lines().count(), 1);
    assert_eq!(answer.err, "… and 2 more; raise --limit to see them\n");

    let json = terminal.siaran(&["list", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["total"], 3);
    assert_eq!(json["releases"][2]["id"], ids[0].as_str());
}

#[test]
fn a_list_is_filtered() {
    let terminal = Terminal::new();
    let ids = library(&terminal, &[TRAINING, "embargo.json", "empty.json"]);
    on_library(&terminal, async |app| {
        change(app, &ids[1], |release| release.state = State::InReview).await;
        app.bin_release(&ids[2]).await.unwrap();
    });
    let listed = |words: &[&str]| {
        let answer = terminal.siaran(&[&["list"], words].concat());
        assert_eq!(answer.code, Some(0), "{answer:?}");
        let last = |line: &str| line.split(' ').next_back().unwrap().to_owned();
        answer.out.lines().map(last).collect::<Vec<_>>()
    };
    let training = [ids[0].as_str()];
    let embargo = [ids[1].as_str()];
    assert_eq!(listed(&["--state", "in-review"]), embargo);
    assert_eq!(listed(&["--state", "draft"]), training);
    assert_eq!(listed(&["--bin"]), [ids[2].as_str()]);
    assert_eq!(
        listed(&["--speaker", "rahmat wijaya", "--state=draft"]),
        training
    );
    assert_eq!(
        listed(&["--template", "kunjungan & PELATIHAN", "--state=draft"]),
        training
    );
    assert_eq!(
        listed(&["--from=2026-02-25", "--until=2026-02-25", "--state=draft"]),
        training
    );
    assert!(listed(&["--until", "2001-01-01"]).is_empty());
    assert!(listed(&["--template", "tidak ada templat ini"]).is_empty());
}

#[test]
fn a_search_shows_where_it_found_something() {
    let terminal = Terminal::new();
    let ids = library(&terminal, &["empty.json", TRAINING]);
    let answer = terminal.siaran(&["search", "sukamul"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let lines: Vec<_> = answer.out.lines().collect();
    assert!(lines[0].ends_with(ids[1].as_str()), "{answer:?}");
    assert!(lines[1].starts_with("    "), "{answer:?}");
    assert!(lines[1].contains("Sukamulya"), "{answer:?}");
    assert!(!answer.out.contains(['*', '\u{1b}']), "{answer:?}");

    let answer = terminal.siaran(&["search", "gunung", "meletus"]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(0), ""));
    assert_eq!(answer.err, "tidak ada rilis yang cocok\n");
    let answer = terminal.siaran(&["search", "sukamulya", "--state", "published", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(json["releases"], serde_json::json!([]));
}

#[test]
fn a_release_is_shown_as_text_and_as_json() {
    let terminal = Terminal::new();
    let ids = library(&terminal, &[TRAINING, "figure-png.json"]);
    let id = ids[0].as_str();
    let mut version = 0;
    on_library(&terminal, async |app| {
        let before = app.open_release(&ids[0]).await.unwrap().release;
        version = app.keep_named_version(&before, "Awal").await.unwrap();
        change(app, &ids[0], |release| {
            release.headline = siaran_model::Text::from("Judul\u{1b}[31m yang Baru");
        })
        .await;
    });
    let now = terminal.siaran(&["show", id]);
    assert_eq!((now.code, now.err.as_str()), (Some(0), ""));
    assert!(now.out.contains("melatih 40"), "{now:?}");
    assert!(!now.out.contains('\u{1b}'), "{now:?}");
    let number = version.to_string();
    let then = terminal.siaran(&["show", id, "--version", &number]);
    assert_eq!(then.code, Some(0), "{then:?}");
    assert!(!then.out.to_lowercase().contains("yang baru"), "{then:?}");

    let json = terminal.siaran(&["show", "--json", ids[1].as_str()]).out;
    let release: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(release["id"], ids[1].as_str());
    assert!(!release["images"].as_array().unwrap().is_empty());
    assert!(release["images"][0].get("data").is_none(), "{json}");

    let cases: [(&[&str], &str); 3] = [
        (&["show", "tidak-ada"], "rilis \"tidak-ada\""),
        (&["show", "../lain"], "rilis \"../lain\""),
        (&["show", id, "--version", "999"], "999"),
    ];
    for (words, sentence) in cases {
        let answer = terminal.siaran(words);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
        assert!(answer.err.contains(sentence), "{answer:?}");
        assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
    }
}

#[test]
fn looking_makes_no_library() {
    let terminal = Terminal::new();
    let calls: [&[&str]; 4] = [
        &["list"],
        &["list", "--data", "lain"],
        &["search", "banjir"],
        &["show", "abc"],
    ];
    for words in calls {
        let answer = terminal.siaran(words);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
        assert!(answer.err.contains("pustaka"), "{answer:?}");
    }
    assert!(!terminal.path("data").exists());
    assert!(!terminal.path("lain").exists());
}

#[test]
fn a_library_of_a_newer_program_is_said_to_be_and_left_alone() {
    let terminal = Terminal::new();
    let ids = library(&terminal, &[TRAINING]);
    let file = App::library_file(&terminal.path("data"));
    let mut newer = std::fs::read(&file).unwrap();
    newer[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    std::fs::write(&file, &newer).unwrap();
    let calls: [&[&str]; 4] = [
        &["list", "--json"],
        &["search", "banjir", "--json"],
        &["show", ids[0].as_str(), "--json"],
        &["backup", "cadangan.sqlite", "--json"],
    ];
    for words in calls {
        let answer = terminal.siaran(words);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
        assert!(
            answer.err.contains("lebih baru (bentuk 9999)"),
            "{answer:?}"
        );
        assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), newer);
    assert!(!terminal.path("cadangan.sqlite").exists());
}

#[test]
fn a_locked_library_is_read_and_backed_up() {
    let terminal = Terminal::new();
    let ids = library(&terminal, &[TRAINING]);
    let file = App::library_file(&terminal.path("data"));
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    let calls: [&[&str]; 4] = [
        &["list", "--json"],
        &["search", "sukamulya", "--json"],
        &["show", ids[0].as_str(), "--json"],
        &["backup", "cadangan.sqlite", "--json"],
    ];
    for words in calls {
        let answer = terminal.siaran(words);
        assert_eq!(answer.code, Some(0), "{answer:?}");
        assert!(answer.err.contains("pustaka hanya dibaca"), "{answer:?}");
        let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
        assert!(json.is_object(), "{answer:?}");
    }
    let answer = terminal.siaran(&["backup"]);
    assert_eq!(
        answer.code,
        Some(0),
        "a folder that takes files: {answer:?}"
    );
}

#[test]
fn an_empty_library_is_said_to_be_empty() {
    let terminal = Terminal::new();
    library(&terminal, &[]);
    let answer = terminal.siaran(&["list"]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(0), ""));
    assert_eq!(answer.err, "belum ada rilis di pustaka ini\n");
}

#[test]
fn a_filter_that_is_not_understood_ends_with_two() {
    let terminal = Terminal::new();
    let cases: [(&[&str], &str); 4] = [
        (&["search"], "<KATA>... harus disebut"),
        (
            &["list", "--from", "kemarin"],
            "\"kemarin\" tidak dapat dipakai untuk --from <TTTT-BB-HH>",
        ),
        (
            &["list", "--limit", "0"],
            "\"0\" tidak dapat dipakai untuk --limit <BANYAK>",
        ),
        (
            &["list", "--state", "selesai"],
            "pilihannya draft, in-review, approved, published",
        ),
    ];
    for (words, sentence) in cases {
        let answer = terminal.siaran(words);
        assert_eq!(answer.code, Some(2), "{answer:?}");
        assert!(answer.err.contains(sentence), "{answer:?}");
    }
}
