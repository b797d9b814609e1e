//! Templates that come from other libraries, and what releases take over of newer
//! versions.

use std::path::Path;

use serde::{Deserialize, Serialize};
use siaran_model::{
    Image, ReadError, Release, ReleaseId, Template, TemplateId, Timestamp, read_template, to_json,
};

use siaran_store::Cause;

use super::changes::{TemplateChange, release_changes, template_changes};
use super::file::{read_template_file, without_bytes, write_template_file};
use super::update::updated;
use crate::moment::{new_template_id, now};
use crate::{App, AppError, built_in};

/// How a template in a file stands to the one of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// The library has none of its id.
    New,
    /// The library has the same.
    Same,
    /// It was changed after the library's.
    Newer,
    /// It was changed before the library's.
    Older,
}

/// A template in a file that a writer chose, before it is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateOffer {
    /// The template, without its pictures' bytes.
    pub template: Template,
    /// How it stands to the library's.
    pub standing: Standing,
    /// What the library has under its id.
    pub there: Option<There>,
    /// What would change in the library's.
    pub changes: Vec<TemplateChange>,
    /// Whether its organisation is one that the directory does not have.
    pub new_organisation: bool,
}

/// A template that the library has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct There {
    /// Its version.
    pub version: u32,
    /// Its name.
    pub name: String,
    /// Who made that version.
    pub maker: Option<String>,
    /// When.
    pub changed_at: Option<Timestamp>,
    /// Whether it is in the bin.
    pub binned: bool,
}

/// What a writer decides about a template from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Taking {
    /// As the next version of the one that is there, or as it is where none is.
    Replace,
    /// As a template of its own beside it.
    Beside,
}

/// A newer version of the template that a release was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateNews {
    /// Its name now.
    pub name: String,
    /// The version that the release was made from.
    pub from: u32,
    /// The version it has now.
    pub version: u32,
    /// Who made that version.
    pub maker: Option<String>,
    /// When.
    pub changed_at: Option<Timestamp>,
}

/// What a release would be with the newer version of its template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateUpdate {
    /// The release after it.
    pub release: Release,
    /// What changes in it.
    pub changes: Vec<TemplateChange>,
}

impl App {
    /// Writes a template to a file, in place of one that is there. A version that
    /// was sent changes no more; a library that can only be read changes none.
    pub async fn export_template(&self, id: &TemplateId, path: &Path) -> Result<(), AppError> {
        let mut template = self.open_template(id).await?;
        template.release = self.with_pictures(&template.release).await?;
        let (version, path) = (template.version, path.to_owned());
        tokio::task::spawn_blocking(move || write_template_file(&template, &path))
            .await
            .expect("writing a file does not panic")?;
        if !self.store.only_reads() {
            self.store.template_was_sent(id, version).await?;
        }
        Ok(())
    }

    /// The template in a file, and how it stands to the library's. Its pictures are
    /// kept, so that the window need not hold them; those of a template that is not
    /// taken are forgotten again.
    pub async fn offer_template(&self, path: &Path) -> Result<TemplateOffer, AppError> {
        let file = path.to_owned();
        let template = tokio::task::spawn_blocking(move || read_template_file(&file))
            .await
            .expect("a decoder's panic is caught")?;
        self.offer(template).await
    }

    /// The same for a template that was read already.
    pub(crate) async fn offer(&self, template: Template) -> Result<TemplateOffer, AppError> {
        for image in &template.release.images {
            self.store.put_image(image, now()).await?;
        }
        let template = without_bytes(template);
        let organisation = &template.release.organisation;
        let new_organisation = !organisation.name.trim().is_empty()
            && !built_in::is_sample(&organisation.id)
            && self.store.organisation(&organisation.id).await?.is_none();
        let Some(there) = self.store.template(&template.id).await? else {
            return Ok(TemplateOffer {
                new_organisation,
                template,
                standing: Standing::New,
                there: None,
                changes: Vec::new(),
            });
        };
        let there = without_bytes(there);
        let binned = self.store.is_template_in_bin(&there.id).await?;
        Ok(TemplateOffer {
            new_organisation,
            standing: standing(&template, &there),
            changes: template_changes(&there, &template),
            there: Some(There {
                version: there.version,
                name: there.name,
                maker: there.maker,
                changed_at: there.changed_at,
                binned: binned == Some(true),
            }),
            template,
        })
    }

    /// Takes a template that was offered.
    pub async fn take_template(
        &self,
        template: Template,
        taking: Taking,
    ) -> Result<Template, AppError> {
        let mut template = without_bytes(template);
        read_template(&to_json(&template))
            .map_err(|source: ReadError| AppError::Form { path: None, source })?;
        for Image { id, .. } in &template.release.images {
            if self.store.image(id).await?.is_none() {
                return Err(AppError::NoPicture(id.clone()));
            }
        }
        if taking == Taking::Replace {
            if let Some(version) = self.store.replace_template(&template, now()).await? {
                template.version = version;
                return Ok(template);
            }
        } else {
            template.id = new_template_id();
            template.release.id = ReleaseId::new(template.id.as_str()).expect("an id is an id");
        }
        self.store.add_template(&template, now()).await?;
        Ok(template)
    }

    /// The newer version of the template that a release was made from, if there is
    /// one.
    pub async fn template_news(&self, release: &Release) -> Result<Option<TemplateNews>, AppError> {
        Ok(self
            .newer(release)
            .await?
            .map(|(from, template)| TemplateNews {
                name: template.name,
                from,
                version: template.version,
                maker: template.maker,
                changed_at: template.changed_at,
            }))
    }

    /// What a release would be with the newer version of its template. `None` where
    /// there is none any more.
    pub async fn template_update(
        &self,
        release: &Release,
    ) -> Result<Option<TemplateUpdate>, AppError> {
        let Some((version, to)) = self.newer(release).await? else {
            return Ok(None);
        };
        let from = self.store.template_version(&to.id, version).await?;
        let next = updated(release, from.as_ref(), &to);
        Ok(Some(TemplateUpdate {
            changes: release_changes(release, &next),
            release: next,
        }))
    }

    /// Keeps what a release says as a version, before it takes over what its template
    /// says.
    pub async fn keep_before_update(&self, release: &Release) -> Result<(), AppError> {
        self.keep_version(release, Cause::Replaced, now()).await?;
        Ok(())
    }

    /// The version that a release was made from, and the template as it is now,
    /// where that is newer and in use.
    async fn newer(&self, release: &Release) -> Result<Option<(u32, Template)>, AppError> {
        let Some(made_from) = &release.template else {
            return Ok(None);
        };
        if self.store.is_template_in_bin(&made_from.id).await? != Some(false) {
            return Ok(None);
        }
        let template = self.store.template(&made_from.id).await?;
        Ok(template
            .filter(|template| template.version > made_from.version)
            .map(|template| (made_from.version, without_bytes(template))))
    }
}

/// Two libraries count by themselves, so the date decides, and the number where
/// dates are equal. What came with the program has no date and is older than what
/// somebody made.
fn standing(offered: &Template, there: &Template) -> Standing {
    if offered.says_the_same_as(there) {
        return Standing::Same;
    }
    let age = |template: &Template| {
        let moment = template.changed_at.map(Timestamp::unix_seconds);
        (moment, template.version)
    };
    if age(offered) > age(there) {
        Standing::Newer
    } else {
        Standing::Older
    }
}
