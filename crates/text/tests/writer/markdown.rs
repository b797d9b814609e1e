//! Markdown, as a CommonMark parser reads it.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use siaran_galley::{Galley, Run, Style};
use siaran_text::markdown;

use super::sample::{figure, galley, marked, paragraph};
use super::{of_runs, run, with_blocks};

/// The text as tags and words: `<b>`, `<i>`, `<a …>`, `<img …>`.
fn html(galley: &Galley) -> String {
    let text = markdown(galley);
    let events = Parser::new(&text).map(|event| match event {
        Event::Start(Tag::Strong) => "<b>".to_owned(),
        Event::Start(Tag::Emphasis) => "<i>".to_owned(),
        Event::Start(Tag::Link { dest_url, .. }) => format!("<a {dest_url}>"),
        Event::Start(Tag::Image { dest_url, .. }) => format!("<img {dest_url}>"),
        Event::Start(Tag::Heading { level, .. }) => format!("<{level}>"),
        Event::Start(Tag::BlockQuote(_)) => "<quote>".to_owned(),
        Event::End(TagEnd::Strong) => "</b>".to_owned(),
        Event::End(TagEnd::Emphasis) => "</i>".to_owned(),
        Event::End(TagEnd::Link) => "</a>".to_owned(),
        Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => "\n".to_owned(),
        Event::Text(words) => words.to_string(),
        Event::HardBreak => "<br>".to_owned(),
        Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
        | Event::Code(_)
        | Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::Html(_)
        | Event::InlineHtml(_)
        | Event::FootnoteReference(_)
        | Event::SoftBreak
        | Event::Rule
        | Event::TaskListMarker(_) => panic!("{event:?} in {text:?}"),
        Event::Start(_) | Event::End(_) => String::new(),
    });
    events.collect()
}

fn read(runs: &[Run]) -> String {
    html(&of_runs(runs)).trim_end().to_owned()
}

fn bold(text: &str) -> Run {
    marked(text, true, false, None)
}

fn italic(text: &str) -> Run {
    marked(text, false, true, None)
}

fn both(text: &str) -> Run {
    marked(text, true, true, None)
}

#[test]
fn words_that_look_like_markup_stay_words() {
    for text in [
        "# satu",
        "## dua ##",
        "C#",
        "- tiga",
        "+ empat",
        "* lima",
        "1. enam",
        "12) tujuh",
        "> delapan",
        "---",
        "===",
        "***",
        "~~~ x",
        "```x```",
        "*a* **b** _c_ __d__ ~~e~~",
        "[a](https://b.example) [c] ![d](e.png) <f> <https://g.example>",
        "[a]: https://b.example",
        "&amp; &#42; R&D &copy; &x",
        "a\\*b \\\\ \\",
        "nama_berkas_akhir",
        "| a | b |",
        "<!-- x -->",
        "🎉 السلام عليكم",
    ] {
        assert_eq!(read(&[run(text)]), text);
        let heading = with_blocks(vec![paragraph(Style::Headline, &[run(text)])]);
        assert_eq!(html(&heading).trim_end(), format!("<h1>{text}"));
    }
}

#[test]
fn emphasis_is_read_as_emphasis() {
    for (runs, read_as) in [
        (vec![run("a "), bold("b "), run("c")], "a <b>b</b> c"),
        (
            vec![run("di-"), italic("online"), run("kan")],
            "di-<i>online</i>kan",
        ),
        (vec![italic("online"), run("kan")], "<i>online</i>kan"),
        (
            vec![bold("Tebal"), italic("miring"), run("biasa")],
            "<b>Tebal</b><i>miring</i>biasa",
        ),
        (vec![italic("a"), bold("b"), run("c")], "<i>a</i><b>b</b>c"),
        (
            vec![bold("a "), both("b"), italic(" c")],
            "<b>a <i>b</i></b> <i>c</i>",
        ),
        (vec![run("x"), both("y"), run("z")], "x<i><b>y</b></i>z"),
        (vec![bold("a "), both("b")], "<b>a <i>b</i></b>"),
        (vec![both("a"), bold(" b")], "<b><i>a</i> b</b>"),
        (vec![run("x"), bold("(b)"), run("y")], "x(<b>b</b>)y"),
        (
            vec![run("kata "), bold("“b”"), run(".")],
            "kata <b>“b”</b>.",
        ),
        (vec![run("a"), bold("!"), run("b")], "a!b"),
        (vec![both("A"), bold(":"), both(",a")], "<b><i>A</i>:,a</b>"),
        (vec![italic("A"), bold("a"), both(":“a")], "<i>A</i>a:“a"),
    ] {
        assert_eq!(read(&runs), read_as);
    }
}

#[test]
fn links_hold_their_words_and_lead_where_they_led() {
    let to = |text: &str, address: &str| marked(text, false, false, Some(address));
    for (runs, read_as) in [
        (
            vec![run("!"), to("laman", "https://a.example/x_(y)?a=1&copy;=2")],
            "!<a https://a.example/x_(y)?a=1&copy;=2>laman</a>",
        ),
        (
            vec![to("https://a.example", "https://a.example")],
            "<a https://a.example>https://a.example</a>",
        ),
        (vec![to("0800", "tel:0800")], "<a tel:0800>0800</a>"),
        (
            vec![to("a]b", "https://a.example/<x>")],
            "<a https://a.example/%3Cx%3E>a]b</a>",
        ),
        (
            vec![
                bold("a "),
                marked("b", true, false, Some("https://a.example")),
                bold(" c"),
            ],
            "<b>a</b> <a https://a.example><b>b</b></a> <b>c</b>",
        ),
    ] {
        assert_eq!(read(&runs), read_as);
    }
}

#[test]
fn blocks_say_what_they_are() {
    let html = html(&galley());
    for part in [
        "<h1>Warga Purwabakti Belajar Memilah Kabar\n",
        "<h2>Tiga langkah\n",
        "<h2>Narahubung\nSari Wulandari",
        "<quote>“Tahan jempol dulu,” ujar Sari.\n",
        "<b>SIARAN PERS</b><br>Nomor: SP 7/HMS/II/2026<br><b>UNTUK SEGERA DISIARKAN</b>\n",
        "<img foto-1.jpg>Peserta & pemateri di aula\nKelas pertama. (Foto: Humas)\n",
        "<img foto-2.png>Grafik peserta\n",
    ] {
        assert!(html.contains(part), "{part:?} is not in {html}");
    }
}

#[test]
fn a_picture_that_is_not_there_leaves_its_caption() {
    let galley = with_blocks(vec![figure("hilang", "Gambar", &[run("Keterangan.")])]);
    assert_eq!(markdown(&galley), "Keterangan.\n");
}

#[test]
fn a_list_of_what_looks_like_lists_is_one_list() {
    let galley = with_blocks(vec![super::list(true, &["1. a", "- b", "# c"])]);
    assert_eq!(markdown(&galley), "1. 1\\. a\n2. \\- b\n3. \\# c\n");
    let items = Parser::new(&markdown(&galley))
        .filter(|event| matches!(event, Event::Start(Tag::Item)))
        .count();
    assert_eq!(items, 3);
}
