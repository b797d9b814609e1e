//! Other programs that make the same files of the same text.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::packages::{CHROMIUM, program};
use crate::tool::output;

/// A format that a release leaves in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Html,
    Docx,
    Pdf,
}

impl Format {
    pub(crate) const ALL: [Self; 3] = [Self::Html, Self::Docx, Self::Pdf];

    /// The ending of its files, which is its name for `siaran` too.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }
}

/// A program and how it makes a format.
pub(crate) struct Peer {
    pub(crate) format: Format,
    pub(crate) name: &'static str,
    pub(crate) command: Command,
}

/// Every peer, ready to make its file in a folder that holds our own.
pub(crate) fn peers(folder: &Path, python: &Path) -> Result<Vec<Peer>, Failure> {
    let html = exported(folder, Format::Html)?;
    let docx = exported(folder, Format::Docx)?;
    let typ = folder.join("release.typ");
    let media = folder.join("media");
    let text = plain(&html, &media)?;
    let pictures = fs::read_dir(&media).into_iter().flatten();
    let pictures = pictures.filter_map(|entry| Some(entry.ok()?.file_name()));
    let pictures: Vec<_> = pictures
        .map(|name| format!("media/{}", name.to_string_lossy()))
        .collect();
    fs::write(&typ, typst(&text, &pictures))
        .map_err(|error| Failure::new(format!("{}: {error}", typ.display())))?;
    let chromium = CHROMIUM.0.iter().find_map(|name| program(name));
    let chromium = chromium.ok_or_else(|| Failure::new("Chromium is not installed"))?;
    let profile = |name: &str| folder.join(name).display().to_string();

    let mut pandoc_html = Command::new("pandoc");
    pandoc_html.args(["--from=html", "--to=html5", "--standalone", "--output"]);
    pandoc_html.arg(folder.join("pandoc.html")).arg(&html);

    let mut pandoc_docx = Command::new("pandoc");
    pandoc_docx.args(["--from=html", "--output"]);
    pandoc_docx.arg(folder.join("pandoc.docx")).arg(&html);

    let mut typst = Command::new(python);
    typst.args([
        "-c",
        "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])",
    ]);
    typst.arg(&typ).arg(folder.join("typst.pdf"));

    let mut weasyprint = Command::new(python);
    weasyprint.args(["-m", "weasyprint", "--quiet"]);
    weasyprint.arg(&html).arg(folder.join("weasyprint.pdf"));

    let mut libreoffice = Command::new("soffice");
    libreoffice
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile("libreoffice")
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.join("converted"))
        .arg(&docx);

    let mut browser = Command::new(chromium);
    browser
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
        ])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
        ])
        .args(["--disable-sync", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", profile("chromium")))
        .arg(format!("--print-to-pdf={}", profile("chromium.pdf")))
        .arg(&html);

    let peer = |format, name, command| Peer {
        format,
        name,
        command,
    };
    Ok(vec![
        peer(Format::Html, "pandoc", pandoc_html),
        peer(Format::Docx, "pandoc", pandoc_docx),
        peer(Format::Pdf, "typst (from Python)", typst),
        peer(Format::Pdf, "WeasyPrint", weasyprint),
        peer(Format::Pdf, "LibreOffice", libreoffice),
        peer(Format::Pdf, "Chromium", browser),
    ])
}

/// What was exported to a folder in a format.
pub(crate) fn exported(folder: &Path, format: Format) -> Result<PathBuf, Failure> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            path.extension()
                .is_some_and(|ending| ending == format.ending())
        })
        .ok_or_else(|| {
            let (folder, ending) = (folder.display(), format.ending());
            Failure::new(format!("nothing was exported to {folder} as {ending}"))
        })
}

/// The text of an HTML file, a paragraph a line. Its pictures go to a folder.
fn plain(html: &Path, media: &Path) -> Result<String, Failure> {
    let mut pandoc = Command::new("pandoc");
    pandoc.args(["--from=html", "--to=plain", "--wrap=none"]);
    pandoc.arg(format!("--extract-media={}", media.display()));
    output(pandoc.arg(html))
}

/// A source for typst that sets paragraphs as our body is set, and the pictures
/// after them.
fn typst(text: &str, pictures: &[String]) -> String {
    let mut source = String::from(
        "#set page(paper: \"a4\", margin: 25mm, numbering: \"1/1\")\n\
         #set text(font: \"Liberation Serif\", size: 12pt, lang: \"id\")\n",
    );
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            source.push('\\');
        }
        source.push(character);
    }
    for picture in pictures {
        let line = format!("\n#image(\"{picture}\", width: 50%)\n");
        source.push_str(&line);
    }
    source
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_text_is_markup_for_typst() {
        let source = typst("#humas: *5* a_b\n\n“Ya”", &["a.png".to_owned()]);
        assert!(
            source.contains("\\#humas\\: \\*5\\* a\\_b\n\n“Ya”\n#image(\"a.png\""),
            "{source}"
        );
    }
}
