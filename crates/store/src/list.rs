//! The list of releases: filtered, searched, sorted, a page at a time.

use serde::{Deserialize, Serialize};
use siaran_model::{Date, Language, OrganisationId, ReleaseId, State, TemplateId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row};

use crate::excerpt::{Excerpt, Found, Piece, excerpt, marked};
use crate::query::Query;
use crate::releases::{from_name, id_of, moment, name_of, undecoded};
use crate::{Store, StoreError, name_key};

/// What the list filters and sorts by stands in one narrow index, so that no
/// filter reads the releases themselves. `indexed` is 0 until the search table
/// has the release.
pub(crate) const CREATE: &str = "
    ALTER TABLE releases ADD COLUMN organisation_id TEXT;
    ALTER TABLE releases ADD COLUMN organisation TEXT;
    ALTER TABLE releases ADD COLUMN number_key TEXT;
    ALTER TABLE releases ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX releases_listed ON releases (
        sequence, deleted_at, state, date, template_id, organisation_id, title_key, number_key, id
    );
    DROP INDEX releases_by_sequence;
    CREATE INDEX releases_waiting ON releases (sequence) WHERE indexed = 0;";

/// The longest page that is given.
const MAX_PAGE: u32 = 500;

/// A search that finds more is not counted to its end.
const MAX_COUNTED: u32 = 1_000;

/// Which releases to list, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ListFilter {
    /// What they hold: the beginnings of words, or words between quotation
    /// marks as they stand. Empty: all.
    pub words: String,
    /// Those in the bin, or those that are not.
    pub bin: bool,
    /// How far they have come.
    pub state: Option<State>,
    /// Dated this day or later.
    pub from: Option<Date>,
    /// Dated this day or earlier.
    pub until: Option<Date>,
    /// Made from this template.
    pub template: Option<TemplateId>,
    /// Quoting somebody of this name.
    pub speaker: Option<String>,
    /// Published by this organisation.
    pub organisation: Option<OrganisationId>,
    /// What stands together.
    pub group: Option<Group>,
    /// What comes first.
    pub sort: Sort,
    /// How many to leave out at the beginning.
    pub offset: u32,
    /// How many to give at most.
    pub limit: u32,
}

impl Default for ListFilter {
    fn default() -> Self {
        Self {
            words: String::new(),
            bin: false,
            state: None,
            from: None,
            until: None,
            template: None,
            speaker: None,
            organisation: None,
            group: None,
            sort: Sort::Touched,
            offset: 0,
            limit: 50,
        }
    }
}

/// What stands together in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Group {
    /// Releases that have come equally far: drafts first.
    State,
    /// Releases of one month: those without a date first, then the last.
    Month,
}

/// What comes first in the list, or in each of its groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Sort {
    /// The last changed.
    Touched,
    /// The last dated.
    Date,
    /// By title, as an alphabet has it.
    Title,
    /// The highest number.
    Number,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReleasePage {
    /// The releases of this page.
    pub releases: Vec<ReleaseSummary>,
    /// How many the filter finds.
    pub total: u32,
    /// Whether there are more than `total`, which were not counted.
    pub uncounted: bool,
    /// How many releases of the library cannot be searched yet.
    pub waiting: u32,
}

/// A release as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReleaseSummary {
    /// Names the release.
    pub id: ReleaseId,
    /// The headline without marks. Empty while there is none.
    pub title: String,
    /// How far it has come.
    pub state: State,
    /// The language it is written in.
    pub language: Language,
    /// Its number as it prints.
    pub number: Option<String>,
    /// The day it is dated.
    pub date: Option<Date>,
    /// How many words a reader will see in its text.
    pub words: u32,
    /// The name of its template.
    pub template: Option<String>,
    /// The name of who publishes it.
    pub organisation: Option<String>,
    /// Whom it quotes, in the order in which they speak.
    pub speakers: Vec<String>,
    /// When its words last changed.
    pub changed_at: Timestamp,
    /// When it was put into the bin.
    pub deleted_at: Option<Timestamp>,
    /// The title with the hits of a search. Empty without a search.
    pub marked_title: Vec<Piece>,
    /// Where else the search found something.
    pub excerpt: Option<Excerpt>,
}

impl Store {
    /// A page of the releases that a filter asks for.
    pub async fn releases(&self, filter: &ListFilter) -> Result<ReleasePage, StoreError> {
        let query = Query::read(&filter.words);
        let limit = filter.limit.min(MAX_PAGE);
        // In the table's own order the last rows need not be looked at.
        let counted = if !query.is_empty() && filter.sort == Sort::Touched && filter.group.is_none()
        {
            let shown = filter.offset.saturating_add(limit);
            i64::from(MAX_COUNTED.max(shown)) + 1
        } else {
            -1
        };
        let row = sqlx::query(AssertSqlSafe(statement(filter, &query)))
            .bind(query.fts())
            .bind(filter.bin)
            .bind(filter.state.as_ref().map(name_of))
            .bind(filter.from.map(|date| date.to_string()))
            .bind(filter.until.map(|date| date.to_string()))
            .bind(filter.template.as_ref().map(TemplateId::as_str))
            .bind(filter.speaker.as_deref().map(name_key))
            .bind(filter.organisation.as_ref().map(OrganisationId::as_str))
            .bind(counted)
            .bind(limit)
            .bind(filter.offset)
            .fetch_one(&self.pool)
            .await?;
        let total: u32 = row.try_get("total")?;
        let uncounted = counted >= 0 && i64::from(total) >= counted;
        let sequences: String = row.try_get("page")?;
        Ok(ReleasePage {
            releases: self.summaries(&sequences, &query).await?,
            total: if uncounted { total - 1 } else { total },
            uncounted,
            waiting: row.try_get("waiting")?,
        })
    }

    /// What the list shows of the releases with these sequences, a list in
    /// JSON, in its order.
    async fn summaries(
        &self,
        sequences: &str,
        query: &Query,
    ) -> Result<Vec<ReleaseSummary>, StoreError> {
        let rows = sqlx::query(
            "SELECT releases.id, title, state, language, number, date, words, template, organisation,
                    changed_at, deleted_at,
                    (SELECT json_group_array(name) FROM
                        (SELECT name FROM release_speakers
                         WHERE release = releases.id ORDER BY position)) AS speakers
             FROM json_each(?) AS listed JOIN releases ON releases.sequence = listed.value
             ORDER BY listed.key",
        )
        .bind(sequences)
        .fetch_all(&self.pool)
        .await?;
        let mut summaries: Vec<_> = rows.iter().map(summary).collect::<Result<_, _>>()?;
        if !query.is_empty() {
            let rows = sqlx::query(
                "SELECT text, speakers, number, tags, organisation
                 FROM json_each(?) AS listed
                 LEFT JOIN release_words ON release_words.rowid = listed.value
                 ORDER BY listed.key",
            )
            .bind(sequences)
            .fetch_all(&self.pool)
            .await?;
            for (summary, row) in summaries.iter_mut().zip(&rows) {
                summary.marked_title = marked(&summary.title, query);
                summary.excerpt = found(row, query)?;
            }
        }
        Ok(summaries)
    }
}

/// What finds a page's sequences and counts them all. Everything that comes
/// from outside is bound, not written into it.
fn statement(filter: &ListFilter, query: &Query) -> String {
    let (from, matches) = if query.is_empty() {
        ("releases AS r INDEXED BY releases_listed", "?1 IS NOT NULL")
    } else {
        (
            // In this order: the search table finds, the index filters.
            "release_words CROSS JOIN releases AS r INDEXED BY releases_listed
                 ON r.sequence = release_words.rowid",
            "release_words MATCH ?1",
        )
    };
    let newest = if query.is_empty() {
        "r.sequence DESC"
    } else {
        "release_words.rowid DESC"
    };
    let group = match filter.group {
        None => "",
        Some(Group::State) => {
            "CASE r.state WHEN 'draft' THEN 0 WHEN 'inReview' THEN 1 WHEN 'approved' THEN 2
                 ELSE 3 END, "
        }
        Some(Group::Month) => "r.date IS NOT NULL, substr(r.date, 1, 7) DESC, ",
    };
    let sort = match filter.sort {
        Sort::Touched => "",
        Sort::Date => "r.date IS NULL, r.date DESC, ",
        Sort::Title => "r.title_key = '', r.title_key, ",
        Sort::Number => "r.number_key IS NULL, r.number_key DESC, ",
    };
    format!(
        "WITH found AS MATERIALIZED (
             SELECT r.sequence AS sequence FROM {from}
             WHERE {matches}
               AND (r.deleted_at IS NOT NULL) = ?2
               AND (?3 IS NULL OR r.state = ?3)
               AND (?4 IS NULL OR r.date >= ?4)
               AND (?5 IS NULL OR r.date <= ?5)
               AND (?6 IS NULL OR r.template_id = ?6)
               AND (?7 IS NULL OR r.id IN
                       (SELECT release FROM release_speakers WHERE name_key = ?7))
               AND (?8 IS NULL OR r.organisation_id = ?8)
             ORDER BY {group}{sort}{newest}
             LIMIT ?9
         )
         SELECT (SELECT count(*) FROM found) AS total,
                (SELECT json_group_array(sequence) FROM
                    (SELECT sequence FROM found LIMIT ?10 OFFSET ?11)) AS page,
                (SELECT count(*) FROM releases WHERE indexed = 0) AS waiting"
    )
}

fn summary(row: &SqliteRow) -> Result<ReleaseSummary, StoreError> {
    let deleted: Option<String> = row.try_get("deleted_at")?;
    let date: Option<String> = row.try_get("date")?;
    let speakers: String = row.try_get("speakers")?;
    Ok(ReleaseSummary {
        id: id_of(row, ReleaseId::new)?,
        title: row.try_get("title")?,
        state: from_name(row, "state")?,
        language: from_name(row, "language")?,
        number: row.try_get("number")?,
        date: date
            .map(|date| Date::parse(&date).map_err(|error| undecoded("date", error)))
            .transpose()?,
        words: row.try_get("words")?,
        template: row.try_get("template")?,
        organisation: row.try_get("organisation")?,
        speakers: serde_json::from_str(&speakers).map_err(|error| undecoded("speakers", error))?,
        changed_at: moment(row.try_get("changed_at")?)?,
        deleted_at: deleted.as_deref().map(moment).transpose()?,
        marked_title: Vec::new(),
        excerpt: None,
    })
}

/// The first column that answers a search.
fn found(row: &SqliteRow, query: &Query) -> Result<Option<Excerpt>, StoreError> {
    let places = [
        ("text", Found::Text),
        ("speakers", Found::Speakers),
        ("number", Found::Number),
        ("tags", Found::Tags),
        ("organisation", Found::Organisation),
    ];
    for (column, found) in places {
        let text: Option<String> = row.try_get(column)?;
        if let Some(pieces) = text.as_deref().and_then(|text| excerpt(text, query)) {
            return Ok(Some(Excerpt { found, pieces }));
        }
    }
    Ok(None)
}
