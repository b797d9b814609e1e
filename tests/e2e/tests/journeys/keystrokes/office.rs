//! What an office has before anybody writes: its template and its people.

use siaran_app::{App, SpeakerChange, TemplateOrder, templates};
use siaran_e2e::Home;
use siaran_model::{
    KnownSpeaker, Need, OrganisationId, PartKind, Release, Speaker, SpeakerId, Text,
};

use crate::article::Article;

const TEMPLATE: &str = "Rilis kantor";

/// Sets up the office that the article came from: a template without prompts, with
/// the office's own credit line, and everybody with a post in the directory. Gives
/// the template's name.
pub(super) async fn set_up(home: &Home, article: &Article) -> String {
    let app = App::open(&home.library()).await.expect("a new library");
    let order = TemplateOrder {
        name: TEMPLATE.to_owned(),
        summary: String::new(),
        parts: Vec::new(),
        speakers: false,
    };
    let made = app.make_template(&start(article), &order).await;
    made.expect("a sound template");
    let people: Vec<_> = (0..)
        .zip(&article.speakers)
        .filter(|(_, person)| !person.post.is_empty())
        .map(|(at, person)| SpeakerChange {
            known: KnownSpeaker::new(speaker(at, &person.name, &person.post)),
            revision: None,
        })
        .collect();
    app.put_speakers(&people).await.expect("sound people");
    app.close().await;
    TEMPLATE.to_owned()
}

/// Nothing is written yet.
fn start(article: &Article) -> Release {
    let template = templates().swap_remove(0);
    let mut release = template.release;
    release.organisation.id = OrganisationId::new("kantor").expect("a well-formed id");
    release
        .organisation
        .attribution
        .clone_from(&article.attribution);
    release.attribution.clone_from(&article.attribution);
    release.lede = Text::default();
    release.closing = Text::default();
    release.body.clear();
    release.speakers.clear();
    for about in &mut release.guide {
        about.prompt.clear();
        if about.part == PartKind::Subheadline {
            about.need = Need::Absent;
        }
    }
    release
}

fn speaker(at: u32, name: &str, post: &str) -> Speaker {
    Speaker {
        id: SpeakerId::new(format!("orang-{at}")).expect("a well-formed id"),
        name: name.to_owned(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: String::new(),
        post: post.to_owned(),
        organisation: String::new(),
        pronoun: None,
    }
}
