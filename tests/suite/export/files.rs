//! The files of a galley, set as the program sets it: its pictures looked at, its
//! centred words measured.

use siaran_galley::Galley;
use siaran_picture::Pictures;

pub fn docx(galley: &Galley) -> Vec<u8> {
    siaran_docx::write(&measured(galley), &pictures(galley)).expect("a sound galley")
}

pub fn pdf(galley: &Galley) -> Vec<u8> {
    siaran_pdf::write(galley, &pictures(galley)).expect("a sound galley")
}

pub fn html(galley: &Galley) -> Vec<u8> {
    siaran_html::write(&measured(galley), &pictures(galley)).expect("a sound galley")
}

pub fn fragment(galley: &Galley) -> Vec<u8> {
    siaran_html::fragment(galley, &pictures(galley)).expect("a sound galley")
}

fn measured(galley: &Galley) -> Galley {
    let mut galley = galley.clone();
    galley.measures = siaran_pdf::measures(&galley);
    galley
}

fn pictures(galley: &Galley) -> Pictures {
    Pictures::of(galley).expect("sound pictures")
}
