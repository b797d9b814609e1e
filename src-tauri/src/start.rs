//! From the command line to an open window.

use std::error::Error;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{App, Manager, Runtime, WebviewWindowBuilder, Wry};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::arguments::{self, HELP, Request};
use crate::border::border;
use crate::data_folder::DataFolder;
use crate::error::chain;

/// Runs the program to its end.
pub fn start(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match arguments::read(arguments) {
        Ok(Request::Open { data }) => open(data),
        Ok(Request::Version) => {
            println!("siaran-desk {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Ok(Request::Help) => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("siaran-desk: {error}");
            ExitCode::from(2)
        }
    }
}

fn open(data: Option<PathBuf>) -> ExitCode {
    let app =
        match assemble(tauri::Builder::default(), border!(Wry)).build(tauri::generate_context!()) {
            Ok(app) => app,
            Err(error) => {
                // Without the system's web engine there is no dialog to say it in.
                eprintln!(
                    "siaran-desk: jendela tidak dapat dibuka (the window cannot open): {}",
                    chain(&error)
                );
                return ExitCode::FAILURE;
            }
        };
    if let Err(error) = prepare(&app, data) {
        apologise(&app, error.as_ref());
    }
    ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1))
}

/// The program with its commands, on a real window system or a test's.
fn assemble<R: Runtime>(
    builder: tauri::Builder<R>,
    border: tauri_specta::Builder<R>,
) -> tauri::Builder<R> {
    builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(border.invoke_handler())
        .setup(move |app| {
            border.mount_events(app);
            Ok(())
        })
}

/// Gets ready what the commands need, then opens the window: the page never
/// asks before there is somebody to answer.
fn prepare<R: Runtime>(app: &App<R>, data: Option<PathBuf>) -> Result<(), Box<dyn Error>> {
    app.manage(DataFolder::find(data, app)?);
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), window)?.build()?;
    }
    Ok(())
}

/// Says why the program cannot start, and ends it.
fn apologise<R: Runtime>(app: &App<R>, error: &dyn Error) {
    let reason = chain(error);
    eprintln!("siaran-desk: {reason}");
    let handle = app.handle().clone();
    app.dialog()
        .message(format!(
            "Siaran tidak dapat dibuka.\n(Siaran cannot start.)\n\n{reason}"
        ))
        .title("Siaran")
        .kind(MessageDialogKind::Error)
        .show(move |_| handle.exit(1));
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tauri::WebviewWindow;
    use tauri::ipc::{CallbackFn, InvokeBody};
    use tauri::test::{
        INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
    };
    use tauri::webview::InvokeRequest;

    use super::*;

    /// The program without a window system, its library in a folder that goes
    /// with it.
    struct Desk {
        window: WebviewWindow<MockRuntime>,
        library: tempfile::TempDir,
        _app: App<MockRuntime>,
    }

    impl Desk {
        fn open() -> Self {
            let library = tempfile::tempdir().unwrap();
            let app = assemble(mock_builder(), border!(MockRuntime))
                .build(mock_context(noop_assets()))
                .unwrap();
            prepare(&app, Some(library.path().into())).unwrap();
            let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
                .build()
                .unwrap();
            Self {
                window,
                library,
                _app: app,
            }
        }

        fn ask(&self, command: &str, body: Value) -> Result<Value, Value> {
            let request = InvokeRequest {
                cmd: command.into(),
                callback: CallbackFn(0),
                error: CallbackFn(1),
                url: "tauri://localhost".parse().unwrap(),
                body: InvokeBody::Json(body),
                headers: tauri::http::HeaderMap::default(),
                invoke_key: INVOKE_KEY.into(),
            };
            get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
        }
    }

    #[test]
    fn about_tells_where_the_library_lies() {
        let desk = Desk::open();
        let about = desk.ask("about", json!({})).unwrap();
        assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(about["dataFolder"], desk.library.path().to_str().unwrap());
    }

    #[test]
    fn a_failing_command_answers_with_its_code() {
        let desk = Desk::open();
        let missing = desk.library.path().join("tidak-ada");
        let error = desk
            .ask("open_folder", json!({ "folder": missing }))
            .unwrap_err();
        assert_eq!(error["code"], "folder-not-opened");
    }
}
