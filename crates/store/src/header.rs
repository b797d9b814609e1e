//! What the first bytes of a file say about it, before anything opens it.
//!
//! Opening a database may already change it: its journal's mode, its log. So a
//! file that is not ours is told by its bytes alone.

use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::StoreError;
use crate::migrations::{APPLICATION_ID, KNOWN, newer};

/// How many bytes every SQLite file begins with.
const LENGTH: usize = 100;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Refuses a file that no library of ours, or that a newer program has changed.
/// A file that is not there or empty may become a library.
pub(crate) fn look(file: &Path) -> Result<(), StoreError> {
    let mut header = [0; LENGTH];
    let read = match std::fs::File::open(file).and_then(|mut file| fill(&mut file, &mut header)) {
        Ok(read) => read,
        Err(error) if error.kind() == ErrorKind::NotFound => 0,
        Err(error) => return Err(StoreError::Unreadable(error)),
    };
    judge(&header[..read])
}

/// The number of the form that a library's file has; what its log adds is not
/// seen. `None` for any other file.
pub(crate) fn form(file: &Path) -> Option<usize> {
    let mut header = [0; LENGTH];
    let mut file = std::fs::File::open(file).ok()?;
    (fill(&mut file, &mut header).ok()? == LENGTH && header.starts_with(MAGIC)).then_some(())?;
    (number(&header, 68) == APPLICATION_ID).then(|| usize::try_from(number(&header, 60)).ok())?
}

fn fill(file: &mut impl Read, header: &mut [u8]) -> std::io::Result<usize> {
    let mut read = 0;
    while read < header.len() {
        match file.read(&mut header[read..]) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(read)
}

/// The four bytes at a place of a whole header.
fn number(header: &[u8], at: usize) -> i64 {
    let bytes = [header[at], header[at + 1], header[at + 2], header[at + 3]];
    i64::from(i32::from_be_bytes(bytes))
}

fn judge(header: &[u8]) -> Result<(), StoreError> {
    if header.is_empty() {
        return Ok(());
    }
    if header.len() < LENGTH || !header.starts_with(MAGIC) {
        return Err(StoreError::NoDatabase);
    }
    let (form, application) = (number(header, 60), number(header, 68));
    // The log may hold the mark of a library that was just made; ours keep a
    // log from their first byte.
    let keeps_log = header[18] == 2;
    if application != APPLICATION_ID && (application != 0 || !keeps_log) {
        return Err(StoreError::Foreign);
    }
    if application == APPLICATION_ID && usize::try_from(form).is_ok_and(|form| form > KNOWN) {
        return Err(newer(form));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(application: i64, form: i32, journal: u8) -> Vec<u8> {
        let mut header = vec![0; LENGTH];
        header[..16].copy_from_slice(MAGIC);
        header[18] = journal;
        header[60..64].copy_from_slice(&form.to_be_bytes());
        let application = i32::try_from(application).unwrap();
        header[68..72].copy_from_slice(&application.to_be_bytes());
        header
    }

    #[test]
    fn ours_new_ones_and_those_in_the_making_pass() {
        for passes in [
            header(APPLICATION_ID, 1, 1),
            header(APPLICATION_ID, 0, 2),
            header(0, 0, 2),
            Vec::new(),
        ] {
            assert!(judge(&passes).is_ok());
        }
    }

    #[test]
    fn others_are_told_apart() {
        assert!(matches!(
            judge(&header(0, 0, 1)).unwrap_err(),
            StoreError::Foreign
        ));
        assert!(matches!(
            judge(&header(7, 0, 2)).unwrap_err(),
            StoreError::Foreign
        ));
        assert!(matches!(
            judge(&header(APPLICATION_ID, 9999, 2)).unwrap_err(),
            StoreError::Newer { found: 9999, .. }
        ));
        assert!(matches!(
            judge(b"PK\x03\x04").unwrap_err(),
            StoreError::NoDatabase
        ));
        assert!(matches!(
            judge(&[0; LENGTH]).unwrap_err(),
            StoreError::NoDatabase
        ));
    }
}
