//! A finished backup opens and holds what was acknowledged before it was begun. One
//! that is being made leaves the old file or the new one. The newest daily backup is
//! the last that was made, whatever the clock says, and a library of an old form is
//! backed up before it changes. A restore leaves the old library or the new one, and
//! what it put aside is the old one, whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use siaran_app::{App, backups};

use super::{Known, told};
use crate::act::{Act, Answer, Ticket};
use crate::hands::Hands;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// Into this file, in place of the one that is there.
    File { path: PathBuf },
    /// Among the daily ones.
    Daily,
    /// Whatever is due: a daily backup, thinning out, the bin.
    Tend,
    /// The library becomes what this file holds.
    Restore { path: PathBuf },
}

/// Backs up to a file, among the daily ones, or whenever it is due.
pub(crate) async fn back_up(hands: &mut Hands) {
    match hands.dice.u8(..4) {
        0 | 1 => {
            let stem = ["cadangan-a", "cadangan-b"][hands.dice.usize(..2)];
            back_up_to(hands, &hands.file(stem, "sqlite")).await;
        }
        2 => {
            let made = hands.app.back_up_daily();
            let name = |backup: &siaran_app::Backup| Answer::File(Some(backup.name.clone()));
            hands.attempt(Act::Backup(Deed::Daily), made, name).await;
        }
        _ => {
            let tended = async {
                hands.app.tend().await;
                let safety = hands.app.safety();
                // What fails at the side is told there.
                assert_eq!(safety.backup_failure, None);
                Ok(())
            };
            hands
                .attempt(Act::Backup(Deed::Tend), tended, |()| Answer::Done)
                .await;
        }
    }
}

/// Backs up to this file.
pub(crate) async fn back_up_to(hands: &Hands, path: &Path) {
    let deed = Deed::File {
        path: path.to_owned(),
    };
    let made = hands.app.back_up(path);
    hands
        .attempt(Act::Backup(deed), made, |_| Answer::File(None))
        .await;
}

/// Ends the work with the library and makes a backup the library.
pub(crate) async fn restore(hands: &Hands, path: &Path) {
    hands.app.close().await;
    let deed = Deed::Restore {
        path: path.to_owned(),
    };
    let restored = siaran_app::restore(hands.app.folder(), path);
    hands
        .attempt(Act::Backup(deed), restored, |restored| {
            Answer::File(restored.kept.clone())
        })
        .await;
}

/// The backups of a library, and what each must hold.
#[derive(Debug, Default)]
pub(crate) struct Backups {
    files: BTreeMap<PathBuf, Known>,
    /// The files that nobody has looked at since they were written.
    fresh: BTreeSet<PathBuf>,
    /// The last daily ones, by name.
    daily: Vec<(String, Known)>,
    /// What a daily backup may hold that nobody named.
    unnamed: Vec<Known>,
    /// Those that are being made. What is tried meanwhile may be in them or not.
    making: BTreeMap<Ticket, Making>,
    /// What restores have put aside since somebody last looked.
    aside: Vec<(PathBuf, Known)>,
    /// Whether there must be a daily backup.
    owes_daily: bool,
}

#[derive(Debug)]
struct Making {
    deed: Deed,
    holds: Known,
    /// The number of the newest daily one when this was begun.
    after: u32,
}

impl Backups {
    /// A library of an old form, which is backed up before it changes.
    pub(crate) fn of_old(library: &Known) -> Self {
        let mut backups = Self::default();
        backups.begin(Ticket(u32::MAX), Deed::Tend, library);
        backups
    }

    fn begin(&mut self, ticket: Ticket, deed: Deed, library: &Known) {
        let numbers = self.daily.iter().map(|(name, _)| number(name));
        let making = Making {
            deed,
            holds: library.clone(),
            after: numbers.max().unwrap_or(0),
        };
        self.making.insert(ticket, making);
    }

    /// Somebody has opened the library.
    pub(crate) fn opened(&mut self) {
        self.owes_daily |= self.making.contains_key(&Ticket(u32::MAX));
    }

    pub(crate) fn tried(&mut self, ticket: Ticket, act: &Act, library: &Known) {
        for making in self.making.values_mut() {
            making.holds.tried(ticket, act.clone());
        }
        if let Act::Backup(deed @ (Deed::File { .. } | Deed::Daily | Deed::Tend)) = act {
            self.begin(ticket, deed.clone(), library);
        }
    }

    pub(crate) fn done(&mut self, ticket: Ticket, answer: &Answer) -> Result<(), String> {
        let Some(Making { deed, holds, after }) = self.making.remove(&ticket) else {
            return Ok(());
        };
        match (deed, answer) {
            (Deed::File { path }, Answer::File(None)) => {
                self.fresh.insert(path.clone());
                self.files.insert(path, holds);
            }
            (Deed::Daily, Answer::File(Some(name))) if number(name) > after => {
                self.daily.push((name.clone(), holds));
            }
            (Deed::Tend, Answer::Done) => self.unnamed.push(holds),
            (deed, answer) => return Err(format!("{deed:?} was answered by {answer:?}")),
        }
        Ok(())
    }

    /// What a library is that was restored from this file.
    pub(crate) fn held_by(&self, path: &Path) -> Option<Known> {
        self.files.get(path).cloned()
    }

    /// A restore has put the old library aside.
    pub(crate) fn put_aside(&mut self, path: PathBuf, library: Known) {
        self.aside.push((path, library));
    }

    /// Looks into every backup that was made or begun since the last time.
    pub(crate) async fn settle(&mut self, folder: &Path) -> Result<(), String> {
        let making = std::mem::take(&mut self.making);
        let mut begun = Vec::new();
        for Making { deed, holds, .. } in making.into_values() {
            match deed {
                Deed::File { path } => begun.push((path, holds)),
                Deed::Daily | Deed::Tend => self.unnamed.push(holds),
                Deed::Restore { .. } => {}
            }
        }
        self.settle_files(begun).await?;
        self.settle_daily(folder).await?;
        for (path, known) in self.aside.drain(..) {
            held(&path, &[known]).await?;
        }
        Ok(())
    }

    async fn settle_files(&mut self, begun: Vec<(PathBuf, Known)>) -> Result<(), String> {
        for (path, known) in begun {
            if !path.exists() && !self.files.contains_key(&path) {
                continue;
            }
            let old = self.files.remove(&path);
            let either: Vec<_> = old.into_iter().chain([known]).collect();
            let is = held(&path, &either).await?;
            self.fresh.remove(&path);
            self.files.insert(path, is);
        }
        for path in std::mem::take(&mut self.fresh) {
            let is = held(&path, &[self.files[&path].clone()]).await?;
            self.files.insert(path, is);
        }
        Ok(())
    }

    async fn settle_daily(&mut self, folder: &Path) -> Result<(), String> {
        let found = backups(folder).await;
        let files = daily_files(&App::backup_folder(folder));
        if found.len() != files.len() {
            return Err(format!("of {files:?} only {} open", found.len()));
        }
        let newest = self.daily.iter().map(|(name, _)| name).max();
        let Some(is) = found.first() else {
            return match newest {
                Some(lost) => Err(format!("{lost} is lost")),
                None if self.owes_daily => Err("an old form was not backed up".to_owned()),
                None => Ok(()),
            };
        };
        if newest.is_some_and(|newest| is.name < *newest) {
            return Err(format!("{newest:?} is lost; the newest is {}", is.name));
        }
        let named = self.daily.drain(..).filter(|(name, _)| *name == is.name);
        let either: Vec<_> = named
            .map(|(_, known)| known)
            .chain(self.unnamed.drain(..))
            .collect();
        let is_known = held(Path::new(&is.path), &either).await?;
        self.daily.push((is.name.clone(), is_known));
        Ok(())
    }
}

/// Which of these a file holds.
async fn held(path: &Path, either: &[Known]) -> Result<Known, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let folder = tempfile::tempdir().map_err(failed)?;
    let library = App::library_file(folder.path());
    std::fs::copy(path, &library).map_err(failed)?;
    let app = told(App::open(folder.path()).await)?;
    let mut losses = Vec::new();
    for known in either {
        let mut known = known.clone();
        match known.settle(&app).await {
            Ok(()) => {
                app.close().await;
                return Ok(known);
            }
            Err(loss) => losses.push(loss),
        }
    }
    Err(format!("{}: {}", path.display(), losses.join(", nor: ")))
}

/// Which of the daily backups this is, by its name.
fn number(name: &str) -> u32 {
    let number = name
        .split('-')
        .nth(1)
        .and_then(|number| number.parse().ok());
    number.expect("a name of a daily backup")
}

/// The names of the daily backups.
fn daily_files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("library-") && name.ends_with(".sqlite"))
        .collect()
}
