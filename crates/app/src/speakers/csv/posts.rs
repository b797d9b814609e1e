//! Former posts in one cell: a line each, its parts between bars.

use siaran_model::{Date, FormerPost};

use super::import::LineFault;

/// `Camat Mekarsari | Pemkot Purwabakti | 2019-03-01 | 2023-12-31`, a line each.
pub(super) fn written(posts: &[FormerPost]) -> String {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let line = |post: &FormerPost| {
        let parts = [
            escaped(&post.post),
            escaped(&post.organisation),
            day(post.from),
            day(post.until),
        ];
        // Nobody wants to read bars after the last word.
        let filled = parts.iter().rposition(|part| !part.is_empty());
        parts[..filled.map_or(0, |last| last + 1)].join(" | ")
    };
    let lines: Vec<_> = posts.iter().map(line).collect();
    lines.join("\n")
}

/// The posts in such a cell.
pub(super) fn read(cell: &str) -> Result<Vec<FormerPost>, LineFault> {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(post).collect()
}

fn post(line: &str) -> Result<FormerPost, LineFault> {
    let mut parts = parts(line).into_iter();
    let post = parts.next().unwrap_or_default();
    let organisation = parts.next().unwrap_or_default();
    let mut date = || parts.next().filter(|part| !part.is_empty());
    let (from, until) = (date(), date());
    if parts.next().is_some() || (post.is_empty() && organisation.is_empty()) {
        return Err(LineFault::FormerPost);
    }
    let day = |text: Option<String>| text.map(|text| day(&text)).transpose();
    let post = FormerPost {
        post,
        organisation,
        from: day(from)?,
        until: day(until)?,
    };
    match (post.from, post.until) {
        (Some(from), Some(until)) if until < from => Err(LineFault::EndsBeforeStart),
        _ => Ok(post),
    }
}

/// The day in a cell: as we write it, or as Excel turns it in Indonesia.
pub(super) fn day(text: &str) -> Result<Date, LineFault> {
    if let Ok(day) = Date::parse(text) {
        return Ok(day);
    }
    let numbers: Vec<_> = text.split(['/', '-', '.', ' ']).collect();
    let [day, month, year] = numbers.as_slice() else {
        return Err(LineFault::Date);
    };
    if year.len() != 4 {
        return Err(LineFault::Date);
    }
    Date::parse(&format!("{year}-{month:0>2}-{day:0>2}")).map_err(|_| LineFault::Date)
}

/// A bar within a post is no end of it.
fn escaped(part: &str) -> String {
    part.replace('\\', "\\\\").replace('|', "\\|")
}

fn parts(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '|' => parts.push(String::new()),
            letter => {
                let literal = if letter == '\\' {
                    letters.next().unwrap_or('\\')
                } else {
                    letter
                };
                parts.last_mut().expect("never empty").push(literal);
            }
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<Date> {
        Date::parse(text).ok()
    }

    #[test]
    fn posts_read_back_as_they_were() {
        let post = |post: &str, organisation: &str, from, until| FormerPost {
            post: post.to_owned(),
            organisation: organisation.to_owned(),
            from,
            until,
        };
        let posts = [
            post("Camat", "", None, None),
            post("Camat |", "Pemkot \\ Dinas", None, date("2023-12-31")),
            post("", "Bappeda", date("2019-03-01"), None),
            post("A|B \\|", "", date("2019-03-01"), date("2019-03-01")),
        ];
        let cell = written(&posts);
        assert_eq!(cell.lines().next(), Some("Camat"));
        assert_eq!(read(&cell).as_deref(), Ok(&posts[..]));
    }

    #[test]
    fn what_people_type_is_understood() {
        let posts = read("Camat|Pemkot|1/3/2019|31-12-2023\n\n Lurah ").unwrap();
        assert_eq!(posts[0].from, date("2019-03-01"));
        assert_eq!(posts[0].until, date("2023-12-31"));
        assert_eq!(posts[1].post, "Lurah");
    }

    #[test]
    fn what_is_no_post_is_told() {
        for (cell, fault) in [
            ("Camat | | kemarin", LineFault::Date),
            (
                "Camat | | 2020-01-02 | 2020-01-01",
                LineFault::EndsBeforeStart,
            ),
            ("Camat | | | | lagi", LineFault::FormerPost),
            (" | | 2020-01-01", LineFault::FormerPost),
        ] {
            assert_eq!(read(cell), Err(fault), "{cell}");
        }
    }
}
