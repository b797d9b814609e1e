//! The one JSON form of a release, a template and a known speaker, for disk, for the border to
//! the window, and for people who script.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

use crate::laws::first_fault;
use crate::{Fault, KnownSpeaker, OrganisationEntry, Release, Template, directory};

/// The number of the JSON form that this program writes. It grows with every
/// change that an older program could misread.
pub const SCHEMA: u32 = 1;

/// The most bytes of JSON that are read: a release with a dozen photographs is
/// far below, and a file above is no release.
pub const MAX_JSON_BYTES: u64 = 64 * 1024 * 1024;

/// Why a file could not be read as a release or a template.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// More bytes than [`MAX_JSON_BYTES`].
    #[error("the file has {bytes} bytes, more than the {MAX_JSON_BYTES} that are read")]
    TooLarge {
        /// How many it has.
        bytes: u64,
    },
    /// Not JSON at all.
    #[error("not JSON: {problem} at line {line}, column {column}")]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the JSON reader says.
        problem: String,
    },
    /// JSON that stops in the middle.
    #[error("the file ends in the middle, at line {line}")]
    Truncated {
        /// From 1.
        line: usize,
    },
    /// JSON without the number of our form.
    #[error("no field `schema`: this is JSON, but no file of Siaran")]
    NoSchema,
    /// Written by a newer program.
    #[error("written by a newer program: its schema is {found}, and this program knows {SCHEMA}")]
    NewerSchema {
        /// The number in the file.
        found: u64,
    },
    /// A number that no program ever wrote.
    #[error("no program writes schema {found}")]
    UnknownSchema {
        /// The number in the file.
        found: u64,
    },
    /// A missing field, a wrong type or an unknown name.
    #[error("{place}: {problem}")]
    Shape {
        /// Such as `body[3].quote.speaker`.
        place: String,
        /// What the JSON reader says.
        problem: String,
    },
    /// Well-shaped, but its parts do not fit together.
    #[error("{place}: {fault}")]
    Law {
        /// Such as `body[3].quote.speaker`.
        place: String,
        /// What does not fit.
        fault: Fault,
    },
}

/// The release in this JSON.
pub fn read_release(json: &[u8]) -> Result<Release, ReadError> {
    let release: Release = read(json)?;
    first_fault(&release).map_err(|(place, fault)| ReadError::Law { place, fault })?;
    Ok(release)
}

/// The template in this JSON.
pub fn read_template(json: &[u8]) -> Result<Template, ReadError> {
    let template: Template = read(json)?;
    first_fault(&template.release).map_err(|(place, fault)| ReadError::Law {
        place: format!("release.{place}"),
        fault,
    })?;
    Ok(template)
}

/// The entry of the directory of organisations in this JSON.
pub fn read_organisation(json: &[u8]) -> Result<OrganisationEntry, ReadError> {
    let entry: OrganisationEntry = read(json)?;
    match entry.first_fault() {
        Some((place, problem)) => Err(ReadError::Shape { place, problem }),
        None => Ok(entry),
    }
}

/// The directory's entry in this JSON.
pub fn read_known_speaker(json: &[u8]) -> Result<KnownSpeaker, ReadError> {
    let known: KnownSpeaker = read(json)?;
    directory::first_fault(&known).map_err(|(place, fault)| ReadError::Law { place, fault })?;
    Ok(known)
}

/// A release or template as indented JSON with a final line end.
pub fn to_json(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).expect("our values have string keys only");
    json.push(b'\n');
    json
}

fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, ReadError> {
    let bytes = json.len() as u64;
    if bytes > MAX_JSON_BYTES {
        return Err(ReadError::TooLarge { bytes });
    }
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    match schema_of(json)? {
        found if found == u64::from(SCHEMA) => {}
        found if found > u64::from(SCHEMA) => return Err(ReadError::NewerSchema { found }),
        found => return Err(ReadError::UnknownSchema { found }),
    }
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let place = error.path().to_string();
        ReadError::Shape {
            place,
            problem: without_position(&error.into_inner().to_string()),
        }
    })
}

/// The schema number, read before anything else is believed.
fn schema_of(json: &[u8]) -> Result<u64, ReadError> {
    #[derive(Deserialize)]
    struct Head {
        schema: Option<u64>,
    }
    let object = json.trim_ascii_start().starts_with(b"{");
    if !object && serde_json::from_slice::<IgnoredAny>(json).is_ok() {
        return Err(ReadError::NoSchema);
    }
    match serde_json::from_slice::<Head>(json) {
        Ok(Head { schema }) => schema.ok_or(ReadError::NoSchema),
        Err(error) if error.is_eof() => Err(ReadError::Truncated { line: error.line() }),
        Err(error) if error.is_data() => Err(ReadError::NoSchema),
        Err(error) => Err(ReadError::NotJson {
            line: error.line(),
            column: error.column(),
            problem: without_position(&error.to_string()),
        }),
    }
}

/// A message of `serde_json` without its "at line … column …": in a JSON of one
/// line it helps nobody, and the place says it better.
fn without_position(message: &str) -> String {
    message
        .rsplit_once(" at line ")
        .map_or(message, |(problem, _)| problem)
        .to_owned()
}
