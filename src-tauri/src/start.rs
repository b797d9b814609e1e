//! From the command line to an open window.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{App, Manager, RunEvent, Runtime, WebviewWindowBuilder, Wry};

use crate::arguments::{self, HELP, Request};
use crate::asked::AskedFile;
use crate::border::border;
use crate::clipboard::Clipboard;
use crate::error::chain;
use crate::library::Library;
use crate::painting;
use crate::spelling::Spelling;

/// Runs the program to its end.
pub fn start(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match arguments::read(arguments) {
        Ok(Request::Open { data, file }) => {
            painting::suit_machine();
            open(data, file)
        }
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

fn open(data: Option<PathBuf>, file: Option<PathBuf>) -> ExitCode {
    let opened = assemble(tauri::Builder::default(), &border!(Wry))
        .build(tauri::generate_context!())
        .and_then(|app| prepare(&app, data, file).map(|()| app));
    let app = match opened {
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
    let code = app.run_return(|app, event| {
        if let RunEvent::Exit = event {
            tauri::async_runtime::block_on(app.state::<Library>().close());
        }
    });
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// The program with its commands, on a real window system or a test's.
fn assemble<R: Runtime>(
    builder: tauri::Builder<R>,
    border: &tauri_specta::Builder<R>,
) -> tauri::Builder<R> {
    builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(border.invoke_handler())
}

/// Gets ready what the commands need, then opens the window: the page never
/// asks before there is somebody to answer.
fn prepare<R: Runtime>(
    app: &App<R>,
    data: Option<PathBuf>,
    file: Option<PathBuf>,
) -> tauri::Result<()> {
    app.manage(AskedFile::new(file));
    app.manage(Library::new(data));
    app.manage(Clipboard::default());
    let spelling = Spelling::default();
    app.manage(spelling.clone());
    for window in &app.config().app.windows {
        let window = WebviewWindowBuilder::from_config(app.handle(), window)?.build()?;
        // A window without marks is a window still.
        let _ = spelling.switch_on(&window);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::{Value, json};
    use tauri::WebviewWindow;
    use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
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
        app: App<MockRuntime>,
    }

    impl Desk {
        fn open() -> Self {
            let library = tempfile::tempdir().unwrap();
            let app = assemble(mock_builder(), &border!(MockRuntime))
                .build(mock_context(noop_assets()))
                .unwrap();
            prepare(&app, Some(library.path().into()), None).unwrap();
            let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
                .build()
                .unwrap();
            Self {
                window,
                library,
                app,
            }
        }

        fn ask(&self, command: &str, body: Value) -> Result<Value, Value> {
            self.invoke(command, body)
                .map(|body| body.deserialize().unwrap())
        }

        fn invoke(&self, command: &str, body: Value) -> Result<InvokeResponseBody, Value> {
            let request = InvokeRequest {
                cmd: command.into(),
                callback: CallbackFn(0),
                error: CallbackFn(1),
                url: "tauri://localhost".parse().unwrap(),
                body: InvokeBody::Json(body),
                headers: tauri::http::HeaderMap::default(),
                invoke_key: INVOKE_KEY.into(),
            };
            get_ipc_response(&self.window, request)
        }

        /// A release of the sample, as the page has it.
        fn sample(&self) -> Value {
            self.ask("open_sample", json!({})).unwrap()["release"].clone()
        }

        /// What a dialog would remember.
        fn export_into(&self, folder: &Path) {
            let library = self.app.state::<Library>();
            tauri::async_runtime::block_on(async {
                let app = library.app().await.unwrap();
                let folder = folder.to_str().unwrap();
                app.put_setting("exportFolder", folder).await.unwrap();
            });
        }
    }

    /// Asks for the releases that hold these words.
    fn listing(words: &str) -> Value {
        let filter = siaran_app::ListFilter {
            words: words.to_owned(),
            ..siaran_app::ListFilter::default()
        };
        json!({ "filter": filter })
    }

    #[test]
    fn about_tells_where_the_library_lies() {
        let desk = Desk::open();
        let about = desk.ask("about", json!({})).unwrap();
        assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(about["dataFolder"], desk.library.path().to_str().unwrap());
    }

    #[test]
    fn a_saved_release_is_listed_and_opens_again() {
        let desk = Desk::open();
        let mut opened = desk.ask("open_sample", json!({})).unwrap();
        let release = &mut opened["release"];
        release["headline"] = json!([{ "text": "Purwabakti Buka Kelas Menulis" }]);
        let order = json!({ "release": release.clone(), "basedOn": opened["revision"] });
        desk.ask("save_release", order).unwrap();

        let listed = desk.ask("list_releases", listing("kelas menul")).unwrap();
        assert_eq!(listed["total"], 1);
        let choices = desk.ask("filter_choices", json!({})).unwrap();
        assert_eq!(choices["months"][0]["releases"], 1);
        let id = &listed["releases"][0]["id"];
        let opened = desk.ask("open_release", json!({ "id": id })).unwrap();
        let headline = json!([{ "text": "Purwabakti Buka Kelas Menulis" }]);
        assert_eq!(opened["release"]["headline"], headline);
    }

    #[test]
    fn a_release_composes_to_the_galley_the_page_shows() {
        let desk = Desk::open();
        let galley = desk
            .ask("compose", json!({ "release": desk.sample() }))
            .unwrap();
        let styles: Vec<_> = galley["blocks"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|block| block["text"]["style"].as_str())
            .collect();
        assert!(styles.contains(&"headline"), "{styles:?}");
    }

    #[test]
    fn a_release_tells_what_its_lede_and_headline_say() {
        let desk = Desk::open();
        let observed = desk
            .ask("observe", json!({ "release": desk.sample() }))
            .unwrap();
        assert_eq!(observed["voice"]["voice"], "active");
        assert_eq!(observed["elements"][1]["element"], "who");
        assert!(observed["elements"][1]["words"][0]["to"].is_number());
    }

    #[test]
    fn the_preview_arrives_as_bytes_with_where_its_words_stand() {
        let desk = Desk::open();
        let pdf = desk
            .invoke("preview_pdf", json!({ "release": desk.sample() }))
            .unwrap();
        let InvokeResponseBody::Raw(pdf) = pdf else {
            panic!("JSON for a PDF");
        };
        let (length, rest) = pdf.split_first_chunk().unwrap();
        let (about, pdf) = rest.split_at(u32::from_be_bytes(*length) as usize);
        assert!(pdf.starts_with(b"%PDF-"));
        let pages: Value = serde_json::from_slice(about).unwrap();
        assert_eq!(pages[0]["blocks"][0]["part"], "letterhead");
    }

    #[test]
    fn an_export_writes_into_the_chosen_folder_and_nowhere_else() {
        let desk = Desk::open();
        let folder = tempfile::tempdir().unwrap();
        let release = desk.sample();
        let mut options = desk
            .ask("export_options", json!({ "release": release }))
            .unwrap();
        options["formats"] = json!(["docx", "whatsapp"]);
        let order = json!({
            "release": release,
            "options": options,
            "onProgress": "__CHANNEL__:1",
        });

        let error = desk.ask("export_release", order.clone()).unwrap_err();
        assert_eq!(error["code"], "noExportFolder");

        desk.export_into(folder.path());
        let exported = desk.ask("export_release", order).unwrap();
        let names: Vec<_> = exported["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|file| folder.path().join(file["name"].as_str().unwrap()))
            .collect();
        assert_eq!(names.len(), 2);
        assert!(names.iter().all(|file| file.is_file()), "{names:?}");
        assert_eq!(exported["version"], 1);
    }

    #[test]
    fn a_release_leaves_from_a_library_that_can_only_be_read() {
        let desk = Desk::open();
        let release = desk.sample();
        let file = siaran_app::App::library_file(desk.library.path());
        let mut permissions = std::fs::metadata(&file).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&file, permissions).unwrap();
        let safety = desk.ask("open_library_again", json!({})).unwrap();
        assert_eq!(safety["condition"]["kind"], "readOnly");

        let folder = tempfile::tempdir().unwrap();
        let library = desk.app.state::<Library>();
        library.chosen().export_folder = Some(folder.path().into());
        let options = json!({ "release": release });
        let mut options = desk.ask("export_options", options).unwrap();
        options["formats"] = json!(["docx"]);
        let order = json!({
            "release": release,
            "options": options,
            "onProgress": "__CHANNEL__:1",
        });
        let exported = desk.ask("export_release", order).unwrap();
        assert_eq!(exported["files"].as_array().unwrap().len(), 1);
        assert_eq!(exported["version"], Value::Null);
    }

    #[test]
    fn a_failing_command_answers_with_its_code_and_values() {
        let desk = Desk::open();
        let error = desk
            .ask("open_release", json!({ "id": "tidak-ada" }))
            .unwrap_err();
        assert_eq!(error["code"], "releaseMissing");
        assert_eq!(error["what"], "tidak-ada");
    }

    #[test]
    fn a_library_that_does_not_open_is_told_and_tried_again() {
        let desk = Desk::open();
        let file = siaran_app::App::library_file(desk.library.path());
        std::fs::write(&file, "bukan pustaka, hanya catatan belanja").unwrap();
        let filter = listing("");
        let error = desk.ask("list_releases", filter.clone()).unwrap_err();
        assert_eq!(error["code"], "libraryBroken");

        std::fs::remove_file(&file).unwrap();
        let page = desk.ask("list_releases", filter).unwrap();
        assert_eq!(page["releases"], json!([]));
    }

    #[test]
    fn the_language_is_remembered() {
        let desk = Desk::open();
        assert_eq!(desk.ask("language", json!({})).unwrap(), Value::Null);
        desk.ask("choose_language", json!({ "language": "en" }))
            .unwrap();
        assert_eq!(desk.ask("language", json!({})).unwrap(), "en");
    }

    #[test]
    fn the_looks_are_remembered_and_bounded() {
        let desk = Desk::open();
        let usual = json!({ "theme": "system", "zoom": 100 });
        assert_eq!(desk.ask("appearance", json!({})).unwrap(), usual);
        let order = json!({ "appearance": { "theme": "dark", "zoom": 400 } });
        let shown = json!({ "theme": "dark", "zoom": 200 });
        assert_eq!(desk.ask("choose_appearance", order).unwrap(), shown);
        assert_eq!(desk.ask("appearance", json!({})).unwrap(), shown);
    }
}
