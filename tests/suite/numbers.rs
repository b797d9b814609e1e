//! Number patterns: what is read prints as it was, and what is printed reads
//! back.

use proptest::collection::vec;
use proptest::prelude::*;
use siaran_galley::{number_in, running_number};
use siaran_model::{Date, NumberPattern, NumberPiece};
use siaran_tests::corpus;

fn any_piece() -> impl Strategy<Value = NumberPiece> {
    prop_oneof![
        "[A-Z/. -]{1,4}".prop_map(NumberPiece::Fixed),
        (0..=9_u8).prop_map(NumberPiece::Running),
        Just(NumberPiece::Unit),
        Just(NumberPiece::Classification),
        Just(NumberPiece::Month),
        Just(NumberPiece::RomanMonth),
        Just(NumberPiece::Year),
        Just(NumberPiece::ShortYear),
    ]
}

/// Any text, often with the beginnings of fields.
fn any_line() -> impl Strategy<Value = String> {
    let stretch = prop_oneof![
        any::<String>(),
        "[{}n:2a-z-]{0,9}",
        any_piece().prop_map(|piece| piece.to_string()),
    ];
    vec(stretch, 0..6).prop_map(|stretches| stretches.concat())
}

fn is_fixed(piece: &NumberPiece) -> bool {
    matches!(piece, NumberPiece::Fixed(_))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_line_prints_as_it_was_read(line in any_line()) {
        prop_assert_eq!(NumberPattern::read(&line).to_string(), line);
    }

    #[test]
    fn any_pieces_read_back_as_they_were_printed(mut pieces in vec(any_piece(), 1..8)) {
        pieces.dedup_by(|a, b| is_fixed(a) && is_fixed(b));
        let line: String = pieces.iter().map(ToString::to_string).collect();
        let pattern = NumberPattern::read(&line);
        prop_assert_eq!(pattern.pieces(), pieces);
    }

    #[test]
    fn a_running_number_is_found_in_what_it_prints_as(
        pieces in vec(any_piece(), 0..5),
        number in 0..1_000_000_u32,
    ) {
        let mut organisation = corpus("pelatihan-kehumasan").organisation;
        organisation.unit = "HMS".to_owned();
        // The running number stands once, and no digit beside it.
        let others = pieces.iter().filter(|piece| match piece {
            NumberPiece::Fixed(_) | NumberPiece::Unit | NumberPiece::RomanMonth => true,
            NumberPiece::Running(_) | NumberPiece::Classification | NumberPiece::Month
            | NumberPiece::Year | NumberPiece::ShortYear => false,
        });
        let others: String = others.map(ToString::to_string).collect();
        organisation.number_pattern = format!("{others}{{n:3}}/{{year}}");
        let day = Date::parse("2026-11-24").ok();
        let written = running_number(&organisation, number, day).expect("the day is known");
        prop_assert_eq!(number_in(&organisation, &written, day), Some(number));
    }
}
