//! Folders in which a library is not safe: network shares, whose locks SQLite
//! cannot rely on, and folders that a program copies to a cloud while they
//! change.

use std::path::{Component, Path};

use serde::Serialize;

/// A folder in which a library is not safe. It works there, until two computers
/// write to it at once or a copy of half a change comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum RiskyPlace {
    /// On another computer.
    Network {
        /// How the system calls that kind of folder, such as `nfs4`.
        name: String,
    },
    /// Copied to a cloud.
    Cloud {
        /// Whose, such as `Dropbox`.
        name: String,
    },
}

/// What is risky about a folder, as far as it can be told.
pub(super) fn risky_place(folder: &Path) -> Option<RiskyPlace> {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let network = if cfg!(windows) {
        is_share(&folder.to_string_lossy()).then(|| "UNC".to_owned())
    } else {
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        network(&mounts, &folder)
    };
    network
        .map(|name| RiskyPlace::Network { name })
        .or_else(|| cloud(&folder).map(|name| RiskyPlace::Cloud { name: name.into() }))
}

/// The kinds of file systems that lie on another computer, or on another system
/// than ours.
const NETWORKS: &[&str] = &[
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.smbnetfs",
    "fuse.sshfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
];

/// The kind of network that a folder lies on, by Linux's table of mounts.
fn network(mounts: &str, folder: &Path) -> Option<String> {
    let mounted = mounts.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let point = unescaped(before.split(' ').nth(4)?);
        let kind = after.split(' ').next()?;
        folder
            .starts_with(&point)
            .then(|| (Path::new(&point).components().count(), kind))
    });
    // The deepest mount holds the folder, and of two at one place the last.
    let (_, kind) = mounted.max_by_key(|(depth, _)| *depth)?;
    NETWORKS.contains(&kind).then(|| kind.to_owned())
}

/// The table writes white space and backslashes in octal.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let octal = (byte == b'\\')
            .then(|| after.get(..3))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        if let Some(escaped) = octal {
            bytes.push(escaped);
            rest = &after[3..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether Windows' full name of a folder begins with another computer's. A
/// letter that stands for a share has become the share by then.
fn is_share(folder: &str) -> bool {
    match folder.strip_prefix(r"\\?\") {
        Some(verbatim) => verbatim
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case(r"UNC\")),
        None => folder.starts_with(r"\\") && !folder.starts_with(r"\\.\"),
    }
}

/// What these programs call their folders, in small letters, and themselves.
const CLOUDS: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("drive saya", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("pclouddrive", "pCloud"),
    ("syncthing", "Syncthing"),
];

/// Whose cloud a folder is copied to, by the names that these programs give.
fn cloud(folder: &Path) -> Option<&'static str> {
    folder.components().find_map(|component| match component {
        Component::Normal(name) => cloud_named(&name.to_string_lossy().to_lowercase()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            None
        }
    })
}

fn cloud_named(name: &str) -> Option<&'static str> {
    // With the name of an office or an account after it.
    let named = |word: &str| {
        name == word
            || name.strip_prefix(word).is_some_and(|rest| {
                rest.starts_with(" - ") || rest.starts_with(" (") || rest.starts_with('-')
            })
    };
    CLOUDS
        .iter()
        .find_map(|(word, cloud)| named(word).then_some(*cloud))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw
28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
35 28 0:31 / /home rw shared:9 - btrfs /dev/vdb rw
40 35 0:44 / /home/ayu/Berkas\\040Kantor rw shared:20 - cifs //server/humas rw,vers=3.0
41 28 0:45 / /mnt/arsip rw - nfs4 10.0.0.2:/arsip rw
42 41 254:9 / /mnt/arsip/lokal rw - ext4 /dev/vdc rw
43 28 0:46 / /mnt/ganti rw - ext4 /dev/vdd rw
44 43 0:47 / /mnt/ganti rw - fuse.sshfs ayu@server: rw
";

    #[test]
    fn the_deepest_mount_decides() {
        let on = |folder| network(MOUNTS, Path::new(folder));
        assert_eq!(on("/home/ayu/.local/share/siaran"), None);
        assert_eq!(
            on("/home/ayu/Berkas Kantor/siaran").as_deref(),
            Some("cifs")
        );
        assert_eq!(on("/home/ayu/Berkas Kantor Lain"), None);
        assert_eq!(on("/mnt/arsip/siaran").as_deref(), Some("nfs4"));
        assert_eq!(on("/mnt/arsip/lokal/siaran"), None);
        assert_eq!(on("/mnt/ganti").as_deref(), Some("fuse.sshfs"));
    }

    #[test]
    fn a_table_of_nonsense_warns_of_nothing() {
        for table in ["", " - ", "a b c - nfs", "1 2 3 4 /x\\ - nfs", "\\"] {
            assert_eq!(network(table, Path::new("/home/ayu")), None, "{table}");
        }
    }

    #[test]
    fn windows_shares_are_told_from_disks() {
        assert!(is_share(r"\\?\UNC\server\humas\Siaran"));
        assert!(is_share(r"\\server\humas"));
        assert!(!is_share(r"\\?\C:\Users\Ayu\AppData\Local\Siaran"));
        assert!(!is_share(r"C:\Users\Ayu"));
        assert!(!is_share(r"\\.\pipe\x"));
    }

    #[test]
    fn clouds_are_known_by_their_folders() {
        let at = |folder| cloud(Path::new(folder));
        assert_eq!(at("/home/ayu/Dropbox/siaran"), Some("Dropbox"));
        assert_eq!(
            at("/home/ayu/OneDrive - Badan Purwabakti/siaran"),
            Some("OneDrive")
        );
        assert_eq!(
            at("/home/ayu/Library/CloudStorage/GoogleDrive-ayu@x.example/My Drive"),
            Some("Google Drive")
        );
        assert_eq!(at("/home/ayu/Dropboxes/siaran"), None);
        assert_eq!(at("/home/ayu/siaran"), None);
    }
}
