//! Folders and disks that take no files: one clear sentence, nothing half
//! written.

use crate::{Answer, Terminal, corpus_text};

const SAMPLE: &str = "pelatihan-kehumasan.json";

#[test]
fn a_file_in_the_folders_place_is_named() {
    let terminal = Terminal::new();
    terminal.write("hasil", "berkas");
    let answer = terminal.siaran(&["export", &corpus_text(SAMPLE), "--to", "hasil"]);
    assert_eq!(answer.code, Some(1));
    assert_eq!(
        answer.err,
        "hasil: folder ini tidak ada atau bukan folder\n"
    );
}

#[test]
fn a_name_the_system_does_not_take_is_named() {
    let terminal = Terminal::new();
    let long = "x".repeat(300);
    let answer = terminal.siaran(&["export", &corpus_text(SAMPLE), "--to", &long]);
    assert_eq!(answer.code, Some(1));
    assert_eq!(
        answer.err,
        format!("{long}: sistem tidak menerima nama ini; pilih nama lain\n")
    );
}

/// The program with a small disk of its own at `hasil`, as only Linux can make
/// one for a single process; `None` where this machine does not allow it.
#[cfg(target_os = "linux")]
fn with_disk(terminal: &Terminal, options: &str) -> Option<Answer> {
    use std::process::Command;
    std::fs::create_dir_all(terminal.path("hasil")).unwrap();
    let unshare = |script: &str| {
        let mut command = Command::new("unshare");
        command
            .args(["--map-root-user", "--mount", "sh", "-c", script, "sh"])
            .arg(options)
            .arg(env!("CARGO_BIN_EXE_siaran"))
            .arg(corpus_text(SAMPLE))
            .current_dir(terminal.path(""))
            .env("LC_ALL", "id_ID.UTF-8");
        command
    };
    let mount = "mount -t tmpfs -o \"$1\" tmpfs hasil";
    let allowed = unshare(mount)
        .output()
        .is_ok_and(|output| output.status.success());
    if !allowed {
        eprintln!("left out: this machine lets the test mount no disk");
        return None;
    }
    // What is left on the disk is printed after the program's own words.
    let script =
        format!("{mount} && \"$2\" export \"$3\" --to hasil; end=$?; ls -A hasil; exit $end");
    Some(Answer::of(&mut unshare(&script)))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_leaves_nothing_half_written() {
    let terminal = Terminal::new();
    let Some(answer) = with_disk(&terminal, "size=4k") else {
        return;
    };
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.err.lines().count(), 3, "{answer:?}");
    for line in answer.err.lines() {
        assert!(
            line.ends_with(": ruang penyimpanan penuh; kosongkan sebagian lalu ekspor lagi"),
            "{answer:?}"
        );
    }
    assert_eq!(answer.out, "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_said_once() {
    let terminal = Terminal::new();
    let Some(answer) = with_disk(&terminal, "ro") else {
        return;
    };
    assert_eq!(answer.code, Some(1));
    assert_eq!(
        answer.err,
        "hasil: folder ini tidak boleh ditulisi; pilih folder lain atau ubah izinnya\n"
    );
    assert_eq!(answer.out, "");
}
