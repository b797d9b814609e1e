//! Nothing written is lost: two editors, a full disk, and files that go from one
//! library to another.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use siaran_app::{App, ListFilter, read_release_file};
use siaran_e2e::{Desk, Home, Key};
use siaran_model::{Release, Text};

use crate::library::SAMPLE;
use crate::writer::{drop_on, is_at_desk, open_sample, part, write};

/// Another program on the same library.
struct Colleague(App);

impl Colleague {
    async fn of(home: &Home) -> Self {
        Self(App::open(&home.library()).await.expect("two may work"))
    }

    /// The only release of the library.
    async fn release(&self) -> Release {
        let listed = self.0.list_releases(&ListFilter::default()).await;
        let listed = listed.expect("the library answers").releases;
        let opened = self.0.open_release(&listed[0].id).await;
        opened.expect("it is listed").release
    }

    /// Saves other words of it.
    async fn says(&self, headline: &str) {
        let mut release = self.release().await;
        release.headline = Text::from(headline);
        let there = self.0.open_release(&release.id).await.expect("it is there");
        let saved = self.0.save_release(&release, there.revision).await;
        saved.expect("nobody saves just now");
    }

    async fn titles(&self) -> Vec<String> {
        let listed = self.0.list_releases(&ListFilter::default()).await;
        let listed = listed.expect("the library answers").releases;
        let mut titles: Vec<_> = listed.into_iter().map(|row| row.title).collect();
        titles.sort();
        titles
    }
}

/// The sample on the desk, saved.
async fn desk_with_sample(home: &Home) -> (Desk<'_>, Colleague) {
    let desk = Desk::open(home).await;
    open_sample(&desk).await;
    (desk, Colleague::of(home).await)
}

#[tokio::test]
async fn two_editors_never_overwrite_each_other() {
    let Some(home) = Home::new() else { return };
    let (desk, colleague) = desk_with_sample(&home).await;

    // Theirs is taken; mine comes back by undo.
    colleague.says("Judul dari Rekan").await;
    write(&desk, &part(&desk, "Judul").await, "Judul Saya").await;
    desk.reads("Jendela atau program lain menyimpan rilis ini")
        .await;
    desk.reads("Belum tersimpan: diubah di tempat lain").await;
    assert_eq!(colleague.titles().await, ["Judul dari Rekan"]);
    desk.is_accessible().await;
    desk.resize(1280, 832).await;
    desk.picture("saving-conflict").await;
    desk.resize(1024, 640).await;
    desk.picture("saving-conflict-small").await;
    desk.click("button", "Pakai naskah di sana").await;
    desk.reads("Tersimpan").await;
    desk.role("heading", "Judul dari Rekan").await;
    desk.click("button", "Urungkan").await;
    desk.role("heading", "Judul Saya").await;
    until_titled(&desk, &colleague, &["Judul Saya"]).await;

    // Mine goes over theirs.
    colleague.says("Judul Kedua dari Rekan").await;
    write(&desk, &part(&desk, "Judul").await, "Judul Kedua Saya").await;
    desk.click("button", "Pakai naskah di sini").await;
    until_titled(&desk, &colleague, &["Judul Kedua Saya"]).await;

    // Both stay.
    colleague.says("Judul Ketiga dari Rekan").await;
    write(&desk, &part(&desk, "Judul").await, "Judul Ketiga Saya").await;
    desk.click("button", "Simpan punya saya sebagai rilis baru")
        .await;
    let both = ["Judul Ketiga Saya", "Judul Ketiga dari Rekan"];
    until_titled(&desk, &colleague, &both).await;
    is_at_desk(&desk).await;
    desk.role("heading", "Judul Ketiga Saya").await;
    desk.close().await;
}

#[tokio::test]
async fn a_release_that_was_put_away_elsewhere_is_saved_again() {
    let Some(home) = Home::new() else { return };
    let (desk, colleague) = desk_with_sample(&home).await;
    let id = colleague.release().await.id;

    colleague.0.bin_release(&id).await.expect("it is there");
    write(&desk, &part(&desk, "Judul").await, "Judul Saya").await;
    desk.reads("Rilis ini dibuang ke tempat sampah di tempat lain.")
        .await;
    desk.is_accessible().await;
    desk.picture("saving-in-bin").await;
    desk.click("button", "Kembalikan dari tempat sampah").await;
    until_titled(&desk, &colleague, &["Judul Saya"]).await;

    colleague.0.bin_release(&id).await.expect("it is there");
    colleague
        .0
        .delete_release(&id)
        .await
        .expect("it is in the bin");
    write(&desk, &part(&desk, "Judul").await, "Judul Lagi").await;
    desk.reads("Rilis ini sudah dihapus selamanya di tempat lain.")
        .await;
    // Leaving asks first.
    desk.click("button", "Pustaka").await;
    desk.role("button", "Tinggalkan tanpa menyimpan").await;
    desk.click("button", "Simpan sebagai rilis baru").await;
    until_titled(&desk, &colleague, &["Judul Lagi"]).await;
    is_at_desk(&desk).await;
    desk.reads("Tersimpan").await;
    desk.close().await;
}

#[tokio::test]
async fn a_full_disk_loses_nothing() {
    let Some(home) = Home::new() else { return };
    let Some(small) = SmallDisk::over(&home.library()) else {
        return;
    };
    let (desk, colleague) = desk_with_sample(&home).await;
    let long = "Kalimat yang panjang tentang pasar induk. ".repeat(2_000);
    small.fill();
    write(&desk, &part(&desk, "Judul").await, "Judul di Cakram Penuh").await;
    write(&desk, &part(&desk, "Penutup").await, &long).await;
    desk.reads("Belum tersimpan: cakram penuh").await;
    desk.is_accessible().await;
    desk.picture("saving-disk-full").await;

    // It can always be brought to safety.
    let copy = home.path().join("salinan.siaran");
    home.choose_target(Some(&copy));
    desk.click("button", "Simpan salinan ke…").await;
    desk.reads("Salinan tersimpan di").await;
    desk.picture("saving-rescued").await;
    let rescued = read_release_file(&copy).expect("a whole file");
    assert_eq!(rescued.headline.plain(), "Judul di Cakram Penuh");
    assert!(rescued.images.iter().all(|image| image.data.is_some()));

    // The window does not close over it, and goes on when there is room.
    desk.click("button", "Pustaka").await;
    desk.role("button", "Tinggalkan tanpa menyimpan").await;
    desk.click("button", "Tetap di sini").await;
    small.make_room();
    desk.click("button", "Coba lagi").await;
    desk.reads("Tersimpan").await;
    until_titled(&desk, &colleague, &["Judul di Cakram Penuh"]).await;
    let saved = colleague.release().await;
    assert_eq!(saved.closing.plain().trim(), long.trim());
    desk.close().await;
}

#[tokio::test]
async fn a_release_goes_to_another_library_by_file() {
    let Some(home) = Home::new() else { return };
    let file = home.folder("kiriman").join("rilis.siaran");
    home.choose_target(Some(&file));
    let (desk, _) = desk_with_sample(&home).await;
    desk.click("button", "Salin").await;
    desk.click("menuitem", "Kirim sebagai berkas Siaran…").await;
    desk.reads("Berkas rilis siap dikirim").await;
    desk.is_accessible().await;
    desk.picture("saving-sent").await;
    desk.close().await;

    // As a double click does, in an office that has nothing yet.
    let other = home.folder("pustaka rekan");
    let data = format!("--data={}", other.display());
    let named = file.display().to_string();
    let desk = Desk::open_with(&home, &[&data, &named]).await;
    is_at_desk(&desk).await;
    desk.role("heading", SAMPLE).await;
    let colleague = Colleague(App::open(&other).await.expect("two may work"));
    let arrived = colleague.release().await;
    let missing = colleague.0.missing_pictures(&arrived).await;
    assert_eq!(missing.expect("the library answers"), []);
    write(&desk, &part(&desk, "Judul").await, "Judul yang Diubah").await;
    until_titled(&desk, &colleague, &["Judul yang Diubah"]).await;
    desk.click("button", "Pustaka").await;
    desk.reads("1 rilis").await;

    // Dropped on the window, it meets the text that was changed here.
    drop_on(&desk, &file).await;
    let dialog = desk.role("dialog", "Rilis ini sudah ada di pustaka").await;
    desk.reads("1 bagian berbeda.").await;
    desk.is_accessible().await;
    desk.picture("saving-met").await;
    desk.click_on(&desk.words("Simpan sebagai rilis tersendiri").await)
        .await;
    desk.click_in(&dialog, "button", "Lanjutkan").await;
    is_at_desk(&desk).await;
    until_titled(&desk, &colleague, &["Judul yang Diubah", SAMPLE]).await;

    // And on the desk, with the keyboard alone for the choice.
    drop_on(&desk, &file).await;
    desk.role("dialog", "Rilis ini sudah ada di pustaka").await;
    desk.press(Key::Down).await;
    desk.press(Key::Enter).await;
    until_titled(&desk, &colleague, &[SAMPLE, SAMPLE]).await;

    // What is no release file says so.
    let bad = home.path().join("catatan.siaran");
    std::fs::write(&bad, b"PK catatan belanja").expect("the home is writable");
    drop_on(&desk, &bad).await;
    desk.role("dialog", "Berkas tidak dibuka").await;
    desk.is_accessible().await;
    desk.picture("saving-not-opened").await;
    desk.press(Key::Escape).await;
    desk.close().await;
}

async fn until_titled(desk: &Desk<'_>, colleague: &Colleague, titles: &[&str]) {
    desk.until(&format!("the library has {titles:?}"), async || {
        colleague.titles().await == titles
    })
    .await;
}

/// A disk of a few megabytes in the place of a folder. It goes with the journey.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None`, said aloud, where nobody lets us mount one.
    fn over(folder: &Path) -> Option<Self> {
        std::fs::create_dir_all(folder).expect("the home is writable");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"])
            .arg(folder)
            .output();
        if mounted.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder.to_owned()));
        }
        let _ = writeln!(
            std::io::stderr(),
            "journey left out: a full disk needs the right to mount one"
        );
        None
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("penuh")
    }

    fn fill(&self) {
        let mut ballast = std::fs::File::create(self.ballast()).expect("there is room");
        while ballast.write_all(&[0; 4096]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.ballast()).expect("it is there");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the program may hold it a moment longer.
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}
