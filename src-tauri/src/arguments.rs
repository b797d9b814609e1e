//! What the program was asked on its command line.
//!
//! By hand: three options do not earn a parser in the window's program.

use std::ffi::OsString;
use std::path::PathBuf;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Open the window, with the library in `data` if one was named, and on
    /// `file` if one was.
    Open {
        data: Option<PathBuf>,
        file: Option<PathBuf>,
    },
    /// Print the version and end.
    Version,
    /// Print the options and end.
    Help,
}

/// Why the command line was not understood.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum ArgumentError {
    #[error(
        "--data membutuhkan sebuah folder, misalnya --data Dokumen/Siaran (--data needs a folder)"
    )]
    NoFolder,
    #[error("buka satu berkas saja sekaligus (open one file at a time)")]
    TwoFiles,
    #[error(
        "opsi {0:?} tidak dikenal; lihat siaran-desk --help (unknown option; see siaran-desk --help)"
    )]
    Unknown(OsString),
}

pub(crate) const HELP: &str = "\
Siaran: menulis siaran pers (writes press releases)

siaran-desk [--data FOLDER] [FILE]

  FILE           berkas .siaran atau .siaran-template yang dibuka (a file to open)
  --data FOLDER  folder pustaka, juga lewat SIARAN_DATA (the library's folder, or SIARAN_DATA)
  --version      versi program (the program's version)
  --help         petunjuk ini (this help)";

/// Reads the arguments after the program's name.
pub(crate) fn read(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Request, ArgumentError> {
    let mut arguments = arguments.into_iter();
    let mut data = None;
    let mut file = None;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--data") => {
                let folder = arguments.next().filter(|folder| !folder.is_empty());
                data = Some(PathBuf::from(folder.ok_or(ArgumentError::NoFolder)?));
            }
            Some(text) if text.starts_with("--data=") => {
                let folder = &text["--data=".len()..];
                if folder.is_empty() {
                    return Err(ArgumentError::NoFolder);
                }
                data = Some(PathBuf::from(folder));
            }
            Some("--version" | "-V") => return Ok(Request::Version),
            Some("--help" | "-h") => return Ok(Request::Help),
            Some(text) if text.starts_with('-') => {
                return Err(ArgumentError::Unknown(argument));
            }
            Some("") => {}
            // A name that is no Unicode is a file's, as systems allow.
            Some(_) | None if file.is_none() => file = Some(PathBuf::from(argument)),
            Some(_) | None => return Err(ArgumentError::TwoFiles),
        }
    }
    Ok(Request::Open { data, file })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(arguments: &[&str]) -> Result<Request, ArgumentError> {
        read(arguments.iter().map(OsString::from))
    }

    #[test]
    fn nothing_opens_the_usual_library() {
        let usual = Request::Open {
            data: None,
            file: None,
        };
        assert_eq!(request(&[]), Ok(usual));
    }

    #[test]
    fn data_names_the_librarys_folder() {
        let asked = Ok(Request::Open {
            data: Some(PathBuf::from("pustaka kita")),
            file: None,
        });
        assert_eq!(request(&["--data", "pustaka kita"]), asked);
        assert_eq!(request(&["--data=pustaka kita"]), asked);
    }

    #[test]
    fn data_without_a_folder_is_refused() {
        assert_eq!(request(&["--data"]), Err(ArgumentError::NoFolder));
        assert_eq!(request(&["--data="]), Err(ArgumentError::NoFolder));
        assert_eq!(request(&["--data", ""]), Err(ArgumentError::NoFolder));
    }

    #[test]
    fn a_file_is_opened_whatever_stands_before_it() {
        let asked = Ok(Request::Open {
            data: Some(PathBuf::from("pustaka")),
            file: Some(PathBuf::from("rilis kita.siaran")),
        });
        let file = "rilis kita.siaran";
        assert_eq!(request(&["--data", "pustaka", file]), asked);
        assert_eq!(request(&[file, "--data=pustaka"]), asked);
        let two = request(&["satu.siaran", "dua.siaran"]);
        assert_eq!(two, Err(ArgumentError::TwoFiles));
    }

    #[test]
    fn an_unknown_option_is_named() {
        let error = request(&["--dta"]).unwrap_err();
        assert!(error.to_string().contains("\"--dta\""), "{error}");
    }
}
