//! Templates: what a new release can start as.

use serde::Serialize;
use siaran_model::{Language, OrganisationId, Template, TemplateId, Timestamp, read_template};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use crate::releases::{from_name, id_of, name_of, undecoded};
use crate::{Store, StoreError, images, template_versions};

/// A template as it is now, and what the list shows of it.
pub(crate) const CREATE: &str = "
    CREATE TABLE templates (
        id       TEXT    NOT NULL PRIMARY KEY,
        version  INTEGER NOT NULL,
        name     TEXT    NOT NULL,
        summary  TEXT    NOT NULL,
        language TEXT    NOT NULL,
        content  TEXT    NOT NULL
    ) STRICT;";

/// Templates become the writer's own. `built_in`: it comes with the program and
/// is hidden, never deleted. `own`: the writer made or changed it, and no newer
/// program touches it. Before, all came with the program.
///
/// A release knows its template inside its content; the generated columns let it
/// be counted without reading every release.
pub(crate) const OWN: &str = "
    ALTER TABLE templates ADD COLUMN maker      TEXT;
    ALTER TABLE templates ADD COLUMN changed_at TEXT;
    ALTER TABLE templates ADD COLUMN built_in   INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE templates ADD COLUMN own        INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE templates ADD COLUMN deleted_at TEXT;
    UPDATE templates SET built_in = 1, own = 0;
    ALTER TABLE releases ADD COLUMN template_id TEXT
        GENERATED ALWAYS AS (content ->> '$.template.id') VIRTUAL;
    ALTER TABLE releases ADD COLUMN template_version INTEGER
        GENERATED ALWAYS AS (content ->> '$.template.version') VIRTUAL;
    CREATE INDEX releases_by_template ON releases (template_id, template_version, deleted_at);";

/// A template as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateSummary {
    /// Names the template.
    pub id: TemplateId,
    /// Grows with every change.
    pub version: u32,
    /// What writers choose it by.
    pub name: String,
    /// One sentence on when to use it.
    pub summary: String,
    /// The language of the releases it starts.
    pub language: Language,
    /// Which organisation its releases are of, where the directory has it.
    pub organisation: OrganisationId,
    /// Who made this version, where somebody said so.
    pub maker: Option<String>,
    /// When this version was last changed. Absent: it came with the program.
    pub changed_at: Option<Timestamp>,
    /// It comes with the program: it can be hidden, not deleted.
    pub built_in: bool,
    /// The writer made or changed it: no newer program touches it.
    pub own: bool,
    /// When it was put into the bin, or hidden.
    pub deleted_at: Option<Timestamp>,
    /// How many releases outside the bin were made from it.
    pub releases: u32,
}

impl Store {
    /// Keeps a template that comes with the program, unless the writer made it
    /// their own or the library has a newer version of it.
    pub async fn put_built_in(&self, template: &Template, at: Timestamp) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let there = current(&mut transaction, &template.id).await?;
        let next = match there {
            None => Some(template.clone()),
            Some(there) => follow(template, &there, at)?,
        };
        if let Some(next) = next {
            put(&mut transaction, &next, Origin::Program, at).await?;
            transaction.commit().await?;
        }
        Ok(())
    }

    /// Gives a template that the writer made their own what it came with, as its next
    /// version. From then on it follows the program again. False if the library has
    /// none of this id.
    pub async fn reset_built_in(
        &self,
        template: &Template,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let Some(there) = current(&mut transaction, &template.id).await? else {
            return Ok(false);
        };
        if there.own {
            let next = after(template, &there, at);
            put(&mut transaction, &next, Origin::Program, at).await?;
            transaction.commit().await?;
        }
        Ok(true)
    }

    /// Keeps a template that the library does not have yet.
    pub async fn add_template(&self, template: &Template, at: Timestamp) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        put(&mut transaction, template, Origin::Writer, at).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Every template in use, those in Indonesian first, by name.
    pub async fn templates(&self) -> Result<Vec<TemplateSummary>, StoreError> {
        self.list_templates(false).await
    }

    /// Every template in the bin, or hidden.
    pub async fn binned_templates(&self) -> Result<Vec<TemplateSummary>, StoreError> {
        self.list_templates(true).await
    }

    async fn list_templates(&self, bin: bool) -> Result<Vec<TemplateSummary>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, version, name, summary, language, maker, changed_at, built_in, own,
                    deleted_at, content ->> '$.release.organisation.id' AS organisation,
                    (SELECT count(*) FROM releases
                     WHERE template_id = templates.id AND releases.deleted_at IS NULL) AS releases
             FROM templates
             WHERE (deleted_at IS NOT NULL) = ?
             ORDER BY language = 'id' DESC, language, name COLLATE NOCASE, id",
        )
        .bind(bin)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(summary).collect()
    }

    /// The template with this id, in the bin or not, without its pictures' bytes.
    pub async fn template(&self, id: &TemplateId) -> Result<Option<Template>, StoreError> {
        let content: Option<String> =
            sqlx::query_scalar("SELECT content FROM templates WHERE id = ?")
                .bind(id.as_str())
                .fetch_optional(&self.pool)
                .await?;
        content.map(|content| read(id, &content)).transpose()
    }

    /// Whether a template is in the bin; `None` where the library has none of
    /// this id.
    pub async fn is_template_in_bin(&self, id: &TemplateId) -> Result<Option<bool>, StoreError> {
        let bin = sqlx::query_scalar("SELECT deleted_at IS NOT NULL FROM templates WHERE id = ?")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(bin)
    }

    /// Puts a template into the bin; one that comes with the program is hidden.
    /// False if the library has none of this id.
    pub async fn bin_template(&self, id: &TemplateId, at: Timestamp) -> Result<bool, StoreError> {
        self.set_template_deleted(id, Some(at)).await
    }

    /// Takes a template out of the bin. False if the library has none of this id.
    pub async fn restore_template(&self, id: &TemplateId) -> Result<bool, StoreError> {
        self.set_template_deleted(id, None).await
    }

    /// Forgets a template in the bin that does not come with the program. False if
    /// none of this id is there.
    pub async fn delete_template(&self, id: &TemplateId) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "DELETE FROM templates WHERE id = ? AND deleted_at IS NOT NULL AND NOT built_in",
        )
        .bind(id.as_str())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Forgets the templates that were put into the bin before a moment, except
    /// those that come with the program.
    pub async fn purge_templates(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM templates WHERE deleted_at < ? AND NOT built_in")
            .bind(before.in_utc().to_string())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }

    async fn set_template_deleted(
        &self,
        id: &TemplateId,
        at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE templates SET deleted_at = ? WHERE id = ?")
            .bind(at.map(|at| at.in_utc().to_string()))
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

/// Whose a template is from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Program,
    Writer,
}

/// What decides whether a template may be replaced.
pub(crate) struct Current {
    pub(crate) version: u32,
    pub(crate) own: bool,
    pub(crate) content: String,
}

/// What the program says of a template, as the next version of the library's.
fn after(template: &Template, there: &Current, at: Timestamp) -> Template {
    Template {
        version: template.version.max(there.version + 1),
        changed_at: Some(at),
        ..template.clone()
    }
}

/// What a template becomes whose program says this of it now, if anything.
fn follow(
    template: &Template,
    there: &Current,
    at: Timestamp,
) -> Result<Option<Template>, StoreError> {
    if there.own {
        return Ok(None);
    }
    if there.version < template.version {
        return Ok(Some(template.clone()));
    }
    let Ok(known) = read(&template.id, &there.content) else {
        // Nobody's words are lost, and a library must open.
        return Ok(Some(after(template, there, at)));
    };
    // One that was reset has a number of this library, not of the program.
    if known.changed_at.is_some() {
        let stripped = read(&template.id, &content(template))?;
        let differs = !known.says_the_same_as(&stripped);
        return Ok(differs.then(|| after(template, there, at)));
    }
    let changed = there.version == template.version && there.content != content(template);
    Ok(changed.then(|| template.clone()))
}

pub(crate) async fn current(
    connection: &mut SqliteConnection,
    id: &TemplateId,
) -> Result<Option<Current>, StoreError> {
    let row = sqlx::query("SELECT version, own, content FROM templates WHERE id = ?")
        .bind(id.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|row| {
        Ok(Current {
            version: row.try_get("version")?,
            own: row.try_get("own")?,
            content: row.try_get("content")?,
        })
    })
    .transpose()
}

/// Keeps a template as what it is from now on and as a version, and those of its
/// pictures that come with their bytes. One in the bin stays there.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    template: &Template,
    origin: Origin,
    at: Timestamp,
) -> Result<(), StoreError> {
    for image in &template.release.images {
        images::put(connection, image, at).await?;
    }
    let content = content(template);
    sqlx::query(
        "INSERT INTO templates (id, version, name, summary, language, content, maker, changed_at,
                                built_in, own)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET
             version = excluded.version, name = excluded.name, summary = excluded.summary,
             language = excluded.language, content = excluded.content,
             maker = excluded.maker, changed_at = excluded.changed_at, own = excluded.own",
    )
    .bind(template.id.as_str())
    .bind(template.version)
    .bind(&template.name)
    .bind(&template.summary)
    .bind(name_of(&template.release.language))
    .bind(&content)
    .bind(&template.maker)
    .bind(template.changed_at.map(|at| at.to_string()))
    .bind(origin == Origin::Program)
    .bind(origin == Origin::Writer)
    .execute(&mut *connection)
    .await?;
    template_versions::put(connection, &template.id, template.version, &content).await
}

/// The template's JSON without the bytes of its pictures.
pub(crate) fn content(template: &Template) -> String {
    let mut template = template.clone();
    for image in &mut template.release.images {
        image.data = None;
    }
    serde_json::to_string(&template).expect("our values have string keys only")
}

/// The template in this JSON. Older libraries hold pictures in it; their bytes
/// are beside it from the next change on.
pub(crate) fn read(id: &TemplateId, content: &str) -> Result<Template, StoreError> {
    read_template(content.as_bytes()).map_err(|source| StoreError::Content {
        id: id.to_string(),
        source,
    })
}

fn summary(row: &SqliteRow) -> Result<TemplateSummary, StoreError> {
    let moment = |column: &str| {
        let text: Option<String> = row.try_get(column)?;
        text.map(|text| Timestamp::parse(&text).map_err(|error| undecoded(column, error)))
            .transpose()
    };
    Ok(TemplateSummary {
        id: id_of(row, TemplateId::new)?,
        version: row.try_get("version")?,
        name: row.try_get("name")?,
        summary: row.try_get("summary")?,
        language: from_name(row, "language")?,
        organisation: OrganisationId::new(row.try_get::<String, _>("organisation")?)
            .map_err(|error| undecoded("organisation", error))?,
        maker: row.try_get("maker")?,
        changed_at: moment("changed_at")?,
        built_in: row.try_get("built_in")?,
        own: row.try_get("own")?,
        deleted_at: moment("deleted_at")?,
        releases: row.try_get("releases")?,
    })
}
