//! What the library has acknowledged, and whether it still has it.

use std::collections::BTreeMap;
use std::path::Path;

use siaran_app::{App, ListFilter};
use siaran_model::ReleaseId;

use crate::act::{Act, Line};
use crate::worker::text_of;

/// What is known of one release.
#[derive(Debug, Default)]
struct Known {
    /// The last text acknowledged. `None`: it may not be there at all.
    saved: Option<u32>,
    /// A later text that may have arrived.
    tried: Option<u32>,
    /// Whether it lies in the bin, as far as that was acknowledged.
    bin: Option<bool>,
}

/// What the library has acknowledged so far.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    releases: BTreeMap<ReleaseId, Known>,
}

impl Ledger {
    /// Notes what a worker told.
    pub(crate) fn note(&mut self, line: Line) -> Result<(), String> {
        match line {
            Line::Failed(act, why) => return Err(format!("{act:?} failed: {why}")),
            Line::Tried(Act::Save(id, text)) => self.of(id).tried = Some(text),
            Line::Tried(Act::Bin(id, _)) => self.of(id).bin = None,
            Line::Open | Line::Tried(Act::Export(_)) | Line::Done(Act::Export(_)) => {}
            Line::Done(Act::Save(id, text)) => self.of(id).saved = Some(text),
            Line::Done(Act::Bin(id, bin)) => self.of(id).bin = Some(bin),
        }
        Ok(())
    }

    /// Holds the library against the ledger. What was left open by the kill is
    /// known from then on.
    pub(crate) async fn settle(&mut self, folder: &Path) -> Result<(), String> {
        let app = App::open(folder)
            .await
            .map_err(|error| format!("the library does not open: {}", error.report().message))?;
        for (id, known) in &mut self.releases {
            known.settle(&app, id).await?;
        }
        self.releases.retain(|_, known| known.saved.is_some());
        app.close().await;
        Ok(())
    }

    fn of(&mut self, id: ReleaseId) -> &mut Known {
        self.releases.entry(id).or_insert_with(|| Known {
            bin: Some(false),
            ..Known::default()
        })
    }
}

impl Known {
    async fn settle(&mut self, app: &App, id: &ReleaseId) -> Result<(), String> {
        let found = match app.open_release(id).await {
            Ok(opened) => opened.release,
            // A release whose making was never acknowledged.
            Err(_) if self.saved.is_none() => return Ok(()),
            Err(error) => return Err(format!("{id} is lost: {}", error.report().message)),
        };
        let text = text_of(&found)?;
        if Some(text) != self.saved && Some(text) != self.tried && self.saved.is_some() {
            return Err(format!(
                "{id} has text {text}; acknowledged: {:?}, tried: {:?}",
                self.saved, self.tried
            ));
        }
        self.saved = Some(text);
        self.tried = None;
        let in_bin = is_in_bin(app, id).await?;
        if self.bin.is_some_and(|bin| bin != in_bin) {
            return Err(format!("{id}: in the bin is {in_bin}"));
        }
        self.bin = Some(in_bin);
        Ok(())
    }
}

async fn is_in_bin(app: &App, id: &ReleaseId) -> Result<bool, String> {
    let filter = ListFilter {
        bin: true,
        limit: 500,
        ..ListFilter::default()
    };
    let bin = app.list_releases(&filter).await;
    let bin = bin.map_err(|error| error.report().message)?;
    Ok(bin.releases.iter().any(|release| release.id == *id))
}
