//! Writes a galley as what people send and paste: a WhatsApp message, plain
//! text, Markdown, and a draft of an e-mail.
//!
//! Pure functions: equal galleys give equal text. They add no words but the
//! heading above the list of captions, and the marks and addresses that their
//! form asks for.
//!
//! Knows no path, clock, window or setting.

#![warn(missing_docs)]

mod email;
mod emphasis;
mod lines;
mod link;
mod markdown;
mod photos;
mod plain;
mod proof;
mod whatsapp;

pub use self::email::{Attachment, Mail, Parts, email, read_email};
pub use self::markdown::markdown;
pub use self::photos::{photo_name, photos};
pub use self::plain::plain;
pub use self::proof::{Form, expected, words};
pub use self::whatsapp::{Message, ShownLine, ShownMessage, ShownWords, shown, whatsapp};
