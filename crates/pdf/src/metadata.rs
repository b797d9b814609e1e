//! What the file says about itself, twice: in the old form (Info) and in the new
//! one (XMP). An archive asks that both say the same.

use lopdf::{Dictionary, Object, dictionary};
use siaran_galley::{Fingerprint, Galley};

use crate::imprint::{DESCRIBED, NAMESPACE, properties};
use crate::tag::text;

const CREATOR: &str = "Siaran";
const PRODUCER: &str = "Siaran (printpdf, lopdf)";

/// The old form.
pub(crate) fn info(galley: &Galley) -> Dictionary {
    let mut info = dictionary! {
        "Title" => text(title(galley)),
        "Author" => text(&galley.organisation),
        "Keywords" => text(&galley.keywords.join(", ")),
        "Creator" => Object::string_literal(CREATOR),
        "Producer" => Object::string_literal(PRODUCER),
    };
    if let Some(date) = galley.date {
        let date = format!(
            "D:{:04}{:02}{:02}000000Z",
            date.year(),
            date.month(),
            date.day()
        );
        info.set("CreationDate", Object::string_literal(date.as_str()));
        info.set("ModDate", Object::string_literal(date));
    }
    info
}

/// The new form.
pub(crate) fn xmp(galley: &Galley) -> String {
    let title = escape(title(galley));
    let author = escape(&galley.organisation);
    let keywords = escape(&galley.keywords.join(", "));
    let language = galley.language.tag();
    let fingerprint = Fingerprint::of(galley);
    let (imprint, schemas) = (properties(galley), schemas());
    let dates = galley.date.map_or_else(String::new, |date| {
        format!(
            "<xmp:CreateDate>{date}T00:00:00Z</xmp:CreateDate>\
             <xmp:ModifyDate>{date}T00:00:00Z</xmp:ModifyDate>"
        )
    });
    format!(
        r#"<?xpacket begin="{BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" {NAMESPACES} xmlns:siaran="{NAMESPACE}">
<dc:format>application/pdf</dc:format>
<dc:identifier>sha256:{fingerprint}</dc:identifier>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>{dates}
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{imprint}{schemas}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#
    )
}

const BYTE_ORDER_MARK: char = '\u{feff}';

const NAMESPACES: &str = r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#""#;

/// PDF/A wants to be told what marks mean that it does not know: PDF/UA's and
/// our own.
fn schemas() -> String {
    let ua = [("part", "Integer", "Part of ISO 14289")];
    let ua = schema(
        "PDF/UA identification schema",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        &ua,
    );
    let ours = schema(
        "Imprint of a press release",
        NAMESPACE,
        "siaran",
        &DESCRIBED,
    );
    format!("<pdfaExtension:schemas><rdf:Bag>{ua}{ours}</rdf:Bag></pdfaExtension:schemas>")
}

/// A schema of properties, each with its name, type and description.
fn schema(name: &str, namespace: &str, prefix: &str, properties: &[(&str, &str, &str)]) -> String {
    let described = properties.iter().map(|(name, kind, about)| {
        format!(
            "<rdf:li rdf:parseType=\"Resource\">\
             <pdfaProperty:name>{name}</pdfaProperty:name>\
             <pdfaProperty:valueType>{kind}</pdfaProperty:valueType>\
             <pdfaProperty:category>internal</pdfaProperty:category>\
             <pdfaProperty:description>{about}</pdfaProperty:description></rdf:li>"
        )
    });
    let properties = described.collect::<Vec<_>>().concat();
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{name}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>\
         <pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
}

/// A title is wanted even of a draft without headline.
fn title(galley: &Galley) -> &str {
    if galley.title.trim().is_empty() {
        &galley.organisation
    } else {
        &galley.title
    }
}

/// Text within XML, without what XML cannot hold.
fn escape(text: &str) -> String {
    let legal = text.chars().filter(|character| {
        !character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}')
    });
    legal.fold(String::with_capacity(text.len()), |mut xml, character| {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            _ => xml.push(character),
        }
        xml
    })
}
