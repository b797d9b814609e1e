//! Packages made by hand, as other programs save them.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The files of a package.
#[derive(Clone)]
pub struct Files(pub Vec<(String, Vec<u8>)>);

impl Files {
    pub fn of(package: &[u8]) -> Self {
        let mut zip = ZipArchive::new(Cursor::new(package)).expect("a zip");
        let files = (0..zip.len()).map(|index| {
            let mut file = zip.by_index(index).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("whole");
            (file.name().to_owned(), bytes)
        });
        Self(files.collect())
    }

    /// A document with this body, whose first link leads to `link1`.
    pub fn with_body(body: &str) -> Self {
        let document = format!(
            "<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\" \
             xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>{body}</w:body></w:document>"
        );
        let mut files = Self(Vec::new());
        files.set(
            "_rels/.rels",
            &relations(&[("rId1", "officeDocument", "word/document.xml")]),
        );
        files.set("word/document.xml", &document);
        files.set(
            "word/_rels/document.xml.rels",
            &relations(&[
                ("rId1", "styles", "styles.xml"),
                ("link1", "hyperlink", "https://purwabakti.example/kelas"),
                ("head", "header", "header1.xml"),
                ("foot", "footer", "/word/footer1.xml"),
            ]),
        );
        files.with_styles("")
    }

    pub fn with_styles(mut self, styles: &str) -> Self {
        let styles = format!("<w:styles xmlns:w=\"{WORD}\">{styles}</w:styles>");
        self.set("word/styles.xml", &styles);
        self
    }

    /// One more part of running text.
    pub fn with_story(mut self, name: &str, root: &str, text: &str) -> Self {
        let story = format!("<w:{root} xmlns:w=\"{WORD}\">{text}</w:{root}>");
        self.set(name, &story);
        self
    }

    pub fn set(&mut self, name: &str, text: &str) {
        self.0.retain(|(found, _)| found != name);
        self.0.push((name.to_owned(), text.as_bytes().to_vec()));
    }

    pub fn text(&self, name: &str) -> &str {
        let file = self.0.iter().find(|(found, _)| found == name);
        str::from_utf8(&file.expect("a part").1).expect("UTF-8")
    }

    pub fn zip(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            zip.start_file(name, stored).expect("memory takes it");
            zip.write_all(bytes).expect("memory takes it");
        }
        zip.finish().expect("memory takes it").into_inner()
    }
}

fn relations(relations: &[(&str, &str, &str)]) -> String {
    let relation = |(id, kind, target): &(&str, &str, &str)| {
        let outside = if *kind == "hyperlink" {
            "External"
        } else {
            "Internal"
        };
        format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\" \
             TargetMode=\"{outside}\"/>"
        )
    };
    let relations: String = relations.iter().map(relation).collect();
    format!("<Relationships xmlns=\"{RELATIONSHIPS}\">{relations}</Relationships>")
}
