//! How well a name answers what somebody types to go there: one rule for
//! everything that can be gone to.

use crate::Piece;
use crate::fold::fold;
use crate::letters::Letters;
use crate::tokens::tokens;

/// Words beyond these do not narrow anything any further.
const MAX_WORDS: usize = 24;
/// Nobody abbreviates with more letters than this.
const MAX_LETTERS: usize = 24;

/// What was typed, as names are held against it. Every text is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    words: Vec<Vec<char>>,
}

/// How well a name answers. The lesser fits better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is what was typed.
    Whole,
    /// It begins with what was typed.
    Beginning,
    /// Every word that was typed begins a word of it.
    Words,
    /// Every word that was typed stands in a word of it: *latih* in *Pelatihan*.
    Inside,
    /// It has the letters in their order, word by word from the beginnings:
    /// *pkk* and *plthn* in *Pelatihan Kader Kelurahan*. The number grows with
    /// what lies between them.
    Letters(u32),
}

impl Typed {
    /// The words of what was typed.
    pub fn read(typed: &str) -> Self {
        let words = tokens(typed).map(|word| fold(word.text).chars().collect());
        Self {
            words: words.take(MAX_WORDS).collect(),
        }
    }

    /// Whether nothing was typed that a name could have.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = String> {
        self.words.iter().map(|word| word.iter().collect())
    }

    /// The letters of an abbreviation. `None` where it is too short or too long
    /// to be one.
    pub(crate) fn letters(&self) -> Option<Vec<char>> {
        let letters = self.words.concat();
        (2..=MAX_LETTERS)
            .contains(&letters.len())
            .then_some(letters)
    }

    /// How well the first of these texts, the name, answers together with what
    /// stands beside it, and all of them with the hits marked. `None` where
    /// they do not. Everything answers wholly where nothing was typed.
    pub fn fit<const N: usize>(&self, texts: [&str; N]) -> Option<(Fit, [Vec<Piece>; N])> {
        let read = texts.map(Letters::read);
        let (fit, hits) = self.fit_words(&read).or_else(|| self.fit_letters(&read))?;
        let pieces = std::array::from_fn(|at| {
            let here = hits.iter().filter(|(text, _)| *text == at);
            let mut places: Vec<_> = here.map(|(_, place)| *place).collect();
            places.sort_unstable();
            places.dedup();
            read[at].mark(texts[at], &places)
        });
        Some((fit, pieces))
    }

    /// The hits as pairs of a text and the place of a letter in it.
    fn fit_words(&self, texts: &[Letters]) -> Option<(Fit, Vec<(usize, usize)>)> {
        if self.is_empty() {
            return Some((Fit::Whole, Vec::new()));
        }
        let mut hits = Vec::new();
        let mut inside = false;
        for word in &self.words {
            let find = |begins: bool| {
                let mut texts = texts.iter().enumerate();
                texts.find_map(|(at, text)| Some((at, text.find(word, begins)?)))
            };
            let (text, place) = find(true).or_else(|| {
                inside = true;
                find(false)
            })?;
            hits.extend((place..place + word.len()).map(|place| (text, place)));
        }
        if inside {
            return Some((Fit::Inside, hits));
        }
        match texts.first().and_then(|name| name.begins_with(&self.words)) {
            Some(end) => {
                let whole = texts[0].len() == end;
                let fit = if whole { Fit::Whole } else { Fit::Beginning };
                Some((fit, (0..end).map(|place| (0, place)).collect()))
            }
            None => Some((Fit::Words, hits)),
        }
    }

    fn fit_letters(&self, texts: &[Letters]) -> Option<(Fit, Vec<(usize, usize)>)> {
        let letters = self.letters()?;
        let found = texts.iter().enumerate().filter_map(|(at, text)| {
            let (cost, places) = text.find_letters(&letters)?;
            Some((cost, at, places))
        });
        let (cost, at, places) = found.min_by_key(|(cost, ..)| *cost)?;
        let hits = places.into_iter().map(|place| (at, place)).collect();
        Some((Fit::Letters(cost), hits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit<const N: usize>(typed: &str, texts: [&str; N]) -> Option<(Fit, String)> {
        let (fit, pieces) = Typed::read(typed).fit(texts)?;
        let shown = pieces.into_iter().map(|pieces| {
            let pieces = pieces.into_iter().map(|piece| {
                if piece.hit {
                    format!("[{}]", piece.text)
                } else {
                    piece.text
                }
            });
            pieces.collect::<String>()
        });
        Some((fit, shown.collect::<Vec<_>>().join(" | ")))
    }

    #[test]
    fn a_name_fits_what_is_typed() {
        let name = ["Pelatihan Kader “Kelurahan”", "SP 047/HMS/2026"];
        for (typed, fits, shown) in [
            (
                "PELATIHAN kader kelurahan",
                Fit::Whole,
                "[Pelatihan] [Kader] “[Kelurahan]” | SP 047/HMS/2026",
            ),
            (
                "pelatihan ka",
                Fit::Beginning,
                "[Pelatihan] [Ka]der “Kelurahan” | SP 047/HMS/2026",
            ),
            (
                "kel pel",
                Fit::Words,
                "[Pel]atihan Kader “[Kel]urahan” | SP 047/HMS/2026",
            ),
            (
                "047 kad",
                Fit::Words,
                "Pelatihan [Kad]er “Kelurahan” | SP [047]/HMS/2026",
            ),
            (
                "latih",
                Fit::Inside,
                "Pe[latih]an Kader “Kelurahan” | SP 047/HMS/2026",
            ),
            (
                "pkk",
                Fit::Letters(2),
                "[P]elatihan [K]ader “[K]elurahan” | SP 047/HMS/2026",
            ),
            (
                "plthn",
                Fit::Letters(8),
                "[P]e[l]a[t]i[h]a[n] Kader “Kelurahan” | SP 047/HMS/2026",
            ),
        ] {
            assert_eq!(fit(typed, name), Some((fits, shown.to_owned())), "{typed}");
        }
        for typed in ["gunung", "kpp", "x", "lthn"] {
            assert_eq!(fit(typed, name), None, "{typed}");
        }
    }

    #[test]
    fn accents_and_apostrophes_are_no_hindrance() {
        let shown = |typed: &str, name: &str| fit(typed, [name]).unwrap().1;
        assert_eq!(shown("jose", "José Amán"), "[José] Amán");
        assert_eq!(shown("jose", "Jose\u{301} Amán"), "[Jose\u{301}] Amán");
        assert_eq!(shown("maruf", "Ma’ruf"), "[Ma]’[ruf]");
        assert_eq!(shown("weiß", "WEIß"), "[WEIß]");
    }
}
