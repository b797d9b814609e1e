//! The library's backups, and the way back from them.

use siaran_app::App;
use siaran_model::{TemplateId, Text};

use crate::Terminal;

/// A library in the folder `data` with these releases.
fn library(terminal: &Terminal, headlines: &[&str]) {
    on_library(terminal, async |app| {
        for headline in headlines {
            let template = TemplateId::new("klarifikasi").unwrap();
            let mut made = app.create_release(&template).await.unwrap();
            made.release.headline = Text::from(*headline);
            app.save_release(&made.release, made.revision)
                .await
                .unwrap();
        }
    });
}

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

#[test]
fn a_library_is_backed_up_and_restored() {
    let terminal = Terminal::new();
    library(&terminal, &["Banjir Surut", "Posko Ditutup"]);
    let answer = terminal.siaran(&["backup", "cadangan.sqlite"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(answer.out, "cadangan.sqlite: cadangan berisi 2 rilis\n");

    library(&terminal, &["Sesudahnya"]);
    let answer = terminal.siaran_in("en_GB.UTF-8", &["restore", "cadangan.sqlite"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let (first, second) = answer.out.split_once('\n').unwrap();
    assert_eq!(
        first,
        "cadangan.sqlite: the library was restored, with 2 releases"
    );
    assert!(second.ends_with(".sqlite: the old library\n"), "{second}");
    let again = terminal.siaran(&["backup", "--json", "lagi.sqlite"]);
    let json: serde_json::Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(json["releases"], 2);
    assert_eq!(json["path"], "lagi.sqlite");
}

#[test]
fn without_a_name_a_backup_joins_the_daily_ones() {
    let terminal = Terminal::new();
    library(&terminal, &["Banjir Surut"]);
    let data = terminal.path("data").display().to_string();
    let answer = terminal.siaran(&["backup", "--data", &data]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let names = terminal.names("data/backups");
    assert_eq!(names.len(), 1);
    assert!(answer.out.contains(&names[0]), "{answer:?}");
}

#[test]
fn a_library_elsewhere_is_restored_from_a_backup() {
    let terminal = Terminal::new();
    library(&terminal, &["Banjir Surut"]);
    terminal.siaran(&["backup", "cadangan.sqlite"]);
    let words = ["restore", "cadangan.sqlite", "--data", "baru", "--json"];
    let answer = terminal.siaran(&words);
    let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(json["backup"]["releases"], 1);
    assert_eq!(json["kept"], serde_json::Value::Null);
    assert!(terminal.path("baru/library.sqlite").is_file());
}

#[test]
fn what_cannot_be_done_is_said_and_ends_with_one() {
    let terminal = Terminal::new();
    let fails = |words: &[&str], sentence: &str| {
        let answer = terminal.siaran(words);
        assert_eq!(answer.code, Some(1), "{answer:?}");
        assert!(answer.err.contains(sentence), "{answer:?}");
        assert_eq!(answer.out, "");
    };
    fails(&["backup", "cadangan.sqlite"], "tidak ada pustaka di sini");
    assert!(!terminal.path("data").exists(), "looking makes no library");

    library(&terminal, &["Banjir Surut"]);
    terminal.write("catatan.txt", "belanja");
    fails(&["backup", "catatan.txt"], "sudah ada dan tidak ditimpa");
    fails(&["restore", "catatan.txt"], "bukan cadangan pustaka Siaran");
    fails(&["restore", "tidak-ada.sqlite"], "berkas tidak ditemukan");
    terminal.siaran(&["backup", "cadangan.sqlite"]);
    on_library(&terminal, async |_| {
        fails(
            &["restore", "cadangan.sqlite"],
            "sedang dibuka program lain",
        );
    });
    assert_eq!(terminal.siaran(&["restore"]).code, Some(2));
}

#[test]
fn a_damaged_library_is_said_to_be_and_not_backed_up() {
    let terminal = Terminal::new();
    library(&terminal, &["Banjir Surut"]);
    terminal.siaran(&["backup"]);
    let file = terminal.path("data/library.sqlite");
    let content = std::fs::read(&file).unwrap();
    std::fs::write(&file, &content[..content.len() / 2]).unwrap();
    let answer = terminal.siaran(&["backup", "cadangan.sqlite"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert!(
        answer
            .err
            .contains("pustaka rusak dan dibiarkan apa adanya")
    );
    assert!(answer.err.contains("library-0001-"), "{answer:?}");
    assert!(!terminal.path("cadangan.sqlite").exists());

    let backup = format!("data/backups/{}", terminal.names("data/backups")[0]);
    let answer = terminal.siaran(&["restore", &backup]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(
        terminal.siaran(&["backup", "cadangan.sqlite"]).code,
        Some(0)
    );
}
