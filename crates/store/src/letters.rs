//! The letters of a name, to look for what was typed in it.

use crate::Piece;
use crate::fold::fold;
use crate::tokens::tokens;

/// The letters of a text, and where in it each stands.
pub(crate) struct Letters(Vec<Letter>);

struct Letter {
    folded: char,
    start: usize,
    end: usize,
    begins: bool,
}

impl Letters {
    pub(crate) fn read(text: &str) -> Self {
        let mut letters: Vec<Letter> = Vec::new();
        for word in tokens(text) {
            let mut begins = true;
            for (at, sign) in word.text.char_indices() {
                let start = word.start + at;
                let end = start + sign.len_utf8();
                let folded = fold(sign.encode_utf8(&mut [0; 4]));
                if folded.is_empty() && !begins {
                    // An accent belongs to the letter before it.
                    letters.last_mut().expect("the word has begun").end = end;
                }
                for folded in folded.chars() {
                    letters.push(Letter {
                        folded,
                        start,
                        end,
                        begins,
                    });
                    begins = false;
                }
            }
        }
        Self(letters)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Where these letters stand together in one word; at its beginning, if asked.
    pub(crate) fn find(&self, word: &[char], begins: bool) -> Option<usize> {
        self.0.windows(word.len()).position(|there| {
            (!begins || there[0].begins)
                && there
                    .iter()
                    .zip(word)
                    .all(|(there, typed)| there.folded == *typed)
                && there[1..].iter().all(|there| !there.begins)
        })
    }

    /// Where these words end, if the text begins with them; the last may go on.
    pub(crate) fn begins_with(&self, words: &[Vec<char>]) -> Option<usize> {
        let mut end = 0;
        for word in words {
            let there = self.0.get(end..end + word.len())?;
            let same = there
                .iter()
                .zip(word)
                .all(|(there, typed)| there.folded == *typed);
            if !same || !there[0].begins || there[1..].iter().any(|there| there.begins) {
                return None;
            }
            if end > 0 && !self.0[end].begins {
                return None;
            }
            end += word.len();
        }
        Some(end)
    }

    /// The places where these letters stand in their order with the least between
    /// them. A letter follows the one before, in the same word or at the beginning
    /// of a later one; the first begins a word.
    pub(crate) fn find_letters(&self, typed: &[char]) -> Option<(u32, Vec<usize>)> {
        // For each letter typed, what its places cost and where the one before is.
        let mut steps: Vec<Vec<Option<(u32, usize)>>> = Vec::with_capacity(typed.len());
        for (nth, typed) in typed.iter().enumerate() {
            let before = nth.checked_sub(1).map(|nth| &steps[nth]);
            let mut costs = vec![None; self.0.len()];
            // The cheapest place of the letter before: in this word, and in all.
            let (mut in_word, mut anywhere) = (None, None);
            for (at, letter) in self.0.iter().enumerate() {
                if letter.begins {
                    in_word = None;
                }
                if letter.folded == *typed {
                    costs[at] = match before {
                        None => letter.begins.then_some((0, at)),
                        Some(_) if letter.begins => add(anywhere, 1),
                        Some(before) => {
                            let next = at
                                .checked_sub(1)
                                .and_then(|last| before[last].map(|(cost, _)| (cost, last)));
                            [next, add(in_word, 2)].into_iter().flatten().min()
                        }
                    };
                }
                let here = before
                    .and_then(|before| before[at])
                    .map(|(cost, _)| (cost, at));
                in_word = [in_word, here].into_iter().flatten().min();
                anywhere = [anywhere, here].into_iter().flatten().min();
            }
            steps.push(costs);
        }
        let ends = steps.last()?.iter().enumerate();
        let (cost, mut at) = ends
            .filter_map(|(at, step)| step.map(|(cost, _)| (cost, at)))
            .min()?;
        let mut places = vec![at];
        for costs in steps[1..].iter().rev() {
            at = costs[at].expect("it was reached").1;
            places.push(at);
        }
        Some((cost, places))
    }

    /// The text with the letters at these places, in their order, marked.
    pub(crate) fn mark(&self, text: &str, places: &[usize]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for letter in places.iter().map(|place| &self.0[*place]) {
            push(&mut pieces, text.get(at..letter.start), false);
            push(
                &mut pieces,
                text.get(at.max(letter.start)..letter.end),
                true,
            );
            at = letter.end;
        }
        push(&mut pieces, text.get(at..), false);
        pieces
    }
}

fn add(step: Option<(u32, usize)>, cost: u32) -> Option<(u32, usize)> {
    step.map(|(before, at)| (before + cost, at))
}

/// Adds words at the end; neighbours of one kind are one piece.
fn push(pieces: &mut Vec<Piece>, text: Option<&str>, hit: bool) {
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return;
    };
    match pieces.last_mut() {
        Some(piece) if piece.hit == hit => piece.text.push_str(text),
        Some(_) | None => pieces.push(Piece {
            text: text.to_owned(),
            hit,
        }),
    }
}
