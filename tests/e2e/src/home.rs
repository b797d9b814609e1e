//! A person's home folder.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::TempDir;

/// Names the built program. `cargo xtask test` sets it.
const PROGRAM: &str = "SIARAN_DESK";

/// There is one screen, and windows on it would take the focus from each
/// other.
static SCREEN: Mutex<()> = Mutex::new(());

/// The home folder of one person, in which the program keeps its library from
/// one start to the next. It is gone when the test is over.
pub struct Home {
    folder: TempDir,
    program: PathBuf,
    dark: bool,
    _screen: MutexGuard<'static, ()>,
}

impl Home {
    /// An empty home. `None`, said aloud, where no built program is named:
    /// then the journey is left out.
    pub fn new() -> Option<Self> {
        let Some(program) = std::env::var_os(PROGRAM).map(PathBuf::from) else {
            // Past the test harness, which would swallow it.
            let journey = std::thread::current().name().unwrap_or("?").to_owned();
            let _ = writeln!(
                std::io::stderr(),
                "journey left out: {journey} ({PROGRAM} names no program; cargo xtask test does)"
            );
            return None;
        };
        assert!(
            program.is_absolute() && program.is_file(),
            "{PROGRAM} names {}, which is not a built program",
            program.display()
        );
        let screen = SCREEN.lock().unwrap_or_else(PoisonError::into_inner);
        let home = Self {
            folder: tempfile::tempdir().expect("the system's temporary folder is writable"),
            program,
            dark: false,
            _screen: screen,
        };
        std::fs::create_dir(home.answers()).expect("the home is empty");
        Some(home)
    }

    /// Whoever lives here likes windows dark.
    pub fn prefer_dark(&mut self) {
        self.dark = true;
    }

    pub(crate) fn prefers_dark(&self) -> bool {
        self.dark
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program these journeys drive.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The folder the program keeps its library in.
    pub fn library(&self) -> PathBuf {
        self.path().join(".local/share/siaran")
    }

    /// A new folder in this home.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.path().join(name);
        std::fs::create_dir_all(&folder).expect("the home is writable");
        folder
    }

    /// What the next folder dialogs answer; nothing is a dialog that was
    /// closed, which is also the answer before anything is said here.
    pub fn choose_folder(&self, folder: Option<&Path>) {
        self.answer("folder", folder);
    }

    /// The same for dialogs that ask for a file.
    pub fn choose_file(&self, file: Option<&Path>) {
        self.answer("file", file);
    }

    /// The same for dialogs that ask where a file goes.
    pub fn choose_target(&self, file: Option<&Path>) {
        self.answer("target", file);
    }

    fn answer(&self, dialog: &str, path: Option<&Path>) {
        let answer = path.map(Path::as_os_str).unwrap_or_default();
        std::fs::write(self.answers().join(dialog), answer.as_encoded_bytes())
            .expect("the home is writable");
    }

    /// Where the program's dialogs read their answers.
    pub(crate) fn answers(&self) -> PathBuf {
        self.path().join("answers")
    }

    /// What program and driver had to say.
    pub(crate) fn log(&self) -> PathBuf {
        self.path().join("program.log")
    }

    /// Where pictures go: beside the folder the program was built into.
    pub(crate) fn pictures(&self) -> PathBuf {
        let built = self.program.ancestors().nth(2);
        built
            .expect("the program lies in target/<profile>")
            .join("pictures")
    }
}
