//! The releases that the standards are asked about, as files.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::LazyLock;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use siaran_galley::{Galley, Sheet, Watermark};
use siaran_model::{Paper, Release, Typeface, to_json};
use siaran_tests::{all_corpus, started_templates};

use crate::any::{any_release, with_printable_words, with_sound_pictures};
use crate::files;

/// How many releases are made up, unless `SIARAN_GENERATED` says another number.
const GENERATED: u32 = 40;

/// What they are made up from, unless `SIARAN_SEED` says another number: the
/// same ones every time.
const SEED: u64 = 2026;

/// One release in every format.
pub struct Exported {
    pub name: String,
    pub galley: Galley,
    /// Whether it is a case of the corpus; the others are templates as a writer
    /// finds them, and made up.
    pub corpus: bool,
}

impl Exported {
    /// Its file with this ending. A fragment for a content field is a page of
    /// its own kind.
    pub fn file(&self, ending: &str) -> PathBuf {
        let extension = if ending == "cms" { "html" } else { ending };
        folder(ending).join(format!("{}.{extension}", self.name))
    }
}

/// Every case of the corpus.
pub fn corpus() -> impl Iterator<Item = &'static Exported> {
    all().iter().filter(|exported| exported.corpus)
}

/// Every case of the corpus, every template and releases that were made up.
pub fn all() -> &'static [Exported] {
    static ALL: LazyLock<Vec<Exported>> = LazyLock::new(export);
    &ALL
}

/// The files with this ending.
pub fn paths<'a>(exported: impl IntoIterator<Item = &'a Exported>, ending: &str) -> Vec<PathBuf> {
    exported.into_iter().map(|one| one.file(ending)).collect()
}

/// An empty folder for what a tool writes. It stays when the tests are over, so
/// that people can look at what failed.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = folder(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("standards")
        .join(name)
}

fn export() -> Vec<Exported> {
    for ending in ["cms", "docx", "html", "json", "pdf"] {
        empty_folder(ending);
    }
    let corpus = all_corpus().into_iter().map(|case| (case, true));
    let started = started_templates().into_iter().map(|(name, release)| {
        let name = format!("template-{name}");
        ((name, release), false)
    });
    let generated = generated().into_iter().map(|case| (case, false));
    let plain = corpus.chain(started).chain(generated);
    let exported = plain.map(|((name, release), corpus)| {
        let galley = with_printable_words(&release);
        (
            Exported {
                name,
                galley,
                corpus,
            },
            release,
        )
    });
    exported
        .chain(dressed())
        .map(|(exported, release)| {
            write(&exported, &release);
            exported
        })
        .collect()
}

/// Every case of the corpus as writers may choose to print it.
fn dressed() -> impl Iterator<Item = (Exported, Release)> {
    all_corpus().into_iter().flat_map(|(name, release)| {
        let dress = |dress: &str, change: &dyn Fn(&mut Sheet)| {
            let mut galley = with_printable_words(&release);
            change(&mut galley.sheet);
            let exported = Exported {
                name: format!("{name}-{dress}"),
                galley,
                corpus: false,
            };
            (exported, release.clone())
        };
        [
            dress("draft", &|sheet| {
                sheet.watermark = Some(Watermark::Draft);
                sheet.print.paper = Paper::F4;
                sheet.print.justified = true;
            }),
            dress("bare", &|sheet| {
                sheet.watermark = Some(Watermark::Embargo);
                sheet.bare = true;
                sheet.print.typeface = Typeface::Calibri;
            }),
        ]
    })
}

/// Writes a release in every format, and as one that can join the corpus.
fn write(exported: &Exported, release: &Release) {
    let galley = &exported.galley;
    let files = [
        ("docx", files::docx(galley)),
        ("html", files::html(galley)),
        ("cms", page_of(&files::fragment(galley))),
        ("pdf", files::pdf(galley)),
        ("json", to_json(release)),
    ];
    for (ending, bytes) in files {
        let file = exported.file(ending);
        fs::write(&file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// A page around a fragment, as a content management system makes one.
fn page_of(fragment: &[u8]) -> Vec<u8> {
    let head = "<!DOCTYPE html>\n<html lang=\"id\"><head><title>CMS</title></head><body>\n";
    [head.as_bytes(), fragment, b"</body></html>\n"].concat()
}

fn generated() -> Vec<(String, Release)> {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&set("SIARAN_SEED", SEED).to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    (1..=set("SIARAN_GENERATED", GENERATED))
        .map(|number| {
            let release = any_release()
                .new_tree(&mut runner)
                .expect("every value is a release")
                .current();
            (
                format!("generated-{number:03}"),
                with_sound_pictures(release),
            )
        })
        .collect()
}

/// A number from the environment.
fn set<N: FromStr>(name: &str, usual: N) -> N {
    match std::env::var(name) {
        Ok(number) => number
            .parse()
            .unwrap_or_else(|_| panic!("{name} is {number:?}, not a number")),
        Err(_) => usual,
    }
}
