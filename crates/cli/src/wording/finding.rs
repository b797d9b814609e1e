//! The releases that were found.

use std::fmt::Write;

use siaran_app::{Excerpt, Found, Piece, ReleasePage, ReleaseSummary};
use siaran_model::{Language, State};

/// How a hit is told from the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// In a terminal that knows more than letters.
    Bold,
    /// In one that does not.
    Stars,
    /// For another program.
    None,
}

impl Mark {
    /// What fits whoever reads the results.
    fn of_output() -> Self {
        use std::io::IsTerminal;
        if !std::io::stdout().is_terminal() {
            Self::None
        } else if console::colors_enabled() {
            Self::Bold
        } else {
            Self::Stars
        }
    }

    fn line(self, pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| {
            let text = printable(&piece.text);
            match self {
                Self::Bold if piece.hit => console::Style::new().bold().apply_to(text).to_string(),
                Self::Stars if piece.hit => format!("**{text}**"),
                Self::Bold | Self::Stars | Self::None => text,
            }
        };
        pieces.iter().map(piece).collect()
    }
}

/// Date, state, number, title and id of each release, a line each; under it the
/// place that a search found.
pub(crate) fn releases(releases: &[ReleaseSummary], language: Language) -> String {
    releases_marked(releases, Mark::of_output(), language)
}

fn releases_marked(releases: &[ReleaseSummary], mark: Mark, language: Language) -> String {
    let states = width(releases.iter().map(|r| state(r.state, language)));
    let numbers = width(releases.iter().map(number));
    let mut said = String::new();
    for release in releases {
        let date = release
            .date
            .map_or_else(|| "-".to_owned(), |d| d.to_string());
        let (state, number) = (state(release.state, language), printable(number(release)));
        let (title, id) = (title(release, mark, language), &release.id);
        writeln!(
            said,
            "{date:10}  {state:states$}  {number:numbers$}  {title}  {id}"
        )
        .expect("a string takes everything");
        if let Some(excerpt) = &release.excerpt {
            writeln!(said, "    {}", excerpt_line(excerpt, mark, language))
                .expect("a string takes everything");
        }
    }
    said
}

/// What is to be said of the result beside its lines: that there is nothing,
/// that there is more, or that some could not be searched.
pub(crate) fn beside(page: &ReleasePage, asked: bool, language: Language) -> Vec<String> {
    let unsearched = (page.waiting > 0).then(|| waiting(page.waiting, language));
    count(page, asked, language)
        .into_iter()
        .chain(unsearched)
        .collect()
}

fn count(page: &ReleasePage, asked: bool, language: Language) -> Option<String> {
    let shown = u32::try_from(page.releases.len()).unwrap_or(u32::MAX);
    let more = page.total.saturating_sub(shown);
    let sentence = match language {
        Language::Indonesian if shown == 0 && asked => "tidak ada rilis yang cocok".to_owned(),
        Language::Indonesian if shown == 0 => "belum ada rilis di pustaka ini".to_owned(),
        Language::English if shown == 0 && asked => "no release matches".to_owned(),
        Language::English if shown == 0 => "there is no release in this library yet".to_owned(),
        Language::Indonesian | Language::English if more == 0 && !page.uncounted => return None,
        Language::Indonesian => {
            let least = if page.uncounted { "sedikitnya " } else { "" };
            format!("… dan {least}{more} rilis lagi; perbesar --limit untuk melihatnya")
        }
        Language::English => {
            let least = if page.uncounted { "at least " } else { "" };
            format!("… and {least}{more} more; raise --limit to see them")
        }
    };
    Some(sentence)
}

/// How many releases a search did not look into.
fn waiting(count: u32, language: Language) -> String {
    match language {
        Language::Indonesian => format!("{count} rilis lama belum dapat dicari"),
        Language::English => format!("{count} old releases could not be searched yet"),
    }
}

/// A text without what would steer a terminal.
pub(crate) fn printable(text: &str) -> String {
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(printable).collect()
}

fn title(release: &ReleaseSummary, mark: Mark, language: Language) -> String {
    match language {
        Language::Indonesian if release.title.is_empty() => "(tanpa judul)".to_owned(),
        Language::English if release.title.is_empty() => "(untitled)".to_owned(),
        Language::Indonesian | Language::English if release.marked_title.is_empty() => {
            printable(&release.title)
        }
        Language::Indonesian | Language::English => mark.line(&release.marked_title),
    }
}

fn excerpt_line(excerpt: &Excerpt, mark: Mark, language: Language) -> String {
    let line = mark.line(&excerpt.pieces);
    let (indonesian, english) = match excerpt.found {
        Found::Text => return line,
        Found::Speakers => ("narasumber", "speaker"),
        Found::Number => ("nomor", "number"),
        Found::Tags => ("kata kunci", "keywords"),
        Found::Organisation => ("lembaga", "organisation"),
    };
    match language {
        Language::Indonesian => format!("{indonesian}: {line}"),
        Language::English => format!("{english}: {line}"),
    }
}

fn state(state: State, language: Language) -> &'static str {
    let (indonesian, english) = match state {
        State::Draft => ("draf", "draft"),
        State::InReview => ("ditelaah", "in review"),
        State::Approved => ("disetujui", "approved"),
        State::Published => ("terbit", "published"),
    };
    match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    }
}

fn number(release: &ReleaseSummary) -> &str {
    release.number.as_deref().unwrap_or("-")
}

/// The most characters of one.
fn width<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let lengths = texts.map(|text| text.chars().count());
    lengths.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_is_marked_for_whoever_reads_it() {
        let piece = |text: &str, hit| Piece {
            text: text.to_owned(),
            hit,
        };
        let pieces = [piece("Warga ", false), piece("banjir", true)];
        assert_eq!(Mark::Stars.line(&pieces), "Warga **banjir**");
        assert_eq!(Mark::None.line(&pieces), "Warga banjir");
    }

    #[test]
    fn no_text_steers_the_terminal() {
        assert_eq!(printable("a\u{1b}[31mb\u{9b}c"), "a [31mb c");
    }
}
