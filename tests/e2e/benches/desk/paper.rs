//! Somebody who types at the desk, and a stopwatch in the page.

use std::cell::Cell;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use siaran_e2e::{Desk, Home, Screen};

use crate::memory::held;
use crate::releases::{Made, sentence, texts};

/// 15 keys a second.
const BEAT: Duration = Duration::from_nanos(1_000_000_000 / 15);
/// A writer's rest after a sentence: what waits for a pause is done in it.
const REST: Duration = Duration::from_millis(900);
/// How many sentences are typed for the times of keys, and how many words for the
/// preview.
const SENTENCES: usize = 8;
const PREVIEWS: usize = 15;
/// After how many sentences a paragraph ends.
const PARAGRAPH: usize = 6;

/// Notes when each letter typed stands in a frame that was painted.
const WATCH_KEYS: &str = "
    window.painted = [];
    const length = () => {
        const { focusNode: node } = getSelection();
        const element = node instanceof Element ? node : node.parentElement;
        return element.closest('.words').textContent.length;
    };
    addEventListener('keydown', ({ key, ctrlKey }) => {
        if (key.length !== 1 || ctrlKey) return;
        const wanted = length() + 1;
        const look = () => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                if (length() < wanted) return look();
                window.painted.push(performance.timeOrigin + performance.now());
            };
            port2.postMessage(null);
        });
        look();
    }, true);";

/// Notes when a page of the preview was drawn last.
const WATCH_PAGES: &str = "
    window.drawn = 0;
    new MutationObserver(() => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.drawn = performance.timeOrigin + performance.now());
        port2.postMessage(null);
    })).observe(document.querySelector('.view'), {
        subtree: true, attributes: true, attributeFilter: ['width']
    });";

pub(crate) struct Paper<'home> {
    desk: Desk<'home>,
    home: &'home Home,
    screen: &'home Screen,
    typed: std::cell::RefCell<String>,
}

impl<'home> Paper<'home> {
    /// Opens a release, with the caret in the middle of it.
    pub(crate) async fn open(home: &'home Home, screen: &'home Screen, made: &Made) -> Self {
        made.refresh(home).await;
        let file = made.file.display().to_string();
        let desk = Desk::open_with(home, &[&file]).await;
        desk.css(".ProseMirror .part").await;
        let paper = Self {
            desk,
            home,
            screen,
            typed: String::new().into(),
        };
        paper.take_keyboard();
        paper.caret_in_the_middle().await;
        paper.desk.execute::<()>(WATCH_KEYS, vec![]).await;
        paper
    }

    /// The same keys in a field with the same text and nothing around it: what the
    /// engine and this machine cost by themselves.
    pub(crate) async fn types_plainly(&self) -> Vec<Duration> {
        self.desk
            .execute::<()>(
                "const texts = [...document.querySelectorAll('.words')].map((it) => it.textContent);
                const field = document.createElement('div');
                field.contentEditable = 'true';
                field.style = 'width: 600px; height: 700px; overflow: auto; font: 17px serif';
                for (const text of texts) {
                    const paragraph = document.createElement('p');
                    paragraph.className = 'words';
                    paragraph.textContent = text;
                    field.append(paragraph);
                }
                document.body.replaceChildren(field);
                const middle = field.children[Math.floor(texts.length / 2)];
                middle.scrollIntoView({ block: 'center' });
                field.focus();
                getSelection().selectAllChildren(middle);
                getSelection().collapseToEnd();",
                vec![],
            )
            .await;
        let typed = self.typed.borrow().clone();
        let times = self.types().await;
        // The release has none of it.
        *self.typed.borrow_mut() = typed;
        times
    }

    /// The keys come to this window: another one may have had them.
    fn take_keyboard(&self) {
        let window = self.screen.window(self.desk.process());
        self.screen
            .focus(window.expect("the program shows a window"));
    }

    async fn caret_in_the_middle(&self) {
        self.desk
            .execute::<()>(
                "const all = document.querySelectorAll('.part.paragraph .words');
                const words = all[Math.floor(all.length / 2)];
                words.scrollIntoView({ block: 'center' });
                document.querySelector('.ProseMirror').focus();
                getSelection().selectAllChildren(words);
                getSelection().collapseToEnd();",
                vec![],
            )
            .await;
        self.desk
            .until("the caret is on paper", async || {
                let there = "return document.hasFocus()
                    && document.activeElement.classList.contains('ProseMirror')";
                self.desk.execute(there, vec![]).await
            })
            .await;
        self.desk.settle().await;
    }

    /// Types sentences with pauses. How long each key took to be painted.
    pub(crate) async fn types(&self) -> Vec<Duration> {
        // What is loaded at the first key is loaded.
        self.type_piece(" Lalu ");
        sleep(REST);
        self.desk.execute::<()>("window.painted = []", vec![]).await;
        let mut pressed = Vec::new();
        for number in 0..SENTENCES {
            pressed.extend(self.type_piece(&format!("{} ", sentence(number * 11))));
            sleep(REST);
        }
        self.desk
            .until("all keys are painted", async || {
                let count = "return window.painted.length";
                self.desk.execute::<usize>(count, vec![]).await >= pressed.len()
            })
            .await;
        let painted: Vec<f64> = self.desk.execute("return window.painted", vec![]).await;
        let pairs = pressed.into_iter().zip(painted);
        pairs.map(|(key, paint)| since(key, paint)).collect()
    }

    fn type_piece(&self, piece: &str) -> Vec<SystemTime> {
        self.typed.borrow_mut().push_str(piece);
        self.screen.type_at(piece, BEAT)
    }

    /// How long each preview took after the last key before a pause.
    pub(crate) async fn previews(&self) -> Vec<Duration> {
        self.desk.click("tab", "Pratinjau").await;
        self.desk
            .until("the pages are there", async || {
                !self.desk.all("[data-block]").await.is_empty()
            })
            .await;
        self.caret_at_the_end_of_what_was_typed().await;
        self.desk.execute::<()>(WATCH_PAGES, vec![]).await;
        self.desk.settle().await;
        sleep(REST);
        let mut times = Vec::new();
        for _ in 0..PREVIEWS {
            let keys = self.type_piece("serta ");
            let key = keys[keys.len() - 1];
            times.push(since(key, self.drawn_after(key).await));
        }
        times
    }

    /// The click on the tab took the focus; the caret is where it was.
    async fn caret_at_the_end_of_what_was_typed(&self) {
        let focus = "document.querySelector('.ProseMirror').focus()";
        self.desk.execute::<()>(focus, vec![]).await;
    }

    /// When the last page after a key was drawn: nothing comes for a while then.
    async fn drawn_after(&self, key: SystemTime) -> f64 {
        let quiet = 700.0;
        let last = Cell::new(0.0);
        self.desk
            .until("the preview is drawn", async || {
                last.set(self.desk.execute("return window.drawn", vec![]).await);
                last.get() > epoch(key) && epoch(SystemTime::now()) - last.get() > quiet
            })
            .await;
        last.get()
    }

    /// What the program holds now.
    pub(crate) fn memory(&self) -> u64 {
        held(self.desk.process())
    }

    /// Types on for so long, and looks at the memory each minute.
    pub(crate) async fn types_for(&self, minutes: u32) -> Vec<u64> {
        self.take_keyboard();
        let minute = Duration::from_mins(1);
        let start = Instant::now();
        let mut samples = Vec::new();
        for number in 0.. {
            let end = if number % PARAGRAPH == PARAGRAPH - 1 {
                '\n'
            } else {
                ' '
            };
            self.type_piece(&format!("{}{end}", sentence(number)));
            sleep(REST);
            let passed = start.elapsed();
            if passed >= minute * (u32::try_from(samples.len()).unwrap_or(u32::MAX) + 1) {
                samples.push(self.memory());
            }
            if passed >= minute * minutes {
                break;
            }
        }
        self.desk.settle().await;
        samples
    }

    /// Closes the desk. How many of the letters typed the library does not have.
    pub(crate) async fn close(self, made: &Made) -> (usize, usize) {
        self.desk.close().await;
        let typed = self.typed.into_inner();
        let kept = texts(&made.kept(self.home).await).join("\n");
        let all = typed.chars().count();
        if kept.contains(typed.trim_end()) {
            return (0, all);
        }
        let begins = |length: &usize| {
            let start: String = typed.chars().take(*length).collect();
            kept.contains(&start)
        };
        let found = (0..=all).rev().find(begins).unwrap_or(0);
        let next: String = typed.chars().skip(found).take(40).collect();
        eprintln!("missing from here: {next:?}");
        (all - found, all)
    }
}

fn epoch(moment: SystemTime) -> f64 {
    let since = moment.duration_since(UNIX_EPOCH).expect("a clock of today");
    since.as_secs_f64() * 1000.0
}

fn since(key: SystemTime, later: f64) -> Duration {
    Duration::from_secs_f64((later - epoch(key)).max(0.0) / 1000.0)
}
