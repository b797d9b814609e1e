//! The screen as the X server has it: the windows of programs, and a keyboard whose
//! keys come to them as a person's do. WebDriver has neither: it ends a program, and
//! its keys begin inside the web engine.

use std::collections::HashMap;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, InputFocus, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The symbol of the key that gives capitals.
const SHIFT: u32 = 0xffe1;
const RETURN: u32 = 0xff0d;
/// More than any window's title has, in units of four bytes.
const LONGEST: u32 = 256;

/// The screen that the programs of a test are on.
pub struct Screen {
    display: RustConnection,
    root: Window,
    atoms: Atoms,
    /// The key of each symbol, and whether Shift is held with it.
    keys: HashMap<u32, (u8, bool)>,
}

struct Atoms {
    name: Atom,
    utf8: Atom,
    pid: Atom,
    protocols: Atom,
    delete: Atom,
}

impl Screen {
    /// The screen that `DISPLAY` names.
    pub fn connect() -> Self {
        let (display, screen) = x11rb::connect(None).expect("there is a display");
        let root = display.setup().roots[screen].root;
        let atom = |name: &str| {
            let asked = display.intern_atom(false, name.as_bytes());
            asked.expect(ALIVE).reply().expect(ALIVE).atom
        };
        let atoms = Atoms {
            name: atom("_NET_WM_NAME"),
            utf8: atom("UTF8_STRING"),
            pid: atom("_NET_WM_PID"),
            protocols: atom("WM_PROTOCOLS"),
            delete: atom("WM_DELETE_WINDOW"),
        };
        let keys = keys_of(&display);
        Self {
            display,
            root,
            atoms,
            keys,
        }
    }

    /// The visible window of a process.
    pub fn window(&self, process: u32) -> Option<Window> {
        self.windows(process).into_iter().next()
    }

    /// All its visible windows.
    pub fn windows(&self, process: u32) -> Vec<Window> {
        let tree = self.display.query_tree(self.root).expect(ALIVE).reply();
        let windows = tree.expect(ALIVE).children;
        // A window may go while it is looked at.
        let seen = |window: &Window| {
            let attributes = self.display.get_window_attributes(*window).expect(ALIVE);
            attributes
                .reply()
                .is_ok_and(|it| it.map_state == MapState::VIEWABLE)
                && self.process(*window) == Some(process)
        };
        windows.into_iter().filter(seen).collect()
    }

    fn process(&self, window: Window) -> Option<u32> {
        let (pid, kind) = (self.atoms.pid, AtomEnum::CARDINAL);
        let asked = self.display.get_property(false, window, pid, kind, 0, 1);
        asked.expect(ALIVE).reply().ok()?.value32()?.next()
    }

    /// The title that a window shows.
    pub fn title(&self, window: Window) -> String {
        let Atoms { name, utf8, .. } = self.atoms;
        let title = self.text(window, name, utf8);
        if title.is_empty() {
            // Without a window manager some programs tell only the old one.
            return self.text(window, AtomEnum::WM_NAME.into(), AtomEnum::STRING.into());
        }
        title
    }

    fn text(&self, window: Window, property: Atom, kind: Atom) -> String {
        let asked = self
            .display
            .get_property(false, window, property, kind, 0, LONGEST);
        let text = asked.expect(ALIVE).reply();
        text.map_or_else(
            |_| String::new(),
            |text| String::from_utf8_lossy(&text.value).into_owned(),
        )
    }

    /// Gives the keyboard to a window.
    pub fn focus(&self, window: Window) {
        let asked = self
            .display
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME);
        asked.expect(ALIVE).ignore_error();
        self.heard();
    }

    /// Presses the key of a character, and says when.
    pub fn strike(&self, character: char) -> SystemTime {
        let symbol = match character {
            '\n' => RETURN,
            other => other.into(),
        };
        let key = self.keys.get(&symbol);
        let (key, shifted) = *key.unwrap_or_else(|| panic!("no key for {character:?}"));
        let (shift, _) = self.keys[&SHIFT];
        let send = |kind, key| {
            let sent = self
                .display
                .xtest_fake_input(kind, key, 0, self.root, 0, 0, 0);
            sent.expect(ALIVE).ignore_error();
        };
        if shifted {
            send(KEY_PRESS_EVENT, shift);
        }
        let now = SystemTime::now();
        send(KEY_PRESS_EVENT, key);
        send(KEY_RELEASE_EVENT, key);
        if shifted {
            send(KEY_RELEASE_EVENT, shift);
        }
        self.display.flush().expect(ALIVE);
        now
    }

    /// Types a text in an even beat, and says when each key was pressed.
    pub fn type_at(&self, text: &str, beat: Duration) -> Vec<SystemTime> {
        let start = Instant::now();
        let keys = (0..).zip(text.chars()).map(|(at, character)| {
            sleep((start + beat * at).saturating_duration_since(Instant::now()));
            self.strike(character)
        });
        keys.collect()
    }

    /// Asks a window to close, as a window manager does when its owner clicks the
    /// cross.
    pub fn ask_to_close(&self, window: Window) {
        let Atoms {
            protocols, delete, ..
        } = self.atoms;
        let data = [delete, x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, protocols, data);
        let sent = self
            .display
            .send_event(false, window, EventMask::NO_EVENT, message);
        sent.expect(ALIVE).ignore_error();
        self.heard();
    }

    /// The answer to anything says that the server has read the rest.
    fn heard(&self) {
        let asked = self.display.get_input_focus().expect(ALIVE);
        asked.reply().expect(ALIVE);
    }
}

const ALIVE: &str = "the display is there as long as the test";

/// The first key of every symbol, plain or with Shift.
fn keys_of(display: &RustConnection) -> HashMap<u32, (u8, bool)> {
    let setup = display.setup();
    let (first, last) = (setup.min_keycode, setup.max_keycode);
    let asked = display.get_keyboard_mapping(first, last - first + 1);
    let map = asked.expect(ALIVE).reply().expect(ALIVE);
    let mut keys = HashMap::new();
    let rows = map.keysyms.chunks(map.keysyms_per_keycode.into());
    for (key, row) in (first..=last).zip(rows) {
        for (symbol, shifted) in row.iter().zip([false, true]) {
            keys.entry(*symbol).or_insert((key, shifted));
        }
    }
    keys
}
