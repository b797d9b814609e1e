//! The package around the parts: what it holds, how the parts relate, what it
//! says about itself.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use siaran_galley::{Galley, Imprint};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::WriteError;
use crate::xml::{Element, Node};
use crate::{imprint, properties};

pub(crate) const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
pub(crate) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts as one package.
pub(crate) fn package(parts: XMLDocx, galley: &Galley) -> Result<Vec<u8>, WriteError> {
    let media = media(parts.media);
    let relations = |part: &[u8]| -> Result<Element, WriteError> {
        let mut relations = Element::parse(part)?;
        mend_relations(&mut relations, &media);
        Ok(relations)
    };
    let mut document_relations = relations(&parts.document_rels)?;
    document_relations.children.push(Node::Element(relation(
        "theme",
        &format!("{OFFICE}/relationships/theme"),
        "theme/theme1.xml",
    )));
    document_relations.children.push(Node::Element(relation(
        "seal",
        &format!("{OFFICE}/relationships/customXml"),
        "../customXml/item1.xml",
    )));
    let numbered = document_relations
        .elements()
        .any(|relation| relation.get("Target") == Some("numbering.xml"));

    let mut package = Package::new();
    package.part("word/document.xml", "document.main", parts.document);
    package.relations("word/_rels/document.xml.rels", &document_relations);
    package.part("word/styles.xml", "styles", parts.styles);
    package.part(
        "word/settings.xml",
        "settings",
        properties::settings(galley).to_part(),
    );
    package.part("word/fontTable.xml", "fontTable", parts.font_table);
    if numbered {
        package.part("word/numbering.xml", "numbering", parts.numberings);
    }
    for (index, header) in parts.headers.into_iter().enumerate() {
        let name = format!("header{}.xml", index + 1);
        package.part(&format!("word/{name}"), "header", header);
        if let Some(part) = parts.header_rels.get(index) {
            let relations = relations(part)?;
            if !relations.children.is_empty() {
                package.relations(&format!("word/_rels/{name}.rels"), &relations);
            }
        }
    }
    for (index, footer) in parts.footers.into_iter().enumerate() {
        package.part(&format!("word/footer{}.xml", index + 1), "footer", footer);
    }
    package.typed(
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        properties::theme(galley.sheet.print.typeface),
    );
    package.typed(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        properties::core(galley).to_part(),
    );
    package.typed(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        properties::app(galley).to_part(),
    );
    let imprint = Imprint::of(galley);
    package.typed(
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        imprint::properties(&imprint).to_part(),
    );
    package.file("customXml/item1.xml", imprint::seal(&imprint).to_part());
    package.typed(
        "customXml/itemProps1.xml",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        imprint::about_seal().to_part(),
    );
    package.relations(
        "customXml/_rels/item1.xml.rels",
        &relations_of([relation(
            "about",
            &format!("{OFFICE}/relationships/customXmlProps"),
            "itemProps1.xml",
        )]),
    );
    package.files.extend(media.into_iter().map(|file| File {
        name: format!("word/{}", file.target),
        bytes: file.bytes,
        compressed: true,
    }));
    Ok(package.zip()?)
}

/// A picture's file. docx-rs calls every picture a PNG.
struct Media {
    /// As docx-rs relates to it.
    was: String,
    /// Below `word/`.
    target: String,
    bytes: Vec<u8>,
}

fn media(media: Vec<(String, Vec<u8>)>) -> Vec<Media> {
    let file = |(name, bytes): (String, Vec<u8>)| {
        let jpeg = bytes.starts_with(b"\xff\xd8");
        Media {
            was: format!("media/{name}.png"),
            target: format!("media/{name}.{}", if jpeg { "jpg" } else { "png" }),
            bytes,
        }
    };
    media.into_iter().map(file).collect()
}

/// docx-rs keeps links in a map without order, and always relates to comments.
fn mend_relations(relations: &mut Element, media: &[Media]) {
    relations.retain(|relation| relation.get("Target") != Some("commentsExtended.xml"));
    for relation in relations.elements() {
        let target = relation.get("Target").unwrap_or_default();
        if let Some(file) = media.iter().find(|file| file.was == target) {
            relation.set("Target", &file.target);
        }
    }
    relations.children.sort_by_cached_key(|child| match child {
        Node::Element(relation) => relation.get("Id").unwrap_or_default().to_owned(),
        Node::Text(_) => String::new(),
    });
}

fn relations_of(relations: impl IntoIterator<Item = Element>) -> Element {
    let names = format!("{PACKAGE}/relationships");
    Element::new("Relationships", &[("xmlns", &names)]).with(relations)
}

fn relation(id: &str, kind: &str, target: &str) -> Element {
    Element::new(
        "Relationship",
        &[("Id", id), ("Type", kind), ("Target", target)],
    )
}

/// A package that is being filled.
struct Package {
    types: Element,
    files: Vec<File>,
}

struct File {
    name: String,
    bytes: Vec<u8>,
    /// Whether the bytes are already as small as they get.
    compressed: bool,
}

impl Package {
    fn new() -> Self {
        let kind = |extension: &str, kind: &str| {
            Element::new(
                "Default",
                &[("Extension", extension), ("ContentType", kind)],
            )
        };
        let types =
            Element::new("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]).with([
                kind("jpg", "image/jpeg"),
                kind("png", "image/png"),
                kind(
                    "rels",
                    "application/vnd.openxmlformats-package.relationships+xml",
                ),
                kind("xml", "application/xml"),
            ]);
        let mut package = Self {
            types,
            files: Vec::new(),
        };
        let whole = relations_of([
            relation(
                "document",
                &format!("{OFFICE}/relationships/officeDocument"),
                "word/document.xml",
            ),
            relation(
                "core",
                &format!("{PACKAGE}/relationships/metadata/core-properties"),
                "docProps/core.xml",
            ),
            relation(
                "app",
                &format!("{OFFICE}/relationships/extended-properties"),
                "docProps/app.xml",
            ),
            relation(
                "custom",
                &format!("{OFFICE}/relationships/custom-properties"),
                "docProps/custom.xml",
            ),
        ]);
        package.relations("_rels/.rels", &whole);
        package
    }

    /// A part whose type Word's own kinds of parts name.
    fn part(&mut self, name: &str, kind: &str, bytes: Vec<u8>) {
        self.typed(name, &format!("{WORD}.{kind}+xml"), bytes);
    }

    fn typed(&mut self, name: &str, content_type: &str, bytes: Vec<u8>) {
        let part = format!("/{name}");
        let of_type = Element::new(
            "Override",
            &[("PartName", part.as_str()), ("ContentType", content_type)],
        );
        self.types.children.push(Node::Element(of_type));
        self.file(name, bytes);
    }

    fn relations(&mut self, name: &str, relations: &Element) {
        self.file(name, relations.to_part());
    }

    fn file(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.push(File {
            name: name.to_owned(),
            bytes,
            compressed: false,
        });
    }

    /// The bytes, with no time of their own.
    fn zip(self) -> zip::result::ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        zip.start_file("[Content_Types].xml", options)?;
        zip.write_all(&self.types.to_part())?;
        for file in self.files {
            let options = if file.compressed {
                options.compression_method(CompressionMethod::Stored)
            } else {
                options
            };
            zip.start_file(file.name, options)?;
            zip.write_all(&file.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
