//! Runs as elements within a paragraph.

use std::ops::Range;

use siaran_galley::{Field, Look, Origin, Run};
use siaran_model::Language;

use crate::escape::escape;
use crate::joints::stretches;

/// Which elements say how words look.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form<'a> {
    /// A page has a style sheet, which says what a whole paragraph looks like and
    /// where lines break.
    Page,
    /// A page whose elements also say which part they came from, and its words
    /// where they were typed.
    Traced,
    /// Elements alone say it, where a heading does not by itself.
    Bare(&'a Look),
}

/// The runs with their marks. Neighbours in one link share it.
pub(crate) fn words(runs: &[Run], form: Form<'_>) -> String {
    let mut html = String::new();
    for together in runs.chunk_by(|a, b| a.marks.link == b.marks.link) {
        let link = together.first().and_then(|run| run.marks.link.as_ref());
        if let Some(link) = link {
            put!(html, "<a href=\"{}\">", escape(link.as_str()));
        }
        match form {
            Form::Page => joined(&mut html, together, false),
            Form::Traced => joined(&mut html, together, true),
            Form::Bare(look) => marked(&mut html, together, ["strong", "em"], false, |run| {
                (look.bold || run.marks.bold, look.italic || run.marks.italic)
            }),
        }
        if link.is_some() {
            html.push_str("</a>");
        }
    }
    html
}

/// How many characters stand on any line, the narrowest in the largest type. A
/// longer word may have to be divided all the same.
const SHORT: usize = 30;

/// Stands where a line may end, until the words are escaped. No galley holds it.
const DIVIDES: char = '\0';

/// The runs, with words that must not be divided held together.
fn joined(html: &mut String, runs: &[Run], traced: bool) {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let put = |html: &mut String, runs: &[Run]| {
        marked(html, runs, ["b", "i"], traced, |run| {
            (run.marks.bold, run.marks.italic)
        });
    };
    let mut loose = Vec::new();
    for stretch in stretches(&text) {
        let long = text[stretch.range.clone()].chars().count() > SHORT;
        let mut part = cut(runs, &stretch.range);
        if stretch.whole {
            put(html, &std::mem::take(&mut loose));
            html.push_str(if long {
                "<span class=\"joined long\">"
            } else {
                "<span class=\"joined\">"
            });
            put(html, &part);
            html.push_str(if stretch.divides {
                "</span><wbr/>"
            } else {
                "</span>"
            });
        } else {
            if stretch.divides
                && let Some(last) = part.last_mut()
            {
                last.text.push(DIVIDES);
            }
            loose.append(&mut part);
        }
    }
    put(html, &loose);
}

/// The runs' part in a range of their text.
fn cut(runs: &[Run], range: &Range<usize>) -> Vec<Run> {
    let mut at = 0;
    let mut part = Vec::new();
    for run in runs {
        let (start, end) = (at, at + run.text.len());
        at = end;
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to {
            part.push(Run {
                text: run.text[from - start..to - start].to_owned(),
                origin: run.origin.further(run.text[..from - start].chars().count()),
                ..run.clone()
            });
        }
    }
    part
}

/// The runs in elements for bold and for italic. `looks` says whether a run is
/// either.
fn marked(
    html: &mut String,
    runs: &[Run],
    [bold, italic]: [&str; 2],
    traced: bool,
    looks: impl Fn(&Run) -> (bool, bool),
) {
    for runs in runs.chunk_by(|a, b| looks(a).0 == looks(b).0) {
        let is_bold = runs.first().is_some_and(|run| looks(run).0);
        if is_bold {
            put!(*html, "<{bold}>");
        }
        for runs in
            runs.chunk_by(|a, b| looks(a).1 == looks(b).1 && a.marks.language == b.marks.language)
        {
            let Some(first) = runs.first() else { continue };
            let (element, end) = match (looks(first).1, first.marks.language) {
                (false, None) => (String::new(), String::new()),
                (true, None) => (format!("<{italic}>"), format!("</{italic}>")),
                (true, Some(language)) => (
                    format!("<{italic} lang=\"{}\">", tag(language)),
                    format!("</{italic}>"),
                ),
                (false, Some(language)) => (
                    format!("<span lang=\"{}\">", tag(language)),
                    "</span>".to_owned(),
                ),
            };
            html.push_str(&element);
            for run in runs {
                let pieces = run.text.split(DIVIDES).map(escape);
                let text = pieces.collect::<Vec<_>>().join("<wbr/>");
                match run.origin {
                    Origin::Typed { field, at } if traced => {
                        let field = name(field);
                        put!(
                            *html,
                            "<span data-field=\"{field}\" data-at=\"{at}\">{text}</span>"
                        );
                    }
                    Origin::Typed { .. } | Origin::Composed | Origin::Name => html.push_str(&text),
                }
            }
            html.push_str(&end);
        }
        if is_bold {
            put!(*html, "</{bold}>");
        }
    }
}

/// What the page of the program calls a text of a part.
fn name(field: Field) -> String {
    match field {
        Field::Text => "text".to_owned(),
        Field::LeadIn => "leadIn".to_owned(),
        Field::Resumed => "resumed".to_owned(),
        Field::Question => "question".to_owned(),
        Field::Caption => "caption".to_owned(),
        Field::Item(number) => format!("item {number}"),
    }
}

/// A foreign term's language. Which country speaks it so makes no difference.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "id",
        Language::English => "en",
    }
}
