//! The short forms in a headline, and where the release spells them out.

use serde::Serialize;
use siaran_model::{Answer, Block, Language, PartId, PartKind, Placement, Quote, Release};

use crate::words::{CharRange, Words, word_set};

/// How far a headline is read: no newspaper prints a longer one.
const MOST_WORDS: usize = 60;

/// A short form in the headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ShortForm {
    /// As the headline has it.
    pub form: String,
    /// Where the headline has it first.
    pub words: CharRange,
    /// The first part that spells it out. `None`: no part does.
    pub spelled_out: Option<PartId>,
}

/// The short forms of a release's headline, in its order, each once.
pub(crate) fn short_forms(release: &Release) -> Vec<ShortForm> {
    let headline = release.headline.plain();
    let words = Words::of(&headline);
    // In a headline all in capitals nothing tells a short form from a word.
    let shouted = words.len() > 1 && words.list.iter().all(|word| !has_lower(word.text));
    let parts = texts(release);
    let read: Vec<_> = parts
        .iter()
        .map(|(part, text)| (part, Words::of(text)))
        .collect();
    let mut found: Vec<ShortForm> = Vec::new();
    for (at, word) in words.list.iter().enumerate().take(MOST_WORDS) {
        let known = !shouted && is_short(word.text, &word.lower, release.language);
        let seen = shouted && {
            let is_written = |(_, words): &(&PartId, Words<'_>)| {
                words.list.iter().any(|other| {
                    other.text == word.text && is_short(other.text, &other.lower, release.language)
                })
            };
            read.iter().any(is_written)
        };
        if !(known || seen) || found.iter().any(|other| other.form == word.text) {
            continue;
        }
        found.push(ShortForm {
            form: word.text.to_owned(),
            words: words.range((at, at + 1)),
            spelled_out: read
                .iter()
                .find(|(_, words)| spells_out(words, word.text, &word.lower))
                .map(|(part, _)| (*part).clone()),
        });
    }
    found
}

/// The texts in which a reader may find the long form, in reading order.
fn texts(release: &Release) -> Vec<(PartId, String)> {
    let fixed = |kind: PartKind, text: &siaran_model::Text| (kind.id(), text.plain());
    let mut texts = vec![
        fixed(PartKind::Subheadline, &release.subheadline),
        fixed(PartKind::Lede, &release.lede),
    ];
    for block in &release.body {
        let id = block.id().clone();
        match block {
            Block::Paragraph(block) => texts.push((id, block.text.plain())),
            Block::Subheading(block) => texts.push((id, block.text.plain())),
            Block::List(list) => {
                texts.extend(
                    list.items
                        .iter()
                        .map(|item| (id.clone(), item.text.plain())),
                );
            }
            Block::Figure(figure) => texts.push((id, figure.caption.plain())),
            Block::Quote(quote) => texts.extend(spoken(quote)),
            Block::Exchange(exchange) => {
                texts.push((id, exchange.question.plain()));
                for answer in &exchange.answers {
                    match answer {
                        Answer::Quote(quote) => texts.extend(spoken(quote)),
                        Answer::Paragraph(block) => {
                            texts.push((block.id.clone(), block.text.plain()));
                        }
                    }
                }
            }
        }
    }
    texts.push(fixed(PartKind::Closing, &release.closing));
    texts
}

fn spoken(quote: &Quote) -> Vec<(PartId, String)> {
    let resumed = match &quote.placement {
        Placement::Between(text) => text.plain(),
        Placement::After | Placement::Before => String::new(),
    };
    [quote.lead_in.plain(), quote.text.plain(), resumed]
        .into_iter()
        .map(|text| (quote.id.clone(), text))
        .collect()
}

fn has_lower(word: &str) -> bool {
    word.chars().any(char::is_lowercase)
}

/// *UMKM*, *MBG*, *COVID-19*; *Pemkot*, *Kemenkes*.
fn is_short(word: &str, lower: &str, language: Language) -> bool {
    if WELL_KNOWN.contains(lower) || is_roman(word) {
        return false;
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let initials = capitals >= 2 && !has_lower(word) && !word.contains(['.', '/', '@']);
    initials || (language == Language::Indonesian && (is_blend(lower) && capitals > 0))
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|c| "IVXLCDM".contains(c)) && word != "MC" && word != "CD" && word != "DC"
}

/// *Pemkot*, *Kemenkes*: short forms made of syllables.
fn is_blend(lower: &str) -> bool {
    blend(lower).is_some() || is_ministry(lower) || OTHER_BLENDS.contains(lower)
}

fn is_ministry(lower: &str) -> bool {
    lower.starts_with("kemen") && !["kementerian", "kemenangan", "kemenyan"].contains(&lower)
}

/// The words that a blend is made of.
fn blend(lower: &str) -> Option<&'static str> {
    BLENDS
        .iter()
        .find(|(short, _)| *short == lower)
        .map(|(_, long)| *long)
}

/// Whether a text has the long form, or puts the short one in brackets after it.
fn spells_out(words: &Words<'_>, form: &str, lower: &str) -> bool {
    if let Some(long) = blend(lower) {
        return !words.find(long).is_empty() || in_brackets(words, lower);
    }
    if is_ministry(lower) {
        return in_brackets(words, lower) || ministry_spelled(words, &lower["kemen".len()..]);
    }
    in_brackets(words, lower) || initials_spelled(words, form)
}

/// *Usaha Mikro, Kecil, dan Menengah (UMKM)*, and *UMKM (Usaha …)*.
fn in_brackets(words: &Words<'_>, lower: &str) -> bool {
    (0..words.len()).any(|at| {
        let inside = words.gap(at).ends_with('(') && words.gap(at + 1).starts_with(')');
        let before = words.gap(at + 1).trim() == "(" && words.gap(at + 2).trim().is_empty();
        words.lower(at) == lower && ((at > 0 && inside) || (before && at + 2 < words.len()))
    })
}

/// Whether words follow each other whose first letters make the short form.
fn initials_spelled(words: &Words<'_>, form: &str) -> bool {
    let letters: Vec<char> = form
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    letters.len() >= 2
        && (0..words.len()).any(|begin| {
            // Two words may begin with two letters by chance; names do so less.
            let needs_capitals = letters.len() < 4;
            let mut at = begin;
            for (index, letter) in letters.iter().enumerate() {
                while index > 0 && !words.lower(at).starts_with(*letter) && words.has(at, &JOINTS) {
                    at += 1;
                }
                let fits = words.lower(at).starts_with(*letter)
                    && words.lower(at).chars().count() > 2
                    && (!needs_capitals
                        || (words.is_capital(at) && has_lower(words.list[at].text)));
                if !fits || words.gap(at).contains(['.', '!', '?', ';']) && index > 0 {
                    return false;
                }
                at += 1;
            }
            true
        })
}

/// *Kemenkes*: a *Kementerian* with a word that holds what follows *Kemen-*.
fn ministry_spelled(words: &Words<'_>, rest: &str) -> bool {
    let syllable: String = rest.chars().take(3).collect();
    !syllable.is_empty()
        && (0..words.len()).any(|at| {
            words.lower(at) == "kementerian"
                && (at + 1..words.len().min(at + 7)).any(|at| words.lower(at).contains(&syllable))
        })
}

const BLENDS: [(&str, &str); 26] = [
    ("pemkot", "pemerintah kota"),
    ("pemkab", "pemerintah kabupaten"),
    ("pemprov", "pemerintah provinsi"),
    ("pemda", "pemerintah daerah"),
    ("pemdes", "pemerintah desa"),
    ("sekda", "sekretaris daerah"),
    ("sekjen", "sekretaris jenderal"),
    ("dirjen", "direktur jenderal"),
    ("wagub", "wakil gubernur"),
    ("wabup", "wakil bupati"),
    ("wawali", "wakil wali kota"),
    ("wapres", "wakil presiden"),
    ("dinkes", "dinas kesehatan"),
    ("dinsos", "dinas sosial"),
    ("disdik", "dinas pendidikan"),
    ("dishub", "dinas perhubungan"),
    ("bansos", "bantuan sosial"),
    ("jabar", "jawa barat"),
    ("jateng", "jawa tengah"),
    ("jatim", "jawa timur"),
    ("kaltara", "kalimantan utara"),
    ("kaltim", "kalimantan timur"),
    ("kalsel", "kalimantan selatan"),
    ("sulsel", "sulawesi selatan"),
    ("sumut", "sumatera utara"),
    ("sumbar", "sumatera barat"),
];

word_set!(
    OTHER_BLENDS,
    "
    bappeda bimtek bawaslu disdukcapil diskominfo disnaker dispora jabodetabek monev
    musrenbang rakerda rakernas rakor rakornas satpol tupoksi kalteng kalbar sulut sulteng sultra
    sumsel kepri babel
"
);

// Short forms that no newspaper spells out.
word_set!(
    WELL_KNOWN,
    "ac ai cv hp ii iii ktp pt ri rt rw sd sma smk smp tv tni usb wib wit wita us usa uk eu un pbb"
);

word_set!(
    JOINTS,
    "dan di ke dari untuk bagi pada yang atas serta of and the for in on to a"
);

#[cfg(test)]
mod tests;
