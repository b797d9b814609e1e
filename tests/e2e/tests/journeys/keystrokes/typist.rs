//! Somebody who writes with keys alone, and counts them.

use std::cell::{Cell, RefCell};

use siaran_e2e::{Desk, Key};

use crate::article::{Article, Piece, Quote};
use crate::writer::is_at_desk;

/// More letters than a name or a verb is ever told apart by.
const MOST: usize = 12;
/// The ways to name a speaker, which one key goes through.
const NAMINGS: usize = 4;
/// More keys than it ever takes to come from one text to the next.
const STEPS: usize = 6;

pub(super) struct Typist<'a> {
    desk: &'a Desk<'a>,
    pressed: Cell<usize>,
}

impl<'a> Typist<'a> {
    pub(super) fn new(desk: &'a Desk<'a>) -> Self {
        Self {
            desk,
            pressed: Cell::new(0),
        }
    }

    /// How many keys were pressed. Keys held together are one.
    pub(super) fn pressed(&self) -> usize {
        self.pressed.get()
    }

    /// From the first sight of the library to a new release.
    pub(super) async fn begin(&self, template: &str) {
        self.chord(&[Key::Control], 'n').await;
        self.desk.role("dialog", "Rilis baru").await;
        let chosen = "return document.querySelector('dialog input:checked')
            ?.closest('label')?.textContent ?? ''";
        self.desk
            .until("the template is chosen", async || {
                let now: String = self.desk.execute(chosen, vec![]).await;
                if now.contains(template) {
                    return true;
                }
                self.press(Key::Down).await;
                false
            })
            .await;
        self.press(Key::Enter).await;
        is_at_desk(self.desk).await;
        self.is_in("headline").await;
    }

    /// Every part in its order.
    pub(super) async fn write(&self, article: &Article) {
        self.types(&article.headline).await;
        self.goes_to("lede").await;
        self.types(&article.lede).await;
        for piece in &article.body {
            match piece {
                Piece::Paragraph(words) => self.paragraph(words).await,
                Piece::Quote(quote) => self.quote(quote).await,
                Piece::Exchange {
                    asker,
                    verb,
                    question,
                    narrated,
                    quote,
                    ..
                } => {
                    self.paragraph(&format!("{asker} {verb} {question}.")).await;
                    self.paragraph(narrated).await;
                    self.quote(quote).await;
                }
            }
        }
        self.reach("closing", Key::Down).await;
        self.types(&article.closing).await;
        self.desk.reads(&article.attribution).await;
    }

    async fn paragraph(&self, words: &str) {
        self.press(Key::Enter).await;
        self.types(words).await;
    }

    async fn quote(&self, quote: &Quote) {
        self.press(Key::Enter).await;
        self.types("\"").await;
        self.in_quote().await;
        let said = attribution(quote);
        if quote.speaker.post.is_empty() {
            // Nobody whom the office knows: the words as they are.
            self.chord(&[Key::Control], 'z').await;
            self.is_in("paragraph").await;
            self.types(&format!("{},\" {said}.", quote.speech)).await;
            return;
        }
        self.chord(&[Key::Control, Key::Shift], 'n').await;
        self.choose(&quote.speaker.name, "[role=listbox] .active b")
            .await;
        self.in_quote().await;
        self.types(&quote.speech).await;
        if !self.stands(&said).await && !self.attributed().await.contains(&quote.verb) {
            self.chord(&[Key::Control, Key::Shift], 'd').await;
            self.desk.css("[role=dialog] [data-verb]").await;
            self.choose(&quote.verb, "[data-verb]:focus").await;
            self.in_quote().await;
        }
        for _ in 0..NAMINGS {
            if self.stands(&said).await {
                return;
            }
            self.chord(&[Key::Control, Key::Shift], 'e').await;
        }
        self.desk
            .fail(&format!("the quote never ends with {said:?}"))
            .await;
    }

    /// Types letters until what is marked begins with these words, and takes it.
    async fn choose(&self, words: &str, marked: &str) {
        self.desk.settle().await;
        let letters = RefCell::new(words.chars().take(MOST));
        self.desk
            .until(&format!("{words:?} is marked"), async || {
                let script = "return document.querySelector(arguments[0])?.textContent ?? ''";
                let now: String = self.desk.execute(script, vec![marked.into()]).await;
                if now.trim().starts_with(words) {
                    return true;
                }
                let letter = letters.borrow_mut().next();
                if let Some(letter) = letter {
                    self.types(&letter.to_lowercase().to_string()).await;
                    self.desk.settle().await;
                }
                false
            })
            .await;
        self.press(Key::Enter).await;
    }

    /// Whether the composed words after the speech are these. They come a moment
    /// after the last key: they are read when they stay as they are.
    async fn stands(&self, said: &str) -> bool {
        let mut before = String::new();
        for _ in 0..20 {
            self.desk.settle().await;
            let now = self.attributed().await;
            if now.trim_end_matches('.').ends_with(said) {
                return true;
            }
            if now == before && !now.is_empty() {
                return false;
            }
            before = now;
        }
        false
    }

    /// What is composed after the speech with the caret.
    async fn attributed(&self) -> String {
        self.desk
            .execute(
                "const quote = getSelection().focusNode?.parentElement?.closest('.quote');
                const all = [...quote?.querySelectorAll('.words .composed') ?? []];
                return all.at(-1)?.textContent ?? ''",
                vec![],
            )
            .await
    }

    async fn goes_to(&self, part: &str) {
        self.reach(part, Key::Enter).await;
    }

    /// Presses a key until the caret is in a part.
    async fn reach(&self, part: &str, key: Key) {
        for _ in 0..STEPS {
            self.press(key).await;
            self.desk.settle().await;
            if self.part().await == part {
                return;
            }
        }
        self.desk.fail(&format!("no way to {part}")).await;
    }

    async fn in_quote(&self) {
        self.is_in("speech").await;
    }

    async fn is_in(&self, part: &str) {
        self.desk
            .until(&format!("the caret is in {part}"), async || {
                self.part().await == part
            })
            .await;
    }

    /// What kind of text has the caret, by the name that the desk has for it.
    async fn part(&self) -> String {
        self.desk
            .execute(
                "const paper = document.activeElement?.closest('.ProseMirror');
                const node = paper && getSelection().focusNode;
                const element = node?.nodeType === 1 ? node : node?.parentElement;
                // The second name of a node's class is its type.
                return element?.closest('.node')?.classList[1] ?? ''",
                vec![],
            )
            .await
    }

    async fn types(&self, text: &str) {
        self.pressed.set(self.pressed.get() + text.chars().count());
        self.desk.types(text).await;
    }

    async fn press(&self, key: Key) {
        self.chord(&[], key).await;
    }

    async fn chord(&self, held: &[Key], key: impl Into<char>) {
        self.pressed.set(self.pressed.get() + 1);
        self.desk.chord(held, key).await;
    }
}

/// *jelas Eddy*, *tambahnya*
fn attribution(quote: &Quote) -> String {
    if quote.pronoun {
        return format!("{}nya", quote.verb);
    }
    let name = quote.speaker.name.split(' ').next().unwrap_or_default();
    format!("{} {name}", quote.verb)
}
