//! An HTML file read back: a page or a fragment of ours from anywhere, or
//! whatever else somebody took for one.

mod reader;
mod scope;

use std::cell::RefCell;

use html5ever::local_name;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use siaran_galley::Printed;

use self::reader::Reader;

/// More than a release with many photographs has.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// Why a file could not be read as HTML.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A file larger than any release.
    #[error("the file has {bytes} bytes, more than {MOST_BYTES}")]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Bytes that are no UTF-8.
    #[error("the file is not text in UTF-8")]
    NotText(#[source] std::str::Utf8Error),
    /// Words without any element.
    #[error("the file has no HTML in it")]
    NotHtml,
    /// Elements within elements, deeper than any document is.
    #[error("the file nests its elements too deep")]
    TooDeep,
}

/// Reads a page, a fragment or a mail of ours, or any other HTML, which then
/// differs. A page says what it holds and has a letterhead and a foot, even if
/// empty ones; all else has neither.
///
/// The tags are taken one by one as browsers take them (WHATWG HTML, section
/// 13.2.5), without the tree that browsers build, which proves nothing more.
pub fn read(bytes: &[u8]) -> Result<Printed, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let text = str::from_utf8(bytes).map_err(ReadError::NotText)?;
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    // It stops early only for scripts, and the sink asks for none.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

/// Where the tokens go.
#[derive(Default)]
struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => {
                    reader.start(&tag);
                    return raw(&tag.name);
                }
                TagKind::EndTag => reader.end(&tag.name),
            },
            Token::CharacterTokens(text) => reader.words(&text),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

/// How the tokenizer goes on within an element: in some, tags are no tags.
fn raw(name: &html5ever::LocalName) -> TokenSinkResult<()> {
    match *name {
        local_name!("title") | local_name!("textarea") => TokenSinkResult::RawData(RawKind::Rcdata),
        local_name!("style")
        | local_name!("xmp")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes") => TokenSinkResult::RawData(RawKind::Rawtext),
        local_name!("script") => TokenSinkResult::RawData(RawKind::ScriptData),
        local_name!("plaintext") => TokenSinkResult::Plaintext,
        _ => TokenSinkResult::Continue,
    }
}
