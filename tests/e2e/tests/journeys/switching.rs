//! Going by a few letters from anywhere to a release, a template, a speaker or a
//! shelf, with the keyboard alone.

use siaran_app::{App, SpeakerChange};
use siaran_e2e::{Desk, Home, Key};
use siaran_model::{ReleaseId, State, Text};

use crate::library::SAMPLE;
use crate::writer::{add, go_into, is_at_desk, open_sample, part, start_from, write};

const LONG: &str = "Pemerintah Kota Purwabakti Bersama Badan Penanggulangan Bencana Daerah dan \
    Dua Puluh Tujuh Kelurahan Menyiapkan Jalur Evakuasi Banjir yang Ramah bagi Lansia, Anak, \
    serta Penyandang Disabilitas Menjelang Musim Hujan";

async fn ask(desk: &Desk<'_>) {
    desk.chord(&[Key::Control], 'p').await;
    desk.role("combobox", "Lompat ke").await;
}

/// Types as fast as anybody can, Enter included.
async fn go(desk: &Desk<'_>, typed: &str) {
    ask(desk).await;
    desk.types(&format!("{typed}{}", char::from(Key::Enter)))
        .await;
}

/// What the option says that Enter takes. Empty while there is none.
async fn offered(desk: &Desk<'_>) -> String {
    desk.execute(
        "const field = document.querySelector('dialog[open] [role=combobox]');
        const id = field?.getAttribute('aria-activedescendant');
        return (id && document.getElementById(id)?.innerText) || '';",
        vec![],
    )
    .await
}

async fn offers(desk: &Desk<'_>, words: &str) {
    desk.until(&format!("{words:?} is what Enter takes"), async || {
        offered(desk).await.contains(words)
    })
    .await;
}

async fn is_closed(desk: &Desk<'_>) {
    desk.until("nothing is asked any more", async || {
        !desk.has_role("combobox", "Lompat ke").await
    })
    .await;
}

/// The caret is in the words on paper.
async fn writes(desk: &Desk<'_>) {
    desk.until("the paper has the focus", async || {
        desk.execute(
            "return document.activeElement?.classList.contains('ProseMirror') ?? false",
            vec![],
        )
        .await
    })
    .await;
}

/// Another program on the same library.
struct Colleague(App);

impl Colleague {
    async fn of(home: &Home) -> Self {
        Self(App::open(&home.library()).await.expect("two may work"))
    }

    async fn writes(&self, headline: &str, state: State) -> ReleaseId {
        let templates = self.0.list_templates().await.expect("some come with it");
        let opened = self.0.create_release(&templates[0].id).await;
        let opened = opened.expect("the template is there");
        let mut release = opened.release;
        release.headline = Text::from(headline);
        release.state = state;
        let saved = self.0.save_release(&release, opened.revision).await;
        saved.expect("nobody else has it");
        release.id
    }

    async fn knows(&self, name: &str, degrees: &str, post: &str) {
        let mut known = self.0.new_speaker();
        known.speaker.name = name.to_owned();
        known.speaker.degrees_after = degrees.to_owned();
        known.speaker.post = post.to_owned();
        let revision = None;
        let put = self.0.put_speaker(&SpeakerChange { known, revision }).await;
        put.expect("the name is free");
    }
}

#[tokio::test]
async fn from_one_release_to_another_no_word_is_lost() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Pustaka").await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    write(&desk, &part(&desk, "Judul").await, "Air Sungai").await;
    desk.types(" Aman").await;
    desk.reads("Tersimpan").await;

    // Nobody wants to go where they are: the other one comes first.
    ask(&desk).await;
    offers(&desk, SAMPLE).await;
    desk.is_accessible().await;
    desk.picture("switch-recent").await;
    desk.press(Key::Up).await;
    offers(&desk, "Air Sungai Aman").await;
    desk.press(Key::End).await;
    offers(&desk, SAMPLE).await;
    desk.press(Key::Home).await;
    offers(&desk, "sedang terbuka").await;

    // What is typed here is undone here, and the caret is where it was.
    desk.types("air").await;
    desk.css("dialog mark").await;
    desk.chord(&[Key::Control], 'z').await;
    desk.press(Key::Escape).await;
    is_closed(&desk).await;
    writes(&desk).await;
    desk.types(" Diminum").await;
    desk.role("heading", "Air Sungai Aman Diminum").await;

    // Before the pause after which it would be saved.
    desk.types(" Lagi").await;
    go(&desk, "meluruskan").await;
    desk.until("the other release is on the desk", async || {
        desk.title().await.starts_with(SAMPLE)
    })
    .await;
    is_at_desk(&desk).await;
    writes(&desk).await;
    go(&desk, "").await;
    desk.role("heading", "Air Sungai Aman Diminum Lagi").await;
    is_at_desk(&desk).await;
    writes(&desk).await;

    // Where it stands open already, nothing is read anew.
    let headline = part(&desk, "Judul").await;
    go_into(&desk, &headline).await;
    desk.press(Key::End).await;
    desk.types(" dan Jernih").await;
    go(&desk, "air sungai").await;
    is_closed(&desk).await;
    writes(&desk).await;
    desk.role("heading", "Air Sungai Aman Diminum Lagi dan Jernih")
        .await;
    desk.close().await;
}

#[tokio::test]
async fn from_anywhere_to_a_template_a_speaker_and_a_shelf() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    let colleague = Colleague::of(&home).await;
    let degrees = "S.Sos., M.Si.";
    colleague
        .knows("Ratna Kirana Dewi", degrees, "Camat Mekarsari")
        .await;
    colleague
        .knows("Budi Santoso", "S.T.", "Kepala Dinas Sumber Daya Air")
        .await;

    ask(&desk).await;
    desk.reads("Belum ada rilis di pustaka.").await;
    desk.is_accessible().await;
    desk.picture("switch-empty").await;
    desk.press(Key::Escape).await;
    is_closed(&desk).await;
    desk.click("button", "Lompat ke… Ctrl+P").await;
    desk.role("combobox", "Lompat ke").await;
    desk.types("klari").await;
    offers(&desk, "Klarifikasi & bantahan").await;
    desk.is_accessible().await;
    desk.press(Key::Enter).await;
    desk.role("tab", "Bagian").await;
    writes(&desk).await;

    go(&desk, "camat").await;
    let heading = "Ratna Kirana Dewi, S.Sos., M.Si.";
    desk.role("heading", heading).await;
    desk.reads("Belum ada rilis di pustaka ini yang mengutipnya.")
        .await;
    desk.is_accessible().await;
    go(&desk, "budi").await;
    desk.role("heading", "Budi Santoso, S.T.").await;
    desk.until("whoever is shown has the focus", async || {
        desk.execute::<String>("return document.activeElement?.innerText ?? ''", vec![])
            .await
            == "Budi Santoso, S.T."
    })
    .await;
    go(&desk, "nomor").await;
    desk.until("the shelf has the focus", async || {
        desk.execute::<String>(
            "const at = document.activeElement;
            return at?.getAttribute('aria-current') ? at.innerText.trim() : ''",
            vec![],
        )
        .await
            == "Nomor"
    })
    .await;
    desk.click("button", "Narasumber").await;
    desk.role("searchbox", "Cari nama, jabatan, atau lembaga")
        .await;
    desk.close().await;
}

#[tokio::test]
async fn nothing_found_and_what_is_gone_leave_the_writer_where_they_are() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    let colleague = Colleague::of(&home).await;
    let other = colleague.writes("Jalur Evakuasi", State::Approved).await;

    // Another question stands first.
    desk.chord(&[Key::Control], 'n').await;
    desk.role("dialog", "Rilis baru").await;
    desk.chord(&[Key::Control], 'p').await;
    desk.settle().await;
    assert!(!desk.has_role("combobox", "Lompat ke").await);
    desk.press(Key::Escape).await;

    start_from(&desk, "Klarifikasi & bantahan").await;
    write(&desk, &part(&desk, "Judul").await, "Air Sungai Aman").await;
    // From a list of choices too.
    let quote = add(&desk, "Kutipan").await;
    desk.click_in(&quote, "button", "Pilih narasumber").await;
    desk.role("combobox", "Nama narasumber").await;
    ask(&desk).await;
    desk.types("gunung").await;
    desk.reads("Tidak ada yang cocok dengan “gunung”.").await;
    desk.is_accessible().await;
    desk.picture("switch-nothing").await;
    desk.press(Key::Enter).await;
    desk.press(Key::Escape).await;
    is_closed(&desk).await;
    desk.press(Key::Escape).await;

    ask(&desk).await;
    desk.types("evakuasi").await;
    offers(&desk, "Jalur Evakuasi").await;
    colleague.0.bin_release(&other).await.expect("it is there");
    desk.press(Key::Enter).await;
    desk.reads("Rilis ini dibuang ke tempat sampah").await;
    desk.until("it is offered no longer", async || {
        !offered(&desk).await.contains("Jalur Evakuasi")
    })
    .await;
    desk.is_accessible().await;
    desk.picture("switch-gone").await;
    desk.press(Key::Escape).await;
    is_closed(&desk).await;
    desk.role("heading", "Air Sungai Aman").await;
    is_at_desk(&desk).await;
    desk.close().await;
}

#[tokio::test]
async fn a_small_dark_window_and_english_show_long_titles() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    let colleague = Colleague::of(&home).await;
    open_sample(&desk).await;
    for (headline, state) in [
        ("Wali Kota Tinjau Rumah Pompa", State::Published),
        (LONG, State::InReview),
        ("", State::Draft),
        ("Evaluasi Pelatihan Humas Kelurahan", State::Approved),
        ("Jalur Evakuasi Rusun Cempaka Ditambah", State::Draft),
    ] {
        colleague.writes(headline, state).await;
    }
    let post = "Kepala Pelaksana Badan Penanggulangan Bencana Daerah";
    colleague.knows("Eva Maharani", "S.K.M.", post).await;
    desk.resize(1024, 640).await;
    ask(&desk).await;
    offers(&desk, "Jalur Evakuasi Rusun").await;
    desk.is_accessible().await;
    desk.picture("switch-recent-dark").await;
    desk.types("eva").await;
    desk.css("dialog mark").await;
    desk.reads("Eva Maharani").await;
    desk.press(Key::End).await;
    desk.is_accessible().await;
    desk.picture("switch-found-dark").await;
    // Nothing is wider than its window, and what Enter takes is seen whole.
    let whole: bool = desk
        .execute(
            "const dialog = document.querySelector('dialog');
            const list = dialog.querySelector('[role=listbox]');
            const [outer, inner] = [list, list.querySelector('[aria-selected=true]')]
                .map((it) => it.getBoundingClientRect());
            return list.scrollWidth <= list.clientWidth
                && dialog.getBoundingClientRect().bottom <= innerHeight
                && inner.top >= outer.top && inner.bottom <= outer.bottom;",
            vec![],
        )
        .await;
    assert!(whole);
    desk.press(Key::Escape).await;
    is_closed(&desk).await;

    desk.click("button", "Pustaka").await;
    desk.picture("switch-home-dark").await;
    desk.click("button", "EN, English").await;
    desk.role("button", "Go to… Ctrl+P").await;
    desk.resize(1280, 832).await;
    desk.chord(&[Key::Control], 'p').await;
    desk.role("combobox", "Go to").await;
    desk.types("re").await;
    desk.css("dialog mark").await;
    desk.reads("Parts of the library").await;
    desk.is_accessible().await;
    desk.picture("switch-english-dark").await;
    desk.close().await;
}
