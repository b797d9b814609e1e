//! What differs between two releases and is not words on paper.

use serde::Serialize;
use serde_json::Value;
use siaran_galley::number;
use siaran_model::{Date, Language, Release, State, TemplateRef, Timing};

/// Something that differs and is not words, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Fact {
    /// How far it has come.
    State { before: State, after: State },
    /// The language it is composed in.
    Language { before: Language, after: Language },
    /// Its number as it is written.
    Number {
        before: Option<String>,
        after: Option<String>,
    },
    /// When it may be published.
    Timing { before: Timing, after: Timing },
    /// The day it is dated.
    Date {
        before: Option<Date>,
        after: Option<Date>,
    },
    /// What it was made from.
    Template {
        before: Option<TemplateRef>,
        after: Option<TemplateRef>,
    },
    /// What it is about, for search and metadata.
    Keywords {
        before: Vec<String>,
        after: Vec<String>,
    },
    /// How it is printed: the settings that differ, by their names in the JSON
    /// form.
    House { settings: Vec<String> },
    /// The organisation's data, by their names in the JSON form.
    Organisation { fields: Vec<String> },
    /// Speakers whose data differ, came or went, by their names.
    Speakers { names: Vec<String> },
    /// What the template says about the parts.
    Guide,
}

/// All that differs and is not words.
pub(super) fn facts(old: &Release, new: &Release) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |differs: bool, fact: Fact| {
        if differs {
            facts.push(fact);
        }
    };
    add(
        old.state != new.state,
        Fact::State {
            before: old.state,
            after: new.state,
        },
    );
    add(
        old.language != new.language,
        Fact::Language {
            before: old.language,
            after: new.language,
        },
    );
    let (before, after) = (number(old), number(new));
    add(before != after, Fact::Number { before, after });
    add(
        old.timing != new.timing,
        Fact::Timing {
            before: old.timing,
            after: new.timing,
        },
    );
    add(
        old.dateline.date != new.dateline.date,
        Fact::Date {
            before: old.dateline.date,
            after: new.dateline.date,
        },
    );
    add(
        old.template != new.template,
        Fact::Template {
            before: old.template.clone(),
            after: new.template.clone(),
        },
    );
    add(
        old.keywords != new.keywords,
        Fact::Keywords {
            before: old.keywords.clone(),
            after: new.keywords.clone(),
        },
    );
    let settings = differing(&old.house, &new.house);
    add(!settings.is_empty(), Fact::House { settings });
    let fields = differing(&old.organisation, &new.organisation);
    add(!fields.is_empty(), Fact::Organisation { fields });
    let names = speakers(old, new);
    add(!names.is_empty(), Fact::Speakers { names });
    add(old.guide != new.guide, Fact::Guide);
    facts
}

/// The names of the fields that differ.
fn differing(old: &impl Serialize, new: &impl Serialize) -> Vec<String> {
    let fields = |value: Result<Value, _>| match value {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => unreachable!("only records are asked"),
    };
    let old = fields(serde_json::to_value(old));
    let new = fields(serde_json::to_value(new));
    let mut names: Vec<_> = new
        .iter()
        .filter(|(name, value)| old.get(*name) != Some(value))
        .map(|(name, _)| name.clone())
        .collect();
    let gone = old.keys().filter(|name| !new.contains_key(*name));
    names.extend(gone.cloned());
    names
}

fn speakers(old: &Release, new: &Release) -> Vec<String> {
    let mut names = Vec::new();
    for speaker in &new.speakers {
        if old.speaker(&speaker.id) != Some(speaker) {
            names.push(speaker.name.clone());
        }
    }
    for speaker in &old.speakers {
        if new.speaker(&speaker.id).is_none() {
            names.push(speaker.name.clone());
        }
    }
    names.retain(|name| !name.trim().is_empty());
    names
}
