//! Indonesian words by their shape: verbs above all, and the *di* that begins one
//! beside the *di* that stands before a place.

use crate::words::word_set;

word_set!(pub(crate) MONTHS, "
    januari februari maret april mei juni juli agustus september oktober november desember
");

word_set!(pub(crate) WEEKDAYS, "
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad
");

// Words before a verb that say how far the deed has come.
word_set!(pub(crate) AUXILIARIES, "
    akan bisa dapat harus kembali mulai resmi sedang segera siap sudah telah tengah terus
");

/// *meng-*, *mem-*, *men-*, *meny-*, *me-*: whoever stands before does it.
pub(crate) fn is_active_verb(word: &str) -> bool {
    let shaped = word.len() >= 6
        && word.starts_with("me")
        && word[2..].starts_with(['l', 'r', 'w', 'y', 'm', 'n'])
        && word.chars().all(|c| c.is_alphabetic() || c == '-');
    (shaped && !LIKE_ACTIVE.contains(word) && !is_minister(word)) || BER_VERBS.contains(word)
}

/// *di-*: it is done to what stands before.
pub(crate) fn is_passive_verb(word: &str) -> bool {
    let Some(root) = word.strip_prefix("di") else {
        return false;
    };
    if root.len() < 3 || !word.chars().all(|c| c.is_alphabetic() || c == '-') {
        return false;
    }
    (root.ends_with("kan") && root.len() > 4)
        || (root.ends_with('i') && root.len() > 4 && !word.ends_with("si") && word != "dinasti")
        || (word.ends_with("asi") && SI_ROOTS.contains(root))
        || PASSIVE_ROOTS.contains(root)
}

/// *ter-*: it happened, whoever did it.
pub(crate) fn is_ter_verb(word: &str) -> bool {
    TER_VERBS.contains(word)
}

/// A verb with its prefix.
pub(crate) fn is_verb(word: &str) -> bool {
    is_active_verb(word) || is_passive_verb(word) || is_ter_verb(word)
}

/// A verb as headlines have it, without *me-*: *buka*, *luncurkan*.
pub(crate) fn is_bare_verb(word: &str) -> bool {
    BARE_VERBS.contains(word)
        || (word.len() >= 7
            && word.ends_with("kan")
            && word.chars().all(char::is_alphabetic)
            && !is_passive_verb(word)
            && !word.starts_with("di")
            && !["pe", "ke", "se", "te", "me"]
                .iter()
                .any(|p| word.starts_with(p))
            && !KAN_NOUNS.contains(word))
        || KAN_VERBS.contains(word)
}

/// A root that is never a noun: *di baca* is a *di-* verb with a space too many.
pub(crate) fn is_torn_passive(di: &str, next: &str) -> bool {
    di == "di" && TORN.contains(next)
}

/// *Menkes*, *Mendagri*: people, not deeds.
fn is_minister(word: &str) -> bool {
    MINISTERS.iter().any(|minister| word.starts_with(minister))
}

word_set!(
    MINISTERS,
    "
    menaker mendagri mendikbud menhub menkes menkeu menko menkum menlu menpan menparekraf
    menpora mensesneg mensos
"
);

word_set!(
    LIKE_ACTIVE,
    "
    medali median medium mekanik mekanisasi mekanisme mekarsari melainkan melalui melati
    melayu memadai memang membahayakan membanggakan member memilukan memorandum memori
    memorial memprihatinkan memuaskan menag menakjubkan menantu menara menarik menawan
    mendadak mendag mendalam mendatang mendes mendesak mendikti menengah mengapa mengejutkan
    mengenai menggembirakan mengkhawatirkan menit menjanjikan menjelang mentah mental mentari
    menteri mentor menuju menurut menyeluruh menyenangkan menyusul merah merata merdeka mereka
    meriah merpati merupakan mesin mesjid meski meskipun mesra metode metodologi metro
    metropolitan mewah
"
);

word_set!(
    BER_VERBS,
    "
    bekerja belajar berakhir beralih berangkat berbagi berbenah berdampingan berdialog berdiri
    berduka berencana bergabung bergerak berharap berhasil berhenti berjalan berjanji
    berkolaborasi berkomitmen berkumpul berkunjung berkurang berlatih berlomba berlaga berlaku berlangsung
    bermain beroperasi berpartisipasi berpesan berpulang bersaing bersepakat bersiap
    bersilaturahmi bersinergi bertahan bertambah bertanding bertekad bertemu bertolak bertugas
    berubah berupaya berziarah
"
);

// Borrowed verbs in *-asi*, which end like nouns.
word_set!(
    SI_ROOTS,
    "
    adaptasi akomodasi akreditasi aktivasi antisipasi apresiasi atasi awasi batasi deportasi
    edukasi evakuasi evaluasi fasilitasi formulasi identifikasi inisiasi investigasi
    karantinasi klarifikasi konfirmasi koordinasi kurasi mediasi mutasi operasi organisasi
    rehabilitasi relokasi renovasi sosialisasi vaksinasi verifikasi
"
);

word_set!(
    PASSIVE_ROOTS,
    "
    adakan ajak aju ambil angkat antar atur baca bagi bahas bakar bangun bantu bawa bayar
    bekuk beli bentuk beri bina bongkar buat bubar buka buru cabut catat cegah cek cetak ciduk
    cuci dampingi dorong dukung eksekusi ekspor ganti gelar gugat guyur hadiri hapus hentikan
    hibur hitung ikuti impor isi jaga jamin jemput jual kaji kawal kebut kelola kirim kukuhkan
    kunjungi lantik larang latih lepas libat luncurkan minta mulai mutakhirkan nilai panen
    panggil pangkas pantau pasang pecat percepat perketat perkuat perluas permudah perpanjang
    pilih pimpin proses rawat rayakan rehab revisi rilis sambut sebut sidang siram sita susun
    tahan tambah tanam tangkap tata teken terima tinjau tunda tutup
"
);

word_set!(
    TER_VERBS,
    "
    terbakar terbentuk tercapai terealisasi terjadi terjual terlaksana terpasang terpenuhi
    terpilih tersalurkan terselenggara terselesaikan tersertifikasi tertangani tertangkap
    terungkap
"
);

word_set!(
    BARE_VERBS,
    "
    adakan ajak ajarkan amankan ambil antar apresiasi atasi awasi bagikan bahas bangun bantah
    bantu bawa bebaskan bekali beli benahi beri bina bongkar borong buat buka cabut capai
    catat cegah cetak dampingi datangi dorong dukung evakuasi fasilitasi gagas gandeng ganti
    gelar genjot hadiri hapus hormati ikuti imbau ingatkan jaga jajaki jalin jamin jangkau
    jelaskan jemput jual kawal kebut kejar kelola kenang keruk kirim klarifikasi kunjungi
    lantik larang latih layani lepas libatkan lindungi luruskan manfaatkan miliki minta olah
    pacu pakai pamerkan pangkas pantau pasang pasok pastikan perbaiki perbanyak perbarui
    percantik percepat periksa peringati perketat perkuat perluas permudah perpanjang pilih
    pimpin pugar punya raih rampungkan raup rawat rayakan relokasi resmikan rilis sabet sahkan
    salurkan sambangi sambut sampaikan sapa sasar sebut segel selidiki sepakati serahkan
    setujui siagakan siapkan siram sita sosialisasikan susun tanam tandatangani tangani
    tangkap targetkan tawarkan tebar tegaskan tekan teken telusuri tembus temui terapkan
    terbitkan terima tertibkan tetapkan tingkatkan tinjau tolak tunda tutup ubah ungkap usung
"
);

// Verbs in *-kan* that begin like nouns.
word_set!(
    KAN_VERBS,
    "
    kedepankan keluarkan kembalikan kembangkan kenalkan kerahkan pekerjakan perhatikan
    perjuangkan perkenalkan perlihatkan persiapkan pertahankan pertemukan pertunjukkan
    sebarkan sediakan selaraskan selenggarakan selesaikan sematkan
"
);

// Nouns and others that end in *-kan* without being verbs.
word_set!(
    KAN_NOUNS,
    "
    bahkan belakangan bengkakan cetakan gerakan ledakan masakan masukan pasokan pijakan
    rujukan sedangkan silakan tembakan tindakan tolakan usikan
"
);

word_set!(
    TORN,
    "
    adakan baca bagikan bangun buka gelar hadiri laksanakan lakukan luncurkan pasang perbaiki
    pimpin resmikan salurkan selenggarakan serahkan tanam tetapkan tingkatkan tinjau
"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_verbs() {
        for verb in [
            "membuka",
            "meluncurkan",
            "menyalurkan",
            "mengimbau",
            "merayakan",
            "melatih",
            "berkunjung",
            "berhasil",
            "mewajibkan",
        ] {
            assert!(is_active_verb(verb), "{verb}");
        }
        for verb in [
            "dibuka",
            "dilaksanakan",
            "didampingi",
            "dievaluasi",
            "disosialisasikan",
            "diresmikan",
            "dihadiri",
            "diisi",
            "dimulai",
            "diperpanjang",
            "difasilitasi",
        ] {
            assert!(is_passive_verb(verb), "{verb}");
        }
        for verb in [
            "buka",
            "luncurkan",
            "gencarkan",
            "tandatangani",
            "kembangkan",
            "wujudkan",
        ] {
            assert!(is_bare_verb(verb), "{verb}");
        }
    }

    #[test]
    fn rejects_what_only_looks_like_a_verb() {
        for word in [
            "melalui",
            "menteri",
            "menkes",
            "mendagri",
            "menurut",
            "media",
            "meskipun",
            "mendatang",
            "berbagai",
            "bersama",
            "berita",
            "beras",
            "berdasarkan",
        ] {
            assert!(!is_active_verb(word), "{word}");
        }
        for word in [
            "dinas",
            "diskusi",
            "direktur",
            "digital",
            "disabilitas",
            "distribusi",
            "di",
            "dini",
            "dieng",
            "divisi",
            "diskominfo",
            "disdik",
            "dirgahayu",
            "dia",
        ] {
            assert!(!is_passive_verb(word), "{word}");
        }
        for word in [
            "pendidikan",
            "kebijakan",
            "gerakan",
            "perikanan",
            "pekan",
            "bukan",
            "tindakan",
            "rekan",
            "kendaraan",
            "sedangkan",
        ] {
            assert!(!is_bare_verb(word), "{word}");
        }
    }
}
