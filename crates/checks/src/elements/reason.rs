//! *Mengapa*: what a deed is for, and what led to it.

use siaran_model::Language;

use super::{indonesian, until_break};
use crate::indonesian as id;
use crate::words::{Phrase, Words, word_set};

/// How many words stand for a reason at most.
const MOST: usize = 10;
/// How far before *untuk* the verb stands whose content it tells.
const REACH: usize = 6;

pub(super) fn find(words: &Words<'_>, language: Language) -> Vec<Phrase> {
    let begins = if indonesian(language) {
        in_indonesian
    } else {
        in_english
    };
    let mut found: Vec<Phrase> = Vec::new();
    for at in 0..words.len() {
        let inside = found.last().is_some_and(|(_, after)| at < *after);
        if !inside && begins(words, at) {
            found.push((at, until_break(words, at, MOST)));
        }
    }
    found
}

fn in_indonesian(words: &Words<'_>, at: usize) -> bool {
    let next = words.lower(at + 1);
    match words.lower(at) {
        "guna" | "demi" | "karena" | "lantaran" | "akibat" | "berkat" | "mengingat"
        | "bertujuan" | "menanggapi" | "merespons" | "menindaklanjuti" | "menyambut"
        | "menyusul" | "memperingati" => {
            // *satu demi satu* tells no reason.
            !words.breaks(at + 1) && words.lower(at.wrapping_sub(1)) != next
        }
        "dalam" => words.is(at + 1, &["rangka", "upaya"]) && !words.breaks(at + 1),
        "sebagai" => {
            !words.breaks(at + 1) && words.is(at + 1, &["upaya", "bentuk", "langkah", "wujud"])
        }
        "dengan" => words.are(at, &["dengan", "tujuan"]) || words.are(at, &["dengan", "maksud"]),
        "sehubungan" => words.are(at, &["sehubungan", "dengan"]),
        "untuk" => {
            (id::is_active_verb(next) || id::is_passive_verb(next) || PURPOSES.contains(next))
                && !words.breaks(at + 1)
                && !is_content(words, at)
        }
        "agar" | "supaya" => !words.breaks(at + 1) && !is_content(words, at),
        _ => false,
    }
}

/// Whether what follows is what somebody was asked or agreed to do, and so not
/// why: *mengimbau warga agar menghemat air*.
fn is_content(words: &Words<'_>, at: usize) -> bool {
    (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|before| !words.breaks(before + 1))
        .any(|before| words.has(before, &ASKING))
}

fn in_english(words: &Words<'_>, at: usize) -> bool {
    let whole = |these: &[&str]| words.are(at, these);
    match words.lower(at) {
        "because" => true,
        "due" => whole(&["due", "to"]),
        "so" => whole(&["so", "that"]),
        "in" => {
            whole(&["in", "order", "to"])
                || whole(&["in", "response", "to"])
                || whole(&["in", "an", "effort", "to"])
                || whole(&["in", "a", "bid", "to"])
        }
        "aimed" | "aims" => whole(&["aimed", "at"]) || whole(&["aims", "to"]),
        "to" => {
            words.has(at + 1, &PURPOSES_EN)
                && !words.breaks(at + 1)
                && (words.breaks(at) || !words.has(at - 1, &CATENATIVES))
                && !(at.saturating_sub(4)..at)
                    .rev()
                    .take_while(|before| !words.breaks(before + 1))
                    .any(|before| words.has(before, &ASKING_EN))
        }
        _ => false,
    }
}

word_set!(
    PURPOSES,
    "
    kepentingan kebutuhan keperluan kemudahan kelancaran keselamatan kesejahteraan kemajuan
    pemerataan peningkatan percepatan pencegahan penanganan pengurangan pelestarian pemulihan
"
);

word_set!(
    ASKING,
    "
    meminta minta diminta mengajak diajak ajak mengimbau diimbau imbau menghimbau memerintahkan
    diperintahkan menginstruksikan diinstruksikan mengingatkan diingatkan mendorong didorong
    berkomitmen komitmen sepakat bersepakat menyepakati siap wajib diwajibkan mewajibkan berhak
    hak izin mengizinkan diizinkan melarang dilarang berharap harapan kesempatan cara kewajiban
    mengundang diundang berpesan menyerukan mengharapkan diharapkan menganjurkan dianjurkan
    menyarankan disarankan memutuskan berencana rencana berjanji dijadwalkan berupaya menunjuk
    ditunjuk mampu bertekad memilih berkesempatan kewenangan menugaskan ditugaskan tekad
"
);

word_set!(
    PURPOSES_EN,
    "
    accelerate address assist attract avoid boost bring build celebrate combat commemorate counter
    create curb cut deliver develop ease enable encourage end enhance ensure equip expand fight
    give help honor honour improve increase keep lower maintain make mark meet prepare preserve
    prevent promote protect provide raise reduce respond restore save secure serve shorten
    simplify speed stop strengthen support tackle train
"
);

word_set!(
    CATENATIVES,
    "
    able about agreed agree agrees aim aiming begins began begin committed continue continued
    continues decided expected failed going has have had hopes intends likely need needs offered
    ought plan planned plans pledged pledges promised ready required seeks set scheduled starts
    started tends used vowed wants wishes right opportunity chance way due
"
);

word_set!(
    ASKING_EN,
    "
    ask asked asking call called calls encourage encouraged encourages instruct instructed invite
    invited invites order ordered remind reminded require required told urge urged urges
    allowed allows enabled
"
);
