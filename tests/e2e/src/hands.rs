//! Typing, pressing and pasting.

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;

use crate::desk::Desk;

impl Desk<'_> {
    /// Clicks what has a role and a name.
    pub async fn click(&self, role: &str, name: &str) {
        // What is being redrawn right now takes the next click.
        self.until(&format!("the {role} {name:?} is clicked"), async || {
            self.role(role, name).await.click().await.is_ok()
        })
        .await;
    }

    /// The same inside another element.
    pub async fn click_in(&self, within: &Element, role: &str, name: &str) {
        self.until(&format!("the {role} {name:?} is clicked"), async || {
            self.role_in(within, role, name).await.click().await.is_ok()
        })
        .await;
    }

    /// Clicks an element that was found before.
    pub async fn click_on(&self, element: &Element) {
        // What moves right now, as a list that scrolls to its hit does, is
        // clicked where it comes to rest.
        self.until("the element is clicked", async || {
            element.click().await.is_ok()
        })
        .await;
    }

    /// Types where the focus is, key by key: about 10 ms for each.
    pub async fn types(&self, text: &str) {
        let keys = text.chars().fold(keyboard(), |keys, value| {
            keys.then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
        });
        self.perform(keys).await;
    }

    /// Presses one key.
    pub async fn press(&self, key: Key) {
        self.chord(&[], key).await;
    }

    /// Presses a key while others are held: `chord(&[Key::Control], 'z')`.
    pub async fn chord(&self, held: &[Key], key: impl Into<char>) {
        let key = key.into();
        let mut keys = keyboard();
        for modifier in held {
            keys = keys.then(KeyAction::Down {
                value: (*modifier).into(),
            });
        }
        keys = keys
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        for modifier in held.iter().rev() {
            keys = keys.then(KeyAction::Up {
                value: (*modifier).into(),
            });
        }
        self.perform(keys).await;
    }

    /// Empties a field and types into it.
    pub async fn fill(&self, field: &Element, text: &str) {
        // What just opened finds its place first.
        self.settle().await;
        self.until("the field has the focus", async || {
            field.click().await.is_ok()
                && self
                    .client
                    .active_element()
                    .await
                    .is_ok_and(|active| active.element_id() == field.element_id())
        })
        .await;
        self.chord(&[Key::Control], 'a').await;
        if text.is_empty() {
            self.press(Key::Delete).await;
        } else {
            self.paste(text).await;
        }
    }

    /// Pastes plain text where the focus is, at once however long it is.
    pub async fn paste(&self, text: &str) {
        self.paste_as(text, None).await;
    }

    /// Pastes what another program copied as HTML, with its plain text beside
    /// it.
    pub async fn paste_html(&self, html: &str, text: &str) {
        self.paste_as(text, Some(html)).await;
    }

    async fn paste_as(&self, text: &str, html: Option<&str>) {
        let taken: bool = self
            .execute(
                "const [text, html] = arguments;
                const target = document.activeElement ?? document.body;
                const data = new DataTransfer();
                data.setData('text/plain', text);
                if (html) data.setData('text/html', html);
                const event = new ClipboardEvent('paste', {
                    clipboardData: data, bubbles: true, cancelable: true
                });
                // Whoever handles pasting itself says so; the rest is plain.
                if (!target.dispatchEvent(event)) return true;
                return document.execCommand('insertText', false, text);",
                vec![text.into(), html.into()],
            )
            .await;
        if !taken {
            self.fail("nothing that has the focus takes text").await;
        }
    }

    /// Drops text that another program holds on the middle of an element.
    pub async fn drop_text(&self, onto: &Element, text: &str) {
        let onto = serde_json::to_value(onto).expect("an element is a reference");
        let taken: bool = self
            .execute(
                "const [onto, text] = arguments;
                const box = onto.getBoundingClientRect();
                const data = new DataTransfer();
                data.setData('text/plain', text);
                const at = {
                    clientX: box.left + box.width / 2, clientY: box.top + box.height / 2
                };
                const event = new DragEvent('drop', {
                    ...at, dataTransfer: data, bubbles: true, cancelable: true
                });
                return !onto.dispatchEvent(event);",
                vec![onto, text.into()],
            )
            .await;
        if !taken {
            self.fail("nothing takes what is dropped").await;
        }
    }

    /// Presses the pointer on an element and lets it go further down (or up, below
    /// zero).
    pub async fn drag(&self, element: &Element, down: f64) {
        let reference = serde_json::to_value(element).expect("an element is a reference");
        let show = "arguments[0].scrollIntoView({ block: 'center' })";
        self.execute::<()>(show, vec![reference]).await;
        self.settle().await;
        let step = |y| PointerAction::MoveBy {
            duration: None,
            x: 0.0,
            y,
        };
        let mouse = MouseActions::new("mouse".into())
            .then(PointerAction::MoveToElement {
                element: element.clone(),
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(step(down / 2.0))
            .then(step(down / 2.0))
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        let performed = self.client.perform_actions(mouse).await;
        performed.expect("the driver has a mouse");
    }

    /// Clicks a point of the window, in CSS pixels.
    pub async fn click_at(&self, x: f64, y: f64) {
        self.clicks_at(x, y, 1).await;
    }

    /// Clicks a point of the window so many times in quick succession.
    pub async fn clicks_at(&self, x: f64, y: f64, times: u8) {
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveTo {
            duration: None,
            x,
            y,
        });
        let mouse = (0..times).fold(mouse, |mouse, _| {
            mouse
                .then(PointerAction::Down {
                    button: MOUSE_BUTTON_LEFT,
                })
                .then(PointerAction::Up {
                    button: MOUSE_BUTTON_LEFT,
                })
        });
        let performed = self.client.perform_actions(mouse).await;
        performed.expect("the driver has a mouse");
    }

    async fn perform(&self, keys: KeyActions) {
        let performed = self.client.perform_actions(keys).await;
        performed.expect("the driver has a keyboard");
    }
}

fn keyboard() -> KeyActions {
    KeyActions::new("keyboard".into())
}
