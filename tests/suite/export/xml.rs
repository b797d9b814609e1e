//! What reading XML needs twice.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart};

/// An attribute's value.
pub fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start
        .try_get_attribute(name)
        .expect("attributes are well-formed")?;
    let value = attribute
        .decoded_and_normalized_value(XmlVersion::Implicit1_0, start.decoder())
        .expect("XML is UTF-8");
    Some(value.into_owned())
}

/// What an entity of XML stands for.
pub fn character(entity: &BytesRef<'_>) -> String {
    if let Some(c) = entity.resolve_char_ref().expect("a character's number") {
        return c.to_string();
    }
    match entity.decode().expect("XML is UTF-8").as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        name => panic!("XML has no entity {name}"),
    }
    .to_owned()
}
