//! What a search found, with the hits marked.

use serde::Serialize;

use crate::query::Query;
use crate::tokens::{Token, tokens};

/// How many words an excerpt shows, and how many of them before its first hit.
const LENGTH: usize = 26;
const BEFORE: usize = 6;

/// A stretch of words that is a hit, or one that is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// Plain text.
    pub text: String,
    /// Whether it is what was searched.
    pub hit: bool,
}

/// Where in a release something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Found {
    /// In what its readers read.
    Text,
    /// In the name, post or organisation of a speaker.
    Speakers,
    /// In its number.
    Number,
    /// In its keywords.
    Tags,
    /// In the name of who publishes it.
    Organisation,
}

/// The place in a release that answers a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Excerpt {
    /// Where it stands.
    pub found: Found,
    /// Its words, cut to a line or two.
    pub pieces: Vec<Piece>,
}

/// The whole of a short text with its hits marked.
pub(crate) fn marked(text: &str, query: &Query) -> Vec<Piece> {
    let words: Vec<_> = tokens(text).collect();
    let hits = query.hits(&words);
    pieces(text, &words, &hits, 0..text.len())
}

/// The stretch of a text that answers a search best. `None` where nothing does.
pub(crate) fn excerpt(text: &str, query: &Query) -> Option<Vec<Piece>> {
    let words: Vec<_> = tokens(text).collect();
    let hits = query.hits(&words);
    let first = best(&hits)?;
    let from = first.saturating_sub(BEFORE);
    let to = (from + LENGTH).min(words.len());
    let start = if from == 0 { 0 } else { words[from].start };
    let end = if to == words.len() {
        text.len()
    } else {
        // With the punctuation that belongs to the last word.
        let end = words[to - 1].end();
        let rest = &text[end..words[to].start];
        end + rest.find(char::is_whitespace).unwrap_or(rest.len())
    };
    let mut pieces = pieces(text, &words, &hits, start..end);
    if start > 0 {
        push(&mut pieces, "… ", false, true);
    }
    if end < text.len() {
        push(&mut pieces, " …", false, false);
    }
    Some(pieces)
}

/// The hit at which the stretch begins that answers most terms.
fn best(hits: &[(usize, usize)]) -> Option<usize> {
    let mut best = None;
    let mut most = 0;
    for (at, (place, _)) in hits.iter().enumerate() {
        let mut terms: Vec<_> = hits[at..]
            .iter()
            .take_while(|(other, _)| *other < place + LENGTH - BEFORE)
            .map(|(_, term)| *term)
            .collect();
        terms.sort_unstable();
        terms.dedup();
        if terms.len() > most {
            most = terms.len();
            best = Some(*place);
        }
    }
    best
}

fn pieces(
    text: &str,
    words: &[Token<'_>],
    hits: &[(usize, usize)],
    range: std::ops::Range<usize>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    for (place, _) in hits {
        let word = words[*place];
        if word.start < at || word.end() > range.end {
            continue;
        }
        push(&mut pieces, &text[at..word.start], false, false);
        push(&mut pieces, word.text, true, false);
        at = word.end();
    }
    push(&mut pieces, &text[at..range.end], false, false);
    pieces
}

/// Adds words at the end or in front; neighbours of one kind are one piece.
fn push(pieces: &mut Vec<Piece>, text: &str, hit: bool, in_front: bool) {
    if text.is_empty() {
        return;
    }
    // A line break in an excerpt is a blank.
    let text = text.replace(['\n', '\t'], " ");
    let neighbour = if in_front {
        pieces.first_mut()
    } else {
        pieces.last_mut()
    };
    match neighbour {
        Some(piece) if piece.hit == hit && in_front => piece.text.insert_str(0, &text),
        Some(piece) if piece.hit == hit => piece.text.push_str(&text),
        Some(_) | None if in_front => pieces.insert(0, Piece { text, hit }),
        Some(_) | None => pieces.push(Piece { text, hit }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| {
                if piece.hit {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn hits_are_marked_whatever_their_accents_and_capitals() {
        let query = Query::read("jose \"kabar bohong\" sung");
        let marked = marked(
            "José meluruskan Kabar\nbohong di sungai, kabar baik.",
            &query,
        );
        assert_eq!(
            shown(&marked),
            "[José] meluruskan [Kabar] [bohong] di [sungai], kabar baik."
        );
    }

    #[test]
    fn an_excerpt_shows_where_most_words_stand_together() {
        let text = format!(
            "banjir {}warga banjir mengungsi. {}",
            "lain ".repeat(60),
            "lagi ".repeat(60)
        );
        let excerpt = excerpt(&text, &Query::read("banjir warga")).unwrap();
        let shown = shown(&excerpt);
        assert!(shown.starts_with("… lain"), "{shown}");
        assert!(shown.contains("[warga] [banjir] mengungsi."), "{shown}");
        assert!(shown.ends_with(" …"), "{shown}");
        assert!(shown.split_whitespace().count() <= LENGTH + 2, "{shown}");
    }

    #[test]
    fn without_a_hit_there_is_no_excerpt() {
        assert_eq!(excerpt("Air sungai aman.", &Query::read("gunung")), None);
    }
}
