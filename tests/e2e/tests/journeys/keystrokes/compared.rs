//! The words of two texts, one after the other.

/// How the words that were written stand to those that were to be written.
pub(super) struct Compared {
    pub words: usize,
    /// Words that are missing, or stand elsewhere.
    pub missing: Vec<String>,
    /// Words within the text that nobody wanted; what stands above and below it is
    /// the letterhead's and the template's.
    pub besides: Vec<String>,
}

impl Compared {
    pub(super) fn new(wanted: &str, written: &str) -> Self {
        let (wanted, written) = (words(wanted), words(written));
        let (left, right) = apart(&wanted, &written);
        let missing = left.into_iter().map(|at| wanted[at].clone()).collect();
        // What is beside the text begins before its first word and after its last.
        let first = (0..written.len()).find(|at| !right.contains(at));
        let last = (0..written.len()).rev().find(|at| !right.contains(at));
        let within =
            |at: &usize| first.is_some_and(|it| *at > it) && last.is_some_and(|it| *at < it);
        let besides = right.into_iter().filter(within);
        Self {
            words: wanted.len(),
            missing,
            besides: besides.map(|at| written[at].clone()).collect(),
        }
    }
}

/// Words without the marks around them.
fn words(text: &str) -> Vec<String> {
    let word = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        (!word.is_empty()).then(|| word.replace(['’', '‘'], "'"))
    };
    text.split_whitespace().filter_map(word).collect()
}

/// The places of the words that two texts do not share, in their longest common
/// order.
fn apart(one: &[String], other: &[String]) -> (Vec<usize>, Vec<usize>) {
    let mut longest = vec![vec![0_u32; other.len() + 1]; one.len() + 1];
    for a in (0..one.len()).rev() {
        for b in (0..other.len()).rev() {
            longest[a][b] = if one[a] == other[b] {
                longest[a + 1][b + 1] + 1
            } else {
                longest[a + 1][b].max(longest[a][b + 1])
            };
        }
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let (mut a, mut b) = (0, 0);
    while a < one.len() || b < other.len() {
        let same = a < one.len() && b < other.len() && one[a] == other[b];
        if same {
            (a, b) = (a + 1, b + 1);
        } else if b == other.len() || (a < one.len() && longest[a + 1][b] >= longest[a][b + 1]) {
            left.push(a);
            a += 1;
        } else {
            right.push(b);
            b += 1;
        }
    }
    (left, right)
}

#[test]
fn words_are_missed_and_told_apart_from_what_stands_around() {
    let compared = Compared::new(
        "Kelas dibuka. \"Mari datang,\" ajak Edo.",
        "KOP SURAT\n\nKelas dibuka.\n\nKota, 1 Mei – “Mari,” ajak Edo.\n\nTentang kami",
    );
    assert_eq!(compared.missing, ["datang"]);
    assert_eq!(compared.besides, ["Kota", "1", "Mei"]);
    assert_eq!(compared.words, 6);
}
