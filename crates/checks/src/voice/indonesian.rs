//! Indonesian headlines.

use super::{Voice, fronted};
use crate::indonesian::{
    AUXILIARIES, is_active_verb, is_bare_verb, is_passive_verb, is_ter_verb, is_torn_passive,
};
use crate::words::{Phrase, Words, word_set};

pub(super) fn voice(words: &Words<'_>, begin: usize) -> Option<(Voice, Phrase)> {
    let first = words.lower(begin);
    let passive = is_passive_verb(first);
    if passive {
        return Some(fronted(words, begin).unwrap_or((Voice::Inverted, (begin, begin + 1))));
    }
    if is_compound(words, begin) {
        return candidates(words, begin).find_map(|at| verb(words, begin, at));
    }
    if FRONTS.contains(first) || is_active_verb(first) || is_bare_verb(first) {
        if let Some(found) = fronted(words, begin) {
            return Some(found);
        }
        // *Pantau Harga* asks; *Untuk* alone begins nothing known.
        return (is_active_verb(first) || (is_bare_verb(first) && !AMBIGUOUS.contains(first)))
            .then_some((Voice::Actorless, (begin, begin + 1)));
    }
    let clear = candidates(words, begin).find_map(|at| verb(words, begin, at));
    clear
        .or_else(|| candidates(words, begin).find_map(|at| weak_verb(words, at)))
        .or_else(|| named(words, begin))
}

/// The words that may be the sentence's verb: one after *yang* tells which one is
/// meant, one after *untuk* what for.
fn candidates<'w>(words: &'w Words<'_>, begin: usize) -> impl Iterator<Item = usize> + 'w {
    let led = |at: &usize| !words.breaks(*at) && words.has(*at - 1, &LEADS);
    (begin + 1..words.len()).filter(move |at| !led(at) && !is_compound(words, *at))
}

fn named(words: &Words<'_>, begin: usize) -> Option<(Voice, Phrase)> {
    let first = words.lower(begin);
    NOUNS
        .contains(first)
        .then_some((Voice::Nominal, (begin, begin + 1)))
}

/// What a verb says of the sentence.
fn verb(words: &Words<'_>, begin: usize, at: usize) -> Option<(Voice, Phrase)> {
    let word = words.lower(at);
    let mut first = at;
    while first > begin + 1 && !words.breaks(first) && words.has(first - 1, &AUXILIARIES) {
        first -= 1;
    }
    if is_torn_passive(word, words.lower(at + 1)) && !words.breaks(at + 1) {
        return Some((Voice::Passive, (first, at + 2)));
    }
    if is_passive_verb(word) || is_ter_verb(word) {
        return Some((Voice::Passive, (first, at + 1)));
    }
    let bare = is_bare_verb(word) && (!AMBIGUOUS.contains(word) || first < at);
    (is_active_verb(word) || bare).then_some((Voice::Active, (first, at + 1)))
}

/// A verb that is shaped like no other, where there is no clearer one.
fn weak_verb(words: &Words<'_>, at: usize) -> Option<(Voice, Phrase)> {
    words
        .has(at, &WEAK)
        .then_some((Voice::Active, (at, at + 1)))
}

/// *buka puasa*, *terima kasih*: a verb's root that is half of a noun.
fn is_compound(words: &Words<'_>, at: usize) -> bool {
    let pair = |first: usize| {
        !words.breaks(first + 1)
            && COMPOUNDS.contains(&(words.lower(first), words.lower(first + 1)))
    };
    pair(at) || (at > 0 && pair(at - 1))
}

// Words that begin a circumstance, up to its comma.
word_set!(
    FRONTS,
    "
    agar akibat antisipasi atasi berkat cegah dalam demi dengan di dukung guna hadapi jelang
    karena lewat libatkan lawan melalui mulai pada pascabencana peringati perkuat saat sambut sebelum sejak
    selama sepekan setelah sukseskan tekan tingkatkan untuk usai wujudkan
"
);

// Roots that are nouns as well: verbs only after *akan*, *siap* and the like.
word_set!(
    AMBIGUOUS,
    "antar apresiasi buat evakuasi klarifikasi olah relokasi rilis segel"
);

word_set!(WEAK, "hadir ikut jadi masuk naik panen terbit tiba turun");

const COMPOUNDS: [(&str, &str); 18] = [
    ("jual", "beli"),
    ("bina", "keluarga"),
    ("bina", "marga"),
    ("buka", "puasa"),
    ("cetak", "biru"),
    ("ganti", "rugi"),
    ("kejar", "paket"),
    ("lepas", "landas"),
    ("lepas", "pantai"),
    ("rawat", "inap"),
    ("rawat", "jalan"),
    ("rumah", "susun"),
    ("serah", "terima"),
    ("tanda", "terima"),
    ("terima", "kasih"),
    ("tanya", "jawab"),
    ("tutup", "buku"),
    ("tutup", "usia"),
];

// A verb after one of these is half of a noun, or of another clause.
word_set!(
    LEADS,
    "
    agar air bidang cara demi dengan di dari guna ke musim masa proses tata untuk yang
"
);

// Deeds as nouns.
word_set!(
    NOUNS,
    "
    kegiatan kunjungan pameran pelaksanaan pelantikan pelatihan pelepasan peluncuran pemaparan
    pemasangan pembagian pembahasan pembangunan pembinaan pembukaan penandatanganan penanganan
    penanaman penerapan penerimaan pengukuhan pengumuman peninjauan penutupan penyaluran
    penyampaian penyelenggaraan penyerahan penyusunan perayaan peresmian peringatan rapat
    sosialisasi upacara workshop seminar lokakarya
"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_front_is_a_noun_of_deeds() {
        assert!(NOUNS.iter().all(|noun| !FRONTS.contains(noun)));
    }
}
