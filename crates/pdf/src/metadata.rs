//! What the file says about itself, twice: in the old form (Info) and in the new
//! one (XMP). An archive asks that both say the same.

use lopdf::{Dictionary, Object, dictionary};
use siaran_galley::{Fingerprint, Galley};

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
    let dates = galley.date.map_or_else(String::new, |date| {
        format!(
            "<xmp:CreateDate>{date}T00:00:00Z</xmp:CreateDate>\
             <xmp:ModifyDate>{date}T00:00:00Z</xmp:ModifyDate>"
        )
    });
    format!(
        r#"<?xpacket begin="{BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" {NAMESPACES}>
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
{UA_SCHEMA}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#
    )
}

const BYTE_ORDER_MARK: char = '\u{feff}';

const NAMESPACES: &str = r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#""#;

/// PDF/A wants to be told what PDF/UA's mark means.
const UA_SCHEMA: &str = r#"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"#;

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
