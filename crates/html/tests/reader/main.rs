//! Files of ours and of anybody's, read back.

#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;

use siaran_galley::{Block, DifferenceKind, Galley, Imprint, Line, Printed, broken, differences};
use siaran_html::{ReadError, fragment, mail, read, write};
use siaran_picture::Pictures;

use self::sample::{galley, words_of};

fn page(galley: &Galley) -> String {
    let pictures = Pictures::of(galley).expect("sound pictures");
    let page = write(galley, &pictures).expect("a galley that can be written");
    String::from_utf8(page).expect("UTF-8")
}

fn bare(galley: &Galley) -> String {
    let pictures = Pictures::of(galley).expect("sound pictures");
    let fragment = fragment(galley, &pictures).expect("a galley that can be written");
    String::from_utf8(fragment).expect("UTF-8")
}

fn printed(html: &str) -> Printed {
    read(html.as_bytes()).expect("HTML")
}

fn texts(html: &str) -> Vec<String> {
    printed(html).lines.iter().map(Line::text).collect()
}

#[test]
fn a_page_holds_its_galley() {
    let galley = galley();
    let printed = printed(&page(&galley));
    assert_eq!(differences(&galley, &printed), []);
    assert_eq!(printed.imprint, Some(Imprint::of(&galley)));
    assert_eq!(printed.letterhead.map(|lines| lines.len()), Some(3));
    assert_eq!(printed.footer.as_ref(), Some(&galley.footer));
}

#[test]
fn a_fragment_holds_its_galley_and_says_nothing_about_it() {
    let galley = galley();
    let printed = printed(&bare(&galley));
    assert_eq!(differences(&galley, &printed), []);
    assert_eq!(printed.imprint, None);
    assert_eq!(printed.letterhead, None);
    assert_eq!(printed.footer, None);
}

#[test]
fn a_mail_holds_its_galley_but_for_the_pictures() {
    let mut galley = galley();
    let mail = String::from_utf8(mail(&galley)).expect("UTF-8");
    galley.blocks.retain(|block| match block {
        Block::Figure(_) => false,
        Block::Text(_) | Block::List(_) => true,
    });
    let mut printed = printed(&mail);
    printed
        .lines
        .retain(|line| line.text() != "Kelas pertama. (Foto: Humas)");
    assert_eq!(differences(&galley, &printed), []);
}

#[test]
fn an_empty_galley_is_read_back() {
    let galley = Galley {
        letterhead: None,
        blocks: Vec::new(),
        footer: String::new(),
        ..galley()
    };
    assert_eq!(differences(&galley, &printed(&page(&galley))), []);
    assert_eq!(differences(&galley, &printed(&bare(&galley))), []);
}

#[test]
fn a_bare_page_has_an_empty_letterhead() {
    let mut galley = galley();
    galley.sheet.bare = true;
    let page = page(&galley);
    assert_eq!(differences(&galley, &printed(&page)), []);
    galley.sheet.bare = false;
    let found = differences(&galley, &printed(&page));
    assert_eq!(found[0].kind, DifferenceKind::Letterhead);
}

#[test]
fn an_edit_is_found_out() {
    let galley = galley();
    for form in [page(&galley), bare(&galley)] {
        for (from, to, kind) in [
            ("Cari sumbernya", "Cari teman", DifferenceKind::Words),
            (
                "Terbuka untuk umum",
                "Terbuka <b>untuk</b> umum",
                DifferenceKind::Marks,
            ),
            (
                "https://purwabakti.example/?a",
                "https://lain.example/?a",
                DifferenceKind::Links,
            ),
            ("Grafik peserta", "Grafik lain", DifferenceKind::Alternative),
            ("(*)", "(*) Catatan", DifferenceKind::Words),
        ] {
            let edited = form.replacen(from, to, 1);
            assert_ne!(edited, form, "{from}");
            let found = differences(&galley, &printed(&edited));
            assert_eq!(found.first().map(|found| found.kind), Some(kind), "{from}");
        }
    }
}

#[test]
fn an_edit_is_found_out_without_the_release() {
    let galley = galley();
    let edited = page(&galley).replace("Cari sumbernya", "Cari teman");
    let printed = printed(&edited);
    let imprint = printed.imprint.clone().expect("it says what it holds");
    let found = broken(
        imprint.seal.as_ref().expect("our own page is sealed"),
        &printed,
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].found.as_deref(), Some("Cari teman"));
}

#[test]
fn a_page_that_lost_its_foot_or_letterhead_is_found_out() {
    let galley = galley();
    let page = page(&galley);
    let start = page.find("<footer class=\"foot\">").expect("a foot");
    let found = differences(&galley, &printed(&page[..start]));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, DifferenceKind::Footer);
    let edited = page.replace("Protokol</p>", "Protokoler</p>");
    let found = differences(&galley, &printed(&edited));
    assert_eq!(found[0].kind, DifferenceKind::Letterhead);
}

#[test]
fn a_page_that_a_browser_saved_is_the_same() {
    let galley = galley();
    let saved = page(&galley)
        .replace("/>", ">")
        .replace("itemscope=\"\"", "itemscope")
        .replace("<head ", "<HEAD ")
        .replace("<blockquote", "<!-- saved --><BLOCKQUOTE")
        .replace('\u{2013}', "&ndash;")
        .replace(
            "</body>",
            "<script>if (1 < 2) document.write('<p>')</script></body>",
        );
    assert_eq!(differences(&galley, &printed(&saved)), []);
}

#[test]
fn a_fragment_pasted_into_a_page_is_found_in_it() {
    let galley = galley();
    let pasted = format!(
        "<!doctype html><title>Berita</title><style>p > b {{ color: red }}</style>\
         <div class=post>\n{}\n</div>",
        bare(&galley)
            .replace("strong>", "b>")
            .replace("<em", "<i")
            .replace("</em", "</i")
    );
    assert_eq!(differences(&galley, &printed(&pasted)), []);
}

#[test]
fn tags_that_are_left_out_are_understood() {
    assert_eq!(
        texts(
            "<ul><li>satu<li>dua<ul><li>tiga</ul>empat</ul><p>lima<p><b>enam</b> &amp; tujuh<br>delapan"
        ),
        [
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam & tujuh delapan"
        ]
    );
}

#[test]
fn words_outside_of_paragraphs_are_words() {
    assert_eq!(
        texts("awal <p>satu</p> sisipan <p>dua</p>"),
        ["awal ", "satu", " sisipan ", "dua"]
    );
}

#[test]
fn what_is_never_shown_is_no_word() {
    assert_eq!(
        texts(
            "<title>a</title><script>'<p>b'</script><template><p>c</p></template><p>satu</p><!-- d -->"
        ),
        ["satu"]
    );
}

#[test]
fn metadata_that_is_not_what_it_should_be_is_none() {
    let page = page(&galley());
    for (from, to) in [
        (
            "siaran-release\" content=\"",
            "siaran-release\" content=\" /",
        ),
        (
            "siaran-fingerprint\" content=\"",
            "siaran-fingerprint\" content=\"0",
        ),
        (
            "siaran-version\" content=\"",
            "siaran-version\" content=\"-",
        ),
    ] {
        let edited = page.replace(from, to);
        assert_ne!(edited, page, "{from}");
        assert_eq!(printed(&edited).imprint, None, "{from}");
    }
    let without = page.replace("name=\"siaran-seal\"", "name=\"siaran\"");
    let imprint = printed(&without)
        .imprint
        .expect("it says which text it holds");
    assert_eq!(imprint.seal, None);
}

#[test]
fn what_is_no_html_is_refused() {
    assert!(matches!(read(b"Siaran pers"), Err(ReadError::NotHtml)));
    assert!(matches!(
        read(b"\xff\xfe<\0p\0"),
        Err(ReadError::NotText(_))
    ));
    let deep = "<div>".repeat(100_000);
    assert!(matches!(read(deep.as_bytes()), Err(ReadError::TooDeep)));
}

/// Deterministic, so that a failure comes back.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // Marsaglia's xorshift64.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 1).unwrap_or(usize::MAX) % sides
    }
}

#[test]
fn damage_of_any_kind_is_no_panic() {
    let mut galley = galley();
    galley.images.clear();
    galley.letterhead = None;
    galley.blocks.retain(|block| match block {
        Block::Figure(_) => false,
        Block::Text(_) | Block::List(_) => true,
    });
    let mut dice = Dice(0x5eed);
    for form in [page(&galley), bare(&galley)] {
        let bytes = form.into_bytes();
        for length in (0..bytes.len()).step_by(41) {
            let _ = read(&bytes[..length]);
        }
        for _ in 0..400 {
            let mut damaged = bytes.clone();
            for _ in 0..=dice.roll(8) {
                let at = dice.roll(damaged.len());
                damaged[at] = b"<>/&;\"'= !-pa\0\x7f\xc3"[dice.roll(16)];
            }
            let _ = read(&damaged);
        }
    }
}

#[test]
fn every_word_comes_back() {
    let galley = galley();
    let words = words_of(&Galley {
        letterhead: None,
        ..galley.clone()
    });
    let lines = printed(&page(&galley)).lines;
    let spoken = lines.iter().filter_map(|line| match line {
        Line::Words(_) => Some(line.text()),
        Line::Picture(_) => None,
    });
    assert_eq!(spoken.collect::<Vec<_>>(), words);
}
