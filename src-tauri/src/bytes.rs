//! Bytes on their way to the page.

use serde::Serialize;
use specta::datatype::DataType;
use specta::{Type, Types};
use tauri::ipc::{InvokeResponseBody, IpcResponse};

/// Bytes that arrive in the page as an `ArrayBuffer`, not as JSON.
#[derive(Debug)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl IpcResponse for Bytes {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}

impl Type for Bytes {
    fn definition(_: &mut Types) -> DataType {
        specta_typescript::define("ArrayBuffer").into()
    }
}

/// Bytes with what is to be known about them: the length of that as JSON in four
/// bytes, the larger ones first, the JSON, and the bytes. One answer holds both, so
/// that they are of one moment.
#[derive(Debug)]
pub(crate) struct Described<T> {
    pub(crate) about: T,
    pub(crate) bytes: Vec<u8>,
}

impl<T: Serialize> IpcResponse for Described<T> {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        let about = serde_json::to_vec(&self.about)?;
        let length = u32::try_from(about.len()).expect("a description is no file");
        let parts = [&length.to_be_bytes(), about.as_slice(), &self.bytes];
        Ok(InvokeResponseBody::Raw(parts.concat()))
    }
}

impl<T: Type> Type for Described<T> {
    fn definition(types: &mut Types) -> DataType {
        // The page knows what is described, though it has to take it out itself.
        T::definition(types);
        Bytes::definition(types)
    }
}
