//! The JSON reader's words, put into words for people.
//!
//! serde and `serde_json` say what is wrong in English sentences of a few known
//! shapes, and the model adds some of its own. One that is not known is passed
//! on as it is.

use siaran_model::Language;

/// What the JSON reader found wrong, in this language.
pub(super) fn problem(text: &str, language: Language) -> String {
    let say = |indonesian: String, english: String| match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    };
    if let Some(field) = quoted_after(text, "missing field ") {
        return say(
            format!("isian \"{field}\" tidak ada"),
            format!("the field \"{field}\" is missing"),
        );
    }
    if let Some(field) = quoted_after(text, "duplicate field ") {
        return say(
            format!("isian \"{field}\" ada dua kali"),
            format!("the field \"{field}\" is there twice"),
        );
    }
    if let Some(field) = quoted_after(text, "unknown field ") {
        let known = known(text);
        return say(
            format!("isian \"{field}\" tidak dikenal; yang ada: {known}"),
            format!("the field \"{field}\" is unknown; there are {known}"),
        );
    }
    if let Some(name) = quoted_after(text, "unknown variant ") {
        let known = known(text);
        return say(
            format!("\"{name}\" bukan salah satu pilihan: {known}"),
            format!("\"{name}\" is not one of {known}"),
        );
    }
    if let Some((found, expected)) = text
        .strip_prefix("invalid type: ")
        .or_else(|| text.strip_prefix("invalid value: "))
        .and_then(|rest| rest.rsplit_once(", expected "))
    {
        let (found, expected) = (kind(found, language), kind(expected, language));
        return say(
            format!("seharusnya {expected}, bukan {found}"),
            format!("{expected} should stand here, not {found}"),
        );
    }
    FIXED
        .iter()
        .find(|(known, ..)| text.starts_with(known))
        .map_or_else(
            || rest(text, language),
            |(_, id, en)| say((*id).to_owned(), (*en).to_owned()),
        )
}

/// Sentences without values: what the reader says, in Indonesian, in English.
const FIXED: &[(&str, &str, &str)] = &[
    (
        "expected value",
        "nilai di sini hilang atau tidak dapat dipakai",
        "the value here is missing or cannot be used",
    ),
    (
        "expected ident",
        "nilai ini salah eja; mungkin true, false, atau null",
        "this value is misspelt; perhaps true, false or null",
    ),
    (
        "expected `:`",
        "titik dua (:) hilang sesudah nama isian",
        "the colon (:) after a field’s name is missing",
    ),
    (
        "expected `,` or `}`",
        "koma atau kurung penutup } hilang",
        "a comma or a closing } is missing",
    ),
    (
        "expected `,` or `]`",
        "koma atau kurung penutup ] hilang",
        "a comma or a closing ] is missing",
    ),
    (
        "expected `\"`",
        "tanda petik (\") hilang",
        "a quotation mark (\") is missing",
    ),
    (
        "key must be a string",
        "nama isian harus di antara tanda petik (\")",
        "a field’s name must stand between quotation marks (\")",
    ),
    (
        "trailing comma",
        "ada koma berlebih sebelum kurung penutup",
        "there is a comma too many before a closing bracket",
    ),
    (
        "trailing characters",
        "ada teks sesudah akhir rilis",
        "there is text after the end of the release",
    ),
    (
        "control character",
        "ada ganti baris atau tanda kendali di dalam teks; tulis sebagai \\n",
        "there is a line break or control character inside a text; write it as \\n",
    ),
    (
        "invalid escape",
        "ada garis miring balik (\\) yang tidak benar di dalam teks",
        "there is a wrong backslash (\\) inside a text",
    ),
    (
        "lone leading surrogate",
        "ada kode aksara \\u yang tidak lengkap di dalam teks",
        "there is an incomplete character code \\u inside a text",
    ),
    (
        "unexpected end of hex escape",
        "ada kode aksara \\u yang tidak lengkap di dalam teks",
        "there is an incomplete character code \\u inside a text",
    ),
    (
        "invalid unicode code point",
        "ada bita yang bukan teks UTF-8; simpan berkasnya sebagai UTF-8",
        "there are bytes that are no UTF-8 text; save the file as UTF-8",
    ),
    (
        "invalid number",
        "bilangannya tidak benar",
        "the number is malformed",
    ),
    (
        "number out of range",
        "bilangannya terlalu besar",
        "the number is too large",
    ),
    (
        "recursion limit exceeded",
        "isinya bertingkat terlalu dalam",
        "its contents are nested too deeply",
    ),
    (
        "the picture is not valid base64",
        "isi gambar bukan base64 yang benar",
        "the picture’s contents are not valid base64",
    ),
];

/// Sentences of the model that hold a value, and all that is not known.
fn rest(text: &str, language: Language) -> String {
    let says = |part: &str| text.contains(part);
    let value = first_quoted(text).unwrap_or_default();
    match language {
        Language::English => text.to_owned(),
        Language::Indonesian if says("is not a date such as") => {
            format!("\"{value}\" bukan tanggal seperti 2026-02-25")
        }
        Language::Indonesian if says("is not a moment such as") => {
            format!("\"{value}\" bukan waktu seperti 2026-02-25T10:00:00+07:00")
        }
        Language::Indonesian if says("is not a web, e-mail or telephone address") => {
            format!("\"{value}\" bukan alamat web, surel, atau telepon")
        }
        Language::Indonesian if text.starts_with("an id has 1 to 64") => format!(
            "id terdiri atas 1 sampai 64 huruf, angka, tanda hubung, atau garis bawah, bukan \"{value}\""
        ),
        Language::Indonesian => format!("isinya tidak sesuai ({text})"),
    }
}

/// A kind of JSON value, or of what was expected, for people.
fn kind(text: &str, language: Language) -> String {
    let (name, value) = text
        .split_once(['`', '"'])
        .map_or((text, ""), |(name, value)| (name.trim_end(), value));
    let (indonesian, english) = match name {
        "a string" | "str" => ("teks", "a text"),
        "string" => ("teks", "the text"),
        "integer" | "floating point" => ("bilangan", "the number"),
        "boolean" => ("", ""),
        "a boolean" => ("true atau false", "true or false"),
        "null" | "unit value" => ("null", "null"),
        "sequence" | "a sequence" => ("daftar [ ]", "a list [ ]"),
        "map" => ("objek { }", "an object { }"),
        "u8" | "u16" | "u32" | "u64" => ("bilangan bulat dari nol", "a whole number from zero"),
        "variant identifier" | "string or map" => ("salah satu pilihan", "one of the choices"),
        name if name.starts_with("struct ") => ("objek { }", "an object { }"),
        name if name.starts_with("enum ") => ("salah satu pilihan", "one of the choices"),
        name if name.starts_with("newtype variant ") || name.starts_with("unit variant ") => {
            ("salah satu pilihan", "one of the choices")
        }
        other => (other, other),
    };
    let name = match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    };
    let value = match name {
        "teks" | "the text" if !value.is_empty() => format!("\"{value}"),
        _ => value.trim_end_matches('`').to_owned(),
    };
    [name, &value]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The name between backticks that follows these words.
fn quoted_after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    text.strip_prefix(words)?
        .strip_prefix('`')?
        .split_once('`')
        .map(|(name, _)| name)
}

/// The names that were expected, joined by commas.
fn known(text: &str) -> String {
    let expected = text.split_once(", expected ").map_or("", |(_, rest)| rest);
    let names: Vec<_> = expected.split('`').skip(1).step_by(2).collect();
    names.join(", ")
}

/// The text between the first two quotation marks.
fn first_quoted(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('"')?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use siaran_model::{ReadError, read_release};

    use super::*;

    /// The sample with one text replaced, as the reader complains about it.
    fn complaint(find: &str, replace: &str) -> (String, String) {
        let sample = include_str!("../../../../tests/corpus/quote-after.json");
        assert!(sample.contains(find), "{find}");
        match read_release(sample.replacen(find, replace, 1).as_bytes()) {
            Err(
                ReadError::Shape { problem: text, .. } | ReadError::NotJson { problem: text, .. },
            ) => (
                problem(&text, Language::Indonesian),
                problem(&text, Language::English),
            ),
            other => panic!("{other:?}"),
        }
    }

    fn indonesian(find: &str, replace: &str) -> String {
        complaint(find, replace).0
    }

    #[test]
    fn fields_are_named() {
        assert_eq!(
            complaint("\"keywords\":", "\"kata\":"),
            complaint_of("kata")
        );
        assert_eq!(
            indonesian("\"language\": \"id\",", ""),
            "isian \"language\" tidak ada"
        );
        assert_eq!(
            indonesian(
                "\"language\": \"id\",",
                "\"language\": \"id\", \"language\": \"id\","
            ),
            "isian \"language\" ada dua kali"
        );
    }

    fn complaint_of(field: &str) -> (String, String) {
        let known = "schema, id, language, state, template, organisation, house, guide, speakers, \
                     images, keywords, number, timing, headline, subheadline, dateline, lede, body, \
                     closing, attribution, boilerplate, contacts, responsible";
        (
            format!("isian \"{field}\" tidak dikenal; yang ada: {known}"),
            format!("the field \"{field}\" is unknown; there are {known}"),
        )
    }

    #[test]
    fn choices_are_offered() {
        assert_eq!(
            indonesian("\"state\": \"draft\"", "\"state\": \"konsep\""),
            "\"konsep\" bukan salah satu pilihan: draft, inReview, approved, published"
        );
    }

    #[test]
    fn wrong_types_are_said_in_plain_words() {
        assert_eq!(
            complaint("\"language\": \"id\"", "\"language\": 3").0,
            "nilai di sini hilang atau tidak dapat dipakai"
        );
        assert_eq!(
            indonesian("\"keywords\": []", "\"keywords\": [true]"),
            "seharusnya teks, bukan true"
        );
        assert_eq!(
            complaint("\"attribution\": \"", "\"attribution\": 1.5, \"x\": \""),
            (
                "seharusnya teks, bukan bilangan 1.5".to_owned(),
                "a text should stand here, not the number 1.5".to_owned()
            )
        );
        assert_eq!(
            indonesian("\"attribution\": \"", "\"attribution\": null, \"x\": \""),
            "seharusnya teks, bukan null"
        );
    }

    #[test]
    fn the_models_own_sentences_are_known() {
        assert!(indonesian("\"id\": \"", "\"id\": \"a b").contains("1 sampai 64 huruf"));
        assert!(indonesian("\"date\": null", "\"date\": \"25/2\"").contains("bukan tanggal"));
    }

    #[test]
    fn broken_json_is_explained() {
        assert_eq!(
            indonesian("\"language\": \"id\"", "\"language\": \"id\" oops"),
            "koma atau kurung penutup } hilang"
        );
        assert_eq!(
            indonesian("\"language\": \"id\"", "language: \"id\""),
            "nama isian harus di antara tanda petik (\")"
        );
    }
}
