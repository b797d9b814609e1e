//! Keys and the mouse on paper, as in any field for text.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{add, clear_body, go_into, is_at_desk, part, start_from, write};

/// The words of a part, without those composed around them.
async fn words_of(desk: &Desk<'_>, part: &str) -> String {
    desk.execute(
        "const words = document.querySelector(`[data-part=${arguments[0]}] .words`).cloneNode(true);
        for (const composed of words.querySelectorAll('.composed')) composed.remove();
        return words.textContent;",
        vec![part.into()],
    )
    .await
}

/// Awaits words in a part, without those composed around them.
async fn holds(desk: &Desk<'_>, part: &str, words: &str) {
    let asked = async || words_of(desk, part).await == words;
    desk.until(&format!("{part} holds {words:?}"), asked).await;
}

/// Paragraphs and quotes of the body in order, by their first letter.
async fn blocks(desk: &Desk<'_>) -> Vec<String> {
    desk.execute(
        "return [...document.querySelectorAll('.body > .content > .node')].map((node) => {
            const words = [...node.querySelectorAll('.words')].map((words) => {
                const copy = words.cloneNode(true);
                for (const composed of copy.querySelectorAll('.composed')) composed.remove();
                return copy.textContent;
            });
            return `${[...node.classList].find((name) => name !== 'node')[0]}:${words.join('/')}`;
        })",
        vec![],
    )
    .await
}

async fn body_is(desk: &Desk<'_>, expected: &[&str]) {
    desk.until(&format!("the body is {expected:?}"), async || {
        blocks(desk).await == expected
    })
    .await;
}

/// Where a word of a part stands in the window: its middle, or its left edge.
async fn point(desk: &Desk<'_>, part: &str, word: &str, share: f64) -> (f64, f64) {
    desk.execute(
        "const [part, word, share] = arguments;
        const root = document.querySelector(`[data-part=${part}] .words`);
        root.scrollIntoView({ block: 'center' });
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const at = text.data.indexOf(word);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + word.length);
            const box = range.getBoundingClientRect();
            return [box.left + box.width * share, box.top + box.height / 2];
        }
        throw new Error(`${word} is not there`);",
        vec![part.into(), word.into(), share.into()],
    )
    .await
}

async fn selected(desk: &Desk<'_>) -> String {
    desk.execute("return getSelection().toString()", vec![])
        .await
}

/// Undoes or redoes until the body is this.
async fn press_until(desk: &Desk<'_>, key: char, expected: &[&str]) {
    for _ in 0..10 {
        if blocks(desk).await == expected {
            return;
        }
        desk.chord(&[Key::Control], key).await;
        desk.settle().await;
    }
    body_is(desk, expected).await;
}

async fn undo(desk: &Desk<'_>) {
    desk.chord(&[Key::Control], 'z').await;
}

#[tokio::test]
async fn keys_and_the_mouse_work_on_paper_as_in_a_field() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    write(&desk, &part(&desk, "Judul").await, "Desa Menanam Padi").await;
    clear_body(&desk).await;
    let lede = part(&desk, "Teras").await;
    write(&desk, &lede, "Warga menanam padi.").await;
    desk.press(Key::Home).await;
    desk.types("Pagi ini ").await;
    desk.press(Key::End).await;
    desk.types(" Hujan turun.").await;
    holds(&desk, "lede", "Pagi ini Warga menanam padi. Hujan turun.").await;
    // Word by word, and no further than the text.
    desk.chord(&[Key::Control], Key::Backspace).await;
    desk.until("the last word is gone", async || {
        words_of(&desk, "lede").await.trim_end() == "Pagi ini Warga menanam padi. Hujan"
    })
    .await;
    undo(&desk).await;
    holds(&desk, "lede", "Pagi ini Warga menanam padi. Hujan turun.").await;

    let (x, y) = point(&desk, "lede", "padi", 0.5).await;
    desk.clicks_at(x, y, 2).await;
    desk.until("a double click selects a word", async || {
        selected(&desk).await.trim() == "padi"
    })
    .await;
    desk.types("x").await;
    desk.until("the word is another", async || {
        words_of(&desk, "lede")
            .await
            .starts_with("Pagi ini Warga menanam x")
    })
    .await;
    undo(&desk).await;
    holds(&desk, "lede", "Pagi ini Warga menanam padi. Hujan turun.").await;

    // The line may wrap, and End goes no further than what is seen.
    let (x, y) = point(&desk, "lede", "turun.", 1.0).await;
    desk.clicks_at(x, y, 1).await;
    desk.press(Key::Enter).await;
    desk.types("Kepala desa hadir.").await;
    body_is(&desk, &["p:Kepala desa hadir."]).await;
    let (x, y) = point(&desk, "lede", "menanam", 0.5).await;
    desk.clicks_at(x, y, 3).await;
    desk.until("a triple click selects the text", async || {
        selected(&desk).await.contains("Hujan turun.")
    })
    .await;
    desk.types("Baru.").await;
    holds(&desk, "lede", "Baru.").await;
    body_is(&desk, &["p:Kepala desa hadir."]).await;

    // Ctrl with an arrow goes from text to text, past what stands between them.
    desk.press(Key::Home).await;
    desk.chord(&[Key::Control], Key::End).await;
    desk.chord(&[Key::Control], Key::Home).await;
    desk.types("> ").await;
    holds(&desk, "headline", "> Desa Menanam Padi").await;
    for _ in ["Desa", "Menanam", "Padi"] {
        desk.chord(&[Key::Control], Key::Right).await;
    }
    desk.types("!").await;
    holds(&desk, "headline", "> Desa Menanam Padi!").await;
    desk.close().await;
}

#[tokio::test]
async fn words_are_dragged_to_another_part() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    clear_body(&desk).await;
    let lede = part(&desk, "Teras").await;
    write(&desk, &lede, "Warga menanam padi di sawah.").await;
    desk.press(Key::Enter).await;
    desk.types("Kepala desa melihat .").await;
    let (x, y) = point(&desk, "lede", "padi", 0.5).await;
    desk.clicks_at(x, y, 2).await;
    desk.until("the word is selected", async || {
        selected(&desk).await.trim() == "padi"
    })
    .await;
    desk.execute::<()>(
        "const [paragraph] = document.querySelectorAll('.body .paragraph .words');
        const word = getSelection().getRangeAt(0).startContainer.parentElement;
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let text = texts.nextNode();
        while (!text.data.includes('melihat ')) text = texts.nextNode();
        const range = document.createRange();
        range.setStart(text, text.data.indexOf('melihat ') + 8);
        range.setEnd(text, text.data.indexOf('melihat ') + 9);
        const { left, top, height } = range.getBoundingClientRect();
        const dataTransfer = new DataTransfer();
        const fire = (target, kind) => target.dispatchEvent(new DragEvent(kind, {
            dataTransfer, bubbles: true, cancelable: true,
            clientX: left, clientY: top + height / 2
        }));
        fire(word, 'dragstart');
        fire(paragraph, 'dragover');
        fire(paragraph, 'drop');",
        vec![],
    )
    .await;
    desk.until("the word is where it was dropped", async || {
        blocks(&desk).await[0].starts_with("p:Kepala desa melihat padi")
            && !words_of(&desk, "lede").await.contains("padi")
    })
    .await;
    undo(&desk).await;
    holds(&desk, "lede", "Warga menanam padi di sawah.").await;
    body_is(&desk, &["p:Kepala desa melihat ."]).await;
    desk.close().await;
}

#[tokio::test]
async fn borders_keep_parts_and_undo_goes_by_intention() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    write(&desk, &part(&desk, "Judul").await, "Desa Menanam Padi").await;
    clear_body(&desk).await;
    let lede = part(&desk, "Teras").await;
    write(&desk, &lede, "Warga menanam padi.").await;
    desk.press(Key::Enter).await;
    desk.types("\"").await;
    body_is(&desk, &["q:"]).await;
    desk.press(Key::Backspace).await;
    body_is(&desk, &["p:"]).await;
    undo(&desk).await;
    body_is(&desk, &["q:"]).await;
    desk.types("Kami siap").await;
    body_is(&desk, &["q:Kami siap"]).await;
    // Word by word, or in smaller pieces where keys came slowly.
    press_until(&desk, 'z', &["q:"]).await;
    press_until(&desk, 'y', &["q:Kami siap"]).await;

    // Enter before a quote leaves it whole; Delete takes in what follows.
    desk.press(Key::Home).await;
    desk.press(Key::Enter).await;
    body_is(&desk, &["p:", "q:Kami siap"]).await;
    undo(&desk).await;

    // Everything can be emptied and nothing removed.
    desk.chord(&[Key::Control], 'a').await;
    desk.chord(&[Key::Control], 'a').await;
    desk.press(Key::Delete).await;
    body_is(&desk, &[]).await;
    holds(&desk, "lede", "").await;
    desk.role("group", "Penutup").await;
    undo(&desk).await;
    body_is(&desk, &["q:Kami siap"]).await;
    holds(&desk, "headline", "Desa Menanam Padi").await;

    // A dialog has its own undo.
    go_into(&desk, &part(&desk, "Judul").await).await;
    desk.press(Key::End).await;
    desk.types("!").await;
    desk.chord(&[Key::Control], 'e').await;
    desk.role("dialog", "Ekspor rilis").await;
    undo(&desk).await;
    desk.settle().await;
    desk.press(Key::Escape).await;
    holds(&desk, "headline", "Desa Menanam Padi!").await;

    // By another tab, and home and back.
    desk.click("tab", "Rincian").await;
    desk.click("tab", "Pemandu").await;
    go_into(&desk, &part(&desk, "Judul").await).await;
    undo(&desk).await;
    holds(&desk, "headline", "Desa Menanam Padi").await;
    desk.chord(&[Key::Control], 'y').await;
    desk.click("button", "Pustaka").await;
    desk.click("button", "Buka “Desa Menanam Padi!”").await;
    is_at_desk(&desk).await;
    desk.click("button", "Urungkan").await;
    holds(&desk, "headline", "Desa Menanam Padi").await;
    desk.click("button", "Ulangi").await;
    holds(&desk, "headline", "Desa Menanam Padi!").await;
    desk.close().await;
}

#[tokio::test]
async fn words_are_pasted_without_their_looks_by_their_own_key() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    clear_body(&desk).await;
    let paragraph = add(&desk, "Paragraf").await;
    desk.types("Warga menanam padi").await;
    desk.chord(&[Key::Control], 'a').await;
    desk.chord(&[Key::Control], 'b').await;
    desk.chord(&[Key::Control], 'c').await;
    drop(paragraph);
    go_into(&desk, &part(&desk, "Subjudul").await).await;
    desk.chord(&[Key::Control, Key::Shift], 'v').await;
    holds(&desk, "subheadline", "Warga menanam padi").await;
    let bold = async || -> u32 {
        desk.execute(
            "return document.querySelectorAll('[data-part=subheadline] strong').length",
            vec![],
        )
        .await
    };
    assert_eq!(bold().await, 0, "plain words are not bold");
    undo(&desk).await;
    holds(&desk, "subheadline", "").await;
    desk.chord(&[Key::Control], 'v').await;
    holds(&desk, "subheadline", "Warga menanam padi").await;
    assert_eq!(bold().await, 1, "a copy of our own keeps its looks");

    // More than any release holds is refused, with a sentence.
    desk.paste(&"Warga menanam padi. ".repeat(20_000)).await;
    desk.reads("Tempelan terlalu besar.").await;
    holds(&desk, "subheadline", "Warga menanam padi").await;
    desk.is_accessible().await;
    desk.picture("pasted-too-much").await;
    desk.close().await;
}

/// A family of four, one sign of seven characters.
const FAMILY: &str = "👨‍👩‍👧‍👦";
const ARABIC: &str = "السلام عليكم";
/// 120 letters.
const NAME: &str = "Raden Mas Haryo Kusumadewanto Prawirodirdjo Sastronagoro Wirjosoekarto Tjokroadisoerjo \
     Mangoenkoesoemo Dipokoesoemo Adik";

#[tokio::test]
async fn signs_of_several_characters_and_other_scripts_are_whole() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    clear_body(&desk).await;
    let lede = part(&desk, "Teras").await;
    write(&desk, &lede, &format!("a{FAMILY}b")).await;
    desk.press(Key::Left).await;
    desk.press(Key::Left).await;
    desk.types("-").await;
    holds(&desk, "lede", &format!("a-{FAMILY}b")).await;
    desk.press(Key::Right).await;
    desk.types("-").await;
    holds(&desk, "lede", &format!("a-{FAMILY}-b")).await;
    desk.press(Key::Backspace).await;
    desk.press(Key::Backspace).await;
    holds(&desk, "lede", "a-b").await;
    undo(&desk).await;
    write(&desk, &lede, &format!("Ia berkata {ARABIC} lagi.")).await;
    desk.press(Key::Home).await;
    for _ in 0.."Ia berkata ".len() {
        desk.press(Key::Right).await;
    }
    desk.press(Key::Delete).await;
    holds(&desk, "lede", "Ia berkata لسلام عليكم lagi.").await;
    undo(&desk).await;
    holds(&desk, "lede", &format!("Ia berkata {ARABIC} lagi.")).await;

    assert_eq!(NAME.len(), 120);
    let quote = add(&desk, "Kutipan").await;
    desk.paste(&format!("Kami {FAMILY} siap.")).await;
    crate::writer::new_speaker(&desk, &quote, NAME, &format!("Kepala {NAME}")).await;
    desk.reads("Raden Mas Haryo").await;
    for (width, height) in [(1280, 832), (1024, 640)] {
        desk.resize(width, height).await;
        let wide: Vec<String> = desk
            .execute(
                "return [...document.querySelectorAll('main, aside, .rail, .paper')]
                    .filter((box) => box.scrollWidth > box.clientWidth + 1)
                    .map((box) => `${box.tagName} ${box.className}`)",
                vec![],
            )
            .await;
        assert!(
            wide.is_empty(),
            "these are wider than their place: {wide:?}"
        );
        go_into(&desk, &desk.css_in(&quote, ".speech .words").await).await;
        desk.picture(&format!("long-name-{width}")).await;
    }
    desk.is_accessible().await;
    desk.close().await;
}

#[tokio::test]
async fn misspelt_words_are_marked_where_there_is_a_dictionary() {
    let Some(home) = Home::new() else { return };
    let dictionaries = home.folder(".config/enchant/hunspell");
    let files = [
        ("id_ID.aff", "SET UTF-8\n"),
        ("id_ID.dic", "4\nwarga\nmenanam\npadi\ndi\n"),
    ];
    for (name, text) in files {
        std::fs::write(dictionaries.join(name), text).expect("the home is writable");
    }
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    desk.css(".ProseMirror[spellcheck=true][lang=id]").await;
    let lede = part(&desk, "Teras").await;
    write(&desk, &lede, "").await;
    desk.types("warga menanamm padi ").await;
    desk.picture("misspelt").await;
    desk.close().await;
}
