//! What became of the library, and of its backups.

use siaran_app::{Backup, Condition, Locked, Restored, Showing};
use siaran_model::Language;

/// A value as JSON, for scripts.
pub(crate) fn json(value: &impl serde::Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).expect("our values have string keys only");
    json.push(b'\n');
    json
}

/// That a backup was made, and what it holds.
pub(crate) fn backed_up(backup: &Backup, language: Language) -> String {
    let (path, holds) = (&backup.path, holds(backup, language));
    match language {
        Language::Indonesian => format!("{path}: cadangan berisi {holds}\n"),
        Language::English => format!("{path}: a backup with {holds}\n"),
    }
}

/// That a library was restored, and where the old one is.
pub(crate) fn restored(restored: &Restored, language: Language) -> String {
    let Restored { backup, kept } = restored;
    let (path, holds) = (&backup.path, holds(backup, language));
    let said = match language {
        Language::Indonesian => format!("{path}: pustaka dipulihkan, berisi {holds}\n"),
        Language::English => format!("{path}: the library was restored, with {holds}\n"),
    };
    match (kept, language) {
        (None, _) => said,
        (Some(kept), Language::Indonesian) => format!("{said}{kept}: pustaka yang lama\n"),
        (Some(kept), Language::English) => format!("{said}{kept}: the old library\n"),
    }
}

fn holds(backup: &Backup, language: Language) -> String {
    let count = backup.releases;
    match language {
        Language::Indonesian => format!("{count} rilis"),
        Language::English if count == 1 => "1 release".to_owned(),
        Language::English => format!("{count} releases"),
    }
}

/// Why a library can only be read.
pub(crate) fn condition(condition: &Condition, language: Language) -> String {
    match (condition, language) {
        (Condition::Sound, _) => String::new(),
        (Condition::ReadOnly { file, why }, Language::Indonesian) => {
            let why = match why {
                Locked::Denied => "berkas atau foldernya tidak boleh ditulisi",
                Locked::Full => "cakramnya penuh",
            };
            format!("{file}: pustaka hanya dibaca, karena {why}")
        }
        (Condition::ReadOnly { file, why }, Language::English) => {
            let why = match why {
                Locked::Denied => "its file or folder may not be written to",
                Locked::Full => "its disk is full",
            };
            format!("{file}: the library is only read, because {why}")
        }
        (
            Condition::Damaged {
                file,
                showing,
                backup,
                ..
            },
            Language::Indonesian,
        ) => {
            let shown = match (showing, backup) {
                (Showing::Backup, Some(backup)) => {
                    format!("yang dibaca cadangannya, {}", backup.path)
                }
                (Showing::Backup | Showing::Library, _) => "dibaca sejauh mungkin".to_owned(),
            };
            format!("{file}: pustaka rusak dan dibiarkan apa adanya; {shown}")
        }
        (
            Condition::Damaged {
                file,
                showing,
                backup,
                ..
            },
            Language::English,
        ) => {
            let shown = match (showing, backup) {
                (Showing::Backup, Some(backup)) => {
                    format!("its backup is read instead, {}", backup.path)
                }
                (Showing::Backup | Showing::Library, _) => {
                    "it is read as far as possible".to_owned()
                }
            };
            format!("{file}: the library is damaged and left as it is; {shown}")
        }
    }
}
