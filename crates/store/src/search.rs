//! The search table: the words of every release.

use siaran_model::Release;
use sqlx::SqliteConnection;

use crate::releases::Listing;
use crate::{Store, StoreError};

/// A row's id is the release's `sequence`, so that the last changed come first
/// without sorting. The triggers keep that true, whoever moves or deletes a
/// release. Merging the index is asked for ([`Store::tidy_search`]), because
/// it would make one save in twenty wait.
pub(crate) const CREATE: &str = "
    CREATE VIRTUAL TABLE release_words USING fts5 (
        headline, text, speakers, number, tags, organisation,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    INSERT INTO release_words (release_words, rank) VALUES ('automerge', 0);
    CREATE TRIGGER release_words_follow AFTER UPDATE OF sequence ON releases BEGIN
        UPDATE release_words SET rowid = new.sequence WHERE rowid = old.sequence;
    END;
    CREATE TRIGGER release_words_go AFTER DELETE ON releases BEGIN
        DELETE FROM release_words WHERE rowid = old.sequence;
    END;";

/// One letter is looked up as two and three are. Without, the first key of a search
/// went through every word that begins with it: most of its time. What the table
/// held is put into it again while the library is used.
pub(crate) const CREATE_FOR_LETTERS: &str = "
    DROP TABLE release_words;
    CREATE VIRTUAL TABLE release_words USING fts5 (
        headline, text, speakers, number, tags, organisation,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
    INSERT INTO release_words (release_words, rank) VALUES ('automerge', 0);
    UPDATE releases SET indexed = 0;";

/// The table's name, as SQLite tells its faults.
pub(crate) const TABLE: &str = "release_words";

/// How many pages of the index one tidying merges: some milliseconds of work.
const MERGED_PAGES: i64 = 64;

impl Store {
    /// Merges some of the search table's index, after a number of saves, when
    /// nobody waits.
    pub async fn tidy_search(&self) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO release_words (release_words, rank) VALUES ('merge', ?)")
            .bind(MERGED_PAGES)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Makes the search table's index anew if it does not fit the words. Nobody
    /// saves meanwhile.
    pub(crate) async fn mend_search(&self) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let fits =
            sqlx::query("INSERT INTO release_words (release_words) VALUES ('integrity-check')")
                .execute(&mut *transaction)
                .await;
        match fits.map_err(StoreError::from) {
            Ok(_) => {}
            Err(StoreError::Broken(_)) => {
                sqlx::query("INSERT INTO release_words (release_words) VALUES ('rebuild')")
                    .execute(&mut *transaction)
                    .await?;
            }
            Err(error) => return Err(error),
        }
        transaction.commit().await?;
        Ok(())
    }
}

/// Takes the words of the release with this sequence out of the table.
pub(crate) async fn forget(
    connection: &mut SqliteConnection,
    sequence: i64,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM release_words WHERE rowid = ?")
        .bind(sequence)
        .execute(connection)
        .await?;
    Ok(())
}

/// Puts the words of a release into the table, where there are none of it.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    release: &Release,
    listing: &Listing,
    sequence: i64,
) -> Result<(), StoreError> {
    let speakers: Vec<_> = release
        .speakers
        .iter()
        .map(|speaker| {
            let said = [&speaker.name, &speaker.post, &speaker.organisation];
            let said: Vec<_> = said.into_iter().map(|it| it.trim()).collect();
            let said: Vec<_> = said.into_iter().filter(|it| !it.is_empty()).collect();
            said.join(", ")
        })
        .collect();
    let organisation = &release.organisation;
    sqlx::query(
        "INSERT INTO release_words (rowid, headline, text, speakers, number, tags, organisation)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(sequence)
    .bind(release.headline.plain())
    .bind(&listing.text)
    .bind(speakers.join("\n"))
    .bind(listing.number.as_deref().unwrap_or_default())
    .bind(release.keywords.join(", "))
    .bind(format!(
        "{}\n{}",
        organisation.name, organisation.short_name
    ))
    .execute(connection)
    .await?;
    Ok(())
}
