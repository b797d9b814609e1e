//! The JSON Schema for people who script: made from the types, committed, and
//! true of every file we have.

use jsonschema::Validator;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use siaran_model::{KnownSpeaker, Release, Template, read_known_speaker, to_json};
use siaran_tests::{assert_golden, bytes, corpus_paths, template_paths};

const FILE: &str = "docs/release.schema.json";

/// An entry of the directory of speakers is a file of its own.
const SPEAKER_FILE: &str = "docs/speaker.schema.json";

/// A template holds a release, and a release holds none; so one schema serves
/// both kinds of file and still says exactly what is wrong.
fn generated() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let release = generator.subschema_for::<Release>();
    let template = generator.subschema_for::<Template>();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Siaran: a press release or a template",
        "if": { "required": ["release"] },
        "then": template,
        "else": release,
        "$defs": generator.take_definitions(true),
    })
}

fn generated_speaker() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let known = generator.subschema_for::<KnownSpeaker>();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Siaran: an entry of the directory of speakers",
        "$ref": known.get("$ref"),
        "$defs": generator.take_definitions(true),
    })
}

/// With its names in order, whichever features other crates ask of `serde_json`.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map
                .into_iter()
                .map(|(name, value)| (name, sorted(value)))
                .collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(entries.into_iter().collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

fn validator() -> Validator {
    jsonschema::options()
        .should_validate_formats(true)
        .build(&generated())
        .expect("what schemars makes is a schema")
}

#[test]
fn the_committed_schema_is_the_one_of_the_types() {
    let mut text = serde_json::to_string_pretty(&sorted(generated())).expect("a schema is JSON");
    text.push('\n');
    assert_golden(FILE, &text);
}

#[test]
fn the_committed_schema_of_a_speaker_is_the_one_of_the_types() {
    let schema = sorted(generated_speaker());
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    assert_golden(SPEAKER_FILE, &text);
}

#[test]
fn a_speaker_that_reads_fits_the_schema() {
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&generated_speaker())
        .expect("what schemars makes is a schema");
    let known = json!({
        "schema": 1,
        "speaker": { "id": "0123456789abcdef", "name": "Ratna Kirana", "post": "Camat" },
        "since": "2025-01-01",
        "formerPosts": [
            { "post": "Lurah", "organisation": "", "from": null, "until": "2024-12-31" }
        ],
        "otherIds": [],
        "otherNames": ["R. Kirana"],
        "note": ""
    });
    let spoils: [fn(&mut Value); 4] = [
        |known| known["unknown"] = json!(1),
        |known| known["since"] = json!("kemarin"),
        |known| known["otherIds"] = json!(["a b"]),
        |known| known["formerPosts"][0]["until"] = json!(2024),
    ];
    assert!(validator.is_valid(&known));
    assert!(read_known_speaker(&to_json(&known)).is_ok());
    for (number, spoil) in spoils.iter().enumerate() {
        let mut changed = known.clone();
        spoil(&mut changed);
        assert!(!validator.is_valid(&changed), "spoil {number}");
        assert!(
            read_known_speaker(&to_json(&changed)).is_err(),
            "spoil {number}"
        );
    }
}

#[test]
fn every_file_of_ours_fits_the_schema() {
    let validator = validator();
    for path in corpus_paths().iter().chain(&template_paths()) {
        let value: Value = serde_json::from_slice(&bytes(path)).expect("our files are JSON");
        let faults: Vec<_> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:?}", path.display());
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let validator = validator();
    let path = &corpus_paths()[0];
    let whole: Value = serde_json::from_slice(&bytes(path)).expect("our files are JSON");
    assert!(validator.is_valid(&whole));
    let spoils: [fn(&mut Value); 5] = [
        |release| release["unknown"] = json!(1),
        |release| release["language"] = json!("fr"),
        |release| release["headline"] = json!("kata"),
        |release| release["id"] = json!("a b"),
        |release| release["dateline"]["date"] = json!("besok"),
    ];
    for (number, spoil) in spoils.iter().enumerate() {
        let mut release = whole.clone();
        spoil(&mut release);
        assert!(!validator.is_valid(&release), "spoil {number}");
    }
}
