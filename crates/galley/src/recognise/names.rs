//! Names and posts in running text: where one ends and the other begins.

use siaran_model::{Language, Release, Speaker, SpeakerId};

use super::people::holds;

/// Words that a post begins with.
const POSTS: [&str; 52] = [
    "Kepala",
    "Wakil",
    "Direktur",
    "Direktris",
    "Deputi",
    "Sekretaris",
    "Menteri",
    "Gubernur",
    "Bupati",
    "Wali",
    "Walikota",
    "Camat",
    "Lurah",
    "Kades",
    "Ketua",
    "Asisten",
    "Staf",
    "Juru",
    "Plt.",
    "Plh.",
    "Pj.",
    "Pelaksana",
    "Penjabat",
    "Presiden",
    "Rektor",
    "Dekan",
    "Inspektur",
    "Komandan",
    "Kapolres",
    "Kapolda",
    "Kapolsek",
    "Dandim",
    "Jaksa",
    "Hakim",
    "Kabag",
    "Kabid",
    "Kadis",
    "Kasi",
    "Kasubag",
    "Manajer",
    "Pranata",
    "Koordinator",
    "Pimpinan",
    "Pemimpin",
    "Anggota",
    "Dirjen",
    "Sekda",
    "Sekjen",
    "Head",
    "Director",
    "Minister",
    "Mayor",
];

/// Words that name an office or a field of work, and never a person.
const OFFICES: [&str; 62] = [
    "Bagian",
    "Biro",
    "Bidang",
    "Badan",
    "Dinas",
    "Direktorat",
    "Jenderal",
    "Umum",
    "Seksi",
    "Subbagian",
    "Subbidang",
    "Sekretariat",
    "Kantor",
    "Kementerian",
    "Komisi",
    "Komite",
    "Balai",
    "Pusat",
    "Unit",
    "Divisi",
    "Departemen",
    "Humas",
    "Hubungan",
    "Masyarakat",
    "Informasi",
    "Komunikasi",
    "Publik",
    "Media",
    "Protokol",
    "Keprotokolan",
    "Pendidikan",
    "Kesehatan",
    "Pertanian",
    "Perhubungan",
    "Sosial",
    "Keuangan",
    "Kepegawaian",
    "Lingkungan",
    "Hidup",
    "Pekerjaan",
    "Pariwisata",
    "Kebudayaan",
    "Perdagangan",
    "Perindustrian",
    "Koperasi",
    "Usaha",
    "Tugas",
    "Harian",
    "Utama",
    "Ahli",
    "Madya",
    "Muda",
    "Pertama",
    "Khusus",
    "Bicara",
    "Negara",
    "Daerah",
    "Pelayanan",
    "Pengaduan",
    "Kominfo",
    "Diskominfo",
    "Kehumasan",
];

/// Words that open where, when or how something was said.
const TAILS: [&str; 24] = [
    "di",
    "saat",
    "ketika",
    "dalam",
    "usai",
    "seusai",
    "selepas",
    "sebelum",
    "pada",
    "kepada",
    "sambil",
    "seraya",
    "lewat",
    "melalui",
    "menanggapi",
    "lagi",
    "pula",
    "in",
    "at",
    "on",
    "during",
    "after",
    "while",
    "to",
];

/// The words up to where, when or how it was said.
pub(super) fn without_tail(words: &str) -> &str {
    let mut at = 0;
    for word in words.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', ',']);
        if TAILS.contains(&bare) && !words.starts_with(char::is_lowercase)
            || at == 0 && TAILS.contains(&bare)
        {
            return words[..at].trim_end_matches([' ', ',']);
        }
        at += word.len();
    }
    let days = [
        "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
    ];
    match words.rsplit_once(", ") {
        Some((before, day)) if days.iter().any(|name| day.starts_with(name)) => before,
        Some(_) | None => words,
    }
}

/// Somebody whom the narration named in full before, with the post it gave.
pub(super) fn met(language: Language, short: &str, texts: &[&str]) -> Option<Speaker> {
    if short.contains(' ') || !short.starts_with(char::is_uppercase) {
        return None;
    }
    texts.iter().rev().find_map(|text| {
        let words: Vec<&str> = text.split_whitespace().collect();
        (0..words.len()).find_map(|at| match language {
            Language::Indonesian => (bare(words[at]) == short)
                .then(|| named_at(&words, at))
                .flatten(),
            // An English release goes on with the last name.
            Language::English => (bare(words[at]) == short && at > 0)
                .then(|| {
                    let start = (0..at).rev().take_while(|i| is_name(words[*i])).take(3);
                    named_at(&words, start.last()?)
                })
                .flatten(),
        })
    })
}

/// The name that starts at a word, if it has more than one, and the post beside
/// it.
fn named_at(words: &[&str], at: usize) -> Option<Speaker> {
    let mut end = at;
    while end < words.len() && end - at < 5 && (end == at || is_name(words[end])) {
        end += 1;
        if ends_clause(words[end - 1]) {
            break;
        }
    }
    if end - at < 2 {
        return None;
    }
    let name = words[at..end]
        .iter()
        .map(|word| bare(word))
        .collect::<Vec<_>>()
        .join(" ");
    Some(Speaker {
        name,
        post: post_before(words, at)
            .or_else(|| post_behind(words, end))
            .unwrap_or_default(),
        ..nobody()
    })
}

/// *Kepala Biro Humas, Eddy …* or *Kepala Biro Humas Eddy …*
fn post_before(words: &[&str], at: usize) -> Option<String> {
    let first = (0..at)
        .rev()
        .take(14)
        .take_while(|i| {
            let clause = ends_clause(words[*i]) && *i + 1 != at;
            !clause && (words[*i].starts_with(char::is_uppercase) || is_link(words[*i]))
        })
        .filter(|i| POSTS.contains(&bare(words[*i])) || POSTS.contains(&words[*i]))
        .last()?;
    Some(joined(&words[first..at]))
}

/// *Eddy …, Kepala Biro Humas, …*
fn post_behind(words: &[&str], end: usize) -> Option<String> {
    if !words[end - 1].ends_with(',') || !POSTS.contains(&bare(words.get(end)?)) {
        return None;
    }
    let to = (end..words.len().min(end + 14)).find(|i| ends_clause(words[*i]))?;
    words[to].ends_with(',').then(|| joined(&words[end..=to]))
}

fn joined(words: &[&str]) -> String {
    words.join(" ").trim_end_matches([',', '.']).to_owned()
}

/// Somebody new in these words, with name and post apart where that is sure.
pub(super) fn new_speaker(release: &Release, words: &str, all: &str) -> Speaker {
    if let Some((name, rest)) = words.split_once(", ")
        && !POSTS.contains(&words.split(' ').next().unwrap_or_default())
    {
        return name_first(name, rest);
    }
    if let Some((post, name)) = words.split_once(", ")
        && is_full_name(name)
    {
        return Speaker {
            name: name.to_owned(),
            post: post.to_owned(),
            ..nobody()
        };
    }
    let pieces: Vec<&str> = words.split_whitespace().collect();
    let border = pieces
        .first()
        .filter(|first| POSTS.contains(first))
        .and_then(|_| border(release, &pieces, all));
    match border {
        Some(at) => Speaker {
            name: pieces[at..].join(" "),
            post: pieces[..at].join(" "),
            ..nobody()
        },
        None => Speaker {
            name: words.to_owned(),
            ..nobody()
        },
    }
}

/// *dr. Ratna Puspita, M.K.M., Kepala Dinas Kesehatan*
fn name_first(name: &str, rest: &str) -> Speaker {
    let is_degree = |word: &&str| word.contains('.') && word.starts_with(char::is_uppercase);
    let pieces: Vec<&str> = rest.split(", ").collect();
    let degrees = pieces.iter().take_while(|piece| is_degree(piece)).count();
    let before: Vec<&str> = name
        .split_whitespace()
        .take_while(|word| word.ends_with('.'))
        .collect();
    Speaker {
        name: name
            .split_whitespace()
            .skip(before.len())
            .collect::<Vec<_>>()
            .join(" "),
        degrees_before: before.join(" "),
        degrees_after: pieces[..degrees].join(", "),
        post: pieces[degrees..].join(", "),
        ..nobody()
    }
}

/// Where the name begins behind a post: at a word that stands alone elsewhere, or
/// behind the last word that only an office has.
fn border(release: &Release, words: &[&str], all: &str) -> Option<usize> {
    let alone = (1..words.len()).find(|at| {
        let pair = format!("{} {}", words[at - 1], words[*at]);
        let rest = all.replace(&pair, " ");
        !is_office(release, words[*at]) && is_name(words[*at]) && holds(&rest, words[*at])
    });
    let known = words.iter().rposition(|word| is_office(release, word));
    match alone {
        Some(at) if known.is_none_or(|known| known < at) => Some(at),
        Some(_) | None => {
            let at = known? + 1;
            let name = &words[at..];
            // An office of a whole region carries its place behind it, and no one
            // can tell that from a name.
            let certain = (2..=4).contains(&name.len()) && name.iter().all(|word| is_name(word));
            let place = words[..at].iter().any(|word| PLACED.contains(word));
            (certain && !place && at > 1).then_some(at)
        }
    }
}

/// Words of a post that a place may follow.
const PLACED: [&str; 7] = [
    "Dinas", "Kantor", "Balai", "Daerah", "Badan", "Camat", "Lurah",
];

/// Whether a word belongs to a post or an office: it names one, is an
/// abbreviation, or stands in the name of the organisation.
fn is_office(release: &Release, word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    OFFICES.contains(&word)
        || POSTS.contains(&word)
        || is_link(word)
        || capitals > 1
        || holds(&release.organisation.name, word)
        || holds(&release.organisation.city, word)
}

fn is_link(word: &str) -> bool {
    matches!(
        bare(word),
        "dan" | "bidang" | "urusan" | "untuk" | "of" | "&"
    )
}

fn is_full_name(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (1..=5).contains(&count) && words.split_whitespace().all(is_name)
}

/// A word that a name may have: a capital and small letters.
fn is_name(word: &str) -> bool {
    let word = bare(word);
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.all(|c| c.is_lowercase() || matches!(c, '\'' | '’' | '-' | '.'))
}

/// A word without the punctuation around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn ends_clause(word: &str) -> bool {
    word.ends_with([',', '.', ';', ':', ')', '?', '!'])
}

/// Nothing is known yet.
fn nobody() -> Speaker {
    Speaker {
        id: SpeakerId::new("new").expect("a well-formed id"),
        name: String::new(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: String::new(),
        post: String::new(),
        organisation: String::new(),
        pronoun: None,
    }
}
