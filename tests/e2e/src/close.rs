//! Asking a window to close, the way a window manager does when its owner
//! clicks the cross. WebDriver has no such request: it ends the program.

use std::error::Error;

use rustix::process::Pid;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// Sends `WM_DELETE_WINDOW` to the visible window of a program.
pub(crate) fn ask_to_close(program: Pid) -> Result<(), Box<dyn Error>> {
    let (display, screen) = x11rb::connect(None)?;
    let root = display.setup().roots[screen].root;
    let pid = atom(&display, "_NET_WM_PID")?;
    let protocols = atom(&display, "WM_PROTOCOLS")?;
    let delete = atom(&display, "WM_DELETE_WINDOW")?;

    let owner = u32::try_from(program.as_raw_nonzero().get())?;
    for window in display.query_tree(root)?.reply()?.children {
        let visible =
            display.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        if visible && property(&display, window, pid, AtomEnum::CARDINAL.into())? == Some(owner) {
            let message = ClientMessageEvent::new(
                32,
                window,
                protocols,
                [delete, x11rb::CURRENT_TIME, 0, 0, 0],
            );
            display.send_event(false, window, EventMask::NO_EVENT, message)?;
            display.flush()?;
            // The answer to anything says that the server has read the rest.
            display.get_input_focus()?.reply()?;
            return Ok(());
        }
    }
    Err("the program shows no window".into())
}

fn atom(display: &RustConnection, name: &str) -> Result<Atom, Box<dyn Error>> {
    Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

fn property(
    display: &RustConnection,
    window: Window,
    name: Atom,
    kind: Atom,
) -> Result<Option<u32>, Box<dyn Error>> {
    let reply = display
        .get_property(false, window, name, kind, 0, 1)?
        .reply()?;
    Ok(reply.value32().and_then(|mut values| values.next()))
}
