//! The directory of organisations, and what releases take from it.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use image::{DynamicImage, ImageFormat};
use siaran_app::{App, ErrorCode, OrganisationField};
use siaran_galley::compose;
use siaran_model::{
    Contact, Edition, ExchangeForm, House, Language, Logo, Need, OrganisationEntry, Paper,
    PartKind, Release, TemplateId, Text,
};

struct Office {
    app: App,
    _folder: tempfile::TempDir,
}

impl Office {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(&folder.path().join("pustaka")).await.unwrap();
        Self {
            app,
            _folder: folder,
        }
    }

    /// An organisation of this name, kept.
    async fn organisation(&self, name: &str) -> OrganisationEntry {
        let mut entry = self.app.new_organisation(Language::Indonesian);
        let organisation = &mut entry.editions[0].organisation;
        organisation.name = name.into();
        organisation.city = "Tirtawana".into();
        organisation.letterhead_lines = vec!["Jalan Kenanga Nomor 7".to_owned()];
        organisation.attribution = "Humas Tirtawana".into();
        organisation.boilerplate = Text::from("Tirtawana melayani 90.000 warga.");
        organisation.contacts = vec![contact("0800-0000-0107")];
        self.keep(&mut entry).await;
        entry
    }

    async fn keep(&self, entry: &mut OrganisationEntry) {
        entry.version = self.app.save_organisation(entry).await.unwrap().version;
    }

    async fn start(&self, template: &str) -> Release {
        let template = TemplateId::new(template).unwrap();
        let opened = self.app.create_release(&template).await;
        opened.unwrap().release
    }
}

fn contact(phone: &str) -> Contact {
    Contact {
        name: "Wulan Anggraini".to_owned(),
        post: "Pranata Humas".to_owned(),
        phone: phone.to_owned(),
        email: String::new(),
    }
}

fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgb8(4, 4)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// Every word that a reader of the release would see.
fn printed(release: &Release) -> String {
    serde_json::to_string(&compose(release)).unwrap()
}

#[tokio::test]
async fn without_an_organisation_a_release_is_the_templates() {
    let office = Office::new().await;
    let release = office.start("klarifikasi").await;
    assert_eq!(release.organisation.id.as_str(), "purwabakti");
    assert_eq!(office.app.directory().await.unwrap().usual, None);
}

#[tokio::test]
async fn a_new_release_has_nothing_of_the_sample_organisation() {
    let office = Office::new().await;
    office.organisation("Pemerintah Kota Tirtawana").await;
    for template in office.app.list_templates().await.unwrap() {
        let release = office.start(template.id.as_str()).await;
        let printed = printed(&release);
        for theirs in [
            "Purwabakti",
            "Sari Lestari",
            "Rahmat Wijaya",
            "humaspurwabakti",
        ] {
            assert!(!printed.contains(theirs), "{}: {theirs}", template.id);
        }
        assert!(
            printed.contains("Pemerintah Kota Tirtawana"),
            "{}",
            template.id
        );
        assert!(printed.contains("0800-0000-0107"), "{}", template.id);
        assert!(release.images.is_empty(), "{}: their logo", template.id);
        assert!(release.speakers.is_empty(), "{}: their people", template.id);
    }
}

#[tokio::test]
async fn the_logo_comes_along_and_prints() {
    let office = Office::new().await;
    let mut entry = office.organisation("Pemerintah Kota Tirtawana").await;
    let logo = office.app.add_image(png()).await.unwrap();
    entry.editions[0].organisation.logo = Some(Logo {
        image: logo.id.clone(),
        alt: "Lambang".to_owned(),
    });
    entry.images.push(logo.clone());
    office.keep(&mut entry).await;
    let release = office.start("kerja-sama").await;
    assert_eq!(release.images, [logo]);
    let html = office.app.preview_html(&release).await.unwrap();
    assert!(html.contains("alt=\"Lambang\""));
}

#[tokio::test]
async fn a_template_keeps_its_own_way_and_the_office_its_paper() {
    let office = Office::new().await;
    let mut entry = office.organisation("Pemerintah Kota Tirtawana").await;
    let house = &mut entry.editions[0].house;
    house.print.paper = Paper::F4;
    house.label = "RILIS PERS".to_owned();
    office.keep(&mut entry).await;
    // Its exchanges are a list, which the usual house has not.
    let house = office.start("klarifikasi").await.house;
    assert_eq!(house.print.paper, Paper::F4);
    assert_eq!(house.label, "RILIS PERS");
    assert_eq!(house.exchanges, ExchangeForm::List);
}

#[tokio::test]
async fn an_english_release_takes_no_indonesian_words() {
    let office = Office::new().await;
    let mut entry = office.organisation("Pemerintah Kota Tirtawana").await;
    entry.editions[0].house.print.paper = Paper::F4;
    office.keep(&mut entry).await;
    let release = office.start("press-release-en").await;
    assert!(release.boilerplate.is_blank());
    assert_eq!(release.house.label, House::usual(Language::English).label);
    assert_eq!(release.house.print.paper, Paper::F4);

    let mut english = Edition {
        language: Language::English,
        ..entry.editions[0].clone()
    };
    english.organisation.name = "Tirtawana City Government".to_owned();
    english.organisation.boilerplate = Text::from("Tirtawana serves 90,000 people.");
    english.house = House::usual(Language::English);
    entry.editions.push(english);
    office.keep(&mut entry).await;
    let release = office.start("press-release-en").await;
    assert_eq!(release.organisation.name, "Tirtawana City Government");
    assert_eq!(
        release.boilerplate,
        Text::from("Tirtawana serves 90,000 people.")
    );
}

#[tokio::test]
async fn a_release_is_told_of_what_moved_and_takes_it_when_asked() {
    let office = Office::new().await;
    let mut entry = office.organisation("Pemerintah Kota Tirtawana").await;
    let release = office.start("peluncuran-program").await;
    let news = office.app.organisation_news(&release).await.unwrap();
    assert!(news.known);
    assert_eq!(news.changes, []);

    entry.editions[0].organisation.contacts = vec![contact("0800-0000-0999")];
    office.keep(&mut entry).await;
    let opened = office.app.open_release(&release.id).await.unwrap();
    assert_eq!(opened.release, release);
    let news = office.app.organisation_news(&release).await.unwrap();
    let [change] = &news.changes[..] else {
        panic!("one change, not {:?}", news.changes)
    };
    assert_eq!(change.field, OrganisationField::Contacts);
    assert!(change.followed);

    let taken = office
        .app
        .take_organisation(release, &entry.id, &[change.field])
        .await
        .unwrap();
    assert_eq!(taken.contacts, [contact("0800-0000-0999")]);
    let news = office.app.organisation_news(&taken).await.unwrap();
    assert_eq!(news.changes, []);
}

#[tokio::test]
async fn what_the_writer_changed_stays_theirs() {
    let office = Office::new().await;
    let mut entry = office.organisation("Pemerintah Kota Tirtawana").await;
    let mut release = office.start("peluncuran-program").await;
    release.contacts = vec![contact("0800-0000-0555")];
    let news = office.app.organisation_news(&release).await.unwrap();
    assert_eq!(news.changes, [], "the office has not moved");

    entry.editions[0].organisation.contacts = vec![contact("0800-0000-0999")];
    entry.editions[0].organisation.short_name = "Pemkot".to_owned();
    office.keep(&mut entry).await;
    let news = office.app.organisation_news(&release).await.unwrap();
    let told: Vec<_> = news
        .changes
        .iter()
        .map(|it| (it.field, it.followed))
        .collect();
    assert_eq!(
        told,
        [
            (OrganisationField::ShortName, true),
            (OrganisationField::Contacts, false)
        ]
    );
    let fields = [OrganisationField::ShortName];
    let taken = office
        .app
        .take_organisation(release, &entry.id, &fields)
        .await;
    let taken = taken.unwrap();
    assert_eq!(taken.contacts, [contact("0800-0000-0555")]);
    let news = office.app.organisation_news(&taken).await.unwrap();
    assert_eq!(news.changes, [], "asked once is enough");
}

#[tokio::test]
async fn locked_and_absent_parts_are_left_alone() {
    let office = Office::new().await;
    let mut entry = office.organisation("Pemerintah Kota Tirtawana").await;
    let mut release = office.start("peluncuran-program").await;
    for guide in &mut release.guide {
        guide.locked = guide.part == PartKind::Letterhead;
        if guide.part == PartKind::Boilerplate {
            guide.need = Need::Absent;
        }
    }
    let organisation = &mut entry.editions[0].organisation;
    organisation.name = "Pemerintah Daerah Tirtawana".to_owned();
    organisation.boilerplate = Text::from("Yang lain.");
    office.keep(&mut entry).await;
    let news = office.app.organisation_news(&release).await.unwrap();
    let told: Vec<_> = news
        .changes
        .iter()
        .map(|it| (it.field, it.followed))
        .collect();
    assert_eq!(told, [(OrganisationField::Name, false)]);
}

#[tokio::test]
async fn the_first_organisation_is_the_usual_one_until_another_is_chosen() {
    let office = Office::new().await;
    let first = office.organisation("Kota Tirtawana").await;
    let second = office.organisation("Badan Air Tirtawana").await;
    assert_eq!(
        office.app.directory().await.unwrap().usual,
        Some(first.id.clone()),
        "though the second stands before it"
    );
    assert_eq!(office.start("kerja-sama").await.organisation.id, first.id);
    office.app.bin_organisation(&first.id).await.unwrap();
    assert_eq!(
        office.app.directory().await.unwrap().usual,
        Some(second.id.clone())
    );
    office.app.restore_organisation(&first.id).await.unwrap();
    assert_eq!(office.app.directory().await.unwrap().usual, Some(first.id));
    let template = TemplateId::new("kerja-sama").unwrap();
    let asked = office
        .app
        .create_release_of(&template, Some(&second.id))
        .await;
    assert_eq!(asked.unwrap().release.organisation.id, second.id);
    office
        .app
        .choose_usual_organisation(&second.id)
        .await
        .unwrap();
    assert_eq!(office.app.directory().await.unwrap().usual, Some(second.id));
}

#[tokio::test]
async fn a_releases_organisation_becomes_one_of_the_office() {
    let office = Office::new().await;
    let mut release = office.start("kerja-sama").await;
    release.organisation.name = "Pemerintah Kota Tirtawana".to_owned();
    release.contacts = vec![contact("0800-0000-0107")];
    let id = office.app.file_organisation(&release).await.unwrap();
    assert_ne!(id, release.organisation.id, "the sample stays a sample");
    let entry = office.app.open_organisation(&id).await.unwrap();
    let edition = entry.edition(Language::Indonesian).unwrap();
    assert_eq!(edition.organisation.contacts, release.contacts);
    assert_eq!(entry.images, release.images, "its logo");

    release.organisation.id = id.clone();
    release.organisation.city = "Tirtawana".into();
    assert_eq!(office.app.file_organisation(&release).await.unwrap(), id);
    assert_eq!(office.app.open_organisation(&id).await.unwrap().version, 2);
}

#[tokio::test]
async fn a_copy_says_that_it_is_one() {
    let office = Office::new().await;
    let entry = office.organisation("Kota Tirtawana").await;
    let name = |name: &str| format!("{name} (salinan)");
    let copy = office
        .app
        .duplicate_organisation(&entry.id, name)
        .await
        .unwrap();
    let copy = office.app.open_organisation(&copy).await.unwrap();
    assert_eq!(
        copy.editions[0].organisation.name,
        "Kota Tirtawana (salinan)"
    );
    assert_eq!(copy.editions[0].organisation.city, "Tirtawana");
}

#[tokio::test]
async fn a_sample_shows_the_organisation_and_nothing_of_ours() {
    let office = Office::new().await;
    let entry = office.organisation("Pemerintah Kota Tirtawana").await;
    for language in [Language::Indonesian, Language::English] {
        let sample = office.app.organisation_sample(&entry, language);
        assert_eq!(sample.language, language);
        assert!(printed(&sample).contains("Jalan Kenanga Nomor 7"));
        assert!(!printed(&sample).contains("Purwabakti"));
        let pdf = office.app.preview_pdf(&sample).await.unwrap();
        assert!(pdf.file.starts_with(b"%PDF"));
    }
}

#[tokio::test]
async fn refusals_name_the_organisation() {
    let office = Office::new().await;
    let mut entry = office.organisation("Kota Tirtawana").await;
    let stale = entry.clone();
    entry.editions[0].organisation.city = "Mekarsari".to_owned();
    office.keep(&mut entry).await;
    let mut mine = stale;
    mine.editions[0].organisation.city = "Lain".to_owned();
    let refused = office
        .app
        .save_organisation(&mine)
        .await
        .unwrap_err()
        .report();
    assert_eq!(refused.code, ErrorCode::OrganisationChanged);
    assert_eq!(refused.what.as_deref(), Some(entry.id.as_str()));

    entry.editions.clear();
    let refused = office
        .app
        .save_organisation(&entry)
        .await
        .unwrap_err()
        .report();
    assert_eq!(refused.code, ErrorCode::Shape);

    office.app.bin_organisation(&entry.id).await.unwrap();
    let missing = office
        .app
        .open_organisation(&entry.id)
        .await
        .unwrap_err()
        .report();
    assert_eq!(missing.code, ErrorCode::OrganisationMissing);
}
