//! *Siapa*: the release's own speakers and organisation, offices, posts with a
//! name, and groups of people.

use siaran_model::{Language, Release};

use super::{indonesian, taken};
use crate::words::{Phrase, Words, word_set};
use crate::{english as en, indonesian as id};

pub(super) fn find(words: &Words<'_>, release: &Release, others: &[&[Phrase]]) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = release
        .speakers
        .iter()
        .flat_map(|speaker| [&speaker.name, &speaker.short_name])
        .flat_map(|name| words.find(name))
        .collect();
    let organisation = &release.organisation;
    for name in [&organisation.name, &organisation.short_name] {
        let outside = |(first, _): &Phrase| !taken(*first, others);
        found.extend(words.find(name).into_iter().filter(outside));
    }
    let mut at = 0;
    while at < words.len() {
        let after = if taken(at, others) {
            None
        } else {
            named(words, at, release.language, others)
                .or_else(|| group(words, at, release.language))
        };
        match after {
            Some(phrase) => {
                found.push(phrase);
                at = phrase.1.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// An office, a post with its holder, or a person who does what people do.
fn named(words: &Words<'_>, at: usize, language: Language, others: &[&[Phrase]]) -> Option<Phrase> {
    if !words.is_capital(at) {
        return None;
    }
    let (heads, alone) = if indonesian(language) {
        (&HEADS, &ALONE)
    } else {
        (&HEADS_EN, &ALONE_EN)
    };
    let after = name_end(words, at, others);
    let head = words.has(at, heads)
        || words.are(at, &["rumah", "sakit"])
        || (!indonesian(language) && (at..after).any(|at| words.has(at, heads)));
    let single = words.has(at, alone)
        || (indonesian(language) && is_ministry(words.lower(at)))
        || (language == Language::English && words.has(after - 1, alone));
    // *di Balai Kota* and *in the Ministry* say where.
    if single || (head && after > at + 1) {
        return Some((at, after));
    }
    let acts = if indonesian(language) {
        words.has(after, &DEEDS)
            || (words.has(after, &id::AUXILIARIES) && words.has(after + 1, &DEEDS))
    } else {
        words.has(after, &DEEDS_EN)
    };
    let person = !words.breaks(after) && acts && (2..=5).contains(&(after - at));
    let thing = words.has(at, &THINGS) || words.has(after - 1, &THINGS);
    let start =
        words.opens_sentence(at) || words.breaks(at) || words.has(at.wrapping_sub(1), heads);
    (person && !thing && start || has_degree(words, at, after)).then_some((at, after))
}

/// Where a name ends: after its capitals, what joins them, degrees, and a short
/// form in brackets.
fn name_end(words: &Words<'_>, at: usize, others: &[&[Phrase]]) -> usize {
    let capital = |at: usize| !taken(at, others) && words.is_capital(at);
    let mut after = at + 1;
    while after < words.len() && after < at + 16 {
        let gap = words.gap(after).trim();
        let follows = match gap {
            "" | ")" => {
                capital(after)
                    || (words.is(after, &["dan", "of", "and", "for", "the", "bin", "binti"])
                        && capital(after + 1)
                        && !words.breaks(after + 1)
                        && !words.has(after + 1, &HEADS)
                        && !words.has(after + 1, &HEADS_EN))
            }
            // Degrees before the name have their point.
            "." => DEGREES_BEFORE.contains(words.lower(after - 1)) && capital(after),
            "," | ".," => capital(after) && is_degree(words, after),
            "(" => {
                capital(after)
                    && words.gap(after + 1).starts_with(')')
                    && !words.list[after].is_number()
            }
            _ => false,
        };
        if !follows {
            break;
        }
        after += 1;
    }
    after
}

/// *S.Sos*, *M.Si*, *Ph.D*: capitals with points, after a comma.
fn is_degree(words: &Words<'_>, at: usize) -> bool {
    let Some(word) = words.list.get(at) else {
        return false;
    };
    let parts: Vec<_> = word.text.split('.').collect();
    let short = |part: &str| part.starts_with(char::is_uppercase) && part.chars().count() <= 5;
    (parts.len() > 1 && parts.iter().all(|part| short(part))) || word.lower == "mba"
}

fn has_degree(words: &Words<'_>, at: usize, after: usize) -> bool {
    (at + 1..after).any(|at| {
        (words.gap(at).trim() == "," && is_degree(words, at))
            || (words.gap(at).trim() == "." && DEGREES_BEFORE.contains(words.lower(at - 1)))
    })
}

/// *Kemenkes*, *Kemendagri*.
fn is_ministry(word: &str) -> bool {
    word.starts_with("kemen") && !["kementerian", "kemenangan", "kemenyan"].contains(&word)
}

/// People without a name: *sebanyak 120 pelajar*, *warga*.
fn group(words: &Words<'_>, at: usize, language: Language) -> Option<Phrase> {
    let id = indonesian(language);
    if !words.has(at, if id { &GROUPS } else { &GROUPS_EN }) {
        return None;
    }
    let mut first = at;
    let counted = |at: usize| {
        words.list[at].is_number() || words.has(at, if id { &COUNTS } else { &COUNTS_EN })
    };
    while first > 0 && !words.breaks(first) && counted(first - 1) {
        first -= 1;
    }
    let mut after = at + 1;
    while !words.breaks(after) && words.is_capital(after) {
        after += 1;
    }
    let does = if id {
        id::is_verb(words.lower(after)) || words.has(after, &id::AUXILIARIES)
    } else {
        en::is_finite(words.lower(after))
            || words.is(
                after,
                &["will", "can", "has", "have", "is", "are", "was", "were"],
            )
    };
    let subject = words.opens_sentence(first) || (does && !words.breaks(after));
    (first < at || subject).then_some((first, after))
}

word_set!(
    HEADS,
    "
    presiden wapres menteri gubernur wagub bupati wabup wali walikota camat lurah
    kepala direktur dirjen sekretaris sekda sekjen ketua wakil deputi staf asisten panglima
    kapolda kapolres kapolsek dandim pangdam rektor dekan dubes duta komisaris juru jubir plt pj
    ibu bapak inspektur jaksa hakim manajer koordinator menko wamen mendagri
    kementerian pemerintah pemprov pemkot pemkab pemda pemdes badan dinas direktorat
    biro komisi lembaga dewan universitas politeknik institut pt cv perum perumda rsud kejaksaan
    mahkamah pengadilan polres polda polsek kodim kodam sekretariat satuan bank yayasan
    perusahaan asosiasi ikatan himpunan persatuan palang kantor balai puskesmas
"
);

word_set!(
    ALONE,
    "
    presiden wapres gubernur bupati menkes menkeu menhub menlu mensos mendagri mendikbud
    dpr dprd mpr bps bmkg kpk polri tni ojk bpbd bnpb basarnas bappeda bawaslu kpu bpom bpjs bkn
    bssn brin dinkes dinsos disdik dishub diskominfo disdukcapil disnaker dispora satpol pemkot
    pemkab pemprov pemda kapolri panglima
"
);

word_set!(
    HEADS_EN,
    "
    president minister ministry governor mayor regent director secretary chair chairman
    chairwoman head deputy department agency government commission council committee university
    institute bank association foundation office bureau authority police corporation company
    police spokesperson spokesman spokeswoman rector dr prof mr mrs ms
"
);

word_set!(ALONE_EN, "government ministry ltd inc");

word_set!(DEGREES_BEFORE, "dr drs dra ir prof h hj kh r");

// What people do, and things do not.
word_set!(
    DEEDS,
    "
    mengatakan menyampaikan menegaskan menjelaskan mengajak mengimbau meminta melantik meninjau
    mengunjungi menghadiri menyerahkan meluncurkan meresmikan membuka menutup menandatangani
    mengumumkan memimpin menerima mengapresiasi mengingatkan berkunjung memastikan berharap
    memenangi memenangkan meraih menjuarai menyambut melepas menyalurkan membagikan dilantik
"
);

word_set!(
    DEEDS_EN,
    "
    said told announced opened launched inaugurated signed visited urged met welcomed handed
    received led called presented unveiled
"
);

// Names of what is done or made, which nobody is.
word_set!(
    THINGS,
    "
    program programme kegiatan acara festival gerakan rapat forum pelatihan peraturan hari
    undang-undang perda lomba turnamen pameran konferensi operasi pasar hari tim bantuan
    rumah jalan gedung jembatan aplikasi layanan kota kabupaten provinsi kecamatan desa
    project campaign act plan initiative street bridge
"
);

word_set!(
    GROUPS,
    "
    aparatur asn anak-anak atlet buruh calon dokter dosen guru jemaah jamaah keluarga kader
    lansia mahasiswa masyarakat nelayan pedagang pelari pesepeda pegawai pekerja pelajar pelaku pemuda pendaftar
    penduduk pengemudi pengunjung pemerintah kepolisian penumpang penyuluh perajin perawat peserta petani peternak
    petugas prajurit relawan santri siswa siswi tenaga warga wartawan wisatawan
"
);

word_set!(
    COUNTS,
    "
    sebanyak ratusan ribuan puluhan belasan jutaan para seluruh semua sejumlah beberapa orang
    setiap ribu juta ratus puluh belas dua tiga empat lima enam tujuh delapan sembilan sepuluh
"
);

word_set!(
    GROUPS_EN,
    "
    agency athletes children city council government ministry university citizens doctors employees entrepreneurs families farmers fishermen fishers
    graduates households journalists nurses officers officials patients people pupils residents
    scientists staff students teachers trainees traders tourists visitors volunteers women
    workers
"
);

word_set!(
    COUNTS_EN,
    "
    hundreds thousands dozens of all some several more than about many two three four five six
    seven eight nine ten eleven twelve hundred thousand million
"
);
