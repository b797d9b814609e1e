//! Releases as long as they are asked for, the same every time.

use std::path::{Path, PathBuf};

use siaran_app::App;
use siaran_e2e::Home;
use siaran_model::{
    Block, Paragraph, PartId, Placement, Quote, Release, Subject, Text, read_release, to_json,
};

const SAMPLE: &[u8] = include_bytes!("../../../corpus/pelatihan-kehumasan.json");

const WHO: [&str; 7] = [
    "Warga Kecamatan Tirtasari",
    "Petugas layanan",
    "Dinas Komunikasi Kota Purwabakti",
    "Para guru dan orang tua",
    "Kelompok tani di hulu sungai",
    "Pedagang pasar pagi",
    "Relawan tanggap bencana",
];
const DID: [&str; 6] = [
    "mencatat setiap aduan yang masuk",
    "memeriksa saluran air di tepi jalan",
    "menyiapkan jadwal kunjungan yang baru",
    "menata kembali ruang tunggu balai kota",
    "membagikan petunjuk dalam bahasa sehari-hari",
    "menghitung kebutuhan alat untuk musim hujan",
];
const HOW: [&str; 5] = [
    "agar antrean tidak lagi mengular sejak pagi",
    "bersama perangkat kelurahan dan para pengurus kampung",
    "sebelum anggaran tahun depan mulai dibahas",
    "dengan biaya yang lebih ringan daripada tahun lalu",
    "karena banyak keluarga menunggu kepastian",
];

/// A sentence of this number: about 15 words, letters that every keyboard has.
pub(crate) fn sentence(number: usize) -> String {
    let (who, did, how) = (WHO[number % 7], DID[number % 6], HOW[number % 5]);
    format!("{who} {did} {how}.")
}

/// A release in a library, and as a file.
pub(crate) struct Made {
    pub(crate) words: usize,
    pub(crate) release: Release,
    pub(crate) file: PathBuf,
}

impl Made {
    /// Writes a release of about so many words and takes it into the library.
    pub(crate) async fn new(home: &Home, words: usize) -> Self {
        let release = written(words);
        let file = home.folder("rilis").join(format!("rilis-{words}.json"));
        std::fs::write(&file, to_json(&release)).expect("the home is writable");
        let app = App::open(&home.library()).await.expect("a new library");
        app.receive_file(&file).await.expect("a file of ours");
        app.close().await;
        Self {
            words: count(&release),
            release,
            file: file.with_extension("siaran"),
        }
    }

    /// The file says what the library says: then it is opened without a question.
    pub(crate) async fn refresh(&self, home: &Home) {
        let app = App::open(&home.library()).await.expect("a sound library");
        let opened = app.open_release(&self.release.id).await;
        let release = opened.expect("the release is there").release;
        let sent = app.send_release(&release, &self.file).await;
        sent.expect("the home is writable");
        app.close().await;
    }

    /// What the library has of it.
    pub(crate) async fn kept(&self, home: &Home) -> Release {
        let app = App::open(&home.library()).await.expect("a sound library");
        let opened = app.open_release(&self.release.id).await;
        app.close().await;
        opened.expect("the release is there").release
    }

    /// The same text as DOCX.
    pub(crate) fn docx(&self, home: &Home) -> PathBuf {
        let folder = home.folder("docx");
        let program = home.program().with_file_name("siaran");
        let done = std::process::Command::new(program)
            .args(["export", "--format", "docx", "--to"])
            .args([&folder, &self.file])
            .env("HOME", home.path())
            .output()
            .expect("the terminal program lies beside the window's");
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        only_file(&folder)
    }
}

fn only_file(folder: &Path) -> PathBuf {
    let mut files = std::fs::read_dir(folder).expect("a folder of ours");
    let file = files.next().expect("a file was exported");
    file.expect("a folder of ours").path()
}

fn written(words: usize) -> Release {
    let mut release = read_release(SAMPLE).expect("the sample is sound");
    release.body.clear();
    let mut number = 0;
    while count(&release) < words {
        let block = block(&release, number);
        release.body.push(block);
        number += 1;
    }
    release
}

/// Every fourth is a quote.
fn block(release: &Release, number: usize) -> Block {
    let id = PartId::new(format!("p{number}")).expect("a well-formed id");
    let sentences: Vec<_> = (0..4).map(|at| sentence(number * 4 + at)).collect();
    let text = Text::from(sentences.join(" ").as_str());
    let prompt = String::new();
    if number % 4 == 3 {
        let speaker = &release.speakers[number % release.speakers.len()];
        Block::Quote(Quote {
            id,
            lead_in: Text::default(),
            text,
            speaker: Some(speaker.id.clone()),
            reporting_verb: String::new(),
            subject: Subject::Automatic,
            placement: Placement::After,
            prompt,
        })
    } else {
        Block::Paragraph(Paragraph { id, text, prompt })
    }
}

fn count(release: &Release) -> usize {
    let words = |text: &Text| text.plain().split_whitespace().count();
    let body = texts(release).join(" ").split_whitespace().count();
    words(&release.headline) + words(&release.lede) + words(&release.closing) + body
}

/// The words of the body's paragraphs and quotes.
pub(crate) fn texts(release: &Release) -> Vec<String> {
    let texts = release.body.iter().map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.text.plain(),
        Block::Quote(quote) => quote.text.plain(),
        Block::Subheading(_) | Block::List(_) | Block::Figure(_) | Block::Exchange(_) => {
            String::new()
        }
    });
    texts.collect()
}
