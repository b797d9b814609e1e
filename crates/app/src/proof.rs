//! Reads a file that was just made and compares it with the text it should hold:
//! words, order, marks, links and alternative texts.

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
        // It holds files that were proven when they were made, as they are.
        Format::Email => Ok(()),
        Format::Package => package(file),
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

/// Every entry of an archive opens and has the sum it should have.
fn package(file: &[u8]) -> Result<(), WriteFault> {
    let broken = |error: zip::result::ZipError| WriteFault::Other(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(broken)?;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(broken)?;
        // The reader compares the sum at the end.
        let mut bytes = Vec::new();
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| WriteFault::Other(error.to_string()))?;
    }
    Ok(())
}
