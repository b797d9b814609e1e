//! What composing and writing the sample release costs, warm, in one process.
//! `cargo bench -p siaran-tests`.

use divan::{Bencher, black_box};
use siaran_app::App;
use siaran_galley::{Galley, compose, differences};
use siaran_model::{Release, read_release};
use siaran_picture::Pictures;
use tempfile::TempDir;
use tokio::runtime::Runtime;

fn main() {
    divan::main();
}

/// About 800 words with 8 quotes, 3 exchanges, a logo and a photograph.
fn sample() -> Release {
    read_release(include_bytes!("../corpus/pelatihan-kehumasan.json")).expect("the sample is sound")
}

/// The sample with its body repeated until it has at least 1,000 words.
fn thousand_words() -> Release {
    let mut release = sample();
    let body = release.body.clone();
    while words(&compose(&release)) < 1_000 {
        release.body.extend(body.iter().cloned());
    }
    release
}

fn words(galley: &Galley) -> usize {
    let runs = galley.blocks.iter().flat_map(|block| match block {
        siaran_galley::Block::Text(block) => block.runs.clone(),
        siaran_galley::Block::List(block) => block.items.concat(),
        siaran_galley::Block::Figure(block) => block.caption.clone(),
    });
    runs.map(|run| run.text.split_whitespace().count()).sum()
}

#[divan::bench]
fn compose_sample(bencher: Bencher) {
    let release = sample();
    bencher.bench_local(|| compose(black_box(&release)));
}

#[divan::bench]
fn compose_1000_words(bencher: Bencher) {
    let release = thousand_words();
    bencher.bench_local(|| compose(black_box(&release)));
}

/// The sample and its pictures, ready for the writers.
fn composed() -> (Galley, Pictures) {
    let galley = compose(&sample());
    let pictures = Pictures::of(&galley).expect("sound pictures");
    (galley, pictures)
}

#[divan::bench]
fn prepare_pictures(bencher: Bencher) {
    let galley = compose(&sample());
    bencher.bench_local(|| Pictures::of(black_box(&galley)));
}

#[divan::bench]
fn write_docx(bencher: Bencher) {
    let (galley, pictures) = composed();
    bencher.bench_local(|| siaran_docx::write(black_box(&galley), &pictures));
}

#[divan::bench]
fn write_pdf(bencher: Bencher) {
    let (galley, pictures) = composed();
    bencher.bench_local(|| siaran_pdf::write(black_box(&galley), &pictures));
}

#[divan::bench]
fn write_html(bencher: Bencher) {
    let (galley, pictures) = composed();
    bencher.bench_local(|| siaran_html::write(black_box(&galley), &pictures));
}

#[divan::bench]
fn places_in_pdf(bencher: Bencher) {
    let (galley, pictures) = composed();
    bencher.bench_local(|| siaran_pdf::places(black_box(&galley), &pictures));
}

/// A library with the sample's pictures, and what runs it.
struct Desk {
    app: App,
    release: Release,
    runtime: Runtime,
    _folder: TempDir,
}

impl Desk {
    fn open() -> Self {
        let runtime = Runtime::new().expect("threads");
        let folder = tempfile::tempdir().expect("a folder");
        let (app, release) = runtime.block_on(async {
            let app = App::open(folder.path()).await.expect("a new library");
            let release = app.open_sample().await.expect("the sample").release;
            (app, release)
        });
        Self {
            app,
            release,
            runtime,
            _folder: folder,
        }
    }
}

/// What the desk waits for after a pause: the file, its proof, and where its words
/// stand.
#[divan::bench]
fn preview_pdf(bencher: Bencher) {
    let Desk {
        app,
        release,
        runtime,
        ..
    } = &Desk::open();
    bencher.bench_local(|| runtime.block_on(app.preview_pdf(black_box(release))));
}

#[divan::bench]
fn preview_html(bencher: Bencher) {
    let Desk {
        app,
        release,
        runtime,
        ..
    } = &Desk::open();
    bencher.bench_local(|| runtime.block_on(app.preview_html(black_box(release))));
}

#[divan::bench]
fn preview_message(bencher: Bencher) {
    let release = sample();
    bencher.bench_local(|| siaran_text::shown(&compose(black_box(&release))));
}

#[divan::bench]
fn read_docx(bencher: Bencher) {
    let (galley, pictures) = composed();
    let file = siaran_docx::write(&galley, &pictures).expect("a sound galley");
    bencher.bench_local(|| siaran_docx::read(black_box(&file)));
}

#[divan::bench]
fn read_pdf(bencher: Bencher) {
    let (galley, pictures) = composed();
    let file = siaran_pdf::write(&galley, &pictures).expect("a sound galley");
    bencher.bench_local(|| siaran_pdf::read(black_box(&file)));
}

#[divan::bench]
fn read_html(bencher: Bencher) {
    let (galley, pictures) = composed();
    let file = siaran_html::write(&galley, &pictures).expect("a sound galley");
    bencher.bench_local(|| siaran_html::read(black_box(&file)));
}

/// Composed, written as DOCX, PDF and HTML, read back and compared, one after
/// the other.
#[divan::bench]
fn export_all_three_with_proof(bencher: Bencher) {
    let release = sample();
    bencher.bench_local(|| {
        let galley = compose(black_box(&release));
        let pictures = Pictures::of(&galley).expect("sound pictures");
        let docx = siaran_docx::write(&galley, &pictures).expect("a sound galley");
        let pdf = siaran_pdf::write(&galley, &pictures).expect("a sound galley");
        let html = siaran_html::write(&galley, &pictures).expect("a sound galley");
        let printed = [
            siaran_docx::read(&docx).expect("our own"),
            siaran_pdf::read(&pdf).expect("our own"),
            siaran_html::read(&html).expect("our own"),
        ];
        for printed in printed {
            assert!(differences(&galley, &printed).is_empty());
        }
    });
}
