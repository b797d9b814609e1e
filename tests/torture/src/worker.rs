//! A writer at work, until somebody pulls the plug.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use fastrand::Rng;
use siaran_app::{App, AppError, ExportOptions, Format, ListFilter, Opened};
use siaran_model::{Block, Paragraph, PartId, Release, TemplateId, Text};

use crate::act::{Act, Line};

/// How long a release's text is.
const PARAGRAPHS: u32 = 24;

/// Works in the library of this folder for ever.
pub(crate) async fn work(folder: &Path, seed: u64) {
    let app = match App::open(folder).await {
        Ok(app) => app,
        Err(error) => panic!("the library does not open: {}", error.report().message),
    };
    say(&Line::Open);
    let typist = tokio::spawn(type_for_ever(app.clone(), Rng::with_seed(seed)));
    let keeper = keep_for_ever(app, folder, Rng::with_seed(!seed));
    tokio::select! {
        ended = typist => ended.expect("the typist goes on"),
        () = keeper => {}
    }
}

/// The text of a release that says which of its texts it is, in every part.
pub(crate) fn written(mut release: Release, text: u32) -> Release {
    let words = format!("Suntingan {text}");
    release.headline = Text::from(words.as_str());
    release.lede = Text::from(words.as_str());
    release.body = (0..PARAGRAPHS)
        .map(|number| {
            Block::Paragraph(Paragraph {
                id: PartId::new(format!("p{number}")).expect("a well-formed id"),
                text: Text::from(
                    format!(
                        "{words}. Warga Desa Sukamaju menerima bantuan bibit dari dinas, \
                         paragraf {number} dari banyak."
                    )
                    .as_str(),
                ),
                prompt: String::new(),
            })
        })
        .collect();
    release
}

/// Which of its texts a release has; 0 is the template's. An error where its
/// parts do not agree.
pub(crate) fn text_of(release: &Release) -> Result<u32, String> {
    let headline = release.headline.plain();
    if headline.is_empty() {
        return Ok(0);
    }
    let text = headline
        .strip_prefix("Suntingan ")
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| format!("{}: the headline is {headline:?}", release.id))?;
    if *release == written(release.clone(), text) {
        Ok(text)
    } else {
        Err(format!("{}: not all parts are of text {text}", release.id))
    }
}

/// Starts releases and types into them, a few letters at a time.
async fn type_for_ever(app: App, mut dice: Rng) {
    loop {
        let Opened {
            release,
            mut revision,
            ..
        } = open_some(&app, &mut dice).await;
        let id = release.id.clone();
        let mut text = text_of(&release).expect("a text of ours");
        for _ in 0..dice.u32(1..20) {
            text += 1;
            let release = written(release.clone(), text);
            let saved = app.save_release(&release, revision);
            if let Some(saved) = attempt(Act::Save(id.clone(), text), saved).await {
                revision = saved.revision;
            }
            pause(&mut dice).await;
        }
        if dice.u8(..8) == 0 {
            attempt(Act::Bin(id.clone(), true), app.bin_release(&id)).await;
            attempt(Act::Bin(id.clone(), false), app.restore_release(&id)).await;
        }
    }
}

/// A release that is there, or a new one.
async fn open_some(app: &App, dice: &mut Rng) -> Opened {
    let listed = app.list_releases(&ListFilter::default()).await;
    let listed = must("list", listed).releases;
    if let Some(known) = dice.choice(&listed)
        && dice.u8(..4) > 0
    {
        return must("open", app.open_release(&known.id).await);
    }
    let template = TemplateId::new("klarifikasi").expect("a well-formed id");
    must("create", app.create_release(&template).await)
}

/// Exports, backs up and tidies beside the typist.
async fn keep_for_ever(app: App, folder: &Path, mut dice: Rng) {
    let out = folder.join("out");
    must("make a folder", siaran_app::make_folder(&out));
    loop {
        pause(&mut dice).await;
        let listed = must("list", app.list_releases(&ListFilter::default()).await).releases;
        let Some(known) = dice.choice(&listed) else {
            continue;
        };
        let release = must("open", app.open_release(&known.id).await).release;
        let options = ExportOptions {
            formats: vec![Format::Plain],
            ..ExportOptions::usual(&release)
        };
        let exported = app.export(&release, &options, &out, |_| {});
        attempt(Act::Export(known.id.clone()), exported).await;
    }
}

/// Does something, and tells before and after.
async fn attempt<T>(act: Act, work: impl Future<Output = Result<T, AppError>>) -> Option<T> {
    say(&Line::Tried(act.clone()));
    match work.await {
        Ok(done) => {
            say(&Line::Done(act));
            Some(done)
        }
        Err(error) => {
            say(&Line::Failed(act, error.report().message));
            None
        }
    }
}

fn must<T>(what: &str, result: Result<T, AppError>) -> T {
    result.unwrap_or_else(|error| panic!("{what}: {}", error.report().message))
}

async fn pause(dice: &mut Rng) {
    tokio::time::sleep(Duration::from_micros(dice.u64(0..4_000))).await;
}

/// Writes a line whole and at once: what is in a pipe survives the writer.
fn say(line: &Line) {
    let mut text = serde_json::to_string(line).expect("our values have string keys only");
    text.push('\n');
    std::io::stdout()
        .lock()
        .write_all(text.as_bytes())
        .expect("somebody listens");
}
