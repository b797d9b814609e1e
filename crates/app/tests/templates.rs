//! Making, changing, exchanging and taking over templates, in libraries that go with
//! the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use siaran_app::{
    App, Arrival, Changed, ChosenPart, ErrorCode, HousePart, OrganisationPart, Standing, Taking,
    TemplateChange, TemplateOrder, Treatment, plan_template, read_template_file,
};
use siaran_model::{
    Block, EndPart, Need, OrganisationId, PartKind, QuoteMarks, Release, Template, TemplateId,
    Text, to_json,
};

struct Office {
    app: App,
    folder: tempfile::TempDir,
}

impl Office {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(&folder.path().join("pustaka")).await.unwrap();
        Self { app, folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn built_in(&self) -> Template {
        let id = TemplateId::new("klarifikasi").unwrap();
        self.app.open_template(&id).await.unwrap()
    }

    /// A template made from the sample, as most writers make one.
    async fn made(&self) -> Template {
        let sample = self.app.open_sample().await.unwrap().release;
        let order = order(&sample, &[]);
        self.app.make_template(&sample, &order).await.unwrap()
    }

    async fn save(&self, template: &Template) -> u32 {
        let saved = self.app.save_template(template, false).await.unwrap();
        saved.version
    }
}

/// What the plan proposes, but for these parts.
fn order(release: &Release, other: &[(PartKind, Treatment)]) -> TemplateOrder {
    let parts = plan_template(release)
        .into_iter()
        .map(|planned| ChosenPart {
            treatment: other
                .iter()
                .find(|(part, _)| part.id() == planned.part)
                .map_or(planned.treatment, |(_, treatment)| *treatment),
            part: planned.part,
        })
        .collect();
    TemplateOrder {
        name: " Pelatihan ".to_owned(),
        summary: "Untuk pelatihan.".to_owned(),
        parts,
        speakers: false,
    }
}

fn letters(release: &Release) -> String {
    String::from_utf8(to_json(release)).unwrap()
}

#[tokio::test]
async fn a_template_keeps_what_is_the_organisations_and_loses_the_event() {
    let office = Office::new().await;
    let sample = office.app.open_sample().await.unwrap().release;
    let template = office.made().await;
    let start = &template.release;
    assert_eq!(template.name, "Pelatihan");
    assert_eq!(template.version, 1);
    for (kept, was) in [
        (&start.boilerplate, &sample.boilerplate),
        (
            &start.organisation.boilerplate,
            &sample.organisation.boilerplate,
        ),
    ] {
        assert_eq!(kept, was);
    }
    assert_eq!(start.organisation, sample.organisation);
    assert_eq!(start.house, sample.house);
    assert_eq!(start.guide, sample.guide);
    assert_eq!(start.contacts, sample.contacts);
    assert!(start.headline.is_blank() && start.lede.is_blank() && start.closing.is_blank());
    assert_eq!((&start.number, &start.dateline.date), (&None, &None));
    assert!(start.keywords.is_empty() && start.speakers.is_empty());
    let lost = sample.body.iter().find_map(|block| match block {
        Block::Quote(quote) => Some(quote.text.plain()),
        Block::Paragraph(_)
        | Block::Subheading(_)
        | Block::List(_)
        | Block::Figure(_)
        | Block::Exchange(_) => None,
    });
    assert!(!letters(start).contains(&lost.unwrap()));
    let images: Vec<_> = start.images.iter().map(|image| &image.id).collect();
    let logo = sample.organisation.logo.as_ref().unwrap();
    assert_eq!(images, [&logo.image], "the event's photographs are gone");

    let release = office
        .app
        .create_release(&template.id)
        .await
        .unwrap()
        .release;
    assert_eq!(release.template, Some(template.reference()));
    assert_eq!(release.organisation, sample.organisation);
}

#[tokio::test]
async fn each_part_is_treated_as_it_was_chosen() {
    let office = Office::new().await;
    let sample = office.app.open_sample().await.unwrap().release;
    let chosen = [
        (PartKind::Headline, Treatment::Blank),
        (PartKind::Lede, Treatment::Example),
        (PartKind::Closing, Treatment::Keep),
        (PartKind::Contacts, Treatment::Empty),
    ];
    let mut order = order(&sample, &chosen);
    order.speakers = true;
    for part in &mut order.parts {
        let block = sample.body.iter().find(|block| *block.id() == part.part);
        part.treatment = match block {
            Some(Block::Quote(_)) => Treatment::Example,
            Some(Block::Paragraph(_)) => Treatment::Blank,
            Some(_) => Treatment::Drop,
            None => part.treatment,
        };
    }
    let template = office.app.make_template(&sample, &order).await.unwrap();
    let start = template.release;
    assert_eq!(start.headline, Text::from("[[judul]]"));
    assert!(start.lede.is_blank());
    let lede = start
        .guide
        .iter()
        .find(|guide| guide.part == PartKind::Lede);
    assert_eq!(lede.unwrap().example, sample.lede.plain());
    assert_eq!(start.closing, sample.closing);
    assert_eq!(start.contacts, []);
    assert!(!start.speakers.is_empty(), "quotes keep who speaks");
    let mut kinds = BTreeSet::new();
    for block in &start.body {
        match block {
            Block::Paragraph(paragraph) => {
                kinds.insert("paragraph");
                assert_eq!(paragraph.text, Text::from("[[isi paragraf]]"));
            }
            Block::Quote(quote) => {
                kinds.insert("quote");
                assert!(quote.text.is_blank() && quote.speaker.is_some());
                assert!(quote.prompt.contains("Contoh: "), "{}", quote.prompt);
            }
            Block::Subheading(_) | Block::List(_) | Block::Figure(_) | Block::Exchange(_) => {
                panic!("{block:?} was to go")
            }
        }
    }
    assert_eq!(kinds.len(), 2);
}

#[tokio::test]
async fn every_part_with_words_is_in_the_plan_once() {
    let office = Office::new().await;
    let sample = office.app.open_sample().await.unwrap().release;
    let plan = plan_template(&sample);
    let parts: BTreeSet<_> = plan.iter().map(|planned| planned.part.as_str()).collect();
    assert_eq!(parts.len(), plan.len());
    assert!(
        plan.iter()
            .all(|part| part.choices.contains(&part.treatment))
    );
    for block in &sample.body {
        assert!(parts.contains(block.id().as_str()), "{:?}", block.id());
    }
    let nothing = office.app.create_release(&office.built_in().await.id).await;
    let nothing = plan_template(&nothing.unwrap().release);
    assert!(nothing.iter().all(|part| !part.words.is_empty()));
}

#[tokio::test]
async fn a_change_is_signed_and_counted() {
    let office = Office::new().await;
    let template = office.built_in().await;
    assert_eq!((&template.maker, template.version), (&None, 1));
    office.app.put_maker(" Sari Lestari ").await.unwrap();
    office
        .app
        .rename_template(&template.id, "Hak jawab", "Singkat.")
        .await
        .unwrap();
    let changed = office.built_in().await;
    assert_eq!(changed.maker.as_deref(), Some("Sari Lestari"));
    assert_eq!((changed.version, changed.name.as_str()), (2, "Hak jawab"));
    assert!(changed.changed_at.is_some());
    // The program's own do not come back over it.
    let again = App::open(&office.file("pustaka")).await.unwrap();
    assert_eq!(again.open_template(&template.id).await.unwrap(), changed);

    let copy = office
        .app
        .duplicate_template(&template.id, "Hak jawab (salinan)")
        .await
        .unwrap();
    let copy = office.app.open_template(&copy).await.unwrap();
    assert_eq!(
        (copy.version, copy.name.as_str()),
        (1, "Hak jawab (salinan)")
    );
    assert_eq!(office.app.list_templates().await.unwrap().len(), 6);
}

#[tokio::test]
async fn what_was_overtaken_is_told_and_kept_apart() {
    let office = Office::new().await;
    let mine = office.built_in().await;
    let mut theirs = mine.clone();
    theirs.name = "Mereka".to_owned();
    office.save(&theirs).await;
    let error = office.app.save_template(&mine, true).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::TemplateOvertaken);
    assert_eq!(error.report().what.as_deref(), Some("2"));
    let apart = office.app.save_template_apart(&mine, "Milik saya").await;
    let apart = apart.unwrap();
    assert_ne!(apart.id, mine.id);
    assert_eq!(office.built_in().await.name, "Mereka");
    assert_eq!(apart.release.guide, mine.release.guide);
}

#[tokio::test]
async fn hidden_and_deleted_templates_come_back_or_go() {
    let office = Office::new().await;
    let (built_in, own) = (office.built_in().await.id, office.made().await.id);
    for id in [&built_in, &own] {
        office.app.bin_template(id).await.unwrap();
    }
    assert_eq!(office.app.list_binned_templates().await.unwrap().len(), 2);
    let error = office.app.delete_template(&built_in).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::TemplateStays);
    office.app.restore_template(&built_in).await.unwrap();
    office.app.delete_template(&own).await.unwrap();
    assert_eq!(office.app.list_binned_templates().await.unwrap(), []);
    let error = office.app.restore_template(&own).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::TemplateMissing);
}

#[tokio::test]
async fn a_template_goes_to_an_empty_library_whole() {
    let (here, there) = (Office::new().await, Office::new().await);
    here.app.put_maker("Sari Lestari").await.unwrap();
    let template = here.made().await;
    let file = here.file("pelatihan.siaran-template");
    here.app.export_template(&template.id, &file).await.unwrap();

    let offer = there.app.offer_template(&file).await.unwrap();
    assert_eq!(
        (offer.standing, &offer.changes[..]),
        (Standing::New, &[][..])
    );
    assert_eq!(offer.template, template);
    let taken = there
        .app
        .take_template(offer.template, Taking::Replace)
        .await;
    assert_eq!(taken.unwrap(), template);
    let release = there
        .app
        .create_release(&template.id)
        .await
        .unwrap()
        .release;
    let logo = release.organisation.logo.as_ref().unwrap();
    assert!(there.app.image(&logo.image).await.is_ok());
    assert!(there.app.preview_pdf(&release).await.is_ok());

    let again = there.app.offer_template(&file).await.unwrap();
    assert_eq!(again.standing, Standing::Same);
    let beside = there
        .app
        .take_template(again.template, Taking::Beside)
        .await;
    assert_ne!(beside.unwrap().id, template.id);
}

#[tokio::test]
async fn a_file_says_itself_that_it_is_a_template() {
    let (here, there) = (Office::new().await, Office::new().await);
    let template = here.made().await;
    // Under an ending that lies.
    let file = here.file("pelatihan.siaran");
    here.app.export_template(&template.id, &file).await.unwrap();

    let Arrival::Offered(offer) = there.app.receive_file(&file).await.unwrap() else {
        panic!("it is a template");
    };
    assert_eq!(offer.template, template);
    let bytes = std::fs::read(&file).unwrap();
    let dropped = there.app.receive_bytes(bytes, "pelatihan").await.unwrap();
    assert_eq!(dropped, Arrival::Offered(offer));
    let known = there.app.list_templates().await.unwrap();
    assert!(known.iter().all(|known| known.id != template.id));
}

#[tokio::test]
async fn an_organisation_that_a_template_brings_is_told() {
    let (here, there) = (Office::new().await, Office::new().await);
    let file = here.file("templat.siaran-template");
    let offered = async |template: &Template| {
        here.app.export_template(&template.id, &file).await.unwrap();
        there.app.offer_template(&file).await.unwrap()
    };
    let mut template = here.built_in().await;
    assert!(!offered(&template).await.new_organisation, "it is a sample");

    template.release.organisation.id = OrganisationId::new("dinas-pangan").unwrap();
    here.save(&template).await;
    let offer = offered(&template).await;
    assert!(offer.new_organisation);
    let filed = there.app.file_organisation(&offer.template.release).await;
    assert_eq!(filed.unwrap(), template.release.organisation.id);
    assert!(!offered(&template).await.new_organisation);
}

#[tokio::test]
async fn what_differs_is_told_before_a_file_is_taken() {
    let (here, there) = (Office::new().await, Office::new().await);
    let mut template = here.built_in().await;
    template.name = "Klarifikasi kami".to_owned();
    template.release.house.end = vec![EndPart::Contacts, EndPart::EndMark];
    template.release.organisation.letterhead_lines = vec!["Jalan Baru".to_owned()];
    let lede = template
        .release
        .guide
        .iter_mut()
        .find(|guide| guide.part == PartKind::Lede);
    let lede = lede.unwrap();
    lede.locked = true;
    lede.need = Need::Optional;
    lede.prompt = "Mulai dari faktanya.".to_owned();
    template.release.lede = Text::from("Sehubungan dengan [[kabar]].");
    here.save(&template).await;
    let file = here.file("klarifikasi.siaran-template");
    here.app.export_template(&template.id, &file).await.unwrap();

    let offer = there.app.offer_template(&file).await.unwrap();
    assert_eq!(offer.standing, Standing::Newer);
    assert_eq!(offer.there.as_ref().unwrap().version, 1);
    let changed: Vec<_> = offer.changes.iter().map(|change| change.changed).collect();
    assert_eq!(
        changed,
        [
            Changed::Name,
            Changed::Need(PartKind::Lede),
            Changed::Lock(PartKind::Lede),
            Changed::Prompt(PartKind::Lede),
            Changed::House(HousePart::End),
            Changed::Organisation(OrganisationPart::LetterheadLines),
            Changed::Words(PartKind::Lede),
        ]
    );
    assert_eq!(offer.changes[4].after, "contacts,endMark");
    let taken = there
        .app
        .take_template(offer.template, Taking::Replace)
        .await;
    assert_eq!(taken.unwrap().version, 2);

    // What was there before is older than what is there now.
    let mut newest = there.built_in().await;
    newest.name = "Lebih baru lagi".to_owned();
    there.save(&newest).await;
    let offer = there.app.offer_template(&file).await.unwrap();
    assert_eq!(offer.standing, Standing::Older);
    let taken = there
        .app
        .take_template(offer.template, Taking::Replace)
        .await;
    assert_eq!(taken.unwrap().version, 4, "the number only grows");
}

#[tokio::test]
async fn a_release_takes_over_what_changed_in_its_template_and_no_more() {
    let office = Office::new().await;
    let template = office.built_in().await;
    let mut release = office
        .app
        .create_release(&template.id)
        .await
        .unwrap()
        .release;
    assert_eq!(office.app.template_news(&release).await.unwrap(), None);
    release.headline = Text::from("Air Sungai Aman");
    release.house.quote_marks = QuoteMarks::Straight;
    release.organisation.city = "Wanasari".to_owned();

    let mut changed = template.clone();
    changed.release.house.label = "KETERANGAN PERS".to_owned();
    changed.release.organisation.short_name = "Pemkot".to_owned();
    changed.release.boilerplate = Text::from("Tentang kami.");
    let guide = &mut changed.release.guide;
    let boilerplate = guide
        .iter_mut()
        .find(|guide| guide.part == PartKind::Boilerplate);
    boilerplate.unwrap().locked = true;
    office.save(&changed).await;

    let news = office.app.template_news(&release).await.unwrap().unwrap();
    assert_eq!((news.from, news.version), (1, 2));
    let update = office.app.template_update(&release).await.unwrap().unwrap();
    let next = &update.release;
    assert_eq!(next.house.label, "KETERANGAN PERS");
    assert_eq!(next.organisation.short_name, "Pemkot");
    assert_eq!(next.boilerplate, Text::from("Tentang kami."));
    assert_eq!(next.headline, release.headline, "the writer's");
    assert_eq!(next.house.quote_marks, QuoteMarks::Straight, "the writer's");
    assert_eq!(next.organisation.city, "Wanasari", "the writer's");
    assert_eq!(next.template.as_ref().unwrap().version, 2);
    assert_eq!(
        update.changes,
        [
            change(Changed::Lock(PartKind::Boilerplate), "false", "true"),
            change(
                Changed::House(HousePart::Label),
                "SIARAN PERS",
                "KETERANGAN PERS"
            ),
            change(
                Changed::Organisation(OrganisationPart::ShortName),
                &release.organisation.short_name,
                "Pemkot"
            ),
            change(
                Changed::Words(PartKind::Boilerplate),
                &update.changes[3].before,
                "Tentang kami."
            ),
        ]
    );
    assert_eq!(office.app.template_news(next).await.unwrap(), None);

    // Nobody is told of what was thrown away.
    office.app.bin_template(&template.id).await.unwrap();
    assert_eq!(office.app.template_news(&release).await.unwrap(), None);
}

fn change(changed: Changed, before: &str, after: &str) -> TemplateChange {
    TemplateChange {
        changed,
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

#[tokio::test]
async fn a_release_from_elsewhere_takes_over_all_but_the_organisation() {
    let (here, there) = (Office::new().await, Office::new().await);
    let mut template = here.built_in().await;
    template.release.house.label = "RILIS".to_owned();
    let mut release = here.app.create_release(&template.id).await.unwrap().release;
    here.save(&template).await;
    // The other library never had the version it was made from.
    let reference = release.template.as_mut().unwrap();
    reference.version = 0;
    release.organisation.name = "Pemerintah Kota Wanasari".to_owned();
    let mut known = there.built_in().await;
    known.release.house.label = "KABAR".to_owned();
    there.save(&known).await;
    let update = there.app.template_update(&release).await.unwrap().unwrap();
    assert_eq!(update.release.house.label, "KABAR");
    assert_eq!(update.release.organisation, release.organisation);
}

/// A template file with one thing wrong.
fn broken(office: &Office, files: &[(&str, &[u8])]) -> PathBuf {
    let path = office.file("rusak.siaran-template");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    path
}

/// The same with a manifest that is right about every file.
fn sealed(office: &Office, files: &[(&str, &[u8])]) -> PathBuf {
    use std::fmt::Write;

    use sha2::Digest;
    let entries: Vec<_> = files
        .iter()
        .map(|(name, bytes)| {
            let sha256 = sha2::Sha256::digest(bytes);
            let mut hex = String::new();
            for byte in sha256 {
                write!(hex, "{byte:02x}").unwrap();
            }
            serde_json::json!({ "name": name, "bytes": bytes.len(), "sha256": hex })
        })
        .collect();
    let manifest = serde_json::json!({
        "schema": 1, "kind": "template", "id": "t", "title": "T", "version": 1,
        "maker": null, "changedAt": null, "files": entries,
    });
    let manifest = manifest.to_string();
    let mut all = vec![("manifest.json", manifest.as_bytes())];
    all.extend_from_slice(files);
    broken(office, &all)
}

fn code(path: &Path) -> ErrorCode {
    read_template_file(path).unwrap_err().code()
}

/// A template whose logo is this picture.
async fn with_logo(office: &Office, picture: &[u8]) -> PathBuf {
    let mut template = office.built_in().await;
    let image = &mut template.release.images[0];
    let name = format!("images/{}.png", image.id);
    let json = to_json(&template);
    sealed(office, &[("template.json", &json), (&name, picture)])
}

#[tokio::test]
async fn files_made_to_do_harm_are_refused() {
    let office = Office::new().await;
    let template = to_json(&office.built_in().await);
    for (name, expected) in [
        ("../template.json", ErrorCode::ArchiveUnsafe),
        ("images/../../x.png", ErrorCode::ArchiveUnsafe),
    ] {
        let path = sealed(&office, &[("template.json", &template), (name, b"x")]);
        assert_eq!(code(&path), expected, "{name}");
    }
    let script = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    assert_eq!(
        code(&with_logo(&office, script).await),
        ErrorCode::PictureUnreadable
    );
    assert_eq!(
        code(&with_logo(&office, &vast_png()).await),
        ErrorCode::PictureTooLarge
    );
    let missing = sealed(&office, &[("template.json", &template)]);
    assert_eq!(code(&missing), ErrorCode::PictureMissing);
    assert_eq!(office.app.list_templates().await.unwrap().len(), 5);
}

#[tokio::test]
async fn files_that_are_no_template_are_told_apart() {
    let office = Office::new().await;
    let text = office.file("catatan.siaran-template");
    std::fs::write(&text, "belanja: gula, teh").unwrap();
    assert_eq!(code(&text), ErrorCode::NotAnArchive);
    std::fs::write(&text, "").unwrap();
    assert_eq!(code(&text), ErrorCode::NotAnArchive);
    assert_eq!(code(&office.file("tidak-ada")), ErrorCode::FileMissing);
    assert_eq!(
        code(&broken(&office, &[("template.json", b"{}")])),
        ErrorCode::NotAnArchive
    );
    for (json, expected) in [
        (&b"bukan JSON"[..], ErrorCode::NotJson),
        (br#"{ "schema": 1 }"#, ErrorCode::Shape),
        (br#"{ "schema": 99 }"#, ErrorCode::NewerSchema),
        (br#"{ "judul": "x" }"#, ErrorCode::NotARelease),
    ] {
        let path = sealed(&office, &[("template.json", json)]);
        assert_eq!(code(&path), expected);
    }
}

#[tokio::test]
async fn a_damaged_file_is_told_as_one() {
    let office = Office::new().await;
    let template = office.built_in().await;
    let file = office.file("utuh.siaran-template");
    office
        .app
        .export_template(&template.id, &file)
        .await
        .unwrap();
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(code(&file), ErrorCode::NotAnArchive);
    let mut flipped = whole.clone();
    // In the middle of the picture, far from any header.
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    std::fs::write(&file, &flipped).unwrap();
    assert_eq!(code(&file), ErrorCode::ArchiveDamaged);
}

/// The header of a picture of 30,000 × 30,000 pixels, and hardly more.
fn vast_png() -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(30_000_u32.to_be_bytes());
    header.extend(30_000_u32.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    png.extend(&header);
    png.extend(crc(&header).to_be_bytes());
    png.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    png
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
