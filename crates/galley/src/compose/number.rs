//! The number by the organisation's pattern.

use siaran_model::{Date, Number, NumberPattern, NumberPiece, Organisation, Release};

use super::runs::clean;

/// The release's number as it is written, whether or not it prints.
pub fn number(release: &Release) -> Option<String> {
    match release.number.as_ref()? {
        Number::Running(number) => {
            running_number(&release.organisation, *number, release.dateline.date)
        }
        Number::Written(number) => Some(clean(number)),
    }
    .filter(|number| !number.is_empty())
}

/// A running number as an organisation writes it on a day. `None` without a
/// pattern, and where the pattern tells of a day that is not known.
pub fn running_number(
    organisation: &Organisation,
    number: u32,
    date: Option<Date>,
) -> Option<String> {
    let pattern = NumberPattern::read(&clean(&organisation.number_pattern));
    let mut filled = String::new();
    for piece in pattern.pieces() {
        filled.push_str(&written(piece, organisation, number, date)?);
    }
    (!filled.is_empty()).then_some(filled)
}

/// The running number in what somebody wrote by hand, where it is written as
/// the organisation would on that day.
pub fn number_in(organisation: &Organisation, text: &str, date: Option<Date>) -> Option<u32> {
    let pattern = NumberPattern::read(&clean(&organisation.number_pattern));
    let is_running = |piece: &NumberPiece| matches!(piece, NumberPiece::Running(_));
    let at = pattern.pieces().iter().position(is_running)?;
    let (before, after) = pattern.pieces().split_at(at);
    let words = |pieces: &[NumberPiece]| -> Option<String> {
        let written = |piece| written(piece, organisation, 0, date);
        pieces.iter().map(written).collect()
    };
    let text = clean(text);
    let digits = text
        .strip_prefix(&words(before)?)?
        .strip_suffix(&words(&after[1..])?)?;
    let number = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| digits.parse().ok())??;
    (running_number(organisation, number, date)? == text).then_some(number)
}

fn written(
    piece: &NumberPiece,
    organisation: &Organisation,
    number: u32,
    date: Option<Date>,
) -> Option<String> {
    Some(match piece {
        NumberPiece::Fixed(text) => text.clone(),
        NumberPiece::Running(digits) => format!("{number:0digits$}", digits = usize::from(*digits)),
        NumberPiece::Unit => clean(&organisation.unit),
        NumberPiece::Classification => clean(&organisation.classification),
        NumberPiece::Month => format!("{:02}", date?.month()),
        NumberPiece::RomanMonth => ROMAN[usize::from(date?.month()) - 1].to_owned(),
        NumberPiece::Year => date?.year().to_string(),
        NumberPiece::ShortYear => format!("{:02}", date?.year().rem_euclid(100)),
    })
}

const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];
