//! The memory of a program that is many processes.

use std::fs;

/// What a process and all that it started hold together, in bytes: of what they
/// share, each counts its part.
pub(crate) fn held(process: u32) -> u64 {
    family(process).into_iter().filter_map(share).sum()
}

/// A process and all that it started.
pub(crate) fn family(process: u32) -> Vec<u32> {
    let all: Vec<_> = fs::read_dir("/proc")
        .expect("Linux has /proc")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|process| Some((process, parent(process)?)))
        .collect();
    let mut family = vec![process];
    let mut at = 0;
    while at < family.len() {
        let children = all.iter().filter(|(_, parent)| *parent == family[at]);
        let children: Vec<_> = children.map(|(child, _)| *child).collect();
        family.extend(children);
        at += 1;
    }
    family
}

fn parent(process: u32) -> Option<u32> {
    let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The program's name stands in parentheses and may hold anything.
    let (_, after) = line.rsplit_once(") ")?;
    after.split(' ').nth(1)?.parse().ok()
}

fn share(process: u32) -> Option<u64> {
    let told = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}
