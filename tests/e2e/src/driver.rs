//! The web engine's driver, which starts the program.

use std::fs::File;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use serde_json::{Map, json};

use crate::home::Home;

/// Longest wait for a process to come up or go down on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver and what it started, which end with it.
pub(crate) struct Driver {
    process: Child,
    program: PathBuf,
    log: PathBuf,
}

impl Driver {
    /// Starts the driver and, through it, the program in the given home.
    pub(crate) async fn start(home: &Home, arguments: &[&str]) -> (Self, Client) {
        let port = free_port();
        let log = File::options()
            .create(true)
            .append(true)
            .open(home.log())
            .expect("the home is writable");
        let mut command = Command::new("WebKitWebDriver");
        for variable in [
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "SIARAN_DATA",
        ] {
            command.env_remove(variable);
        }
        if home.prefers_dark() {
            command.env("GTK_THEME", "Adwaita:dark");
        }
        let process = command
            .arg(format!("--port={port}"))
            .env("HOME", home.path())
            .env("SIARAN_E2E_ANSWERS", home.answers())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("GSETTINGS_BACKEND", "memory")
            // With it, taking a picture never ends.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            // One group for the driver, the program and the engine's
            // processes: whatever happens, they end together.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a file can be opened twice"))
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver starts (Debian: webkit2gtk-driver)");
        let driver = Self {
            process,
            program: home.program().into(),
            log: home.log(),
        };
        driver.listens(port).await;

        let mut capabilities = Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".into(),
            json!({ "binary": home.program(), "args": arguments }),
        );
        let url = format!("http://127.0.0.1:{port}");
        let mut session = ClientBuilder::new(HttpConnector::new());
        let session = session.capabilities(capabilities).connect(&url);
        match tokio::time::timeout(PATIENCE, session).await {
            Ok(Ok(client)) => (driver, client),
            Ok(Err(error)) => panic!("the program opened no window: {error}"),
            Err(late) => panic!("the program opened no window in {PATIENCE:?}: {late}"),
        }
    }

    async fn listens(&self, port: u16) {
        let deadline = Instant::now() + PATIENCE;
        while tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_err()
        {
            assert!(Instant::now() < deadline, "WebKitWebDriver does not listen");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The program's process, while it runs.
    pub(crate) fn program(&self) -> Option<Pid> {
        let driver = self.process.id().to_string();
        std::fs::read_dir("/proc")
            .expect("Linux has /proc")
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<i32>().ok())
            .find(|process| {
                let folder = Path::new("/proc").join(process.to_string());
                parent(&folder).is_some_and(|parent| parent == driver)
                    && std::fs::read_link(folder.join("exe"))
                        .is_ok_and(|program| program == self.program)
            })
            .and_then(Pid::from_raw)
    }

    /// Ends the program as a power cut would.
    pub(crate) async fn kill_program(&self) {
        let program = self.program().expect("the program runs");
        kill_process(program, Signal::KILL).expect("the program is ours");
        self.program_ends().await;
    }

    /// Awaits the program's own end.
    pub(crate) async fn program_ends(&self) {
        let deadline = Instant::now() + PATIENCE;
        while self.program().is_some() {
            assert!(Instant::now() < deadline, "the program does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = i32::try_from(self.process.id())
            .ok()
            .and_then(Pid::from_raw);
        if let Some(group) = group {
            // It may have ended already.
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.process.wait();
        if std::thread::panicking() {
            let said = std::fs::read_to_string(&self.log).unwrap_or_default();
            eprintln!("program and driver said:\n{said}");
        }
    }
}

/// The parent of a process, as the second word after its name: the name stands
/// in brackets and may hold anything.
fn parent(process: &Path) -> Option<String> {
    let line = std::fs::read_to_string(process.join("stat")).ok()?;
    let (_, after_name) = line.rsplit_once(") ")?;
    after_name.split(' ').nth(1).map(str::to_owned)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("a bound address").port()
}
