//! What a file says it holds: three custom properties and a seal.
//!
//! Release, version and fingerprint are custom properties, which Word shows under
//! *File › Info › Properties › Advanced* and keeps when it saves, as LibreOffice
//! does. The seal is longer than the 255 characters that Word takes for a
//! property and means nothing to people: it is a part of custom XML in a
//! namespace of its own. Word and LibreOffice keep such parts as they are; the
//! Document Inspector, which removes properties, names them apart.

use siaran_galley::Imprint;

use crate::xml::Element;

/// The namespace of the seal.
pub(crate) const SEAL: &str = "urn:siaran:seal";
/// Names the seal's part among all parts of custom XML in the world. Word wants
/// one; that it never changes keeps equal galleys equal.
const SEAL_ID: &str = "{5E3A1C0E-7F1D-4B52-9C1E-51A2A9D0C0DE}";

pub(crate) const RELEASE: &str = "SiaranRelease";
pub(crate) const VERSION: &str = "SiaranVersion";
pub(crate) const FINGERPRINT: &str = "SiaranFingerprint";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
/// What all custom properties of all programs are filed under.
const ANY_PROGRAM: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/// The part of custom properties.
pub(crate) fn properties(imprint: &Imprint) -> Element {
    let version = imprint.version.map(|version| version.to_string());
    let stated = [
        (RELEASE, Some(imprint.release.as_str())),
        (VERSION, version.as_deref()),
        (FINGERPRINT, Some(imprint.fingerprint.as_str())),
    ];
    let stated = stated
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    // The numbers begin at 2.
    let properties = (2..).zip(stated).map(|(number, (name, value)): (u32, _)| {
        let number = number.to_string();
        Element::new(
            "property",
            &[("fmtid", ANY_PROGRAM), ("pid", &number), ("name", name)],
        )
        .with([Element::new("vt:lpwstr", &[]).with_text(value)])
    });
    let (own, types) = (
        format!("{OFFICE}/custom-properties"),
        format!("{OFFICE}/docPropsVTypes"),
    );
    Element::new("Properties", &[("xmlns", &own), ("xmlns:vt", &types)]).with(properties)
}

/// The part that holds the seal.
pub(crate) fn seal(imprint: &Imprint) -> Element {
    let seal = imprint.seal.as_ref().map(ToString::to_string);
    Element::new("seal", &[("xmlns", SEAL)]).with_text(&seal.unwrap_or_default())
}

/// What Word wants to know about the seal's part.
pub(crate) fn about_seal() -> Element {
    let names = format!("{OFFICE}/customXml");
    Element::new(
        "ds:datastoreItem",
        &[("ds:itemID", SEAL_ID), ("xmlns:ds", &names)],
    )
    .with([Element::new("ds:schemaRefs", &[])
        .with([Element::new("ds:schemaRef", &[("ds:uri", SEAL)])])])
}
