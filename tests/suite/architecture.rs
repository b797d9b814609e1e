//! The arrows of the design: who may know whom.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use siaran_tests::root;

/// Every crate of the workspace, and the crates of the workspace it may depend
/// on. Siblings never know each other; the model knows nobody.
const ARROWS: [(&str, &[&str]); 16] = [
    ("siaran-model", &[]),
    ("siaran-galley", &["siaran-model"]),
    ("siaran-checks", &["siaran-galley", "siaran-model"]),
    ("siaran-picture", &["siaran-galley", "siaran-model"]),
    (
        "siaran-docx",
        &["siaran-galley", "siaran-model", "siaran-picture"],
    ),
    (
        "siaran-pdf",
        &["siaran-galley", "siaran-model", "siaran-picture"],
    ),
    (
        "siaran-html",
        &["siaran-galley", "siaran-model", "siaran-picture"],
    ),
    ("siaran-text", &["siaran-galley", "siaran-model"]),
    ("siaran-store", &["siaran-model"]),
    (
        "siaran-app",
        &[
            "siaran-checks",
            "siaran-docx",
            "siaran-galley",
            "siaran-html",
            "siaran-model",
            "siaran-pdf",
            "siaran-picture",
            "siaran-store",
            "siaran-text",
        ],
    ),
    (
        "siaran-cli",
        &["siaran-app", "siaran-galley", "siaran-model"],
    ),
    ("siaran", &["siaran-app", "siaran-galley", "siaran-model"]),
    ("xtask", &[]),
    // Tests read what the program wrote, so these three may know every crate below
    // the ways in.
    (
        "siaran-e2e",
        &["siaran-app", "siaran-galley", "siaran-model"],
    ),
    ("siaran-torture", &["siaran-app", "siaran-model"]),
    (
        "siaran-tests",
        &[
            "siaran-app",
            "siaran-docx",
            "siaran-galley",
            "siaran-html",
            "siaran-model",
            "siaran-pdf",
            "siaran-picture",
            "siaran-store",
            "siaran-text",
        ],
    ),
];

#[test]
fn arrows_point_one_way() {
    for (name, dependencies) in workspace() {
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            panic!("the crate {name} is missing from the table of arrows");
        };
        for dependency in dependencies {
            let ours = ARROWS.iter().any(|(known, _)| *known == dependency);
            assert!(
                !ours || allowed.contains(&dependency.as_str()),
                "{name} may not know {dependency}",
            );
        }
    }
}

#[test]
fn the_table_names_no_crate_that_is_gone() {
    let names: BTreeSet<_> = workspace().into_iter().map(|(name, _)| name).collect();
    for (name, _) in ARROWS {
        assert!(names.contains(name), "{name} is in the table only");
    }
}

#[test]
fn only_the_window_knows_tauri() {
    for (name, dependencies) in workspace() {
        let tauri = dependencies
            .iter()
            .find(|dependency| dependency.starts_with("tauri"));
        assert!(
            name == "siaran" || tauri.is_none(),
            "{name} depends on {}",
            tauri.expect("just found"),
        );
    }
}

#[test]
fn the_page_reaches_the_program_through_one_folder() {
    let source = root().join("ui/src");
    let backend = source.join("lib/backend");
    let mut seen = 0;
    visit(&source, &mut |path| {
        let code = fs::read_to_string(path).expect("source text is UTF-8");
        seen += 1;
        assert!(
            path.starts_with(&backend) || !code.contains("@tauri-apps"),
            "{} knows @tauri-apps; only lib/backend may",
            path.display(),
        );
    });
    assert!(seen > 0, "no source was found in {}", source.display());
}

/// The page's sources, but not its tests, which name what they forbid.
fn visit(folder: &Path, each: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("a folder that can be listed").path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            visit(&path, each);
        } else if [".ts", ".svelte", ".css", ".html"]
            .iter()
            .any(|ending| name.ends_with(ending))
            && !name.ends_with(".test.ts")
        {
            each(&path);
        }
    }
}

/// Every crate of the workspace with the names of all its dependencies.
fn workspace() -> Vec<(String, BTreeSet<String>)> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .current_dir(root())
        .output()
        .expect("cargo runs this test");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    metadata["packages"]
        .as_array()
        .expect("packages")
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("dependencies");
            (name(package), dependencies.iter().map(name).collect())
        })
        .collect()
}
