//! What a person can go to from anywhere, looked for by what they typed.

use serde::Serialize;
use siaran_model::{Date, Language, ReleaseId, SpeakerId, State, TemplateId, Timestamp};
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{QueryBuilder, Row};

use crate::fit::{Fit, Typed};
use crate::fold::number_key;
use crate::releases::{from_name, id_of, moment, undecoded};
use crate::{Piece, Store, StoreError, name_key};

/// How many releases that may answer are held against the rule.
const CANDIDATES: i64 = 100;
/// The same for an abbreviation: the last changed that have its letters at all.
const ABBREVIATED: i64 = 200;
/// The library is asked for as many words; the rest only the rule knows.
const ASKED: usize = 6;

/// A title with blanks before its words, whatever else stands there.
const TITLE: &str = "replace(replace(replace(replace(replace(replace(
    ' ' || r.title_key, '-', ' '), '“', ' '), '‘', ' '), '\"', ' '), '(', ' '), '/', ' ')";

/// What may stand in the words of a title or a number.
const NAMES: &str = "r.title_key || ' ' || coalesce(r.number_key, '')";

/// Something that answers what was typed, and how well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<T> {
    /// How well. Nothing typed is answered wholly by everything.
    pub fit: Fit,
    /// What answers.
    pub to: T,
}

/// A release to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReleaseAnswer {
    /// Names the release.
    pub id: ReleaseId,
    /// The headline without marks. Empty while there is none.
    pub title: Vec<Piece>,
    /// Its number as it prints. Empty while there is none.
    pub number: Vec<Piece>,
    /// How far it has come.
    pub state: State,
    /// The day it is dated.
    pub date: Option<Date>,
    /// When its words last changed.
    pub changed_at: Timestamp,
}

/// A template to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateAnswer {
    /// Names the template.
    pub id: TemplateId,
    /// What writers choose it by.
    pub name: Vec<Piece>,
    /// Who publishes what is made from it. Empty where that is open.
    pub organisation: Vec<Piece>,
    /// The language of the releases it starts.
    pub language: Language,
}

/// A speaker to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerAnswer {
    /// Names the speaker.
    pub id: SpeakerId,
    /// With all degrees.
    pub name: Vec<Piece>,
    /// The post, and where it is held.
    pub post: Vec<Piece>,
}

/// Begins a question for releases, before the order in which they are looked at.
const FOUND: &str = "WITH found AS MATERIALIZED (SELECT r.sequence AS sequence, ";
const FROM: &str = " AS place FROM releases AS r INDEXED BY releases_listed
    WHERE r.deleted_at IS NULL ";
/// Ends it, before the number of those that are looked at.
const FIRST: &str = " ORDER BY place, r.sequence DESC LIMIT ";
const SHOWN: &str = ") SELECT releases.id, title, number, state, date, changed_at
    FROM found CROSS JOIN releases ON releases.sequence = found.sequence
    ORDER BY found.place, releases.sequence DESC";

impl Store {
    /// The releases that answer what was typed, the best first, of equals the last
    /// changed. Where nothing was typed: the last changed.
    pub async fn releases_to_go_to(
        &self,
        typed: &str,
        limit: usize,
    ) -> Result<Vec<Answer<ReleaseAnswer>>, StoreError> {
        let words = Typed::read(typed);
        let mut answers = self.answers(by_words(typed, &words), &words).await?;
        if answers.len() < limit
            && let Some(letters) = words.letters()
        {
            let more = self.answers(by_letters(&letters), &words).await?;
            // What has the words has the letters too.
            let more = more.into_iter();
            answers.extend(more.filter(|answer| matches!(answer.fit, Fit::Letters(_))));
        }
        answers.sort_by_key(|answer| answer.fit);
        answers.truncate(limit);
        Ok(answers)
    }

    async fn answers(
        &self,
        mut question: QueryBuilder<Sqlite>,
        typed: &Typed,
    ) -> Result<Vec<Answer<ReleaseAnswer>>, StoreError> {
        let rows = question.build().fetch_all(&self.pool).await?;
        let answers = rows.iter().map(|row| release(row, typed));
        answers.filter_map(Result::transpose).collect()
    }

    /// The templates that answer what was typed, the best first; none where
    /// nothing was typed.
    pub async fn templates_to_go_to(
        &self,
        typed: &str,
        limit: usize,
    ) -> Result<Vec<Answer<TemplateAnswer>>, StoreError> {
        let typed = Typed::read(typed);
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let rows = sqlx::query(
            "SELECT id, name, language, content ->> '$.release.organisation.name' AS organisation
             FROM templates WHERE deleted_at IS NULL
             ORDER BY coalesce(changed_at, '') DESC, name COLLATE NOCASE, id",
        )
        .fetch_all(&self.pool)
        .await?;
        best(&rows, limit, |row| template(row, &typed))
    }

    /// The speakers of the directory who answer what was typed, the best first;
    /// none where nothing was typed.
    pub async fn speakers_to_go_to(
        &self,
        typed: &str,
        limit: usize,
    ) -> Result<Vec<Answer<SpeakerAnswer>>, StoreError> {
        let typed = Typed::read(typed);
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let rows = sqlx::query(
            "SELECT id, name,
                    content ->> '$.speaker.degreesBefore' AS degrees_before,
                    content ->> '$.speaker.degreesAfter' AS degrees_after,
                    content ->> '$.speaker.post' AS post,
                    content ->> '$.speaker.organisation' AS organisation
             FROM speakers WHERE deleted_at IS NULL
             ORDER BY changed_at DESC, name_key, id",
        )
        .fetch_all(&self.pool)
        .await?;
        best(&rows, limit, |row| speaker(row, &typed))
    }
}

/// Asks for the releases that have these words in title or number, those first
/// that are likely to fit best.
fn by_words(typed: &str, words: &Typed) -> QueryBuilder<Sqlite> {
    let asked: Vec<_> = words.words().take(ASKED).collect();
    let key = name_key(typed);
    let mut query = QueryBuilder::new(FOUND);
    if asked.is_empty() {
        query.push("0");
    } else {
        query
            .push("CASE WHEN r.title_key = ")
            .push_bind(key.clone());
        query
            .push(" THEN 0 WHEN substr(r.title_key, 1, length(")
            .push_bind(key.clone());
        query.push(")) = ").push_bind(key).push(" THEN 1 WHEN 1");
        for word in &asked {
            query.push(format!(" AND (instr({TITLE}, "));
            query.push_bind(format!(" {word}"));
            // A number is known by its digits, whatever stands around them.
            query.push(") > 0 OR instr(coalesce(r.number_key, ''), ");
            query.push_bind(number_key(word)).push(") > 0)");
        }
        query.push(" THEN 2 ELSE 3 END");
    }
    query.push(FROM);
    for word in &asked {
        query.push(format!(" AND instr({NAMES}, "));
        query.push_bind(word.clone()).push(") > 0");
    }
    query.push(FIRST).push(CANDIDATES).push(SHOWN);
    query
}

/// Asks for the releases whose title has these letters in their order.
fn by_letters(letters: &[char]) -> QueryBuilder<Sqlite> {
    // They are letters and digits: none of them has a meaning to LIKE.
    let mut pattern = "%".to_owned();
    for letter in letters {
        pattern.push(*letter);
        pattern.push('%');
    }
    let mut query = QueryBuilder::new(FOUND);
    query.push("0").push(FROM);
    query.push(" AND r.title_key LIKE ").push_bind(pattern);
    query.push(FIRST).push(ABBREVIATED).push(SHOWN);
    query
}

/// The first few of the rows that answer, the best first.
fn best<T>(
    rows: &[SqliteRow],
    limit: usize,
    read: impl Fn(&SqliteRow) -> Result<Option<Answer<T>>, StoreError>,
) -> Result<Vec<Answer<T>>, StoreError> {
    let answers = rows.iter().map(read).filter_map(Result::transpose);
    let mut answers = answers.collect::<Result<Vec<_>, _>>()?;
    answers.sort_by_key(|answer| answer.fit);
    answers.truncate(limit);
    Ok(answers)
}

fn release(row: &SqliteRow, typed: &Typed) -> Result<Option<Answer<ReleaseAnswer>>, StoreError> {
    let title: String = row.try_get("title")?;
    let number: Option<String> = row.try_get("number")?;
    let number = number.unwrap_or_default();
    let Some((fit, [title, number])) = typed.fit([&title, &number]) else {
        return Ok(None);
    };
    let date: Option<String> = row.try_get("date")?;
    let to = ReleaseAnswer {
        id: id_of(row, ReleaseId::new)?,
        title,
        number,
        state: from_name(row, "state")?,
        date: date
            .map(|date| Date::parse(&date).map_err(|error| undecoded("date", error)))
            .transpose()?,
        changed_at: moment(row.try_get("changed_at")?)?,
    };
    Ok(Some(Answer { fit, to }))
}

fn template(row: &SqliteRow, typed: &Typed) -> Result<Option<Answer<TemplateAnswer>>, StoreError> {
    let name: String = row.try_get("name")?;
    let organisation: Option<String> = row.try_get("organisation")?;
    let organisation = organisation.unwrap_or_default();
    let Some((fit, [name, organisation])) = typed.fit([&name, &organisation]) else {
        return Ok(None);
    };
    let to = TemplateAnswer {
        id: id_of(row, TemplateId::new)?,
        name,
        organisation,
        language: from_name(row, "language")?,
    };
    Ok(Some(Answer { fit, to }))
}

fn speaker(row: &SqliteRow, typed: &Typed) -> Result<Option<Answer<SpeakerAnswer>>, StoreError> {
    let text = |column: &str| -> Result<String, StoreError> {
        let text: Option<String> = row.try_get(column)?;
        Ok(text.unwrap_or_default())
    };
    let named = joined(" ", [text("degrees_before")?, text("name")?]);
    let named = joined(", ", [named, text("degrees_after")?]);
    let held = joined(", ", [text("post")?, text("organisation")?]);
    let Some((fit, [name, post])) = typed.fit([&named, &held]) else {
        return Ok(None);
    };
    let id = id_of(row, SpeakerId::new)?;
    let to = SpeakerAnswer { id, name, post };
    Ok(Some(Answer { fit, to }))
}

/// Those of two texts that are not empty, with something between.
fn joined(between: &str, texts: [String; 2]) -> String {
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}
