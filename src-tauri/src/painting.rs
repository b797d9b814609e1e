//! How the web engine paints, on machines without a graphics device.

/// Starts the program again, told to paint without one; comes back where that is not
/// needed or not possible.
///
/// `WebKitGTK` paints with OpenGL wherever there is a library for it. In offices on old
/// or virtual machines that library only imitates a device: letters come late, and the
/// imitation keeps a hundred megabytes. The engine reads the variable before any code
/// of ours, so it cannot be set from within.
#[cfg(target_os = "linux")]
pub(crate) fn suit_machine() {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const VARIABLE: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";
    if std::env::var_os(VARIABLE).is_some() || has_device() {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let failure = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(VARIABLE, "1")
        .exec();
    eprintln!("siaran-desk: not started again: {failure}");
}

/// Whether there is something that can render for us: `/dev/dri/renderD128`.
#[cfg(target_os = "linux")]
fn has_device() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|devices| {
        devices
            .flatten()
            .any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Other engines know their machine.
#[cfg(not(target_os = "linux"))]
pub(crate) fn suit_machine() {}
