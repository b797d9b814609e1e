//! Reads a file that was just made and compares it with the text it should hold:
//! words, order, marks, links and alternative texts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use siaran_galley::{Difference, DifferenceKind, Galley, Printed, differences};
use siaran_text::Form;
use zip::ZipArchive;

use crate::error::WriteFault;
use crate::press::Press;
use crate::{Format, read_back};

/// Nothing, if the file holds the text of the press's galley.
pub(crate) fn prove(press: &Press, format: Format, file: &[u8]) -> Result<(), WriteFault> {
    let galley = press.galley();
    match format {
        Format::Docx | Format::Pdf | Format::Html | Format::Fragment => {
            let printed = read_back(format, file).map_err(WriteFault::Other)?;
            same(galley, &printed)
        }
        Format::Whatsapp => message(galley, Form::WhatsApp, file),
        Format::Plain => message(galley, Form::Plain, file),
        Format::Markdown => message(galley, Form::Markdown, file),
        Format::Email => email(press, file),
        Format::Package => package(press, file),
    }
}

fn same(galley: &Galley, printed: &Printed) -> Result<(), WriteFault> {
    match differences(galley, printed).into_iter().next() {
        None => Ok(()),
        Some(difference) => Err(WriteFault::Unfaithful(difference)),
    }
}

/// Messages have words in order and nothing else that could be read back.
fn message(galley: &Galley, form: Form, file: &[u8]) -> Result<(), WriteFault> {
    let text = String::from_utf8_lossy(file);
    let (found, expected) = (
        siaran_text::words(form, &text),
        siaran_text::expected(form, galley),
    );
    let same = found.iter().zip(&expected).take_while(|(a, b)| a == b);
    let at = same.count();
    if found.len() == expected.len() && at == found.len() {
        return Ok(());
    }
    Err(WriteFault::Unfaithful(Difference {
        kind: DifferenceKind::Words,
        line: at + 1,
        expected: expected.get(at).cloned(),
        found: found.get(at).cloned(),
    }))
}

/// The words of the body, and the attached files, which were proven when they
/// were made, as they are.
fn email(press: &Press, file: &[u8]) -> Result<(), WriteFault> {
    let broken = || WriteFault::Other("the e-mail cannot be read back".to_owned());
    let mail = siaran_text::read_email(file).ok_or_else(broken)?;
    message(press.galley(), Form::Plain, mail.plain.as_bytes())?;
    let formats = [Format::Pdf, Format::Docx];
    let same = mail.attachments.len() == formats.len()
        && formats
            .into_iter()
            .zip(&mail.attachments)
            .all(|(format, (name, bytes))| {
                let part = press.part(format);
                *name == press.name(format) && part.is_ok_and(|part| *part == **bytes)
            });
    if same { Ok(()) } else { Err(broken()) }
}

/// Every entry of an archive opens with the sum it should have, and the files
/// are those that were proven when they were made.
fn package(press: &Press, file: &[u8]) -> Result<(), WriteFault> {
    let broken = |error: String| WriteFault::Other(format!("the package: {error}"));
    let opened = |error: zip::result::ZipError| broken(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(opened)?;
    let mut entries = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(opened)?;
        let mut bytes = Vec::new();
        // The reader compares the sum at the end.
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| broken(error.to_string()))?;
        entries.insert(entry.name().to_owned(), bytes);
    }
    for format in Format::ALL.into_iter().filter(|f| *f != Format::Package) {
        let name = press.name(format);
        let part = press.part(format)?;
        if entries.get(&name).is_none_or(|bytes| **bytes != *part) {
            return Err(broken(format!("{name} is missing or differs")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use siaran_model::{Release, Text};

    use super::*;
    use crate::ExportOptions;

    fn press(release: &Release) -> Press {
        Press::new(ExportOptions::usual(release).compose(release), "rilis")
    }

    #[test]
    fn a_file_of_another_text_is_found_out_in_every_format() {
        let release = crate::built_in::sample();
        let mut other = release.clone();
        other.closing = Text::from("Pelatihan ini tidak akan diulang.");
        let (press, other) = (press(&release), press(&other));
        for format in Format::ALL {
            let own = press.make(format).unwrap();
            prove(&press, format, &own).unwrap();
            let fault = prove(&press, format, &other.make(format).unwrap());
            match format {
                Format::Package => assert!(fault.is_err()),
                Format::Docx
                | Format::Pdf
                | Format::Html
                | Format::Fragment
                | Format::Whatsapp
                | Format::Plain
                | Format::Markdown
                | Format::Email => {
                    let unfaithful = matches!(fault, Err(WriteFault::Unfaithful(_)));
                    assert!(unfaithful, "{format:?}: {fault:?}");
                }
            }
        }
    }

    #[test]
    fn a_file_that_is_cut_is_found_out() {
        let press = press(&crate::built_in::sample());
        for format in Format::ALL {
            let whole = press.make(format).unwrap();
            let cut = &whole[..whole.len() / 2];
            assert!(prove(&press, format, cut).is_err(), "{format:?}");
        }
    }
}
