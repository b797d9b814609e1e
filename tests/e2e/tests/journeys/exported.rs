//! Exported files as their readers find them: words in order.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The words of the three files of one export.
pub struct Exported {
    pub docx: String,
    pub pdf: String,
    pub html: String,
}

impl Exported {
    /// Reads the three files of a folder that holds no others.
    pub fn in_folder(folder: &Path) -> Self {
        let docx = zip::ZipArchive::new(
            File::open(the_file(folder, "docx")).expect("the DOCX can be read"),
        );
        let mut document = String::new();
        docx.expect("a DOCX is a zip")
            .by_name("word/document.xml")
            .expect("a DOCX holds a document")
            .read_to_string(&mut document)
            .expect("a document is text");
        let html = std::fs::read_to_string(the_file(folder, "html")).expect("a page is text");
        let (_, body) = html.split_once("<body").expect("a page has a body");
        Self {
            docx: normal(&words_of(&document)),
            pdf: normal(&words_of_pdf(&the_file(folder, "pdf"))),
            html: normal(&words_of(body)),
        }
    }

    /// Fails unless every file holds every piece, one after the other.
    pub fn hold_in_order(&self, pieces: &[&str]) {
        for (format, words) in [
            ("DOCX", &self.docx),
            ("PDF", &self.pdf),
            ("HTML", &self.html),
        ] {
            let mut rest = words.as_str();
            for piece in pieces {
                let piece = normal(piece);
                let Some(at) = rest.find(&piece) else {
                    panic!("the {format} lacks, or has in another place: {piece}\nin: {rest}");
                };
                rest = &rest[at + piece.len()..];
            }
        }
    }

    /// Fails when any file holds these words.
    pub fn lack(&self, words: &str) {
        for (format, text) in [
            ("DOCX", &self.docx),
            ("PDF", &self.pdf),
            ("HTML", &self.html),
        ] {
            assert!(!text.contains(words), "the {format} holds {words:?}");
        }
    }
}

/// The one file of a folder with this ending.
pub fn the_file(folder: &Path, ending: &str) -> PathBuf {
    let all = std::fs::read_dir(folder).expect("the export folder is there");
    let mut files = all
        .map(|entry| entry.expect("the export folder is there").path())
        .filter(|path| path.extension().is_some_and(|is| is == ending));
    let file = files.next();
    assert!(files.next().is_none(), "several .{ending} files");
    file.unwrap_or_else(|| panic!("no .{ending} file in {}", folder.display()))
}

/// Quotation marks straight and white space single, so that looks do not count.
pub fn normal(text: &str) -> String {
    let straight: String = text
        .chars()
        .map(|c| match c {
            '“' | '”' | '„' => '"',
            '‘' | '’' => '\'',
            c => c,
        })
        .collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a PDF without its footers, which stand in the lower margin.
fn words_of_pdf(file: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-nopgbrk"])
        .args(["-r", "72", "-x", "0", "-y", "0", "-W", "596", "-H", "772"])
        .arg(file)
        .arg("-")
        .output()
        .expect("pdftotext starts (Debian: poppler-utils)");
    assert!(output.status.success(), "pdftotext reads the PDF");
    String::from_utf8(output.stdout).expect("pdftotext was asked for UTF-8")
}

/// The words between tags. Only the end of a block parts them.
fn words_of(markup: &str) -> String {
    let mut words = String::new();
    let mut unread = markup;
    while let Some((text, tag_on)) = unread.split_once('<') {
        words.push_str(text);
        let Some((tag, after)) = tag_on.split_once('>') else {
            break;
        };
        let name = tag.split([' ', '/']).find(|name| !name.is_empty());
        let name = name.unwrap_or_default();
        unread = after;
        // Numbers of a drawing and codes of a field are no words.
        if ["wp:posOffset", "w:instrText", "style", "title"].contains(&name)
            && !tag.starts_with('/')
            && let Some((_, rest)) = after.split_once(&format!("</{name}>"))
        {
            unread = rest;
        }
        let is_inline = [
            "a", "b", "cite", "em", "i", "link", "meta", "span", "strong", "time", "wbr",
        ]
        .contains(&name)
            || (name.starts_with("w:") && !["w:p", "w:br", "w:tab"].contains(&name));
        if !is_inline {
            words.push(' ');
        }
    }
    words.push_str(unread);
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}
