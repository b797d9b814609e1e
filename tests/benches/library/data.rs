//! Made-up releases: as long and as varied as an office's, the same every time.

use fastrand::Rng;
use siaran_model::{
    Block, Date, Number, Paragraph, PartId, Placement, Quote, Release, ReleaseId, Speaker,
    SpeakerId, State, Subject, Text, Timestamp,
};

/// How many versions a release has.
const VERSIONS: usize = 10;
/// How many people an office quotes over the years.
const PEOPLE: usize = 300;
/// How many different words it uses.
const VOCABULARY: usize = 12_000;
/// How many releases were written on the day that is thinned.
const OF_ONE_DAY: usize = 100;

/// What makes sentences of anything.
const COMMON: &str = "yang dan di untuk dengan dari pada ini itu dalam akan oleh ke juga \
    sebagai tidak dapat telah para agar secara lebih serta karena hingga setelah bagi antara";
/// What an office writes about.
const ROOTS: &str = "warga kota layanan dinas kepala daerah banjir sungai jembatan sekolah guru \
    anak sehat rumah sakit vaksin obat dokter pasar harga beras bantuan dana anggaran pajak izin \
    usaha kerja latih ajar tani ikan laut hutan air listrik jalan bangun program acara rapat \
    kantor surat data aduan jawab kabar bohong berita media publik umum aman lapor petugas \
    lalu lintas angkutan bus kereta bandara pelabuhan wisata budaya seni olahraga pemuda \
    perempuan lansia difabel desa camat lurah wali gubernur menteri undang atur hukum sidang \
    panitia lomba juara hadiah wisuda kampus riset teknologi digital aplikasi jaringan";
/// What Indonesian makes of a root.
const FORMS: [(&str, &str); 14] = [
    ("", ""),
    ("", "nya"),
    ("", "an"),
    ("", "kan"),
    ("ber", ""),
    ("di", ""),
    ("di", "kan"),
    ("ter", ""),
    ("se", ""),
    ("pe", ""),
    ("pe", "an"),
    ("ke", "an"),
    ("meng", ""),
    ("meng", "kan"),
];
/// What names are made of.
const SYLLABLES: [&str; 32] = [
    "ba", "ca", "da", "ga", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "bi", "di",
    "gi", "ki", "li", "mi", "ni", "ri", "bu", "du", "gu", "lu", "nu", "ru", "su", "man", "tan",
    "yan",
];

/// An office: its words, its people and the templates that it writes from.
pub(crate) struct Office {
    words: Vec<String>,
    people: Vec<Speaker>,
    blanks: Vec<Release>,
}

/// A release with all that its history keeps.
pub(crate) struct Written {
    pub(crate) versions: Vec<(Release, Timestamp)>,
    /// What it says now: no version holds that yet.
    pub(crate) present: Release,
    pub(crate) changed_at: Timestamp,
}

impl Office {
    pub(crate) fn new() -> Self {
        let mut dice = Rng::with_seed(2026);
        let roots: Vec<_> = ROOTS.split_whitespace().collect();
        let forms = FORMS
            .iter()
            .flat_map(|(before, after)| roots.iter().map(move |it| format!("{before}{it}{after}")));
        let mut words: Vec<_> = COMMON.split_whitespace().map(str::to_owned).collect();
        words.extend(forms);
        while words.len() < VOCABULARY {
            words.push(name(&mut dice));
        }
        Self {
            words,
            people: (0..PEOPLE).map(|at| person(&mut dice, at)).collect(),
            blanks: siaran_app::templates()
                .iter()
                .map(|it| siaran_app::new_release(&it.id).expect("a template of ours"))
                .collect(),
        }
    }

    /// Everybody whom the office quotes, as its directory has them.
    pub(crate) fn people(&self) -> &[Speaker] {
        &self.people
    }

    /// The release of this number; equal for equal numbers.
    pub(crate) fn write(&self, number: usize) -> Written {
        let mut dice = Rng::with_seed(number as u64);
        let mut present = self.draft(&mut dice, number);
        let mut versions = Vec::new();
        for version in 0..VERSIONS {
            versions.push((present.clone(), moment(number, version)));
            self.edit(&mut dice, &mut present);
        }
        Written {
            versions,
            present,
            changed_at: moment(number, VERSIONS),
        }
    }

    /// A sentence more in one of the paragraphs: what a writer does between two
    /// saves.
    pub(crate) fn edit(&self, dice: &mut Rng, release: &mut Release) {
        let sentence = self.sentence(dice, 6);
        let at = dice.usize(..release.body.len());
        let text = match &mut release.body[at] {
            Block::Paragraph(paragraph) => &mut paragraph.text,
            Block::Quote(_)
            | Block::Subheading(_)
            | Block::List(_)
            | Block::Figure(_)
            | Block::Exchange(_) => &mut release.lede,
        };
        *text = Text::from(format!("{} {sentence}", text.plain()).as_str());
    }

    /// About 750 words with three quotes.
    fn draft(&self, dice: &mut Rng, number: usize) -> Release {
        let mut release = dice.choice(&self.blanks).expect("templates").clone();
        release.id = id(number);
        release.state = *dice.choice(&STATES).expect("states");
        release.dateline.date = Some(day(number));
        release.number = u32::try_from(number % 2_000 + 1).ok().map(Number::Running);
        release.keywords = (0..3).map(|_| self.word(dice).to_owned()).collect();
        let speakers = dice.choose_multiple(&self.people, 3).into_iter().cloned();
        release.speakers = (0..)
            .zip(speakers)
            .map(|it| of_release(number, it))
            .collect();
        release.headline = Text::from(self.sentence(dice, 9).trim_end_matches('.'));
        release.lede = self.text(dice, 40);
        release.body = (0..13)
            .map(|part| self.block(dice, part, &release.speakers))
            .collect();
        release.closing = self.text(dice, 30);
        release
    }

    fn block(&self, dice: &mut Rng, part: usize, speakers: &[Speaker]) -> Block {
        let id = PartId::new(format!("p{part}")).expect("a well-formed id");
        let prompt = String::new();
        if part % 4 == 3 {
            Block::Quote(Quote {
                id,
                lead_in: Text::default(),
                text: self.text(dice, 45),
                speaker: Some(speakers[part / 4].id.clone()),
                reporting_verb: String::new(),
                subject: Subject::Automatic,
                placement: Placement::After,
                prompt,
            })
        } else {
            Block::Paragraph(Paragraph {
                id,
                text: self.text(dice, 52),
                prompt,
            })
        }
    }

    fn text(&self, dice: &mut Rng, words: usize) -> Text {
        Text::from(self.sentence(dice, words).as_str())
    }

    fn sentence(&self, dice: &mut Rng, words: usize) -> String {
        let words: Vec<_> = (0..words).map(|_| self.word(dice)).collect();
        let text = words.join(" ");
        format!("{}{}.", text[..1].to_uppercase(), &text[1..])
    }

    /// The early words far more often than the late, as in every language: one of
    /// the first 2, 4, 8 and so on, each as likely.
    fn word(&self, dice: &mut Rng) -> &str {
        let among = 1_usize << dice.u32(1..15);
        &self.words[dice.usize(..among.min(self.words.len()))]
    }
}

/// What names the release of this number.
pub(crate) fn id(number: usize) -> ReleaseId {
    ReleaseId::new(format!("{number:032x}")).expect("32 digits")
}

const STATES: [State; 4] = [
    State::Draft,
    State::InReview,
    State::Approved,
    State::Published,
];

/// Releases are dated over ten years.
fn day(number: usize) -> Date {
    let (year, month, day) = (2016 + number % 10, number / 10 % 12 + 1, number % 28 + 1);
    Date::parse(&format!("{year}-{month:02}-{day:02}")).expect("a day")
}

/// When a version was kept. The first releases were written in one morning, ten
/// minutes from one version to the next; nothing of the others is left to thin.
fn moment(number: usize, version: usize) -> Timestamp {
    let text = if number < OF_ONE_DAY {
        let (hour, minute) = (8 + version / 6, version % 6 * 10);
        format!("2026-03-03T{hour:02}:{minute:02}:00+07:00")
    } else {
        let (month, day) = (3 + version / 4, 1 + version % 4 * 7);
        format!("2025-{month:02}-{day:02}T09:00:00+07:00")
    };
    Timestamp::parse(&text).expect("a moment")
}

/// A speaker as a release has them. Half of the releases were written before
/// there was a directory, and know an id of their own.
fn of_release(number: usize, (position, speaker): (usize, Speaker)) -> Speaker {
    if number.is_multiple_of(2) {
        return speaker;
    }
    let id = SpeakerId::new(format!("s{position}")).expect("a well-formed id");
    Speaker { id, ..speaker }
}

fn person(dice: &mut Rng, number: usize) -> Speaker {
    let mut capital = || {
        let name = name(dice);
        name[..1].to_uppercase() + &name[1..]
    };
    Speaker {
        name: format!("{} {}", capital(), capital()),
        post: format!("Kepala Bidang {}", capital()),
        id: SpeakerId::new(format!("{number:032x}")).expect("32 digits"),
        degrees_before: String::new(),
        degrees_after: "S.Sos.".to_owned(),
        short_name: String::new(),
        organisation: String::new(),
        pronoun: None,
    }
}

fn name(dice: &mut Rng) -> String {
    (0..dice.usize(2..5))
        .map(|_| *dice.choice(&SYLLABLES).expect("syllables"))
        .collect()
}
