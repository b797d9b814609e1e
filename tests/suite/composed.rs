//! What composition makes of each case, as people can read it.

use proptest::prelude::*;
use siaran_galley::{Block, Fingerprint, Galley, Run, Style, compose, recognise};
use siaran_model::{Block as Part, ExchangeForm, Paragraph, Text};
use siaran_tests::{all_corpus, assert_golden, corpus_paths, files, root, stem};

use crate::any::any_release;

#[test]
fn every_case_composes_to_its_golden_text() {
    for (name, release) in all_corpus() {
        assert_golden(
            &format!("tests/golden/galley/{name}.txt"),
            &readable(&compose(&release)),
        );
    }
}

#[test]
fn no_golden_text_is_left_over() {
    let cases: Vec<_> = corpus_paths().iter().map(|path| stem(path)).collect();
    for path in files(&root().join("tests/golden/galley"), "txt") {
        assert!(
            cases.contains(&stem(&path)),
            "{} has no case",
            path.display()
        );
    }
}

/// What is composed is recognised: every quote of the corpus that is one
/// paragraph, put back as plain words, becomes a quote of the same words.
#[test]
fn every_composed_quote_is_read_back_as_one() {
    let mut read = 0;
    for (name, mut release) in all_corpus() {
        release.house.exchanges = ExchangeForm::Narrative;
        for at in 0..release.body.len() {
            let Part::Quote(quote) = &release.body[at] else {
                continue;
            };
            let id = quote.id.clone();
            let galley = compose(&release);
            let mut printed = galley.blocks.iter().filter(|block| *block.part() == id);
            let (Some(Block::Text(block)), None) = (printed.next(), printed.next()) else {
                continue;
            };
            assert_eq!(block.style, Style::Quote);
            let text: String = block.runs.iter().map(|run| run.text.as_str()).collect();
            let mut pasted = release.clone();
            pasted.body[at] = Part::Paragraph(Paragraph {
                id: id.clone(),
                text: Text::from(text.as_str()),
                prompt: String::new(),
            });
            let found = recognise(&pasted, &[id], &[], || {
                panic!("{name}: somebody new in {text}")
            });
            assert!(
                found.len() == 1 && found[0].exact,
                "{name}: {text}: {found:?}"
            );
            read += 1;
        }
    }
    assert!(read > 25, "only {read} quotes");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_release_composes_to_printable_words(release in any_release()) {
        let galley = compose(&release);
        for run in galley.blocks.iter().flat_map(runs) {
            prop_assert!(!run.text.is_empty());
            prop_assert!(!run.text.chars().any(char::is_control), "{:?}", run.text);
        }
        prop_assert_eq!(Fingerprint::of(&compose(&release)), Fingerprint::of(&galley));
    }
}

fn runs(block: &Block) -> Vec<&Run> {
    match block {
        Block::Text(block) => block.runs.iter().collect(),
        Block::List(block) => block.items.iter().flatten().collect(),
        Block::Figure(block) => block.caption.iter().collect(),
    }
}

/// One block a line, with its style; `**bold**`, `*italic*`, `[link](address)`.
fn readable(galley: &Galley) -> String {
    let mut text = String::new();
    let mut line = |what: &str, words: &str| {
        // No line ends in a space, which editors would take away.
        let line = format!("{what:<12} {words}");
        text.push_str(line.trim_end());
        text.push('\n');
    };
    line("= language", galley.language.tag());
    line("= title", &galley.title);
    if let Some(letterhead) = &galley.letterhead {
        line("= name", &letterhead.name);
        for words in &letterhead.lines {
            line("= line", words);
        }
        if let Some(logo) = &letterhead.logo {
            line("= logo", &logo.alt);
        }
    }
    for block in &galley.blocks {
        match block {
            Block::Text(block) => line(&format!("{:?}", block.style), &marked(&block.runs)),
            Block::List(block) => {
                for (number, item) in (1..).zip(&block.items) {
                    let mark = if block.ordered {
                        format!("{number}.")
                    } else {
                        "•".to_owned()
                    };
                    line("List", &format!("{mark} {}", marked(item)));
                }
            }
            Block::Figure(block) => {
                line("Figure", &block.alt);
                line("Caption", &marked(&block.caption));
            }
        }
    }
    line("= footer", &galley.footer);
    text
}

fn marked(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        let mut words = run.text.clone();
        if run.marks.italic {
            words = format!("*{words}*");
        }
        if run.marks.bold {
            words = format!("**{words}**");
        }
        if let Some(link) = &run.marks.link {
            words = format!("[{words}]({link})");
        }
        text.push_str(&words);
    }
    text
}
