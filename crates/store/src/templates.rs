//! Templates: what a new release can start as.

use serde::Serialize;
use siaran_model::{Language, Template, TemplateId, read_template};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::releases::{from_name, id_of, name_of};
use crate::{Store, StoreError};

/// A template with its pictures, whole, and what the list shows of it.
pub(crate) const CREATE: &str = "
    CREATE TABLE templates (
        id       TEXT    NOT NULL PRIMARY KEY,
        version  INTEGER NOT NULL,
        name     TEXT    NOT NULL,
        summary  TEXT    NOT NULL,
        language TEXT    NOT NULL,
        content  TEXT    NOT NULL
    ) STRICT;";

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
}

impl From<&Template> for TemplateSummary {
    fn from(template: &Template) -> Self {
        Self {
            id: template.id.clone(),
            version: template.version,
            name: template.name.clone(),
            summary: template.summary.clone(),
            language: template.release.language,
        }
    }
}

impl Store {
    /// Keeps a template, unless the library has a newer version of it.
    pub async fn put_template(&self, template: &Template) -> Result<(), StoreError> {
        let content = serde_json::to_string(template).expect("our values have string keys only");
        sqlx::query(
            "INSERT INTO templates (id, version, name, summary, language, content)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET
                 version = excluded.version, name = excluded.name, summary = excluded.summary,
                 language = excluded.language, content = excluded.content
             WHERE excluded.version >= version AND excluded.content <> content",
        )
        .bind(template.id.as_str())
        .bind(template.version)
        .bind(&template.name)
        .bind(&template.summary)
        .bind(name_of(&template.release.language))
        .bind(content)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Every template, those in Indonesian first, by name.
    pub async fn templates(&self) -> Result<Vec<TemplateSummary>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, version, name, summary, language FROM templates
             ORDER BY language = 'id' DESC, language, name COLLATE NOCASE, id",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(summary).collect()
    }

    /// The template with this id.
    pub async fn template(&self, id: &TemplateId) -> Result<Option<Template>, StoreError> {
        let content: Option<String> =
            sqlx::query_scalar("SELECT content FROM templates WHERE id = ?")
                .bind(id.as_str())
                .fetch_optional(&self.pool)
                .await?;
        content
            .map(|content| {
                read_template(content.as_bytes()).map_err(|source| StoreError::Content {
                    id: id.to_string(),
                    source,
                })
            })
            .transpose()
    }
}

fn summary(row: &SqliteRow) -> Result<TemplateSummary, StoreError> {
    Ok(TemplateSummary {
        id: id_of(row, TemplateId::new)?,
        version: row.try_get("version")?,
        name: row.try_get("name")?,
        summary: row.try_get("summary")?,
        language: from_name(row, "language")?,
    })
}
