//! The names under which a file says which text it holds.

use std::fmt::Write;

use siaran_galley::{Galley, Imprint};

/// Tells our properties from those of other programs.
pub(crate) const NAMESPACE: &str = "urn:siaran:imprint#";
/// Which release.
pub(crate) const RELEASE: &str = "release";
/// Which version of it.
pub(crate) const VERSION: &str = "version";
/// The text's fingerprint, whole.
pub(crate) const FINGERPRINT: &str = "fingerprint";
/// A sum for every line.
pub(crate) const SEAL: &str = "seal";

/// The properties of a galley's file as XMP elements. They hold nothing that XML
/// reserves.
pub(crate) fn properties(galley: &Galley) -> String {
    let imprint = Imprint::of(galley);
    let version = imprint.version.map(|version| version.to_string());
    let values = [
        (RELEASE, Some(imprint.release.to_string())),
        (VERSION, version),
        (FINGERPRINT, Some(imprint.fingerprint)),
        (SEAL, imprint.seal.map(|seal| seal.to_string())),
    ];
    let mut xml = String::new();
    for (name, value) in values {
        if let Some(value) = value {
            writeln!(xml, "<siaran:{name}>{value}</siaran:{name}>")
                .expect("a string takes all that is written to it");
        }
    }
    xml
}

/// What the properties mean, for archives: name, type and description.
pub(crate) const DESCRIBED: [(&str, &str, &str); 4] = [
    (RELEASE, "Text", "Which press release this is"),
    (VERSION, "Integer", "Which version of the release this is"),
    (
        FINGERPRINT,
        "Text",
        "SHA-256 of the composed text, in hexadecimal digits",
    ),
    (
        SEAL,
        "Text",
        "A sum of eight hexadecimal digits for every line of the text",
    ),
];
