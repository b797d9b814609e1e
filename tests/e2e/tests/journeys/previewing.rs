//! What is written, as its readers will get it, beside the paper.

use std::io::Cursor;
use std::time::Duration;

use serde::Deserialize;
use siaran_e2e::{Desk, Home, Key};

use crate::writer::{go_into, open_sample, part};

const KINDS: [&str; 3] = ["PDF", "HTML", "Pesan"];

/// The sample with its preview beside it.
async fn open_preview(desk: &Desk<'_>) {
    open_sample(desk).await;
    desk.click("tab", "Pratinjau").await;
    has_blocks(desk).await;
}

async fn has_blocks(desk: &Desk<'_>) {
    desk.css("[data-block=lede]").await;
}

async fn show(desk: &Desk<'_>, kind: &str) {
    desk.click("button", kind).await;
    desk.until(&format!("it is the {kind} that is shown"), async || {
        let shown = match kind {
            "PDF" => "canvas",
            "HTML" => "iframe",
            _ => ".bubble",
        };
        !desk.all(shown).await.is_empty()
    })
    .await;
    has_blocks(desk).await;
    if kind == "PDF" {
        is_drawn(desk).await;
    }
}

pub async fn is_drawn(desk: &Desk<'_>) {
    desk.until("the first page is drawn", async || {
        desk.execute(
            "const page = document.querySelector('canvas');
            const { data } = page.getContext('2d').getImageData(0, 0, page.width, page.height);
            return data.some((value, at) => at % 4 === 0 && value < 60);",
            vec![],
        )
        .await
    })
    .await;
}

/// Whether a part is marked in the preview, and seen.
async fn follows(desk: &Desk<'_>, part: &str) {
    desk.until(&format!("{part} is marked and in sight"), async || {
        desk.execute(
            "const view = document.querySelector('.view').getBoundingClientRect();
            const now = [...document.querySelectorAll('[data-block][aria-current]')];
            return now.length > 0 && now.every((it) => it.dataset.block === arguments[0]) &&
                now.some((it) => {
                    const { top, bottom, height } = it.getBoundingClientRect();
                    const seen = Math.min(bottom, view.bottom) - Math.max(top, view.top);
                    return seen > Math.min(height, view.height / 2) - 2;
                });",
            vec![part.into()],
        )
        .await
    })
    .await;
}

async fn scrolled(desk: &Desk<'_>) -> f64 {
    desk.execute("return document.querySelector('.view').scrollTop", vec![])
        .await
}

/// Awaits the end of a smooth way.
async fn comes_to_rest(desk: &Desk<'_>) {
    let mut last = scrolled(desk).await;
    loop {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let now = scrolled(desk).await;
        if (now - last).abs() < 1.0 {
            return;
        }
        last = now;
    }
}

/// Clicks a block of the preview at these shares of its width and height.
async fn click_block(desk: &Desk<'_>, part: &str, across: f64, down: f64) {
    desk.css(&format!("[data-block={part}]")).await;
    let (x, y): (f64, f64) = desk
        .execute(
            "const [part, across, down] = arguments;
            const block = document.querySelector(`[data-block=${part}]`);
            block.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = block.getBoundingClientRect();
            return [Math.round(left + width * across), Math.round(top + height * down)];",
            vec![part.into(), across.into(), down.into()],
        )
        .await;
    desk.settle().await;
    desk.click_at(x, y).await;
}

/// The part with the caret, and its typed words before the caret and after it.
async fn caret(desk: &Desk<'_>) -> Option<(String, String, String)> {
    desk.execute(
        "const { focusNode, focusOffset } = getSelection();
        const paper = document.querySelector('.ProseMirror');
        if (document.activeElement !== paper || !paper.contains(focusNode)) return null;
        const element = focusNode.nodeType === 1 ? focusNode : focusNode.parentElement;
        const part = element.closest('.part');
        const words = element.closest('.words');
        const typed = (from, to) => {
            const range = document.createRange();
            range.setStart(...from);
            range.setEnd(...to);
            const copy = range.cloneContents();
            copy.querySelectorAll('.composed').forEach((it) => it.remove());
            return copy.textContent;
        };
        const here = [focusNode, focusOffset];
        return [part.dataset.part ?? part.getAttribute('aria-label') ?? '',
            typed([words, 0], here), typed(here, [words, words.childNodes.length])];",
        vec![],
    )
    .await
}

#[tokio::test]
async fn the_preview_follows_the_caret_in_every_form() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    for kind in KINDS {
        show(&desk, kind).await;
        go_into(&desk, &part(&desk, "Penutup").await).await;
        follows(&desk, "closing").await;
        assert!(scrolled(&desk).await > 0.0, "{kind}");
        desk.is_accessible().await;
        desk.picture(&format!("preview-follows-{}", kind.to_lowercase()))
            .await;
        go_into(&desk, &part(&desk, "Judul").await).await;
        follows(&desk, "headline").await;
    }

    // Whoever scrolls the preview themselves is left alone for a while.
    let wheel = "document.querySelector('.view')
        .dispatchEvent(new WheelEvent('wheel', { bubbles: true }));";
    comes_to_rest(&desk).await;
    desk.execute::<()>(wheel, vec![]).await;
    let before = scrolled(&desk).await;
    go_into(&desk, &part(&desk, "Penutup").await).await;
    desk.css("[data-block=closing][aria-current]").await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert!((scrolled(&desk).await - before).abs() < 1.0);
    desk.close().await;
}

#[tokio::test]
async fn a_click_in_the_preview_puts_the_caret_there() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    for kind in KINDS {
        show(&desk, kind).await;
        // A point within the last line: most of the words stand before it.
        click_block(&desk, "lede", 0.02, 0.9).await;
        desk.until(
            &format!("{kind}: the caret is near the end of the lede"),
            async || {
                let caret = caret(&desk).await;
                caret.is_some_and(|(_, before, after)| {
                    before.len() > after.len() && !after.is_empty()
                })
            },
        )
        .await;
        // The first letter of a heading.
        click_block(&desk, "headline", 0.01, 0.2).await;
        desk.until(
            &format!("{kind}: the caret is before the headline"),
            async || {
                caret(&desk).await.is_some_and(|(_, before, after)| {
                    before.is_empty() && after.starts_with("Purwabakti")
                })
            },
        )
        .await;
        desk.execute::<()>("document.activeElement.blur()", vec![])
            .await;
    }
    // What is no words on paper has the focus.
    show(&desk, "PDF").await;
    click_block(&desk, "letterhead", 0.5, 0.5).await;
    desk.until("the letterhead has the focus", async || {
        desk.execute(
            "return document.activeElement?.dataset.part === 'letterhead'",
            vec![],
        )
        .await
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn the_keyboard_goes_through_the_preview_and_back() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    for kind in KINDS {
        show(&desk, kind).await;
        let pressed = desk.role("button", kind).await;
        let pressed = serde_json::to_value(pressed).expect("an element is a reference");
        desk.execute::<()>("arguments[0].focus()", vec![pressed])
            .await;
        // Past the kinds that stand after it, to the blocks.
        desk.until(&format!("{kind}: a block has the focus"), async || {
            let there = "return document.activeElement?.dataset.block !== undefined";
            if desk.execute(there, vec![]).await {
                return true;
            }
            desk.press(Key::Tab).await;
            false
        })
        .await;
        desk.press(Key::Home).await;
        let target = "return document.activeElement?.dataset.block ?? ''";
        desk.until(
            &format!("{kind}: the arrows come to the lede"),
            async || {
                if desk.execute::<String>(target, vec![]).await == "lede" {
                    return true;
                }
                desk.press(Key::Down).await;
                false
            },
        )
        .await;
        desk.is_accessible().await;
        desk.picture(&format!("preview-focus-{}", kind.to_lowercase()))
            .await;
        desk.press(Key::Enter).await;
        desk.until(&format!("{kind}: the caret is in the lede"), async || {
            caret(&desk)
                .await
                .is_some_and(|(_, before, _)| before.contains("kecamatan"))
        })
        .await;
    }
    desk.close().await;
}

#[tokio::test]
async fn the_message_is_shown_as_whatsapp_shows_it_and_copied() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    show(&desk, "Pesan").await;
    let bubble: String = desk
        .execute("return document.querySelector('.bubble').innerText", vec![])
        .await;
    assert!(
        !bubble.contains('*') && !bubble.contains("Narahubung"),
        "{bubble}"
    );
    let bold: String = desk
        .execute(
            "return document.querySelector('.bubble [data-part=headline] .bold').textContent",
            vec![],
        )
        .await;
    assert!(bold.starts_with("Purwabakti"), "{bold}");
    desk.picture("preview-message").await;

    desk.click("button", "… Baca selengkapnya").await;
    desk.until("the rest is there", async || {
        desk.execute(
            "return document.querySelector('.bubble').innerText.includes('Narahubung')",
            vec![],
        )
        .await
    })
    .await;
    desk.is_accessible().await;
    desk.click("button", "⌃ lipat dari sini").await;
    desk.role("button", "… Baca selengkapnya").await;

    desk.click("button", "Salin pesan").await;
    desk.reads("Pesan tersalin").await;
    desk.close().await;
}

#[tokio::test]
async fn the_preview_has_the_latest_words_and_stays_where_it_was() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    for (kind, words) in KINDS.into_iter().zip(["Pertama ", "Kedua ", "Ketiga "]) {
        show(&desk, kind).await;
        go_into(&desk, &part(&desk, "Penutup").await).await;
        follows(&desk, "closing").await;
        // Before its first word, which is what a block is known by.
        click_block(&desk, "closing", 0.001, 0.1).await;
        desk.until("the caret is before the closing", async || {
            let caret = caret(&desk).await;
            caret.is_some_and(|(_, before, after)| before.is_empty() && !after.is_empty())
        })
        .await;
        let before = scrolled(&desk).await;
        desk.types(words).await;
        desk.until(&format!("{kind} has {words:?}"), async || {
            desk.execute(
                "const block = document.querySelector('[data-block=closing]');
                return block.getAttribute('aria-label').includes(arguments[0].trim());",
                vec![words.into()],
            )
            .await
        })
        .await;
        assert!((scrolled(&desk).await - before).abs() < 60.0, "{kind}");
    }
    desk.close().await;
}

#[tokio::test]
async fn what_cannot_be_printed_is_told_above_the_last_good_pages() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    go_into(&desk, &part(&desk, "Teras").await).await;
    desk.paste("𓀀").await;
    desk.reads("yang terlihat ialah pratinjau sebelumnya").await;
    assert!(!desk.all("canvas").await.is_empty());
    desk.is_accessible().await;
    desk.picture("preview-failed").await;
    desk.chord(&[Key::Control], 'z').await;
    desk.until("it is well again", async || {
        desk.all(".told").await.is_empty()
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn the_preview_is_good_to_look_at_in_a_small_dark_window_and_wide() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    go_into(&desk, &part(&desk, "Teras").await).await;
    for kind in KINDS {
        show(&desk, kind).await;
        desk.is_accessible().await;
        desk.picture(&format!("preview-dark-{}", kind.to_lowercase()))
            .await;
    }
    desk.click("button", "Lebarkan").await;
    for kind in KINDS {
        show(&desk, kind).await;
        follows(&desk, "lede").await;
        desk.picture(&format!("preview-dark-wide-{}", kind.to_lowercase()))
            .await;
    }
    desk.resize(1024, 640).await;
    for kind in KINDS {
        show(&desk, kind).await;
        desk.is_accessible().await;
        desk.picture(&format!("preview-small-wide-{}", kind.to_lowercase()))
            .await;
    }
    desk.click("button", "Lebarkan").await;
    for kind in KINDS {
        show(&desk, kind).await;
        desk.picture(&format!("preview-small-{}", kind.to_lowercase()))
            .await;
    }
    desk.close().await;
}

/// The part of the first page that is in sight: where on the screen it stands, and
/// how bright each of its pixels was drawn.
#[derive(Deserialize)]
struct Drawn {
    left: usize,
    top: usize,
    width: usize,
    bright: Vec<u8>,
}

async fn drawn(desk: &Desk<'_>, pixels: f64) -> Drawn {
    desk.execute(
        "const [pixels] = arguments;
        const canvas = document.querySelector('canvas');
        const page = canvas.getBoundingClientRect();
        const view = document.querySelector('.view').getBoundingClientRect();
        const shown = Math.round(Math.min(view.bottom, page.bottom) * pixels);
        const [left, top] = [Math.round(page.left * pixels), Math.round(page.top * pixels)];
        const height = Math.min(shown - top, 300);
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, height);
        const bright = [];
        for (let at = 1; at < data.length; at += 4) bright.push(data[at]);
        return { left, top, width: canvas.width, bright };",
        vec![pixels.into()],
    )
    .await
}

/// How bright each pixel of a picture is, line by line, and how many are in a line.
fn brightness(picture: &[u8]) -> (usize, Vec<u8>) {
    let mut reader = png::Decoder::new(Cursor::new(picture))
        .read_info()
        .expect("the driver's pictures are PNGs");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a window's size")];
    let frame = reader.next_frame(&mut pixels).expect("a whole picture");
    let samples = frame.color_type.samples();
    let green = pixels[..frame.buffer_size()].chunks_exact(samples);
    let width = usize::try_from(frame.width).expect("a window's size");
    (width, green.map(|pixel| pixel[1]).collect())
}

#[tokio::test]
async fn pages_are_shown_pixel_by_pixel_as_they_were_drawn() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_preview(&desk).await;
    go_into(&desk, &part(&desk, "Penutup").await).await;
    for (percent, larger) in [(100, 0), (150, 3), (200, 2)] {
        for _ in 0..larger {
            desk.chord(&[Key::Control], '=').await;
        }
        let pixels = f64::from(percent) / 100.0;
        desk.until(&format!("everything is shown at {percent} %"), async || {
            let wide: f64 = desk.execute("return innerWidth", vec![]).await;
            let outer: f64 = desk.execute("return outerWidth", vec![]).await;
            (wide * pixels - outer).abs() < 3.0
        })
        .await;
        desk.execute::<()>("document.querySelector('.view').scrollTop = 0", vec![])
            .await;
        comes_to_rest(&desk).await;
        desk.until("what was drawn is what is shown", async || {
            let drawn = drawn(&desk, pixels).await;
            let (across, screen) = brightness(&desk.screenshot().await);
            let rows = drawn.bright.chunks(drawn.width).enumerate();
            let pairs = rows.flat_map(|(row, bright)| {
                let start = (drawn.top + row) * across + drawn.left;
                bright.iter().zip(&screen[start..])
            });
            let wrong = pairs
                .filter(|(one, other)| one.abs_diff(**other) > 3)
                .count();
            let written = drawn.bright.iter().any(|bright| *bright < 60);
            written && wrong * 1000 < drawn.bright.len()
        })
        .await;
        desk.picture(&format!("preview-sharp-{percent}")).await;
    }
    desk.close().await;
}
