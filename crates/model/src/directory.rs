//! A speaker as the office's directory knows them, across releases and years.

use serde::{Deserialize, Serialize};

use crate::{Date, Fault, Organisation, Speaker, SpeakerId};

/// A speaker as the office's directory knows them.
///
/// Releases carry their own copy of a speaker; this is what a new release
/// takes over, and what an old one is held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KnownSpeaker {
    /// The number of this JSON form; see [`SCHEMA`](crate::SCHEMA).
    pub schema: u32,
    /// The speaker as a release would name them today. Its id is the same in
    /// every release that took it from the directory. An empty organisation is
    /// one that nobody stated.
    pub speaker: Speaker,
    /// Since when the present post is held, if known.
    pub since: Option<Date>,
    /// What they were before, the latest first.
    pub former_posts: Vec<FormerPost>,
    /// The ids of entries that were merged into this one.
    pub other_ids: Vec<SpeakerId>,
    /// Names under which older releases quote them.
    pub other_names: Vec<String>,
    /// For colleagues: how to reach them, what to mind.
    pub note: String,
}

/// A post that somebody held before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormerPost {
    /// *Kepala Bagian Humas*.
    pub post: String,
    /// Where it was held, if stated.
    pub organisation: String,
    /// The first day, if known.
    pub from: Option<Date>,
    /// The last day, if known.
    pub until: Option<Date>,
}

/// How a speaker is presented: what can change while the person stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeldPost {
    /// *Kepala Bagian Humas*.
    pub post: String,
    /// Where the post is held. Empty: the releasing organisation.
    pub organisation: String,
    /// Degrees and titles before the name.
    pub degrees_before: String,
    /// Degrees after the name.
    pub degrees_after: String,
}

/// What the directory knows of a day, where a release of that day says another
/// thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OtherPost {
    /// As the release would say it.
    pub post: HeldPost,
    /// Since when, if known.
    pub since: Option<Date>,
    /// Until when, for a post that is over.
    pub until: Option<Date>,
}

impl KnownSpeaker {
    /// A speaker of whom nothing else is known yet.
    pub fn new(speaker: Speaker) -> Self {
        Self {
            schema: crate::SCHEMA,
            speaker,
            since: None,
            former_posts: Vec::new(),
            other_ids: Vec::new(),
            other_names: Vec::new(),
            note: String::new(),
        }
    }

    /// A speaker of a release of this organisation, under an id that no other
    /// speaker has: a directory serves several organisations, so it states what
    /// a release may leave out.
    pub fn from_release(said: &Speaker, own: &Organisation, id: SpeakerId) -> Self {
        let mut speaker = said.clone();
        speaker.id = id;
        if is_blank(&speaker.organisation) {
            speaker.organisation.clone_from(&own.name);
        }
        Self::new(speaker)
    }

    /// Every id that means this speaker, the entry's own first.
    pub fn ids(&self) -> impl Iterator<Item = &SpeakerId> {
        std::iter::once(&self.speaker.id).chain(&self.other_ids)
    }

    /// Every name that means this speaker, the present one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.speaker.name.as_str())
            .chain(self.other_names.iter().map(String::as_str))
    }

    /// The speaker as a release of this organisation writes them: without the
    /// organisation where it is the release's own.
    pub fn in_release_of(&self, own: &Organisation) -> Speaker {
        let mut speaker = self.speaker.clone();
        speaker.organisation = stated(&speaker.organisation, own);
        speaker
    }

    /// What the directory knows of a day, where a release of that day presents
    /// the speaker otherwise. `None` where the release may be right.
    ///
    /// A release that says what was true on its day is right. Where dates are
    /// not known, a former post may still have been held on any day before
    /// `today`. What a release leaves out is no contradiction, but for the post.
    pub fn contradicts(
        &self,
        said: &Speaker,
        own: &Organisation,
        day: Date,
        today: Date,
    ) -> Option<OtherPost> {
        let terms: Vec<Term<'_>> = self.terms_on(day, today).collect();
        if terms.iter().any(|term| self.agrees(term, said, own)) {
            return None;
        }
        let dated = |term: &&Term<'_>| !term.is_present && (term.from.or(term.until)).is_some();
        let term = terms
            .iter()
            .find(dated)
            .or_else(|| terms.iter().find(|term| term.is_present))
            .or_else(|| terms.first())?;
        Some(OtherPost {
            post: HeldPost {
                post: term.post.to_owned(),
                organisation: stated(term.organisation, own),
                degrees_before: self.speaker.degrees_before.clone(),
                degrees_after: self.speaker.degrees_after.clone(),
            },
            since: term.from,
            until: term.until,
        })
    }

    /// The posts that may have been held on a day.
    fn terms_on(&self, day: Date, today: Date) -> impl Iterator<Item = Term<'_>> {
        let present = Term {
            post: &self.speaker.post,
            organisation: &self.speaker.organisation,
            from: self.since,
            until: None,
            is_present: true,
        };
        let former = self.former_posts.iter().map(|former| Term {
            post: &former.post,
            organisation: &former.organisation,
            from: former.from,
            until: former.until,
            is_present: false,
        });
        let since = self.since;
        std::iter::once(present).chain(former).filter(move |term| {
            let begun = term.from.is_none_or(|from| from <= day);
            let over = match (term.until, since) {
                _ if term.is_present => false,
                (Some(until), _) => until < day,
                (None, Some(since)) => since <= day,
                (None, None) => today <= day,
            };
            begun && !over
        })
    }

    /// Whether a release may present the speaker so, if they held this post.
    fn agrees(&self, term: &Term<'_>, said: &Speaker, own: &Organisation) -> bool {
        // A post that nobody ever wrote down says nothing about releases.
        let unknown = term.is_present && self.former_posts.is_empty() && is_blank(term.post);
        let same_post = unknown || alike(&said.post, term.post);
        let same_organisation = is_blank(&said.organisation)
            || is_blank(term.organisation)
            || alike(&said.organisation, term.organisation)
            || (is_own(&said.organisation, own) && is_own(term.organisation, own));
        // Of which day a degree is, the directory does not know.
        let degrees = [
            (&said.degrees_before, &self.speaker.degrees_before),
            (&said.degrees_after, &self.speaker.degrees_after),
        ];
        let same_degrees = !term.is_present
            || degrees
                .into_iter()
                .all(|(said, known)| is_blank(said) || is_blank(known) || alike(said, known));
        same_post && same_organisation && same_degrees
    }
}

/// A post and its time.
struct Term<'a> {
    post: &'a str,
    organisation: &'a str,
    from: Option<Date>,
    until: Option<Date>,
    is_present: bool,
}

/// The first thing in an entry that cannot be, and its place.
pub(crate) fn first_fault(known: &KnownSpeaker) -> Result<(), (String, Fault)> {
    if is_blank(&known.speaker.name) {
        return Err(("speaker.name".to_owned(), Fault::NoName));
    }
    for (i, former) in known.former_posts.iter().enumerate() {
        if let (Some(from), Some(until)) = (former.from, former.until)
            && until < from
        {
            return Err((format!("formerPosts[{i}].until"), Fault::EndsBeforeStart));
        }
    }
    Ok(())
}

/// An organisation as a release of this one states it: its own is left out.
fn stated(organisation: &str, own: &Organisation) -> String {
    if is_own(organisation, own) {
        String::new()
    } else {
        organisation.to_owned()
    }
}

fn is_own(organisation: &str, own: &Organisation) -> bool {
    !is_blank(organisation)
        && (alike(organisation, &own.name) || alike(organisation, &own.short_name))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether two texts say the same, whatever their spaces and capitals.
fn alike(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|letter| !letter.is_whitespace())
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters(a) == letters(b)
}
