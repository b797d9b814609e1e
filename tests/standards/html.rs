//! HTML by the Nu checker, and in Chromium by axe-core.

use std::process::Command;

use serde_json::Value;
use siaran_tests::root;

use crate::exported::{all, corpus, paths};
use crate::tools::{Tools, assert_no_faults, chromium, existing, npm_file, output, own_file, text};

#[test]
fn every_html_file_is_valid() {
    if Tools::find().is_none() {
        return;
    }
    let output = output(
        Command::new("java")
            .arg("-jar")
            .arg(npm_file("vnu-jar/build/dist/vnu.jar"))
            .args(["--errors-only", "--format", "json"])
            .args(paths(all(), "html"))
            .args(paths(all(), "cms")),
    );
    // It reports where others print what went wrong.
    let report = String::from_utf8_lossy(&output.stderr);
    let report: Value =
        serde_json::from_str(&report).unwrap_or_else(|error| panic!("vnu: {error}\n{report}"));
    let messages = report["messages"].as_array().expect("a list of messages");
    let faults: Vec<_> = messages.iter().map(describe).collect();
    assert_no_faults(&faults);
}

/// One message of the checker with its place.
fn describe(message: &Value) -> String {
    let text = |name: &str| message[name].as_str().unwrap_or_default().trim();
    format!(
        "{}:{}: Nu checker: {}",
        text("url").trim_start_matches("file:"),
        message["lastLine"],
        text("message"),
    )
}

#[test]
fn every_html_file_is_accessible_and_fetches_nothing() {
    if Tools::find().is_none() {
        return;
    }
    npm_file("playwright-core");
    let report = text(
        Command::new("node")
            .arg(own_file("chromium.mjs"))
            .arg(chromium())
            .arg("axe")
            .arg(existing(root().join("ui/node_modules/axe-core/axe.min.js")))
            .args(paths(corpus(), "html")),
    );
    let faults: Vec<_> = report.lines().map(str::to_owned).collect();
    assert_no_faults(&faults);
}
