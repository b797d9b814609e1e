//! What composing and writing the sample release costs, warm, in one process.
//! `cargo bench -p siaran-tests`.

use divan::{Bencher, black_box};
use siaran_galley::{Galley, compose};
use siaran_model::{Release, read_release};

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

#[divan::bench]
fn write_docx(bencher: Bencher) {
    let galley = compose(&sample());
    bencher.bench_local(|| siaran_docx::write(black_box(&galley)));
}

#[divan::bench]
fn write_pdf(bencher: Bencher) {
    let galley = compose(&sample());
    bencher.bench_local(|| siaran_pdf::write(black_box(&galley)));
}

#[divan::bench]
fn write_html(bencher: Bencher) {
    let galley = compose(&sample());
    bencher.bench_local(|| siaran_html::write(black_box(&galley)));
}
