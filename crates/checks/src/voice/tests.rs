use siaran_model::Language::{self, English, Indonesian};

use super::Voice::{Active, Actorless, Inverted, Nominal, Passive};
use super::*;
use crate::testing::slice;

/// Headlines with what they are, and by which words.
const INDONESIAN: [(&str, Option<(Voice, &str)>); 63] = [
    (
        "Purwabakti Latih 40 Humas Kecamatan Meluruskan Kabar Bohong",
        Some((Active, "Latih")),
    ),
    (
        "Purwabakti Buka Klinik Hukum Gratis",
        Some((Active, "Buka")),
    ),
    (
        "Pemkot Purwabakti Luncurkan Aplikasi Lapor Desa",
        Some((Active, "Luncurkan")),
    ),
    (
        "Purwabakti dan Universitas Wanasari Buka Klinik Hukum",
        Some((Active, "Buka")),
    ),
    (
        "Wali Kota akan Tinjau Lokasi Banjir",
        Some((Active, "akan Tinjau")),
    ),
    (
        "Dinas Kesehatan Membagikan 5.000 Kelambu",
        Some((Active, "Membagikan")),
    ),
    (
        "Wanasari Berhasil Turunkan Angka Stunting",
        Some((Active, "Berhasil")),
    ),
    (
        "Warga yang Terdampak Banjir Terima Bantuan",
        Some((Active, "Terima")),
    ),
    ("Harga Beras di Wanasari Turun", Some((Active, "Turun"))),
    (
        "Menteri Kelautan: Ekspor Ikan Tembus Rp5 Triliun",
        Some((Active, "Tembus")),
    ),
    (
        "Klarifikasi: Pemkot Bantah Kabar Kenaikan Tarif",
        Some((Active, "Bantah")),
    ),
    (
        "Bupati Wanasari Lantik 40 Kepala Sekolah",
        Some((Active, "Lantik")),
    ),
    (
        "Dinas Sosial Siap Salurkan Bantuan",
        Some((Active, "Siap Salurkan")),
    ),
    (
        "Dieng Kembali Gelar Festival Kentang",
        Some((Active, "Kembali Gelar")),
    ),
    (
        "Direktorat Pajak Perluas Layanan Digital",
        Some((Active, "Perluas")),
    ),
    ("Menkes Kunjungi Tiga Puskesmas", Some((Active, "Kunjungi"))),
    (
        "Kediri Raih Penghargaan Kota Layak Anak",
        Some((Active, "Raih")),
    ),
    ("Pemkot Ajak Warga Pilah Sampah", Some((Active, "Ajak"))),
    (
        "Pendidikan Gratis Jangkau 12 Desa",
        Some((Active, "Jangkau")),
    ),
    (
        "Wanasari Wujudkan Sekolah Ramah Anak",
        Some((Active, "Wujudkan")),
    ),
    ("Tim Gabungan Evakuasi 35 Warga", None),
    (
        "BPBD Akan Evakuasi 35 Warga",
        Some((Active, "Akan Evakuasi")),
    ),
    (
        "Klinik Hukum Dibuka di 12 Kecamatan",
        Some((Passive, "Dibuka")),
    ),
    (
        "Jembatan Sukamaju Akan Diresmikan Bupati",
        Some((Passive, "Akan Diresmikan")),
    ),
    (
        "Tiga Pejabat Dinas Perhubungan Dilantik",
        Some((Passive, "Dilantik")),
    ),
    ("Buku Cerita Di Baca 200 Siswa", Some((Passive, "Di Baca"))),
    (
        "300 Peserta Didampingi Penyuluh",
        Some((Passive, "Didampingi")),
    ),
    (
        "Kebijakan Baru Disosialisasikan kepada Pedagang",
        Some((Passive, "Disosialisasikan")),
    ),
    (
        "Sari Lestari Terpilih Jadi Ketua Karang Taruna",
        Some((Passive, "Terpilih")),
    ),
    (
        "Jalan Masuk Pasar Ditutup Sementara",
        Some((Passive, "Ditutup")),
    ),
    (
        "Diskusi Publik Digelar di Balai Kota",
        Some((Passive, "Digelar")),
    ),
    ("Rumah Susun Nelayan Mulai Dihuni", None),
    (
        "Rumah Susun Nelayan Mulai Dibangun",
        Some((Passive, "Mulai Dibangun")),
    ),
    (
        "Cegah Banjir, Purwabakti Keruk Sungai",
        Some((Inverted, "Cegah Banjir")),
    ),
    (
        "Dukung UMKM, Bank Wanasari Gelar Pameran",
        Some((Inverted, "Dukung UMKM")),
    ),
    (
        "Jelang Ramadan, Pemkab Pantau Harga Pangan",
        Some((Inverted, "Jelang Ramadan")),
    ),
    (
        "Memperingati Hari Ibu, Wanasari Tanam 500 Pohon",
        Some((Inverted, "Memperingati Hari Ibu")),
    ),
    (
        "Dibuka, Pendaftaran Beasiswa Wanasari",
        Some((Inverted, "Dibuka")),
    ),
    (
        "Diresmikan Bupati, Jembatan Sukamaju Beroperasi",
        Some((Inverted, "Diresmikan Bupati")),
    ),
    (
        "Ditemukan Varietas Padi Tahan Kering",
        Some((Inverted, "Ditemukan")),
    ),
    (
        "Usai Banjir, 12 Sekolah Kembali Belajar",
        Some((Inverted, "Usai Banjir")),
    ),
    ("Menjaga Mutu Layanan Publik", Some((Actorless, "Menjaga"))),
    ("Wujudkan Kota Ramah Anak", Some((Actorless, "Wujudkan"))),
    (
        "Membangun Desa dari Pinggiran",
        Some((Actorless, "Membangun")),
    ),
    (
        "Penandatanganan Kerja Sama Purwabakti dan Wanasari",
        Some((Nominal, "Penandatanganan")),
    ),
    (
        "Kunjungan Kerja Wali Kota ke Kabupaten Wanasari",
        Some((Nominal, "Kunjungan")),
    ),
    (
        "Pelatihan Kehumasan untuk 40 Pegawai Kecamatan",
        Some((Nominal, "Pelatihan")),
    ),
    (
        "Sosialisasi Gizi bagi Ibu Hamil",
        Some((Nominal, "Sosialisasi")),
    ),
    (
        "Kegiatan Peningkatan Mutu Layanan",
        Some((Nominal, "Kegiatan")),
    ),
    (
        "Pelatihan Kehumasan Diikuti 40 Pegawai",
        Some((Passive, "Diikuti")),
    ),
    ("Rapat Koordinasi Bahas Banjir", Some((Active, "Bahas"))),
    ("Buka Puasa Bersama Wali Kota", None),
    ("Serah Terima Jabatan Kepala Dinas", None),
    ("Terima Kasih, Tenaga Kesehatan", None),
    ("Tata Kelola Sampah di Purwabakti", None),
    ("Kota Ramah Anak", None),
    ("Beasiswa bagi Anak Nelayan", None),
    ("Gerakan Literasi Desa", None),
    ("Direktur Baru RSUD Wanasari", None),
    ("Kabar Baik dari Dieng", None),
    ("Makan Bergizi untuk Semua", None),
    (
        "Melalui Koperasi, Petani Jual Kopi ke Jepang",
        Some((Inverted, "Melalui Koperasi")),
    ),
    ("", None),
];

const ENGLISH: [(&str, Option<(Voice, &str)>); 19] = [
    (
        "Purwabakti Opens Free Legal Clinics",
        Some((Active, "Opens")),
    ),
    (
        "Purwabakti to Open 12 Legal Clinics",
        Some((Active, "to Open")),
    ),
    (
        "Ministry Will Launch Reporting Application",
        Some((Active, "Will Launch")),
    ),
    ("Wanasari Wins Clean River Award", Some((Active, "Wins"))),
    (
        "City Signed Agreement With University",
        Some((Active, "Signed")),
    ),
    ("Bridge Opened by Mayor", Some((Passive, "Opened by"))),
    (
        "12 Clinics to Be Opened in April",
        Some((Passive, "Be Opened")),
    ),
    (
        "Free Books Are Given to 2,000 Students",
        Some((Passive, "Are Given")),
    ),
    (
        "To Fight Floods, City Clears Its Rivers",
        Some((Inverted, "To Fight Floods")),
    ),
    (
        "After Floods, Schools Reopen",
        Some((Inverted, "After Floods")),
    ),
    (
        "Opening of the Wanasari Library",
        Some((Nominal, "Opening")),
    ),
    (
        "Signing of Cooperation Agreement",
        Some((Nominal, "Signing")),
    ),
    ("Protect Our Rivers", Some((Actorless, "Protect"))),
    ("Residents Moved to Shelters", None),
    ("Annual Reports and Plans", None),
    ("Public Services for All", None),
    ("City Awards Ceremony", None),
    ("A New Bridge for Sukamaju", None),
    ("", None),
];

#[test]
fn every_headline_is_what_it_is_said_to_be() {
    let mut wrong = Vec::new();
    let mut try_all = |cases: &[(&str, Option<(Voice, &str)>)], language: Language| {
        for (headline, is) in cases {
            let found = voice(headline, language);
            let found = found.map(|found| (found.voice, slice(headline, found.words)));
            if found
                .as_ref()
                .map(|(voice, words)| (*voice, words.as_str()))
                != *is
            {
                wrong.push(format!("{headline}: {found:?}, not {is:?}"));
            }
        }
    };
    try_all(&INDONESIAN, Indonesian);
    try_all(&ENGLISH, English);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
