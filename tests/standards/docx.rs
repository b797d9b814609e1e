//! Office Open XML by its schema, and by programs that read it.

use serde_json::Value;

use crate::exported::{all, paths};
use crate::tools::{Tools, assert_no_faults, output, own_file, text};
use crate::words::{lines, spoken, texts};

#[test]
fn every_docx_is_valid() {
    let Some(tools) = Tools::find() else { return };
    let docx = paths(all(), "docx");
    let folder = docx[0].parent().expect("a file is in a folder");
    let output = output(
        tools
            .python()
            .args(["-m", "openxml_audit", "--output=json", "--max-errors=0"])
            .arg("--recursive")
            .arg(folder),
    );
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!(
            "openxml-audit: {error}\n{}",
            String::from_utf8_lossy(&output.stderr)
        )
    });
    let reports = report.as_array().expect("a report for each file");
    assert_eq!(reports.len(), docx.len(), "openxml-audit left files out");
    let faults: Vec<_> = reports.iter().flat_map(describe).collect();
    assert_no_faults(&faults);
}

/// What is wrong with one file, part by part.
fn describe(report: &Value) -> Vec<String> {
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let file = text(report, "file");
    let errors = report["errors"].as_array().expect("a list of errors");
    let describe = |error: &Value| {
        format!(
            "{file}: openxml-audit: {}: {} at {} {}",
            text(error, "type"),
            text(error, "description"),
            text(error, "part_uri"),
            text(error, "path"),
        )
    };
    let mut faults: Vec<_> = errors.iter().map(describe).collect();
    if faults.is_empty() && report["valid"] != true {
        faults.push(format!("{file}: openxml-audit: not valid"));
    }
    faults
}

#[test]
fn python_docx_reads_the_lines_of_the_galley() {
    let Some(tools) = Tools::find() else { return };
    let report = text(
        tools
            .python()
            .arg(own_file("paragraphs.py"))
            .args(paths(all(), "docx")),
    );
    let read: Vec<Vec<String>> = serde_json::from_str(&report).expect("a list for each file");
    assert_eq!(read.len(), all().len());
    let mut faults = Vec::new();
    for (exported, read) in all().iter().zip(read) {
        let read: Vec<_> = read
            .iter()
            .map(|line| plain(line))
            .filter(|line| !line.is_empty())
            .collect();
        let expected: Vec<_> = texts(&lines(&exported.galley))
            .iter()
            .map(|line| plain(line))
            .collect();
        let same = read
            .iter()
            .zip(&expected)
            .take_while(|(read, expected)| read == expected)
            .count();
        if read != expected {
            faults.push(format!(
                "{}.docx: python-docx reads {:?} where the galley has {:?}",
                exported.name,
                read.get(same),
                expected.get(same)
            ));
        }
    }
    assert_no_faults(&faults);
}

/// A line as python-docx gives it: without soft hyphens, and with a plain hyphen
/// for one that does not break.
fn plain(line: &str) -> String {
    spoken(line).replace('\u{2011}', "-")
}
