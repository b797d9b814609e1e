//! `siaran list` and `siaran search`: the library's releases, newest first.

use siaran_app::{App, AppError, ListFilter, ReleasePage};
use siaran_model::{Language, TemplateId, to_json};

use crate::arguments::{Filters, List, Search};
use crate::outcome::{Outcome, complain, say};
use crate::{library, wording};

pub(crate) async fn list(wish: List, language: Language) -> Outcome {
    told(String::new(), wish.filters, language).await
}

pub(crate) async fn search(wish: Search, language: Language) -> Outcome {
    told(wish.words.join(" "), wish.filters, language).await
}

/// Prints what was found: a line for each release, so that other programs can
/// count them, and everything else beside it.
async fn told(words: String, filters: Filters, language: Language) -> Outcome {
    let (json, asked) = (filters.json, asks(&words, &filters));
    let app = match library::open_or_say(filters.data.clone(), language).await {
        Ok(app) => app,
        Err(outcome) => return outcome,
    };
    let found = found(&app, words, filters).await;
    app.close().await;
    let page = match found {
        Ok(page) => page,
        Err(error) => {
            complain(&wording::error(&error.report(), language));
            return Outcome::Failed;
        }
    };
    if json {
        return say(&to_json(&page));
    }
    let said = say(wording::releases(&page.releases, language).as_bytes());
    for sentence in wording::beside(&page, asked, language) {
        complain(&sentence);
    }
    said
}

/// Whether only some of the releases are asked for.
fn asks(words: &str, filters: &Filters) -> bool {
    let Filters {
        state,
        template,
        speaker,
        from,
        until,
        bin,
        limit: _,
        data: _,
        json: _,
    } = filters;
    !words.is_empty()
        || state.is_some()
        || template.is_some()
        || speaker.is_some()
        || from.is_some()
        || until.is_some()
        || *bin
}

async fn found(app: &App, words: String, filters: Filters) -> Result<ReleasePage, AppError> {
    // One that can only be read is searched as far as it was made searchable,
    // and the page says how far that is.
    let _ = app.list_old_releases().await;
    let template = match &filters.template {
        None => None,
        Some(asked) => match template(app, asked).await? {
            Some(id) => Some(id),
            None => return Ok(nothing()),
        },
    };
    let filter = ListFilter {
        words,
        bin: filters.bin,
        state: filters.state.map(Into::into),
        from: filters.from,
        until: filters.until,
        template,
        speaker: filters.speaker,
        limit: filters.limit,
        ..ListFilter::default()
    };
    whole(app, filter).await
}

/// The template with this id, or of this name in any capitals. `None` where no
/// release can have been made from it.
async fn template(app: &App, asked: &str) -> Result<Option<TemplateId>, AppError> {
    let name = asked.to_lowercase();
    let kept = app
        .list_templates()
        .await?
        .into_iter()
        .map(|t| (t.id, t.name));
    let used = app.filter_choices().await?.templates;
    let named = kept
        .chain(used.into_iter().map(|t| (t.id, t.name)))
        .find(|(id, its_name)| id.as_str() == asked || its_name.to_lowercase() == name);
    Ok(named
        .map(|(id, _)| id)
        .or_else(|| TemplateId::new(asked).ok()))
}

/// All that was asked for, where the library gives it in several pages.
async fn whole(app: &App, mut filter: ListFilter) -> Result<ReleasePage, AppError> {
    let mut whole = app.list_releases(&filter).await?;
    let wanted = filter.limit;
    loop {
        let so_far = u32::try_from(whole.releases.len()).unwrap_or(u32::MAX);
        if so_far >= wanted {
            return Ok(whole);
        }
        filter.offset = so_far;
        filter.limit = wanted - so_far;
        let page = app.list_releases(&filter).await?;
        if page.releases.is_empty() {
            return Ok(whole);
        }
        whole.releases.extend(page.releases);
        whole.total = page.total;
        whole.uncounted = page.uncounted;
    }
}

fn nothing() -> ReleasePage {
    ReleasePage {
        releases: Vec::new(),
        total: 0,
        uncounted: false,
        waiting: 0,
    }
}
