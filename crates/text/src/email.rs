//! A draft of an e-mail, with the release in its body and attached.
//!
//! The message is put together by `mail-builder`, whose own date, message id and
//! boundaries come from the clock; so it is given one part that is the whole
//! message, with boundaries named after the galley's fingerprint.

use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};
use mail_parser::{MessageParser, MimeHeaders};
use siaran_galley::{Fingerprint, Galley};

use crate::plain;

/// What an e-mail carries beside the words of the galley.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The release as an HTML document, in UTF-8.
    pub html: &'a [u8],
    /// The files that go with it, in order.
    pub attachments: &'a [Attachment<'a>],
}

/// A file that goes with an e-mail.
#[derive(Debug, Clone, Copy)]
pub struct Attachment<'a> {
    /// What the reader's program calls it. May hold any letters.
    pub name: &'a str,
    /// Its MIME type, such as `application/pdf`.
    pub media_type: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// A draft with the galley as plain text and as HTML, and the files.
///
/// It names no sender, receiver or date: the program that sends it adds its own,
/// and a date before sending would be wrong. `X-Unsent: 1` is how Outlook and
/// others tell a draft from a message that arrived. Equal input gives equal
/// bytes.
pub fn email(galley: &Galley, parts: Parts<'_>) -> Vec<u8> {
    let fingerprint = &Fingerprint::of(galley).to_string()[..32];
    // No encoded line holds `=_`, so no boundary can stand in a body.
    let boundary = |kind: &str| format!("=_siaran_{kind}_{fingerprint}");
    let multipart = |kind: &str| {
        ContentType::new(format!("multipart/{kind}")).attribute("boundary", boundary(kind))
    };
    let text = |kind: &str| ContentType::new(format!("text/{kind}")).attribute("charset", "utf-8");
    let language = galley.language.tag();
    let bodies = MimePart::new(
        multipart("alternative"),
        vec![
            MimePart::new(text("plain"), plain(galley)).language(language),
            MimePart::new(text("html"), parts.html).language(language),
        ],
    );
    let files = parts.attachments.iter().map(|file| {
        MimePart::new(ContentType::new(file.media_type), file.bytes).attachment(file.name)
    });
    let mut headers = vec![
        ("X-Unsent".into(), Raw::new("1").into()),
        ("MIME-Version".into(), Raw::new("1.0").into()),
        ("Content-Type".into(), multipart("mixed").into()),
    ];
    let subject = galley.title.trim();
    if !subject.is_empty() {
        headers.insert(0, ("Subject".into(), Text::new(subject).into()));
    }
    let message = MimePart {
        headers,
        contents: BodyPart::Multipart(std::iter::once(bodies).chain(files).collect()),
    };
    let mut bytes = Vec::new();
    message.write_part(&mut bytes);
    bytes
}

/// A draft as a mail program finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The body as plain text.
    pub plain: String,
    /// The body as HTML.
    pub html: String,
    /// Name and bytes of every attached file, in order.
    pub attachments: Vec<(String, Vec<u8>)>,
}

/// Reads a draft back; `None` where it is no message with both bodies.
pub fn read_email(bytes: &[u8]) -> Option<Mail> {
    let message = MessageParser::default().parse(bytes)?;
    let attached = message.attachments().map(|part| {
        let name = part.attachment_name().unwrap_or_default().to_owned();
        (name, part.contents().to_vec())
    });
    Some(Mail {
        plain: message.body_text(0)?.into_owned(),
        html: message.body_html(0)?.into_owned(),
        attachments: attached.collect(),
    })
}
