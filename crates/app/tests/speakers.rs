//! The directory of speakers through the public door of the use cases.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_app::{App, ErrorCode, SpeakerChange, SpeakerEntry, SpeakerFilter};
use siaran_model::{Block, Date, FormerPost, KnownSpeaker, Release, Speaker, SpeakerId};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

struct Office {
    app: App,
    folder: tempfile::TempDir,
}

impl Office {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path()).await.unwrap();
        Self { app, folder }
    }

    async fn add(&self, known: KnownSpeaker) -> SpeakerEntry {
        let change = SpeakerChange {
            known,
            revision: None,
        };
        self.app.put_speaker(&change).await.unwrap()
    }

    async fn names(&self, search: &str) -> Vec<String> {
        let filter = SpeakerFilter {
            search: search.to_owned(),
            bin: false,
        };
        let found = self.app.list_speakers(&filter).await.unwrap();
        found
            .into_iter()
            .map(|entry| entry.known.speaker.name)
            .collect()
    }

    async fn sample(&self) -> Release {
        self.app.open_sample().await.unwrap().release
    }

    async fn save(&self, release: &Release) {
        let there = self.app.open_release(&release.id).await.unwrap();
        let saved = self.app.save_release(release, there.revision).await;
        saved.unwrap();
    }

    /// A release of a day with this one speaker.
    async fn release(&self, date: &str, speaker: Speaker) -> Release {
        let mut release = self.sample().await;
        release.dateline.date = Some(day(date));
        release.body.clear();
        release.speakers = vec![speaker];
        self.save(&release).await;
        release
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn speaker(id: &str, name: &str, post: &str) -> Speaker {
    Speaker {
        id: SpeakerId::new(id).unwrap(),
        name: name.to_owned(),
        degrees_before: String::new(),
        degrees_after: "S.Sos.".to_owned(),
        short_name: String::new(),
        post: post.to_owned(),
        organisation: String::new(),
        pronoun: None,
    }
}

/// Camat until the end of 2024, head of the district office since.
fn moved(id: &str) -> KnownSpeaker {
    let mut known = KnownSpeaker::new(speaker(id, "Ratna Kirana", "Kepala Dinas Pangan"));
    known.since = Some(day("2025-01-01"));
    known.former_posts.push(FormerPost {
        post: "Camat Mekarsari".to_owned(),
        organisation: String::new(),
        from: Some(day("2020-01-01")),
        until: Some(day("2024-12-31")),
    });
    known
}

const LONG_ID: &str = "0123456789abcdef0123456789abcdef";

#[tokio::test]
async fn a_release_that_was_right_on_its_day_is_right() {
    let office = Office::new().await;
    office.add(moved(LONG_ID)).await;
    for (date, post) in [
        ("2024-06-01", "Camat Mekarsari"),
        ("2024-06-01", "camat  mekarsari"),
        ("2025-01-01", "Kepala Dinas Pangan"),
        // Of days before the first post nothing is known.
        ("2019-06-01", "Lurah Sukamaju"),
    ] {
        let release = office
            .release(date, speaker(LONG_ID, "Ratna Kirana", post))
            .await;
        let changes = office.app.post_changes(&release).await.unwrap();
        assert_eq!(changes, [], "{date} {post}");
    }
}

#[tokio::test]
async fn a_post_that_changed_since_is_told_with_what_holds_on_that_day() {
    let office = Office::new().await;
    let entry = office.add(moved(LONG_ID)).await;
    for (date, said, known, since, until) in [
        (
            "2025-02-01",
            "Camat Mekarsari",
            "Kepala Dinas Pangan",
            Some("2025-01-01"),
            None,
        ),
        (
            "2024-06-01",
            "Kepala Dinas Pangan",
            "Camat Mekarsari",
            Some("2020-01-01"),
            Some("2024-12-31"),
        ),
    ] {
        // Linked by id, and not linked but of one name.
        for id in [LONG_ID, "s1"] {
            let release = office
                .release(date, speaker(id, "Ratna Kirana", said))
                .await;
            let changes = office.app.post_changes(&release).await.unwrap();
            let [change] = changes.as_slice() else {
                panic!("{date}: {changes:?}")
            };
            assert_eq!(change.speaker.as_str(), id);
            assert_eq!(change.entry, entry.known.speaker.id);
            assert_eq!(change.said.post, said);
            assert_eq!(change.known.post, known);
            assert_eq!(change.since, since.map(day));
            assert_eq!(change.until, until.map(day));
        }
    }
}

#[tokio::test]
async fn degrees_and_organisations_count_only_where_both_state_them() {
    let office = Office::new().await;
    let mut known = moved(LONG_ID);
    known.speaker.organisation = "Pemerintah Kota Purwabakti".to_owned();
    office.add(known).await;
    let check = async |change: fn(&mut Speaker)| {
        let mut said = speaker(LONG_ID, "Ratna Kirana", "Kepala Dinas Pangan");
        change(&mut said);
        let release = office.release("2025-02-01", said).await;
        assert_eq!(
            release.organisation.name, "Pemerintah Kota Purwabakti",
            "the sample's own"
        );
        office.app.post_changes(&release).await.unwrap().len()
    };
    assert_eq!(check(|_| {}).await, 0, "its own organisation is left out");
    assert_eq!(check(|said| said.degrees_after.clear()).await, 0);
    assert_eq!(check(|said| said.degrees_after = "S. Sos.".into()).await, 0);
    assert_eq!(check(|said| said.degrees_after = "M.Si.".into()).await, 1);
    assert_eq!(check(|said| said.organisation = "Bappeda".into()).await, 1);
    assert_eq!(check(|said| said.post.clear()).await, 1);
}

#[tokio::test]
async fn what_the_writer_lets_stand_is_told_again_only_after_another_change() {
    let office = Office::new().await;
    let entry = office.add(moved(LONG_ID)).await;
    let said = speaker(LONG_ID, "Ratna Kirana", "Camat Mekarsari");
    let release = office.release("2025-02-01", said).await;
    let changes = office.app.post_changes(&release).await.unwrap();
    let change = &changes[0];
    office
        .app
        .leave_post(&release.id, &change.speaker, &change.said, &change.known)
        .await
        .unwrap();
    assert_eq!(office.app.post_changes(&release).await.unwrap(), []);
    let mut known = entry.known;
    known.speaker.post = "Sekretaris Daerah".to_owned();
    let revision = Some(entry.revision);
    let put = SpeakerChange { known, revision };
    office.app.put_speaker(&put).await.unwrap();
    assert_eq!(office.app.post_changes(&release).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_former_post_without_dates_excuses_the_past_only() {
    let office = Office::new().await;
    let mut known = moved(LONG_ID);
    known.since = None;
    known.former_posts[0].from = None;
    known.former_posts[0].until = None;
    office.add(known).await;
    for (date, told) in [("2025-02-01", 0), ("2999-01-01", 1)] {
        let said = speaker(LONG_ID, "Ratna Kirana", "Camat Mekarsari");
        let release = office.release(date, said).await;
        let changes = office.app.post_changes(&release).await.unwrap();
        assert_eq!(changes.len(), told, "{date}");
    }
}

#[tokio::test]
async fn a_change_from_another_window_is_not_written_over() {
    let office = Office::new().await;
    let entry = office.add(moved(LONG_ID)).await;
    let change = |post: &str| {
        let mut known = entry.known.clone();
        known.speaker.post = post.to_owned();
        SpeakerChange {
            known,
            revision: Some(entry.revision),
        }
    };
    office
        .app
        .put_speaker(&change("Sekretaris Daerah"))
        .await
        .unwrap();
    let error = office
        .app
        .put_speaker(&change("Staf Ahli"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::SpeakerChanged);
    let kept = office
        .app
        .open_speaker(&entry.known.speaker.id)
        .await
        .unwrap();
    assert_eq!(kept.known.speaker.post, "Sekretaris Daerah");
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let office = Office::new().await;
    let refused = async |known: KnownSpeaker| {
        let change = SpeakerChange {
            known,
            revision: None,
        };
        office.app.put_speaker(&change).await.unwrap_err().code()
    };
    let nameless = KnownSpeaker::new(speaker(LONG_ID, " \n", "Camat"));
    assert_eq!(refused(nameless).await, ErrorCode::SpeakerNameless);
    let mut reversed = moved(LONG_ID);
    reversed.former_posts[0].until = Some(day("2019-12-31"));
    assert_eq!(refused(reversed).await, ErrorCode::PostEndsBeforeStart);
    assert_eq!(office.names("").await.len(), 0);
}

#[tokio::test]
async fn a_new_name_keeps_the_old_one_in_mind() {
    let office = Office::new().await;
    let entry = office.add(moved(LONG_ID)).await;
    let mut known = entry.known;
    known.speaker.name = "Ratna  Kirana Dewi".to_owned();
    let revision = Some(entry.revision);
    let put = SpeakerChange { known, revision };
    let entry = office.app.put_speaker(&put).await.unwrap();
    assert_eq!(entry.known.speaker.name, "Ratna Kirana Dewi");
    assert_eq!(entry.known.other_names, ["Ratna Kirana"]);
}

#[tokio::test]
async fn a_speaker_of_a_release_enters_the_directory_once() {
    let office = Office::new().await;
    let release = office.sample().await;
    let own = &release.organisation;
    let said = speaker("s1", "Ratna Kirana", "Camat");
    let entry = office.app.keep_speaker(&said, own).await.unwrap();
    assert_ne!(entry.known.speaker.id, said.id, "every release has an s1");
    assert_eq!(entry.known.speaker.organisation, own.name);
    let again = office.app.keep_speaker(&said, own).await.unwrap();
    assert_eq!(again, entry);
    let typed = speaker(LONG_ID, "Budi", "Lurah");
    let entry = office.app.keep_speaker(&typed, own).await.unwrap();
    assert_eq!(entry.known.speaker.id, typed.id);
    // Back in a release, its own organisation goes without saying.
    let found = office.app.suggest_speakers("rat", own).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].speaker.organisation, "");
    assert_eq!(found[0].organisation, own.name);
}

#[tokio::test]
async fn duplicates_are_found_whatever_their_degrees() {
    let office = Office::new().await;
    for (id, name) in [
        ("a", "Ratna Kirana"),
        ("b", "Dr. RATNA KIRANA, M.Si."),
        ("c", "Budi"),
    ] {
        office.add(KnownSpeaker::new(speaker(id, name, ""))).await;
    }
    let groups = office.app.duplicate_speakers().await.unwrap();
    assert_eq!(groups.len(), 1);
    let ids: Vec<_> = groups[0].iter().map(SpeakerId::as_str).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.contains(&"a") && ids.contains(&"b"));
}

#[tokio::test]
async fn a_merge_loses_nothing_and_can_be_undone() {
    let office = Office::new().await;
    let kept = office.add(moved("a")).await;
    let mut other = KnownSpeaker::new(speaker("b", "R. Kirana", "Camat Mekarsari"));
    other.speaker.degrees_before = "Dr.".to_owned();
    other.speaker.degrees_after = "M.Si.".to_owned();
    other.note = "Lewat sekretaris.".to_owned();
    other.former_posts.push(FormerPost {
        post: "Lurah Sukamaju".to_owned(),
        organisation: String::new(),
        from: None,
        until: Some(day("2019-12-31")),
    });
    let other = office.add(other).await;
    let (a, b) = (&kept.known.speaker.id, &other.known.speaker.id);
    let plan = office.app.plan_merge(a, b).await.unwrap();
    let done = office
        .app
        .merge_speakers(a, kept.revision, b, other.revision)
        .await
        .unwrap();
    assert_eq!(done.known, plan.merged);
    let known = done.known;
    assert_eq!(known.speaker.degrees_before, "Dr.", "filled");
    assert_eq!(known.speaker.degrees_after, "S.Sos.", "the kept one's");
    assert_eq!(known.other_names, ["R. Kirana"]);
    assert_eq!(known.note, "Lewat sekretaris.");
    let posts: Vec<_> = known
        .former_posts
        .iter()
        .map(|former| former.post.as_str())
        .collect();
    assert_eq!(posts, ["Camat Mekarsari", "Lurah Sukamaju"], "each once");

    let stale = office.app.merge_speakers(a, 1, b, 1).await.unwrap_err();
    assert_eq!(stale.code(), ErrorCode::SpeakerChanged);
    office.app.restore_speaker(b).await.unwrap();
    assert_eq!(office.names("").await, ["R. Kirana", "Ratna Kirana"]);
    let apart = office.app.open_speaker(a).await.unwrap();
    assert!(apart.known.other_ids.is_empty());
}

#[tokio::test]
async fn a_directory_comes_out_of_the_releases_that_are_there() {
    let office = Office::new().await;
    let voice = speaker("s2", "seorang peserta", "");
    let mut older = office
        .release("2024-05-01", speaker("s1", "Ratna Kirana", "Camat"))
        .await;
    older.speakers.push(voice);
    office.save(&older).await;
    let newer = office.app.duplicate_release(&older.id).await.unwrap();
    let mut newer = office.app.open_release(&newer).await.unwrap().release;
    newer.speakers[0].post = "Kepala Dinas".to_owned();
    newer.speakers[0].name = "Dr. Ratna Kirana".to_owned();
    office.save(&newer).await;

    let found = office.app.collect_speakers().await.unwrap();
    let [one] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(one.releases, 2);
    assert_eq!(one.known.speaker.post, "Kepala Dinas");
    assert_eq!(one.known.speaker.organisation, older.organisation.name);
    assert_eq!(one.known.former_posts[0].post, "Camat");
    assert_eq!(one.known.other_names, ["Ratna Kirana"]);
    assert!(office.names("").await.is_empty(), "nothing is kept yet");

    office.add(one.known.clone()).await;
    assert_eq!(office.app.collect_speakers().await.unwrap(), []);
    for release in [&older, &newer] {
        let changes = office.app.post_changes(release).await.unwrap();
        assert_eq!(changes, [], "each was right on its day");
    }
}

#[tokio::test]
async fn every_quote_of_a_speaker_is_found_under_any_id_and_name() {
    let office = Office::new().await;
    let sample = office.sample().await;
    let speaker = sample
        .body
        .iter()
        .find_map(|block| {
            let Block::Quote(quote) = block else {
                return None;
            };
            quote.speaker.clone()
        })
        .unwrap();
    let said = sample.speaker(&speaker).unwrap().clone();
    let own = &sample.organisation;
    let entry = office.app.keep_speaker(&said, own).await.unwrap();
    let id = &entry.known.speaker.id;

    let quotes = office.app.speaker_quotes(id).await.unwrap();
    let [in_sample] = quotes.as_slice() else {
        panic!("{quotes:?}")
    };
    assert_eq!(in_sample.release, sample.id);
    assert_eq!(in_sample.title, sample.headline.plain());
    assert_eq!(in_sample.post, said.post);
    assert!(in_sample.quotes.iter().all(|quote| !quote.text.is_empty()));
    let figures = office.app.speaker_figures().await.unwrap();
    assert_eq!(figures.len(), 1);
    assert_eq!(figures[0].quotes as usize, in_sample.quotes.len());
    assert_eq!(figures[0].last, sample.dateline.date);

    // A second release under another name, a third in the bin.
    let copy = office.app.duplicate_release(&sample.id).await.unwrap();
    let mut copy = office.app.open_release(&copy).await.unwrap().release;
    for known in &mut copy.speakers {
        if known.id == speaker {
            known.name = "Nama Sebelum Menikah".to_owned();
        }
    }
    office.save(&copy).await;
    let binned = office.app.duplicate_release(&sample.id).await.unwrap();
    office.app.bin_release(&binned).await.unwrap();
    assert_eq!(office.app.speaker_quotes(id).await.unwrap().len(), 1);
    let mut known = entry.known.clone();
    known.other_names.push("nama sebelum  menikah".to_owned());
    let revision = Some(entry.revision);
    let put = SpeakerChange { known, revision };
    office.app.put_speaker(&put).await.unwrap();
    let quotes = office.app.speaker_quotes(id).await.unwrap();
    let releases: Vec<_> = quotes.iter().map(|said| &said.release).collect();
    assert_eq!(releases, [&copy.id, &sample.id], "the latest first");
    let figures = office.app.speaker_figures().await.unwrap();
    assert_eq!(figures[0].releases, 2);

    // A release that cannot be read does not hide the others.
    let file = App::library_file(office.folder.path());
    let options = SqliteConnectOptions::new().filename(file);
    let mut library = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query("UPDATE releases SET content = '{}' WHERE id = ?")
        .bind(copy.id.as_str())
        .execute(&mut library)
        .await
        .unwrap();
    let quotes = office.app.speaker_quotes(id).await.unwrap();
    let releases: Vec<_> = quotes.iter().map(|said| &said.release).collect();
    assert_eq!(releases, [&sample.id]);
}
