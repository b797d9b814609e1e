//! *Di mana*: a place after *di*, *ke*, *in*, *at*. Not every *di* stands before
//! one: *di antaranya*, *di hadapan Wali Kota*, *di baca*.

use siaran_model::Language;

use super::{indonesian, taken};
use crate::words::{Phrase, Words, word_set};
use crate::{english as en, indonesian as id};

/// How far a place's kind may stand from its preposition: *di dua belas
/// kecamatan*.
const REACH: usize = 4;

pub(super) fn find(words: &Words<'_>, language: Language, time: &[Phrase]) -> Vec<Phrase> {
    let read = if indonesian(language) {
        in_indonesian
    } else {
        in_english
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let after = (!taken(at, &[time]))
            .then(|| read(words, at, time))
            .flatten();
        match after {
            Some(after) => {
                found.push((at, after));
                at = after;
            }
            None => at += 1,
        }
    }
    found
}

fn in_indonesian(words: &Words<'_>, at: usize, time: &[Phrase]) -> Option<usize> {
    let to = words.lower(at) == "ke"
        || (words.lower(at) == "menuju" && !words.breaks(at + 1) && words.is_capital(at + 1));
    if !(to || words.lower(at) == "di") || id::is_torn_passive(words.lower(at), words.lower(at + 1))
    {
        return None;
    }
    let name = past(words, at + 1, &RELATIONS);
    let kind = kind_after(words, name, &KINDS);
    let proper = is_name(words, name, time)
        && !words.has(name, &NO_PLACES)
        && (!to
            || words.has(at.wrapping_sub(1), &TRAVELS)
            || words.has(at.wrapping_sub(2), &TRAVELS));
    let begin = kind.or(proper.then_some(name))?;
    Some(with_name(words, begin, time, &["dan"]))
}

fn in_english(words: &Words<'_>, at: usize, time: &[Phrase]) -> Option<usize> {
    if !words.has(at, &PREPOSITIONS_EN) {
        return None;
    }
    let name = past(words, at + 1, &ARTICLES);
    let kind = kind_after(words, name, &KINDS_EN);
    let proper = is_name(words, name, time) && !words.has(name, &NO_PLACES_EN);
    let begin = kind.or(proper.then_some(name))?;
    let after = with_name(words, begin, time, &["of", "and", "the"]);
    (kind.is_some() || !words.has(after - 1, &NO_PLACES_EN)).then_some(after)
}

/// The first word from here that is not in the set.
fn past(words: &Words<'_>, mut at: usize, set: &crate::words::WordSet) -> usize {
    while !words.breaks(at) && words.has(at, set) {
        at += 1;
    }
    at
}

/// Where the name of a kind of place stands, within reach and without a break.
fn kind_after(words: &Words<'_>, from: usize, kinds: &crate::words::WordSet) -> Option<usize> {
    (from..from + REACH)
        .take_while(|at| !words.breaks(*at) && !words.has(*at, &ENDS))
        .find(|at| words.has(*at, kinds))
        // *di bidang pendidikan sekolah*: only numbers and measures stand before.
        .filter(|kind| (from..*kind).all(|at| words.list[at].is_number() || words.has(at, &COUNTS)))
}

fn is_name(words: &Words<'_>, at: usize, time: &[Phrase]) -> bool {
    !words.breaks(at)
        && words.is_capital(at)
        && !taken(at, &[time])
        && !words.has(at, &id::MONTHS)
        && !words.has(at, &en::MONTHS)
}

/// Where a place ends: after its name, and that of the town behind a comma.
fn with_name(words: &Words<'_>, begin: usize, time: &[Phrase], joints: &[&str]) -> usize {
    let named = |at: usize| {
        !words.breaks(at)
            && !taken(at, &[time])
            && (words.is_capital(at) || words.list[at].is_number())
    };
    let goes_on =
        |at: usize| words.has(at, &DIRECTIONS) || words.has(at, &KINDS) || words.has(at, &KINDS_EN);
    let mut after = begin + 1;
    loop {
        if named(after) || (!words.breaks(after) && goes_on(after)) {
            after += 1;
        } else if !words.breaks(after)
            && words.is(after, joints)
            && named(after + 1)
            && words.list[after + 1].is_capital()
        {
            after += 2;
        } else {
            break;
        }
    }
    while after < words.len()
        && words.gap(after).trim() == ","
        && words.is_capital(after)
        && !taken(after, &[time])
    {
        let mut end = after + 1;
        while named(end) {
            end += 1;
        }
        // *di Purwabakti, Rahmat mengatakan* goes on with somebody.
        let closed = end >= words.len() || words.breaks(end) || taken(end, &[time]);
        if !closed {
            break;
        }
        after = end;
    }
    after
}

word_set!(
    RELATIONS,
    "
    dalam luar dekat sekitar depan belakang sebelah atas seluruh semua setiap tiap sejumlah
    beberapa berbagai kedua ketiga sepanjang lingkungan salah satu masing-masing
"
);

word_set!(
    COUNTS,
    "
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu
    two three four five six seven eight nine ten eleven twelve all several many every local
    public new old main
"
);

// Words that begin something else.
word_set!(
    ENDS,
    "
    yang untuk guna agar dengan dan atau serta pada karena oleh that which for with and or to by
    as
"
);

word_set!(KINDS, "
    alun-alun asrama aula balai bandara bantaran bendungan dermaga desa dusun embung
    gedung gelanggang gereja gor gunung halaman hotel hutan ibu ibukota istana jalan jembatan kabupaten
    kampung kampus kantor kawasan kebun kecamatan kelurahan kelas kompleks kota laboratorium lahan
    lapangan laut lereng lobi lokasi madrasah mal masjid markas mapolda mapolres museum nagari negara
    negeri pabrik pantai pasar perairan pelabuhan pendopo perbatasan perkampungan perpustakaan perumahan
    pesantren pesisir plaza posko posyandu provinsi pulau puskesmas pusat ruang ruas rumah
    rusunawa sawah sekolah sentra sirkuit sma smk smp stadion selat stasiun studio sungai taman tambak teluk
    tempat tepi terminal universitas waduk wilayah daerah rsud rt rw
");

word_set!(
    KINDS_EN,
    "
    airport auditorium beach building campus centre center church cities city clinic clinics
    community district districts field hall harbour headquarters hospital hospitals hotel
    island islands library market markets mosque museum neighborhood neighbourhood
    neighbourhoods office offices park port province provinces regencies regency river school
    schools square stadium station street streets studio subdistrict subdistricts town towns
    university village villages ward wards
"
);

// Names after *di* that are no places.
word_set!(
    NO_PLACES,
    "
    acara facebook hari instagram kegiatan program rapat telegram tiktok tahun twitter whatsapp
    x youtube antara balik era bulan bidang
"
);

word_set!(
    NO_PLACES_EN,
    "
    act agreement bill campaign english facebook forum indonesian initiative instagram
    programme program project law march plan regulation rupiah tiktok whatsapp x youtube
    collaboration cooperation partnership response
"
);

word_set!(
    TRAVELS,
    "
    kunjungan berkunjung bertolak tiba datang pergi terbang menuju dikirim menyalurkan kerja
    didistribusikan disalurkan
"
);

word_set!(
    PREPOSITIONS_EN,
    "in at across near outside inside throughout around"
);
word_set!(ARTICLES, "the a an all every");

// What tells places of one kind apart: *pesisir utara*, *rumah sakit*.
word_set!(DIRECTIONS, "barat sakit selatan timur utara");
