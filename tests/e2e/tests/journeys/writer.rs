//! What a writer does again and again, in the words of the window.

use std::path::Path;

use serde_json::Value;
use siaran_e2e::{Desk, Element, Home, Key};

/// From the empty home to the sample on the desk.
pub async fn open_sample(desk: &Desk<'_>) {
    desk.click("button", "Buka contoh").await;
    is_at_desk(desk).await;
}

/// From home to a new release of a template on the desk.
pub async fn start_from(desk: &Desk<'_>, template: &str) {
    desk.click("button", "Rilis baru").await;
    let name = desk.words(template).await;
    desk.click_on(&name).await;
    desk.click("button", "Mulai menulis").await;
    is_at_desk(desk).await;
}

/// Awaits the paper with its composed words.
pub async fn is_at_desk(desk: &Desk<'_>) {
    desk.css(".ProseMirror .part").await;
    desk.css("[data-part=label]").await;
}

/// The place for words in a part of the release: *Judul*, *Teras*.
pub async fn part(desk: &Desk<'_>, name: &str) -> Element {
    let part = desk.role("group", name).await;
    desk.css_in(&part, ".words").await
}

/// The last block of a kind on paper: *Kutipan*, *Jawaban*.
pub async fn last(desk: &Desk<'_>, kind: &str) -> Element {
    let mut all = desk.all_by_role(None, "group", kind).await;
    match all.pop() {
        Some(block) => block,
        None => desk.fail(&format!("no {kind} on paper")).await,
    }
}

/// Puts words in the place of those that stand there.
pub async fn write(desk: &Desk<'_>, place: &Element, words: &str) {
    go_into(desk, place).await;
    if !is(
        desk,
        place,
        "arguments[0].parentElement.classList.contains('empty')",
    )
    .await
    {
        desk.chord(&[Key::Control], 'a').await;
    }
    desk.paste(words).await;
}

/// Puts the caret into a place for words.
pub async fn go_into(desk: &Desk<'_>, place: &Element) {
    desk.settle().await;
    desk.click_on(place).await;
    desk.until("the caret is there", async || {
        is(
            desk,
            place,
            "arguments[0].closest('.part').classList.contains('on')",
        )
        .await
    })
    .await;
}

async fn is(desk: &Desk<'_>, place: &Element, what: &str) -> bool {
    let place = serde_json::to_value(place).expect("an element is a reference");
    desk.execute(&format!("return {what}"), vec![place]).await
}

/// Adds a block at the end of the body and gives it, with the caret in it.
pub async fn add(desk: &Desk<'_>, kind: &str) -> Element {
    let before = desk.all_by_role(None, "group", kind).await.len();
    desk.click("button", &format!("Tambah {}", kind.to_lowercase()))
        .await;
    desk.until(&format!("one more {kind}"), async || {
        desk.all_by_role(None, "group", kind).await.len() == before + 1
    })
    .await;
    last(desk, kind).await
}

/// Removes every block of the body by its menu.
pub async fn clear_body(desk: &Desk<'_>) {
    for kind in ["Paragraf", "Kutipan", "Tanya jawab"] {
        loop {
            let left = desk.all_by_role(None, "group", kind).await;
            let Some(block) = left.first() else { break };
            let words = desk.css_in(block, ".words").await;
            go_into(desk, &words).await;
            desk.chord(&[Key::Control], Key::Enter).await;
            desk.click("menuitem", "Hapus").await;
            desk.until("the block is gone", async || {
                desk.all_by_role(None, "group", kind).await.len() < left.len()
            })
            .await;
        }
    }
}

/// Gives a quote a speaker that the release does not know yet.
pub async fn new_speaker(desk: &Desk<'_>, quote: &Element, name: &str, post: &str) {
    desk.click_in(quote, "button", "Pilih narasumber").await;
    let choice = desk.role("dialog", "Narasumber").await;
    desk.settle().await;
    desk.click_in(&choice, "option", "Narasumber baru…").await;
    let form = desk.role("form", "Narasumber baru").await;
    fill(desk, &form, "Nama lengkap tanpa gelar", name).await;
    fill(desk, &form, "Jabatan", post).await;
    desk.click_in(&form, "button", "Simpan narasumber").await;
}

/// Gives a quote a speaker whom the release knows.
pub async fn known_speaker(desk: &Desk<'_>, quote: &Element, name: &str, post: &str) {
    desk.click_in(quote, "button", "Pilih narasumber").await;
    let choice = desk.role("dialog", "Narasumber").await;
    desk.settle().await;
    let known = format!("{name} {post}");
    desk.click_in(&choice, "option", known.trim()).await;
}

/// Chooses a reporting verb.
pub async fn verb(desk: &Desk<'_>, quote: &Element, verb: &str) {
    // What it is now depends on the place of the quote.
    let chip = desk
        .css_in(quote, "[aria-label^='Kata kerja: otomatis']")
        .await;
    desk.click_on(&chip).await;
    let choice = desk.role("dialog", "Kata kerja").await;
    desk.settle().await;
    desk.click_in(&choice, "button", verb).await;
}

/// Chooses how the speaker is named, by the words of the choice.
pub async fn subject(desk: &Desk<'_>, quote: &Element, hint: &str) {
    desk.click_in(quote, "button", "Sebutan dan letak: otomatis · sesudah")
        .await;
    let choice = desk.role("dialog", "Sebutan dan letak").await;
    desk.settle().await;
    desk.click_in(&choice, "button", hint).await;
}

/// Fills a named field of a block or part.
pub async fn fill(desk: &Desk<'_>, within: &Element, label: &str, words: &str) {
    let field = desk.field_in(within, label).await;
    desk.fill(&field, words).await;
}

/// Exports in all three formats into a folder that the dialog answers.
pub async fn export(desk: &Desk<'_>, home: &Home, folder: &Path) {
    home.choose_folder(Some(folder));
    desk.click("button", "Ekspor").await;
    let dialog = desk.role("dialog", "Ekspor rilis").await;
    desk.click_in(&dialog, "button", "Pilih folder…").await;
    desk.reads(&folder.display().to_string()).await;
    desk.click_in(&dialog, "button", "Ekspor").await;
    desk.reads("3 berkas siap dikirim").await;
}

/// Drops a file on the middle of the window, as from a file manager.
pub async fn drop_on(desk: &Desk<'_>, file: &Path) {
    let bytes = std::fs::read(file).expect("the file can be read");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    desk.execute::<()>(
        "const [name, bytes] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name));
        const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        for (const kind of ['dragenter', 'dragover', 'drop']) {
            target.dispatchEvent(new DragEvent(kind, {
                dataTransfer: data, bubbles: true, cancelable: true
            }));
        }",
        vec![name.as_ref().into(), Value::from(bytes)],
    )
    .await;
}
