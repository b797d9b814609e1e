//! The help texts.

use siaran_model::Language;

use super::finding_help as finding;

/// The help of the whole program.
pub(crate) struct Help {
    /// The headings and the order of a help text.
    pub(crate) template: &'static str,
    pub(crate) commands: &'static str,
    pub(crate) arguments: &'static str,
    pub(crate) options: &'static str,
    pub(crate) flag_h: &'static str,
    pub(crate) flag_v: &'static str,
    pub(crate) program: CommandHelp,
    /// By the name of the command.
    pub(crate) tasks: [(&'static str, CommandHelp); 9],
}

/// The help of one command.
pub(crate) struct CommandHelp {
    pub(crate) about: &'static str,
    pub(crate) usage: &'static str,
    pub(crate) arguments: &'static [ArgumentHelp],
    pub(crate) after: &'static str,
}

/// The help of one argument.
pub(crate) struct ArgumentHelp {
    /// The parser's name for it.
    pub(crate) id: &'static str,
    /// What stands for its value. A flag has none.
    pub(crate) value: Option<&'static str>,
    pub(crate) help: &'static str,
}

impl Help {
    /// The help in this language.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::Indonesian => &INDONESIAN,
            Language::English => &ENGLISH,
        }
    }
}

pub(super) const fn argument(
    id: &'static str,
    value: &'static str,
    help: &'static str,
) -> ArgumentHelp {
    ArgumentHelp {
        id,
        value: Some(value),
        help,
    }
}

pub(super) const fn flag(id: &'static str, help: &'static str) -> ArgumentHelp {
    ArgumentHelp {
        id,
        value: None,
        help,
    }
}

static INDONESIAN: Help = Help {
    template: "{about}\n\nCara pakai: {usage}\n\n{all-args}{after-help}\n",
    commands: "Perintah",
    arguments: "Argumen",
    options: "Opsi",
    flag_h: "Tampilkan petunjuk ini",
    flag_v: "Tampilkan versi program",
    program: CommandHelp {
        about: "Siaran: menulis siaran pers. Di sini rilis diekspor, dimulai, dicari, dan diperiksa, dan pustaka dicadangkan, lewat terminal.",
        usage: "siaran [--lang id|en] PERINTAH …",
        arguments: &[argument(
            "lang",
            "BAHASA",
            "Bahasa pesan dan petunjuk: id atau en; tanpa ini mengikuti LC_ALL, LC_MESSAGES, atau LANG",
        )],
        after: "Petunjuk tiap perintah: siaran PERINTAH --help\n\
                \n\
                Kode keluar:\n  \
                0  semua berhasil\n  \
                1  ada berkas yang salah atau tidak dapat ditulis\n  \
                2  perintah tidak dipahami",
    },
    tasks: [
        (
            "export",
            CommandHelp {
                about: "Ekspor rilis menjadi dokumen, pesan, atau paket",
                usage: "siaran export BERKAS… --to FOLDER [--format docx,pdf,html]",
                arguments: &[
                    argument("files", "BERKAS", "Berkas rilis (JSON), satu atau lebih"),
                    argument("to", "FOLDER", "Folder tujuan; dibuat bila belum ada"),
                    argument(
                        "format",
                        "BENTUK",
                        "Bentuk berkas, dipisah koma: docx, pdf, html (ketiganya tanpa opsi ini), cms (untuk kolom isi laman), whatsapp, txt, md, eml (draf surel berlampiran), zip (paket rilis)",
                    ),
                    argument(
                        "watermark",
                        "TANDA",
                        "Tanda air di setiap halaman: draft, embargo, atau none; tanpa ini hanya rilis berembargo yang diberi tanda",
                    ),
                    flag("no_letterhead", "Tanpa kop, untuk kertas yang sudah berkop"),
                    argument(
                        "paper",
                        "KERTAS",
                        "a4 atau f4 (215 × 330 mm); tanpa ini menurut rilisnya",
                    ),
                    argument(
                        "name",
                        "POLA",
                        "Pola nama berkas dengan {date}, {headline}, {number}, {organisation}, {code}; tanpa ini menurut rilisnya",
                    ),
                ],
                after: "Nama berkas: tanggal rilis, lalu enam kata pertama judulnya dalam huruf kecil, misalnya\n\
                        2026-02-25-pelatihan-kehumasan-satukan-langkah.docx. Berkas lama bernama sama ditimpa;\n\
                        dua rilis bernama sama dalam satu perintah dibedakan dengan -2, -3, dan seterusnya.\n\
                        \n\
                        Setiap berkas dibaca kembali dan dicocokkan dengan naskahnya sebelum ditulis.\n\
                        Nama berkas yang jadi dicetak satu per baris. Rilis yang salah dilewati; yang lain tetap\n\
                        diekspor dan kode keluarnya 1.",
            },
        ),
        (
            "new",
            CommandHelp {
                about: "Mulai rilis baru dari templat",
                usage: "siaran new --template TEMPLAT [-o BERKAS]\n            siaran new --list",
                arguments: &[
                    argument("template", "TEMPLAT", "Templat yang dipakai; lihat --list"),
                    argument(
                        "output",
                        "BERKAS",
                        "Tulis ke berkas ini, yang tidak boleh sudah ada; tanpa ini ke keluaran baku",
                    ),
                    flag("list", "Tampilkan semua templat"),
                ],
                after: "Hasilnya berkas rilis (JSON) bertanggal hari ini.",
            },
        ),
        ("list", finding::LIST_INDONESIAN),
        ("search", finding::SEARCH_INDONESIAN),
        ("show", finding::SHOW_INDONESIAN),
        (
            "validate",
            CommandHelp {
                about: "Periksa kesalahan dalam berkas rilis",
                usage: "siaran validate BERKAS…",
                arguments: &[argument(
                    "files",
                    "BERKAS",
                    "Berkas rilis (JSON), satu atau lebih",
                )],
                after: "Kesalahan pertama tiap berkas disebut dengan tempatnya, misalnya\n\
                        rilis.json: body[3].quote.speaker: rilis ini tidak punya narasumber \"s9\"",
            },
        ),
        (
            "verify",
            CommandHelp {
                about: "Cocokkan dokumen dengan naskah yang seharusnya dimuatnya",
                usage: "siaran verify BERKAS… [--against RILIS | --data FOLDER]",
                arguments: &[
                    argument(
                        "files",
                        "BERKAS",
                        "Dokumen DOCX, PDF, atau HTML, satu atau lebih",
                    ),
                    argument(
                        "against",
                        "RILIS",
                        "Cocokkan dengan berkas rilis (JSON) ini, bukan dengan pustaka",
                    ),
                    argument(
                        "data",
                        "FOLDER",
                        "Folder pustaka; tanpa ini pustaka yang biasa, bila ada",
                    ),
                ],
                after: "Disebut rilis dan versi yang dimuat tiap dokumen, dan setiap baris yang berbeda.\n\
                        Tanpa pustaka, dokumen dicocokkan dengan catatan di dalamnya sendiri.\n\
                        Kode keluar 1 bila ada yang berbeda.",
            },
        ),
        (
            "backup",
            CommandHelp {
                about: "Cadangkan seluruh pustaka ke satu berkas",
                usage: "siaran backup [BERKAS] [--data FOLDER] [--json]",
                arguments: &[
                    argument(
                        "file",
                        "BERKAS",
                        "Berkas cadangan, yang tidak boleh sudah ada; tanpa ini bergabung dengan cadangan harian di folder pustaka",
                    ),
                    argument(
                        "data",
                        "FOLDER",
                        "Folder pustaka; tanpa ini pustaka yang biasa",
                    ),
                    flag("json", "Cetak hasilnya sebagai JSON"),
                ],
                after: "Pustaka boleh sedang dipakai. Cadangan diperiksa sebelum diberi namanya.",
            },
        ),
        (
            "restore",
            CommandHelp {
                about: "Pulihkan pustaka dari cadangan",
                usage: "siaran restore BERKAS [--data FOLDER] [--json]",
                arguments: &[
                    argument("file", "BERKAS", "Berkas cadangan"),
                    argument(
                        "data",
                        "FOLDER",
                        "Folder pustaka; tanpa ini pustaka yang biasa",
                    ),
                    flag("json", "Cetak hasilnya sebagai JSON"),
                ],
                after: "Cadangan diperiksa dahulu. Pustaka yang lama disimpan di folder yang sama dengan nama\n\
                        bertanggal. Tutup semua jendela Siaran sebelumnya.",
            },
        ),
    ],
};

static ENGLISH: Help = Help {
    template: "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    flag_h: "Show this help",
    flag_v: "Show the program’s version",
    program: CommandHelp {
        about: "Siaran writes press releases. Here releases are exported, started, found and checked, and the library is backed up, from a terminal.",
        usage: "siaran [--lang id|en] COMMAND …",
        arguments: &[argument(
            "lang",
            "LANGUAGE",
            "Language of messages and help: id or en; else that of LC_ALL, LC_MESSAGES or LANG",
        )],
        after: "Help for each command: siaran COMMAND --help\n\
                \n\
                Exit codes:\n  \
                0  all went well\n  \
                1  a file has an error or could not be written\n  \
                2  the command line was not understood",
    },
    tasks: [
        (
            "export",
            CommandHelp {
                about: "Export releases as documents, messages or a package",
                usage: "siaran export FILE… --to FOLDER [--format docx,pdf,html]",
                arguments: &[
                    argument("files", "FILE", "Release files (JSON), one or more"),
                    argument("to", "FOLDER", "Where to; made if it is not there"),
                    argument(
                        "format",
                        "FORMAT",
                        "File formats, separated by commas: docx, pdf, html (these three without this option), cms (for a content field), whatsapp, txt, md, eml (an e-mail draft with attachments), zip (a package of all)",
                    ),
                    argument(
                        "watermark",
                        "MARK",
                        "The word across every page: draft, embargo or none; without this only releases under embargo have one",
                    ),
                    flag("no_letterhead", "No letterhead, for paper that has one"),
                    argument(
                        "paper",
                        "PAPER",
                        "a4 or f4 (215 × 330 mm); without this as the release says",
                    ),
                    argument(
                        "name",
                        "PATTERN",
                        "A pattern for file names with {date}, {headline}, {number}, {organisation}, {code}; without this as the release says",
                    ),
                ],
                after: "File names: the release’s date, then the first six words of its headline in small letters,\n\
                        such as 2026-02-25-pelatihan-kehumasan-satukan-langkah.docx. A file of that name is\n\
                        replaced; two releases of one name in one command are told apart by -2, -3 and so on.\n\
                        \n\
                        The files made are printed one a line. A release with an error is skipped; the others are\n\
                        exported all the same, and the exit code is 1.",
            },
        ),
        (
            "new",
            CommandHelp {
                about: "Start a new release from a template",
                usage: "siaran new --template TEMPLATE [-o FILE]\n       siaran new --list",
                arguments: &[
                    argument("template", "TEMPLATE", "Which template; see --list"),
                    argument(
                        "output",
                        "FILE",
                        "Write to this file, which must not be there yet; else to standard output",
                    ),
                    flag("list", "Show every template"),
                ],
                after: "The result is a release file (JSON) dated today.",
            },
        ),
        ("list", finding::LIST_ENGLISH),
        ("search", finding::SEARCH_ENGLISH),
        ("show", finding::SHOW_ENGLISH),
        (
            "validate",
            CommandHelp {
                about: "Look for errors in release files",
                usage: "siaran validate FILE…",
                arguments: &[argument(
                    "files",
                    "FILE",
                    "Release files (JSON), one or more",
                )],
                after: "The first error of each file is named with its place, such as\n\
                        release.json: body[3].quote.speaker: this release has no speaker \"s9\"",
            },
        ),
        (
            "verify",
            CommandHelp {
                about: "Hold documents against the text they should have",
                usage: "siaran verify FILE… [--against RELEASE | --data FOLDER]",
                arguments: &[
                    argument("files", "FILE", "DOCX, PDF or HTML documents, one or more"),
                    argument(
                        "against",
                        "RELEASE",
                        "Compare with this release file (JSON) instead of the library",
                    ),
                    argument(
                        "data",
                        "FOLDER",
                        "The library’s folder; without this the usual one, if it is there",
                    ),
                ],
                after: "Says which release and version each document holds, and every line that differs.\n\
                        Without a library, documents are compared with the record in themselves.\n\
                        The exit code is 1 if anything differs.",
            },
        ),
        (
            "backup",
            CommandHelp {
                about: "Write the whole library into one file",
                usage: "siaran backup [FILE] [--data FOLDER] [--json]",
                arguments: &[
                    argument(
                        "file",
                        "FILE",
                        "The backup, which must not be there yet; without this it joins the daily ones in the library’s folder",
                    ),
                    argument(
                        "data",
                        "FOLDER",
                        "The library’s folder; without this the usual one",
                    ),
                    flag("json", "Print what was made as JSON"),
                ],
                after: "The library may be in use. A backup is checked before it gets its name.",
            },
        ),
        (
            "restore",
            CommandHelp {
                about: "Make a backup the library",
                usage: "siaran restore FILE [--data FOLDER] [--json]",
                arguments: &[
                    argument("file", "FILE", "The backup"),
                    argument(
                        "data",
                        "FOLDER",
                        "The library’s folder; without this the usual one",
                    ),
                    flag("json", "Print what was done as JSON"),
                ],
                after: "The backup is checked first. The old library stays in the same folder under a name with\n\
                        the date. Close every window of Siaran before.",
            },
        ),
    ],
};
