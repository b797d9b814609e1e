//! What a page says about itself to programs: to browsers, to search engines, to
//! those that show a link (Open Graph), and to `siaran verify`.

use siaran_galley::{Block, Galley, Imprint, Style};
use siaran_model::Language;

use crate::escape::escape;

/// The page's `head`, still open for its style.
pub(crate) fn head(galley: &Galley) -> String {
    let title = title(galley);
    let mut html = format!(
        "<head prefix=\"og: https://ogp.me/ns# article: https://ogp.me/ns/article#\">\n\
         <meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"color-scheme\" content=\"light dark\"/>\n\
         <title>{title}</title>\n"
    );
    let mut put = |kind: &str, name: &str, content: &str| {
        if !content.is_empty() {
            let content = escape(content);
            put!(html, "<meta {kind}=\"{name}\" content=\"{content}\"/>\n");
        }
    };
    let description = description(galley);
    let keywords = galley.keywords.join(", ");
    for (name, content) in [
        ("description", description.as_str()),
        ("author", &galley.organisation),
        ("keywords", &keywords),
        ("generator", "Siaran"),
    ] {
        put("name", name, content);
    }
    // No picture and no address: a file that fetches nothing knows neither.
    let published = published(galley).unwrap_or_default();
    for (property, content) in [
        ("og:type", "article"),
        ("og:title", &galley.title),
        ("og:description", &description),
        ("og:locale", locale(galley.language)),
        ("og:site_name", &galley.organisation),
        ("article:published_time", &published),
    ] {
        put("property", property, content);
    }
    for keyword in &galley.keywords {
        put("property", "article:tag", keyword);
    }
    let imprint = Imprint::of(galley);
    let version = imprint.version.map(|version| version.to_string());
    let seal = imprint.seal.map(|seal| seal.to_string());
    for (name, content) in [
        ("siaran-release", imprint.release.as_str()),
        ("siaran-version", version.as_deref().unwrap_or_default()),
        ("siaran-fingerprint", &imprint.fingerprint),
        ("siaran-seal", seal.as_deref().unwrap_or_default()),
    ] {
        put("name", name, content);
    }
    html
}

/// When the release is first public, as far as it says: the end of its embargo,
/// or the day it is dated.
pub(crate) fn published(galley: &Galley) -> Option<String> {
    let embargo = galley.embargo.map(|moment| moment.to_string());
    embargo.or_else(|| galley.date.map(|date| date.to_string()))
}

/// The page's title, escaped. Never blank, as no page may be without one.
pub(crate) fn title(galley: &Galley) -> String {
    let named = [&galley.title, &galley.organisation].map(|words| escape(words));
    let mut named = named.into_iter().filter(|words| !words.trim().is_empty());
    named.next().unwrap_or_else(|| "Siaran".to_owned())
}

/// The first paragraph.
fn description(galley: &Galley) -> String {
    let lede = |block: &Block| match block {
        Block::Text(block) if block.style == Style::Lede => {
            Some(block.runs.iter().map(|run| run.text.as_str()).collect())
        }
        Block::Text(_) | Block::List(_) | Block::Figure(_) => None,
    };
    galley.blocks.iter().find_map(lede).unwrap_or_default()
}

/// As Open Graph writes a language.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "id_ID",
        Language::English => "en_GB",
    }
}
