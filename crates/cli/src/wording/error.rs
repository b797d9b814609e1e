//! A sentence for every error code.

use siaran_app::{ErrorCode, ErrorReport};
use siaran_model::Language;

use super::problem::problem;

/// What is wrong, without the file and the place.
pub(super) fn what(error: &ErrorReport, language: Language) -> String {
    let value = error.what.as_deref().unwrap_or_default();
    match language {
        Language::Indonesian => indonesian(error.code, value),
        Language::English => english(error.code, value),
    }
}

// A line or two for each code.
#[allow(clippy::too_many_lines)]
fn indonesian(code: ErrorCode, value: &str) -> String {
    match code {
        ErrorCode::NoDataFolder => {
            "sistem ini tidak menyediakan folder data; sebutkan lewat SIARAN_DATA".to_owned()
        }
        ErrorCode::LibraryDenied => {
            "pustaka tidak dapat dibuka atau ditulisi; periksa izin foldernya".to_owned()
        }
        ErrorCode::LibraryBroken => {
            "berkas pustaka rusak atau bukan pustaka Siaran; berkas itu dibiarkan apa adanya"
                .to_owned()
        }
        ErrorCode::LibraryForeign => {
            "berkas pustaka ini milik program lain; pilih folder pustaka yang lain".to_owned()
        }
        ErrorCode::LibraryNewer => format!(
            "pustaka ini dibuat Siaran yang lebih baru (bentuk {value}); perbarui Siaran di komputer ini"
        ),
        ErrorCode::LibraryBusy => {
            "pustaka sedang dipakai program lain; coba lagi sebentar".to_owned()
        }
        ErrorCode::LibraryFull => {
            "ruang penyimpanan pustaka penuh; kosongkan sebagian lalu coba lagi".to_owned()
        }
        ErrorCode::LibraryReadOnly => {
            "pustaka hanya dapat dibaca saat ini, jadi tidak ada yang diubah".to_owned()
        }
        ErrorCode::LibraryMissing => {
            "tidak ada pustaka di sini; sebutkan foldernya lewat --data".to_owned()
        }
        ErrorCode::LibraryOpenElsewhere => {
            "pustaka sedang dibuka program lain; tutup semua jendela Siaran lalu coba lagi".to_owned()
        }
        ErrorCode::LibraryFailed => "pustaka gagal menjawab".to_owned(),
        ErrorCode::NotABackup => {
            "berkas ini bukan cadangan pustaka Siaran; pilih cadangan yang dibuat Siaran".to_owned()
        }
        ErrorCode::BackupBroken => {
            "cadangan ini rusak dan tidak dipakai; pustaka tidak diubah, pilih cadangan lain".to_owned()
        }
        ErrorCode::BackupNewer => format!(
            "cadangan ini dibuat Siaran yang lebih baru (bentuk {value}); perbarui Siaran di komputer ini"
        ),
        ErrorCode::NoRoom => format!(
            "ruang di folder ini tidak cukup; perlu sekitar {}, kosongkan sebagian lalu coba lagi",
            megabytes(value, ',')
        ),
        ErrorCode::ReleaseMissing => format!("rilis \"{value}\" tidak ada di pustaka"),
        ErrorCode::TemplateMissing => format!("templat \"{value}\" tidak ada"),
        ErrorCode::TemplateOvertaken => {
            format!("templat ini sudah diubah di tempat lain, kini versi {value}")
        }
        ErrorCode::TemplateStays => {
            format!("templat \"{value}\" bawaan Siaran, atau tidak ada di tempat sampah")
        }
        ErrorCode::NotAnArchive => {
            "ini bukan berkas yang diekspor pustaka Siaran, atau isinya jenis lain".to_owned()
        }
        ErrorCode::ArchiveDamaged => {
            "berkas ini rusak atau diubah sesudah diekspor; minta salinan baru".to_owned()
        }
        ErrorCode::ArchiveUnsafe => {
            "isi berkas ini tidak wajar dan tidak dibuka; pastikan asalnya".to_owned()
        }
        ErrorCode::OrganisationMissing => format!("lembaga \"{value}\" tidak ada di pustaka"),
        ErrorCode::OrganisationChanged => {
            format!("lembaga \"{value}\" sudah diubah di jendela lain")
        }
        ErrorCode::PictureMissing => {
            format!("isi gambar \"{value}\" tidak ikut tersimpan di berkas ini")
        }
        ErrorCode::VersionMissing => format!("rilis ini tidak punya versi {value}"),
        ErrorCode::ReleaseNotInBin => format!("rilis \"{value}\" tidak ada di tempat sampah"),
        ErrorCode::NumberTaken => format!("nomor itu sudah dipakai: \"{value}\""),
        ErrorCode::NumberCancelled => format!("nomor {value} sudah dibatalkan"),
        ErrorCode::NumberChanged => format!("nomor {value} di register sudah berubah"),
        ErrorCode::NumberOutOfRange => format!("{value} bukan nomor urut"),
        ErrorCode::NumberReasonMissing => format!("nomor {value} dibatalkan tanpa alasan"),
        ErrorCode::ReleaseChangedElsewhere => {
            format!("rilis \"{value}\" baru saja diubah di jendela atau program lain")
        }
        ErrorCode::ReleaseInBin => format!("rilis \"{value}\" ada di tempat sampah"),
        ErrorCode::SpeakerMissing => format!("narasumber \"{value}\" tidak ada di pustaka"),
        ErrorCode::SpeakerNotInBin => {
            format!("narasumber \"{value}\" tidak ada di tempat sampah")
        }
        ErrorCode::SpeakerChanged => {
            "narasumber ini sudah diubah di tempat lain; buka lagi lalu ulangi".to_owned()
        }
        ErrorCode::SpeakerNameless => "narasumber ini belum bernama".to_owned(),
        ErrorCode::PostEndsBeforeStart => {
            "jabatan terdahulu berakhir sebelum dimulai; periksa tanggalnya".to_owned()
        }
        ErrorCode::TableTooLarge => {
            "tabel ini terlalu besar; paling besar 8 MB dan 10.000 baris".to_owned()
        }
        ErrorCode::TableEncoding => {
            "baris ini bukan teks yang dapat dibaca; simpan ulang sebagai CSV UTF-8".to_owned()
        }
        ErrorCode::TableNameless => format!(
            "baris pertama tidak punya kolom \"Nama\"; yang ada: {}",
            if value.is_empty() { "tidak ada" } else { value }
        ),
        ErrorCode::FileMissing => "berkas tidak ditemukan".to_owned(),
        ErrorCode::FileIsFolder => "ini folder, bukan berkas rilis".to_owned(),
        ErrorCode::FileUnreadable => "berkas tidak dapat dibaca; periksa izinnya".to_owned(),
        ErrorCode::FileTooLarge => format!(
            "berkas sebesar {} terlalu besar untuk sebuah rilis; paling besar 67 MB",
            megabytes(value, ',')
        ),
        ErrorCode::NotJson => format!(
            "bukan JSON yang benar: {}",
            problem(value, Language::Indonesian)
        ),
        ErrorCode::Truncated => "isi berkas terpotong di tengah; salin ulang berkasnya".to_owned(),
        ErrorCode::NotARelease => {
            "berkas ini JSON, tetapi bukan rilis Siaran: isian \"schema\" tidak ada".to_owned()
        }
        ErrorCode::NewerSchema => format!(
            "rilis ini ditulis Siaran yang lebih baru (skema {value}); perbarui Siaran di komputer ini"
        ),
        ErrorCode::UnknownSchema => format!("tidak ada Siaran yang menulis skema {value}"),
        ErrorCode::Shape => problem(value, Language::Indonesian),
        ErrorCode::DuplicateId => format!("id \"{value}\" dipakai dua kali"),
        ErrorCode::UnknownSpeaker => format!("rilis ini tidak punya narasumber \"{value}\""),
        ErrorCode::UnknownPicture => format!("rilis ini tidak punya gambar \"{value}\""),
        ErrorCode::EmptyPicture => format!("lebar atau tinggi gambar \"{value}\" nol"),
        ErrorCode::PictureUnreadable => {
            "gambar rusak atau bukan JPEG maupun PNG; ganti gambarnya".to_owned()
        }
        ErrorCode::PictureTooLarge => {
            "gambar terlalu besar; paling besar 31 MB dan 50 megapiksel".to_owned()
        }
        ErrorCode::FolderMissing => "folder ini tidak ada atau bukan folder".to_owned(),
        ErrorCode::FolderDenied => {
            "folder ini tidak boleh ditulisi; pilih folder lain atau ubah izinnya".to_owned()
        }
        ErrorCode::DiskFull => {
            "ruang penyimpanan penuh; kosongkan sebagian lalu ekspor lagi".to_owned()
        }
        ErrorCode::TargetBusy => {
            "berkas ini sedang dibuka program lain; tutup dulu lalu ekspor lagi".to_owned()
        }
        ErrorCode::TargetIsFolder => "sudah ada folder dengan nama ini".to_owned(),
        ErrorCode::FileExists => {
            "berkas ini sudah ada dan tidak ditimpa; pilih nama lain".to_owned()
        }
        ErrorCode::BadName => "sistem tidak menerima nama ini; pilih nama lain".to_owned(),
        ErrorCode::WriteFailed => "berkas tidak dapat ditulis".to_owned(),
        ErrorCode::WriterFailed => format!(
            "{} tidak dapat disusun karena kesalahan dalam Siaran; rilisnya sendiri tidak rusak",
            value.to_uppercase()
        ),
        ErrorCode::CharactersMissing => format!(
            "jenis huruf PDF tidak memiliki {}; ganti atau hapus aksara itu, lalu ekspor lagi",
            named(value)
        ),
        ErrorCode::Unfaithful => format!(
            "berkas yang disusun tidak memuat naskah ini dengan tepat ({value}), maka tidak ditulis; ini kesalahan Siaran"
        ),
        ErrorCode::NotADocument => {
            "bukan DOCX, PDF, atau HTML yang dapat dibaca; pilih berkas hasil ekspor".to_owned()
        }
        ErrorCode::Unmarked => {
            "berkas ini tidak menyebut rilis yang dimuatnya; mungkin tidak dibuat Siaran atau catatannya terhapus".to_owned()
        }
        ErrorCode::Unsealed => {
            "catatan tiap baris dalam berkas ini terhapus oleh program lain; cocokkan dengan rilisnya lewat --against".to_owned()
        }
    }
}

// A line or two for each code.
#[allow(clippy::too_many_lines)]
fn english(code: ErrorCode, value: &str) -> String {
    match code {
        ErrorCode::NoDataFolder => {
            "this system names no folder for data; name one in SIARAN_DATA".to_owned()
        }
        ErrorCode::LibraryDenied => {
            "the library cannot be opened or written; check its folder’s permissions".to_owned()
        }
        ErrorCode::LibraryBroken => {
            "the library file is damaged or no library of Siaran; it was left as it is".to_owned()
        }
        ErrorCode::LibraryForeign => {
            "the library file belongs to another program; choose another folder".to_owned()
        }
        ErrorCode::LibraryNewer => format!(
            "a newer Siaran made this library (form {value}); update Siaran on this computer"
        ),
        ErrorCode::LibraryBusy => {
            "another program is using the library; try again in a moment".to_owned()
        }
        ErrorCode::LibraryFull => {
            "the library’s disk is full; free some space and try again".to_owned()
        }
        ErrorCode::LibraryReadOnly => {
            "the library can only be read just now, so nothing was changed".to_owned()
        }
        ErrorCode::LibraryMissing => {
            "there is no library here; name its folder by --data".to_owned()
        }
        ErrorCode::LibraryOpenElsewhere => {
            "another program has the library open; close every window of Siaran and try again".to_owned()
        }
        ErrorCode::LibraryFailed => "the library did not answer".to_owned(),
        ErrorCode::NotABackup => {
            "this file is no backup of a Siaran library; choose one that Siaran made".to_owned()
        }
        ErrorCode::BackupBroken => {
            "this backup is damaged and was not used; the library was not changed, choose another one".to_owned()
        }
        ErrorCode::BackupNewer => format!(
            "a newer Siaran made this backup (form {value}); update Siaran on this computer"
        ),
        ErrorCode::NoRoom => format!(
            "this folder has not enough room; about {} are needed, free some space and try again",
            megabytes(value, '.')
        ),
        ErrorCode::ReleaseMissing => format!("there is no release \"{value}\" in the library"),
        ErrorCode::TemplateMissing => format!("there is no template \"{value}\""),
        ErrorCode::TemplateOvertaken => {
            format!("this template was changed elsewhere and is at version {value} now")
        }
        ErrorCode::TemplateStays => {
            format!("template \"{value}\" comes with Siaran, or is not in the bin")
        }
        ErrorCode::NotAnArchive => {
            "this is no file that a Siaran library exported, or it holds something else".to_owned()
        }
        ErrorCode::ArchiveDamaged => {
            "this file is damaged or was altered after its export; ask for a new copy".to_owned()
        }
        ErrorCode::ArchiveUnsafe => {
            "what this file holds is not plausible, so it was not opened; make sure where it comes from"
                .to_owned()
        }
        ErrorCode::OrganisationMissing => {
            format!("there is no organisation \"{value}\" in the library")
        }
        ErrorCode::OrganisationChanged => {
            format!("the organisation \"{value}\" was changed in another window")
        }
        ErrorCode::PictureMissing => {
            format!("the contents of picture \"{value}\" are not in this file")
        }
        ErrorCode::VersionMissing => format!("this release has no version {value}"),
        ErrorCode::ReleaseNotInBin => format!("release \"{value}\" is not in the bin"),
        ErrorCode::NumberTaken => format!("that number is taken: \"{value}\""),
        ErrorCode::NumberCancelled => format!("number {value} was cancelled"),
        ErrorCode::NumberChanged => format!("number {value} has changed in the register"),
        ErrorCode::NumberOutOfRange => format!("{value} is no running number"),
        ErrorCode::NumberReasonMissing => format!("number {value} was cancelled without a reason"),
        ErrorCode::ReleaseChangedElsewhere => {
            format!("release \"{value}\" was just changed in another window or program")
        }
        ErrorCode::ReleaseInBin => format!("release \"{value}\" is in the bin"),
        ErrorCode::SpeakerMissing => format!("there is no speaker \"{value}\" in the library"),
        ErrorCode::SpeakerNotInBin => format!("the speaker \"{value}\" is not in the bin"),
        ErrorCode::SpeakerChanged => {
            "this speaker was changed elsewhere; open it again and repeat".to_owned()
        }
        ErrorCode::SpeakerNameless => "this speaker has no name yet".to_owned(),
        ErrorCode::PostEndsBeforeStart => {
            "a former post ends before it begins; check its dates".to_owned()
        }
        ErrorCode::TableTooLarge => {
            "this table is too large; at most 8 MB and 10,000 lines".to_owned()
        }
        ErrorCode::TableEncoding => {
            "this line is no readable text; save the table again as CSV UTF-8".to_owned()
        }
        ErrorCode::TableNameless => format!(
            "the first line has no column \"Name\"; it has: {}",
            if value.is_empty() { "none" } else { value }
        ),
        ErrorCode::FileMissing => "there is no such file".to_owned(),
        ErrorCode::FileIsFolder => "this is a folder, not a release file".to_owned(),
        ErrorCode::FileUnreadable => "the file cannot be read; check its permissions".to_owned(),
        ErrorCode::FileTooLarge => format!(
            "the file has {}, too much for a release; at most 67 MB are read",
            megabytes(value, '.')
        ),
        ErrorCode::NotJson => format!(
            "not well-formed JSON: {}",
            problem(value, Language::English)
        ),
        ErrorCode::Truncated => "the file ends in the middle; copy it again".to_owned(),
        ErrorCode::NotARelease => {
            "this is JSON, but no release of Siaran: the field \"schema\" is missing".to_owned()
        }
        ErrorCode::NewerSchema => format!(
            "a newer Siaran wrote this release (schema {value}); update Siaran on this computer"
        ),
        ErrorCode::UnknownSchema => format!("no Siaran writes schema {value}"),
        ErrorCode::Shape => problem(value, Language::English),
        ErrorCode::DuplicateId => format!("the id \"{value}\" is used twice"),
        ErrorCode::UnknownSpeaker => format!("this release has no speaker \"{value}\""),
        ErrorCode::UnknownPicture => format!("this release has no picture \"{value}\""),
        ErrorCode::EmptyPicture => format!("picture \"{value}\" has a width or height of zero"),
        ErrorCode::PictureUnreadable => {
            "the picture is damaged or neither JPEG nor PNG; replace it".to_owned()
        }
        ErrorCode::PictureTooLarge => {
            "the picture is too large; at most 31 MB and 50 megapixels".to_owned()
        }
        ErrorCode::FolderMissing => "this folder does not exist or is no folder".to_owned(),
        ErrorCode::FolderDenied => {
            "this folder may not be written to; choose another or change its permissions".to_owned()
        }
        ErrorCode::DiskFull => "the disk is full; free some space and export again".to_owned(),
        ErrorCode::TargetBusy => {
            "another program has this file open; close it and export again".to_owned()
        }
        ErrorCode::TargetIsFolder => "there is a folder of this name".to_owned(),
        ErrorCode::FileExists => {
            "this file is there already and was not replaced; choose another name".to_owned()
        }
        ErrorCode::BadName => "the system does not take this name; choose another".to_owned(),
        ErrorCode::WriteFailed => "the file could not be written".to_owned(),
        ErrorCode::WriterFailed => format!(
            "the {} could not be composed, through a fault of Siaran; the release itself is whole",
            value.to_uppercase()
        ),
        ErrorCode::CharactersMissing => format!(
            "the PDF’s fonts do not have {}; replace or remove these characters and export again",
            named(value)
        ),
        ErrorCode::Unfaithful => format!(
            "the file did not hold exactly this text ({value}) and was not written; this is a fault of Siaran"
        ),
        ErrorCode::NotADocument => {
            "no DOCX, PDF or HTML that can be read; choose an exported file".to_owned()
        }
        ErrorCode::Unmarked => {
            "this file does not say which release it holds; perhaps Siaran did not make it, or its record was removed".to_owned()
        }
        ErrorCode::Unsealed => {
            "another program removed the record of lines from this file; compare it with its release by --against".to_owned()
        }
    }
}

/// Characters with their numbers in Unicode.
fn named(characters: &str) -> String {
    let named = characters
        .chars()
        .map(|character| format!("{character} (U+{:04X})", u32::from(character)));
    named.collect::<Vec<_>>().join(", ")
}

/// Bytes as megabytes with one decimal.
fn megabytes(bytes: &str, point: char) -> String {
    let tenths = bytes.parse::<u64>().unwrap_or_default().div_ceil(100_000);
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_carry_the_languages_decimal_sign() {
        assert_eq!(megabytes("200000000", ','), "200,0 MB");
        assert_eq!(megabytes("67108865", '.'), "67.2 MB");
    }
}
