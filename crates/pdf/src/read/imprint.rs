//! What the file says about itself, from its XMP metadata.

use std::collections::BTreeMap;

use lopdf::{Document, Object};
use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::{Namespace, ResolveResult};
use siaran_galley::Imprint;
use siaran_model::ReleaseId;

use crate::imprint::{FINGERPRINT, NAMESPACE, RELEASE, SEAL, VERSION};
use crate::read::follow;

/// What the metadata may unpack to.
const LARGEST: usize = 8 * 1024 * 1024;

/// What the file says that it holds, if it says so in our words.
pub(super) fn imprint(document: &Document) -> Option<Imprint> {
    let metadata = document.catalog().ok()?.get(b"Metadata").ok()?;
    let stream = follow(document, metadata).and_then(|object| Object::as_stream(object).ok())?;
    let xml = stream.get_plain_content_with_limit(LARGEST).ok()?;
    let properties = properties(str::from_utf8(&xml).ok()?)?;
    let version = match properties.get(VERSION) {
        Some(version) => Some(version.parse().ok()?),
        None => None,
    };
    Some(Imprint {
        release: ReleaseId::new(properties.get(RELEASE)?.as_str()).ok()?,
        version,
        fingerprint: properties.get(FINGERPRINT)?.clone(),
        seal: properties.get(SEAL).and_then(|seal| seal.parse().ok()),
    })
}

/// Our properties by name. Programs that write metadata anew give each as an
/// element or as an attribute, under any prefix.
fn properties(xml: &str) -> Option<BTreeMap<String, String>> {
    let ours = ResolveResult::Bound(Namespace(NAMESPACE.as_bytes()));
    let mut properties = BTreeMap::new();
    let mut open: Option<String> = None;
    let mut reader = NsReader::from_str(xml);
    loop {
        let event = reader.read_event().ok()?;
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let resolver = reader.resolver();
                for attribute in element.attributes().flatten() {
                    let (namespace, name) = resolver.resolve_attribute(attribute.key);
                    if namespace == ours {
                        let value = String::from_utf8(attribute.value.to_vec()).ok()?;
                        properties.insert(string(name.as_ref())?, value);
                    }
                }
                let (namespace, name) = resolver.resolve_element(element.name());
                open = None;
                if namespace == ours && matches!(event, Event::Start(_)) {
                    let name = string(name.as_ref())?;
                    properties.insert(name.clone(), String::new());
                    open = Some(name);
                }
            }
            Event::Text(text) => {
                if let Some(value) = open.as_ref().and_then(|name| properties.get_mut(name)) {
                    value.push_str(text.decode().ok()?.trim());
                }
            }
            Event::End(_) => open = None,
            Event::Eof => return Some(properties),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
}

fn string(name: &[u8]) -> Option<String> {
    str::from_utf8(name).ok().map(str::to_owned)
}
