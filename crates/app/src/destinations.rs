//! Going from anywhere to any release, template or speaker.

use serde::{Deserialize, Serialize};
use siaran_model::{ReleaseId, SpeakerId, Template, TemplateId};
use siaran_store::{
    Answer, Fit, Piece, ReleaseAnswer, SpeakerAnswer, SpeakerEntry, TemplateAnswer, Typed,
};

use crate::{App, AppError, Opened};

/// How many releases are offered, and how many of everything else.
const RELEASES: usize = 12;
const OTHERS: usize = 6;

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Destination {
    /// A release of the library, to its desk.
    Release(ReleaseAnswer),
    /// A template, to its desk.
    Template(TemplateAnswer),
    /// A speaker, to their page in the directory.
    Speaker(SpeakerAnswer),
    /// A place of the window, such as a shelf.
    Place(PlaceAnswer),
}

/// A place of the window that can be gone to, as the window calls it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Names the place to the window.
    pub id: String,
    /// What people read.
    pub name: String,
}

/// A place of the window that answers what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PlaceAnswer {
    /// Names the place to the window.
    pub id: String,
    /// What people read.
    pub name: Vec<Piece>,
}

/// What is gone to, as the library names it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
pub enum DestinationId {
    /// A release.
    Release(ReleaseId),
    /// A template.
    Template(TemplateId),
    /// A speaker of the directory.
    Speaker(SpeakerId),
}

/// What was gone to.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", content = "opened", rename_all = "camelCase")]
pub enum Reached {
    /// A release to write on.
    Release(Box<Opened>),
    /// A template to edit.
    Template(Box<Template>),
    /// A speaker to look at.
    Speaker(Box<SpeakerEntry>),
}

impl App {
    /// Where somebody may want to go who typed this: like with like, first what
    /// has the best answer, and in it the best. Where nothing was typed: to the
    /// releases last changed.
    pub async fn find_destinations(
        &self,
        typed: &str,
        places: &[Place],
    ) -> Result<Vec<Destination>, AppError> {
        let (releases, templates, speakers) = tokio::try_join!(
            self.store.releases_to_go_to(typed, RELEASES),
            self.store.templates_to_go_to(typed, OTHERS),
            self.store.speakers_to_go_to(typed, OTHERS),
        )?;
        let mut groups = [
            group(releases, Destination::Release),
            group(templates, Destination::Template),
            group(speakers, Destination::Speaker),
            group(fitting(typed, places), Destination::Place),
        ];
        groups.sort_by_key(|(best, _)| *best);
        Ok(groups.into_iter().flat_map(|(_, group)| group).collect())
    }

    /// What a destination leads to. Fails where it was thrown away meanwhile.
    pub async fn reach(&self, to: &DestinationId) -> Result<Reached, AppError> {
        match to {
            DestinationId::Release(id) => {
                if self.store.is_in_bin(id).await? == Some(true) {
                    return Err(AppError::InBin(id.clone()));
                }
                let opened = self.open_release(id).await?;
                Ok(Reached::Release(Box::new(opened)))
            }
            DestinationId::Template(id) => {
                if self.store.is_template_in_bin(id).await? == Some(true) {
                    return Err(AppError::NoTemplate(id.clone()));
                }
                let template = self.open_template(id).await?;
                Ok(Reached::Template(Box::new(template)))
            }
            DestinationId::Speaker(id) => {
                let entry = self.open_speaker(id).await?;
                if entry.deleted_at.is_some() {
                    return Err(AppError::NoSpeaker(id.clone()));
                }
                Ok(Reached::Speaker(Box::new(entry)))
            }
        }
    }
}

/// The answers of one kind behind the fit of the best. None at all come last.
fn group<T>(
    answers: Vec<Answer<T>>,
    kind: impl Fn(T) -> Destination,
) -> ((bool, Option<Fit>), Vec<Destination>) {
    let best = answers.first().map(|answer| answer.fit);
    let all = answers.into_iter().map(|answer| kind(answer.to));
    ((best.is_none(), best), all.collect())
}

/// The places that answer, the best first; none where nothing was typed.
fn fitting(typed: &str, places: &[Place]) -> Vec<Answer<PlaceAnswer>> {
    let typed = Typed::read(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut answers: Vec<_> = places
        .iter()
        .filter_map(|place| {
            let (fit, [name]) = typed.fit([&place.name])?;
            let id = place.id.clone();
            let to = PlaceAnswer { id, name };
            Some(Answer { fit, to })
        })
        .collect();
    answers.sort_by_key(|answer| answer.fit);
    answers.truncate(OTHERS);
    answers
}
