//! Every quote that somebody ever gave.

use serde::Serialize;
use siaran_model::{Date, PartId, Placement, Quote, Release, ReleaseId, SpeakerId, State};
use siaran_store::SpeakerFigures;

use crate::{App, AppError};

/// What somebody said in one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SaidInRelease {
    /// Names the release.
    pub release: ReleaseId,
    /// Its headline without marks.
    pub title: String,
    /// How far it has come.
    pub state: State,
    /// The day it is dated.
    pub date: Option<Date>,
    /// The post that it gives the speaker.
    pub post: String,
    /// The quotes, in reading order.
    pub quotes: Vec<SaidQuote>,
}

/// Words that somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SaidQuote {
    /// The block it stands in.
    pub part: PartId,
    /// The speech without marks and quotation marks.
    pub text: String,
}

impl App {
    /// How often each speaker of the directory is quoted, and when last, in the
    /// releases that are not in the bin. Who was never quoted is left out.
    pub async fn speaker_figures(&self) -> Result<Vec<SpeakerFigures>, AppError> {
        Ok(self.store.speaker_figures().await?)
    }

    /// Every quote of a speaker of the directory, under whichever id and name a
    /// release has them, the latest release first.
    pub async fn speaker_quotes(&self, id: &SpeakerId) -> Result<Vec<SaidInRelease>, AppError> {
        let mut said = Vec::new();
        for (release, speaker) in self.store.releases_quoting(id).await? {
            if let Some(release) = self.readable(&release).await? {
                said.push(said_in(&release, &speaker));
            }
        }
        said.retain(|said| !said.quotes.is_empty());
        Ok(said)
    }
}

fn said_in(release: &Release, speaker: &SpeakerId) -> SaidInRelease {
    SaidInRelease {
        release: release.id.clone(),
        title: release.headline.plain(),
        state: release.state,
        date: release.dateline.date,
        post: release
            .speaker(speaker)
            .map(|speaker| speaker.post.clone())
            .unwrap_or_default(),
        quotes: release
            .quotes()
            .filter(|quote| quote.speaker.as_ref() == Some(speaker))
            .filter_map(said_quote)
            .collect(),
    }
}

/// The words of a quote, or nothing while they are not written.
fn said_quote(quote: &Quote) -> Option<SaidQuote> {
    let mut text = quote.text.plain().trim().to_owned();
    if let Placement::Between(resumed) = &quote.placement {
        text = format!("{text} {}", resumed.plain().trim());
    }
    let text = text.trim().to_owned();
    (!text.is_empty()).then(|| SaidQuote {
        part: quote.id.clone(),
        text,
    })
}
