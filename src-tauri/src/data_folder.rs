//! Where the library lies.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use tauri::{Manager, Runtime};

/// Names the library's folder where the command line does not.
pub(crate) const VARIABLE: &str = "SIARAN_DATA";

/// The folder of this run's library. It exists.
#[derive(Debug)]
pub(crate) struct DataFolder(PathBuf);

/// Why there is no folder for the library.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DataFolderError {
    #[error("this system names no folder for programs' data")]
    NoPlatformFolder(#[source] tauri::Error),
    #[error("the folder `{}` cannot be made", .0.display())]
    Make(PathBuf, #[source] std::io::Error),
}

impl DataFolder {
    /// The folder asked for, else the environment's, else the platform's; made
    /// if it is not there yet.
    ///
    /// The platform's folder is the local one: a database does not travel well
    /// in a roaming Windows profile. The library has a folder of its own in
    /// it, apart from what the web engine keeps there.
    pub(crate) fn find<R: Runtime>(
        asked: Option<PathBuf>,
        manager: &impl Manager<R>,
    ) -> Result<Self, DataFolderError> {
        let chosen = asked.or_else(|| from_environment(std::env::var_os(VARIABLE)));
        let folder = match chosen {
            Some(folder) => folder,
            None => manager
                .path()
                .app_local_data_dir()
                .map_err(DataFolderError::NoPlatformFolder)?
                .join("library"),
        };
        // Absolute, so that what the window shows can be found by a person.
        let folder = std::path::absolute(&folder)
            .map_err(|source| DataFolderError::Make(folder.clone(), source))?;
        std::fs::create_dir_all(&folder)
            .map_err(|source| DataFolderError::Make(folder.clone(), source))?;
        Ok(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

/// An empty variable is how shells unset one.
fn from_environment(value: Option<OsString>) -> Option<PathBuf> {
    value.filter(|value| !value.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use tauri::test::mock_app;

    use super::*;

    #[test]
    fn the_folder_asked_for_is_made() {
        let home = tempfile::tempdir().unwrap();
        let asked = home.path().join("kantor").join("pustaka");
        let folder = DataFolder::find(Some(asked.clone()), &mock_app()).unwrap();
        assert_eq!(folder.path(), asked);
        assert!(asked.is_dir());
    }

    #[test]
    fn a_file_in_its_place_is_named() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("pustaka");
        std::fs::write(&file, "").unwrap();
        let error = DataFolder::find(Some(file), &mock_app()).unwrap_err();
        assert!(
            error.to_string().contains("pustaka` cannot be made"),
            "{error}"
        );
    }

    #[test]
    fn an_empty_variable_names_no_folder() {
        assert_eq!(from_environment(Some(OsString::new())), None);
        assert_eq!(
            from_environment(Some(OsString::from("/srv/siaran"))),
            Some(PathBuf::from("/srv/siaran"))
        );
    }
}
