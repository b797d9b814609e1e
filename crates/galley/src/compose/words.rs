//! The fixed words of a release in its two languages.

use siaran_model::Language;

/// Words that composition adds, in one language.
pub(super) struct Words {
    pub number: &'static str,
    pub immediate: &'static str,
    /// `{moment}` stands for day and hour.
    pub embargo: &'static str,
    pub photo: &'static str,
    pub about: &'static str,
    pub contacts: &'static str,
    pub responsible: &'static str,
    pub accounts: &'static str,
    /// Before the unit that somebody asked for.
    pub participant: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    /// Before the short fingerprint.
    pub code: &'static str,
    /// The title of a release without headline, in metadata.
    pub untitled: &'static str,
    pub months: [&'static str; 12],
    /// From Sunday.
    pub weekdays: [&'static str; 7],
}

const INDONESIAN: Words = Words {
    number: "Nomor:",
    immediate: "UNTUK SEGERA DISIARKAN",
    embargo: "EMBARGO – tidak untuk disiarkan sebelum {moment}",
    photo: "Foto:",
    about: "Tentang",
    contacts: "Narahubung",
    responsible: "Penanggung jawab",
    accounts: "Akun resmi",
    participant: "salah satu peserta dari",
    question: "T:",
    answer: "J:",
    code: "Kode naskah",
    untitled: "Siaran pers",
    months: [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    weekdays: [
        "Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu",
    ],
};

const ENGLISH: Words = Words {
    number: "No.",
    immediate: "FOR IMMEDIATE RELEASE",
    embargo: "EMBARGOED – not for publication before {moment}",
    photo: "Photo:",
    about: "About",
    contacts: "Media contact",
    responsible: "Issued by",
    accounts: "Official channels",
    participant: "a participant from",
    question: "Q:",
    answer: "A:",
    code: "Text code",
    untitled: "Press release",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    weekdays: [
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
    ],
};

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Indonesian => &INDONESIAN,
            Language::English => &ENGLISH,
        }
    }
}
