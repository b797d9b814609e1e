//! Cells that no spreadsheet program may take for a formula.

/// A cell as it is written: what a spreadsheet would run stands behind an
/// apostrophe, and so does what would read back as such.
pub(super) fn guarded(cell: &str) -> String {
    if is_run(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell that was written so.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_run(rest) => rest,
        Some(_) | None => cell,
    }
}

/// Whether it begins as a formula does, apostrophes aside.
fn is_run(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_written_as_text_and_read_back_as_they_were() {
        for cell in [
            "=HYPERLINK(\"http://x\")",
            "+62 812",
            "-",
            "@humas",
            "\tx",
            "'=1",
            "''-1",
        ] {
            let written = guarded(cell);
            assert!(written.starts_with('\''), "{written}");
            assert_eq!(unguarded(&written), cell);
        }
        for cell in ["Ma'ruf", "'Aisyah", "'", "", "a=b"] {
            assert_eq!(guarded(cell), cell);
            assert_eq!(unguarded(cell), cell);
        }
    }
}
