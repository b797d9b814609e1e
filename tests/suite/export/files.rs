//! The files of a galley, its pictures looked at as the program does.

use siaran_galley::Galley;
use siaran_picture::Pictures;

pub fn docx(galley: &Galley) -> Vec<u8> {
    siaran_docx::write(galley, &pictures(galley)).expect("a sound galley")
}

pub fn pdf(galley: &Galley) -> Vec<u8> {
    siaran_pdf::write(galley, &pictures(galley)).expect("a sound galley")
}

pub fn html(galley: &Galley) -> Vec<u8> {
    siaran_html::write(galley, &pictures(galley)).expect("a sound galley")
}

pub fn fragment(galley: &Galley) -> Vec<u8> {
    siaran_html::fragment(galley, &pictures(galley)).expect("a sound galley")
}

/// The galley as the program sets it, its centred words measured.
pub fn measured(mut galley: Galley) -> Galley {
    galley.measures = siaran_pdf::measures(&galley);
    galley
}

fn pictures(galley: &Galley) -> Pictures {
    Pictures::of(galley).expect("sound pictures")
}
