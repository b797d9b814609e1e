//! A quote as schema.org describes one: what was said
//! (<https://schema.org/text>), and by whom (<https://schema.org/creator>; within
//! the release, <https://schema.org/spokenByCharacter>).

use siaran_galley::{Field, Origin, Run};
use siaran_model::Speaker;

use crate::escape::escape;
use crate::words::{Form, words};

/// The attributes of an element that holds a quotation of the article.
pub(crate) const QUOTATION: &str =
    "itemprop=\"hasPart\" itemscope=\"\" itemtype=\"https://schema.org/Quotation\"";

/// What the runs of a quote do in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Speech,
    Name,
    Rest,
}

/// The words of a quote.
pub(crate) fn quoted(runs: &[Run], speaker: Option<&Speaker>, form: Form<'_>) -> String {
    let mut html = String::new();
    let mut speaker = speaker;
    for together in runs.chunk_by(|a, b| role(a) == role(b)) {
        let words = words(together, form);
        match together.first().map_or(Role::Rest, role) {
            Role::Speech => put!(html, "<span itemprop=\"text\">{words}</span>"),
            Role::Name => match speaker.take() {
                Some(speaker) => {
                    put!(html, "<cite {PERSON}>{words}{}</cite>", about(speaker));
                }
                None => put!(html, "<cite>{words}</cite>"),
            },
            Role::Rest => html.push_str(&words),
        }
    }
    // Where a pronoun or nothing names the speaker.
    if let Some(speaker) = speaker {
        put!(html, "<span {PERSON}>{}</span>", about(speaker));
    }
    html
}

fn role(run: &Run) -> Role {
    match run.origin {
        Origin::Name => Role::Name,
        Origin::Composed => Role::Rest,
        Origin::Typed { field, .. } => match field {
            Field::Text | Field::Resumed => Role::Speech,
            Field::LeadIn | Field::Question | Field::Caption | Field::Item(_) => Role::Rest,
        },
    }
}

const PERSON: &str = "itemprop=\"creator spokenByCharacter\" itemscope=\"\" \
                      itemtype=\"https://schema.org/Person\"";

/// What is known about a speaker, for programs.
fn about(speaker: &Speaker) -> String {
    let mut html = String::new();
    let mut put = |property: &str, content: &str| {
        let content = escape(content.trim());
        if !content.is_empty() {
            put!(
                html,
                "<meta itemprop=\"{property}\" content=\"{content}\"/>"
            );
        }
    };
    if speaker.is_described() {
        put("description", &speaker.name);
    } else {
        put("name", &named(speaker));
    }
    put("jobTitle", &speaker.post);
    let organisation = escape(speaker.organisation.trim());
    if !organisation.is_empty() {
        put!(
            html,
            "<span itemprop=\"affiliation\" itemscope=\"\" \
             itemtype=\"https://schema.org/Organization\">\
             <meta itemprop=\"name\" content=\"{organisation}\"/></span>"
        );
    }
    html
}

/// The name with its degrees.
fn named(speaker: &Speaker) -> String {
    let mut name = speaker.name.trim().to_owned();
    let (before, after) = (speaker.degrees_before.trim(), speaker.degrees_after.trim());
    if !before.is_empty() {
        name = format!("{before} {name}");
    }
    if !after.is_empty() {
        name = format!("{name}, {after}");
    }
    name
}
