//! A release that shows how an organisation's releases look.

use siaran_model::{Language, OrganisationEntry, Release, read_release};

use super::field::OrganisationField;
use super::take::take;
use crate::moment::today;

/// A short release of this organisation, dated today.
pub(super) fn release(entry: &OrganisationEntry, language: Language) -> Release {
    let json: &[u8] = match language {
        Language::Indonesian => include_bytes!("../../samples/organisation-id.json"),
        Language::English => include_bytes!("../../samples/organisation-en.json"),
    };
    let mut release = read_release(json).expect("our own samples are tested");
    release.dateline.date = Some(today());
    take(&mut release, entry, &OrganisationField::ALL);
    release
}
