//! `siaran new`: a release to start from, as JSON.

use std::fmt::Write;

use siaran_app::{AppError, new_release, templates, write_new};
use siaran_model::{Language, TemplateId, to_json};

use crate::arguments::New;
use crate::outcome::{Outcome, complain, say};
use crate::wording::{self, Usage};

pub(crate) fn run(wish: &New, language: Language) -> Outcome {
    let Some(name) = &wish.template else {
        return say(list().as_bytes());
    };
    let known = TemplateId::new(name)
        .ok()
        .and_then(|id| new_release(&id).ok());
    let Some(release) = known else {
        let unknown = Usage::UnknownTemplate {
            template: name.clone(),
            known: templates().iter().map(|t| t.id.to_string()).collect(),
        };
        complain(&wording::usage(&unknown, language));
        return Outcome::Misused;
    };
    let json = to_json(&release);
    let written = wish.output.as_ref().map(|file| write_new(file, &json));
    match written {
        None => say(&json),
        Some(Ok(())) => Outcome::Done,
        Some(Err(error)) => failed(&error, language),
    }
}

/// Every template, one a line: its name for `--template`, then its summary.
fn list() -> String {
    let templates = templates();
    let width = templates.iter().map(|t| t.id.as_str().len()).max();
    templates.iter().fold(String::new(), |mut list, template| {
        let (id, width) = (template.id.as_str(), width.unwrap_or_default());
        writeln!(list, "{id:width$}  {}: {}", template.name, template.summary)
            .expect("a string takes everything");
        list
    })
}

fn failed(error: &AppError, language: Language) -> Outcome {
    complain(&wording::error(&error.report(), language));
    Outcome::Failed
}
