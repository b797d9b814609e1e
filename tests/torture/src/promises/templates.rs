//! A template that was made, renamed or taken from a file is there under its name,
//! whole, with its pictures.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use siaran_app::{App, ErrorCode, TEMPLATE_ENDING, Taking, TemplateOrder, TemplateSummary};
use siaran_model::{Template, TemplateId};

use super::told;
use crate::act::{Act, Answer};
use crate::hands::{Hands, must};

/// A template is renamed and replaced by one worker alone.
pub(crate) const REFUSALS: [ErrorCode; 0] = [];

/// More than these are not made.
const ENOUGH: usize = 6;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// A template is made from a release.
    Make { name: String },
    /// It gets another name, as its next version.
    Rename { template: TemplateId, name: String },
    /// One from a file becomes the next version of the one that is there.
    Replace { template: TemplateId, name: String },
    /// One from a file stands beside what is there.
    Beside { name: String },
}

/// Makes, renames, sends or takes in a template.
pub(crate) async fn exchange(hands: &mut Hands) {
    let all = must("list", hands.app.list_templates().await);
    let own: Vec<_> = all.into_iter().filter(|row| !row.built_in).collect();
    let file = hands.file("templat", TEMPLATE_ENDING);
    match hands.dice.choice(&own) {
        Some(some) if own.len() > 2 => match hands.dice.u8(..4) {
            0 => must("send", hands.app.export_template(&some.id, &file).await),
            1 if hands.owns(some.id.as_str()) => rename(hands, some).await,
            _ if file.exists() => take(hands, &file, own.len()).await,
            _ => {}
        },
        Some(_) | None => make(hands).await,
    }
}

async fn make(hands: &mut Hands) {
    let Some(opened) = hands.some_release().await else {
        return;
    };
    let name = format!("Templat {}", hands.new_number());
    let order = TemplateOrder {
        name: name.clone(),
        summary: String::new(),
        parts: Vec::new(),
        speakers: true,
    };
    let made = hands.app.make_template(&opened.release, &order);
    hands
        .attempt(Act::Template(Deed::Make { name }), made, answer)
        .await;
}

async fn rename(hands: &mut Hands, template: &TemplateSummary) {
    let name = format!("Templat {}", hands.new_number());
    let deed = Deed::Rename {
        template: template.id.clone(),
        name: name.clone(),
    };
    let renamed = hands.app.rename_template(&template.id, &name, "");
    hands
        .attempt(Act::Template(deed), renamed, |()| Answer::Done)
        .await;
}

async fn take(hands: &mut Hands, file: &Path, there: usize) {
    let offer = must("look into a file", hands.app.offer_template(file).await);
    let offered = offer.template;
    let name = offered.name.clone();
    let (deed, taking) = if hands.owns(offered.id.as_str()) {
        let template = offered.id.clone();
        (Deed::Replace { template, name }, Taking::Replace)
    } else if there < ENOUGH {
        (Deed::Beside { name }, Taking::Beside)
    } else {
        return;
    };
    let taken = hands.app.take_template(offered, taking);
    hands.attempt(Act::Template(deed), taken, answer).await;
}

fn answer(template: &Template) -> Answer {
    Answer::Template(template.id.clone())
}

/// The names of the templates that are there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Templates {
    named: BTreeMap<TemplateId, String>,
}

impl Templates {
    pub(super) fn done(&mut self, deed: Deed, answer: Answer) -> Result<(), String> {
        let (id, name) = match (deed, answer) {
            (Deed::Make { name } | Deed::Beside { name }, Answer::Template(id))
                if !self.named.contains_key(&id) =>
            {
                (id, name)
            }
            (Deed::Replace { template, name }, Answer::Template(id)) if id == template => {
                (id, name)
            }
            (Deed::Rename { template, name }, Answer::Done) => (template, name),
            (deed, answer) => return Err(format!("{deed:?} was answered by {answer:?}")),
        };
        self.named.insert(id, name);
        Ok(())
    }

    pub(super) async fn settle(&mut self, app: &App, open: &[Act]) -> Result<(), String> {
        let mut found = BTreeMap::new();
        for row in told(app.list_templates().await)? {
            if row.built_in {
                continue;
            }
            let template = told(app.open_template(&row.id).await)?;
            if template.name != row.name {
                return Err(format!("{row:?} calls itself {}", template.name));
            }
            for image in &template.release.images {
                told(app.image(&image.id).await)?;
            }
            found.insert(row.id, row.name);
        }
        if let Some(lost) = self.named.keys().find(|id| !found.contains_key(id)) {
            return Err(format!("the template {lost} is lost"));
        }
        for (id, name) in &found {
            let was = self.named.get(id);
            if was != Some(name) && !open.iter().any(|act| explains(act, id, name)) {
                return Err(format!("the template {id} is called {name}, not {was:?}"));
            }
        }
        self.named = found;
        Ok(())
    }
}

/// Whether something that was only tried explains a template's name.
fn explains(act: &Act, id: &TemplateId, is: &str) -> bool {
    match act {
        Act::Template(Deed::Make { name } | Deed::Beside { name }) => name == is,
        Act::Template(Deed::Rename { template, name } | Deed::Replace { template, name }) => {
            template == id && name == is
        }
        Act::Text(_) | Act::Version(_) | Act::Number(_) | Act::Backup(_) => false,
    }
}
