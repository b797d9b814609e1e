//! compose
use crate::Galley;
use siaran_model::Release;
/// Composes.
pub fn compose(release: &Release) -> Galley {
    let _ = release;
    unimplemented!()
}
