//! Where the library lies.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::AppError;

/// The environment variable that names the library's folder.
pub const DATA_VARIABLE: &str = "SIARAN_DATA";

/// The library's folder: the one asked for, else the one that `SIARAN_DATA`
/// names, else the platform's.
///
/// That is `%LOCALAPPDATA%\Siaran` on Windows (the local one: a database does
/// not travel well in a roaming profile), `~/Library/Application
/// Support/Siaran` on macOS and `$XDG_DATA_HOME/siaran` elsewhere.
pub fn data_folder(asked: Option<PathBuf>) -> Result<PathBuf, AppError> {
    choose(
        asked,
        std::env::var_os(DATA_VARIABLE),
        dirs::data_local_dir(),
    )
}

fn choose(
    asked: Option<PathBuf>,
    variable: Option<OsString>,
    platform: Option<PathBuf>,
) -> Result<PathBuf, AppError> {
    let name = if cfg!(any(windows, target_os = "macos")) {
        "Siaran"
    } else {
        "siaran"
    };
    asked
        // An empty variable is how shells unset one.
        .or_else(|| variable.filter(|v| !v.is_empty()).map(PathBuf::from))
        .or_else(|| platform.map(|folder| folder.join(name)))
        .ok_or(AppError::NoDataFolder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_goes_before_the_variable_and_that_before_the_platform() {
        let flag = || Some(PathBuf::from("flag"));
        let variable = || Some(OsString::from("variable"));
        let platform = || Some(PathBuf::from("platform"));
        let chosen = |a, b, c| choose(a, b, c).unwrap();
        assert_eq!(
            chosen(flag(), variable(), platform()),
            PathBuf::from("flag")
        );
        assert_eq!(
            chosen(None, variable(), platform()),
            PathBuf::from("variable")
        );
        let folder = chosen(None, Some(OsString::new()), platform());
        assert!(folder.starts_with("platform"));
        assert!(choose(None, None, None).is_err());
    }
}
