//! The forms in which releases quote: *“…,” jelas Eddy.*, *Eddy menjelaskan,
//! “….”*, *“…,” ujarnya. “….”*, and the English ones.

use std::ops::Range;

use siaran_model::Language;

use crate::compose::{Verb, verbs};

/// Where the attribution stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    After,
    Before,
    /// The narration before the speech names who speaks.
    LeadIn,
    /// Nobody is named.
    Alone,
}

/// A paragraph taken apart. Ranges count characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub way: Way,
    pub lead_in: Option<Range<usize>>,
    pub speech: Range<usize>,
    pub resumed: Option<Range<usize>>,
    /// The speech ends a sentence, though a comma closes it: what is resumed
    /// begins another.
    pub ends: bool,
    /// As the model keeps it: *jelas*.
    pub verb: String,
    /// Who says it, in the words that stand there; *nya* for the suffix.
    pub subject: String,
    /// The verb is one that speech is known to take.
    pub sure: bool,
}

/// Verbs that stand after speech beside those that are offered.
const MORE: [&str; 34] = [
    "aku", "beber", "cetus", "cerita", "dalih", "duga", "gumam", "imbau", "janji", "keluh",
    "kenang", "kilah", "komentar", "lapor", "nilai", "pinta", "puji", "ralat", "sahut", "sambung",
    "saran", "seloroh", "seru", "simpul", "terka", "timpal", "tukas", "usul", "yakin", "says",
    "stated", "warned", "recalled", "insisted",
];

/// Words of narration that lead to speech beside those of the table.
const LEADING: [&str; 14] = [
    "berkata",
    "menyatakan",
    "menyampaikan",
    "mengaku",
    "berujar",
    "bertutur",
    "berseru",
    "mengimbau",
    "menyarankan",
    "menilai",
    "menekankan",
    "says",
    "stated",
    "told",
];

pub(super) fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '″')
}

/// The forms that a paragraph may have, the likeliest first.
pub(super) fn form(language: Language, plain: &str) -> Vec<Form> {
    let text: Vec<char> = plain.chars().collect();
    let end = text.iter().rposition(|c| !c.is_whitespace());
    let end = end.map_or(0, |at| at + 1);
    let start = text.iter().position(|c| !c.is_whitespace()).unwrap_or(0);
    let Some(open) = (start..end).find(|at| is_double(text[*at])) else {
        return Vec::new();
    };
    if open == start {
        return spoken_first(language, &text, start, end);
    }
    let narration = (start..open).rev().find(|at| !text[*at].is_whitespace());
    match narration.map(|at| (at, text[at])) {
        Some((at, mark @ (',' | ':'))) => {
            narrated_first(language, &text, start..at, mark, open, end)
        }
        Some((at, '.' | '?' | '!')) => {
            let mut forms = spoken_first(language, &text, open, end);
            for form in &mut forms {
                form.lead_in = Some(start..at + 1);
            }
            forms.retain(|form| form.way == Way::After);
            forms
        }
        Some(_) | None => Vec::new(),
    }
}

/// The mark that closes the one at `open`: it stands behind a comma or the end
/// of a sentence. A careless comma may stand behind the mark.
fn closing(text: &[char], open: usize, end: usize) -> Option<usize> {
    let mut careless = None;
    for at in open + 1..end {
        if !is_double(text[at]) {
            continue;
        }
        let inside = text[at - 1];
        let before = if matches!(inside, '\'' | '’' | ')') && at >= 2 {
            text[at - 2]
        } else {
            inside
        };
        if matches!(inside, ',' | '.' | '?' | '!' | '…') || matches!(before, '.' | '?' | '!') {
            return Some(at);
        }
        let after = text.get(at + 1);
        if careless.is_none() && (at + 1 == end || after == Some(&',')) {
            careless = Some(at);
        }
    }
    careless
}

fn spoken_first(language: Language, text: &[char], open: usize, end: usize) -> Vec<Form> {
    let Some(close) = closing(text, open, end) else {
        return Vec::new();
    };
    let speech = open + 1..without_comma(text, close);
    if close + 1 == end {
        return vec![Form {
            way: Way::Alone,
            lead_in: None,
            speech: open + 1..close,
            resumed: None,
            ends: false,
            verb: String::new(),
            subject: String::new(),
            sure: true,
        }];
    }
    let again = (close + 1..end).find(|at| is_double(text[*at]));
    let resumed = match again {
        Some(again) if closing(text, again, end) == Some(end - 1) => Some(again + 1..end - 1),
        Some(_) => return Vec::new(),
        None => None,
    };
    let said: String = text[close + 1..again.unwrap_or(end)].iter().collect();
    let ends = resumed.is_some() && said.trim_end().ends_with('.') && text[close - 1] == ',';
    let said = said.trim_matches([' ', '\u{a0}', ',', '.']).to_owned();
    // More than an attribution is narration of its own.
    if said.is_empty() || said.contains(['!', '?', ';']) || has_sentence_end(&said) {
        return Vec::new();
    }
    let taken = match language {
        Language::Indonesian => indonesian(&said),
        Language::English => english(&said),
    };
    taken
        .into_iter()
        .map(|(verb, subject, sure)| Form {
            way: Way::After,
            lead_in: None,
            speech: speech.clone(),
            resumed: resumed.clone(),
            ends,
            verb,
            subject,
            sure,
        })
        .collect()
}

/// Whether a sentence ends within: a full stop before a new capital, unless it is
/// that of a degree or a short form (*S.Sos. Rahmat*, *dr. Ratna*).
fn has_sentence_end(words: &str) -> bool {
    words.match_indices(". ").any(|(at, _)| {
        let word = words[..at].rsplit([' ', '(']).next().unwrap_or_default();
        word.chars().count() > 4 && !word.contains('.')
    })
}

fn without_comma(text: &[char], close: usize) -> usize {
    if text[close - 1] == ',' {
        close - 1
    } else {
        close
    }
}

/// *jelas Eddy*, *ujarnya*, *ujarnya saat meresmikan taman*.
fn indonesian(said: &str) -> Option<(String, String, bool)> {
    let (first, rest) = said.split_once(' ').unwrap_or((said, ""));
    if first.is_empty() || !first.chars().all(|c| c.is_lowercase() || c == '-') {
        return None;
    }
    if let Some(stem) = first.strip_suffix("nya")
        && is_verb(Language::Indonesian, stem)
    {
        return Some(if rest.is_empty() {
            (stem.to_owned(), "nya".to_owned(), true)
        } else {
            // What follows the suffix is no name, and stands as it was written.
            (first.to_owned(), rest.to_owned(), true)
        });
    }
    if rest.is_empty() {
        return None;
    }
    let sure = is_verb(Language::Indonesian, first);
    Some((first.to_owned(), rest.to_owned(), sure))
}

/// *said Rahmat Wijaya, head of information*, *Wijaya said*, *he said*.
fn english(said: &str) -> Option<(String, String, bool)> {
    let known = verbs(Language::English).iter().map(|verb| verb.after);
    for verb in known.chain(MORE) {
        if let Some(subject) = said
            .strip_prefix(verb)
            .and_then(|rest| rest.strip_prefix(' '))
            .or_else(|| {
                said.strip_suffix(verb)
                    .and_then(|rest| rest.strip_suffix(' '))
            })
        {
            return Some((verb.to_owned(), subject.to_owned(), true));
        }
    }
    None
}

/// *Eddy menjelaskan, “…”*, and narration that runs into the speech.
fn narrated_first(
    language: Language,
    text: &[char],
    narration: Range<usize>,
    mark: char,
    open: usize,
    end: usize,
) -> Vec<Form> {
    // The speech is all that follows.
    let close = if is_double(text[end - 1]) {
        end - 1
    } else if end - open > 2 && text[end - 1] == '.' && is_double(text[end - 2]) {
        end - 2
    } else {
        return Vec::new();
    };
    if close <= open + 1 || closing(text, open, end) != Some(close) {
        return Vec::new();
    }
    let words: String = text[narration.clone()].iter().collect();
    let mut forms = Vec::new();
    let speech = open + 1..close;
    if mark == ','
        && let Some((verb, subject)) = before(language, &words)
    {
        forms.push(Form {
            way: Way::Before,
            lead_in: None,
            speech: speech.clone(),
            resumed: None,
            ends: false,
            verb: verb.after.to_owned(),
            subject,
            sure: true,
        });
    }
    let says = |word: &str| {
        let word = word.to_lowercase();
        LEADING.contains(&word.as_str()) || verbs(language).iter().any(|v| v.before == word)
    };
    if words.split(|c: char| !c.is_alphabetic()).any(says) {
        forms.push(Form {
            way: Way::LeadIn,
            lead_in: Some(narration.start..narration.end + 1),
            speech,
            resumed: None,
            ends: false,
            verb: String::new(),
            subject: words,
            sure: true,
        });
    }
    forms
}

/// *Eddy menjelaskan*: who, and the verb that closes the sentence.
fn before(language: Language, words: &str) -> Option<(&'static Verb, String)> {
    verbs(language).iter().find_map(|verb| {
        let subject = words.strip_suffix(verb.before)?.strip_suffix(' ')?;
        let subject = subject.trim_end_matches(',').trim();
        // A clause before the name is more than a subject.
        let is_subject = !subject.is_empty() && subject.split(' ').count() <= 12;
        (is_subject && !starts_with_clause(subject)).then(|| (verb, subject.to_owned()))
    })
}

/// *Menutup sambutannya, Rahmat*: a comma behind words in lower case.
fn starts_with_clause(subject: &str) -> bool {
    subject.split_once(", ").is_some_and(|(before, _)| {
        before
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.starts_with(char::is_lowercase))
    })
}

fn is_verb(language: Language, word: &str) -> bool {
    verbs(language).iter().any(|verb| verb.after == word) || MORE.contains(&word)
}
