//! The pictures of the README and the guide, taken from the real window:
//! `cargo xtask pictures`. Elsewhere nobody asks for them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use siaran_e2e::{Desk, Element, Home, Key};

use crate::previewing::is_drawn;
use crate::writer::{go_into, last, open_sample, part, start_from, write};

/// Names the folder they go to.
const FOLDER: &str = "SIARAN_PICTURES";

#[tokio::test]
async fn pictures_for_the_readme_and_the_guide() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let Some(home) = Home::new() else { return };
    let album = Album { folder: &folder };
    let desk = Desk::open(&home).await;
    desk.resize(1366, 900).await;
    desk.click("button", "Rilis baru").await;
    desk.role("dialog", "Rilis baru").await;
    album.keep(&desk, "templates").await;
    desk.click("button", "Batal").await;

    open_sample(&desk).await;
    caret_in_a_quote(&desk).await;
    album.keep(&desk, "desk").await;
    let quote = first(&desk, "Kutipan").await;
    scroll_to(&desk, &quote, "start").await;
    desk.click_in(&quote, "button", "Kata kerja: kata").await;
    desk.role("dialog", "Kata kerja").await;
    album.keep(&desk, "quote").await;
    desk.press(Key::Escape).await;
    let exchange = first(&desk, "Tanya jawab").await;
    go_into(&desk, &desk.css_in(&exchange, ".question .words").await).await;
    scroll_to(&desk, &exchange, "center").await;
    album.keep(&desk, "exchange").await;
    desk.click("tab", "Pratinjau").await;
    desk.reads("Halaman 1 dari").await;
    desk.click("button", "Lebarkan").await;
    is_drawn(&desk).await;
    album.keep(&desk, "preview").await;
    desk.click("tab", "Rincian").await;
    let section = desk.words("Waktu siar").await;
    desk.click_on(&section).await;
    desk.css("details[open] .content").await;
    album.keep(&desk, "details").await;
    home.choose_folder(Some(&home.folder("Siaran pers")));
    desk.click("button", "Ekspor").await;
    let dialog = desk.role("dialog", "Ekspor rilis").await;
    desk.click_in(&dialog, "button", "Pilih folder…").await;
    desk.reads("Berkas yang dibuat").await;
    // Where a test keeps its files says nothing to readers.
    desk.execute::<()>(
        "document.querySelector('dialog output').textContent = '/home/sari/Dokumen/Siaran pers'",
        vec![],
    )
    .await;
    album.keep(&desk, "export").await;
    desk.click("button", "Batal").await;
    desk.click("button", "Pustaka").await;

    for (template, headline) in [
        (
            "Klarifikasi & bantahan",
            "Air Keran Purwabakti Aman Diminum setelah Dimasak",
        ),
        (
            "Peluncuran program",
            "Purwabakti Buka Layanan Pengaduan 24 Jam",
        ),
        (
            "Penandatanganan kerja sama",
            "Purwabakti dan Sumbermulya Berbagi Data Cuaca",
        ),
    ] {
        start_from(&desk, template).await;
        write(&desk, &part(&desk, "Judul").await, headline).await;
        desk.click("button", "Pustaka").await;
        desk.reads(headline).await;
    }
    album.keep(&desk, "home").await;
    desk.close().await;
}

#[tokio::test]
async fn pictures_of_the_template_desk() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let Some(home) = Home::new() else { return };
    let album = Album { folder: &folder };
    let desk = Desk::open(&home).await;
    desk.resize(1366, 900).await;
    desk.click("button", "Templat").await;
    desk.click("button", "Sunting templat “Klarifikasi & bantahan”")
        .await;
    desk.css("[data-part=label]").await;
    go_into(&desk, &part(&desk, "Teras").await).await;
    album.keep(&desk, "template-desk").await;
    desk.close().await;
}

#[tokio::test]
async fn pictures_of_the_dark_desk() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let album = Album { folder: &folder };
    let desk = Desk::open(&home).await;
    desk.resize(1366, 900).await;
    open_sample(&desk).await;
    caret_in_a_quote(&desk).await;
    album.keep(&desk, "desk-dark").await;
    desk.close().await;
}

async fn caret_in_a_quote(desk: &Desk<'_>) {
    let quote = first(desk, "Kutipan").await;
    go_into(desk, &desk.css_in(&quote, ".words").await).await;
    scroll_to(desk, &quote, "end").await;
}

/// Scrolls a block to the start, centre or end of what is seen, with some room.
async fn scroll_to(desk: &Desk<'_>, block: &Element, place: &str) {
    let block = serde_json::to_value(block).expect("an element is a reference");
    desk.execute::<()>(
        "const [block, place] = arguments;
        block.style.scrollMargin = '48px';
        block.scrollIntoView({ block: place });",
        vec![block, place.into()],
    )
    .await;
}

async fn first(desk: &Desk<'_>, kind: &str) -> Element {
    let all = desk.all_by_role(None, "group", kind).await;
    match all.into_iter().next() {
        Some(block) => block,
        None => last(desk, kind).await,
    }
}

struct Album<'a> {
    folder: &'a Path,
}

impl Album<'_> {
    async fn keep(&self, desk: &Desk<'_>, name: &str) {
        let picture = desk.screenshot().await;
        let file = self.folder.join(name).with_extension("png");
        std::fs::write(file, small(&picture)).expect("the folder is writable");
    }
}

/// The same picture with its 256 most frequent colours, so that the repository
/// stays small. The others become the nearest of these.
fn small(picture: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(Cursor::new(picture))
        .read_info()
        .expect("the driver's pictures are PNGs");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a window's size")];
    let frame = reader.next_frame(&mut pixels).expect("a whole picture");
    let samples = frame.color_type.samples();
    let colours: Vec<[u8; 3]> = pixels[..frame.buffer_size()]
        .chunks_exact(samples)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();

    let mut counts = HashMap::<[u8; 3], usize>::new();
    for colour in &colours {
        *counts.entry(*colour).or_default() += 1;
    }
    let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
    palette.sort_by_key(|colour| (Reverse(counts[colour]), *colour));
    palette.truncate(256);
    let mut known = HashMap::new();
    let indices: Vec<u8> = colours
        .iter()
        .map(|colour| {
            *known
                .entry(*colour)
                .or_insert_with(|| nearest(&palette, *colour))
        })
        .collect();

    let mut made = Vec::new();
    let mut encoder = png::Encoder::new(&mut made, frame.width, frame.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("memory takes it");
    writer.write_image_data(&indices).expect("memory takes it");
    writer.finish().expect("memory takes it");
    made
}

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        let squares = colour
            .iter()
            .zip(other)
            .map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2));
        squares.sum()
    };
    let nearest = (0u8..=255)
        .zip(palette)
        .min_by_key(|(_, other)| distance(other));
    nearest.map_or(0, |(index, _)| index)
}
