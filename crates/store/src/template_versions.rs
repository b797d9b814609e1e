//! What each template said, version by version, so that a release can be told what
//! changed since it was made.

use siaran_model::{Template, TemplateId, Timestamp};
use sqlx::SqliteConnection;

use crate::templates::{Origin, content, current, put as put_template, read};
use crate::{Store, StoreError};

/// `sent`: it left as a file, so it is not changed any more. The versions go with
/// their template.
pub(crate) const CREATE: &str = "
    CREATE TABLE template_versions (
        template TEXT    NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
        version  INTEGER NOT NULL,
        content  TEXT    NOT NULL,
        sent     INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (template, version)
    ) STRICT;
    INSERT INTO template_versions (template, version, content)
        SELECT id, version, content FROM templates;";

/// What became of a change to a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptTemplate {
    /// It is what the template says now.
    Kept {
        /// Under this number.
        version: u32,
        /// The number is of this sitting: the next change may keep it.
        begun: bool,
    },
    /// Somebody has changed the template since it was read; nothing was kept.
    Overtaken {
        /// The number it has now.
        version: u32,
    },
    /// The library has no such template.
    Missing,
}

impl Store {
    /// Keeps a changed template. `template.version` is the version that was read.
    ///
    /// It gets the next number, but where `begun` says that the number is of this
    /// sitting already, that one: one sitting makes one version. A version that a
    /// release was made from, or that left as a file, is never changed. One that
    /// says in the end what the version before said is taken back.
    pub async fn change_template(
        &self,
        template: &Template,
        begun: bool,
        at: Timestamp,
    ) -> Result<KeptTemplate, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let id = &template.id;
        let Some(there) = current(&mut transaction, id).await? else {
            return Ok(KeptTemplate::Missing);
        };
        let version = there.version;
        if version != template.version {
            return Ok(KeptTemplate::Overtaken { version });
        }
        let stripped = read(id, &content(template))?;
        if read(id, &there.content)?.says_the_same_as(&stripped) {
            return Ok(KeptTemplate::Kept { version, begun });
        }
        let begun = begun && !is_used(&mut transaction, id, version).await?;
        if begun
            && let Some(before) = before(&mut transaction, id, version).await?
            && before.says_the_same_as(&stripped)
        {
            remove(&mut transaction, id, version).await?;
            put_template(&mut transaction, &before, Origin::Writer, at).await?;
            transaction.commit().await?;
            return Ok(KeptTemplate::Kept {
                version: before.version,
                begun: false,
            });
        }
        let version = if begun { version } else { version + 1 };
        let changed = Template {
            version,
            ..template.clone()
        };
        put_template(&mut transaction, &changed, Origin::Writer, at).await?;
        transaction.commit().await?;
        Ok(KeptTemplate::Kept {
            version,
            begun: true,
        })
    }

    /// Keeps a template that came from elsewhere as the next version of the one
    /// that is there, and takes that out of the bin. Its number is its own where
    /// that is higher. `None` where the library has none of this id.
    pub async fn replace_template(
        &self,
        template: &Template,
        at: Timestamp,
    ) -> Result<Option<u32>, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let Some(there) = current(&mut transaction, &template.id).await? else {
            return Ok(None);
        };
        let version = template.version.max(there.version + 1);
        let next = Template {
            version,
            ..template.clone()
        };
        put_template(&mut transaction, &next, Origin::Writer, at).await?;
        sqlx::query("UPDATE templates SET deleted_at = NULL WHERE id = ?")
            .bind(template.id.as_str())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Some(version))
    }

    /// What a template said in one of its versions, without its pictures' bytes.
    pub async fn template_version(
        &self,
        id: &TemplateId,
        version: u32,
    ) -> Result<Option<Template>, StoreError> {
        let content: Option<String> = sqlx::query_scalar(
            "SELECT content FROM template_versions WHERE template = ? AND version = ?",
        )
        .bind(id.as_str())
        .bind(version)
        .fetch_optional(&self.pool)
        .await?;
        content.map(|content| read(id, &content)).transpose()
    }

    /// Remembers that a version left as a file.
    pub async fn template_was_sent(&self, id: &TemplateId, version: u32) -> Result<(), StoreError> {
        sqlx::query("UPDATE template_versions SET sent = 1 WHERE template = ? AND version = ?")
            .bind(id.as_str())
            .bind(version)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

/// Keeps what a version says.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    id: &TemplateId,
    version: u32,
    content: &str,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO template_versions (template, version, content) VALUES (?, ?, ?)
         ON CONFLICT (template, version) DO UPDATE SET content = excluded.content",
    )
    .bind(id.as_str())
    .bind(version)
    .bind(content)
    .execute(connection)
    .await?;
    Ok(())
}

async fn remove(
    connection: &mut SqliteConnection,
    id: &TemplateId,
    version: u32,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM template_versions WHERE template = ? AND version = ?")
        .bind(id.as_str())
        .bind(version)
        .execute(connection)
        .await?;
    Ok(())
}

async fn is_used(
    connection: &mut SqliteConnection,
    id: &TemplateId,
    version: u32,
) -> Result<bool, StoreError> {
    let used = sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM releases WHERE template_id = ?1 AND template_version = ?2)
             OR EXISTS (SELECT 1 FROM template_versions
                        WHERE template = ?1 AND version = ?2 AND sent)",
    )
    .bind(id.as_str())
    .bind(version)
    .fetch_one(connection)
    .await?;
    Ok(used)
}

/// The version before this one.
async fn before(
    connection: &mut SqliteConnection,
    id: &TemplateId,
    version: u32,
) -> Result<Option<Template>, StoreError> {
    let content: Option<String> = sqlx::query_scalar(
        "SELECT content FROM template_versions
         WHERE template = ? AND version < ? ORDER BY version DESC LIMIT 1",
    )
    .bind(id.as_str())
    .bind(version)
    .fetch_optional(connection)
    .await?;
    content.map(|content| read(id, &content)).transpose()
}
