//! Files that someone changed, broke, or made with another program.

use lopdf::{Document, Object, dictionary};
use siaran_galley::{DifferenceKind, broken, differences};
use siaran_pdf::{ReadError, read};

use crate::bytes;
use crate::sample::galley;

/// The sample's PDF with something done to it.
fn changed(change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&bytes(&galley())).expect("a PDF");
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("memory takes it");
    bytes
}

/// Changes the content of the first page.
fn rewrite(document: &mut Document, change: impl FnOnce(String) -> String) {
    let page = document.get_pages()[&1];
    let content = document.get_page_content(page);
    let content = content.into_iter().map(char::from).collect();
    let content = change(content).chars().map(|c| c as u8).collect();
    document
        .change_page_content(page, content)
        .expect("a page of this file");
}

fn kinds(bytes: &[u8]) -> Vec<DifferenceKind> {
    let printed = read(bytes).expect("a PDF of ours");
    let found = differences(&galley(), &printed);
    let words = [
        DifferenceKind::Words,
        DifferenceKind::Links,
        DifferenceKind::Alternative,
    ];
    if found
        .iter()
        .any(|difference| words.contains(&difference.kind))
    {
        let imprint = printed.imprint.as_ref().expect("an imprint");
        let seal = imprint.seal.as_ref().expect("our own PDF is sealed");
        assert_ne!(broken(seal, &printed), [], "the seal tells it too");
    }
    found
        .into_iter()
        .map(|difference| difference.kind)
        .collect()
}

#[test]
fn what_was_not_changed_is_not_found() {
    assert_eq!(kinds(&changed(|_| {})), []);
}

#[test]
fn other_words_are_found_out() {
    let bytes = changed(|document| {
        rewrite(document, |content| {
            // Two glyphs of the first long line change places.
            let at = content
                .rfind("Tj")
                .or_else(|| content.rfind("TJ"))
                .expect("text");
            let open = content[..at]
                .rfind("[<")
                .or_else(|| content[..at].rfind('<'));
            let open = open.expect("glyphs");
            let start = open + content[open..].find('<').expect("a glyph") + 1;
            let (one, rest) = content[start..].split_at(4);
            assert!(rest.starts_with(|c: char| c.is_ascii_hexdigit() || c == '>'));
            format!("{}{one}{one}{rest}", &content[..start])
        });
    });
    assert!(!kinds(&bytes).is_empty());
}

#[test]
fn words_that_are_drawn_over_the_page_are_found_out() {
    let bytes = changed(|document| {
        rewrite(document, |content| {
            let font = content.find("/Liberation").expect("a font");
            let font: String = content[font..]
                .split_whitespace()
                .next()
                .expect("a name")
                .to_owned();
            format!("{content} BT {font} 12 Tf 1 0 0 1 90 400 Tm <0003> Tj ET")
        });
    });
    assert_eq!(kinds(&bytes), [DifferenceKind::Words]);
}

#[test]
fn a_link_that_leads_elsewhere_is_found_out() {
    let bytes = changed(|document| {
        for object in document.objects.values_mut() {
            if let Ok(entries) = object.as_dict_mut()
                && let Ok(action) = entries.get_mut(b"A").and_then(Object::as_dict_mut)
                && action.has(b"URI")
            {
                action.set("URI", Object::string_literal("https://lain.example/"));
            }
        }
    });
    assert_eq!(kinds(&bytes), [DifferenceKind::Links]);
}

#[test]
fn a_link_that_was_laid_over_the_page_is_found_out() {
    let bytes = changed(|document| {
        let place = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => vec![0.into(), 0.into(), 500.into(), 500.into()],
            "A" => dictionary! {
                "S" => "URI",
                "URI" => Object::string_literal("https://lain.example/"),
            },
        };
        let place = document.add_object(place);
        let page = document.get_pages()[&1];
        let page = document.get_dictionary_mut(page).expect("a page");
        match page.get_mut(b"Annots").and_then(Object::as_array_mut) {
            Ok(places) => places.push(place.into()),
            Err(_) => page.set("Annots", vec![place.into()]),
        }
    });
    assert_eq!(kinds(&bytes), [DifferenceKind::Words]);
}

#[test]
fn another_alternative_text_is_found_out() {
    let bytes = changed(|document| {
        for object in document.objects.values_mut() {
            if let Ok(entries) = object.as_dict_mut()
                && entries.has(b"Alt")
            {
                entries.set("Alt", Object::string_literal("lain"));
            }
        }
    });
    let kinds = kinds(&bytes);
    assert!(kinds.contains(&DifferenceKind::Alternative), "{kinds:?}");
}

#[test]
fn a_page_that_is_gone_is_found_out() {
    let bytes = changed(|document| document.delete_pages(&[2]));
    let kinds = kinds(&bytes);
    assert!(kinds.contains(&DifferenceKind::Words), "{kinds:?}");
    assert!(kinds.contains(&DifferenceKind::Footer), "{kinds:?}");
}

#[test]
fn a_file_that_says_nothing_is_not_ours() {
    let bytes = changed(|document| {
        document
            .catalog_mut()
            .expect("a catalog")
            .remove(b"Metadata");
    });
    assert!(matches!(read(&bytes), Err(ReadError::NotOurs)));
}

#[test]
fn a_file_without_structure_is_told_apart() {
    let bytes = changed(|document| {
        document
            .catalog_mut()
            .expect("a catalog")
            .remove(b"StructTreeRoot");
    });
    assert!(matches!(read(&bytes), Err(ReadError::Unstructured)));
}

#[test]
fn metadata_that_another_program_wrote_anew_is_read() {
    let bytes = changed(|document| {
        for object in document.objects.values_mut() {
            if let Ok(stream) = object.as_stream_mut()
                && stream.dict.has_type(b"Metadata")
            {
                let xml = String::from_utf8(stream.content.clone()).expect("UTF-8");
                let value = |name: &str| {
                    let open = format!("<siaran:{name}>");
                    let start = xml.find(&open)? + open.len();
                    let end = start + xml[start..].find('<')?;
                    Some(format!(r#" s:{name}="{}""#, &xml[start..end]))
                };
                let values = ["release", "version", "fingerprint", "seal"].map(value);
                let values: String = values.into_iter().flatten().collect();
                let xml = format!(
                    r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:s="urn:siaran:imprint#"{values}/></rdf:RDF></x:xmpmeta>"#
                );
                stream.set_plain_content(xml.into_bytes());
            }
        }
    });
    assert_eq!(kinds(&bytes), []);
}

#[test]
fn what_is_no_pdf_is_refused() {
    for bytes in [&b""[..], b"%PDF-1.7\n", b"PK\x03\x04", &[0xff; 4096]] {
        assert!(matches!(read(bytes), Err(ReadError::NotPdf(_))));
    }
}

#[test]
fn a_page_that_unpacks_to_too_much_is_refused() {
    let bytes = changed(|document| {
        let page = document.get_pages()[&1];
        let content = vec![b' '; 32 * 1024 * 1024];
        document
            .change_page_content(page, content)
            .expect("a page of this file");
        document.compress();
    });
    assert!(bytes.len() < 1024 * 1024);
    assert!(matches!(read(&bytes), Err(ReadError::TooLarge)));
}

#[test]
fn a_structure_that_goes_in_circles_does_no_harm() {
    let bytes = changed(|document| {
        let ids: Vec<_> = document.objects.keys().copied().collect();
        for object in document.objects.values_mut() {
            if let Ok(element) = object.as_dict_mut()
                && element.has_type(b"StructElem")
            {
                let kids: Vec<Object> = ids.iter().map(|id| Object::Reference(*id)).collect();
                element.set("K", kids);
            }
        }
    });
    assert!(read(&bytes).is_ok());
}

#[test]
fn a_file_that_is_cut_short_or_scratched_does_no_harm() {
    let whole = bytes(&galley());
    for end in (0..whole.len()).step_by(whole.len() / 60) {
        let _ = read(&whole[..end]);
    }
    // A fixed walk through the file: places and values are pseudo-random.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for _ in 0..300 {
        let mut scratched = whole.clone();
        for _ in 0..=next() % 6 {
            let at = usize::try_from(next() % whole.len() as u64).expect("an index");
            scratched[at] = u8::try_from(next() % 256).expect("a byte");
        }
        let _ = read(&scratched);
    }
}
