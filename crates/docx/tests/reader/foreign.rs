//! What Word and LibreOffice make of a document when they save it.

use siaran_docx::read;
use siaran_galley::{Line, Printed, Stretch};

use super::packages::Files;

fn printed(body: &str) -> Printed {
    read(&Files::with_body(body).zip()).expect("a package")
}

/// The words of each line.
fn words(body: &str) -> Vec<String> {
    printed(body).lines.iter().map(Line::text).collect()
}

fn stretches(files: &Files) -> Vec<Stretch> {
    let printed = read(&files.zip()).expect("a package");
    let lines = printed.lines.into_iter().map(|line| match line {
        Line::Words(stretches) => stretches,
        Line::Picture(alternative) => panic!("a picture: {alternative}"),
    });
    lines.flatten().collect()
}

fn stretch(text: &str, bold: bool, italic: bool, link: Option<&str>) -> Stretch {
    Stretch {
        text: text.to_owned(),
        bold: Some(bold),
        italic: Some(italic),
        link: link.map(str::to_owned),
    }
}

#[test]
fn runs_that_word_splits_are_one_sentence() {
    let body = "<w:p w:rsidR=\"00A1\"><w:r><w:t xml:space=\"preserve\">Pem</w:t></w:r>\
        <w:proofErr w:type=\"spellStart\"/><w:r w:rsidRPr=\"00B2\"><w:rPr><w:noProof/></w:rPr>\
        <w:t>kot</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>\
        <w:bookmarkEnd w:id=\"0\"/><w:smartTag><w:r><w:t xml:space=\"preserve\"> buka</w:t></w:r>\
        </w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r>\
        <w:lastRenderedPageBreak/><w:t xml:space=\"preserve\"> kelas</w:t></w:r></w:sdtContent>\
        </w:sdt></w:p>";
    let files = Files::with_body(body);
    assert_eq!(
        stretches(&files),
        [stretch("Pemkot buka kelas", false, false, None)]
    );
}

#[test]
fn signs_that_have_elements_of_their_own_are_read() {
    let body = "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>\
        <w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t><w:cr/><w:t>f&#x20;&amp;</w:t>\
        <w:sym w:font=\"Symbol\" w:char=\"00B7\"/></w:r></w:p>";
    assert_eq!(words(body), ["a\u{2011}b\u{ad}c\td\ne\nf &\u{b7}"]);
}

#[test]
fn tab_stops_are_no_tabs() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"900\"/></w:tabs></w:pPr>\
        <w:r><w:t>a</w:t></w:r></w:p>";
    assert_eq!(words(body), ["a"]);
}

#[test]
fn insertions_are_read_and_deletions_are_not() {
    let body = "<w:p><w:r><w:t>a</w:t></w:r><w:ins w:id=\"1\" w:author=\"S\"><w:r><w:t>b</w:t>\
        </w:r></w:ins><w:del w:id=\"2\" w:author=\"S\"><w:r><w:delText>c</w:delText></w:r></w:del>\
        <w:moveFrom w:id=\"3\" w:author=\"S\"><w:r><w:t>d</w:t></w:r></w:moveFrom>\
        <w:moveTo w:id=\"4\" w:author=\"S\"><w:r><w:t>e</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(words(body), ["abe"]);
}

#[test]
fn a_deleted_paragraph_end_joins_two_lines() {
    let body = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"S\"/></w:rPr></w:pPr><w:r>\
        <w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:ins w:id=\"2\" w:author=\"S\"/></w:rPr>\
        </w:pPr><w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p>";
    assert_eq!(words(body), ["ab", "c"]);
}

#[test]
fn earlier_looks_do_not_count() {
    let body = "<w:p><w:pPr><w:pPrChange w:id=\"1\" w:author=\"S\"><w:pPr><w:pStyle w:val=\"Big\"/>\
        </w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:i/><w:rPrChange w:id=\"2\" w:author=\"S\">\
        <w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>";
    let files = Files::with_body(body).with_styles(
        "<w:style w:type=\"paragraph\" w:styleId=\"Big\"><w:rPr><w:b/></w:rPr></w:style>",
    );
    assert_eq!(stretches(&files), [stretch("a", false, true, None)]);
}

#[test]
fn looks_come_from_styles_and_what_they_are_based_on() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"id-ID\"/></w:rPr>\
        </w:rPrDefault></w:docDefaults>\
        <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr><w:i/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"P\"><w:basedOn w:val=\"N\"/>\
        <w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:basedOn w:val=\"P\"/><w:rPr>\
        <w:i w:val=\"false\"/></w:rPr></w:style>\
        <w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>";
    let paragraph = |style: &str, look: &str| {
        format!(
            "<w:p><w:pPr>{style}<w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>a</w:t>\
             </w:r></w:p>"
        )
    };
    for (style, look, bold, italic) in [
        ("", "", false, true),
        ("<w:pStyle w:val=\"P\"/>", "", true, true),
        ("<w:pStyle w:val=\"Q\"/>", "", true, false),
        (
            "<w:pStyle w:val=\"Q\"/>",
            "<w:b w:val=\"0\"/><w:i/>",
            false,
            true,
        ),
        ("<w:pStyle w:val=\"Loop\"/>", "", false, false),
        (
            "<w:pStyle w:val=\"Gone\"/>",
            "<w:rStyle w:val=\"Strong\"/>",
            true,
            false,
        ),
        // Bold on bold is not bold.
        (
            "<w:pStyle w:val=\"P\"/>",
            "<w:rStyle w:val=\"Strong\"/>",
            false,
            true,
        ),
    ] {
        let files = Files::with_body(&paragraph(style, look)).with_styles(styles);
        assert_eq!(
            stretches(&files),
            [stretch("a", bold, italic, None)],
            "{style} {look}"
        );
    }
}

#[test]
fn links_are_relations_or_fields() {
    let field = |instruction: &str| {
        format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}\
             </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a\
             </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>b</w:t></w:r></w:p>"
        )
    };
    for (body, link) in [
        (
            "<w:p><w:hyperlink r:id=\"link1\" w:history=\"1\"><w:r><w:t>a</w:t></w:r>\
             </w:hyperlink><w:r><w:t>b</w:t></w:r></w:p>"
                .to_owned(),
            "https://purwabakti.example/kelas",
        ),
        (
            "<w:p><w:hyperlink w:anchor=\"atas\"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r>\
             <w:t>b</w:t></w:r></w:p>"
                .to_owned(),
            "#atas",
        ),
        (
            field(" HYPERLINK \"https://a.example/?b c\" \\o \"Ke sini\" "),
            "https://a.example/?b c",
        ),
        (
            field("hyperlink https://a.example/ \\l \"dua\" \\n"),
            "https://a.example/#dua",
        ),
        (
            "<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;tel:0800&quot; \"><w:r><w:t>a</w:t>\
             </w:r></w:fldSimple><w:r><w:t>b</w:t></w:r></w:p>"
                .to_owned(),
            "tel:0800",
        ),
    ] {
        assert_eq!(
            stretches(&Files::with_body(&body)),
            [
                stretch("a", false, false, Some(link)),
                stretch("b", false, false, None)
            ],
            "{body}"
        );
    }
}

#[test]
fn of_two_ways_to_draw_the_first_is_read() {
    let drawing = |inside: &str| {
        format!(
            "<w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"Peta &amp; skala\"/>{inside}\
             </wp:inline></w:drawing>"
        )
    };
    let both = |drawing: &str| {
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{drawing}</mc:Choice>\
             <mc:Fallback><w:pict><v:shape alt=\"lama\"><v:imagedata/></v:shape></w:pict>\
             </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>kata</w:t></w:r></w:p>"
        )
    };
    let lines = printed(&both(&drawing(""))).lines;
    assert_eq!(
        lines,
        [
            Line::Picture("Peta & skala".to_owned()),
            Line::Words(vec![stretch("kata", false, false, None)])
        ]
    );
    let text_box = "<w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p></w:txbxContent>";
    assert_eq!(words(&both(&drawing(text_box))), ["kotak", "kata"]);
}

#[test]
fn pictures_of_old_are_read_and_watermarks_are_not() {
    let body = "<w:p><w:r><w:pict><v:shape alt=\"Foto lama\"><v:imagedata/></v:shape></w:pict></w:r>\
        <w:r><w:pict><v:shape alt=\"x\"><v:textpath string=\"DRAF\"/></v:shape></w:pict></w:r></w:p>";
    assert_eq!(printed(body).lines, [Line::Picture("Foto lama".to_owned())]);
}

#[test]
fn what_cannot_be_seen_is_not_read() {
    let body = "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>\
        <w:r><w:instrText>c</w:instrText></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">  </w:t></w:r></w:p>";
    assert_eq!(words(body), ["a"]);
}

#[test]
fn other_prefixes_and_the_strict_dialect_are_the_same_names() {
    let document = "<?xml version=\"1.0\"?><a:document \
        xmlns:a=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><a:body><a:p><a:r><a:t>satu</a:t>\
        </a:r></a:p><p xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><r>\
        <t><![CDATA[dua]]></t></r></p><w:p xmlns:w=\"urn:other\"><w:r><w:t>tiga</w:t></w:r></w:p>\
        </a:body></a:document>";
    let mut files = Files::with_body("");
    files.set("word/document.xml", document);
    let lines = read(&files.zip()).expect("a package").lines;
    let words: Vec<_> = lines.iter().map(Line::text).collect();
    assert_eq!(words, ["satu", "dua"]);
}

#[test]
fn head_and_foot_are_those_of_the_pages() {
    let references = "<w:headerReference w:type=\"first\" r:id=\"head\"/>\
        <w:footerReference w:type=\"default\" r:id=\"foot\"/>";
    let page = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>2</w:t></w:r></w:fldSimple>";
    let pages = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>NUMPAGES \
        </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    for (first, letterhead) in [("<w:titlePg/>", vec!["Pemkot"]), ("", vec![])] {
        let body = format!("<w:p/><w:sectPr>{references}{first}</w:sectPr>");
        let files = Files::with_body(&body)
            .with_story(
                "word/header1.xml",
                "hdr",
                "<w:p><w:r><w:t>Pemkot</w:t></w:r></w:p><w:p/>",
            )
            .with_story(
                "word/footer1.xml",
                "ftr",
                &format!(
                    "<w:p><w:r><w:t>SP 1/2</w:t><w:tab/></w:r>{page}<w:r><w:t>/</w:t></w:r>\
                     {pages}</w:p>"
                ),
            );
        let printed = read(&files.zip()).expect("a package");
        assert_eq!(printed.footer.as_deref(), Some("SP 1/2"));
        let letterhead: Vec<_> = letterhead.into_iter().map(str::to_owned).collect();
        assert_eq!(printed.letterhead, Some(letterhead));
    }
}

#[test]
fn notes_are_words_of_the_document() {
    let mut files = Files::with_body("<w:p><w:r><w:t>a</w:t></w:r></w:p>").with_story(
        "word/footnotes.xml",
        "footnotes",
        "<w:footnote><w:p><w:r><w:t>catatan</w:t></w:r></w:p></w:footnote>",
    );
    let relations = files.text("word/_rels/document.xml.rels").to_owned();
    let relations = relations.replace("\"head\"", "\"notes\"");
    let relations = relations
        .replace("relationships/header", "relationships/footnotes")
        .replace("header1.xml", "footnotes.xml");
    files.set("word/_rels/document.xml.rels", &relations);
    let lines = read(&files.zip()).expect("a package").lines;
    let words: Vec<_> = lines.iter().map(Line::text).collect();
    assert_eq!(words, ["a", "catatan"]);
}
