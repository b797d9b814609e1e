//! The built program, asked what needs no window.

use std::process::Command;

fn desk(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_siaran-desk"))
        .args(arguments)
        .output()
        .expect("cargo builds the program before its tests")
}

#[test]
fn version_is_told_without_a_window() {
    let output = desk(&["--version"]);
    assert!(output.status.success());
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        told.trim(),
        concat!("siaran-desk ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn an_unknown_option_ends_with_2_and_says_so() {
    let output = desk(&["--terbuka"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("--terbuka"), "{said}");
}
