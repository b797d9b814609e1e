//! One text against another, word by word.

use siaran_model::Marks;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::tokens::{Token, Words, tokens};
use super::{ComparedStretch, Course};

/// Two texts with more pairs of pieces than this are not compared: that would
/// take seconds, and no part of a release is as long.
const MOST_PAIRS: usize = 100_000_000;

/// The stretches of both texts, what went before what came.
pub(super) fn compared(old: &Words, new: &Words) -> Vec<ComparedStretch> {
    let (before, after) = (tokens(&old.text), tokens(&new.text));
    let mut stretches = Stretches::default();
    for (kept, from, to) in steps(&before, &after) {
        let (old_from, old_to) = bounds(&before[from.0..from.1]);
        let (new_from, new_to) = bounds(&after[to.0..to.1]);
        if kept {
            stretches.kept(old, new, (old_from, old_to), (new_from, new_to));
            continue;
        }
        for (text, marks) in old.marked(old_from, old_to) {
            stretches.push(text, marks, Course::Removed);
        }
        for (text, marks) in new.marked(new_from, new_to) {
            stretches.push(text, marks, Course::Added);
        }
    }
    stretches.0
}

/// Whether a step keeps its words, and which pieces of both it takes.
type Step = (bool, (usize, usize), (usize, usize));

fn steps(before: &[Token<'_>], after: &[Token<'_>]) -> Vec<Step> {
    let pieces = |tokens: &[Token<'_>]| -> Vec<String> {
        tokens.iter().map(|token| token.text.to_owned()).collect()
    };
    if before.len().saturating_mul(after.len()) > MOST_PAIRS {
        return vec![(false, (0, before.len()), (0, after.len()))];
    }
    let mut steps: Vec<Step> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &pieces(before), &pieces(after)) {
        let (tag, old, new) = op.as_tag_tuple();
        let kept = match tag {
            DiffTag::Equal => true,
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => false,
        };
        push(
            &mut steps,
            (kept, (old.start, old.end), (new.start, new.end)),
        );
    }
    whole(steps, before)
}

/// A space or comma that two changes share would tear a changed sentence into
/// single words: it changes with them.
fn whole(steps: Vec<Step>, before: &[Token<'_>]) -> Vec<Step> {
    let last = steps.len().saturating_sub(1);
    let mut whole = Vec::new();
    for (index, step) in steps.into_iter().enumerate() {
        let (kept, old, new) = step;
        let inside = 0 < index && index < last;
        let says_nothing = !before[old.0..old.1].iter().any(Token::is_word);
        push(&mut whole, (kept && !(inside && says_nothing), old, new));
    }
    whole
}

/// Adds a step, or lengthens the last one if it is of the same kind.
fn push(steps: &mut Vec<Step>, step: Step) {
    match steps.last_mut() {
        Some(last) if last.0 == step.0 => {
            last.1.1 = step.1.1;
            last.2.1 = step.2.1;
        }
        Some(_) | None => steps.push(step),
    }
}

fn bounds(tokens: &[Token<'_>]) -> (usize, usize) {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => (first.at, last.at + last.text.len()),
        (None, _) | (_, None) => (0, 0),
    }
}

#[derive(Default)]
struct Stretches(Vec<ComparedStretch>);

impl Stretches {
    fn push(&mut self, text: &str, marks: &Marks, course: Course) {
        match self.0.last_mut() {
            Some(last) if last.course == course && last.marks == *marks => last.text.push_str(text),
            Some(_) | None => self.0.push(ComparedStretch {
                text: text.to_owned(),
                marks: marks.clone(),
                course,
            }),
        }
    }

    /// Words that both have, cut where either changes its marks.
    fn kept(&mut self, old: &Words, new: &Words, was: (usize, usize), is: (usize, usize)) {
        let mut from = 0;
        let mut ends: Vec<usize> = Vec::new();
        for (words, (start, end)) in [(old, was), (new, is)] {
            let mut at = 0;
            for (text, _) in words.marked(start, end) {
                at += text.len();
                ends.push(at);
            }
        }
        ends.sort_unstable();
        ends.dedup();
        for end in ends {
            let marks_at = |words: &Words, start: usize| {
                words
                    .marked(start + from, start + end)
                    .next()
                    .map(|(text, marks)| (text.to_owned(), marks.clone()))
            };
            if let (Some((_, before)), Some((text, after))) =
                (marks_at(old, was.0), marks_at(new, is.0))
            {
                let course = if before == after {
                    Course::Kept
                } else {
                    Course::Remarked
                };
                self.push(&text, &after, course);
            }
            from = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use siaran_galley::{Origin, Run};

    use super::*;

    /// As people note it: what went in brackets, what came in braces.
    fn noted(old: &str, new: &str) -> String {
        let stretches = compared(&Words::plain(old), &Words::plain(new));
        stretches
            .iter()
            .map(|stretch| match stretch.course {
                Course::Kept => stretch.text.clone(),
                Course::Remarked => format!("<{}>", stretch.text),
                Course::Added => format!("{{{}}}", stretch.text),
                Course::Removed => format!("[{}]", stretch.text),
            })
            .collect()
    }

    #[test]
    fn a_word_changes_as_a_whole() {
        assert_eq!(
            noted("Pasar dibuka Senin.", "Pasar ditutup Senin."),
            "Pasar [dibuka]{ditutup} Senin."
        );
    }

    #[test]
    fn changed_neighbours_change_together() {
        assert_eq!(
            noted("Wali kota membuka pasar.", "Wali kota meresmikan gedung."),
            "Wali kota [membuka pasar]{meresmikan gedung}."
        );
    }

    fn texts() -> impl Strategy<Value = Words> {
        let run = ("[ab ,.\n]{0,6}", any::<bool>());
        proptest::collection::vec(run, 0..8).prop_map(|runs| {
            let run = |(text, bold)| Run {
                text,
                marks: Marks {
                    bold,
                    ..Marks::default()
                },
                origin: Origin::Composed,
            };
            Words::of(&runs.into_iter().map(run).collect::<Vec<_>>())
        })
    }

    /// The characters of these courses with their marks.
    fn side(stretches: &[ComparedStretch], courses: &[Course]) -> (String, Vec<bool>) {
        let on_side = |stretch: &&ComparedStretch| courses.contains(&stretch.course);
        let mut text = String::new();
        let mut bold = Vec::new();
        for stretch in stretches.iter().filter(on_side) {
            text.push_str(&stretch.text);
            bold.extend(stretch.text.chars().map(|_| stretch.marks.bold));
        }
        (text, bold)
    }

    fn whole(words: &Words) -> (String, Vec<bool>) {
        let marked = words.marked(0, words.text.len());
        let bold = marked.flat_map(|(text, marks)| text.chars().map(|_| marks.bold));
        (words.text.clone(), bold.collect())
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_it(old in texts(), new in texts()) {
            let stretches = compared(&old, &new);
            let came = [Course::Kept, Course::Remarked, Course::Added];
            prop_assert_eq!(side(&stretches, &came), whole(&new));
            let went = [Course::Kept, Course::Remarked, Course::Removed];
            prop_assert_eq!(side(&stretches, &went).0, old.text);
        }

        #[test]
        fn equal_texts_differ_in_nothing(text in texts()) {
            let kept = |stretch: &ComparedStretch| stretch.course == Course::Kept;
            prop_assert!(compared(&text, &text).iter().all(kept));
        }
    }

    #[test]
    fn a_sentence_is_added() {
        assert_eq!(noted("Satu.", "Satu. Dua tiga."), "Satu.{ Dua tiga.}");
    }
}
