//! The templates in the library: made, changed, exchanged with others, and taken
//! over by the releases that were made from them.

mod changes;
mod file;
mod make;
mod plan;
mod sharing;
mod told;
mod update;

use serde::{Deserialize, Serialize};
use siaran_model::{
    Release, ReleaseId, SCHEMA, Template, TemplateId, Timestamp, read_template, to_json,
};
use siaran_store::{KeptTemplate, TemplateSummary};

use crate::moment::{new_template_id, now};
use crate::{App, AppError, built_in};

pub use self::changes::{BlockKind, Changed, HousePart, OrganisationPart, TemplateChange};
pub(crate) use self::file::read_template_bytes;
pub use self::file::{TEMPLATE_ENDING, read_template_file};
pub use self::plan::{ChosenPart, PlannedKind, PlannedPart, Treatment, plan_template};
pub use self::sharing::{Standing, Taking, TemplateNews, TemplateOffer, TemplateUpdate, There};

use self::file::without_bytes;

/// The setting that remembers what the writer calls themselves.
const MAKER: &str = "maker";

/// What a writer says when they make a template from a release.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateOrder {
    /// What writers choose it by.
    pub name: String,
    /// One sentence on when to use it.
    pub summary: String,
    /// What becomes of each part. A part that is not named stays.
    pub parts: Vec<ChosenPart>,
    /// Whether quotes keep who speaks.
    pub speakers: bool,
}

/// A changed template is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SavedTemplate {
    /// Since when.
    pub at: Timestamp,
    /// The number of the version it is now.
    pub version: u32,
    /// The number is of this sitting: the next change keeps it.
    pub begun: bool,
}

impl App {
    /// Every template in use, those in Indonesian first.
    pub async fn list_templates(&self) -> Result<Vec<TemplateSummary>, AppError> {
        Ok(self.store.templates().await?)
    }

    /// Every template that was deleted or hidden.
    pub async fn list_binned_templates(&self) -> Result<Vec<TemplateSummary>, AppError> {
        Ok(self.store.binned_templates().await?)
    }

    /// A template as it is now, without its pictures' bytes.
    pub async fn open_template(&self, id: &TemplateId) -> Result<Template, AppError> {
        let template = self.store.template(id).await?;
        let template = template.ok_or_else(|| AppError::NoTemplate(id.clone()))?;
        Ok(without_bytes(template))
    }

    /// Makes a template from a release as it is now.
    pub async fn make_template(
        &self,
        release: &Release,
        order: &TemplateOrder,
    ) -> Result<Template, AppError> {
        let start = make::made(release, &order.parts, order.speakers);
        let template = Template {
            schema: SCHEMA,
            id: new_template_id(),
            version: 1,
            name: order.name.trim().to_owned(),
            summary: order.summary.trim().to_owned(),
            maker: None,
            changed_at: None,
            release: start,
        };
        self.add_own(template).await
    }

    /// Keeps a changed template; it is on disk when this returns. `version` in it is
    /// the one that was read, and `begun` what the last answer said: one sitting
    /// makes one version.
    pub async fn save_template(
        &self,
        template: &Template,
        begun: bool,
    ) -> Result<SavedTemplate, AppError> {
        let at = now();
        let template = self.signed(without_bytes(template.clone()), at).await?;
        // What cannot be read again must not replace what can.
        read_template(&to_json(&template))
            .map_err(|source| AppError::Form { path: None, source })?;
        match self.store.change_template(&template, begun, at).await? {
            KeptTemplate::Kept { version, begun } => Ok(SavedTemplate { at, version, begun }),
            KeptTemplate::Overtaken { version } => Err(AppError::TemplateOvertaken {
                id: template.id,
                version,
            }),
            KeptTemplate::Missing => Err(AppError::NoTemplate(template.id)),
        }
    }

    /// Gives a template another name and summary, as its next version.
    pub async fn rename_template(
        &self,
        id: &TemplateId,
        name: &str,
        summary: &str,
    ) -> Result<(), AppError> {
        let template = Template {
            name: name.trim().to_owned(),
            summary: summary.trim().to_owned(),
            ..self.open_template(id).await?
        };
        self.save_template(&template, false).await?;
        Ok(())
    }

    /// Gives a template that comes with the program what it came with, as its next
    /// version. Releases stay as they are.
    pub async fn reset_template(&self, id: &TemplateId) -> Result<(), AppError> {
        let mut known = built_in::templates().into_iter();
        let template = known.find(|known| known.id == *id);
        let template = template.ok_or_else(|| AppError::NoTemplate(id.clone()))?;
        found(self.store.reset_built_in(&template, now()).await?, id)
    }

    /// Copies a template under another name, to make the next one of.
    pub async fn duplicate_template(
        &self,
        id: &TemplateId,
        name: &str,
    ) -> Result<TemplateId, AppError> {
        let copy = Template {
            id: new_template_id(),
            version: 1,
            name: name.trim().to_owned(),
            ..self.open_template(id).await?
        };
        Ok(self.add_own(copy).await?.id)
    }

    /// Keeps what somebody wrote over a template that was changed meanwhile as a
    /// template of its own.
    pub async fn save_template_apart(
        &self,
        template: &Template,
        name: &str,
    ) -> Result<Template, AppError> {
        let apart = Template {
            id: new_template_id(),
            version: 1,
            name: name.trim().to_owned(),
            ..template.clone()
        };
        self.add_own(apart).await
    }

    /// Puts a template into the bin for 30 days; one that comes with the program is
    /// hidden for as long as nobody brings it back.
    pub async fn bin_template(&self, id: &TemplateId) -> Result<(), AppError> {
        found(self.store.bin_template(id, now()).await?, id)
    }

    /// Takes a template out of the bin.
    pub async fn restore_template(&self, id: &TemplateId) -> Result<(), AppError> {
        found(self.store.restore_template(id).await?, id)
    }

    /// Forgets a template that is in the bin.
    pub async fn delete_template(&self, id: &TemplateId) -> Result<(), AppError> {
        if self.store.delete_template(id).await? {
            return Ok(());
        }
        match self.store.is_template_in_bin(id).await? {
            Some(_) => Err(AppError::TemplateStays(id.clone())),
            None => Err(AppError::NoTemplate(id.clone())),
        }
    }

    /// What the writer calls themselves in the templates they make.
    pub async fn maker(&self) -> Result<Option<String>, AppError> {
        Ok(self.store.setting(MAKER).await?)
    }

    /// Remembers what the writer calls themselves.
    pub async fn put_maker(&self, name: &str) -> Result<(), AppError> {
        Ok(self.store.put_setting(MAKER, name.trim()).await?)
    }

    /// Keeps a template of the writer's that the library does not have yet.
    async fn add_own(&self, template: Template) -> Result<Template, AppError> {
        let at = now();
        let mut template = self.signed(template, at).await?;
        // What starts from it gets an id of its own; this one names no release.
        template.release.id = ReleaseId::new(template.id.as_str()).expect("an id is an id");
        self.store.add_template(&template, at).await?;
        Ok(without_bytes(template))
    }

    /// The template with who changed it last, and when.
    async fn signed(&self, template: Template, at: Timestamp) -> Result<Template, AppError> {
        Ok(Template {
            maker: self.maker().await?.filter(|name| !name.is_empty()),
            changed_at: Some(at),
            ..template
        })
    }
}

fn found(found: bool, id: &TemplateId) -> Result<(), AppError> {
    if found {
        Ok(())
    } else {
        Err(AppError::NoTemplate(id.clone()))
    }
}
