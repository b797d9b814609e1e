//! That nothing written is lost: how the library was opened, its backups, and
//! the way back from them.

mod backup;
mod bin;
mod condition;
mod daily;
mod lock;
mod opening;
mod place;
mod restore;
mod tend;

pub use self::backup::{Backup, inspect_backup, library_kilobytes};
pub use self::condition::{Condition, Locked, Safety, Showing};
pub use self::daily::backups;
pub use self::place::RiskyPlace;
pub use self::restore::{Restored, restore};

pub(crate) use self::daily::backup_folder;
pub(crate) use self::opening::{Holding, open, open_again};
