//! What the package says about the release and how it is to be shown.

use siaran_galley::{Fingerprint, Galley};
use siaran_model::Typeface;

use crate::look::family;
use crate::package::{OFFICE, PACKAGE};
use crate::xml::Element;

/// A theme, which Word wants and docx-rs does not write. It is set in Times.
const THEME: &str = include_str!("theme.xml");

pub(crate) fn theme(typeface: Typeface) -> Vec<u8> {
    THEME
        .replace(family(Typeface::Times), family(typeface))
        .into_bytes()
}

pub(crate) fn settings(galley: &Galley) -> Element {
    const WORD_2013: &str = "15";
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let language = galley.language.tag();
    Element::new("w:settings", &[("xmlns:w", word)]).with([
        Element::new("w:zoom", &[("w:percent", "100")]),
        Element::new("w:defaultTabStop", &[("w:val", "720")]),
        Element::new("w:characterSpacingControl", &[("w:val", "doNotCompress")]),
        Element::new("w:compat", &[]).with([Element::new(
            "w:compatSetting",
            &[
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", WORD_2013),
            ],
        )]),
        Element::new("w:themeFontLang", &[("w:val", language)]),
    ])
}

/// What the file says about the release. It carries the day the release is dated,
/// never the day it was exported.
pub(crate) fn core(galley: &Galley) -> Element {
    let mut properties = vec![
        Element::new("dc:title", &[]).with_text(&galley.title),
        Element::new("dc:creator", &[]).with_text(&galley.organisation),
        Element::new("cp:keywords", &[]).with_text(&galley.keywords.join(", ")),
        Element::new("cp:lastModifiedBy", &[]).with_text(&galley.organisation),
        Element::new("cp:revision", &[]).with_text("1"),
    ];
    if let Some(date) = galley.date {
        for name in ["dcterms:created", "dcterms:modified"] {
            let moment = Element::new(name, &[("xsi:type", "dcterms:W3CDTF")]);
            properties.push(moment.with_text(&format!("{date}T00:00:00Z")));
        }
    }
    properties.extend([
        Element::new("dc:identifier", &[]).with_text(galley.release.as_str()),
        Element::new("dc:language", &[]).with_text(galley.language.tag()),
        Element::new("cp:version", &[]).with_text(&Fingerprint::of(galley).short()),
    ]);
    let names = format!("{PACKAGE}/metadata/core-properties");
    Element::new(
        "cp:coreProperties",
        &[
            ("xmlns:cp", names.as_str()),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    )
    .with(properties)
}

pub(crate) fn app(galley: &Galley) -> Element {
    let names = format!("{OFFICE}/extended-properties");
    Element::new("Properties", &[("xmlns", names.as_str())]).with([
        Element::new("Application", &[]).with_text("Siaran"),
        Element::new("Company", &[]).with_text(&galley.organisation),
    ])
}
