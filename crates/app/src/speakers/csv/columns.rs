//! The columns of the table, by their names in two languages.

use serde::Serialize;
use siaran_model::{KnownSpeaker, Language, Pronoun, SpeakerId};
use siaran_store::plain;

use super::posts;

/// What a column of the table holds of a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum SpeakerField {
    /// The full name without degrees.
    Name,
    /// Degrees and titles before the name.
    DegreesBefore,
    /// Degrees after the name.
    DegreesAfter,
    /// The name after the first mention.
    ShortName,
    /// The present post.
    Post,
    /// Where it is held.
    Organisation,
    /// Since when.
    Since,
    /// What they were before, a line each.
    FormerPosts,
    /// What else they are called, a line each.
    OtherNames,
    /// For English releases.
    Pronoun,
    /// For colleagues.
    Note,
    /// The ids, the entry's own first.
    Id,
}

impl SpeakerField {
    /// Every column, in the order they are written.
    pub(super) const ALL: [Self; 12] = [
        Self::Name,
        Self::DegreesBefore,
        Self::DegreesAfter,
        Self::ShortName,
        Self::Post,
        Self::Organisation,
        Self::Since,
        Self::FormerPosts,
        Self::OtherNames,
        Self::Pronoun,
        Self::Note,
        Self::Id,
    ];

    /// Its name in the first line of a table.
    pub(super) fn header(self, language: Language) -> &'static str {
        let (id, en) = match self {
            Self::Name => ("Nama", "Name"),
            Self::DegreesBefore => ("Gelar depan", "Degrees before"),
            Self::DegreesAfter => ("Gelar belakang", "Degrees after"),
            Self::ShortName => ("Nama pendek", "Short name"),
            Self::Post => ("Jabatan", "Post"),
            Self::Organisation => ("Lembaga", "Organisation"),
            Self::Since => ("Menjabat sejak", "In post since"),
            Self::FormerPosts => ("Jabatan terdahulu", "Former posts"),
            Self::OtherNames => ("Nama lain", "Other names"),
            Self::Pronoun => ("Kata ganti", "Pronoun"),
            Self::Note => ("Catatan", "Note"),
            Self::Id => ("ID", "ID"),
        };
        match language {
            Language::Indonesian => id,
            Language::English => en,
        }
    }

    /// The column with this name, in either language or as people say it.
    pub(super) fn called(header: &str) -> Option<Self> {
        let header = plain(header);
        let own = Self::ALL.into_iter().find(|field| {
            [Language::Indonesian, Language::English]
                .into_iter()
                .any(|language| plain(field.header(language)) == header)
        });
        own.or(match header.as_str() {
            "nama lengkap" | "nama narasumber" | "narasumber" | "full name" | "speaker" => {
                Some(Self::Name)
            }
            "gelar di depan" | "gelar sebelum nama" => Some(Self::DegreesBefore),
            "gelar" | "gelar di belakang" | "gelar sesudah nama" | "degrees" => {
                Some(Self::DegreesAfter)
            }
            "nama panggilan" | "panggilan" | "sebutan" => Some(Self::ShortName),
            "posisi" | "position" | "title" | "job title" => Some(Self::Post),
            "instansi" | "organisasi" | "unit kerja" | "organization" | "institution" => {
                Some(Self::Organisation)
            }
            "sejak" | "since" => Some(Self::Since),
            "riwayat jabatan" | "jabatan lama" => Some(Self::FormerPosts),
            "keterangan" | "notes" | "remarks" => Some(Self::Note),
            _ => None,
        })
    }

    /// What an entry says in this column.
    pub(super) fn of(self, known: &KnownSpeaker) -> String {
        let speaker = &known.speaker;
        match self {
            Self::Name => speaker.name.clone(),
            Self::DegreesBefore => speaker.degrees_before.clone(),
            Self::DegreesAfter => speaker.degrees_after.clone(),
            Self::ShortName => speaker.short_name.clone(),
            Self::Post => speaker.post.clone(),
            Self::Organisation => speaker.organisation.clone(),
            Self::Since => known.since.map(|day| day.to_string()).unwrap_or_default(),
            Self::FormerPosts => posts::written(&known.former_posts),
            Self::OtherNames => known.other_names.join("\n"),
            Self::Pronoun => speaker.pronoun.map(pronoun).unwrap_or_default().to_owned(),
            Self::Note => known.note.clone(),
            Self::Id => {
                let ids: Vec<_> = known.ids().map(SpeakerId::as_str).collect();
                ids.join(" ")
            }
        }
    }
}

fn pronoun(pronoun: Pronoun) -> &'static str {
    match pronoun {
        Pronoun::She => "she",
        Pronoun::He => "he",
        Pronoun::They => "they",
    }
}
