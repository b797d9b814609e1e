//! The one JSON form: what is written reads back, and what is no release is
//! refused with its place.

use proptest::prelude::*;
use serde_json::{Value, json};
use siaran_model::{ReadError, read_release, read_template, to_json};
use siaran_tests::{bytes, corpus, corpus_paths, stem, template, template_paths};

use crate::any::any_release;

#[test]
fn every_case_reads_back_byte_for_byte() {
    for path in corpus_paths() {
        let json = bytes(&path);
        let release =
            read_release(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            String::from_utf8(to_json(&release)),
            String::from_utf8(json),
            "{}",
            path.display()
        );
    }
}

#[test]
fn every_template_reads_back_byte_for_byte() {
    for path in template_paths() {
        let template = template(&path);
        assert_eq!(
            String::from_utf8(to_json(&template)),
            String::from_utf8(bytes(&path)),
            "{}",
            path.display()
        );
        assert_eq!(template.id.as_str(), stem(&path));
    }
}

#[test]
fn there_is_a_corpus_to_read() {
    assert!(corpus_paths().len() >= 20);
    assert_eq!(template_paths().len(), 5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_release_reads_back_as_it_was(release in any_release()) {
        let json = to_json(&release);
        let read = read_release(&json).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&read, &release);
        prop_assert_eq!(to_json(&read), json);
    }

    #[test]
    fn a_release_cut_short_is_an_error_and_no_panic(release in any_release(), at in any::<prop::sample::Index>()) {
        let json = to_json(&release);
        // The last two bytes are the closing brace and the line end.
        let cut = at.index(json.len() - 2);
        prop_assert!(read_release(&json[..cut]).is_err());
    }
}

/// The sample as loose JSON, to spoil.
fn sample() -> Value {
    let path = corpus_paths()
        .into_iter()
        .find(|path| stem(path) == "pelatihan-kehumasan")
        .expect("the sample is in the corpus");
    serde_json::from_slice(&bytes(&path)).expect("the sample is JSON")
}

fn refusal(spoil: impl FnOnce(&mut Value)) -> String {
    let mut release = sample();
    spoil(&mut release);
    message(&to_json(&release))
}

fn message(json: &[u8]) -> String {
    read_release(json)
        .expect_err("it should be refused")
        .to_string()
}

#[test]
fn a_release_from_before_paper_could_be_chosen_is_set_as_it_was() {
    let mut json: Value = serde_json::from_slice(&to_json(&corpus("embargo"))).expect("JSON");
    let house = json["house"].as_object_mut().expect("a house");
    house.remove("print").expect("a choice of paper");
    house.remove("fileName").expect("a pattern for names");
    let release = read_release(json.to_string().as_bytes()).expect("an older release");
    assert_eq!(release.house, corpus("embargo").house);
}

#[test]
fn a_newer_schema_is_refused() {
    assert_eq!(
        refusal(|release| release["schema"] = json!(2)),
        "written by a newer program: its schema is 2, and this program knows 1"
    );
}

#[test]
fn a_newer_schema_is_refused_whatever_else_it_holds() {
    assert_eq!(
        message(br#"{"schema": 7, "chapters": []}"#),
        "written by a newer program: its schema is 7, and this program knows 1"
    );
}

#[test]
fn a_schema_that_never_was_is_refused() {
    assert_eq!(message(br#"{"schema": 0}"#), "no program writes schema 0");
}

#[test]
fn a_wrong_type_names_its_place() {
    assert_eq!(
        refusal(|release| release["body"][3]["paragraph"]["text"] = json!("kata")),
        "body[3].paragraph.text: invalid type: string \"kata\", expected a sequence"
    );
    assert_eq!(
        refusal(|release| release["contacts"][1]["phone"] = json!(8)),
        "contacts[1].phone: invalid type: integer `8`, expected a string"
    );
}

#[test]
fn a_missing_id_names_its_place() {
    assert_eq!(
        refusal(|release| {
            release["body"][2]["quote"]
                .as_object_mut()
                .expect("the third block is a quote")
                .remove("id");
        }),
        "body[2].quote: missing field `id`"
    );
}

#[test]
fn a_malformed_id_names_its_place() {
    assert_eq!(
        refusal(|release| release["body"][0]["paragraph"]["id"] = json!("../a")),
        "body[0].paragraph.id: an id has 1 to 64 letters, digits, hyphens or underscores, not \"../a\""
    );
}

#[test]
fn an_unknown_field_names_its_place() {
    assert_eq!(
        refusal(|release| release["headlines"] = json!([])),
        "headlines: unknown field `headlines`, expected one of `schema`, `id`, `language`, `state`, \
         `template`, `organisation`, `house`, `guide`, `speakers`, `images`, `keywords`, `number`, \
         `timing`, `headline`, `subheadline`, `dateline`, `lede`, `body`, `closing`, `attribution`, \
         `boilerplate`, `contacts`, `responsible`"
    );
}

#[test]
fn an_unknown_speaker_names_its_place() {
    assert_eq!(
        refusal(|release| release["body"][2]["quote"]["speaker"] = json!("s9")),
        "body[2].quote.speaker: no speaker \"s9\" in this release"
    );
    assert_eq!(
        refusal(|release| {
            release["body"][8]["exchange"]["answers"][1]["quote"]["speaker"] = json!("s9");
        }),
        "body[8].exchange.answers[1].quote.speaker: no speaker \"s9\" in this release"
    );
}

#[test]
fn an_unknown_picture_names_its_place() {
    assert_eq!(
        refusal(|release| release["body"][7]["figure"]["image"] = json!("foto")),
        "body[7].figure.image: no picture \"foto\" in this release"
    );
    assert_eq!(
        refusal(|release| release["organisation"]["logo"]["image"] = json!("foto")),
        "organisation.logo.image: no picture \"foto\" in this release"
    );
}

#[test]
fn a_picture_without_pixels_is_refused() {
    assert_eq!(
        refusal(|release| {
            release["images"][1]["id"] = json!("foto");
            release["images"][1]["width"] = json!(0);
        }),
        "images[1]: the picture \"foto\" has no pixels"
    );
}

#[test]
fn a_duplicate_id_names_its_second_place() {
    assert_eq!(
        refusal(|release| release["body"][1]["paragraph"]["id"] = json!("b1")),
        "body[1].paragraph.id: the id \"b1\" is used twice"
    );
    assert_eq!(
        refusal(|release| {
            release["body"][8]["exchange"]["answers"][0]["paragraph"]["id"] = json!("b1");
        }),
        "body[8].exchange.answers[0].paragraph.id: the id \"b1\" is used twice"
    );
    assert_eq!(
        refusal(|release| release["speakers"][2]["id"] = json!("s1")),
        "speakers[2].id: the id \"s1\" is used twice"
    );
}

#[test]
fn a_block_may_not_take_a_fixed_id() {
    assert_eq!(
        refusal(|release| release["body"][0]["paragraph"]["id"] = json!("lede")),
        "body[0].paragraph.id: the id \"lede\" is used twice"
    );
}

#[test]
fn an_unsafe_link_is_refused() {
    assert_eq!(
        refusal(|release| {
            release["lede"] =
                json!([{ "text": "klik", "marks": { "link": "javascript:alert(1)" } }]);
        }),
        "lede[0].marks.link: \"javascript:alert(1)\" is not a web, e-mail or telephone address"
    );
}

#[test]
fn a_day_that_is_none_is_refused() {
    assert_eq!(
        refusal(|release| release["dateline"]["date"] = json!("2026-02-30")),
        "dateline.date: \"2026-02-30\" is not a date such as 2026-02-25"
    );
}

#[test]
fn a_spoiled_picture_is_refused() {
    assert_eq!(
        refusal(|release| release["images"][0]["data"] = json!("***")),
        "images[0].data: the picture is not valid base64"
    );
}

#[test]
fn a_truncated_file_says_where_it_ends() {
    let json = to_json(&sample());
    let whole = String::from_utf8(json).expect("JSON is UTF-8");
    let fifth = whole.match_indices('\n').nth(4).expect("many lines").0;
    assert_eq!(
        message(&whole.as_bytes()[..fifth]),
        "the file ends in the middle, at line 5"
    );
    assert_eq!(message(b""), "the file ends in the middle, at line 1");
}

#[test]
fn what_is_not_json_says_where_it_stops_being_so() {
    assert_eq!(
        message(b"PK\x03\x04 a package"),
        "not JSON: expected value at line 1, column 1"
    );
    assert_eq!(
        message(b"{\n  \"schema\": 1,\n  oops\n}"),
        "not JSON: key must be a string at line 3, column 3"
    );
    assert!(message(b"\xff\xfe\x00").starts_with("not JSON: "));
}

#[test]
fn other_json_is_no_file_of_ours() {
    for json in [
        "{}",
        "[]",
        "[1, 2]",
        "null",
        "7",
        "\"kata\"",
        r#"{"name": "x"}"#,
    ] {
        assert_eq!(
            message(json.as_bytes()),
            "no field `schema`: this is JSON, but no file of Siaran",
            "{json}"
        );
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let mut json = b"\xef\xbb\xbf".to_vec();
    json.extend(to_json(&sample()));
    assert!(read_release(&json).is_ok());
}

#[test]
fn windows_line_ends_do_no_harm() {
    let json = String::from_utf8(to_json(&sample())).expect("JSON is UTF-8");
    assert!(read_release(json.replace('\n', "\r\n").as_bytes()).is_ok());
}

#[test]
fn a_file_without_bound_is_refused_before_it_is_read() {
    let huge = vec![b' '; 64 * 1024 * 1024 + 1];
    assert_eq!(
        message(&huge),
        "the file has 67108865 bytes, more than the 67108864 that are read"
    );
}

#[test]
fn json_without_bottom_is_refused() {
    let (down, up) = ("[".repeat(100_000), "]".repeat(100_000));
    for json in [
        format!("{{\"schema\": 1, \"body\": {down}"),
        format!("{{\"schema\": 1, \"body\": {down}{up}}}"),
        format!("{{\"schema\": 1, \"chapters\": {down}{up}}}"),
        format!("{down}{up}"),
    ] {
        assert!(read_release(json.as_bytes()).is_err());
    }
}

#[test]
fn a_fault_inside_a_template_names_its_place_there() {
    let mut template = json!({
        "schema": 1, "id": "t", "version": 1, "name": "T", "summary": "", "release": sample(),
    });
    template["release"]["body"][2]["quote"]["speaker"] = json!("s9");
    assert_eq!(
        read_template(&to_json(&template)).unwrap_err().to_string(),
        "release.body[2].quote.speaker: no speaker \"s9\" in this release"
    );
}

#[test]
fn a_release_is_no_template_and_a_template_no_release() {
    let path = &template_paths()[0];
    assert!(matches!(
        read_release(&bytes(path)),
        Err(ReadError::Shape { .. })
    ));
    assert!(matches!(
        read_template(&to_json(&sample())),
        Err(ReadError::Shape { .. })
    ));
}
