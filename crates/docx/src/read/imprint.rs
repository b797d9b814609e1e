//! What the file says it holds.

use std::collections::BTreeMap;

use siaran_galley::Imprint;
use siaran_model::ReleaseId;

use super::ReadError;
use super::archive::{Archive, Relations};
use super::events::{Event, Names, Parser};
use crate::imprint::{FINGERPRINT, RELEASE, VERSION};

/// None unless the file says which text it holds.
pub(crate) fn read(
    archive: &mut Archive<'_>,
    package: &Relations,
    document: &Relations,
) -> Result<Option<Imprint>, ReadError> {
    let Some(part) = package
        .target("custom-properties")
        .or_else(|| package.target("customProperties"))
    else {
        return Ok(None);
    };
    let properties = properties(&archive.part(part)?, part)?;
    let seal = seal(archive, document)?;
    let stated = |name| properties.get(name).map(|value| value.trim());
    let imprint = || {
        let fingerprint = stated(FINGERPRINT)?;
        let whole = fingerprint.len() == 64 && fingerprint.bytes().all(|b| b.is_ascii_hexdigit());
        Some(Imprint {
            release: ReleaseId::new(stated(RELEASE)?).ok()?,
            version: match stated(VERSION) {
                Some(version) => Some(version.parse().ok()?),
                None => None,
            },
            fingerprint: whole.then(|| fingerprint.to_ascii_lowercase())?,
            seal: seal.as_deref().and_then(|seal| seal.trim().parse().ok()),
        })
    };
    Ok(imprint())
}

/// The values of custom properties by name.
fn properties(bytes: &[u8], part: &str) -> Result<BTreeMap<String, String>, ReadError> {
    let mut properties = BTreeMap::new();
    let mut name = String::new();
    let mut parser = Parser::new(bytes, part);
    while let Some(event) = parser.next()? {
        match event {
            Event::Start(tag) if tag.is(Names::Properties, "property") => {
                name = tag.attribute("name").unwrap_or_default();
            }
            Event::Text(text) if !text.trim().is_empty() => {
                let value: &mut String = properties.entry(name.clone()).or_default();
                value.push_str(&text);
            }
            Event::Start(_) | Event::End | Event::Text(_) => {}
        }
    }
    Ok(properties)
}

/// The seal, in the part of custom XML that holds it.
fn seal(archive: &mut Archive<'_>, document: &Relations) -> Result<Option<String>, ReadError> {
    for part in document.targets("customXml") {
        // Other programs' data may be anything.
        let Ok(bytes) = archive.part(part) else {
            continue;
        };
        let mut parser = Parser::new(&bytes, part);
        if !begins_a_seal(&mut parser) {
            continue;
        }
        let mut seal = String::new();
        while let Some(event) = parser.next()? {
            match event {
                Event::Text(text) => seal.push_str(&text),
                Event::Start(_) | Event::End => {}
            }
        }
        return Ok(Some(seal));
    }
    Ok(None)
}

fn begins_a_seal(parser: &mut Parser<'_>) -> bool {
    loop {
        match parser.next() {
            Ok(Some(Event::Start(root))) => return root.is(Names::Seal, "seal"),
            Ok(Some(Event::Text(_))) => {}
            Ok(Some(Event::End) | None) | Err(_) => return false,
        }
    }
}
